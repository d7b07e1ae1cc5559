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
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseDefinitionLists().UseAutoLinks().Build();

    private Imported(ImportedArticle? article, string html)
    {
        Article = article;
        Body = new HtmlParser().ParseDocument(html);
    }

    /// <summary>Null when the document was refused.</summary>
    public ImportedArticle? Article { get; }

    public IHtmlDocument Body { get; }

    /// <summary>Title, kicker, lead and text, as the page shows them.</summary>
    public string WholeText => $"{Article?.Title}\n{Article?.Kicker}\n{Article?.Lead}\n{Body.Body!.TextContent}";

    public static Imported Of(SourceDocument source, string language = "en") => All(source, language).FirstOrDefault() ?? new(null, "");

    public static IReadOnlyList<Imported> All(SourceDocument source, string language = "en")
    {
        var options = new ImportOptions(ImportVocabulary.ModelSite, ["en", "fa"], language) { Today = new(2100, 1, 1) };
        return [.. DocumentImporter.Import(source, options, new DiagnosticBag()).Select(article => new Imported(article, Markdown.ToHtml(article.Body, Pipeline)))];
    }

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
