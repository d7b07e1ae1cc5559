using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Daftar.Importing.Documents;
using Inline = Daftar.Importing.Documents.Inline;

namespace Daftar.Importing.Readers.Html.Blocks;

internal sealed partial class HtmlBlocks
{
    private const int LongestCredit = 60;

    private void Figure(IElement element, BlockList blocks)
    {
        blocks.End();
        // A gallery is a figure of figures: the captions within belong to those.
        var caption = element.QuerySelectorAll("figcaption").FirstOrDefault(own => own.Closest("figure") == element) is { } own ? Inlines(own) : [];
        var inner = new BlockList();
        foreach (var child in element.ChildNodes)
        {
            NodeWithoutCaption(child, inner, element);
        }
        var content = WordLists.Join(inner.Finish()).ToList();
        if (InlineTextLength(caption) == 0)
        {
            foreach (var block in content) blocks.Add(block);
            return;
        }
        // Who took the picture stands below it in a line of its own on many pages.
        if (content.Count == 2 && content[0] is Figure && content[1] is Paragraph { Text: var credit } && InlineTextLength(credit) is > 0 and <= LongestCredit)
        {
            caption = [.. caption, new TextRun(" ("), .. credit, new TextRun(")")];
            content.RemoveAt(1);
        }
        // The caption belongs to the last picture or table; beside anything else it is a line of its own.
        var at = content.Count(block => block is Figure) > 1 ? -1 : content.FindLastIndex(block => block is Figure { Caption.Count: 0 } or Table { Caption.Count: 0 });
        if (at >= 0) content[at] = content[at] is Figure figure ? figure with { Caption = caption } : (Table)content[at] with { Caption = caption };
        foreach (var block in content) blocks.Add(block);
        if (at < 0) blocks.Add(new Paragraph(caption));
    }

    private void NodeWithoutCaption(INode node, BlockList blocks, IElement figure)
    {
        if (node is IElement { LocalName: "div" or "a" or "span" } element && element.QuerySelectorAll("figcaption").Any(own => own.Closest("figure") == figure))
        {
            foreach (var child in element.ChildNodes) NodeWithoutCaption(child, blocks, figure);
        }
        else if (node is not IElement { LocalName: "figcaption" })
        {
            Node(node, blocks);
        }
    }

    /// <summary>A box or paragraph that holds one picture and a short text that is its caption: by its class, or by a line break and small letters.</summary>
    private Figure? CaptionedPicture(IElement element)
    {
        if (element.ChildNodes.Length > 12 || element.QuerySelectorAll("img") is not [var image]) return null;
        var text = HtmlElements.TextOf(element);
        if (text.Length is 0 or > 400 || element.QuerySelector("table, ul, ol, h1, h2, h3, h4, figure, iframe, blockquote") is not null) return null;
        if (_pictures.Of(image) is not { } picture) return null;
        var holder = CaptionOf(element, image);
        if (holder is null) return null;
        var caption = holder == element ? Inlines(element).Where(inline => !HoldsPicture(inline)).ToList() : Inlines(holder);
        return new(picture, caption);
    }

    private static IElement? CaptionOf(IElement element, IElement image)
    {
        var text = HtmlElements.TextOf(element);
        foreach (var candidate in element.QuerySelectorAll("*"))
        {
            if (candidate.Contains(image) || HtmlElements.TextOf(candidate).Length != text.Length) continue;
            if (CaptionName().IsMatch(HtmlElements.ClassAndId(candidate)) || candidate.LocalName is "figcaption" or "small" or "em" or "i") return candidate;
            if (HtmlStyle.Value(HtmlElements.Style(candidate), "font-size") is not null && element.QuerySelector("br") is not null) return candidate;
        }
        return CaptionName().IsMatch(HtmlElements.ClassAndId(element)) ? element : null;
    }

    private static bool HoldsPicture(Inline inline) => inline switch
    {
        InlinePicture => true,
        LineBreak => true,
        Link link => link.Children.Any(HoldsPicture),
        Styled styled => styled.Children.Any(HoldsPicture),
        _ => false,
    };

    [GeneratedRegex(@"caption|cutline|legende|\bdida\b|image-title|photo-?text|img-?(?:desc|text)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CaptionName();
}
