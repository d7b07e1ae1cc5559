using Daftar.Linting.Prose;

namespace Daftar.Linting.Rules;

/// <summary>One rule of the editorial lint. Stateless; looks at one block's text and names what it would write otherwise.</summary>
internal abstract class LintRule
{
    // Of a word to each side of the place. A word of a megabyte would be quoted at each of its places.
    private const int LongestShown = 100;

    public abstract void Inspect(LintText text, List<LintFinding> findings);

    /// <summary>A finding whose message quotes the words around it, as far as the next spaces.</summary>
    protected static void Add(List<LintFinding> findings, LintText text, LintMessage message, int start, int end, string? replacement)
    {
        if (!text.IsContiguous(start, end)) return;
        var (shownStart, shownEnd) = (start, end);
        // A space or dash says nothing by itself: the words on both sides do.
        if (text[start] is ' ' or '-' || start == end)
        {
            while (text[shownStart - 1] == ' ') shownStart--;
            if (IsMark(text[shownStart - 1])) shownStart--;
            while (text[shownEnd] == ' ') shownEnd++;
            if (IsMark(text[shownEnd])) shownEnd++;
        }
        while (shownStart > 0 && start - shownStart < LongestShown && IsShown(text[shownStart - 1])) shownStart--;
        while (shownEnd < text.Length && shownEnd - end < LongestShown && IsShown(text[shownEnd])) shownEnd++;
        if (!text.IsContiguous(shownStart, shownEnd)) (shownStart, shownEnd) = (start, end);
        // Half-spaces alone show nothing: the word before them does.
        if (text.Slice(shownStart, shownEnd).IndexOfAnyExcept(Letters.Zwnj, '\u200B', ' ') < 0)
        {
            var before = shownStart;
            while (before > 0 && start - before < LongestShown && (IsShown(text[before - 1]) || (before == shownStart && IsMark(text[before - 1])))) before--;
            if (text.IsContiguous(before, shownEnd)) shownStart = before;
        }
        findings.Add(new(message, start, end, replacement, shownStart, shownEnd));
    }

    private static bool IsMark(char c) => c is not (' ' or '\n' or LintText.Opaque or LintText.Mark);

    private static bool IsShown(char c) => Letters.IsLetterOrDigit(c) || c == Letters.Zwnj;
}
