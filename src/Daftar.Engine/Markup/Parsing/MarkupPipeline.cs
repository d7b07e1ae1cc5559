using System.Buffers;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Daftar.Markup;

/// <summary>
/// How bodies are read, by whoever reads one: CommonMark with pipe tables, notes, tasks, notices, definition lists,
/// ~~deletions~~ and bare web addresses as links.
/// </summary>
internal static class MarkupPipeline
{
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
            return Markdown.Parse(markdown, markdown.AsSpan().ContainsAny(BareAddresses) ? WithAddresses : WithoutAddresses);
        }
        catch (ArgumentException)
        {
            // Markdig's only answer to nesting beyond its limit, without a place.
            return null;
        }
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
