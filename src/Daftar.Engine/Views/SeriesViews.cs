using Daftar.Content;
using Daftar.Languages;
using Daftar.Modelling;
using Daftar.Storage;
using Daftar.Theming.Models;

namespace Daftar.Views;

/// <summary>Shows series: on the pages of their parts, and on the front page.</summary>
internal static class SeriesViews
{
    // A longer list would cost more than the text beside it.
    private const int PartsShown = 7;
    private const int SeriesOnHome = 4;

    public static IReadOnlyList<SeriesView> Of(SiteModel site, LanguageViews views, Article article) =>
        [.. SeriesPlace.Of(views.Site, article).Select(place => View(site, views, place))];

    public static void AddDependencies(FingerprintBuilder fingerprint, LanguageSite language, Article article)
    {
        foreach (var place in SeriesPlace.Of(language, article))
        {
            fingerprint.Add(place.List.Url.Value).Add(place.Index).Add(place.Count);
            var (first, count) = place.Shown(PartsShown);
            for (var index = first; index < first + count; index++) fingerprint.Add(place.Part(index).CardDigest);
        }
    }

    /// <summary>A block for each taxonomy of series that the front page shows: those of the newest parts.</summary>
    public static IReadOnlyList<SeriesBlockView> Blocks(SiteModel site, LanguageViews views) =>
    [
        .. views.Site.Taxonomies.Where(taxonomy => taxonomy.Settings is { IsSeries: true, IsOnHome: true })
            .Select(taxonomy => new SeriesBlockView(
                taxonomy.Id, taxonomy.Name, site.Urls.Link(site.Urls.Index(views.Site.Code, taxonomy.Id)),
                [.. OnHome(views.Site, taxonomy).Select(list => Card(site, views, list))]))
            .Where(block => block.Items.Count > 0),
    ];

    public static void AddBlockDependencies(FingerprintBuilder fingerprint, LanguageSite language)
    {
        foreach (var taxonomy in language.Taxonomies.Where(taxonomy => taxonomy.Settings is { IsSeries: true, IsOnHome: true }))
        {
            foreach (var list in OnHome(language, taxonomy)) fingerprint.Add(list.Id).Add(list.Articles.Count).Add(list.Articles[0].CardDigest);
        }
    }

    private static IEnumerable<ArticleList> OnHome(LanguageSite language, LanguageTaxonomy taxonomy) =>
        language.ListsOf(ListKind.TermOf(taxonomy.Id)).Where(list => list.Articles.Count > 0)
            .OrderBy(list => list.Articles[0], Comparer<Article>.Create(ArticleOrder.NewestFirst)).Take(SeriesOnHome);

    private static SeriesView View(SiteModel site, LanguageViews views, SeriesPlace place)
    {
        var (first, count) = place.Shown(PartsShown);
        return new(
            place.List.Id, place.List.Label, site.Urls.Link(place.List.Url), Number(views, place.Index + 1), place.Count, Number(views, place.Count),
            [.. Enumerable.Range(first, count).Select(index => Part(views, place, index))])
        {
            Previous = place.Index > 0 ? views.Articles.Link(place.Part(place.Index - 1)) : null,
            Next = place.Index < place.Count - 1 ? views.Articles.Link(place.Part(place.Index + 1)) : null,
        };
    }

    private static SeriesPartView Part(LanguageViews views, SeriesPlace place, int index)
    {
        var link = views.Articles.Link(place.Part(index));
        return new(Number(views, index + 1), link.Label, link.Url!, index == place.Index);
    }

    private static SeriesCardView Card(SiteModel site, LanguageViews views, ArticleList list)
    {
        var newest = list.Articles[0];
        return new(
            list.Label, list.Description, site.Urls.Link(list.Url), list.Articles.Count, Number(views, list.Articles.Count), views.Articles.Link(newest),
            newest.PublishDate is { } date ? views.Site.Dates.Format(date) : null);
    }

    private static string Number(LanguageViews views, int number) => Numbers.Format(number, views.Site.Settings.Digits, group: false);
}
