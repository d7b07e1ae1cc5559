using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Outputs.Pages;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Theming.Models;
using Daftar.Views;

namespace Daftar.Outputs.Redirects;

/// <summary>A page that only leads on, by a meta refresh and a plain link: static hosts know no other redirect.</summary>
/// <param name="source">What asked for it, for messages: <c>short link of input/…</c>.</param>
internal sealed class RedirectPage(
    SiteModel site, LanguageViews views, SiteUrl url, SiteUrl target, string title, string source, SourcePlace place)
    : PageFile(url, "redirect")
{
    /// <summary>The article that it leads to: services show a link to this page as they show one to the article. Null for any other page.</summary>
    public Article? Article { get; init; }

    public override SourcePlace? Place => place;

    public override string Describe() => source;

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        fingerprint.Add(target.Value).Add(title).Add(views.Site.Code);
        if (Article is not { } article) return;
        fingerprint.Add(article.CardDigest);
        ShareCards.AddDependencies(fingerprint, site, article);
    }

    protected override ILayoutModel CreateModel(RenderContext context) =>
        new RedirectPageModel(site.Urls.Link(target), site.Urls.Absolute(target), title, PageFrames.ViewOf(views.Site.Settings)) { Meta = Meta() };

    private IReadOnlyList<MetaView> Meta() => Article is { } article
        ? new ArticleMetadata(site, views, article).Sharing(Descriptions.Of(article.Lead ?? article.Body.Excerpt))
        : PageMetadata.Of(site, views.Site, "website", title, views.Site.Settings.SiteDescription, site.Urls.Absolute(target));
}
