using System.Globalization;
using System.Text;
using Daftar.Diagnostics;
using Daftar.Languages;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Daftar.Markup;

internal sealed partial class BodyWriter
{
    private readonly HashSet<string> _droppedNames = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _droppedTexts = [];

    private void RawBlock(HtmlBlock block)
    {
        var html = block.Lines.ToString();
        var tokenizer = new RawHtmlTokenizer(html);
        var outer = _direction;
        var (line, lineStart) = (0, 0);
        while (tokenizer.Read(out var token))
        {
            // Tokens come in their order, so that each line is passed once.
            while (html.AsSpan(lineStart, token.Start - lineStart).IndexOf('\n') is >= 0 and var length) (line, lineStart) = (line + 1, lineStart + length + 1);
            var offset = line < block.Lines.Count ? block.Lines.Lines[line].Slice.Start + token.Start - lineStart : 0;
            if (token.Kind == RawHtmlKind.Text) _words += Words.Count(token.Value);
            WriteRaw(ref tokenizer, token, offset, isInline: false);
        }
        // What stays open here is closed by another block; in between Markdown tells its own directions.
        _rawDirections.Clear();
        _direction = outer;
        _html.Raw('\n');
    }

    private void RawInline(HtmlInline inline)
    {
        var tokenizer = new RawHtmlTokenizer(inline.Tag);
        while (tokenizer.Read(out var token)) WriteRaw(ref tokenizer, token, inline.Span.Start + token.Start, isInline: true);
    }

    /// <summary>In a paragraph <c>&lt;script&gt;</c> and its end tag are two inlines, and what stands between goes with them.</summary>
    private void RemoveContentOfDroppedElements(ContainerInline container)
    {
        HashSet<string>? endless = null;
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is ContainerInline inner)
            {
                RemoveContentOfDroppedElements(inner);
            }
            else if (inline is HtmlInline { Tag: var tag } && DroppedName(tag) is { } name && endless?.Contains(name) != true)
            {
                if (EndTagAfter(inline, name) is not { } end)
                {
                    // What has no end from here on has none further on.
                    (endless ??= new(StringComparer.Ordinal)).Add(name);
                    continue;
                }
                var held = new StringBuilder();
                while (inline.NextSibling is { } next)
                {
                    next.Remove();
                    if (next == end) break;
                    held.Append(next switch
                    {
                        LiteralInline literal => literal.Content.ToString(),
                        CodeInline code => code.Content,
                        HtmlEntityInline entity => entity.Transcoded.ToString(),
                        ContainerInline inlines => string.Join(' ', inlines.FindDescendants<LiteralInline>().Select(literal => literal.Content.ToString())),
                        AutolinkInline link => link.Url,
                        HtmlInline html => ContentOf(html.Tag),
                        _ => " ",
                    });
                }
                if (name is not ("script" or "style") && held.ToString().Trim() is { Length: > 0 } words) _droppedTexts[inline.Span.Start] = words;
            }
        }
    }

    /// <summary>Where a film or a frame is: the one thing of a dropped element that an author cannot do without.</summary>
    private static string AddressOf(List<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
            if (name is "src" or "data" or "srcdoc" or "poster" or "action") return value;
        return "";
    }

    /// <summary>The same, and the words that readers would have seen or heard of its attributes.</summary>
    private static string ContentOf(List<(string Name, string Value)> attributes)
    {
        var content = AddressOf(attributes);
        foreach (var (name, value) in attributes)
            if (HoldsWords(name) && !string.IsNullOrWhiteSpace(value)) content = $"{content} {value.Trim()}".TrimStart();
        return content;
    }

    private static readonly System.Buffers.SearchValues<char> PlainNames = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_:.@");

    private static bool HoldsWords(string attribute) =>
        attribute is "title" or "alt" or "label" or "value" or "placeholder" or "summary" or "content" or "aria-label" or "aria-description" or "aria-placeholder" or "data-title" or "data-caption";

    private static string ContentOf(string tag)
    {
        var tokenizer = new RawHtmlTokenizer(tag);
        return tokenizer.Read(out _) ? ContentOf(tokenizer.Attributes) : "";
    }

    /// <summary>The visible text of HTML that was left out, and the addresses of its videos.</summary>
    private static string TextOf(ReadOnlySpan<char> html)
    {
        var text = new StringBuilder();
        var tokenizer = new RawHtmlTokenizer(html);
        while (tokenizer.Read(out var token))
        {
            if (token.Kind == RawHtmlKind.Text) text.Append(token.Value).Append(' ');
            else if (token.Kind == RawHtmlKind.StartTag) text.Append(ContentOf(tokenizer.Attributes)).Append(' ');
        }
        return text.ToString().Trim();
    }

    private static string? DroppedName(string tag)
    {
        var length = 1;
        while (length < tag.Length && char.IsAsciiLetterOrDigit(tag[length])) length++;
        var name = tag[1..length].ToLowerInvariant();
        return HtmlAllowlist.DroppedWithContent.Contains(name) ? name : null;
    }

    private static Inline? EndTagAfter(Inline start, string name)
    {
        for (var inline = start.NextSibling; inline is not null; inline = inline.NextSibling)
        {
            if (inline is HtmlInline { Tag: ['<', '/', ..] tag } && tag.AsSpan(2).StartsWith(name, StringComparison.OrdinalIgnoreCase)) return inline;
        }
        return null;
    }

    private void WriteRaw(ref RawHtmlTokenizer tokenizer, RawHtmlToken token, int offset, bool isInline)
    {
        switch (token.Kind)
        {
            case RawHtmlKind.Text:
                RawText(token.Value);
                break;
            case RawHtmlKind.StartTag:
                StartTag(ref tokenizer, token, offset, isInline);
                break;
            case RawHtmlKind.EndTag:
                EndTag(token.Value, offset, isInline);
                break;
            case RawHtmlKind.Other:
                _diagnostics.Add(MarkupDiagnostics.NotHtml(Place(offset), Excerpt.Of(token.Value, 400)));
                break;
        }
    }

    private void StartTag(ref RawHtmlTokenizer tokenizer, RawHtmlToken token, int offset, bool isInline)
    {
        var written = token.Value;
        // The page's title is the only h1, as for Markdown headings.
        var name = written == "h1" ? "h2" : written;
        if (HtmlAllowlist.Find(name) is not { } element)
        {
            var content = ContentOf(tokenizer.Attributes);
            var tag = tokenizer.Written(token).ToString();
            if (HtmlAllowlist.DroppedWithContent.Contains(name) && !isInline)
            {
                var held = tokenizer.SkipContentOf(name);
                if (name is not ("script" or "style")) content = $"{content} {TextOf(held)}".Trim();
            }
            else if (isInline && _droppedTexts.Remove(offset, out var text))
            {
                content = $"{content} {text}".Trim();
            }
            _droppedNames.Add(name);
            if (HtmlAllowlist.PartsWords(name)) _html.PartWords();
            if (!HtmlAllowlist.IsHtml(written)) _repeated.Add(tag, Unknown(written, Excerpt.Of(tag, 120), offset));
            else if (content.Length == 0) _repeated.Add(written, MarkupDiagnostics.ElementDropped(Place(offset), Shown(written)));
            else _diagnostics.Add(ReviewDiagnostics.ContentDropped(Place(offset), Shown(written), Excerpt.Of(content, 120)));
            return;
        }
        if (isInline && !element.Is(ElementTraits.Phrasing))
        {
            _repeated.Add(name, MarkupDiagnostics.Misplaced(Place(offset), name));
            _html.PartWords();
            return;
        }

        var start = _html.Length;
        if (name == "img")
        {
            RawImage(tokenizer.Attributes, offset);
            MarkRawImage(start, offset);
            return;
        }
        if (name == "a")
        {
            if (!RawLink(tokenizer.Attributes, offset)) _rawTags.Add(new(start, offset, element, RawTagKind.Ghost));
            else _rawTags.Add(new(start, offset, element, RawTagKind.Start));
            return;
        }

        _html.Raw('<');
        _html.Raw(name);
        var isComplete = name is not ("bdo" or "time");
        foreach (var (attribute, value) in tokenizer.Attributes)
        {
            isComplete |= WriteAttribute(element, attribute, value, offset) && attribute == (name == "bdo" ? "dir" : "datetime");
        }
        if (!isInline) OpenRaw(element, ref tokenizer);
        _html.Raw('>');
        if (isComplete)
        {
            _rawTags.Add(new(start, offset, element, RawTagKind.Start));
            return;
        }
        // Without that one attribute the element says nothing; its text stays.
        _html.Truncate(start);
        _rawTags.Add(new(start, offset, element, RawTagKind.Ghost));
    }

    private Diagnostic Unknown(string name, string tag, int offset) =>
        name.AsSpan().IndexOfAny(":@") > 0 ? MarkupDiagnostics.AddressAsElement(Place(offset), tag) : MarkupDiagnostics.UnknownElement(Place(offset), tag);

    private void EndTag(string written, int offset, bool isInline)
    {
        var name = written == "h1" ? "h2" : written;
        if (HtmlAllowlist.Find(name) is not { } element)
        {
            // The start tag of what is not allowed was reported already, if there was one.
            if (HtmlAllowlist.PartsWords(name)) _html.PartWords();
            if (!_droppedNames.Contains(name)) _repeated.Add(written, MarkupDiagnostics.StrayEndTag(Place(offset), Shown(written)));
            return;
        }
        if (element.Is(ElementTraits.Void) || (isInline && !element.Is(ElementTraits.Phrasing)))
        {
            _repeated.Add(name, MarkupDiagnostics.StrayEndTag(Place(offset), name));
            if (!element.Is(ElementTraits.Phrasing) || name == "br") _html.PartWords();
        }
        else
            _rawTags.Add(new(_html.Length, offset, element, RawTagKind.End));
        if (!isInline) CloseRaw(element);
    }

    /// <summary>A remote image became a link, with a start and an end of its own: only a true image is one raw tag.</summary>
    private void MarkRawImage(int start, int offset)
    {
        if (_html.Written[start..].StartsWith("<img ", StringComparison.Ordinal))
            _rawTags.Add(new(start, offset, HtmlAllowlist.Find("img")!, RawTagKind.Start));
    }

    private void RawImage(List<(string Name, string Value)> attributes, int offset)
    {
        var (source, alt, title) = ("", (string?)null, (string?)null);
        var (width, height) = (0, 0);
        foreach (var (name, value) in attributes)
        {
            switch (name)
            {
                case "src": source = value; break;
                case "alt": alt = value.Trim(); break;
                case "title": title = value; break;
                case "width" when IsNumber(value, 1, 99_999): width = int.Parse(value, CultureInfo.InvariantCulture); break;
                case "height" when IsNumber(value, 1, 99_999): height = int.Parse(value, CultureInfo.InvariantCulture); break;
                case "loading" or "decoding": break;
                default: DropAttribute("img", name, value, offset); break;
            }
        }
        WriteImage(source, alt ?? "", title, offset, width > 0 || height > 0 ? new ImageSize(width, height) : null, isDecorative: alt is "");
    }

    private bool RawLink(List<(string Name, string Value)> attributes, int offset)
    {
        (string Url, bool IsExternal)? href = null;
        var hasAddress = false;
        foreach (var (name, value) in attributes)
        {
            if (name != "href") continue;
            hasAddress = true;
            if (_inLink) _diagnostics.Add(ReviewDiagnostics.LinkInLink(Place(offset), Shown(value)));
            else href = Href(value, offset);
        }
        if (!hasAddress)
        {
            // An anchor: headings have ids of their own, and ids of authors could take the place of the page's.
            foreach (var (name, value) in attributes)
                if (name is not ("rel" or "target")) DropAttribute("a", name, value, offset);
        }
        if (href is not { } found || _inLink) return false;

        OpenLink(found);
        var element = HtmlAllowlist.Find("a")!;
        foreach (var (name, value) in attributes)
        {
            if (name is not ("href" or "rel" or "target")) WriteAttribute(element, name, value, offset);
        }
        _html.Raw('>');
        return true;
    }

    private bool WriteAttribute(AllowedElement element, string name, string value, int offset)
    {
        var isAllowed = Array.IndexOf(HtmlAllowlist.Everywhere, name) >= 0 || Array.IndexOf(element.Attributes, name) >= 0;
        if (!isAllowed || !IsValid(name, value))
        {
            DropAttribute(element.Name, name, value, offset);
            return false;
        }
        if (name == "open") _html.Raw(" open");
        else _html.Attribute(name, value.Trim());
        return true;
    }

    private void DropAttribute(string element, string name, string value, int offset)
    {
        if (HoldsWords(name) && !string.IsNullOrWhiteSpace(value))
            _repeated.Add($"{name}={value}", MarkupDiagnostics.WordsOfAttributeDropped(Place(offset), element, name, Excerpt.Of(value.Trim(), 120)));
        // What is left of a tag that its author did not close: «<em words "quoted"», with any words for names and values.
        else if (name.AsSpan().IndexOfAnyExcept(PlainNames) >= 0 && value.Length > 0) _repeated.Add($"{name}={value}", MarkupDiagnostics.AttributeDropped(Place(offset), element, Excerpt.Of($"{name}={value}", 120)));
        else _repeated.Add(name, MarkupDiagnostics.AttributeDropped(Place(offset), element, Shown(name)));
    }

    private static bool IsValid(string name, string value) => name switch
    {
        "dir" => value is "ltr" or "rtl" or "auto",
        "lang" => IsLanguageTag(value),
        "title" or "open" => true,
        "cite" => LinkTarget.Parse(value).Kind == LinkKind.Web && value.AsSpan().IndexOfAny(" \"<>\\^`{|}") < 0,
        "datetime" => IsDate(value),
        "colspan" => IsNumber(value, 1, 1000),
        "rowspan" => IsNumber(value, 1, 1000),
        "start" => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) && !value.StartsWith('+'),
        "scope" => value is "row" or "col" or "rowgroup" or "colgroup",
        _ => false,
    };

    private static bool IsNumber(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;

    private static bool IsDate(string value) =>
        DateTimeOffset.TryParseExact(
            value,
            ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM"],
            CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private static bool IsLanguageTag(string value)
    {
        var parts = value.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>A name from raw HTML for a message: it can be any length and hold anything.</summary>
    private static string Shown(string name) => Excerpt.Of(name, 40);
}
