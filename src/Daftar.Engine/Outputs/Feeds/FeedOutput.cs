using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Outputs.Pages;
using Daftar.Planning;
using Daftar.Views;

namespace Daftar.Outputs.Feeds;

/// <summary>
/// Atom, RSS and JSON Feed, for each language with whole texts and for each list that readers follow. Drafts and texts without
/// a date stay out; where nothing is left, there is no feed, and no page announces one.
/// </summary>
public sealed class FeedOutput : IOutput
{
    internal static IReadOnlyList<string> Strings { get; } =
    [
        "feed.all", "feed.atom", "feed.rss", "feed.json", "translation.machine",
    ];

    public IEnumerable<PlannedFile> Plan(SiteModel site, SiteViews views, DiagnosticBag diagnostics)
    {
        var contents = new FeedContents(site);
        foreach (var language in site.Languages)
        {
            if (FeedLinks.Has(site, language, null)) foreach (var file in Files(site, OfLanguage(site, language), FeedLinks.Formats(site, null), contents)) yield return file;
            foreach (var list in language.Lists.Where(list => FeedLinks.Has(site, language, list)))
            {
                foreach (var file in Files(site, OfList(site, language, list), FeedLinks.Formats(site, list), contents)) yield return file;
            }
        }
    }

    private static IEnumerable<PlannedFile> Files(SiteModel site, Feed feed, IEnumerable<FeedFormat> formats, FeedContents contents) =>
        formats.Select(PlannedFile (format) => format switch
        {
            FeedFormat.Atom => new AtomFile(site, feed, contents),
            FeedFormat.Rss => new RssFile(site, feed, contents),
            _ => new JsonFeedFile(site, feed, contents),
        });

    private static Feed OfLanguage(SiteModel site, LanguageSite language) => new(
        language, site.Urls.Home(language.Code), language.Settings.SiteTitle, language.Settings.SiteDescription,
        Newest(site, language.Articles), HasTexts: true);

    private static Feed OfList(SiteModel site, LanguageSite language, ArticleList list)
    {
        var title = $"{list.Label} — {language.Settings.SiteTitle}";
        return new(language, list.Url, title, list.Description ?? title, Newest(site, list.Articles), site.Configuration.Feeds.HasWholeTextsInLists);
    }

    private static List<Article> Newest(SiteModel site, IReadOnlyList<Article> newestFirst)
    {
        var newest = new List<Article>(site.Configuration.FeedSize);
        foreach (var article in newestFirst)
        {
            if (article.PublishDate is null || newest.Count == site.Configuration.FeedSize) break;
            if (!article.IsDraft) newest.Add(article);
        }
        return newest;
    }
}
