using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.History;
using Daftar.Loading;
using Daftar.Modelling;
using Daftar.Outputs;
using Daftar.Outputs.Api;
using Daftar.Pictures;
using Daftar.Pictures.Cards;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Views;

namespace Daftar;

/// <summary>A site's model with the content that it was made from, whose bodies go away with it.</summary>
/// <param name="Root">The site's root folder.</param>
public sealed record LoadedSite(string Root, SiteModel Site, LoadedContent Content) : IDisposable
{
    public SiteConfiguration Configuration => Site.Configuration;

    /// <summary>The folder in which the content folder lies.</summary>
    public string ContentRoot { get; init; } = Root;

    /// <summary>The outputs of the site, those of the host among them.</summary>
    public IReadOnlyList<IOutput> Outputs { get; init; } = SiteOutputs.For(Site.Configuration);

    /// <summary>What rendering may use. Outputs keep nothing from one build to the next unless the context names a folder.</summary>
    public RenderContext Context => new(Site, Site.Theme.Templates, Content.Bodies) { Root = ContentRoot };

    /// <summary>The text of an article as HTML, with absolute addresses.</summary>
    public string Html(Article article) => BodyFields.HtmlOf(Site, Content.Bodies, article.Body, article.Language, Site.Urls.Article(article));

    /// <summary>The text of a page as HTML, with absolute addresses.</summary>
    public string Html(ContentPage page) => BodyFields.HtmlOf(Site, Content.Bodies, page.Body, page.Language, Site.Urls.Page(page));

    /// <summary>The site with the sizes of its pictures, which are made now as far as the cache does not have them.</summary>
    /// <param name="progress">Told how many of how many pictures are done, now and then, from any thread.</param>
    public LoadedSite WithPictures(SiteBuildRequest request, DiagnosticBag diagnostics, Action<int, int>? progress = null)
    {
        var folder = request.UseCache ? Path.Combine(Root, Configuration.CachePath, "pictures") : null;
        var pictures = new PictureWorkshop(Configuration, Content.Set, diagnostics, request.PictureLibraryFault).Make(folder, request.Jobs, progress);
        if (!pictures.HasLibrary) return this with { Site = Site with { Pictures = pictures, GlobalDigest = Digest.Of($"{Site.GlobalDigest} without libvips") } };
        var site = Site with { Pictures = pictures };
        var cards = new CardWorkshop(Site.Theme.Cards, diagnostics, request.PictureLibraryFault)
            .Make(ShareCards.Wanted(site), request.UseCache ? Path.Combine(Root, Configuration.CachePath, "cards") : null, request.Jobs);
        // Every page that has no card of its own shows that of its language.
        var shared = string.Join(' ', ShareCards.SiteCards(site).Select(cards.Find));
        return this with { Site = site with { Cards = cards, GlobalDigest = Digest.Of($"{Site.GlobalDigest} {shared}") } };
    }

    /// <summary>The site with the days on which its articles were changed.</summary>
    public LoadedSite WithHistory(ChangeHistory history) => this with { Site = Site with { Changes = history } };

    public void Dispose()
    {
        Content.Bodies.Dispose();
        Site.Pictures.Dispose();
        Site.Cards.Dispose();
    }
}
