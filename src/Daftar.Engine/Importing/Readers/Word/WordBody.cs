using System.Xml.Linq;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Office;

namespace Daftar.Importing.Readers.Word;

/// <summary>Walks through the paragraphs and tables of a part in their order.</summary>
internal sealed class WordBody(WordPart part, WordStyles styles, WordNumbering numbering, OfficeLosses losses, HeadingPlaces anchors)
{
    private readonly WordInlines _inlines = new(part, styles, losses);
    private readonly OfficeItems _items = new();
    private readonly List<Inline> _carried = [];

    /// <summary>The items of an element that holds paragraphs: the body, a cell, a note, a text box.</summary>
    public static List<OfficeItem> Read(XElement parent, WordPart part, WordStyles styles, WordNumbering numbering, OfficeLosses losses, HeadingPlaces anchors)
    {
        var body = new WordBody(part, styles, numbering, losses, anchors);
        body.Walk(parent);
        body.EndCarried();
        return body._items.End();
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
                losses.Drop("embedded document; import it separately", "سندی درون سند؛ آن را جداگانه درون‌ریزی کنید", part.WordsOf(element.Attr("id")));
                break;
        }
    }

    private void Paragraph(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        var style = styles.Paragraph(properties.Val("pStyle"));
        var (role, level) = (style.Role, style.Level);
        if (properties.Child("outlineLvl").Int("val") is { } outline and >= 0 and < 9 && role is TextRole.Text) (role, level) = (TextRole.Heading, outline + 1);

        var (inlines, boxes) = _inlines.Read(paragraph, role == TextRole.Contents);
        inlines = OfficeReferences.Resolve(inlines, anchors, losses);
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

        if (role == TextRole.Text && GoesOnInList(properties)) role = TextRole.ListText;
        Place(inlines, role, level, properties, ListOf(role, level, properties.Child("numPr") ?? style.Numbering), boxes);
    }

    private ListPlace? ListOf(TextRole role, int level, XElement? numbers)
    {
        if (role is TextRole.Heading or TextRole.ListText && numbering.IsWithoutMark(numbers)) return null;
        if (role != TextRole.Contents) return numbering.Next(numbers);
        losses.ChangeContents();
        return new("contents", level - 1, false, 1);
    }

    // A paragraph that is indented like the list but whose number was taken off, or whose number shows nothing, goes on
    // with the item above it.
    private bool GoesOnInList(XElement? properties)
    {
        if (properties.Child("numPr") is not { } numbers) return false;
        if (numbers.Val("numId") == "0") return (properties.Child("ind").Int("left") ?? properties.Child("ind").Int("start") ?? 0) > 0;
        return numbering.IsWithoutMark(numbers);
    }

    private void Place(List<Inline> inlines, TextRole role, int level, XElement? properties, ListPlace? list, List<XElement> boxes)
    {
        _items.AddParagraph(inlines, role, level, list);
        if (inlines.Count == 0 && boxes.Count == 0 && properties.Child("pBdr").Child("bottom").Attr("val") is not (null or "nil" or "none"))
            _items.Add(new(new Rule(), TextRole.Text));
        Boxes(boxes);
    }

    private void Boxes(List<XElement> boxes)
    {
        foreach (var box in boxes) Walk(box);
    }

    private void EndCarried()
    {
        if (_carried.Count == 0) return;
        var inlines = _carried.ToList();
        _carried.Clear();
        Place(inlines, TextRole.Text, 0, null, null, []);
    }

    private void Table(XElement element) =>
        _items.AddTable(WordTables.Read(element, cell => OfficeBlocks.Of(Read(cell, part, styles, numbering, losses, anchors), losses), losses));
}
