using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Daftar.Markup;

/// <summary>The use of a character of the text.</summary>
internal enum SourceRole : byte
{
    /// <summary>A mark of a block, white space between blocks, or something that the parser threw away.</summary>
    None,

    /// <summary>Running text, letter by letter.</summary>
    Text,

    /// <summary>A block of code.</summary>
    Code,

    /// <summary>Code within a line.</summary>
    CodeSpan,
    Html,

    /// <summary>Where a link leads and what it is titled, definitions included.</summary>
    Address,

    /// <summary>The marks of emphasis, notes and tasks.</summary>
    Mark,
}

/// <summary>Says of each character of a body what the parser took it for. Not for two threads at once.</summary>
internal sealed class SourceMap
{
    private SourceRole[] _roles = new SourceRole[8192];
    private int _length;

    public SourceRole this[int offset] => (uint)offset < (uint)_length ? _roles[offset] : SourceRole.None;

    public bool IsText(int offset) => this[offset] == SourceRole.Text;

    public void Read(string source, MarkdownDocument document)
    {
        _length = source.Length;
        if (_roles.Length < _length) _roles = new SourceRole[_length * 2];
        Array.Clear(_roles, 0, _length);
        Blocks(document);
    }

    private void Blocks(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case ContainerBlock inner: Blocks(inner); break;
                case HtmlBlock: Fill(block.Span, SourceRole.Html); break;
                case CodeBlock: Fill(block.Span, SourceRole.Code); break;
                case LinkReferenceDefinition: Fill(block.Span, SourceRole.Address); break;
                case LeafBlock { Inline: { } inlines }: Inlines(inlines); break;
            }
        }
    }

    private void Inlines(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline or HtmlEntityInline: Fill(inline.Span, SourceRole.Text); break;
                case CodeInline: Fill(inline.Span, SourceRole.CodeSpan); break;
                case HtmlInline: Fill(inline.Span, SourceRole.Html); break;
                case AutolinkInline or LinkInline { IsAutoLink: true }: Fill(inline.Span, SourceRole.Address); break;
                case FootnoteLink { IsBackLink: false } or TaskList: Fill(inline.Span, SourceRole.Mark); break;
                case LinkInline link:
                    Fill(link.Span, SourceRole.Address);
                    Inlines(link);
                    break;
                case EmphasisInline emphasis:
                    Fill(emphasis.Span, SourceRole.Mark);
                    Inlines(emphasis);
                    break;
                case DelimiterInline delimiter:
                    Fill(delimiter.Span, SourceRole.Text);
                    Inlines(delimiter);
                    break;
                case ContainerInline inner: Inlines(inner); break;
            }
        }
    }

    private void Fill(SourceSpan span, SourceRole role)
    {
        var start = Math.Max(span.Start, 0);
        var end = Math.Min(span.End + 1, _length);
        if (start < end) _roles.AsSpan(start, end - start).Fill(role);
    }
}
