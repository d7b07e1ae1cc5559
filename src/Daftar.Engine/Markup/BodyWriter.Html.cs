using System.Globalization;
using Daftar.Languages;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Daftar.Markup;

internal sealed partial class BodyWriter
{
    private void RawBlock(HtmlBlock block)
    {
        var html = block.Lines.ToString();
        var tokenizer = new RawHtmlTokenizer(html);
        while (tokenizer.Read(out var token))
        {
            var offset = SourceOffset(block.Lines, html, token.Start);
            if (token.Kind == RawHtmlKind.Text) _words += Words.Count(token.Value);
            WriteRaw(ref tokenizer, token, offset, isInline: false);
        }
        _html.Raw('\n');
    }

    private void RawInline(HtmlInline inline)
    {
        var tokenizer = new RawHtmlTokenizer(inline.Tag);
        while (tokenizer.Read(out var token)) WriteRaw(ref tokenizer, token, inline.Span.Start + token.Start, isInline: true);
    }

    /// <summary>In a paragraph <c>&lt;script&gt;</c> and its end tag are two inlines, and what stands between goes with them.</summary>
    private static void RemoveContentOfDroppedElements(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is ContainerInline inner)
            {
                RemoveContentOfDroppedElements(inner);
            }
            else if (inline is HtmlInline { Tag: var tag } && DroppedName(tag) is { } name && EndTagAfter(inline, name) is { } end)
            {
                while (inline.NextSibling is { } next)
                {
                    next.Remove();
                    if (next == end) break;
                }
            }
        }
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
            if (inline is HtmlInline { Tag: var tag } && tag.StartsWith($"</{name}", StringComparison.OrdinalIgnoreCase)) return inline;
        }
        return null;
    }

    private static int SourceOffset(StringLineGroup lines, string html, int offset)
    {
        var line = html.AsSpan(0, offset).Count('\n');
        if (line >= lines.Count) return 0;
        var column = offset - (html.AsSpan(0, offset).LastIndexOf('\n') + 1);
        return lines.Lines[line].Slice.Start + column;
    }

    private void WriteRaw(ref RawHtmlTokenizer tokenizer, RawHtmlToken token, int offset, bool isInline)
    {
        switch (token.Kind)
        {
            case RawHtmlKind.Text:
                _html.Text(token.Value);
                break;
            case RawHtmlKind.StartTag:
                StartTag(ref tokenizer, token.Value, offset, isInline);
                break;
            case RawHtmlKind.EndTag:
                EndTag(token.Value, offset, isInline);
                break;
            case RawHtmlKind.Other:
                _diagnostics.Add(MarkupDiagnostics.NotHtml(Place(offset)));
                break;
        }
    }

    private void StartTag(ref RawHtmlTokenizer tokenizer, string written, int offset, bool isInline)
    {
        // The page's title is the only h1, as for Markdown headings.
        var name = written == "h1" ? "h2" : written;
        if (HtmlAllowlist.Find(name) is not { } element)
        {
            if (HtmlAllowlist.DroppedWithContent.Contains(name) && !isInline) tokenizer.SkipContentOf(name);
            _diagnostics.Add(MarkupDiagnostics.ElementDropped(Place(offset), Shown(written)));
            return;
        }
        if (isInline && !element.Is(ElementTraits.Phrasing))
        {
            _diagnostics.Add(MarkupDiagnostics.Misplaced(Place(offset), name));
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

    private void EndTag(string written, int offset, bool isInline)
    {
        var name = written == "h1" ? "h2" : written;
        // The start tag of what is not allowed was reported already.
        if (HtmlAllowlist.Find(name) is not { } element) return;
        if (element.Is(ElementTraits.Void) || (isInline && !element.Is(ElementTraits.Phrasing)))
            _diagnostics.Add(MarkupDiagnostics.StrayEndTag(Place(offset), name));
        else
            _rawTags.Add(new(_html.Length, offset, element, RawTagKind.End));
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
                default: _diagnostics.Add(MarkupDiagnostics.AttributeDropped(Place(offset), "img", Shown(name))); break;
            }
        }
        WriteImage(source, alt ?? "", title, offset, width > 0 && height > 0 ? new ImageSize(width, height) : null, isDecorative: alt is "");
    }

    private bool RawLink(List<(string Name, string Value)> attributes, int offset)
    {
        (string Url, bool IsExternal)? href = null;
        foreach (var (name, value) in attributes)
        {
            if (name == "href") href = Href(value, offset);
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
            _diagnostics.Add(MarkupDiagnostics.AttributeDropped(Place(offset), element.Name, Shown(name)));
            return false;
        }
        if (name == "open") _html.Raw(" open");
        else _html.Attribute(name, value.Trim());
        return true;
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
