using System.Buffers;
using Daftar.Languages;

namespace Daftar.Linting.Prose;

/// <summary>
/// A text that sets two spellings against each other: «می شود → می‌شود», «كتاب به جای کتاب», «ورودی: … خروجی: …». Put right, it would
/// show the same word twice.
/// </summary>
internal static class Contrasts
{
    private const int Farthest = 60;

    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["→", "←", "⇒", "➜", "⟶", "=>", "->", "به جای", "به‌جای", "بجای", "نه ", "خروجی", "بعد:", "تبدیل", "اصلاح"], StringComparison.Ordinal);

    /// <summary>Whether any finding of the text can be one.</summary>
    public static bool MayBeIn(LintText text) => text.Span.ContainsAny(Signs);

    public static bool Has(LintText text, LintFinding finding)
    {
        if (finding.Replacement is null) return false;
        int start = finding.ShownStart, end = finding.ShownEnd;
        if (IsBesideItself(text, start, end)) return true;
        // The right form has no letter that another finding would change, too.
        var better = PersianText.FoldForDisplay(string.Concat(text.Slice(start, finding.Start), finding.Replacement, text.Slice(finding.End, end)).Trim());
        if (better.Length < 2) return false;
        var behind = text.Slice(end, Math.Min(text.Length, end + Farthest));
        var found = behind.IndexOf(better, StringComparison.Ordinal);
        if (found >= 0 && behind[..found].ContainsAny(Signs)) return true;
        var before = text.Slice(Math.Max(0, start - Farthest), start);
        found = before.LastIndexOf(better, StringComparison.Ordinal);
        return found >= 0 && before[found..].ContainsAny(Signs);
    }

    // «كتاب ← كتاب»: an editor has already made the two alike.
    private static bool IsBesideItself(LintText text, int start, int end)
    {
        var found = text.Slice(start, end);
        var behind = text.Slice(end, Math.Min(text.Length, end + 3 + found.Length)).TrimStart(' ');
        if (behind.Length > 1 && behind[0] is '→' or '←' && behind[1..].TrimStart(' ').StartsWith(found)) return true;
        var before = text.Slice(Math.Max(0, start - 3 - found.Length), start).TrimEnd(' ');
        return before.Length > 1 && before[^1] is '→' or '←' && before[..^1].TrimEnd(' ').EndsWith(found);
    }

    /// <summary>
    /// The findings that are all that stands between quotation marks, when there are two different ones: «می روم»، «كتاب ها» and «حرفه ای» in a row
    /// are examples of mistakes.
    /// </summary>
    public static void RemoveQuoted(LintText text, List<LintFinding> findings)
    {
        var first = findings.FindIndex(finding => IsQuoted(text, finding));
        if (first < 0) return;
        var word = text.Slice(findings[first].ShownStart, findings[first].ShownEnd).ToString();
        if (findings.Exists(finding => IsQuoted(text, finding) && !text.Slice(finding.ShownStart, finding.ShownEnd).SequenceEqual(word)))
            findings.RemoveAll(finding => IsQuoted(text, finding));
    }

    // A gap within two words; a letter alone is the mistake of a whole text.
    private static bool IsQuoted(LintText text, LintFinding finding) =>
        finding.Replacement is "\u200C" && finding.End > finding.Start
        && text[finding.ShownStart - 1] is '«' or '"' && text[finding.ShownEnd] is '»' or '"';
}
