using System.Text;
using System.Xml.Linq;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Office;

namespace Daftar.Importing.Readers.OpenDocument;

/// <summary>The contents of a paragraph as inlines. What stands in text boxes is handed back for the lines after the paragraph.</summary>
internal sealed class OdfInlines(OdfPart part, OdfStyles styles, OfficeLosses losses, OdfNotes notes)
{
    private List<Inline> _inlines = [];
    private List<XElement> _boxes = [];
    private bool _isAfterSpace;
    private bool _isInLink;
    private bool _hidesPages;

    /// <summary>The paragraph's inlines, and the elements of the text boxes that hang on it.</summary>
    /// <param name="isContents">Whether it is a line of a table of contents.</param>
    public (List<Inline> Inlines, List<XElement> Boxes) Read(XElement paragraph, OdfTextFormat format, bool isContents)
    {
        (_inlines, _boxes, _isAfterSpace, _hidesPages) = ([], [], true, isContents);
        Walk(paragraph, format);
        return (_inlines, _boxes);
    }

    /// <summary>A drawing that hangs on the page and not on a paragraph.</summary>
    public (List<Inline> Inlines, List<XElement> Boxes) ReadDrawing(XElement drawing)
    {
        (_inlines, _boxes, _isAfterSpace) = ([], [], true);
        Visit(drawing, OdfTextFormat.Open);
        return (_inlines, _boxes);
    }

    private void Walk(XElement parent, OdfTextFormat format)
    {
        foreach (var node in parent.Nodes())
        {
            if (node is XText text) Text(text.Value, format);
            else if (node is XElement element) Visit(element, format);
        }
    }

    private void Visit(XElement element, OdfTextFormat format)
    {
        switch (element.Name())
        {
            case "span":
                Walk(element, styles.Text(element.Attr("style-name")).Over(format));
                break;
            case "a":
                Link(element, format);
                break;
            case "s":
                Add(new string(' ', Math.Clamp(element.Int("c") ?? 1, 1, 1000)), format);
                break;
            case "tab":
                Tab(element, format);
                break;
            case "line-break":
                _inlines.Add(new LineBreak());
                _isAfterSpace = true;
                break;
            case "note":
                _inlines.Add(new NoteMark(notes.Add(element)));
                _isAfterSpace = false;
                break;
            case "annotation":
                losses.DropComment(element.TextOf("creator"), string.Join(' ', element.Elements().Where(child => child.Name() is "p" or "list").Select(PlainText)));
                break;
            case "bookmark-ref" or "reference-ref":
                Reference(element, format);
                break;
            case "page-number" or "page-count" or "page-continuation":
                losses.DropPageNumber((element.Ancestors().FirstOrDefault(parent => parent.Name() is "p" or "h") ?? element).Value);
                break;
            case "annotation-end" or "change" or "change-start" or "change-end" or "bookmark" or "bookmark-start" or "bookmark-end" or "soft-page-break":
            case "reference-mark" or "reference-mark-start" or "reference-mark-end" or "toc-mark" or "toc-mark-start" or "toc-mark-end":
            case "alphabetical-index-mark" or "alphabetical-index-mark-start" or "alphabetical-index-mark-end" or "user-index-mark" or "user-index-mark-start" or "user-index-mark-end":
            case "script" or "tracked-changes" or "title" or "desc" or "event-listeners":
                break;
            case "hidden-text" when element.Attr("is-hidden") != "false":
                losses.DropHidden(element.Attr("string-value") ?? element.Value);
                break;
            case "ruby":
                Walk(element.Child("ruby-base") ?? element, format);
                losses.DropRuby(element.Child("ruby-text")?.Value ?? "");
                break;
            case "frame":
                Frame(element);
                break;
            case "custom-shape" or "rect" or "ellipse" or "circle" or "polygon" or "regular-polygon" or "path" or "polyline" or "line" or "connector" or "caption" or "g":
                Shape(element, format);
                break;
            default:
                Walk(element, format);
                break;
        }
    }

    // As in HTML, white space in the file is one space, and none at the start of a line: the others have elements of their own.
    private void Text(string text, OdfTextFormat format)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var isSpace = c is ' ' or '\t' or '\r' or '\n';
            if (!isSpace) collapsed.Append(c);
            else if (!_isAfterSpace) collapsed.Append(' ');
            _isAfterSpace = isSpace;
        }
        if (collapsed.Length > 0) Add(collapsed.ToString(), format);
    }

    private void Add(string text, OdfTextFormat format)
    {
        if (format.Hidden == true)
        {
            losses.DropHidden(text);
            return;
        }
        _inlines.Add(format.Apply(WithoutSymbolFonts(text), _isInLink));
        _isAfterSpace = text[^1] == ' ';
    }

    // Signs of symbol fonts stand in the private use area; what a reader would see without the font is a box.
    private static string WithoutSymbolFonts(string text) =>
        text.AsSpan().ContainsAnyInRange('\uF020', '\uF0FF') ? string.Concat(text.Select(c => c is >= '\uF020' and <= '\uF0FF' ? '•' : c)) : text;

    private void Tab(XElement tab, OdfTextFormat format)
    {
        // In a table of contents the number of the page follows.
        if (_hidesPages && tab.NodesAfterSelf().All(node => node is XText text && text.Value.Trim().All(char.IsDigit)))
        {
            foreach (var text in tab.NodesAfterSelf().OfType<XText>()) text.Value = "";
            return;
        }
        Add("\t", format);
        _isAfterSpace = false;
    }

    private void Link(XElement link, OdfTextFormat format)
    {
        var address = link.Attr("href") is { Length: > 0 } href ? href : null;
        var (outer, wasInLink) = (_inlines, _isInLink);
        (_inlines, _isInLink) = ([], true);
        Walk(link, format);
        var children = _inlines;
        (_inlines, _isInLink) = (outer, wasInLink);
        if (address is null || address == "#" || children.Count == 0) _inlines.AddRange(children);
        else _inlines.Add(new Link(address, children));
    }

    private void Reference(XElement reference, OdfTextFormat format)
    {
        // A number of a page says nothing on the web.
        if (reference.Attr("reference-format") is "page" or "page-layout") return;
        if (reference.Attr("ref-name") is { } name && reference.Value.Trim().Length > 0) _inlines.Add(new Link("#" + name, [format.Apply(reference.Value, isLink: true)]));
        else Walk(reference, format);
        _isAfterSpace = false;
    }

    private void Frame(XElement frame)
    {
        var alt = AltOf(frame);
        if (frame.Child("text-box") is { } box)
        {
            _boxes.Add(box);
            return;
        }
        if (frame.Child("object") is { } embedded && Formula(embedded)) return;
        var images = frame.Children("image").ToList();
        var pictures = images.Select(image => part.Picture(image, alt)).OfType<Picture>().ToList();
        if (pictures.Find(picture => picture.Bytes is null || PictureFormat.ExtensionOf(picture.Bytes) is not null) is { } shown)
        {
            _inlines.Add(new InlinePicture(shown));
            return;
        }
        if (frame.Child("object") is not null || frame.Child("object-ole") is not null)
            losses.Drop("chart or other embedded object; insert it as a picture", "نمودار یا شیئی درون سند؛ آن را به‌صورت تصویر بگذارید", alt ?? frame.Attr("name") ?? "");
        else if (pictures.Count > 0)
            losses.DropPicture(Path.GetExtension(pictures[0].Address).TrimStart('.').ToUpperInvariant(), alt ?? Path.GetFileName(pictures[0].Address));
        else if (images.Count > 0)
            losses.Drop("picture that is not in the file", "تصویری که در پرونده نیست", alt ?? images[0].Attr("href") ?? "");
        else if (frame.Child("table") is null && frame.HasElements)
            losses.Drop("object that pages do not support", "شیئی که در صفحه پشتیبانی نمی‌شود", alt ?? frame.Attr("name") ?? "");
    }

    private bool Formula(XElement embedded)
    {
        if (part.Object(embedded) is not { } root || root.Name() != "math") return false;
        var text = FormulaText.Of(root);
        if (text.Length == 0) return false;
        _inlines.Add(new TextRun(text));
        losses.ChangeFormula(text);
        return true;
    }

    private void Shape(XElement shape, OdfTextFormat format)
    {
        // A group may hold pictures; a shape may hold text, which stands like a text box.
        if (shape.Name() == "g") Walk(shape, format);
        else if (shape.Elements().Any(child => child.Name() is "p" or "list" && child.Value.Trim().Length > 0)) _boxes.Add(shape);
        else losses.Drop("vector drawing; insert it as a picture", "طرح برداری؛ آن را به‌صورت تصویر بگذارید", AltOf(shape) ?? "");
    }

    private static string? AltOf(XElement drawing)
    {
        var alt = drawing.TextOf("desc") ?? drawing.TextOf("title");
        return alt is null ? null : string.Join(' ', alt.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The words of an element, without notes and comments.</summary>
    public static string PlainText(XElement element)
    {
        var text = new StringBuilder();
        Collect(element);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        void Collect(XElement parent)
        {
            foreach (var node in parent.Nodes())
            {
                if (node is XText words) text.Append(words.Value);
                else if (node is XElement { Name.LocalName: "s" or "tab" or "line-break" }) text.Append(' ');
                else if (node is XElement child && child.Name() is not ("note" or "annotation" or "frame" or "ruby-text")) Collect(child);
            }
        }
    }
}
