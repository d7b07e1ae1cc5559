using System.Net;
using System.Text;

namespace Daftar.Markup;

/// <summary>The text of HTML that Daftar itself rendered.</summary>
public static class PlainText
{
    private static readonly string[] InlineElements =
        ["a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var"];

    /// <summary>
    /// Tags go, character references are decoded, white space is folded; blocks and line breaks are parted by one line
    /// feed. Relies on our own output, where every "&lt;" begins a tag and every tag ends at the next "&gt;".
    /// </summary>
    public static string FromHtml(string html)
    {
        var text = new StringBuilder(html.Length);
        var rest = html.AsSpan();
        while (!rest.IsEmpty)
        {
            var tag = rest.IndexOf('<');
            Append(text, tag < 0 ? rest : rest[..tag]);
            if (tag < 0) break;
            rest = rest[tag..];
            var end = rest.IndexOf('>');
            if (end < 0) break;
            if (!IsInline(rest[1..end])) Break(text);
            rest = rest[(end + 1)..];
        }
        while (text.Length > 0 && text[^1] is ' ' or '\n') text.Length--;
        return text.ToString();
    }

    private static bool IsInline(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        var length = tag.IndexOf(' ');
        var name = length < 0 ? tag : tag[..length];
        foreach (var inline in InlineElements)
        {
            if (name.SequenceEqual(inline)) return true;
        }
        return false;
    }

    private static void Break(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> piece)
    {
        if (piece.Contains('&')) piece = WebUtility.HtmlDecode(piece.ToString());
        foreach (var character in piece)
        {
            if (!char.IsWhiteSpace(character)) text.Append(character);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
        }
    }
}
