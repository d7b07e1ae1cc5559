using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Office;

namespace Daftar.Importing.Readers.Pdf;

/// <summary>A table, from rows of cells that stand below one another.</summary>
internal static class PageTables
{
    public static Table Of(IReadOnlyList<PdfLine> rows)
    {
        var columns = rows.Select(row => row.Cells!).MaxBy(cells => cells.Count)!;
        var isHeader = IsBold(rows[0]) && !rows.All(IsBold);
        return new(isHeader ? 1 : 0, [.. rows.Select((row, index) => Row(row.Cells!, columns, isHeader && index == 0))], []);
    }

    /// <summary>How far two cells are from standing in one column: at the beginning, the end or the middle.</summary>
    public static double Distance(PdfLine one, PdfLine other) =>
        Math.Min(Math.Min(Math.Abs(one.Left - other.Left), Math.Abs(one.Right - other.Right)), Math.Abs(one.Left + one.Right - other.Left - other.Right) / 2);

    private static TableRow Row(IReadOnlyList<PdfLine> cells, IReadOnlyList<PdfLine> columns, bool isHeader)
    {
        var texts = columns.Select(_ => new List<Inline>()).ToList();
        foreach (var cell in cells)
        {
            var place = texts[Enumerable.Range(0, columns.Count).MinBy(column => Distance(cell, columns[column]))];
            if (place.Count > 0) place.Add(new TextRun(" "));
            place.AddRange(PdfText.Inlines(cell, isHeader));
        }
        return new([.. texts.Select(text => new TableCell([new Paragraph(text)], isHeader))]);
    }

    private static bool IsBold(PdfLine row) => row.Glyphs.All(glyph => glyph.IsBold || glyph.IsSpace);
}
