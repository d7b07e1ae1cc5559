using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Outputs.Feeds;
using Daftar.Outputs.Pages;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Theming.Models;
using Daftar.Views;

namespace Daftar.Outputs.Taxonomies;

/// <summary>The overview of a taxonomy, of the authors or of the tags, with counts.</summary>
/// <param name="id">Of the taxonomy, or authors, or tags.</param>
internal sealed class IndexPage(SiteModel site, LanguageViews views, string id, string title, ListKind kind)
    : PageFile(site.Urls.Index(views.Site.Code, id), "index")
{
    public override PageListing? Listing => new(null, Versions());

    public override string Describe() => $"overview of {id} ({views.Site.Code})";

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        foreach (var list in Lists()) fingerprint.Add(list.Label).Add(list.Url.Value).Add(list.Articles.Count);
    }

    protected override ILayoutModel CreateModel(RenderContext context)
    {
        var (language, strings) = (views.Site, views.Site.Strings);
        var description = $"{title} — {language.Settings.SiteTitle}";
        return new IndexPageModel(
            views.Frames.Create(new("index", title, Descriptions.Of(description), Url)
            {
                Versions = Versions(),
                Breadcrumbs = [new(strings["navigation.home"], site.Urls.Link(site.Urls.Home(language.Code)))],
                Feeds = FeedLinks.Of(site, language, null),
                Meta = PageMetadata.Of(site, language, "website", title, description, site.Urls.Absolute(Url)),
            }),
            title,
            [new(id, title, [.. Lists().Select(list => CountedLinks.Of(site, language, list))])]);
    }

    private Dictionary<string, SiteUrl> Versions() =>
        site.Languages.ToDictionary(other => other.Code, other => site.Urls.Index(other.Code, id), StringComparer.Ordinal);

    private IEnumerable<ArticleList> Lists() => views.Site.ListsOf(kind);
}
