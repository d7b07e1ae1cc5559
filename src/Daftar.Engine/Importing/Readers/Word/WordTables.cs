using System.Xml.Linq;
using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Office;

namespace Daftar.Importing.Readers.Word;

/// <summary>Tables with their merged cells.</summary>
internal static class WordTables
{
    // A table that claims to be wider is damaged.
    private const int MaxColumns = 200;

    public static Table Read(XElement table, Func<XElement, IReadOnlyList<Block>> readCell, OfficeLosses losses)
    {
        var rows = new List<List<Cell>>();
        var headers = 0;
        foreach (var row in RowsOf(table))
        {
            var properties = row.Child("trPr");
            if (properties.Child("del") is not null)
            {
                losses.DropDeleted(string.Join(' ', row.Descendants().Where(text => text.Name() is "delText" or "t").Select(text => text.Value)));
                continue;
            }
            if (properties.Toggle("tblHeader") == true && headers == rows.Count) headers++;
            rows.Add(CellsOf(row, properties, readCell));
        }
        Merge(rows);
        if (headers == 0 && rows.Count > 1 && HasHeaderLook(table, rows[0])) headers = 1;
        if (headers == rows.Count && headers > 0) headers = Math.Min(1, rows.Count - 1);
        return new(headers, [.. rows.Select((row, index) => new TableRow([.. row.Where(cell => !cell.IsBelow).Select(cell => CellOf(cell, index < headers))]))], []);
    }

    private static TableCell CellOf(Cell cell, bool isHeader)
    {
        // A header is bold anyway.
        var blocks = isHeader && cell.Blocks is [Paragraph paragraph] ? [new Paragraph(OfficeItems.Unbolded([.. paragraph.Text]))] : cell.Blocks;
        return new(blocks, isHeader, cell.Columns, cell.Rows);
    }

    private sealed class Cell(IReadOnlyList<Block> blocks, int column, int columns, bool isBelow)
    {
        public IReadOnlyList<Block> Blocks { get; } = blocks;
        public int Column { get; } = column;
        public int Columns { get; } = columns;

        /// <summary>The cell goes on from the row above.</summary>
        public bool IsBelow { get; } = isBelow;
        public int Rows { get; set; } = 1;
    }

    private static IEnumerable<XElement> RowsOf(XElement parent) => parent.Elements().SelectMany(element => element.Name() switch
    {
        "tr" => [element],
        "sdt" => RowsOf(element.Child("sdtContent") ?? element),
        "sdtContent" or "ins" or "customXml" => RowsOf(element),
        _ => Enumerable.Empty<XElement>(),
    });

    private static IEnumerable<XElement> CellElements(XElement parent) => parent.Elements().SelectMany(element => element.Name() switch
    {
        "tc" => [element],
        "sdt" => CellElements(element.Child("sdtContent") ?? element),
        "sdtContent" or "customXml" => CellElements(element),
        _ => Enumerable.Empty<XElement>(),
    });

    private static List<Cell> CellsOf(XElement row, XElement? properties, Func<XElement, IReadOnlyList<Block>> readCell)
    {
        var cells = new List<Cell>();
        var column = 0;
        if (properties.Child("gridBefore").Int("val") is { } skipped and > 0 and <= MaxColumns) Add([], skipped, false);
        foreach (var cell in CellElements(row))
        {
            var cellProperties = cell.Child("tcPr");
            var columns = Math.Clamp(cellProperties.Child("gridSpan").Int("val") ?? 1, 1, MaxColumns);
            var merge = cellProperties.Child("vMerge");
            var isBelow = merge is not null && merge.Attr("val") is not "restart";
            Add(isBelow ? [] : readCell(cell), columns, isBelow);
        }
        return cells;

        void Add(IReadOnlyList<Block> blocks, int columns, bool isBelow)
        {
            cells.Add(new(blocks, column, columns, isBelow));
            column += columns;
        }
    }

    private static void Merge(List<List<Cell>> rows)
    {
        var above = new Dictionary<int, Cell>();
        foreach (var row in rows)
        {
            var current = new Dictionary<int, Cell>();
            foreach (var cell in row)
            {
                if (!cell.IsBelow)
                {
                    current[cell.Column] = cell;
                }
                else if (above.TryGetValue(cell.Column, out var start))
                {
                    start.Rows++;
                    current[cell.Column] = start;
                }
            }
            above = current;
        }
    }

    // The design of the table sets the first row apart, or its author made all of it bold.
    private static bool HasHeaderLook(XElement table, List<Cell> first)
    {
        var look = table.Child("tblPr").Child("tblLook");
        if (look.Attr("firstRow") is { } isFirst) return isFirst is "1" or "true" or "on";
        if (look.Attr("val") is { } flags && int.TryParse(flags, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var bits)) return (bits & 0x20) != 0;
        return first.Count > 0 && first.TrueForAll(cell => cell.Blocks is [Paragraph paragraph] && paragraph.Text.Count > 0
            && paragraph.Text.All(inline => inline is Styled { Style: InlineStyle.Strong } || InlineText.Of([inline]).Trim().Length == 0));
    }
}
