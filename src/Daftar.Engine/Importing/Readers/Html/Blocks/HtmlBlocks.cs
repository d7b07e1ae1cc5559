using AngleSharp.Dom;
using Daftar.Importing.Documents;
using Inline = Daftar.Importing.Documents.Inline;

namespace Daftar.Importing.Readers.Html.Blocks;

/// <summary>
/// Reads the elements of a page as blocks. What belongs to the page and not to the text has been taken away before; here
/// everything that is left is kept, or named in the findings.
/// </summary>
internal sealed partial class HtmlBlocks
{
    private readonly HtmlPictures _pictures;
    private readonly HtmlNotes _notes;
    private readonly ImportFindings _findings;
    private int _depth;
    private bool _isWithinNote;

    public HtmlBlocks(HtmlPictures pictures, HtmlNotes notes, ImportFindings findings) => (_pictures, _notes, _findings) = (pictures, notes, findings);

    public IReadOnlyList<Block> Of(INode root)
    {
        var blocks = new BlockList();
        Children(root, blocks);
        return WordLists.Join(blocks.Finish());
    }

    /// <summary>Texts of the notes whose marks were read.</summary>
    public IReadOnlyList<Note> Notes()
    {
        _isWithinNote = true;
        var notes = _notes.Bodies.Select(note => new Note(note.Key, Of(note.Value))).ToList();
        _isWithinNote = false;
        return notes;
    }

    private void Children(INode parent, BlockList blocks)
    {
        if (++_depth > DocumentLimits.Depth)
        {
            blocks.Add(new TextRun(parent.TextContent));
        }
        else
        {
            foreach (var child in parent.ChildNodes) Node(child, blocks);
        }
        _depth--;
    }

    private void Node(INode node, BlockList blocks)
    {
        if (node is IText text) blocks.Add(new TextRun(text.Data));
        else if (node is IElement element && !HtmlElements.IsDropped(element) && (_isWithinNote || !_notes.IsBody(element))) Element(element, blocks);
    }

    private void Element(IElement element, BlockList blocks)
    {
        if (HtmlElements.IsHidden(element)) return;
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Heading(element, blocks);
                break;
            case "br":
                blocks.Add(new LineBreak());
                break;
            case "hr":
                // The rule above a list of notes parts what no longer stands there.
                if (HtmlStyle.Value(HtmlElements.Style(element.ParentElement!), "mso-element") is null && element.ParentElement!.ClassName?.Contains("footnote", StringComparison.Ordinal) != true) blocks.Add(new Rule());
                break;
            case "ul" or "ol" or "menu" or "dir":
                List(element, blocks);
                break;
            case "dl":
                Terms(element, blocks);
                break;
            case "blockquote":
                Quotation(element, blocks);
                break;
            case "pre" when element.QuerySelector("a[href]") is not null && element.QuerySelector("code") is null:
                blocks.Add(new Preformatted(Inlines(element)));
                break;
            case "pre":
                blocks.Add(Code(element));
                break;
            case "table":
                Table(element, blocks);
                break;
            case "figure":
                Figure(element, blocks);
                break;
            case "img":
                if (_pictures.Of(element) is { } picture) blocks.Add(new InlinePicture(picture));
                else if (IsEmoji(element)) blocks.Add(new TextRun(element.GetAttribute("alt")!));
                break;
            case "noscript":
                LazyPicture(element, blocks);
                break;
            case "iframe" or "video" or "audio" or "object" or "embed":
                Embed(element, blocks);
                break;
            case "li":
                // An item outside of a list, as fragments have it.
                blocks.End();
                blocks.Add(new ListBlock(false, 1, [new(Of(element))]));
                break;
            case "p" when WordLists.ItemOf(element) is { } item:
                blocks.End();
                blocks.Add(item with { Text = Inlines(element) });
                break;
            case "p" or "div" or "center" when CaptionedPicture(element) is { } figure:
                blocks.End();
                blocks.Add(figure);
                break;
            default:
                if (HtmlElements.IsBlock(element) || HtmlElements.HoldsBlock(element)) Container(element, blocks);
                else blocks.AddRange(InlineElement(element));
                break;
        }
    }

    /// <summary>A box, or an inline element that holds boxes: its blocks follow, each with the link or style that is around them.</summary>
    private void Container(IElement element, BlockList blocks)
    {
        blocks.End();
        if (element.LocalName is "a" or "b" or "strong" or "i" or "em" && !HtmlElements.IsBlock(element))
        {
            foreach (var block in Of(element)) blocks.Add(Around(element, block));
            return;
        }
        Children(element, blocks);
        blocks.End();
    }

    private static Block Around(IElement element, Block block)
    {
        return block switch
        {
            Heading heading when element.LocalName == "a" => heading with { Text = Wrap(heading.Text) },
            Paragraph paragraph => new Paragraph(Wrap(paragraph.Text)),
            _ => block,
        };

        IReadOnlyList<Inline> Wrap(IReadOnlyList<Inline> inlines) => element.LocalName switch
        {
            "a" => element.GetAttribute("href") is { Length: > 0 } address && !IsScript(address) ? [new Link(address, inlines)] : inlines,
            "b" or "strong" => [new Styled(InlineStyle.Strong, inlines)],
            _ => [new Styled(InlineStyle.Emphasis, inlines)],
        };
    }

    private void Heading(IElement element, BlockList blocks)
    {
        blocks.End();
        if (HtmlElements.HoldsBlock(element) || element.QuerySelector("img") is not null)
        {
            // A picture in a heading, or a heading around whole paragraphs.
            foreach (var block in Of(element)) blocks.Add(block is Paragraph { Text: var text } && InlineTextLength(text) is > 0 and < 300 ? new Heading(LevelOf(element), text) : block);
            return;
        }
        var inlines = Inlines(element);
        if (InlineTextLength(inlines) > 0) blocks.Add(new Heading(LevelOf(element), inlines));
    }

    private static int LevelOf(IElement element) => element.LocalName[1] - '0';

    private void Quotation(IElement element, BlockList blocks)
    {
        blocks.End();
        if (Of(element) is { Count: > 0 } inner) blocks.Add(new Quotation(inner));
    }

    private void List(IElement element, BlockList blocks)
    {
        blocks.End();
        var items = new List<ListItem>();
        var loose = new BlockList();
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement { LocalName: "li" } li)
            {
                if (!_isWithinNote && _notes.IsBody(li)) continue;
                if (HtmlElements.IsHidden(li)) continue;
                if (Nested(li) is { Count: > 0 } inner) items.Add(new(inner));
            }
            else if (child is IElement { LocalName: "ul" or "ol" } nested && items.Count > 0)
            {
                // A list beside the items instead of within one, as old editors write.
                var inner = new BlockList();
                List(nested, inner);
                items[^1] = new([.. items[^1].Blocks, .. inner.Finish()]);
            }
            else
            {
                Node(child, loose);
            }
        }
        foreach (var block in loose.Finish()) blocks.Add(block);
        if (items.Count == 0) return;
        // A gallery, which the editor of WordPress keeps as a list.
        if (element.ClassName?.Contains("gallery", StringComparison.OrdinalIgnoreCase) == true && items.TrueForAll(item => item.Blocks is [Documents.Figure]))
        {
            foreach (var item in items) blocks.Add(item.Blocks[0]);
            return;
        }
        var start = element.LocalName == "ol" && int.TryParse(element.GetAttribute("start"), out var number) && number is >= 0 and < 100_000 ? number : 1;
        blocks.Add(new ListBlock(element.LocalName == "ol", start, items));
    }

    private IReadOnlyList<Block> Nested(IElement element)
    {
        if (++_depth > DocumentLimits.Depth)
        {
            _depth--;
            return HtmlElements.TextOf(element) is { Length: > 0 } text ? [Paragraph.Of(text)] : [];
        }
        var blocks = new BlockList();
        foreach (var child in element.ChildNodes) Node(child, blocks);
        _depth--;
        return WordLists.Join(blocks.Finish());
    }

    private void Terms(IElement element, BlockList blocks)
    {
        blocks.End();
        var items = new List<Definition>();
        foreach (var child in element.Children.SelectMany(child => child.LocalName == "div" ? (IEnumerable<IElement>)child.Children : [child]))
        {
            if (child.LocalName == "dt") items.Add(new(Inlines(child), []));
            else if (child.LocalName == "dd" && items.Count > 0) items[^1] = items[^1] with { Meaning = [.. items[^1].Meaning, .. Nested(child)] };
            else if (Nested(child) is { Count: > 0 } other) items.Add(new([], other));
        }
        // Terms without meanings, or meanings without terms, are no definitions in Markdown.
        if (items.Count > 0 && items.TrueForAll(item => item.Term.Count > 0 && InlineTextLength(item.Term) > 0 && item.Meaning.Count > 0))
        {
            blocks.Add(new Definitions(items));
            return;
        }
        foreach (var item in items)
        {
            if (InlineTextLength(item.Term) > 0) blocks.Add(new Paragraph([new Styled(InlineStyle.Strong, item.Term)]));
            foreach (var block in item.Meaning) blocks.Add(block);
        }
    }

    private static CodeBlock Code(IElement element)
    {
        var code = element.QuerySelector("code") ?? element;
        var name = (code.ClassName + " " + element.ClassName).Split(' ').FirstOrDefault(name => name.StartsWith("language-", StringComparison.Ordinal) || name.StartsWith("lang-", StringComparison.Ordinal));
        var text = new System.Text.StringBuilder();
        foreach (var node in element.GetDescendants())
        {
            if (node is IText data) text.Append(data.Data);
            else if (node is IElement { LocalName: "br" }) text.Append('\n');
        }
        var language = name?[(name.IndexOf('-', StringComparison.Ordinal) + 1)..];
        return new(text.ToString().ReplaceLineEndings("\n").Trim('\n'), language is not null && language.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '#') ? language : null);
    }

    private void Embed(IElement element, BlockList blocks)
    {
        var address = element.GetAttribute("src") ?? element.GetAttribute("data") ?? element.GetAttribute("data-src") ?? element.QuerySelector("source[src]")?.GetAttribute("src");
        if (string.IsNullOrWhiteSpace(address) || IsScript(address) || address.StartsWith("about:", StringComparison.OrdinalIgnoreCase)) return;
        if (address.StartsWith("//", StringComparison.Ordinal)) address = "https:" + address;
        if (!address.StartsWith("http", StringComparison.OrdinalIgnoreCase) || IsAdvert(address)) return;
        blocks.End();
        var title = element.GetAttribute("title")?.Trim();
        blocks.Add(new Embed(address, title is { Length: > 0 } ? title : null));
        _findings.Change($"embedded content of another site became a link: {address}", $"محتوای جاسازی‌شده از سایت دیگر پیوند شد: {address}");
    }

    private static bool IsAdvert(string address) =>
        address.Contains("doubleclick", StringComparison.OrdinalIgnoreCase) || address.Contains("googlesyndication", StringComparison.OrdinalIgnoreCase)
        || address.Contains("googletagmanager", StringComparison.OrdinalIgnoreCase) || address.Contains("facebook.com/plugins/like", StringComparison.OrdinalIgnoreCase)
        || address.Contains("recaptcha", StringComparison.OrdinalIgnoreCase);

    /// <summary>Scripts put pictures in later; what a browser without them shows is in here, as text.</summary>
    private void LazyPicture(IElement element, BlockList blocks)
    {
        if (!element.TextContent.Contains("<img", StringComparison.OrdinalIgnoreCase) && element.QuerySelector("img") is null) return;
        var inner = element.QuerySelector("img") ?? HtmlParsing.Fragment(element.TextContent).QuerySelector("img");
        if (inner is null || _pictures.Of(inner) is not { } picture) return;
        // The same picture may stand right beside it already.
        var before = Siblings.PreviousElement(element);
        if (before is { LocalName: "img" } && _pictures.Of(before) is not null) return;
        if (before?.QuerySelector("img") is { } held && _pictures.Of(held) is not null) return;
        if (Siblings.NextElement(element) is { LocalName: "img" } next && _pictures.Of(next) is not null) return;
        blocks.Add(new InlinePicture(picture));
    }

    private static bool IsEmoji(IElement element) => element.GetAttribute("alt") is { Length: > 0 and <= 8 } alt && alt.Any(c => c > '\u2000');

    private static bool IsScript(string address) => address.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);

    private static int InlineTextLength(IReadOnlyList<Inline> inlines) => Bodies.InlineText.Of(inlines).AsSpan().Trim().Length + (inlines.Any(inline => inline is InlinePicture) ? 1 : 0);
}
