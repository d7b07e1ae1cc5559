using System.Buffers;

namespace Daftar.Linting.Prose;

/// <summary>
/// What other programs mean something by, and Markdown leaves as text: templates («{{ x }}», «{% x %}», «{: .class}»), short
/// codes («[gallery ids="1"]»), wiki links, tags with attributes of their own, formulas, marks of notes.
/// </summary>
internal static class ForeignMarkup
{
    private const int Longest = 600;

    private static readonly SearchValues<char> Openers = SearchValues.Create("{[<$");

    public static void Protect(LintText text)
    {
        for (var at = Next(text, 0); at >= 0; at = Next(text, at))
        {
            var end = text[at] switch
            {
                '{' => EndOfBraces(text, at),
                '[' => EndOfBrackets(text, at),
                '<' => EndOfTag(text, at),
                _ => EndOfFormula(text, at),
            };
            if (end > at) text.Protect(at, end);
            at = Math.Max(end, at + 1);
        }
    }

    private static int Next(LintText text, int from)
    {
        if (from >= text.Length) return -1;
        var found = text.Span[from..].IndexOfAny(Openers);
        return found < 0 ? -1 : from + found;
    }

    private static int EndOfBraces(LintText text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length && i - start < Longest; i++)
        {
            if (text[i] == '{') depth++;
            else if (text[i] == '}' && --depth == 0)
                return IsTemplate(text[start + 1]) || !HasPersian(text, start, i) ? i + 1 : -1;
        }
        return -1;
    }

    private static bool IsTemplate(char c) => c is '{' or '%' or '<' or '#' or ':' or '.' or '/' or '*' or '\'' or '"' or '\\' or '`' or LintText.Opaque;

    private static int EndOfBrackets(LintText text, int start)
    {
        var isWikiLink = text[start + 1] == '[';
        var isShortCode = char.IsAsciiLetter(text[start + 1]) || (text[start + 1] == '/' && char.IsAsciiLetter(text[start + 2]));
        var isNote = text[start + 1] == '^';
        if (!isWikiLink && !isShortCode && !isNote) return -1;
        var hasAttribute = false;
        for (var i = start + 1; i < text.Length && i - start < Longest; i++)
        {
            if (text[i] == '=') hasAttribute = true;
            if (text[i] is '[' && !(isWikiLink && i == start + 1)) return -1;
            if (text[i] != ']') continue;
            if (isWikiLink) return text[i + 1] == ']' ? i + 2 : -1;
            return hasAttribute || isNote || text[start + 1] == '/' ? i + 1 : -1;
        }
        return -1;
    }

    private static int EndOfTag(LintText text, int start)
    {
        if (!char.IsAsciiLetter(text[start + 1]) && text[start + 1] is not ('/' or '!' or '?' or '%')) return -1;
        for (var i = start + 1; i < text.Length && i - start < Longest; i++)
        {
            if (text[i] == '>') return i + 1;
            if (text[i] == '<') return -1;
        }
        return -1;
    }

    private static int EndOfFormula(LintText text, int start)
    {
        var isBlock = text[start + 1] == '$';
        var from = start + (isBlock ? 2 : 1);
        if (text[from] is ' ' or '\n' && !isBlock) return -1;
        // The parser takes a backslash out of «\}$», which is opaque then and may hide the end.
        var hidden = -1;
        for (var i = from; i < text.Length && i - start < Longest && !Letters.IsPersian(text[i]); i++)
        {
            if (text[i] == LintText.Opaque) hidden = i;
            if (text[i] != '$') continue;
            var end = isBlock && text[i + 1] == '$' ? i + 2 : i + 1;
            return IsFormula(text.Slice(from, i)) || (text[i - 1] != ' ' && i > from && !Letters.IsDigit(text[end])) ? end : -1;
        }
        return hidden > from && IsFormula(text.Slice(from, hidden)) ? hidden + 1 : -1;
    }

    private static bool IsFormula(ReadOnlySpan<char> text) => text.IndexOfAny("\\^_=") >= 0;

    private static bool HasPersian(LintText text, int start, int end)
    {
        foreach (var c in text.Slice(start, end))
        {
            if (Letters.IsPersian(c)) return true;
        }
        return false;
    }
}
