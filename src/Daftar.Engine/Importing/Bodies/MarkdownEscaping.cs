using System.Text;

namespace Daftar.Importing.Bodies;

/// <summary>Writes plain text so that Markdown shows it as it is.</summary>
internal static class MarkdownEscaping
{
    /// <summary>Text within a line: nothing in it becomes emphasis, code, a link, HTML, a table or an attribute.</summary>
    public static string Inline(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (AddressLength(text, i) is > 0 and var length)
            {
                escaped.Append(text, i, length);
                i += length - 1;
                continue;
            }
            if (NeedsEscape(text, i)) escaped.Append('\\');
            escaped.Append(text[i]);
        }
        return escaped.ToString();
    }

    /// <summary>A whole paragraph: besides, its beginning makes no heading, list, quotation or rule.</summary>
    public static string Paragraph(string text) => Start(Inline(text));

    /// <summary>The beginning of each line of a paragraph that is Markdown otherwise.</summary>
    public static string Start(string markdown) => string.Join('\n', markdown.Split('\n').Select(StartOfLine));

    /// <summary>Whether Markdown links the address by itself, all of it.</summary>
    public static bool IsBareAddress(string text) => AddressLength(text, 0) == text.Length && text[^1] is not ('.' or ',' or ';' or ':' or '!' or '?' or ')' or '\'' or '"' or '_');

    private static string StartOfLine(string escaped)
    {
        if (escaped.Length == 0) return escaped;
        if (escaped[0] is '#' or '>' or '+' or '-' or '=' or ':' or '%') return "\\" + escaped;
        // A note's mark with a colon behind it would be the note itself.
        if (escaped.StartsWith("[^", StringComparison.Ordinal) && escaped.IndexOf("]:", StringComparison.Ordinal) is > 0 and var colon && colon == escaped.IndexOf(']', StringComparison.Ordinal))
            return escaped.Insert(colon + 1, "\\");
        var digits = 0;
        while (digits < escaped.Length && char.IsAsciiDigit(escaped[digits])) digits++;
        return digits is > 0 and <= 9 && digits < escaped.Length && escaped[digits] is '.' or ')'
            && (digits + 1 == escaped.Length || escaped[digits + 1] == ' ')
            ? escaped.Insert(digits, "\\")
            : escaped;
    }

    // With its two signs. Looking further for each "&" takes the square of the text.
    private const int LongestEntity = 33;

    private static bool NeedsEscape(string text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        switch (text[at])
        {
            case '*' or '`' or '[' or '|' or '~' or '^' or '{':
                return true;
            case '\\':
                return next == '\0' || char.IsAsciiLetterOrDigit(next) == false;
            case '_':
                // Within a word an underscore is no emphasis.
                return !(at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(next));
            case '<':
                return char.IsAsciiLetter(next) || next is '/' or '!' or '?';
            case '&':
                return next == '#' || (char.IsAsciiLetter(next) && text.AsSpan(at, Math.Min(LongestEntity, text.Length - at)).Contains(';'));
            case '=' or '+':
                return next == text[at];
            default:
                return false;
        }
    }

    /// <summary>Length of a web address at this place, without closing punctuation; Markdown links it by itself.</summary>
    private static int AddressLength(string text, int at)
    {
        var rest = text.AsSpan(at);
        if (!rest.StartsWith("http://", StringComparison.Ordinal) && !rest.StartsWith("https://", StringComparison.Ordinal)) return 0;
        var end = rest.IndexOfAny(" <>|«»،؛[]*`");
        return end < 0 ? rest.Length : end;
    }
}
