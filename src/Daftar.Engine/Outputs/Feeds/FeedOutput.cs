using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Outputs.Pages;
using Daftar.Planning;
using Daftar.Views;

namespace Daftar.Outputs.Feeds;

/// <summary>
/// Atom, RSS and JSON Feed with whole texts, for each language and for each list that readers follow. Drafts and texts without
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
        foreach (var feed in site.Languages.SelectMany(language => Feeds(site, language)))
        {
            yield return new AtomFile(site, feed, contents);
            yield return new RssFile(site, feed, contents);
            yield return new JsonFeedFile(site, feed, contents);
        }
    }

    private static IEnumerable<Feed> Feeds(SiteModel site, LanguageSite language)
    {
        var settings = language.Settings;
        if (FeedLinks.HasEntries(language.Articles))
            yield return new(language, site.Urls.Home(language.Code), settings.SiteTitle, settings.SiteDescription, Newest(site, language.Articles));
        foreach (var list in language.Lists.Where(FeedLinks.Has))
        {
            var title = $"{list.Label} — {settings.SiteTitle}";
            yield return new(language, list.Url, title, list.Description ?? title, Newest(site, list.Articles));
        }
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
