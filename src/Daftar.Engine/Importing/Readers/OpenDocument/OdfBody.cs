using System.Xml.Linq;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Office;

namespace Daftar.Importing.Readers.OpenDocument;

/// <summary>Walks through the paragraphs, lists and tables of an element in their order.</summary>
internal sealed class OdfBody
{
    private readonly OdfContext _context;
    private readonly OdfInlines _inlines;
    private readonly OfficeItems _items = new();

    private OdfBody(OdfContext context)
    {
        _context = context;
        _inlines = new(context.Part, context.Styles, context.Losses, context.Notes);
    }

    /// <summary>The items of an element that holds paragraphs: the text, a cell, a note, a text box.</summary>
    public static List<OfficeItem> Read(XElement parent, OdfContext context)
    {
        var body = new OdfBody(context);
        body.Walk(parent);
        return body._items.End();
    }

    /// <summary>The blocks of such an element.</summary>
    public static List<Block> Blocks(XElement parent, OdfContext context) => OfficeBlocks.Of(Read(parent, context), context.Losses);

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
            case "h":
                Heading(element);
                break;
            case "list":
                List(element);
                break;
            case "numbered-paragraph":
                Walk(element);
                break;
            case "table":
                _items.AddTable(OdfTables.Read(element, cell => Blocks(cell, _context)));
                break;
            case "section" when element.Attr("display") == "none":
                _context.Losses.DropHidden(OdfInlines.PlainText(element));
                break;
            case "section" or "index-body" or "table-of-content" or "alphabetical-index" or "bibliography" or "illustration-index" or "table-index" or "object-index" or "user-index":
                Walk(element);
                break;
            case "tracked-changes":
                Deletions(element);
                break;
            case "annotation":
                _context.Losses.DropComment(element.TextOf("creator"), string.Join(' ', element.Children("p").Select(OdfInlines.PlainText)));
                break;
            case "frame" or "g" or "custom-shape" or "rect" or "a":
                var (drawn, boxes) = _inlines.ReadDrawing(element);
                if (drawn.Count > 0) _items.AddParagraph(drawn, TextRole.Text, 0, null);
                Boxes(boxes);
                break;
            case "hidden-paragraph":
                _context.Losses.DropHidden(OdfInlines.PlainText(element));
                break;
        }
    }

    private void Paragraph(XElement paragraph)
    {
        var style = _context.Styles.Paragraph(paragraph.Attr("style-name"));
        var (role, level) = style.Role is TextRole.Text && style.Outline is { } outline ? (TextRole.Heading, outline) : (style.Role, style.Level);
        ListPlace? list = null;
        if (role == TextRole.Contents)
        {
            _context.Losses.ChangeContents();
            list = new("contents", level - 1, false, 1);
        }
        Place(paragraph, style, role, level, list);
    }

    private void Heading(XElement heading)
    {
        var style = _context.Styles.Paragraph(heading.Attr("style-name"));
        var level = Math.Clamp(heading.Int("outline-level") ?? style.Outline ?? Math.Max(style.Level, 1), 1, 10);
        Place(heading, style, style.Role is TextRole.Title ? TextRole.Title : TextRole.Heading, level, null);
    }

    private void Place(XElement paragraph, OdfParagraphStyle style, TextRole role, int level, ListPlace? list)
    {
        var (inlines, boxes) = _inlines.Read(paragraph, style.Format, role == TextRole.Contents);
        _items.AddParagraph(OfficeReferences.Resolve(inlines, _context.Anchors, _context.Losses), role, level, list);
        Boxes(boxes);
    }

    private void Boxes(List<XElement> boxes)
    {
        foreach (var box in boxes) Walk(box);
    }

    private void List(XElement list)
    {
        // Headings that are counted stand in lists, but are no items.
        if (list.Below("h").Any())
        {
            foreach (var item in list.Elements()) Walk(item);
            return;
        }
        foreach (var block in _context.Lists.Read(list, null, 1, children => Blocks(new XElement("item", children), _context)))
            _items.Add(new(block, TextRole.Text));
    }

    private void Deletions(XElement changes)
    {
        foreach (var deletion in changes.Below("deletion"))
        {
            var text = string.Join(' ', deletion.Elements().Where(child => child.Name() != "change-info").Select(OdfInlines.PlainText)).Trim();
            if (text.Length > 0) _context.Losses.DropDeleted(text);
        }
    }
}

/// <summary>The state shared by all parts of a document's text.</summary>
internal sealed record OdfContext(OdfPart Part, OdfStyles Styles, OdfLists Lists, OdfNotes Notes, HeadingPlaces Anchors, OfficeLosses Losses);
