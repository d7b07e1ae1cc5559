using System.Text;
using System.Xml.Linq;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Office;

namespace Daftar.Importing.Readers.Word;

/// <summary>The runs of paragraphs as inlines. What stands in text boxes is handed back for the lines after the paragraph.</summary>
internal sealed class WordInlines(WordPart part, WordStyles styles, OfficeLosses losses)
{
    private readonly WordFields _fields = new();
    private List<XElement> _boxes = [];

    /// <summary>The paragraph's inlines, and the contents of the text boxes that hang on it.</summary>
    /// <param name="isContents">Whether it is a line of a table of contents.</param>
    public (List<Inline> Inlines, List<XElement> Boxes) Read(XElement paragraph, bool isContents)
    {
        _boxes = [];
        _fields.HidesPageReferences = isContents;
        _fields.HasPageNumber = false;
        Walk(paragraph);
        if (_fields.HasPageNumber) losses.DropPageNumber(string.Concat(paragraph.Below("t").Select(text => text.Value)));
        return (_fields.EndParagraph(), _boxes);
    }

    private void Walk(XElement parent)
    {
        foreach (var element in parent.Elements()) Visit(element);
    }

    private void Visit(XElement element)
    {
        switch (element.Name())
        {
            case "r":
                Run(element);
                break;
            case "hyperlink":
                _fields.BeginLink(LinkOf(element));
                Walk(element);
                _fields.End();
                break;
            case "fldSimple":
                _fields.Begin(element.Attr("instr") ?? "");
                Walk(element);
                _fields.End();
                break;
            case "ins" or "moveTo" or "smartTag" or "customXml" or "bdo" or "dir" or "sdtContent":
                Walk(element);
                break;
            case "sdt" when element.Child("sdtContent") is { } content && element.Child("sdtPr").Child("showingPlcHdr") is null:
                Walk(content);
                break;
            case "del" or "moveFrom":
                Deleted(element);
                break;
            case "oMath" or "oMathPara":
                Formula(element);
                break;
            case "AlternateContent":
                Alternative(element);
                break;
            case "ruby":
                Walk(element.Child("rubyBase") ?? element);
                losses.DropRuby(string.Concat(element.Child("rt").Below("t").Select(text => text.Value)));
                break;
        }
    }

    private string? LinkOf(XElement link)
    {
        if (part.Address(link.Attr("id")) is { } address)
        {
            return link.Attr("anchor") is { } fragment && !address.Contains('#') ? $"{address}#{fragment}" : address;
        }
        return link.Attr("anchor") is { } anchor ? "#" + anchor : null;
    }

    private void Deleted(XElement element)
    {
        if (element.Name() == "moveFrom") return; // It stands where it was moved to.
        var text = string.Concat(element.Descendants().Where(text => text.Name() is "delText" or "t").Select(text => text.Value));
        if (text.Length > 0) losses.DropDeleted(text);
    }

    private void Formula(XElement element)
    {
        var text = FormulaText.Of(element);
        if (text.Length == 0) return;
        _fields.Add(new TextRun(text));
        losses.ChangeFormula(text);
    }

    // The same thing in a newer and an older form: the newer one, unless there is nothing in it that we know.
    private void Alternative(XElement element)
    {
        var choice = element.Children("Choice").FirstOrDefault(choice => choice.Descendants().Any(IsKnown)) ?? element.Child("Fallback") ?? element.Child("Choice");
        if (choice is not null) RunContents(choice, null);

        static bool IsKnown(XElement element) => element.Name() is "blip" or "txbxContent" or "t" or "imagedata" or "chart";
    }

    private void Run(XElement run)
    {
        var properties = run.Child("rPr");
        var character = styles.Characters(properties.Val("rStyle"));
        if ((properties.Toggle("vanish") ?? character.Select(style => style.Toggle("vanish")).FirstOrDefault(value => value is not null)) == true)
        {
            var hidden = string.Concat(run.Children("t").Select(text => text.Value));
            if (hidden.Length > 0 && _fields.IsShown) losses.DropHidden(hidden);
            foreach (var field in run.Elements().Where(element => element.Name() is "fldChar" or "instrText")) RunContent(field, null);
            return;
        }
        RunContents(run, new(properties, character, styles.IsCode(properties.Val("rStyle"))));
    }

    private void RunContents(XElement parent, WordRunFormat? format)
    {
        foreach (var element in parent.Elements()) RunContent(element, format);
    }

    private void RunContent(XElement element, WordRunFormat? format)
    {
        switch (element.Name())
        {
            case "t":
                Text(WordSymbols.Mapped(format?.Font, element.Value), format);
                break;
            case "tab" or "ptab":
                Text("\t", format);
                break;
            case "noBreakHyphen":
                Text("\u2011", format);
                break;
            case "cr":
                _fields.Add(new LineBreak());
                break;
            case "br" when element.Attr("type") is null or "textWrapping":
                _fields.Add(new LineBreak());
                break;
            case "sym":
                Symbol(element, format);
                break;
            case "footnoteReference" when element.Attr("id") is { } id:
                _fields.Add(new NoteMark("footnote-" + id));
                break;
            case "endnoteReference" when element.Attr("id") is { } id:
                _fields.Add(new NoteMark("endnote-" + id));
                break;
            case "fldChar":
                Field(element.Attr("fldCharType"));
                break;
            case "instrText":
                _fields.Instruct(element.Value);
                break;
            case "drawing" or "pict" or "object":
                Drawing(element);
                break;
            case "AlternateContent":
                Alternative(element);
                break;
            case "ruby":
                Walk(element.Child("rubyBase") ?? element);
                losses.DropRuby(string.Concat(element.Child("rt").Below("t").Select(text => text.Value)));
                break;
        }
    }

    private void Field(string? type)
    {
        if (type == "begin") _fields.Begin();
        else if (type == "separate") _fields.Separate();
        else if (type == "end") _fields.End();
    }

    private void Text(string text, WordRunFormat? format)
    {
        if (text.Length > 0) _fields.Add(format is null ? new TextRun(text) : format.Apply(text));
    }

    private void Symbol(XElement element, WordRunFormat? format)
    {
        if (WordSymbols.Of(element.Attr("font"), element.Attr("char")) is { } text) Text(text, format);
        else losses.Drop($"sign of the font {element.Attr("font")} that no character stands for", $"نشانه‌ای از قلم {element.Attr("font")} که نویسه‌ای برابر آن نیست", element.Attr("char") ?? "");
    }

    private void Drawing(XElement element)
    {
        // A box within a box would be read twice.
        var boxes = element.Below("txbxContent").Where(box => !box.Ancestors().TakeWhile(above => above != element).Any(above => above.Name() is "txbxContent" or "Fallback")).ToList();
        var pictures = element.Descendants().Where(candidate => candidate.Name() is "blip" or "imagedata" && !candidate.Ancestors().TakeWhile(above => above != element).Any(above => above.Name() is "txbxContent" or "Fallback"));
        var alt = AltOf(element);
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var picture in pictures)
        {
            if ((picture.Attr("embed") ?? picture.Attr("link") ?? picture.Attr("id")) is not { } id || !shown.Add(id)) continue;
            Picture(id, alt ?? picture.Attr("title"));
        }
        _boxes.AddRange(boxes.Where(_ => _fields.IsShown));
        if (element.Below("chart").Any()) losses.Drop("Word chart; insert it as a picture", "نمودار Word؛ آن را به‌صورت تصویر بگذارید", alt ?? "");
        else if (element.Below("relIds").FirstOrDefault() is { } diagram) losses.Drop("diagram (SmartArt); insert it as a picture", "نمودار SmartArt؛ آن را به‌صورت تصویر بگذارید", string.Join(": ", new[] { alt ?? "", part.TextOf(diagram.Attr("dm")) }.Where(text => text.Length > 0)));
    }

    private void Picture(string id, string? alt)
    {
        if (part.Picture(id, alt) is not { } picture) return;
        if (picture.Bytes is { } bytes && PictureFormat.ExtensionOf(bytes) is null)
        {
            var format = Path.GetExtension(picture.Address).TrimStart('.').ToUpperInvariant();
            losses.DropPicture(format, alt ?? Path.GetFileName(picture.Address));
            return;
        }
        _fields.Add(new InlinePicture(picture));
    }

    private static string? AltOf(XElement drawing)
    {
        var properties = drawing.Below("docPr").FirstOrDefault();
        var alt = properties.Attr("descr") ?? drawing.Below("cNvPr").Select(named => named.Attr("descr")).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))
            ?? drawing.Below("shape").Select(shape => shape.Attr("alt")).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
        if (string.IsNullOrWhiteSpace(alt)) alt = properties.Attr("title");
        return string.IsNullOrWhiteSpace(alt) ? null : string.Join(' ', alt.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The words of a paragraph, before anything is read: for telling what its bookmarks stand for.</summary>
    public static string PlainText(XElement paragraph)
    {
        var text = new StringBuilder();
        foreach (var run in paragraph.Descendants())
        {
            if (run.Name() == "t" && !run.Ancestors().Any(above => above.Name() is "del" or "moveFrom" or "txbxContent")) text.Append(run.Value);
            else if (run.Name() == "tab") text.Append(' ');
        }
        return text.ToString();
    }
}
