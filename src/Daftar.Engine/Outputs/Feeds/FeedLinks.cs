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
        if (!HasEntries(list?.Articles ?? language.Articles)) return [];
        var folder = list?.Url ?? site.Urls.Home(language.Code);
        var title = list?.Label ?? language.Strings["feed.all"];
        return
        [
            new("application/atom+xml", title, site.Urls.Link(new(folder.Value + "feed.xml")), language.Strings["feed.atom"]),
            new("application/rss+xml", title, site.Urls.Link(new(folder.Value + "rss.xml")), language.Strings["feed.rss"]),
            new("application/feed+json", title, site.Urls.Link(new(folder.Value + "feed.json")), language.Strings["feed.json"]),
        ];
    }

    /// <summary>
    /// Whether a list has feeds: those that readers follow do, not the months of an archive or free tags, of which there
    /// are too many; and a feed without entries would help nobody.
    /// </summary>
    public static bool Has(ArticleList list) =>
        (list.Kind.Category == ListCategory.Author || list.Taxonomy?.Settings.HasFeeds == true)
        && HasEntries(list.Articles);

    /// <summary>Whether a feed of these articles has entries. Drafts and texts without a date stay out of feeds.</summary>
    public static bool HasEntries(IReadOnlyList<Article> newestFirst)
    {
        foreach (var article in newestFirst)
        {
            if (article.PublishDate is null) return false;
            if (!article.IsDraft) return true;
        }
        return false;
    }
}
