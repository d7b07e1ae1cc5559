using Daftar.Importing.Documents;

namespace Daftar.Importing.Bodies;

/// <summary>Shapes the inlines of all blocks and mends their text; blocks that hold nothing afterwards go.</summary>
internal sealed class BodyMending(TextMending mending, Func<Picture, bool>? isShown = null)
{
    public IReadOnlyList<Block> Mend(IReadOnlyList<Block> blocks) => [.. blocks.Select(Mend).OfType<Block>()];

    public IReadOnlyList<Note> Mend(IReadOnlyList<Note> notes) => [.. notes.Select(note => note with { Blocks = Mend(note.Blocks) })];

    public IReadOnlyList<Inline> Inlines(IReadOnlyList<Inline> inlines) =>
        InlineShaping.Shape(MendChildren(InlineShaping.Shape(inlines)));

    private Block? Mend(Block block) => block switch
    {
        Heading heading => Inlines(heading.Text) is { Count: > 0 } text ? heading with { Text = text } : null,
        Paragraph paragraph => Inlines(paragraph.Text) is { Count: > 0 } text ? new Paragraph(text) : null,
        Quotation quotation => Mend(quotation.Blocks) is { Count: > 0 } blocks ? new Quotation(blocks) : null,
        ListBlock list => list.Items.Select(item => new ListItem(Mend(item.Blocks))).Where(item => item.Blocks.Count > 0).ToList() is { Count: > 0 } items
            ? list with { Items = items } : null,
        Verse verse => verse.Lines.Select(Inlines).ToList() is { } lines && lines.Exists(line => line.Count > 0) ? new Verse(lines) : null,
        Figure figure when isShown?.Invoke(figure.Picture) == false => Inlines(figure.Caption) is { Count: > 0 } caption ? new Paragraph(caption) : null,
        Figure figure => figure with { Caption = Inlines(figure.Caption), Picture = Mend(figure.Picture) },
        Table table => Mend(table),
        Definitions definitions => new Definitions([.. definitions.Items.Select(item => new Definition(Inlines(item.Term), Mend(item.Meaning)))]),
        _ => block,
    };

    private Table? Mend(Table table)
    {
        var rows = table.Rows.Select(row => new TableRow([.. row.Cells.Select(cell => cell with { Blocks = Mend(cell.Blocks) })])).ToList();
        return rows.Exists(row => row.Cells.Any(cell => cell.Blocks.Count > 0)) ? table with { Rows = rows, Caption = Inlines(table.Caption) } : null;
    }

    private Picture Mend(Picture picture) => picture.Alt is { } alt ? picture with { Alt = mending.Mend(alt) } : picture;

    private List<Inline> MendChildren(IReadOnlyList<Inline> inlines)
    {
        var result = new List<Inline>(inlines.Count);
        foreach (var inline in inlines)
        {
            if (inline is InlinePicture { Picture: var gone } && isShown?.Invoke(gone) == false) continue;
            result.Add(inline switch
            {
                TextRun run => new TextRun(mending.MendRun(run.Text)),
                Styled { Style: InlineStyle.Verbatim } => inline,
                Styled styled => styled with { Children = MendChildren(styled.Children) },
                // An address that is its own text stays what it is.
                Link link => link.Children is [TextRun { Text: var text }] && text == link.Address ? link : link with { Children = MendChildren(link.Children) },
                InlinePicture picture => new InlinePicture(Mend(picture.Picture)),
                _ => inline,
            });
        }
        return result;
    }
}
