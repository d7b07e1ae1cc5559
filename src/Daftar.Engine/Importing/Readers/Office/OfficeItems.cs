using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.Office;

/// <summary>Collects paragraphs, tables and figures in their order, and gives captions to what they belong to.</summary>
internal sealed class OfficeItems
{
    private readonly List<OfficeItem> _items = [];
    private List<Inline>? _caption;

    /// <summary>All items; nothing is added after this.</summary>
    public List<OfficeItem> End()
    {
        ReleaseCaption();
        return _items;
    }

    /// <param name="level">Of a heading.</param>
    public void AddParagraph(List<Inline> inlines, TextRole role, int level, ListPlace? list)
    {
        var (before, text, after) = SplitPictures(inlines);
        if (role == TextRole.Rule && text.Count == 0) Add(new(new Rule(), TextRole.Text));
        foreach (var picture in before) Add(new(new Figure(picture, []), role == TextRole.Caption ? TextRole.Text : role) { List = text.Count > 0 ? null : list });
        if (text.Count > 0) AddText(text, role, level, list);
        foreach (var picture in after) Add(new(new Figure(picture, []), TextRole.Text));
    }

    public void AddTable(Table table)
    {
        // A frame of one cell is no table.
        if (table.Rows is [{ Cells: [var only] }])
        {
            foreach (var block in only.Blocks) Add(new(block, TextRole.Text) { Text = InlineText.Of([block]).Trim() });
            return;
        }
        if (table.Rows.Count > 0) Add(new(table, TextRole.Text));
    }

    public void Add(OfficeItem item)
    {
        if (_caption is { } caption)
        {
            if (item.Block is Table { Caption.Count: 0 } table) item = item with { Block = table with { Caption = caption } };
            else if (item.Block is Figure { Caption.Count: 0 } figure) item = item with { Block = figure with { Caption = caption } };
            else ReleaseCaption();
            _caption = null;
        }
        _items.Add(item);
    }

    /// <summary>A heading is bold anyway.</summary>
    public static List<Inline> Unbolded(List<Inline> inlines) =>
        IsBold(inlines) ? [.. inlines.SelectMany(inline => inline is Styled { Style: InlineStyle.Strong } bold ? bold.Children : [inline])] : inlines;

    /// <summary>Whether blocks are one paragraph that is bold from end to end.</summary>
    public static bool IsBold(IReadOnlyList<Block> blocks) => blocks is [Paragraph paragraph] && IsBold(paragraph.Text);

    private void AddText(List<Inline> text, TextRole role, int level, ListPlace? list)
    {
        if (role == TextRole.Caption)
        {
            Caption(text);
            return;
        }
        Block block = role == TextRole.Heading ? new Heading(level, Unbolded(text)) : new Paragraph(text);
        Add(new(block, role) { List = list, Text = InlineText.Of(text).Trim(), IsBold = IsBold(text) });
    }

    // A caption belongs to the figure above it, else to the table or figure that follows, else to the table above it.
    private void Caption(List<Inline> text)
    {
        ReleaseCaption();
        if (_items is [.., { Block: Figure { Caption.Count: 0 } figure } last]) _items[^1] = last with { Block = figure with { Caption = text } };
        else _caption = text;
    }

    private void ReleaseCaption()
    {
        if (_caption is not { } caption) return;
        _caption = null;
        if (_items is [.., { Block: Table { Caption.Count: 0 } table } last]) _items[^1] = last with { Block = table with { Caption = caption } };
        else _items.Add(new(new Paragraph(caption), TextRole.Text) { Text = InlineText.Of(caption).Trim() });
    }

    // Pictures at either end of a paragraph stand on lines of their own; those between words stay there.
    private static (List<Picture> Before, List<Inline> Text, List<Picture> After) SplitPictures(List<Inline> inlines)
    {
        int start = 0, end = inlines.Count;
        var (before, after) = (new List<Picture>(), new List<Picture>());
        while (start < end && PictureOrBlank(inlines[start], before)) start++;
        while (end > start && PictureOrBlank(inlines[end - 1], after)) end--;
        after.Reverse();
        return (before, inlines[start..end], after);
    }

    private static bool PictureOrBlank(Inline inline, List<Picture> pictures)
    {
        switch (inline)
        {
            case InlinePicture picture:
                pictures.Add(picture.Picture);
                return true;
            // The picture's own address is all that the link can show.
            case Link { Children: [InlinePicture linked] }:
                pictures.Add(linked.Picture);
                return true;
            case Styled styled when styled.Children.All(child => child is TextRun run && string.IsNullOrWhiteSpace(run.Text)):
            case LineBreak:
                return true;
            default:
                return inline is TextRun text && string.IsNullOrWhiteSpace(text.Text);
        }
    }

    private static bool IsBold(IEnumerable<Inline> inlines) =>
        inlines.All(inline => inline is Styled { Style: InlineStyle.Strong } or LineBreak or NoteMark || (inline is TextRun run && string.IsNullOrWhiteSpace(run.Text)))
        && inlines.Any(inline => inline is Styled);
}
