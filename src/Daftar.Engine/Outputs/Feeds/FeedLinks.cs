using Daftar.Configuration;
using Daftar.Content;
using Daftar.Modelling;
using Daftar.Theming.Models;

namespace Daftar.Outputs.Feeds;

/// <summary>The feeds that a page announces.</summary>
internal static class FeedLinks
{
    /// <summary>The feeds of a list, or of the whole language when it is null; none while nothing with a date is published.</summary>
    public static IReadOnlyList<FeedLinkView> Of(SiteModel site, LanguageSite language, ArticleList? list)
    {
        if (!Has(site, language, list)) return [];
        var folder = list?.Url ?? site.Urls.Home(language.Code);
        var title = list?.Label ?? language.Strings["feed.all"];
        return [.. Formats(site, list).Select(format => Link(site, language, folder.Value, title, format))];
    }

    /// <summary>
    /// Whether a list has feeds: those that readers follow do, not the months of an archive or free tags, of which there
    /// are too many; and a feed without entries would help nobody.
    /// </summary>
    /// <param name="list">Null for the whole language.</param>
    public static bool Has(SiteModel site, LanguageSite language, ArticleList? list) =>
        (list is null || list.Kind.Category == ListCategory.Author || list.Taxonomy?.Settings.HasFeeds == true)
        && Formats(site, list).Count > 0
        && HasEntries(list?.Articles ?? language.Articles);

    public static IReadOnlyList<FeedFormat> Formats(SiteModel site, ArticleList? list) =>
        list is null ? site.Configuration.Feeds.Language : site.Configuration.Feeds.Lists;

    private static FeedLinkView Link(SiteModel site, LanguageSite language, string folder, string title, FeedFormat format)
    {
        var (type, file, name) = format switch
        {
            FeedFormat.Atom => ("application/atom+xml", "feed.xml", "feed.atom"),
            FeedFormat.Rss => ("application/rss+xml", "rss.xml", "feed.rss"),
            _ => ("application/feed+json", "feed.json", "feed.json"),
        };
        return new(type, title, site.Urls.Link(new(folder + file)), language.Strings[name]);
    }

    /// <summary>Whether a feed of these articles has entries. Drafts and texts without a date stay out of feeds.</summary>
    private static bool HasEntries(IReadOnlyList<Article> newestFirst)
    {
        foreach (var article in newestFirst)
        {
            if (article.PublishDate is null) return false;
            if (!article.IsDraft) return true;
        }
        return false;
    }
}
