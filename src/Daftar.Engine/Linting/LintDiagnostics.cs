using Daftar.Diagnostics;

namespace Daftar.Linting;

/// <summary>What can be wrong with the way a text is typed: DAF7xx, always warnings.</summary>
public static class LintDiagnostics
{
    public static Diagnostic ArabicLetter(SourcePlace place, string found, string? better) => Diagnostic.Warning("DAF701", place,
        $"'{found}' is written with Arabic letters. Write '{better}'.",
        $"«{found}» با حرف عربی نوشته شده است. بنویسید «{better}».");

    public static Diagnostic ForeignDigits(SourcePlace place, string found, string? better) => Diagnostic.Warning("DAF702", place,
        $"'{found}' is in a Persian text but does not have Persian digits. Write '{better}'.",
        $"رقم‌های «{found}» در متن فارسی، فارسی نیست. بنویسید «{better}».");

    public static Diagnostic MixedDigits(SourcePlace place, string found, string? better) => Diagnostic.Warning("DAF703", place,
        $"'{found}' mixes digits of two scripts in one number. Write '{better}'.",
        $"در عدد «{found}» رقم‌های دو خط به هم آمیخته است. بنویسید «{better}».");

    public static Diagnostic VerbPrefix(SourcePlace place, string found, string? better) => Diagnostic.Warning("DAF704", place,
        $"'{found}' lacks the half-space after می or نمی. Write '{better}'.",
        $"«{found}» پس از «می» یا «نمی» نیم‌فاصله ندارد. بنویسید «{better}».");

    public static Diagnostic Plural(SourcePlace place, string found, string? better) => Diagnostic.Warning("DAF705", place,
        $"'{found}' lacks the half-space before ها. Write '{better}'.",
        $"«{found}» پیش از «ها» نیم‌فاصله ندارد. بنویسید «{better}».");

    public static Diagnostic Comparative(SourcePlace place, string found, string? better) => Diagnostic.Warning("DAF706", place,
        $"'{found}' has a space before تر or ترین. Write '{better}'.",
        $"در «{found}» پیش از «تر» یا «ترین» فاصله آمده است. بنویسید «{better}».");

    public static Diagnostic Enclitic(SourcePlace place, string found, string? better) => Diagnostic.Warning("DAF707", place,
        $"'{found}' lacks the half-space before its ending. Write '{better}'.",
        $"«{found}» پیش از پی‌بند خود نیم‌فاصله ندارد. بنویسید «{better}».");

    public static Diagnostic Joiner(SourcePlace place, string found, string? better) => Diagnostic.Warning("DAF708", place,
        $"A half-space near '{found}' is doubled, has no effect, or is the wrong character. Write '{better}'.",
        $"نیم‌فاصله‌ای در «{found}» تکراری یا بی‌کار است یا نویسهٔ دیگری جای آن نشسته است. بنویسید «{better}».");

    public static Diagnostic SpaceBefore(SourcePlace place, string found, string? better) => Diagnostic.Warning("DAF709", place,
        $"A space is on the wrong side of the punctuation mark in '{found}'. Write '{better}'.",
        $"در «{found}» فاصله در سوی نادرست نشانه آمده است. بنویسید «{better}».");

    public static Diagnostic NoSpaceAfter(SourcePlace place, string found, string? better) => Diagnostic.Warning("DAF710", place,
        $"A space is missing after the punctuation mark in '{found}'. Write '{better}'.",
        $"در «{found}» پس از نشانه فاصله نیست. بنویسید «{better}».");

    public static Diagnostic DoubledSpace(SourcePlace place, string found, string? better) => Diagnostic.Warning("DAF711", place,
        $"There is more than one space in '{found}'. Leave one: '{better}'.",
        $"در «{found}» بیش از یک فاصله آمده است. یکی بس است: «{better}».");

    public static Diagnostic LatinMark(SourcePlace place, string found, string? better) => Diagnostic.Warning("DAF712", place,
        $"'{found}' has a Latin punctuation mark in a Persian text. Write '{better}'.",
        $"در «{found}» نشانهٔ لاتین در متن فارسی آمده است. بنویسید «{better}».");

    public static Diagnostic StraightQuote(SourcePlace place, string found, string? better) => Diagnostic.Warning("DAF713", place,
        $"{found} has a straight quotation mark. Write {better}.",
        $"‏{found} نشانهٔ نقل‌قول ماشین‌تحریری دارد. بنویسید {better}.");

    public static Diagnostic UnpairedQuote(SourcePlace place, string found, string? better) => Diagnostic.Warning("DAF714", place,
        $"A straight quotation mark in this paragraph has no counterpart, beginning with {found}. Add the missing one, or remove this one.",
        $"نشانه‌های نقل‌قول این بند جفت نیستند؛ نخست در {found}. نشانهٔ جامانده را بگذارید یا این یکی را بردارید.");

    public static Diagnostic ThreeDots(SourcePlace place, string found, string? better) => Diagnostic.Warning("DAF715", place,
        $"'{found}' has dots instead of an ellipsis. Write '{better}'.",
        $"«{found}» به جای سه‌نقطه چند نقطهٔ تکی دارد. بنویسید «{better}».");

    public static Diagnostic Tatweel(SourcePlace place, string found, string? better) => Diagnostic.Warning("DAF716", place,
        $"'{found}' contains a tatweel (kashida), so search engines do not find it. Write '{better}'.",
        $"«{found}» با کشیده (تطویل) نوشته شده است و موتورهای جست‌وجو آن را نمی‌یابند. بنویسید «{better}».");

    public static Diagnostic DirectionMark(SourcePlace place, string found, string? better) => Diagnostic.Warning("DAF717", place,
        $"An invisible direction mark near '{found}' has no effect. Remove it.",
        $"نویسهٔ نادیدنی جهت در «{found}» کاری نمی‌کند. آن را بردارید.");

    public static Diagnostic ClosedEmphasis(SourcePlace place, string found, string? better) => Diagnostic.Warning("DAF718", place,
        better is null
            ? $"The asterisks around '{found}' are shown as text, because they need a space or a mark outside and a letter inside. Put them directly around the words."
            : $"The asterisks around '{found}' are shown as text. Write '{better}'.",
        better is null
            ? $"ستاره‌های دو سوی «{found}» خودشان نشان داده می‌شوند، چون میان فاصله یا نشانه و حرف نیستند. آن‌ها را درست در دو سوی واژه‌ها بگذارید."
            : $"ستاره‌های دو سوی «{found}» خودشان نشان داده می‌شوند. بنویسید «{better}».");

    public static Diagnostic PseudoList(SourcePlace place, string found, string? better) => Diagnostic.Warning("DAF719", place,
        $"'{found}' looks like a list item, but is shown as plain text. Begin the line with '{better}'.",
        $"«{found}» به بند فهرست می‌ماند ولی متن پیوسته نشان داده می‌شود. خط را با «{better}» آغاز کنید.");

    public static Diagnostic DoubleHyphen(SourcePlace place, string found, string? better) => Diagnostic.Warning("DAF720", place,
        $"'{found}' has hyphens instead of a dash. Write '{better}'.",
        $"در «{found}» به جای خط تیره چند خط پیوند آمده است. بنویسید «{better}».");

    /// <summary>Whether the warning is about characters that nobody sees.</summary>
    internal static bool IsOfUnseen(string code) => code is "DAF708" or "DAF717";

    internal static Diagnostic Naming(Diagnostic finding, string name) => finding with
    {
        Message = new($"{finding.Message.English} It is {name}.", $"{finding.Message.Persian} نامش ‎{name}‎ است."),
    };

    /// <summary>A finding in a heading that <c>--fix</c> leaves alone.</summary>
    internal static Diagnostic KeptForLinks(Diagnostic finding, string id) => finding with
    {
        Message = new(
            $"{finding.Message.English} --fix does not change it, because a link leads to this heading ('#{id}'). Change both.",
            $"{finding.Message.Persian} ‎--fix‎ آن را تغییر نمی‌دهد، چون پیوندی با ‎#{id}‎ به این عنوان می‌رسد. هر دو را تغییر دهید."),
    };

    /// <summary>The last finding of its kind that is named, with the number of the others.</summary>
    internal static Diagnostic OfOneKind(Diagnostic last, int more) => more == 0 ? last : last with
    {
        Message = new(
            more == 1 ? $"{last.Message.English} There is one more warning of this kind in this file." : FormattableString.Invariant($"{last.Message.English} There are {more} more warnings of this kind in this file."),
            $"{last.Message.Persian} {more} جای دیگر هم در این پرونده از همین گونه است."),
    };

    /// <summary>The same finding, once for all its places.</summary>
    internal static Diagnostic Repeated(Diagnostic first, int more) => more == 0 ? first : first with
    {
        Message = new(
            more == 1 ? $"{first.Message.English} This occurs once more in this file." : FormattableString.Invariant($"{first.Message.English} This occurs {more} more times in this file."),
            $"{first.Message.Persian} همین در این پرونده {more} بار دیگر هم آمده است."),
    };
}
