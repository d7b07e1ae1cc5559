using System.Xml.Linq;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Office;

namespace Daftar.Importing.Readers.OpenDocument;

/// <summary>Tables with their merged cells.</summary>
internal static class OdfTables
{
    // A table that claims to be larger is damaged, or repeats empty cells to the end of a sheet.
    private const int MaxColumns = 200;
    private const int MaxRepeatedRows = 1000;

    // Of a table, beyond those that stand in the file.
    private const int MaxRepeatedCells = 10_000;

    public static Table Read(XElement table, Func<XElement, IReadOnlyList<Block>> readCell)
    {
        var rows = new List<List<TableCell>>();
        var (headers, copies, room) = (0, 0, MaxRepeatedCells);
        foreach (var (row, isHeader) in RowsOf(table, false))
        {
            var cells = CellsOf(row, readCell, ref room);
            var isEmpty = cells.TrueForAll(cell => cell.Blocks.Count == 0);
            var claimed = Math.Max(row.Int("number-rows-repeated") ?? 1, 1);
            if (isEmpty && claimed > 1) continue;
            // Of the whole table: each row of a damaged one may claim a million.
            var repeated = Math.Min(claimed, Math.Min(MaxRepeatedRows - copies, room / Math.Max(1, cells.Count)) + 1);
            copies += repeated - 1;
            room -= (repeated - 1) * cells.Count;
            if (isHeader && headers == rows.Count) headers += repeated;
            for (var copy = 0; copy < repeated; copy++) rows.Add(cells);
        }
        if (headers == 0 && rows.Count > 1 && rows[0].Count > 0 && rows[0].TrueForAll(cell => OfficeItems.IsBold(cell.Blocks))) headers = 1;
        if (headers == rows.Count && headers > 0) headers = Math.Min(1, rows.Count - 1);
        return new(headers, [.. rows.Select((row, index) => new TableRow(index < headers ? [.. row.Select(Header)] : row))], []);
    }

    // A header is bold anyway.
    private static TableCell Header(TableCell cell) => cell with
    {
        IsHeader = true,
        Blocks = cell.Blocks is [Paragraph paragraph] ? [new Paragraph(OfficeItems.Unbolded([.. paragraph.Text]))] : cell.Blocks,
    };

    private static IEnumerable<(XElement Row, bool IsHeader)> RowsOf(XElement parent, bool isHeader) => parent.Elements().SelectMany(element => element.Name() switch
    {
        "table-row" => [(element, isHeader)],
        "table-header-rows" => RowsOf(element, true),
        "table-rows" or "table-row-group" => RowsOf(element, isHeader),
        _ => Enumerable.Empty<(XElement, bool)>(),
    });

    // Cells that a merged one covers stand in the file and are left out, as in HTML.
    private static List<TableCell> CellsOf(XElement row, Func<XElement, IReadOnlyList<Block>> readCell, ref int room)
    {
        var cells = new List<TableCell>();
        foreach (var element in row.Children("table-cell"))
        {
            var blocks = readCell(element);
            var repeated = Math.Clamp(element.Int("number-columns-repeated") ?? 1, 1, Math.Max(1, Math.Min(MaxColumns - cells.Count, room)));
            room -= repeated - 1;
            var cell = new TableCell(blocks, Columns: Span(element, "number-columns-spanned"), Rows: Span(element, "number-rows-spanned"));
            cells.AddRange(Enumerable.Repeat(cell, repeated));
        }
        return cells;
    }

    private static int Span(XElement cell, string name) => Math.Clamp(cell.Int(name) ?? 1, 1, MaxColumns);
}
