using System.Globalization;

namespace Daftar.Outputs.Search;

/// <summary>The text of the engine's own HTML, for counting words: tags go, a block's border becomes a line's end.</summary>
internal static class HtmlText
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Inline =
        new HashSet<string>(
            ["a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr"],
            StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Writes the text to <paramref name="buffer"/>, which grows as needed, and returns its length.</summary>
    public static int Extract(ReadOnlySpan<char> html, ref char[] buffer)
    {
        if (buffer.Length < html.Length) buffer = new char[html.Length * 2];
        var length = 0;
        while (!html.IsEmpty)
        {
            var special = html.IndexOfAny('<', '&');
            var plain = special < 0 ? html : html[..special];
            plain.CopyTo(buffer.AsSpan(length));
            length += plain.Length;
            if (special < 0) break;
            html = html[special..];
            html = html[(html[0] == '<' ? SkipTag(html, buffer, ref length) : Decode(html, buffer, ref length))..];
        }

        return length;
    }

    private static int SkipTag(ReadOnlySpan<char> html, char[] buffer, ref int length)
    {
        var end = html.IndexOf('>');
        if (end < 0) return html.Length;
        var name = html[1..end].TrimStart('/');
        var nameEnd = name.IndexOfAny(" \t\n/");
        if (nameEnd >= 0) name = name[..nameEnd];
        if (!Inline.Contains(name)) buffer[length++] = '\u2029';
        return end + 1;
    }

    private static int Decode(ReadOnlySpan<char> html, char[] buffer, ref int length)
    {
        var end = html.IndexOf(';');
        if (end is < 0 or > 10)
        {
            buffer[length++] = '&';
            return 1;
        }

        var name = html[1..end];
        buffer[length++] = name switch
        {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "zwnj" => '\u200C',
            "nbsp" => ' ',
            _ => Character(name),
        };
        return end + 1;
    }

    private static char Character(ReadOnlySpan<char> reference)
    {
        if (reference.Length < 2 || reference[0] != '#') return ' ';
        var isHex = reference[1] is 'x' or 'X';
        return int.TryParse(
            isHex ? reference[2..] : reference[1..], isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture, out var code) && code is > 0 and < 0xFFFF ? (char)code : ' ';
    }
}
