using AngleSharp.Dom;
using Daftar.Importing.Documents;
using Inline = Daftar.Importing.Documents.Inline;

namespace Daftar.Importing.Readers.Html.Blocks;

internal sealed partial class HtmlBlocks
{
    private List<Inline> Inlines(INode parent)
    {
        var inlines = new List<Inline>();
        if (++_depth > DocumentLimits.Depth)
        {
            inlines.Add(new TextRun(parent.TextContent));
        }
        else
        {
            foreach (var child in parent.ChildNodes)
            {
                if (child is IText text) inlines.Add(new TextRun(text.Data));
                else if (child is IElement element && !HtmlElements.IsDropped(element) && !HtmlElements.IsHidden(element)) inlines.AddRange(InlineElement(element));
            }
        }
        _depth--;
        return inlines;
    }

    private IEnumerable<Inline> InlineElement(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                return [new LineBreak()];
            case "img":
                return _pictures.Of(element) is { } picture ? [new InlinePicture(picture)] : IsEmoji(element) ? [new TextRun(element.GetAttribute("alt")!)] : [];
            case "a":
                return Anchor(element);
            case "code" or "kbd" or "samp" or "tt" when element.Children.All(child => child.LocalName is not ("a" or "img")):
                return element.TextContent.Trim().Length > 0 ? [new CodeSpan(element.TextContent)] : [];
            case "q":
                return [new TextRun("“"), .. Inlines(element), new TextRun("”")];
            case "sup" when NoteWithin(element) is { } note:
                return [new NoteMark(note)];
            case "noscript" or "iframe" or "video" or "audio" or "object" or "embed":
                return [];
            case "span" when IsWordMarker(element):
                return [];
        }
        var children = Inlines(element);
        if (StyleOf(element) is { } style) children = [new Styled(style, children)];
        var css = HtmlElements.Style(element);
        if (css.Length > 0)
        {
            if (HtmlStyle.IsStruck(css)) children = [new Styled(InlineStyle.Strikethrough, children)];
            if (HtmlStyle.IsItalic(css)) children = [new Styled(InlineStyle.Emphasis, children)];
            if (HtmlStyle.IsBold(css)) children = [new Styled(InlineStyle.Strong, children)];
            if (HtmlStyle.Value(css, "vertical-align") is "super" && children.Count > 0) children = [new Styled(InlineStyle.Superscript, children)];
            if (HtmlStyle.Value(css, "vertical-align") is "sub") children = [new Styled(InlineStyle.Subscript, children)];
        }
        // A box within a line: its words are words of their own.
        return HtmlElements.IsBlock(element) ? [new TextRun(" "), .. children, new TextRun(" ")] : children;
    }

    private static InlineStyle? StyleOf(IElement element) => element.LocalName switch
    {
        "b" or "strong" => HtmlStyle.Value(HtmlElements.Style(element), "font-weight") is "normal" or "400" ? null : InlineStyle.Strong,
        "i" or "em" or "cite" or "dfn" or "var" => IsIcon(element) ? null : InlineStyle.Emphasis,
        "s" or "strike" or "del" => InlineStyle.Strikethrough,
        "sup" => InlineStyle.Superscript,
        "sub" => InlineStyle.Subscript,
        "u" or "ins" => InlineStyle.Underline,
        "mark" => InlineStyle.Highlight,
        _ => null,
    };

    /// <summary>An <c>i</c> with a class and no text is a drawing of an icon font.</summary>
    private static bool IsIcon(IElement element) => element.LocalName == "i" && element.TextContent.Trim().Length == 0;

    private IEnumerable<Inline> Anchor(IElement element)
    {
        if (_notes.IdOf(element) is { } note && !_isWithinNote) return [new NoteMark(note)];
        if (_isWithinNote && HtmlNotes.LeadsBack(element)) return [];
        var children = Inlines(element);
        var address = element.GetAttribute("href")?.Trim();
        if (string.IsNullOrEmpty(address) || IsScript(address) || address is "#" or "#0") return children;
        if (children.Count == 0) return [];
        return [new Link(address, children)];
    }

    private string? NoteWithin(IElement element)
    {
        var anchors = element.QuerySelectorAll("a");
        if (_isWithinNote || anchors.Length != 1 || _notes.IdOf(anchors[0]) is not { } id) return null;
        return HtmlElements.TextOf(element).Length - HtmlElements.TextOf(anchors[0]).Length <= 2 ? id : null;
    }

    /// <summary>The bullet or number with white space that Word writes before a list item.</summary>
    private static bool IsWordMarker(IElement element) => HtmlStyle.Value(HtmlElements.Style(element), "mso-list") is "ignore";
}
