using System.Text;
using System.Text.RegularExpressions;
using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Importing;

/// <summary>
/// Puts right what typing and saving did to spaces, dashes and letters, by the rules of <c>docs/importing.md</c>.
/// Words stay as they are and in their order. One instance serves one document and counts what it did.
/// </summary>
internal sealed partial class TextMending(string language)
{
    private readonly bool _isPersian = language == "fa";
    private int _spaces, _invisible, _joiners, _dashes, _punctuation, _letters;

    public string Mend(string text)
    {
        if (_isPersian) text = Letters(text);
        text = Spaces(Invisible(text));
        // Addresses keep their "--" and their ":" behind a space-less dash.
        return Address().IsMatch(text) ? Address().Replace(text, "\uE000$0\uE000").Split('\uE000') switch
        {
            var parts => string.Concat(parts.Select((part, i) => i % 2 == 1 ? part : DashesAndPunctuation(part))),
        } : DashesAndPunctuation(text);
    }

    public void Report(ImportFindings findings)
    {
        Count(_letters, "Arabic letters written as Persian ones", "حرف عربی که به حرف فارسی برگردانده شد");
        Count(_spaces, "no-break, doubled and other odd spaces", "فاصلهٔ نشکن، تکراری یا نامعمول");
        Count(_invisible, "invisible characters", "نویسهٔ نادیدنی");
        Count(_joiners, "zero-width non-joiners that separated nothing", "نیم‌فاصلهٔ بی‌کار");
        Count(_dashes, "dashes", "خط تیره");
        Count(_punctuation, "spaces before punctuation or inside quotation marks", "فاصلهٔ پیش از نشانه یا درون گیومه");

        void Count(int count, string english, string persian)
        {
            if (count > 0) findings.Mend(FormattableString.Invariant($"{count} {english}"), $"{Digits.ToPersian(FormattableString.Invariant($"{count}"))} {persian}");
        }
    }

    private string Letters(string text)
    {
        var folded = PersianText.FoldForDisplay(text);
        if (!string.Equals(folded, text, StringComparison.Ordinal)) _letters += Differences(text, folded);
        return folded;
    }

    private static int Differences(string a, string b)
    {
        var count = Math.Abs(a.Length - b.Length);
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            if (a[i] != b[i]) count++;
        }
        return a.Length == b.Length ? count : 1;
    }

    private string Invisible(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            // The marks LRM, RLM and ALM steer how mixed text is laid out; a writer put them there.
            if (c is '\u200E' or '\u200F' or '\u061C') kept.Append(c);
            else if (SourceLine.IsInvisible(c) || (char.IsControl(c) && !char.IsWhiteSpace(c))) _invisible++;
            else if (c != '\u200C') kept.Append(c);
            else if (Joins(kept, text, i)) kept.Append(c);
            else _joiners++;
        }
        return kept.ToString();
    }

    /// <summary>A ZWNJ has work to do between two letters (or after a closing mark or digit) of the Arabic script.</summary>
    private static bool Joins(StringBuilder before, string text, int at)
    {
        if (before.Length == 0 || at + 1 >= text.Length) return false;
        var last = before[^1];
        return last != '\u200C' && !char.IsWhiteSpace(last) && text[at + 1] is >= '\u0600' and <= '\u06FF' && !char.IsPunctuation(text[at + 1])
            && (last is >= '\u0600' and <= '\u06FF' ? !char.IsPunctuation(last) : !char.IsAsciiLetter(last));
    }

    private string Spaces(string text)
    {
        _spaces += OddSpaces().Count(text.Trim());
        return WhiteSpace().Replace(text, " ").Trim();
    }

    private string DashesAndPunctuation(string text)
    {
        text = Counted(DoubleHyphen(), text, " — ", ref _dashes);
        text = Counted(LopsidedDash(), text, " — ", ref _dashes);
        text = Counted(SpaceBefore(), text, "", ref _punctuation);
        return Counted(SpaceInside(), text, "", ref _punctuation);
    }

    private static string Counted(Regex rule, string text, string replacement, ref int count)
    {
        var found = rule.Count(text);
        if (found == 0) return text;
        count += found;
        return rule.Replace(text, replacement);
    }

    [GeneratedRegex(@"(?:https?://|www\.)\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"[\s-[ ]]| {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex OddSpaces();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();

    /// <summary>Two or three hyphens between words: "figures-- particularly".</summary>
    [GeneratedRegex(@"(?<=[^\s-]) ?(?<!-)-{2,3}(?!-) ?(?=[^\s-])", RegexOptions.CultureInvariant)]
    private static partial Regex DoubleHyphen();

    /// <summary>An em dash with a space on one side only: "initiative— like".</summary>
    [GeneratedRegex(@"(?<=[^\s—])— (?=[^\s—])|(?<=[^\s—]) —(?=[^\s—])", RegexOptions.CultureInvariant)]
    private static partial Regex LopsidedDash();

    [GeneratedRegex(@"(?<=[^\s.,;:!?،؛؟]) (?=[,;:!?،؛؟](?:[\s»”""')\]]|$))|(?<=[^\s.]) (?=\.(?:\s(?!\.)|[»”]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceBefore();

    [GeneratedRegex(@"(?<=[«(“]) (?=\S)|(?<=\S) (?=[»)”])", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceInside();
}
