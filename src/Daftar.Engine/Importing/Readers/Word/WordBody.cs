using System.Xml.Linq;
using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Office;

namespace Daftar.Importing.Readers.Word;

/// <summary>Walks through the paragraphs and tables of a part in their order.</summary>
internal sealed class WordBody(WordPart part, WordStyles styles, WordNumbering numbering, WordLosses losses, IReadOnlyDictionary<string, string> anchors)
{
    private readonly WordInlines _inlines = new(part, styles, losses, anchors);
    private readonly List<WordItem> _items = [];
    private readonly List<Inline> _carried = [];
    private List<Inline>? _caption;

    /// <summary>The items of an element that holds paragraphs: the body, a cell, a note, a text box.</summary>
    public static List<WordItem> Read(XElement parent, WordPart part, WordStyles styles, WordNumbering numbering, WordLosses losses, IReadOnlyDictionary<string, string> anchors)
    {
        var body = new WordBody(part, styles, numbering, losses, anchors);
        body.Walk(parent);
        body.EndCarried();
        body.ReleaseCaption();
        return body._items;
    }

    private void Walk(XElement parent)
    {
        foreach (var element in parent.Elements()) Visit(element);
    }

    private void Visit(XElement element)
    {
        switch (element.Name())
        {
            case "p":
                Paragraph(element);
                break;
            case "tbl":
                Table(element);
                break;
            case "sdt":
                Walk(element.Child("sdtContent") ?? element);
                break;
            case "ins" or "moveTo" or "customXml" or "smartTag":
                Walk(element);
                break;
            case "AlternateContent":
                Walk(element.Child("Choice") ?? element.Child("Fallback") ?? element);
                break;
            case "altChunk":
                losses.Drop("document within the document; import it by itself", "سندی درون سند؛ آن را جداگانه درون‌ریزی کنید");
                break;
        }
    }

    private void Paragraph(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        var style = styles.Paragraph(properties.Val("pStyle"));
        var (role, level) = (style.Role, style.Level);
        if (properties.Child("outlineLvl").Int("val") is { } outline and >= 0 and < 9 && role is WordRole.Text) (role, level) = (WordRole.Heading, outline + 1);

        var (inlines, boxes) = _inlines.Read(paragraph, role == WordRole.Contents);
        inlines = _inlines.WithAnchors(inlines);
        // A paragraph whose mark was deleted, and an initial letter in a frame, go on in the next one.
        var isJoined = properties.Child("rPr").Child("del") is not null;
        if (isJoined || properties.Child("framePr").Attr("dropCap") is not (null or "none"))
        {
            _carried.AddRange(inlines);
            if (isJoined && inlines.Count > 0) _carried.Add(new TextRun(" "));
            Boxes(boxes);
            return;
        }
        if (_carried.Count > 0)
        {
            inlines.InsertRange(0, _carried);
            _carried.Clear();
        }

        Place(inlines, role, level, properties, ListOf(role, level, properties.Child("numPr") ?? style.Numbering), boxes);
    }

    private WordListItem? ListOf(WordRole role, int level, XElement? numbers)
    {
        if (role == WordRole.Heading) return null;
        if (role != WordRole.Contents) return numbering.Next(numbers);
        losses.Change("table of contents as a list of links without numbers of pages; remove it where the page's own is enough",
            "فهرست مطالب به‌صورت فهرستی از پیوندها بی شمارهٔ صفحه؛ اگر فهرست خود صفحه بس است، آن را بردارید");
        return new("contents", level - 1, false, 1);
    }

    private void Place(List<Inline> inlines, WordRole role, int level, XElement? properties, WordListItem? list, List<XElement> boxes)
    {
        var (before, text, after) = SplitPictures(inlines);
        foreach (var picture in before) Add(new(new Figure(picture, []), role == WordRole.Caption ? WordRole.Text : role) { List = text.Count > 0 ? null : list });
        if (text.Count > 0) AddText(text, role, level, properties, list);
        foreach (var picture in after) Add(new(new Figure(picture, []), WordRole.Text));
        if (inlines.Count == 0 && boxes.Count == 0 && properties.Child("pBdr").Child("bottom").Attr("val") is not (null or "nil" or "none"))
            Add(new(new Rule(), WordRole.Text));
        Boxes(boxes);
    }

    private void AddText(List<Inline> text, WordRole role, int level, XElement? properties, WordListItem? list)
    {
        var words = InlineText.Of(text).Trim();
        if (role == WordRole.Caption)
        {
            Caption(text);
            return;
        }
        Block block = role == WordRole.Heading ? new Heading(level, Unbolded(text)) : new Paragraph(text);
        Add(new(block, role)
        {
            List = list,
            Text = words,
            IsBold = IsBold(text),
            IsCentered = properties.Val("jc") is "center",
        });
    }

    private void Boxes(List<XElement> boxes)
    {
        foreach (var box in boxes) Walk(box);
    }

    // A caption belongs to the figure above it, else to the table or figure that follows, else to the table above it.
    private void Caption(List<Inline> text)
    {
        ReleaseCaption();
        if (_items is [.., { Block: Figure { Caption.Count: 0 } figure } last]) _items[^1] = last with { Block = figure with { Caption = text } };
        else _caption = text;
    }

    private void Add(WordItem item)
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

    private void ReleaseCaption()
    {
        if (_caption is not { } caption) return;
        _caption = null;
        if (_items is [.., { Block: Table { Caption.Count: 0 } table } last]) _items[^1] = last with { Block = table with { Caption = caption } };
        else _items.Add(new(new Paragraph(caption), WordRole.Text) { Text = InlineText.Of(caption).Trim() });
    }

    private void EndCarried()
    {
        if (_carried.Count == 0) return;
        var inlines = _carried.ToList();
        _carried.Clear();
        Place(inlines, WordRole.Text, 0, null, null, []);
    }

    private void Table(XElement element)
    {
        var table = WordTables.Read(element, cell => WordBlocks.Of(Read(cell, part, styles, numbering, losses, anchors), losses));
        // A frame of one cell is no table.
        if (table.Rows is [{ Cells: [var only] }])
        {
            foreach (var block in only.Blocks) Add(new(block, WordRole.Text) { Text = InlineText.Of([block]).Trim() });
            return;
        }
        if (table.Rows.Count > 0) Add(new(table, WordRole.Text));
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

    /// <summary>A heading is bold anyway.</summary>
    public static List<Inline> Unbolded(List<Inline> inlines) =>
        IsBold(inlines) ? [.. inlines.SelectMany(inline => inline is Styled { Style: InlineStyle.Strong } bold ? bold.Children : [inline])] : inlines;
}
