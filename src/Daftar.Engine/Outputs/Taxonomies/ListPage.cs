using Daftar.Content;
using Daftar.Languages;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Outputs.Feeds;
using Daftar.Outputs.Pages;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Theming.Models;
using Daftar.Views;

namespace Daftar.Outputs.Taxonomies;

/// <summary>One page of a list. Number 0 is the newest page, at the list's own address.</summary>
internal sealed class ListPage(SiteModel site, LanguageViews views, ArticleList list, PagedList paged, int number)
    : PageFile(site.Urls.ListPage(list.Url, number), "list")
{
    private readonly IReadOnlyList<Article> _items = paged.Page(number);

    public override PageListing? Listing => new(PageListing.Latest(_items), Versions());

    public override string Describe() => $"list of {KindName()} {list.Id} ({views.Site.Code})";

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        fingerprint.Add(list.Label).Add(FeedLinks.Has(site, views.Site, list) ? 1 : 0);
        foreach (var article in _items) fingerprint.Add(article.CardDigest);
        fingerprint.Add(paged.Newer(number) ?? -1).Add(paged.Older(number) ?? -1);
        foreach (var version in Versions()) fingerprint.Add(version.Value.Value);
        if (number > 0) return;
        fingerprint.Add(paged.Count);
        foreach (var group in Narrower())
        {
            foreach (var term in group.Terms) fingerprint.Add(term.Url).Add(term.Count);
        }
    }

    protected override ILayoutModel CreateModel(RenderContext context)
    {
        var language = views.Site;
        var title = number == 0
            ? list.Label
            : $"{list.Label} ({language.Strings.Format("pager.page", "number", NumberText(number))})";
        var description = list.Description ?? $"{list.Label} — {language.Settings.SiteTitle}";
        return new ListPageModel(
            views.Frames.Create(new("list", title, Descriptions.Of(description), Url)
            {
                Versions = Versions(),
                Breadcrumbs = Breadcrumbs(),
                Feeds = FeedLinks.Of(site, language, FeedLinks.Has(site, language, list) ? list : null),
                Meta = PageMetadata.Of(site, language, "website", title, description, site.Urls.Absolute(Url)),
            }),
            list.Label,
            views.Articles.Cards(_items))
        {
            HeadingLabel = HeadingLabel(),
            Introduction = number == 0 ? list.Description : null,
            Author = list.Kind == ListKind.Author && number == 0
                ? views.Articles.Author(new(list.Id, list.Label, list.Author), paged.Count)
                : null,
            Total = number == 0 ? paged.Count : null,
            Narrower = number == 0 ? Narrower() : [],
            Pager = paged.NumberedPages == 0 ? null : Pager(),
        };
    }

    private PagerView Pager() => new(
        number == 0 ? null : NumberText(number),
        paged.Newer(number) is { } newer ? Link(newer) : null,
        paged.Older(number) is { } older ? Link(older) : null,
        Link(0),
        Link(1));

    private string Link(int page) => site.Urls.Link(site.Urls.ListPage(list.Url, page));

    private string NumberText(int page) => Numbers.Format(page, views.Site.Settings.Digits, group: false);

    private string KindName() => list.Kind.Category switch
    {
        ListCategory.Term => list.Taxonomy!.Settings.Singular,
        ListCategory.Crossing => list.Taxonomy!.Settings.Singular + views.Site.FindTaxonomy(list.Other!.Taxonomy)!.Settings.Singular,
        var category => category.ToString().ToLowerInvariant(),
    };

    private string? HeadingLabel() => list.Kind.Category switch
    {
        ListCategory.Term => list.Taxonomy!.ListLabel,
        ListCategory.Author => views.Site.Strings["list.author"],
        ListCategory.Tag => views.Site.Strings["list.tag"],
        ListCategory.Month or ListCategory.Undated => views.Site.Strings["list.month"],
        _ => null,
    };

    private List<LinkView> Breadcrumbs()
    {
        var (language, urls) = (views.Site, site.Urls);
        var crumbs = new List<LinkView> { new(language.Strings["navigation.home"], urls.Link(urls.Home(language.Code))) };
        crumbs.Add(list.Kind.Category switch
        {
            ListCategory.Term or ListCategory.Crossing => new(list.Taxonomy!.Name, urls.Link(urls.Index(language.Code, list.Taxonomy.Id))),
            ListCategory.Author => new(language.Strings["taxonomy.authors"], urls.Link(urls.Index(language.Code, "authors"))),
            ListCategory.Tag => new(language.Strings["taxonomy.tags"], urls.Link(urls.Index(language.Code, "tags"))),
            _ => new(language.Strings["archive.title"], urls.Link(urls.Archive(language.Code))),
        });
        if (list.Kind.Category == ListCategory.Crossing) crumbs.Add(views.Articles.Term(list.Term!));
        if (list.Kind == ListKind.Month && language.FindList(ListKind.Year, list.Id[..4]) is { } year) crumbs.Add(new(year.Label, urls.Link(year.Url)));
        if (number > 0) crumbs.Add(new(list.Label, urls.Link(list.Url)));
        return crumbs;
    }

    // The issues within a region.
    private IReadOnlyList<TermGroupView> Narrower()
    {
        if (list.Kind.Category != ListCategory.Term || list.Taxonomy!.Settings.CrossWith is not { } crossed) return [];
        var others = views.Site.ListsOf(ListKind.CrossingOf(list.Taxonomy.Id)).Where(narrower => narrower.Term == list.Term)
            .Select(narrower => CountedLinks.Of(site, views.Site, narrower, narrower.Other!.Labels.In(views.Site.Code, narrower.Other.Id)))
            .ToList();
        return others.Count == 0 ? [] : [new(crossed, views.Site.FindTaxonomy(crossed)!.Name, others)];
    }

    // The same list in other languages; months differ with the calendar, and tags with the language.
    private Dictionary<string, SiteUrl> Versions()
    {
        var versions = new Dictionary<string, SiteUrl>(StringComparer.Ordinal);
        if (number > 0 || list.Kind.Category is ListCategory.Tag or ListCategory.Month or ListCategory.Undated) return versions;
        foreach (var language in site.Languages)
        {
            if (language.FindList(list.Kind, list.Id) is { } version) versions[language.Code] = version.Url;
        }
        return versions.Count > 1 ? versions : [];
    }
}
