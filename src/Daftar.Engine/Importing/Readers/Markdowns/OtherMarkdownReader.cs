using System.Text.RegularExpressions;
using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Html;
using Daftar.Importing.Readers.Html.Blocks;
using Daftar.Markup;
using Daftar.Sources;
using Markdig;
using Heading = Daftar.Importing.Documents.Heading;

namespace Daftar.Importing.Readers.Markdowns;

/// <summary>Reads Markdown of Hugo, Jekyll, Eleventy, Astro and Obsidian: front matter in YAML, TOML or JSON, bundles, shortcodes.</summary>
internal sealed partial class OtherMarkdownReader : IDocumentReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseFootnotes().UseDefinitionLists().UseEmphasisExtras().UseAutoLinks().UseTaskLists().Build();

    public string Format => "markdown";

    public bool Recognises(SourceDocument source) =>
        source.Text is { } text && !text.AsSpan().TrimStart().StartsWith("<") && (MarkdownFile.Split(text).Matter is not null || Signs(text) >= 2);

    public IReadOnlyList<ImportedDocument> Read(SourceDocument source, ReadingContext context)
    {
        var file = MarkdownFile.Split(source.Text!);
        var mapping = file.Read(source.Name, context.Diagnostics);
        if (file.Matter is not null && mapping is null) return [];
        // What import wrote itself, and what an editor of this site wrote, is an article already.
        if (mapping is not null && (mapping["imported"] is DataMapping || (mapping["news_code"] is DataScalar && mapping["type"] is DataScalar && mapping["title"] is DataScalar)))
            return context.Refuse(ImportDiagnostics.AlreadyArticle(source.Name));

        var findings = new ImportFindings();
        var pictures = new HtmlPictures(source.Companions, null);
        var facts = mapping is null ? new DocumentFacts() : new MatterKeys(mapping).Facts(pictures, context, findings);
        var markdown = OtherSyntax.ToMarkdown(file.Body, findings);
        if (ParserWork.Of(markdown).IsTooMuch) return context.Refuse(ImportDiagnostics.TooMuchMarkdown(source.Name));
        string html;
        try
        {
            html = Markdown.ToHtml(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's only answer to nesting beyond its limit.
            return context.Refuse(ImportDiagnostics.TooDeep(source.Name, DocumentLimits.Depth));
        }
        var (read, notes) = HtmlFragmentReading.Read(html, source.Companions, null, findings);
        var blocks = read.ToList();
        facts = TakeTitle(facts, blocks, source);
        if (blocks.Count == 0 && facts.Lead is null) return context.Refuse(ImportDiagnostics.NoFormat(source.Name));
        return [new() { Format = Format, Facts = facts, Blocks = blocks, Notes = notes, Findings = findings }];
    }

    /// <summary>A heading of the first level at the top is the title, or repeats it.</summary>
    private static DocumentFacts TakeTitle(DocumentFacts facts, List<Block> blocks, SourceDocument source)
    {
        if (blocks is [Heading { Level: 1 } heading, ..])
        {
            var text = HtmlElements.Collapse(InlineText.Of(heading.Text));
            if (facts.Title is null || facts.Title.Value == text)
            {
                blocks.RemoveAt(0);
                return facts with { Title = new(text, "heading") };
            }
        }
        if (facts.Title is not null) return facts;
        // Obsidian's title is the name of the file.
        var name = source.FileName[..Math.Max(0, source.FileName.LastIndexOf('.'))];
        return name.Contains(' ') ? facts with { Title = new(name, "file name", IsGuess: true) } : facts;
    }

    /// <summary>How many kinds of Markdown's signs a text without front matter has; one alone may be chance.</summary>
    private static int Signs(string text)
    {
        if (text.Length > 2_000_000) return 0;
        var signs = 0;
        if (HeadingSign().IsMatch(text)) signs++;
        if (LinkSign().IsMatch(text)) signs++;
        if (StrongSign().IsMatch(text)) signs++;
        if (FenceSign().IsMatch(text)) signs++;
        if (TableSign().IsMatch(text)) signs++;
        return signs;
    }

    [GeneratedRegex(@"^#{1,6} \S", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex HeadingSign();

    [GeneratedRegex(@"\[[^\[\]\n]+\]\([^)\s]{1,300}\)|!\[\[|\[\[[^\[\]\n]+\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex LinkSign();

    [GeneratedRegex(@"\*\*\S[^*\n]*\S\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex StrongSign();

    [GeneratedRegex(@"^```", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex FenceSign();

    [GeneratedRegex(@"^\|[ :|-]+\|$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex TableSign();
}
