using System.Globalization;

namespace Daftar.Markup;

/// <summary>
/// Makes the cells of a raw table fit each other: none reaches beyond its part of the table or into another cell, and there is no row
/// and no column in which no cell begins.
/// </summary>
internal static class TableShape
{
    // Wider tables are nobody's; one line may hold tens of thousands of cells that claim a thousand columns each.
    private const int MostColumns = 1000;

    private sealed class Cell(ElementNode node, int column)
    {
        public ElementNode Node => node;
        public int Column => column;
        public int Rows { get; set; } = 1;
        public int Columns { get; set; } = 1;
    }

    public static void Mend(ElementNode table, string html)
    {
        var cells = new List<Cell>();
        foreach (var rows in Parts(table)) cells.AddRange(Place(rows, html));
        if (cells.Count == 0) return;
        // How many columns before each one have a cell that begins there.
        var begun = new int[cells.Max(cell => cell.Column + cell.Columns) + 1];
        foreach (var cell in cells) begun[cell.Column + 1] = 1;
        for (var i = 1; i < begun.Length; i++) begun[i] += begun[i - 1];
        foreach (var cell in cells)
        {
            var columns = begun[cell.Column + cell.Columns] - begun[cell.Column];
            cell.Node.NewTag = WithSpans(html[cell.Node.Start..cell.Node.TagEnd], columns, cell.Rows);
        }
    }

    // Rows that stand in no part are one together, as in a browser.
    private static IEnumerable<List<ElementNode>> Parts(ElementNode table)
    {
        var loose = table.Children.Where(child => child.Name == "tr").ToList();
        return table.Children.Where(child => child.Name is "thead" or "tbody" or "tfoot").Select(part => part.Children.Where(child => child.Name == "tr").ToList()).Append(loose);
    }

    private static List<Cell> Place(List<ElementNode> rows, string html)
    {
        foreach (var row in rows.Where(row => row.Children.Count == 0)) row.IsDropped = true;
        var cells = new List<Cell>();
        // How many rows before each one stay.
        var kept = new int[rows.Count + 1];
        for (var i = 0; i < rows.Count; i++) kept[i + 1] = kept[i] + (rows[i].IsDropped ? 0 : 1);
        // For each column the row before which it is taken by a cell from above.
        var takenUntil = new List<int>();
        for (var y = 0; y < rows.Count; y++)
        {
            var x = 0;
            foreach (var node in rows[y].Children.Where(child => child.Name is "td" or "th"))
            {
                while (x < takenUntil.Count && takenUntil[x] > y) x++;
                var cell = new Cell(node, x);
                var tag = html.AsSpan(node.Start, node.TagEnd - node.Start);
                var last = Math.Min(rows.Count, y + SpanOf(tag, " rowspan=\""));
                cell.Rows = kept[last] - kept[y];
                var wanted = x >= MostColumns ? 1 : SpanOf(tag, " colspan=\"");
                for (cell.Columns = 0; cell.Columns < wanted && !(x < takenUntil.Count && takenUntil[x] > y); cell.Columns++, x++)
                {
                    if (x == takenUntil.Count) takenUntil.Add(0);
                    takenUntil[x] = last;
                }
                cells.Add(cell);
            }
        }
        return cells;
    }

    private static int SpanOf(ReadOnlySpan<char> tag, string attribute)
    {
        var start = tag.IndexOf(attribute, StringComparison.Ordinal);
        if (start < 0) return 1;
        var value = tag[(start + attribute.Length)..];
        return int.TryParse(value[..value.IndexOf('"')], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(1, number) : 1;
    }

    private static string WithSpans(string tag, int columns, int rows) => With(With(tag, " colspan=\"", columns), " rowspan=\"", rows);

    private static string With(string tag, string attribute, int value)
    {
        var start = tag.IndexOf(attribute, StringComparison.Ordinal);
        if (start < 0) return tag;
        var end = tag.IndexOf('"', start + attribute.Length) + 1;
        return value < 2 ? tag.Remove(start, end - start) : tag[..(start + attribute.Length)] + value.ToString(CultureInfo.InvariantCulture) + tag[(end - 1)..];
    }
}
