using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Daftar.Diagnostics;
using Daftar.Importing;
using Daftar.Importing.Documents;
using Daftar.Importing.Wording;
using Markdig;

namespace Daftar.ImportSuites;

/// <summary>What import made of one document, read again as a reader of the site would: the Markdown as HTML.</summary>
internal sealed class Imported
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseDefinitionLists().UseAutoLinks().UseEmphasisExtras().Build();

    private Imported(ImportedArticle? article, string markdown)
    {
        (Article, Markdown) = (article, markdown);
        Body = OfMarkdown(markdown);
    }

    /// <summary>Null when the document was refused.</summary>
    public ImportedArticle? Article { get; }

    public string Markdown { get; }

    public IHtmlDocument Body { get; }

    /// <summary>Title, kicker, lead and text, as the page shows them.</summary>
    public string WholeText => $"{Article?.Title}\n{Article?.Kicker}\n{Article?.Lead}\n{Body.Body!.TextContent}";

    public static Imported Of(SourceDocument source, string language = "en") => All(source, language).FirstOrDefault() ?? new(null, "");

    public static IReadOnlyList<Imported> All(SourceDocument source, string language = "en")
    {
        var options = new ImportOptions(ImportVocabulary.ModelSite, ["en", "fa"], language) { Today = new(2100, 1, 1) };
        return [.. DocumentImporter.Import(source, options, new DiagnosticBag()).Select(article => new Imported(article, article.Body))];
    }

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>Markdown as a page. The marks of notes and the links back from them are the page's, not the text's.</summary>
    public static IHtmlDocument OfMarkdown(string markdown)
    {
        var page = Parse(Markdig.Markdown.ToHtml(markdown, Pipeline));
        foreach (var mark in page.QuerySelectorAll("a.footnote-ref, a.footnote-back-ref").ToList()) mark.Remove();
        return page;
    }
}
