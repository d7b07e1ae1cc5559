using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Outputs.Feeds;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Theming;
using Daftar.Theming.Models;
using Daftar.Views;

namespace Daftar.Outputs.Pages;

/// <summary>The front page of each language, and at the root the chooser; with one language there is nothing to choose, and the root shows its front page.</summary>
public sealed class HomeOutput : IOutput
{
    internal static IReadOnlyList<string> Strings { get; } =
    [
        "block.latest", "not-found.title", "not-found.text",
    ];

    internal static IReadOnlyList<LayoutModel> Layouts { get; } =
        [new("home", typeof(HomePageModel)), new("chooser", typeof(ChooserPageModel)), new("not-found", typeof(NotFoundPageModel))];

    public IEnumerable<PlannedFile> Plan(SiteModel site, SiteViews views, DiagnosticBag diagnostics)
    {
        if (site.Languages.Count == 1) yield return new HomePage(site, views.All.First(), site.Urls.Root);
        else yield return new ChooserPage(site, views);
        yield return new NotFoundPage(site, views);
        foreach (var language in views.All) yield return new HomePage(site, language);
    }
}

/// <summary>A language's front page: the newest article large, the blocks of <c>statiq.json</c>, a directory of subjects.</summary>
internal sealed class HomePage : PageFile
{
    private readonly SiteModel _site;
    private readonly LanguageViews _views;
    private readonly IReadOnlyList<(HomeBlock Block, IReadOnlyList<Article> Articles)> _blocks;

    /// <param name="at">Where it stands, if not at the language's own address, which is named as the right one all the same.</param>
    public HomePage(SiteModel site, LanguageViews views, SiteUrl? at = null)
        : base(at ?? site.Urls.Home(views.Site.Code), "home")
    {
        (_site, _views) = (site, views);
        _blocks = FillBlocks(site.Configuration.HomeBlocks, views.Site.Articles);
    }

    private SiteUrl Home => _site.Urls.Home(_views.Site.Code);

    public override PageListing? Listing => Url != Home ? null
        : new(PageListing.Latest(_views.Site.Articles.Take(1).Concat(_blocks.SelectMany(block => block.Articles))), ChooserPage.Homes(_site));

    public override string Describe() => $"home page ({_views.Site.Code})";

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        if (_views.Site.Articles is [var lead, ..]) fingerprint.Add(lead.CardDigest);
        foreach (var (block, articles) in _blocks)
        {
            fingerprint.Add(block.Id);
            foreach (var article in articles) fingerprint.Add(article.CardDigest);
        }
        foreach (var list in DirectoryTaxonomies().SelectMany(taxonomy => _views.Site.ListsOf(ListKind.TermOf(taxonomy.Id))))
            fingerprint.Add(list.Id).Add(list.Articles.Count);
        fingerprint.Add(_views.Site.Articles.Count);
        SeriesViews.AddBlockDependencies(fingerprint, _views.Site);
    }

    protected override ILayoutModel CreateModel(RenderContext context)
    {
        var settings = _views.Site.Settings;
        var articles = _views.Site.Articles;
        return new HomePageModel(_views.Frames.Create(new("home", settings.SiteTitle, Descriptions.Of(settings.SiteDescription), Home)
        {
            Versions = ChooserPage.Homes(_site),
            Feeds = FeedLinks.Of(_site, _views.Site, null),
            Meta = PageMetadata.Of(_site, _views.Site, "website", settings.SiteTitle, settings.SiteDescription, _site.Urls.Absolute(Home)),
            LinkedDataJson = PageMetadata.WebSite(_site, _views.Site),
        }))
        {
            Lead = articles.Count == 0 ? null : _views.Articles.Card(articles[0], isLead: true),
            Blocks = [.. _blocks.Select(block => View(block.Block, block.Articles))],
            Series = SeriesViews.Blocks(_site, _views),
            Directory = [.. DirectoryTaxonomies().Select(Directory)],
        };
    }

    // The newest article leads the page and is in no block; others are shown again only where the block allows it.
    private static List<(HomeBlock, IReadOnlyList<Article>)> FillBlocks(IReadOnlyList<HomeBlock> blocks, IReadOnlyList<Article> articles)
    {
        var filled = new List<(HomeBlock, IReadOnlyList<Article>)>();
        var shown = new HashSet<Article>();
        if (articles.Count > 0) shown.Add(articles[0]);
        foreach (var block in blocks)
        {
            var members = (block.IsByRecommendation ? RecommendedOrder.Of([.. articles.Where(article => article.Recommended > 0)]) : articles)
                .Where(article => block.Types.Count == 0 || block.Types.Contains(article.Type.Id))
                .Where(article => block.Repeat ? article != articles[0] : !shown.Contains(article))
                .Take(block.Count).ToList();
            if (members.Count == 0) continue;
            shown.UnionWith(members);
            filled.Add((block, members));
        }
        return filled;
    }

    private BlockView View(HomeBlock block, IReadOnlyList<Article> articles)
    {
        var code = _views.Site.Code;
        var list = block.Types.Count > 0 ? _views.Site.FindList(ListKind.TermOf(TaxonomySettings.Types), block.Types[0]) : null;
        var title = block.Title.GetValueOrDefault(code) ?? block.Title.GetValueOrDefault("") ?? list?.Label ?? _views.Site.Strings["block.latest"];
        var url = block.Types.Count == 1 && list is not null ? list.Url : _site.Urls.Archive(code);
        return new(block.Id, title, _site.Urls.Link(url), _views.Articles.Cards(articles));
    }

    private IEnumerable<LanguageTaxonomy> DirectoryTaxonomies() => _views.Site.Taxonomies.Where(taxonomy => taxonomy.Settings is { IsOnHome: true, IsSeries: false });

    private TermGroupView Directory(LanguageTaxonomy taxonomy) => new(
        taxonomy.Id,
        taxonomy.Name,
        [.. _views.Site.ListsOf(ListKind.TermOf(taxonomy.Id)).Select(list => CountedLinks.Of(_site, _views.Site, list))]);
}

/// <summary>A link with a count in the digits of the language.</summary>
internal static class CountedLinks
{
    public static CountedLinkView Of(SiteModel site, LanguageSite language, ArticleList list, string? label = null) => new(
        label ?? list.Label,
        site.Urls.Link(list.Url),
        list.Articles.Count,
        Numbers.Format(list.Articles.Count, language.Settings.Digits, group: true));
}
