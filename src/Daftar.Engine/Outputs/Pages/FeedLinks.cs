using Daftar.Planning;
using Daftar.Theming.Models;

namespace Daftar.Outputs.Pages;

/// <summary>The feeds that a page announces.</summary>
internal static class FeedLinks
{
    /// <summary>The feeds of a list, or of the whole language when it is null.</summary>
    public static IReadOnlyList<FeedLinkView> Of(SiteModel site, LanguageSite language, ArticleList? list)
    {
        var folder = list?.Url ?? site.Urls.Home(language.Code);
        var title = list?.Label ?? language.Strings["feed.all"];
        return
        [
            new("application/atom+xml", title, site.Urls.Link(new(folder.Value + "feed.xml")), language.Strings["feed.atom"]),
            new("application/rss+xml", title, site.Urls.Link(new(folder.Value + "rss.xml")), language.Strings["feed.rss"]),
            new("application/feed+json", title, site.Urls.Link(new(folder.Value + "feed.json")), language.Strings["feed.json"]),
        ];
    }

    /// <summary>Whether lists of this kind have feeds: those that readers follow, not the months of an archive or free tags, of which there are too many.</summary>
    public static bool Has(ListKind kind) =>
        kind is ListKind.Type or ListKind.Region or ListKind.Issue or ListKind.RegionIssue or ListKind.Author;
}
