using System.Buffers;
using Daftar.Diagnostics;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Daftar.Markup;

/// <summary>
/// Turns bodies into HTML: CommonMark with pipe tables, footnotes, definition lists, ~~deletions~~ and bare web
/// addresses as links. One instance serves all threads.
/// </summary>
public sealed class MarkdownRenderer
{
    [ThreadStatic]
    private static BodyWriter? t_writer;

    // What a bare address begins with. Looking for one at each h, t, f, m and w takes longer than all other parsing of
    // an English text, so that a body without any of these goes without.
    private static readonly SearchValues<string> BareAddresses =
        SearchValues.Create(["http://", "https://", "ftp://", "mailto:", "tel:", "www."], StringComparison.OrdinalIgnoreCase);

    private static readonly MarkdownPipeline WithoutAddresses = Pipeline().Build();

    private static readonly MarkdownPipeline WithAddresses =
        Pipeline().UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true }).Build();

    /// <summary>The body as safe HTML. Whatever is left out or cannot be resolved is reported with its place.</summary>
    public RenderedBody Render(string markdown, MarkdownContext context, DiagnosticBag diagnostics)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(markdown, markdown.AsSpan().ContainsAny(BareAddresses) ? WithAddresses : WithoutAddresses);
        }
        catch (ArgumentException)
        {
            // Markdig's only answer to nesting beyond its limit, without a place.
            diagnostics.Add(MarkupDiagnostics.TooDeep(new(context.Path, context.FirstLine, 1)));
            return RenderedBody.Empty;
        }
        return (t_writer ??= new()).Write(document, markdown, context, diagnostics);
    }

    private static MarkdownPipelineBuilder Pipeline() => new MarkdownPipelineBuilder()
        .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true })
        .UseFootnotes()
        .UseDefinitionLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UsePreciseSourceLocation();

    /// <summary>
    /// A field such as a title, which is plain text: white space is folded to single spaces. The template escapes it.
    /// </summary>
    public static string InlineText(string value) =>
        string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
