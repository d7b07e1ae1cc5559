using Daftar.Diagnostics;
using Markdig.Syntax;

namespace Daftar.Markup;

/// <summary>
/// Turns bodies into HTML. One instance serves all threads.
/// </summary>
public sealed class MarkdownRenderer
{
    // Each gets an anchor, an entry in the contents and in the search. A book of a thousand pages has some hundreds.
    private const int MostHeadings = 20_000;

    [ThreadStatic]
    private static BodyWriter? t_writer;

    /// <summary>The body as safe HTML. Whatever is left out or cannot be resolved is reported with its place.</summary>
    /// <param name="inspect">Gets the document that the HTML is made of, so that nobody has to parse the body twice.</param>
    public RenderedBody Render(string markdown, MarkdownContext context, DiagnosticBag diagnostics, Action<MarkdownDocument>? inspect = null)
    {
        if (MarkupPipeline.Parse(markdown) is not { } document)
        {
            diagnostics.Add(Refusal(markdown, context));
            return RenderedBody.Empty;
        }
        if (HeadingBeyond(document, MostHeadings) is { } heading)
        {
            diagnostics.Add(MarkupDiagnostics.TooManyHeadings(new(context.Path, context.FirstLine + heading.Line, 1), MostHeadings));
            return RenderedBody.Empty;
        }
        inspect?.Invoke(document);
        return (t_writer ??= new()).Write(document, markdown, context, diagnostics);
    }

    private static HeadingBlock? HeadingBeyond(MarkdownDocument document, int most)
    {
        return Find(document);

        HeadingBlock? Find(ContainerBlock container)
        {
            foreach (var block in container)
            {
                if (block is HeadingBlock heading && most-- == 0) return heading;
                if (block is ContainerBlock within && Find(within) is { } found) return found;
            }
            return null;
        }
    }

    private static Diagnostic Refusal(string markdown, MarkdownContext context)
    {
        var work = ParserWork.Of(markdown);
        if (!work.IsTooMuch) return MarkupDiagnostics.TooDeep(new(context.Path, context.FirstLine, 1));
        if (work.HasTooManyBlocks) return MarkupDiagnostics.TooManyBlocks(new(context.Path, context.FirstLine, 1), work.Replaced, work.Blocks);
        var line = context.FirstLine + markdown.AsSpan(0, work.HeaviestStart).Count('\n');
        return MarkupDiagnostics.TooManyMarks(new(context.Path, line, 1), work.HeaviestMarks);
    }

    /// <summary>
    /// A field such as a title, which is plain text: white space is folded to single spaces. The template escapes it.
    /// </summary>
    public static string InlineText(string value) =>
        string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
