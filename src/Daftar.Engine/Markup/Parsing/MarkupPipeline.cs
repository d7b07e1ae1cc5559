using System.Buffers;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Daftar.Markup;

/// <summary>
/// How bodies are read, by whoever reads one: CommonMark with pipe tables, notes, tasks, notices, definition lists,
/// ~~deletions~~ and bare web addresses as links.
/// </summary>
internal static class MarkupPipeline
{
    private const int DeepestInline = 500;

    // What a bare address begins with. Looking for one at each h, t, f, m and w takes longer than all other parsing of
    // an English text, so that a body without any of these goes without.
    private static readonly SearchValues<string> BareAddresses =
        SearchValues.Create(["http://", "https://", "ftp://", "mailto:", "tel:", "www."], StringComparison.OrdinalIgnoreCase);

    private static readonly MarkdownPipeline WithoutAddresses = Builder().Build();

    private static readonly MarkdownPipeline WithAddresses =
        Builder().UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true }).Build();

    /// <summary>The document, or null when it is nested too deeply for the parser or takes it too long.</summary>
    public static MarkdownDocument? Parse(string markdown)
    {
        if (ParserWork.Of(markdown).IsTooMuch) return null;
        try
        {
            var document = Markdown.Parse(markdown, markdown.AsSpan().ContainsAny(BareAddresses) ? WithAddresses : WithoutAddresses);
            return IsTooDeep(document) ? null : document;
        }
        catch (ArgumentException)
        {
            // Markdig's only answer to nesting beyond its limit, without a place.
            return null;
        }
    }

    /// <summary>
    /// Whether emphasis or open brackets stand in one another so deeply that reading them by calls would fill the stack of a thread. Markdig's own
    /// limit for these is twenty times as high.
    /// </summary>
    private static bool IsTooDeep(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            // Each needs a character at least.
            if (block is not { Span.Length: > DeepestInline, Inline: { } container }) continue;
            var depth = 1;
            for (var inline = container.FirstChild; inline is not null;)
            {
                if (inline is ContainerInline { FirstChild: { } child })
                {
                    if (++depth > DeepestInline) return true;
                    inline = child;
                    continue;
                }
                while (inline.NextSibling is null && inline.Parent is { } parent && parent != container)
                {
                    inline = parent;
                    depth--;
                }
                inline = inline.NextSibling;
            }
        }
        return false;
    }

    private static MarkdownPipelineBuilder Builder()
    {
        var builder = new MarkdownPipelineBuilder()
            // By the widest row: the parser would drop the cells that the header has no column for.
            .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = false })
            .UseFootnotes()
            .UseAlertBlocks()
            .UseDefinitionLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UsePreciseSourceLocation();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new NoteMarkParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new TaskMarkParser());
        return builder;
    }
}
