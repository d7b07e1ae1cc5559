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
}
