using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Planning;
using Daftar.Theming.Models;

namespace Daftar.Outputs.Pages;

/// <summary>The front page of each language, and the chooser at the root.</summary>
public sealed class HomeOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteModel site, SitePages pages, DiagnosticBag diagnostics)
    {
        yield return new ChooserPage(site, pages);
        yield return new NotFoundPage(site, pages);
        foreach (var language in pages.All) yield return new HomePage(site, language);
    }
}

/// <summary>A language's front page: the newest article large, the blocks of <c>statiq.json</c>, a directory of subjects.</summary>
internal sealed class HomePage : PageFile
{
    private readonly SiteModel _site;
    private readonly LanguagePages _pages;
    private readonly IReadOnlyList<(HomeBlock Block, IReadOnlyList<Article> Articles)> _blocks;

    public HomePage(SiteModel site, LanguagePages pages)
        : base(site.Urls.Home(pages.Language.Code), "home")
    {
        (_site, _pages) = (site, pages);
        _blocks = FillBlocks(site.Configuration.HomeBlocks, pages.Language.Articles);
    }

    public override PageListing? Listing =>
        new(PageListing.Latest(_pages.Language.Articles.Take(1).Concat(_blocks.SelectMany(block => block.Articles))), ChooserPage.Homes(_site), IsEntrance: true);

    public override string Describe() => $"home page ({_pages.Language.Code})";

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        if (_pages.Language.Articles is [var lead, ..]) fingerprint.Add(lead.CardDigest);
        foreach (var (block, articles) in _blocks)
        {
            fingerprint.Add(block.Id);
            foreach (var article in articles) fingerprint.Add(article.CardDigest);
        }
        foreach (var list in _pages.Language.Lists)
        {
            if (list.Kind is ListKind.Region or ListKind.Issue) fingerprint.Add(list.Id).Add(list.Articles.Count);
        }
        fingerprint.Add(_pages.Language.Articles.Count);
    }

    protected override ILayoutModel CreateModel(RenderContext context)
    {
        var settings = _pages.Language.Settings;
        var articles = _pages.Language.Articles;
        return new HomePageModel(_pages.Frames.Create(new("home", settings.SiteTitle, Descriptions.Of(settings.SiteDescription), Url)
        {
            Versions = ChooserPage.Homes(_site),
            Feeds = FeedLinks.Of(_site, _pages.Language, null),
            Meta = PageMetadata.Of(_pages.Language, "website", settings.SiteTitle, settings.SiteDescription, _site.Urls.Absolute(Url)),
            LinkedDataJson = PageMetadata.WebSite(_site, _pages.Language),
        }))
        {
            Lead = articles.Count == 0 ? null : _pages.Views.Card(articles[0]),
            Blocks = [.. _blocks.Select(block => View(block.Block, block.Articles))],
            Directory =
            [
                Directory("regions", ListKind.Region),
                Directory("issues", ListKind.Issue),
            ],
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
            var members = articles
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
        var code = _pages.Language.Code;
        var list = block.Types.Count > 0 ? _pages.Language.FindList(ListKind.Type, block.Types[0]) : null;
        var title = block.Title.GetValueOrDefault(code) ?? block.Title.GetValueOrDefault("") ?? list?.Label ?? _pages.Language.Strings["block.latest"];
        var url = block.Types.Count == 1 && list is not null ? list.Url : _site.Urls.Archive(code);
        return new(block.Id, title, _site.Urls.Link(url), _pages.Views.Cards(articles));
    }

    private TermGroupView Directory(string taxonomy, ListKind kind) => new(
        taxonomy,
        _pages.Language.Strings[$"taxonomy.{taxonomy}"],
        [.. _pages.Language.ListsOf(kind).Select(list => CountedLinks.Of(_site, _pages.Language, list))]);
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
