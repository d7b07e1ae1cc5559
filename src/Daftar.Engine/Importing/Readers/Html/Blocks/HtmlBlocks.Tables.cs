using AngleSharp.Dom;
using Daftar.Importing.Documents;
using Inline = Daftar.Importing.Documents.Inline;

namespace Daftar.Importing.Readers.Html.Blocks;

internal sealed partial class HtmlBlocks
{
    private const int MostSpan = 100;

    private void Table(IElement element, BlockList blocks)
    {
        blocks.End();
        if (!IsData(element))
        {
            Children(element, blocks);
            blocks.End();
            return;
        }
        if (ReadTable(element) is { } table) blocks.Add(table);
    }

    /// <summary>Tables of one cell, of tables, or that say so themselves only lay out a page: their cells are boxes.</summary>
    private static bool IsData(IElement element)
    {
        if (element.GetAttribute("role") is "presentation" or "none" || element.GetAttribute("datatable") is "0") return false;
        if (element.QuerySelector("th, caption, thead") is { } own && own.Closest("table") == element) return true;
        var rows = RowsOf(element).ToList();
        if (element.QuerySelector("table") is not null) return false;
        var columns = rows.Count == 0 ? 0 : rows.Max(row => row.Children.Length);
        // One column is a box, one row of long texts are columns of a page.
        if (columns < 2 || (rows.Count < 2 && HtmlElements.TextOf(element).Length > 700)) return false;
        // Cells of whole articles are columns of a page.
        return element.QuerySelectorAll("td").Count(cell => cell.QuerySelectorAll("p, div, ul, h2, h3").Length > 3) * 4 <= rows.Count * columns;
    }

    private static IEnumerable<IElement> RowsOf(IElement table) => table.Children.SelectMany(child => child.LocalName switch
    {
        "tr" => [child],
        "thead" or "tbody" or "tfoot" => child.Children.Where(row => row.LocalName == "tr"),
        _ => (IEnumerable<IElement>)[],
    });

    private Table? ReadTable(IElement element)
    {
        var rows = new List<TableRow>();
        var headers = 0;
        foreach (var row in RowsOf(element))
        {
            var cells = row.Children.Where(cell => cell.LocalName is "td" or "th").Select(Cell).ToList();
            if (cells.Count == 0 || cells.TrueForAll(cell => cell.Blocks.Count == 0)) continue;
            var isHeader = row.ParentElement!.LocalName == "thead" || cells.TrueForAll(cell => cell.IsHeader);
            if (isHeader && headers == rows.Count) headers++;
            rows.Add(new(cells));
        }
        if (rows.Count == 0) return null;
        if (headers == rows.Count && rows.Count > 1) headers = 1;
        // Where nobody marked the headers, a first row in bold is what they looked like.
        if (headers == 0 && rows.Count > 1 && rows[0].Cells.All(IsBold) && !rows[1].Cells.All(IsBold)) headers = 1;
        for (var i = 0; i < headers; i++) rows[i] = new([.. rows[i].Cells.Select(WithoutBold)]);
        var caption = element.Children.FirstOrDefault(child => child.LocalName == "caption");
        return new(headers, rows, caption is null ? [] : Inlines(caption));
    }

    private TableCell Cell(IElement element) => new(
        Nested(element), element.LocalName == "th", Span(element, "colspan"), Span(element, "rowspan"), AlignmentOf(element));

    private static int Span(IElement element, string name) =>
        int.TryParse(element.GetAttribute(name), out var span) ? Math.Clamp(span, 1, MostSpan) : 1;

    private static CellAlignment AlignmentOf(IElement element) => (HtmlStyle.Value(HtmlElements.Style(element), "text-align") ?? element.GetAttribute("align")?.ToLowerInvariant()) switch
    {
        "left" => CellAlignment.Left,
        "center" => CellAlignment.Center,
        "right" => CellAlignment.Right,
        _ => CellAlignment.None,
    };

    private static bool IsBold(TableCell cell) => cell.Blocks switch
    {
        [] => true,
        [Paragraph paragraph] => paragraph.Text.All(IsBold),
        _ => false,
    };

    private static bool IsBold(Inline inline) => inline switch
    {
        TextRun run => string.IsNullOrWhiteSpace(run.Text),
        Styled { Style: InlineStyle.Strong } => true,
        Styled { Children: [var child] } => IsBold(child),
        _ => false,
    };

    private static TableCell WithoutBold(TableCell cell) => cell.Blocks is [Paragraph paragraph]
        ? cell with { Blocks = [new Paragraph([.. paragraph.Text.SelectMany(inline => inline is Styled { Style: InlineStyle.Strong } strong ? strong.Children : [inline])])] }
        : cell;
}
