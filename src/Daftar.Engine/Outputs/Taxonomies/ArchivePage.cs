using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Outputs.Feeds;
using Daftar.Outputs.Pages;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Theming.Models;
using Daftar.Views;

namespace Daftar.Outputs.Taxonomies;

/// <summary>The years and months of a language's archive by its calendar; all years, or one when <paramref name="year"/> is given.</summary>
internal sealed class ArchivePage(SiteModel site, LanguageViews views, ArticleList? year)
    : PageFile(year?.Url ?? site.Urls.Archive(views.Site.Code), "archive")
{
    public override PageListing? Listing => new(PageListing.Latest((year?.Articles ?? views.Site.Articles).Take(1)), Versions());

    public override string Describe() => year is null ? $"archive ({views.Site.Code})" : $"archive of {year.Id} ({views.Site.Code})";

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        foreach (var (list, months) in Years())
        {
            fingerprint.Add(list.Id).Add(list.Articles.Count);
            foreach (var month in months) fingerprint.Add(month.Id).Add(month.Articles.Count);
        }
        if (year is null) fingerprint.Add(Undated()?.Articles.Count ?? -1);
    }

    protected override ILayoutModel CreateModel(RenderContext context)
    {
        var (language, strings) = (views.Site, views.Site.Strings);
        var heading = year?.Label ?? strings["archive.title"];
        var home = new LinkView(strings["navigation.home"], site.Urls.Link(site.Urls.Home(language.Code)));
        var title = year is null ? heading : $"{strings["archive.title"]} {heading}";
        var description = $"{title} — {language.Settings.SiteTitle}";
        return new ArchivePageModel(
            views.Frames.Create(new("archive", title, Descriptions.Of(description), Url)
            {
                Versions = Versions(),
                Breadcrumbs = year is null ? [home] : [home, new(strings["archive.title"], site.Urls.Link(site.Urls.Archive(language.Code)))],
                Feeds = FeedLinks.Of(site, language, null),
                Meta = PageMetadata.Of(site, language, "website", title, description, site.Urls.Absolute(Url)),
            }),
            heading,
            [.. Years().Select(View)])
        {
            Undated = year is null && Undated() is { } undated ? CountedLinks.Of(site, language, undated) : null,
        };
    }

    // Years differ with the calendar.
    private Dictionary<string, SiteUrl> Versions() => year is not null
        ? []
        : site.Languages.ToDictionary(other => other.Code, other => site.Urls.Archive(other.Code), StringComparer.Ordinal);

    private IEnumerable<(ArticleList Year, IEnumerable<ArticleList> Months)> Years() =>
        views.Site.ListsOf(ListKind.Year)
            .Where(list => year is null || list == year)
            .Select(list => (list, views.Site.ListsOf(ListKind.Month).Where(month => month.Id.StartsWith(list.Id + "/", StringComparison.Ordinal))));

    private ArchiveYearView View((ArticleList Year, IEnumerable<ArticleList> Months) entry) => new(
        CountedLinks.Of(site, views.Site, entry.Year),
        [.. entry.Months.Select(month => CountedLinks.Of(site, views.Site, month, MonthName(month)))]);

    private string MonthName(ArticleList month) =>
        views.Site.Dates.MonthName(int.Parse(month.Id.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture));

    private ArticleList? Undated() => views.Site.FindList(ListKind.Undated, "undated");
}
