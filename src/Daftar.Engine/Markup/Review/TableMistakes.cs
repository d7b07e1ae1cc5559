using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Daftar.Markup;

/// <summary>Tables that stand in the page as pipes, and cells for which there is no column.</summary>
internal static partial class TableMistakes
{
    private const int MostShown = 12;

    public static void Find(ReviewText text)
    {
        if (!text.Source.Contains('|', StringComparison.Ordinal)) return;
        var paragraphs = new List<(int Start, int End)>();
        Visit(text, text.Document, paragraphs);
        // Notes stand at the end of the document, wherever they are in the source.
        paragraphs.Sort();
        Broken(text, paragraphs);
        foreach (var paragraph in paragraphs) WithoutDelimiterRow(text, paragraph);
    }

    private static void Visit(ReviewText text, ContainerBlock container, List<(int Start, int End)> paragraphs)
    {
        foreach (var block in container)
        {
            if (block is Table table) Surplus(text, table);
            else if (block is ContainerBlock inner) Visit(text, inner, paragraphs);
            else if (block is ParagraphBlock paragraph) paragraphs.Add((paragraph.Span.Start, paragraph.Span.End));
        }
    }

    private static void Surplus(ReviewText text, Table table)
    {
        // What the parser added to make all rows equally long has neither place nor content.
        if (table.Count == 0 || table[0] is not TableRow header) return;
        var columns = header.Count(cell => ((TableCell)cell).Count > 0);
        foreach (var block in table)
        {
            if (block is not TableRow { IsHeader: false } row) continue;
            var cells = row.Count(cell => ((TableCell)cell).Count > 0);
            if (cells > columns && row.Span.Start >= 0)
                text.AddOfGroup("cells", row.Span.Start, place => ReviewDiagnostics.SurplusCells(place, cells, columns));
        }
    }

    /// <summary>An empty line before <paramref name="line"/>, within the quotation that the line belongs to.</summary>
    private static TextEdit EmptyLine(ReviewText text, int line)
    {
        var start = text.Lines[line].Start;
        return new(start, start, Quotation().Match(Line(text, line).ToString()).Value.TrimEnd() + text.LineBreak);
    }

    private static bool BeginsWithPipe(ReadOnlySpan<char> line) => line.TrimStart("> \t") is ['|', ..];

    /// <summary>A row of hyphens and pipes in running text is the second row of a table that is none.</summary>
    private static void Broken(ReviewText text, List<(int Start, int End)> paragraphs)
    {
        var below = 0;
        for (var i = 1; i < text.Lines.Count; i++)
        {
            var (start, end) = text.Lines[i];
            if (end - start < 3 || !Separator().IsMatch(text.Source.AsSpan(start, end - start))) continue;
            var first = text.Source.AsSpan(start, end - start).IndexOfAny('|', '-', ':');
            if (!text.Map.IsText(start + first)) continue;
            var (headStart, headEnd) = text.Lines[i - 1];
            if (text.Source.AsSpan(headStart, headEnd - headStart).IndexOf('|') < 0) continue;
            // The first line below without a pipe is what took the table for text.
            below = Math.Max(below, i + 1);
            while (below < text.Lines.Count && Line(text, below).Contains('|')) below++;
            var isText = below < text.Lines.Count && !Line(text, below).IsWhiteSpace();
            List<TextEdit> edits = [];
            // A row of two headers is no text above.
            if (i > 1 && BeginOf(paragraphs, headStart) is { } begin && text.LineOf(begin) < i - 1
                && (!Line(text, i - 2).Contains('|') || (BeginsWithPipe(Line(text, i - 1)) && !BeginsWithPipe(Line(text, i - 2))))) edits.Add(EmptyLine(text, i - 1));
            if (isText && below > i + 1) edits.Add(EmptyLine(text, below));
            text.Add(headStart, place => ReviewDiagnostics.BrokenTable(place), [.. edits]);
        }
    }

    /// <summary>Rows of cells of one number, with a pipe at both ends, and no row of hyphens among them: some programs make a table of them.</summary>
    private static void WithoutDelimiterRow(ReviewText text, (int Start, int End) paragraph)
    {
        var first = text.LineOf(paragraph.Start);
        var (rows, cells, begin) = (0, 0, 0);
        for (var i = first; i < text.Lines.Count && text.Lines[i].Start <= paragraph.End; i++)
        {
            var line = Line(text, i);
            if (Separator().IsMatch(line)) return;
            var count = CellsOf(line.Trim("> \t"));
            if (rows > 0 && count == cells)
            {
                rows++;
                continue;
            }
            if (rows > 1) break;
            (rows, cells, begin) = count > 1 ? (1, count, i) : (0, 0, 0);
        }
        if (rows < 2) return;
        var start = text.Lines[begin].Start + Math.Max(0, Line(text, begin).IndexOf('|'));
        if (text.Map.IsText(start)) text.Add(start, place => ReviewDiagnostics.TableWithoutDelimiterRow(place, Delimiters(cells)));
    }

    private static string Delimiters(int cells) =>
        "|" + string.Concat(Enumerable.Repeat(" --- |", Math.Min(cells, MostShown))) + (cells > MostShown ? " … |" : "");

    /// <summary>The number of cells of a row that begins and ends with a pipe; 0 for any other line.</summary>
    private static int CellsOf(ReadOnlySpan<char> line)
    {
        if (line is not ['|', .., '|']) return 0;
        var pipes = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\') i++;
            else if (line[i] == '|') pipes++;
        }
        return pipes - 1;
    }

    /// <summary>Where the paragraph around <paramref name="position"/> begins; null outside of paragraphs.</summary>
    private static int? BeginOf(List<(int Start, int End)> paragraphs, int position)
    {
        var at = paragraphs.BinarySearch((position, int.MaxValue));
        if (at < 0) at = ~at - 1;
        return at >= 0 && paragraphs[at].End >= position ? paragraphs[at].Start : null;
    }

    private static ReadOnlySpan<char> Line(ReviewText text, int index) =>
        text.Source.AsSpan(text.Lines[index].Start, text.Lines[index].End - text.Lines[index].Start);

    [GeneratedRegex("""^(?:[ \t]*>)*""", RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();

    [GeneratedRegex("""^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+(?:\|[ \t]*)?$|^[ \t>]*\|[ \t]*:?-+:?[ \t]*\|[ \t]*$""", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
