using System.Text;
using Daftar.Linting.Prose;

namespace Daftar.Linting.Rules;

/// <summary>
/// «**«ائتلاف»**ها»: CommonMark takes a run of asterisks between a mark and a letter for neither an opening nor a closing
/// one (commonmark-spec#840). Moves the asterisks to the words, or spaces out of them; the caller proves that it helped.
/// </summary>
internal sealed class EmphasisRule : LintRule
{
    private const string Openers = "«(“\"'[";
    private const string Closers = "»)”\"']";

    public override void Inspect(LintText text, List<LintFinding> findings)
    {
        if (text.Span.IndexOf("**", StringComparison.Ordinal) < 0) return;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '*') continue;
            var count = Run(text, i);
            var close = count is 2 or 3 ? FindClose(text, i + count, count) : -1;
            if (close >= 0)
            {
                var end = close + count;
                if (text.IsContiguous(i, end)) findings.Add(Finding(text, i, close, count));
                else Add(findings, text, LintDiagnostics.ClosedEmphasis, close, end, null);
                i = end - 1;
            }
            else i += count - 1;
        }
    }

    private static int Run(LintText text, int at)
    {
        var end = at;
        while (text[end] == '*') end++;
        return end - at;
    }

    private static int FindClose(LintText text, int from, int count)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] != '*') continue;
            var run = Run(text, i);
            if (run != count) return -1;
            return text.Slice(from, i).IndexOfAnyExcept(" \n") >= 0 ? i : -1;
        }
        return -1;
    }

    private static LintFinding Finding(LintText text, int open, int close, int count)
    {
        var marks = new string('*', count);
        var end = close + count;
        int first = open + count, last = close;
        while (text[first] == ' ') first++;
        while (text[last - 1] == ' ') last--;
        // A pair of quotation marks or brackets just inside goes outside; a single mark at the end does, too.
        var (outerFirst, outerLast) = (first, last);
        while (last - first > 2 && Openers.IndexOf(text[first], StringComparison.Ordinal) is >= 0 and var pair && text[last - 1] == Closers[pair])
        {
            first++;
            last--;
        }
        var before = text.Slice(outerFirst, first);
        var after = new StringBuilder().Append(text.Slice(last, outerLast));
        if (after.Length == 0 && last - first > 1 && Letters.IsPartOfWord(text[end]) && text[last - 1] is ':' or '،' or '؛' or '.' or '؟' or '!' or '…')
        {
            after.Append(text[--last]).Append(' ');
            while (last > first && text[last - 1] == ' ') last--;
        }
        var movedBefore = first - before.Length > open + count ? " " : "";
        var movedAfter = close > last + after.Length && text[end] is not (' ' or '\n') ? " " : "";
        if (before.Length == 0 && Openers.Contains(text[first]) && Letters.IsLetterOrDigit(text[open - 1])) movedBefore = " ";
        var better = $"{movedBefore}{before}{marks}{text.Slice(first, last)}{marks}{after}{movedAfter}";
        return new(LintDiagnostics.ClosedEmphasis, open, end, better == text.Slice(open, end).ToString() ? null : better, open, end);
    }
}
