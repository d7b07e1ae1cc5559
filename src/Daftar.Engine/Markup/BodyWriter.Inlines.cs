using System.Buffers;
using System.Globalization;
using Daftar.Languages;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace Daftar.Markup;

internal sealed partial class BodyWriter
{
    private static readonly SearchValues<char> LanguageName =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+#-_.");

    // Markdig knows only ASCII punctuation as the end of a bare address.
    private static readonly SearchValues<char> EndsAddress = SearchValues.Create("،؛؟«»…“”‘’");

    internal static bool IsLanguageName(string info) => info.AsSpan().IndexOfAnyExcept(LanguageName) < 0;

    private void Inlines(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling) Inline(inline);
    }

    private void Inline(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Isolation.Write(literal.Content.AsSpan(), _direction, _html);
                break;
            case EmphasisInline emphasis: Emphasis(emphasis); break;
            case LineBreakInline lineBreak: _html.Raw(lineBreak.IsHard ? "<br>\n" : "\n"); break;
            case LinkInline { IsImage: true } image: Image(image); break;
            case LinkInline link: Link(link); break;
            case AutolinkInline link: Autolink(link); break;
            case CodeInline code: Code(code); break;
            case HtmlEntityInline entity: _html.Text(entity.Transcoded.AsSpan()); break;
            case HtmlInline html: RawInline(html); break;
            case FootnoteLink footnote: FootnoteLink(footnote); break;
            case TaskList task: Task(task); break;
            case DelimiterInline delimiter:
                _html.Text(delimiter.ToLiteral());
                Inlines(delimiter);
                break;
            case ContainerInline container: Inlines(container); break;
        }
    }

    private void Emphasis(EmphasisInline emphasis)
    {
        var (open, close) = (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
        {
            ('~', _) => ("<del>", "</del>"),
            (_, 2) => ("<strong>", "</strong>"),
            _ => (IsLatin(emphasis) ? "<em class=\"latin\">" : "<em>", "</em>"),
        };
        _html.Raw(open);
        Inlines(emphasis);
        _html.Raw(close);
    }

    /// <summary>Whether it stands in a text from the right and has letters of the other direction alone: a title that its own script sets in italics.</summary>
    private bool IsLatin(EmphasisInline emphasis)
    {
        if (_direction != TextDirection.RightToLeft) return false;
        _text.Clear();
        CollectText(emphasis);
        return StrongLetters.Count(_text.Written) is { RightToLeft: 0, LeftToRight: > 0 };
    }

    private void Code(CodeInline code)
    {
        var leftInRight = _direction == TextDirection.RightToLeft && StrongLetters.Count(code.Content).RightToLeft == 0;
        _html.Raw(leftInRight ? "<code dir=\"ltr\">" : "<code>");
        _html.Text(code.Content);
        _html.Raw("</code>");
    }

    private void Link(LinkInline link)
    {
        var url = link.Url ?? "";
        if (link.IsAutoLink && url.AsSpan().IndexOfAny(EndsAddress) is > 0 and var end && link.FirstChild is LiteralInline text)
        {
            // What follows the address is the author's sentence. "www." addresses get "https://" put before, so count from the end.
            var rest = url.Length - end;
            WriteLink(url[..end], null, link.Span.Start, () => _html.Text(text.Content.AsSpan()[..^rest]));
            _html.Text(text.Content.AsSpan()[^rest..]);
            return;
        }
        WriteLink(url, link.Title, link.Span.Start, () => Inlines(link));
    }

    private void Autolink(AutolinkInline link) =>
        WriteLink(link.IsEmail ? $"mailto:{link.Url}" : link.Url, null, link.Span.Start, () => _html.Text(link.Url));

    private void WriteLink(string url, string? title, int offset, Action content)
    {
        if (_inLink)
        {
            _diagnostics.Add(ReviewDiagnostics.LinkInLink(Place(offset), Excerpt.Of(url, 80)));
            content();
            return;
        }
        if (Href(url, offset) is not { } href)
        {
            WithTitle(title, content);
            return;
        }
        OpenLink(href);
        if (!string.IsNullOrEmpty(title)) _html.Attribute("title", title);
        _html.Raw('>');
        _inLink = true;
        content();
        _inLink = false;
        _html.Raw("</a>");
    }

    /// <summary>The text of a link that leads nowhere keeps what its title says.</summary>
    private void WithTitle(string? title, Action content)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            content();
            return;
        }
        _html.Raw("<span");
        _html.Attribute("title", title);
        _html.Raw('>');
        content();
        _html.Raw("</span>");
    }

    private void OpenLink((string Url, bool IsExternal) href)
    {
        _html.Raw("<a href=\"");
        _html.Url(href.Url);
        _html.Raw('"');
        if (href.IsExternal) _html.Raw(" rel=\"noopener\"");
    }

    /// <summary>The address to put into the page; null when there is none, which was reported then.</summary>
    private (string Url, bool IsExternal)? Href(string written, int offset)
    {
        var target = LinkTarget.Parse(written);
        switch (target.Kind)
        {
            case LinkKind.Web:
                _links.Add(new(target.Url, IsExternal: true, Place(offset)));
                return (target.Url, true);
            case LinkKind.Contact:
                return (target.Url, false);
            case LinkKind.Fragment:
                var id = Uri.UnescapeDataString(target.Url[1..]);
                if (_outline.HasId(id) || _context.PageIds.Contains(id) || IsNoteId(id)) return (target.Url, false);
                _diagnostics.Add(MarkupDiagnostics.DeadFragment(Place(offset), target.Url));
                return null;
            case LinkKind.Internal:
                var (path, rest) = target.Split();
                if (path.Length > 0 && _context.ResolveLink(path) is { } resolved)
                {
                    _links.Add(new(resolved + rest, IsExternal: false, Place(offset)));
                    return (resolved + rest, false);
                }
                _diagnostics.Add(MarkupDiagnostics.DeadLink(Place(offset), written));
                return null;
            default:
                _diagnostics.Add(MarkupDiagnostics.RefusedScheme(Place(offset), target.Url));
                return null;
        }
    }

    // A link to a note or to its mark is as good as one to a heading.
    private bool IsNoteId(string id) => _hasNotes && (id.StartsWith("fn-", StringComparison.Ordinal) || id.StartsWith("fnref-", StringComparison.Ordinal));

    private void Image(LinkInline image, bool withTitle = true)
    {
        _text.Clear();
        CollectText(image, ofPictures: true);
        foreach (var link in image.FindDescendants<LinkInline>())
            if (!link.IsImage && link.Url is { Length: > 0 } url) _diagnostics.Add(MarkupDiagnostics.LinkInPicture(Place(link.Span.Start), Excerpt.Of(url, 80)));
        WriteImage(image.Url ?? "", _text.Written.Trim().ToString(), withTitle ? image.Title : null, image.Span.Start, null, isDecorative: false);
    }

    /// <param name="isDecorative">The author wrote <c>alt=""</c>, which says "nothing to describe".</param>
    private void WriteImage(string source, string alt, string? title, int offset, ImageSize? written, bool isDecorative)
    {
        var target = LinkTarget.Parse(source);
        var (path, rest) = target.Split();
        if (target.Kind == LinkKind.Web)
        {
            if (_inLink)
            {
                _diagnostics.Add(MarkupDiagnostics.RemoteImageInLink(Place(offset), target.Url));
                WithTitle(title, () => _html.Text(alt.Length > 0 ? alt : target.Url));
                return;
            }
            _diagnostics.Add(MarkupDiagnostics.RemoteImage(Place(offset), target.Url));
            _remotePictures.Add(_html.Length);
            WriteLink(target.Url, title, offset, () => _html.Text(alt.Length > 0 ? alt : target.Url));
            return;
        }
        if (target.Kind != LinkKind.Internal || path.Length == 0 || (_context.ResolveImage ?? _context.ResolveLink)(path) is not { } resolved)
        {
            _diagnostics.Add(IsOnDisk(source)
                ? ReviewDiagnostics.ImageOnDisk(Place(offset), source, "/images/" + source[(source.LastIndexOfAny(['/', '\\']) + 1)..])
                : target.Kind == LinkKind.Refused
                ? MarkupDiagnostics.RefusedScheme(Place(offset), target.Url)
                : source.Contains('\\', StringComparison.Ordinal) && _context.LiesAt(path) is null
                ? MarkupDiagnostics.ImageWithBackslash(Place(offset), source, source.Replace('\\', '/'))
                : _context.LiesAt(path) is { } elsewhere
                    ? ReviewDiagnostics.ImageElsewhere(Place(offset), source, elsewhere, "/images/" + elsewhere[(elsewhere.LastIndexOfAny(['/', '\\']) + 1)..])
                    : MarkupDiagnostics.MissingImage(Place(offset), source));
            WithTitle(title, () => _html.Text(alt));
            return;
        }

        if (alt.Length == 0 && !isDecorative) _diagnostics.Add(MarkupDiagnostics.MissingAlt(Place(offset), source));
        var size = written is { Height: > 0, Width: > 0 } ? written : Scaled(written, _context.SizeOf(path));
        _images.Add(new(resolved + rest, alt, size, Place(offset)));
        _html.Raw("<img src=\"");
        _html.Url(resolved + rest);
        _html.Raw('"');
        _html.Attribute("alt", alt);
        if (size is { } known)
        {
            _html.Attribute("width", known.Width.ToString(CultureInfo.InvariantCulture));
            _html.Attribute("height", known.Height.ToString(CultureInfo.InvariantCulture));
        }
        if (!string.IsNullOrEmpty(title)) _html.Attribute("title", title);
        _html.Raw(" loading=\"lazy\">");
    }

    /// <summary><c>C:\Users\me\map.jpg</c>, <c>file:///home/me/map.jpg</c></summary>
    private static bool IsOnDisk(string source) =>
        source.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        || (source.Length > 3 && char.IsAsciiLetter(source[0]) && source[1] == ':' && source[2] is '/' or '\\');

    /// <summary>If only width or height is given, the other is computed from the picture's size.</summary>
    private static ImageSize? Scaled(ImageSize? written, ImageSize? own)
    {
        if (written is not { } wanted || own is not { Width: > 0, Height: > 0 } size) return own;
        return wanted.Width > 0
            ? new(wanted.Width, Math.Max(1, (int)Math.Round((double)wanted.Width * size.Height / size.Width)))
            : new(Math.Max(1, (int)Math.Round((double)wanted.Height * size.Width / size.Height)), wanted.Height);
    }

    private void FootnoteLink(FootnoteLink link)
    {
        if (link.IsBackLink)
        {
            _html.Raw(" <a");
            _html.Attribute("href", $"#fnref-{link.Index}");
            _html.Raw(" role=\"doc-backlink\"");
            _html.Attribute("aria-label", _context.BackToTextLabel);
            _html.Raw(_direction == TextDirection.RightToLeft ? ">↪\uFE0E</a>" : ">↩\uFE0E</a>");
            return;
        }

        _html.Raw("<sup");
        _html.Attribute("id", $"fnref-{link.Index}");
        _html.Raw('>');
        // Two marks side by side would be read as one number, "12".
        if (LastOf(link.PreviousSibling) is FootnoteLink { IsBackLink: false }) _html.Text(NoteSeparator);
        if (!_inLink)
        {
            _html.Raw("<a");
            _html.Attribute("href", $"#fn-{link.Footnote.Order}");
            _html.Raw(" role=\"doc-noteref\">");
        }
        _html.Text(Number(link.Footnote.Order));
        _html.Raw(_inLink ? "</sup>" : "</a></sup>");
    }

    /// <summary>A picture of a box, not a form field: nothing can be ticked on the page.</summary>
    private void Task(TaskList task)
    {
        _html.Raw("<span class=\"task\" role=\"img\"");
        _html.Attribute("aria-label", NoticeLabels.OfTask(task.Checked, _context.Language));
        _html.Raw(task.Checked ? ">☑</span>" : ">☐</span>");
    }

    /// <summary>The last character of an emphasis, directly before the following text.</summary>
    private static Inline? LastOf(Inline? inline) => inline is EmphasisInline { LastChild: { } last } ? LastOf(last) : inline;

    private string NoteSeparator => KnownLanguages.Find(_context.Language)?.Comma ?? ",";

    private string Number(int value) => Numbers.Format(value, _context.Digits, group: false);
}
