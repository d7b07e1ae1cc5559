using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Planning;
using Daftar.Views;

namespace Daftar.Outputs.Pages;

/// <summary>The pages of the articles.</summary>
public sealed class ArticleOutput : IOutput
{
    internal static IReadOnlyList<string> Strings { get; } =
    [
        "unknown.date", "unknown.author", "unknown.source",
        "cite.text", "cite.comma", "cite.and", "cite.undated", "cite.copy-format", "share.copied",
        "share.telegram", "share.whatsapp", "share.x", "share.facebook", "share.linkedin", "share.email",
    ];

    public IEnumerable<PlannedFile> Plan(SiteModel site, SiteViews views, DiagnosticBag diagnostics)
    {
        foreach (var language in views.All)
        {
            foreach (var article in language.Site.Articles) yield return new ArticlePage(site, language, article);
        }
    }
}
