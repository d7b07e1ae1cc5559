using System.Globalization;
using System.Text;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Bodies;

internal sealed partial class MarkdownWriter
{
    private string Table(Table table)
    {
        var text = IsPlain(table) ? PipeTable(table) : HtmlTable(table);
        // A pipe table has no caption of its own; the line above it is where readers expect one.
        return IsPlain(table) && table.Caption.Count > 0 ? $"{MarkdownEscaping.Start(Inlines(table.Caption))}\n\n{text}" : text;
    }

    /// <summary>One row of headers, no merged cells, a line of text in each: that is what a pipe table can hold.</summary>
    private static bool IsPlain(Table table) =>
        table.HeaderRows == 1
        && table.Rows[0].Cells.Count is > 0 and var columns
        && table.Rows.All(row => row.Cells.Count <= columns && row.Cells.All(cell => cell is { Columns: 1, Rows: 1 } && cell.Blocks is [] or [Paragraph]))
        && !table.Rows.Skip(1).Any(row => row.Cells.Any(cell => cell.IsHeader));

    private string PipeTable(Table table)
    {
        var text = new StringBuilder();
        var columns = table.Rows[0].Cells.Count;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            if (i > 0) text.Append('\n');
            text.Append('|');
            for (var column = 0; column < columns; column++)
                text.Append(' ').Append(column < table.Rows[i].Cells.Count ? PipeCell(table.Rows[i].Cells[column]) : "").Append(" |");
            if (i > 0) continue;
            text.Append("\n|");
            for (var column = 0; column < columns; column++) text.Append(RuleOf(AlignmentOf(table, column))).Append('|');
        }
        return text.ToString();
    }

    private string PipeCell(TableCell cell) =>
        cell.Blocks is [Paragraph paragraph] ? Inlines(paragraph.Text).Replace("\\\n", "<br>", StringComparison.Ordinal) : "";

    private static CellAlignment AlignmentOf(Table table, int column)
    {
        var alignments = table.Rows.Where(row => column < row.Cells.Count).Select(row => row.Cells[column].Alignment).ToList();
        return alignments.Skip(1).DefaultIfEmpty(CellAlignment.None).Distinct().ToList() is [var same] ? same : CellAlignment.None;
    }

    private static string RuleOf(CellAlignment alignment) => alignment switch
    {
        CellAlignment.Left => ":---",
        CellAlignment.Center => ":---:",
        CellAlignment.Right => "---:",
        _ => "---",
    };

    private string HtmlTable(Table table)
    {
        var text = new StringBuilder("<table>\n");
        if (table.Caption.Count > 0) text.Append("<caption>").Append(HtmlInlines(table.Caption)).Append("</caption>\n");
        for (var i = 0; i < table.Rows.Count; i++)
        {
            if (i == 0 && table.HeaderRows > 0) text.Append("<thead>\n");
            if (i == table.HeaderRows) text.Append("<tbody>\n");
            text.Append("<tr>\n");
            foreach (var cell in table.Rows[i].Cells) HtmlCell(text, cell, i < table.HeaderRows);
            text.Append("</tr>\n");
            if (i == table.HeaderRows - 1) text.Append("</thead>\n");
        }
        if (table.Rows.Count > table.HeaderRows) text.Append("</tbody>\n");
        return text.Append("</table>").ToString();
    }

    private void HtmlCell(StringBuilder text, TableCell cell, bool isInHeader)
    {
        var tag = isInHeader || cell.IsHeader ? "th" : "td";
        text.Append('<').Append(tag);
        if (cell.IsHeader && !isInHeader) text.Append(" scope=\"row\"");
        if (cell.Columns > 1) text.Append(CultureInfo.InvariantCulture, $" colspan=\"{cell.Columns}\"");
        if (cell.Rows > 1) text.Append(CultureInfo.InvariantCulture, $" rowspan=\"{cell.Rows}\"");
        text.Append('>');
        if (cell.Blocks is []) text.Append(CultureInfo.InvariantCulture, $"</{tag}>\n");
        else if (cell.Blocks is [Paragraph paragraph] && !HasNotes(paragraph.Text)) text.Append(HtmlInlines(paragraph.Text)).Append(CultureInfo.InvariantCulture, $"</{tag}>\n");
        // Lists and notes within a cell are Markdown, which begins and ends at empty lines.
        else text.Append("\n\n").Append(Blocks(cell.Blocks)).Append(CultureInfo.InvariantCulture, $"\n\n</{tag}>\n");
    }

    /// <summary>Inlines within HTML, where Markdown's signs mean nothing.</summary>
    private string HtmlInlines(IReadOnlyList<Inline> inlines, bool keepsLines = false) => string.Concat(inlines.Select(inline => inline switch
    {
        TextRun run => keepsLines ? EncodedLines(run.Text) : Encoded(run.Text),
        CodeSpan code => $"<code>{Encoded(code.Text)}</code>",
        LineBreak => "<br>",
        Styled { Style: InlineStyle.Verbatim } styled => HtmlInlines(styled.Children, keepsLines),
        Styled styled => $"<{TagOf(styled.Style)}>{HtmlInlines(styled.Children, keepsLines)}</{TagOf(styled.Style)}>",
        Link link when _linkOf(link.Address).Length == 0 => HtmlInlines(link.Children, keepsLines),
        Link link => $"<a href=\"{Encoded(_linkOf(link.Address))}\">{HtmlInlines(link.Children, keepsLines)}</a>",
        InlinePicture picture => HtmlPictureOf(picture.Picture),
        _ => "",
    }));

    private string HtmlPictureOf(Picture picture) => $"<img src=\"{Encoded(_pathOf(picture))}\" alt=\"{Encoded(picture.Alt ?? "")}\">";

    /// <summary>Only what HTML needs: letters of other scripts stay what they are.</summary>
    private static string Encoded(string text) => EncodedLines(text).ReplaceLineEndings(" ");

    private static string EncodedLines(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
