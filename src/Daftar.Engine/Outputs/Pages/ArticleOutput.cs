using Daftar.Diagnostics;
using Daftar.Planning;

namespace Daftar.Outputs.Pages;

/// <summary>The pages of the articles.</summary>
public sealed class ArticleOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteModel site, SitePages pages, DiagnosticBag diagnostics)
    {
        foreach (var language in pages.All)
        {
            foreach (var article in language.Language.Articles) yield return new ArticlePage(site, language, article);
        }
    }
}
