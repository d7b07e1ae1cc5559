using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Outputs.Api.Comments;
using Daftar.Outputs.Api.Documents;
using Daftar.Outputs.Api.Lists;
using Daftar.Planning;
using Daftar.Views;

namespace Daftar.Outputs.Api;

/// <summary>
/// The content as data below <c>/api/v1/</c>: static JSON, described by an OpenAPI document. Like the pages, publishing
/// one article changes a bounded number of these files.
/// </summary>
public sealed class ApiOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteModel site, SiteViews views, DiagnosticBag diagnostics)
    {
        var files = new ContentFiles(site);
        yield return new IndexDocument(site);
        yield return new OpenApiDocument(site);
        foreach (var collection in SchemaDocument.Collections) yield return new SchemaDocument(site, collection);
        foreach (var language in site.Languages)
        {
            foreach (var file in PlanLanguage(site, language, files)) yield return file;
        }
    }

    private static IEnumerable<PlannedFile> PlanLanguage(SiteModel site, LanguageSite language, ContentFiles files)
    {
        var paged = new PagedList(language.Articles, ArticleListDocument.PageSize);
        for (var number = 0; number <= paged.NumberedPages; number++) yield return new ArticleListDocument(site, language, paged, number);
        foreach (var file in CommentListDocument.Plan(site, language)) yield return file;
        yield return new PagesDocument(site, files, language);
        yield return new TermsDocument(site, language);
        yield return new TagsDocument(site, language);
        yield return new AuthorsDocument(site, language);
        yield return new TitlesDocument(site, language);
        yield return new ChangesDocument(site, language);
        foreach (var file in ListDocument.Plan(site, language)) yield return file;
        yield return new ArchiveDocument(site, language);
        foreach (var list in language.Lists)
        {
            if (list.Kind.Category is ListCategory.Month or ListCategory.Undated) yield return new MonthDocument(site, language, list);
        }
        if (site.Configuration.GenerateApi != ApiScope.Full) yield break;
        foreach (var article in language.Articles) yield return new ArticleDocument(site, files, article);
    }
}
