using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Sources;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Daftar.Markup;

/// <summary>
/// Writes one parsed body after the other as HTML. Not for two threads at once. Blocks, inlines and raw HTML have a
/// file each.
/// </summary>
internal sealed partial class BodyWriter
{
    private readonly HtmlBuffer _html = new();
    private readonly HtmlBuffer _balanced = new();
    private readonly HtmlBuffer _text = new();
    private readonly HtmlBalancer _balancer = new();
    private readonly List<RawTag> _rawTags = [];
    private readonly BodyOutline _outline = new();
    private readonly BodyReview _review = new();
    private readonly RepeatedFindings _repeated = new();
    private readonly HashSet<int> _remotePictures = [];

    private MarkdownContext _context = null!;
    private DiagnosticBag _diagnostics = null!;
    private TextLocator _locator;
    private List<BodyLink> _links = [];
    private List<BodyImage> _images = [];
    private TextDirection _direction;
    private bool _isMixed;
    private bool _inLink;
    private int _words;
    private string _excerpt = "";
    private int _headingIndex;
    private bool _hasNotes;

    public RenderedBody Write(MarkdownDocument document, string markdown, MarkdownContext context, DiagnosticBag diagnostics)
    {
        Begin(markdown, context, diagnostics);
        try
        {
            Survey(document);
            _hasNotes = document.LastChild is Markdig.Extensions.Footnotes.FootnoteGroup;
            _outline.Finish(context.ReservedIds, Place, diagnostics);
            foreach (var block in document) Block(block);
            Notes(document);
            BodyReview.Report(_review.Find(markdown, document, static _ => false), Place, diagnostics);
            var html = Finished();
            _repeated.Report(diagnostics);
            return new(html, _outline.ToList(), _words, _excerpt, _links, _images);
        }
        finally
        {
            // The buffers stay for the next body; what belongs to this one must not.
            (_context, _diagnostics, _locator, _links, _images) = (null!, null!, default, [], []);
        }
    }

    /// <summary>Notes and marks that do not meet.</summary>
    private void Notes(MarkdownDocument document)
    {
        var notes = NoteMarks.Of(document);
        // A mark with other digits is told at its place; that is what the note lacks.
        var marked = notes.Missing.Select(mark => Digits.ToAscii(mark.Label)).ToHashSet(StringComparer.Ordinal);
        foreach (var note in notes.All)
        {
            if (note.Order >= 0 || marked.Contains(Digits.ToAscii(note.Label!))) continue;
            _text.Clear();
            CollectText(note);
            var text = Daftar.Markup.Excerpt.Of(_text.Written, 60);
            _diagnostics.Add(notes.Repeated.Contains(note)
                ? MarkupDiagnostics.RepeatedNote(Place(note.LabelSpan.Start - 1), note.Label!, text)
                : MarkupDiagnostics.NoteWithoutMark(Place(note.LabelSpan.Start - 1), note.Label!, text));
        }
    }

    private void Begin(string markdown, MarkdownContext context, DiagnosticBag diagnostics)
    {
        (_context, _diagnostics) = (context, diagnostics);
        _locator = new(markdown, context.Path, context.FirstLine);
        _html.Clear();
        _rawTags.Clear();
        _droppedNames.Clear();
        _droppedTexts.Clear();
        _outline.Clear();
        _repeated.Clear();
        _remotePictures.Clear();
        (_words, _excerpt, _headingIndex, _inLink) = (0, "", 0, false);
        _direction = Directions.OfLanguage(context.Language);
        _isMixed = StrongLetters.MayHoldOther(markdown, _direction);
    }

    private Utf8Html Finished()
    {
        if (_rawTags.Count == 0) return Utf8Html.Of(_html.Written);
        _balanced.Clear();
        _balancer.Balance(_html.Written, _rawTags, _balanced, this);
        if (!_rawTags.Exists(tag => tag.Element.Name is "dl" or "details" or "bdo" or "ruby" or "figure" or "table" or ['h', >= '2' and <= '6'])) return Utf8Html.Of(_balanced.Written);
        _html.Clear();
        ElementShapes.Mend(_balanced.Written, _html);
        return Utf8Html.Of(_html.Written);
    }

    internal void Report(Func<SourcePlace, string, Diagnostic> message, int offset, string name) =>
        _repeated.Add(name, message(Place(offset), name));

    /// <summary>Whether the link that begins there in the HTML stands for a picture of another site, which was reported.</summary>
    internal bool IsRemotePicture(int position) => _remotePictures.Contains(position);

    private SourcePlace Place(int offset) => _locator.At(offset);

    /// <summary>The first walk: words, excerpt and headings, which the second needs to know in advance.</summary>
    private void Survey(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is ContainerBlock inner) Survey(inner);
            else if (block is CodeBlock code) _words += Words.Count(code.Lines.ToString());
            else if (block is LeafBlock { Inline: { } inlines }) SurveyLeaf(block, inlines, isTop: container is MarkdownDocument);
        }
    }

    private void SurveyLeaf(Block block, ContainerInline inlines, bool isTop)
    {
        RemoveContentOfDroppedElements(inlines);
        _text.Clear();
        CollectText(inlines);
        var text = _text.Written.Trim();
        _words += Words.Count(text);
        if (block is HeadingBlock heading) _outline.Add(heading.Level, text.ToString(), heading.Span.Start);
        else if (isTop && _excerpt.Length == 0 && block is ParagraphBlock && !text.IsEmpty) _excerpt = Daftar.Markup.Excerpt.Of(text);
    }

    /// <summary>Appends the text below <paramref name="block"/> to <c>_text</c>, by which its direction is judged: without code and bare addresses, which are Latin anywhere.</summary>
    private void CollectText(Block block)
    {
        if (block is ContainerBlock container)
        {
            foreach (var child in container) CollectText(child);
        }
        else if (block is LeafBlock { Inline: { } inlines })
        {
            CollectText(inlines, proseOnly: true);
            _text.Raw('\n');
        }
    }

    private void CollectText(ContainerInline container, bool proseOnly = false, bool ofPictures = false)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal: _text.Raw(literal.Content.AsSpan()); break;
                case CodeInline code when !proseOnly: _text.Raw(code.Content); break;
                case HtmlEntityInline entity: _text.Raw(entity.Transcoded.AsSpan()); break;
                case HtmlInline { Tag: ['<', 's', 'u', 'p', '>' or ' ', ..] } when RaisedText(inline) is var (raised, end):
                    if (NoteNumbers.IsNote(_text.Written, raised)) inline = end;
                    else if (NoteNumbers.IsExponentOfNumber(_text.Written, raised))
                    {
                        foreach (var character in raised) _text.Raw(NoteNumbers.Raised(character));
                        inline = end;
                    }
                    break;
                case AutolinkInline link when !proseOnly: _text.Raw(link.Url); break;
                case LineBreakInline: _text.Raw(' '); break;
                case LinkInline { IsImage: true } when !ofPictures: break;
                case LinkInline { IsAutoLink: true } when proseOnly: break;
                case DelimiterInline delimiter:
                    _text.Raw(delimiter.ToLiteral());
                    CollectText(delimiter, proseOnly, ofPictures);
                    break;
                case ContainerInline inner: CollectText(inner, proseOnly, ofPictures); break;
            }
        }
    }

    /// <summary>The content from a raw <c>&lt;sup&gt;</c> to its end tag, and that tag; null for anything but a few letters or a link.</summary>
    private static (string Text, Inline End)? RaisedText(Inline start)
    {
        const int Longest = 12;
        var text = new System.Text.StringBuilder();
        for (var inline = start.NextSibling; inline is not null && text.Length <= Longest; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case HtmlInline { Tag: "</sup>" }: return (text.ToString(), inline);
                case HtmlInline { Tag: ['<', 'a', ' ', ..] or "</a>" or "<span>" or "</span>" or "<b>" or "</b>" or "<i>" or "</i>" }: break;
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case LinkInline { IsImage: false } link:
                    foreach (var literal in link.FindDescendants<LiteralInline>()) text.Append(literal.Content.AsSpan());
                    break;
                default: return null;
            }
        }
        return null;
    }
}
