using System.Text;
using Daftar.Languages;

namespace Daftar.Importing.Wording;

/// <summary>One line of a document.</summary>
/// <param name="Number">Line number in the document, counted from 1.</param>
/// <param name="Text">The line without the white space around it.</param>
/// <param name="Indent">Width of the white space before it; a tab counts four.</param>
/// <param name="Key">The line as labels are compared; see <see cref="KeyOf"/>.</param>
internal sealed record SourceLine(int Number, string Text, int Indent, string Key)
{
    public bool IsBlank => Text.Length == 0;

    /// <summary>The lines of a text whose line ends may be those of any system.</summary>
    public static List<SourceLine> Split(string text)
    {
        var lines = new List<SourceLine>();
        // EnumerateLines knows CR, LF, CRLF, form feed, NEL, line and paragraph separator.
        foreach (var line in LabelBreaks.Of(text).AsSpan().EnumerateLines())
        {
            var visible = TrimInvisible(line);
            var trimmed = visible.ToString();
            lines.Add(new(lines.Count + 1, trimmed, IndentOf(line), KeyOf(trimmed)));
        }
        return lines;
    }

    /// <summary>
    /// What two spellings of one label have in common: Persian letters for Arabic ones, ASCII digits, lower case, no
    /// bullet in front, no ZWNJ, no spaces (some write «گزارش ویژه», some «گزارش‌ویژه»), no closing colon or star.
    /// </summary>
    public static string KeyOf(string text)
    {
        var start = 0;
        if (ListMarkers.BulletLength(text) is > 0 and var length) start = length;
        var folded = Digits.ToAscii(PersianText.FoldForDisplay(text[start..]));
        var key = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (char.IsWhiteSpace(c) || IsInvisible(c) || c == '\u200C') continue;
            key.Append(char.ToLowerInvariant(c));
        }
        var end = key.Length;
        while (end > 0 && key[end - 1] is ':' or '*' or '：') end--;
        key.Length = end;
        return key.ToString();
    }

    /// <summary>Characters that take no room and carry no meaning where they stand in saved pages.</summary>
    public static bool IsInvisible(char c) =>
        c is '\uFEFF' or '\u200B' or '\u2060' or '\u00AD' or '\u200E' or '\u200F' or '\u061C' or '\u180E'
            or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static ReadOnlySpan<char> TrimInvisible(ReadOnlySpan<char> line)
    {
        int start = 0, end = line.Length;
        while (start < end && IsEdge(line[start])) start++;
        while (end > start && IsEdge(line[end - 1])) end--;
        return line[start..end];
    }

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || IsInvisible(c) || c is '\u200C' or '\u200D';

    private static int IndentOf(ReadOnlySpan<char> line)
    {
        var width = 0;
        foreach (var c in line)
        {
            if (c == '\t') width += 4;
            else if (char.IsWhiteSpace(c)) width++;
            else break;
        }
        return width;
    }
}
