using System.Text;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Bodies;

/// <summary>Inlines as plain text, for titles, captions in front matter, and for telling the language.</summary>
public static class InlineText
{
    public static string Of(IEnumerable<Inline> inlines)
    {
        var text = new StringBuilder();
        Append(text, inlines);
        return text.ToString();
    }

    /// <summary>The text of blocks, a line each, for telling what language it is and whether there is any.</summary>
    public static string Of(IEnumerable<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks) Append(text, block);
        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run: text.Append(run.Text); break;
                case CodeSpan code: text.Append(code.Text); break;
                case Styled styled: Append(text, styled.Children); break;
                case Link link: Append(text, link.Children); break;
                case LineBreak: text.Append(' '); break;
            }
        }
    }

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Heading heading: Line(heading.Text); break;
            case Paragraph paragraph: Line(paragraph.Text); break;
            case Preformatted preformatted: Line(preformatted.Text); break;
            case Figure figure: Line(figure.Caption); break;
            case CodeBlock code: text.Append(code.Text).Append('\n'); break;
            case Quotation quotation: Blocks(quotation.Blocks); break;
            case Verse verse:
                foreach (var line in verse.Lines) Line(line);
                break;
            case ListBlock list:
                foreach (var item in list.Items) Blocks(item.Blocks);
                break;
            case Definitions definitions:
                foreach (var item in definitions.Items)
                {
                    Line(item.Term);
                    Blocks(item.Meaning);
                }
                break;
            case Table table:
                Line(table.Caption);
                foreach (var row in table.Rows)
                {
                    foreach (var cell in row.Cells) Blocks(cell.Blocks);
                }
                break;
        }

        void Line(IReadOnlyList<Inline> inlines)
        {
            if (inlines.Count == 0) return;
            Append(text, inlines);
            text.Append('\n');
        }

        void Blocks(IReadOnlyList<Block> blocks)
        {
            foreach (var inner in blocks) Append(text, inner);
        }
    }
}
