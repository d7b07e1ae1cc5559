namespace Daftar.Sources;

/// <summary>
/// Where a Markdown file's front matter ends and its body begins. Front matter is what stands between a line
/// <c>---</c> at the very top and the next such line. A file of data is YAML from beginning to end.
/// </summary>
/// <param name="YamlStart">Offset of the YAML in the text.</param>
/// <param name="YamlText">The YAML without the two <c>---</c> lines; empty when there is none.</param>
/// <param name="BodyStart">Offset of the body in the text.</param>
/// <param name="BodyFirstLine">Line number of the body's first line, counted from 1.</param>
/// <param name="HasFrontMatter">An opening line is there, closed or not.</param>
/// <param name="IsClosed">False when the closing line is missing: all of the text is then taken for YAML.</param>
public readonly record struct FrontMatter(
    int YamlStart, string YamlText, int BodyStart, int BodyFirstLine, bool HasFrontMatter, bool IsClosed)
{
    /// <summary>The line number of the YAML's first line: behind the fence, or the first one of a file of data.</summary>
    public int YamlFirstLine => YamlStart > 1 ? BehindFence : 1;

    private const int BehindFence = 2;

    /// <summary>A file that is YAML and nothing else.</summary>
    internal static FrontMatter Whole(string text)
    {
        var top = text is ['\uFEFF', ..] ? 1 : 0;
        return new(top, text[top..], text.Length, 1, HasFrontMatter: true, IsClosed: true);
    }

    internal static FrontMatter Split(ReadOnlySpan<char> text)
    {
        var top = text is ['\uFEFF', ..] ? 1 : 0;
        var start = LineEnd(text, top);
        if (!IsFence(text[top..start])) return new(top, "", top, 1, HasFrontMatter: false, IsClosed: false);

        var line = BehindFence;
        for (var lineStart = start; lineStart < text.Length; line++)
        {
            var next = LineEnd(text, lineStart);
            if (IsFence(text[lineStart..next]))
                return new(start, text[start..lineStart].ToString(), next, line + 1, HasFrontMatter: true, IsClosed: true);
            lineStart = next;
        }
        return new(start, text[start..].ToString(), text.Length, line, HasFrontMatter: true, IsClosed: false);
    }

    /// <summary>Offset just behind the line break (LF, CRLF or CR) of the line that begins at <paramref name="start"/>.</summary>
    private static int LineEnd(ReadOnlySpan<char> text, int start)
    {
        var found = text[start..].IndexOfAny('\r', '\n');
        if (found < 0) return text.Length;
        var end = start + found + 1;
        return text[end - 1] == '\r' && end < text.Length && text[end] == '\n' ? end + 1 : end;
    }

    private static bool IsFence(ReadOnlySpan<char> line) =>
        line.StartsWith("---", StringComparison.Ordinal) && line[3..].IndexOfAnyExcept(" \t\r\n") < 0;
}
