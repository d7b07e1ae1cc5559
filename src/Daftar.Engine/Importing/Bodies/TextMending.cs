using System.Text;
using System.Text.RegularExpressions;
using Daftar.Importing.Documents;
using Daftar.Importing.Wording;
using Daftar.Languages;

namespace Daftar.Importing.Bodies;

/// <summary>
/// Puts right what typing and saving did to spaces, dashes and letters, by the rules of <c>docs/importing.md</c>.
/// Words stay as they are and in their order. What it does is counted in the findings of the document.
/// </summary>
internal sealed partial class TextMending(string language, ImportFindings findings)
{
    private readonly bool _isPersian = LanguageDetection.IsPersian(language);

    /// <summary>A whole text: no space is left at its ends.</summary>
    public string Mend(string text) => MendRun(text.Trim()).Trim();

    /// <summary>A part of a line: a space at its ends parts it from what stands beside it.</summary>
    public string MendRun(string text)
    {
        if (_isPersian) text = Letters(text);
        text = Spaces(Invisible(text));
        // Addresses keep their "--" and their ":" behind a space-less dash.
        return Address().IsMatch(text) ? Address().Replace(text, "\uE000$0\uE000").Split('\uE000') switch
        {
            var parts => string.Concat(parts.Select((part, i) => i % 2 == 1 ? part : DashesAndPunctuation(part))),
        } : DashesAndPunctuation(text);
    }

    /// <summary>Persian letters for Arabic ones, but not in addresses, nor in what is quoted in Arabic, Pashto or Urdu.</summary>
    private string Letters(string text)
    {
        var kept = ForeignPassages.In(text);
        if (kept.Count == 0) return Folded(text);
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (start, end) in kept)
        {
            result.Append(Folded(text[at..start])).Append(text, start, end - start);
            at = end;
        }
        return result.Append(Folded(text[at..])).ToString();
    }

    private string Folded(string text)
    {
        var folded = PersianText.FoldForDisplay(text);
        if (!string.Equals(folded, text, StringComparison.Ordinal)) findings.Mend(MendingKind.Letters, Differences(text, folded));
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
            else if (SourceLine.IsInvisible(c) || (char.IsControl(c) && !char.IsWhiteSpace(c))) findings.Mend(MendingKind.Invisible, 1);
            else if (c != '\u200C') kept.Append(c);
            else if (Joins(kept, text, i)) kept.Append(c);
            else findings.Mend(MendingKind.Joiners, 1);
        }
        return kept.ToString();
    }

    /// <summary>A ZWNJ has work to do between two letters (or after a closing mark or digit) of the Arabic script.</summary>
    private static bool Joins(StringBuilder before, string text, int at)
    {
        if (before.Length == 0 || at + 1 >= text.Length) return false;
        var last = before[^1];
        return last != '\u200C' && !char.IsWhiteSpace(last) && text[at + 1] is >= '\u0600' and <= '\u06FF' && !char.IsPunctuation(text[at + 1])
            && (last is not (>= '\u0600' and <= '\u06FF') || !char.IsPunctuation(last));
    }

    private string Spaces(string text)
    {
        findings.Mend(MendingKind.Spaces, OddSpaces().Count(text));
        return WhiteSpace().Replace(text, " ");
    }

    private string DashesAndPunctuation(string text)
    {
        text = Counted(DoubleHyphen(), text, " — ", MendingKind.Dashes);
        text = Counted(LopsidedDash(), text, " — ", MendingKind.Dashes);
        text = Counted(SpaceBefore(), text, "", MendingKind.Punctuation);
        return Counted(SpaceInside(), text, "", MendingKind.Punctuation);
    }

    private string Counted(Regex rule, string text, string replacement, MendingKind kind)
    {
        var found = rule.Count(text);
        if (found == 0) return text;
        findings.Mend(kind, found);
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
