using System.Globalization;
using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Authoring.Comments;

/// <summary>What can keep <c>daftar comment</c> from writing a comment, and what it changed or left out.</summary>
public static class CommentAuthoringDiagnostics
{
    public static Diagnostic NoArticle(SourcePlace place, int code) => Diagnostic.Error(
        "DAF680", place,
        $"No article has the news code {Text(code)}. Give the news code of the article to which the comment belongs.",
        $"هیچ مطلبی کد خبر {code} را ندارد. کد خبر مطلبی را بدهید که دیدگاه برای آن است.");

    public static Diagnostic Missing(SourcePlace place, string option) => Diagnostic.Error(
        "DAF681", place,
        $"'{option}' is missing or empty. Give it on the command line.",
        $"«{option}» داده نشده یا خالی است. آن را در خط فرمان بنویسید.");

    public static Diagnostic AlreadyThere(string path) => Diagnostic.Error(
        "DAF682", new(path),
        "This file already contains a comment with the same name and text. Nothing was written.",
        "این پرونده از پیش دیدگاهی با همین نام و متن دارد. چیزی نوشته نشد.");

    public static Diagnostic NotImported(string document, int count) => Diagnostic.Error(
        "DAF683", new(document),
        $"The article of this document is not on the site, so {(count == 0 ? "its number of recommendations was" : count == 1 ? "one comment was" : $"{Text(count)} comments were")} not imported. Import it with 'daftar import', then run this command again.",
        $"مطلب این سند در وبگاه نیست؛ پس {(count == 0 ? "شمار پیشنهادهای آن" : PersianMessage.Of($"{count} دیدگاه"))} برداشته نشد. آن را با «daftar import» درون‌ریزی کنید و سپس این فرمان را دوباره اجرا کنید.");

    public static Diagnostic OtherArticle(string document, int code, string path) => Diagnostic.Error(
        "DAF684", new(document),
        $"The news code {Text(code)} belongs to another article, {path}, so nothing was imported from this document. Correct the code in the document, or import its article under another one.",
        $"کد خبر {code} از آنِ مطلب دیگری است، {path}؛ پس چیزی از این سند برداشته نشد. کد را در سند درست کنید یا مطلب آن را با کد دیگری درون‌ریزی کنید.");

    public static Diagnostic Undated(SourcePlace place, string name) => Diagnostic.Error(
        "DAF685", place,
        $"The comment of '{name}' has no readable date, so it was not imported. Give a date for such comments: --date 2020-03-21",
        $"دیدگاه «{name}» تاریخ خواندنی ندارد و برداشته نشد. برای چنین دیدگاه‌هایی تاریخی بدهید: --date 2020-03-21");

    public static Diagnostic AddressRemoved(SourcePlace place, string name) => Diagnostic.Warning(
        "DAF686", place,
        $"The comment of '{name}' contains an e-mail address. It would be published, so it was replaced by '[…]'.",
        $"دیدگاه «{name}» نشانی رایانامه دارد. چون منتشر می‌شد، به جای آن «[…]» آمد.");

    public static Diagnostic Unclear(string document, int first, int last) => Diagnostic.Error(
        "DAF687", new(document, first, 1),
        $"It is unclear where each comment in lines {Text(first)} to {Text(last)} begins, so none was imported. Add them with 'daftar comment add'.",
        $"معلوم نیست هر دیدگاه در سطرهای {first} تا {last} کجا آغاز می‌شود؛ پس هیچ‌یک برداشته نشد. آن‌ها را با «daftar comment add» بیفزایید.");

    public static Diagnostic OfPage(string document, int count) => Diagnostic.Warning(
        "DAF688", new(document),
        $"{Comments(count)} not imported, because only articles have comments.",
        $"{count} دیدگاه یک صفحه برداشته نشد: تنها مطلب‌ها دیدگاه دارند.");

    public static Diagnostic NotApproved(string document, int count) => Diagnostic.Info(
        "DAF689", new(document),
        $"{Comments(count)} not imported: spam, deleted, not yet approved, or a pingback.",
        $"{count} دیدگاه برداشته نشد: هرزنامه، حذف‌شده، تأییدنشده یا بازتاب (پینگ‌بک).");

    public static Diagnostic AnswersNothing(SourcePlace place, string name) => Diagnostic.Info(
        "DAF690", place,
        $"The comment of '{name}' replies to one that was not imported, so it begins a new thread.",
        $"دیدگاه «{name}» پاسخ دیدگاهی است که برداشته نشد؛ پس جداگانه می‌آید.");

    /// <param name="lines">Such as <c>4219: 12</c>.</param>
    public static Diagnostic NumbersNotWritten(string path, string lines) => Diagnostic.Error(
        "DAF691", new(path),
        $"The file cannot be changed automatically, so it was not changed. Add by hand: {lines}",
        $"این پرونده را نمی‌توان خودکار تغییر داد و دست نخورد. این‌ها را با دست بیفزایید: {lines}");

    public static Diagnostic NotAMail(string path) => Diagnostic.Error(
        "DAF692", new(path),
        "This is not a mail with a text. Save the message as .eml, or give --code, --name and --text.",
        "این پرونده رایانامه‌ای با متن نیست. پیام را با پسوند ‎.eml ذخیره کنید یا ‎--code و ‎--name و ‎--text را بدهید.");

    public static Diagnostic NotACode(SourcePlace place, string value) => Diagnostic.Error(
        "DAF693", place,
        $"'{value}' is not a news code. Write its number, such as --code 4219.",
        $"«{value}» کد خبر نیست. شمارهٔ آن را بنویسید، مانند ‎--code 4219.");

    public static Diagnostic NotADate(SourcePlace place, string value) => Diagnostic.Error(
        "DAF694", place,
        $"'{value}' is not a date. Write it like 2025-12-29 or 2025-12-29T10:45.",
        $"«{value}» تاریخ نیست. آن را مانند 2025-12-29 یا 2025-12-29T10:45 بنویسید.");

    private static string Comments(int count) => count == 1 ? "One comment was" : $"{Text(count)} comments were";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
