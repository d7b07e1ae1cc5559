namespace Daftar.Importing.Documents;

/// <summary>The pictures within blocks, in their order.</summary>
public static class BlockPictures
{
    public static IEnumerable<Picture> Of(IEnumerable<Block> blocks) => blocks.SelectMany(Of);

    private static IEnumerable<Picture> Of(Block block) => block switch
    {
        Figure figure => Of(figure.Caption).Prepend(figure.Picture),
        Paragraph paragraph => Of(paragraph.Text),
        Heading heading => Of(heading.Text),
        Quotation quotation => Of(quotation.Blocks),
        ListBlock list => list.Items.SelectMany(item => Of(item.Blocks)),
        Table table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => Of(cell.Blocks)),
        Definitions definitions => definitions.Items.SelectMany(item => Of(item.Term).Concat(Of(item.Meaning))),
        Verse verse => verse.Lines.SelectMany(Of),
        _ => [],
    };

    private static IEnumerable<Picture> Of(IEnumerable<Inline> inlines) => inlines.SelectMany(inline => inline switch
    {
        InlinePicture picture => [picture.Picture],
        Styled styled => Of(styled.Children),
        Link link => Of(link.Children),
        _ => [],
    });
}
