using Daftar.Configuration;
using Daftar.Content;
using Daftar.Theming;

namespace Daftar.Planning;

/// <summary>
/// The finished model of the site: the content with everything that follows from all of it together (order, neighbours,
/// related articles, members of terms, addresses). Read only once built.
/// </summary>
public sealed class SiteModel
{
    public required SiteConfiguration Configuration { get; init; }
    public required ContentSet Content { get; init; }
    public required Theme Theme { get; init; }
    public required SiteUrls Urls { get; init; }

    /// <summary>In the order of <c>statiq.json</c>.</summary>
    public required IReadOnlyList<LanguageSite> Languages { get; init; }

    /// <summary>Digest of all that every file may depend on: settings, theme, strings, taxonomies, authors, program version.</summary>
    public required Digest GlobalDigest { get; init; }

    public LanguageSite Language(string code)
    {
        foreach (var language in Languages)
        {
            if (language.Code == code) return language;
        }
        throw new ArgumentException($"No language '{code}'.", nameof(code));
    }
}

/// <summary>The site in one language.</summary>
public sealed class LanguageSite
{
    public required SiteLanguage Settings { get; init; }
    public required ThemeStrings Strings { get; init; }
    public required DateFormatter Dates { get; init; }

    public string Code => Settings.Code;

    /// <summary>All articles that are published, newest first; by news code, highest first, within a moment; undated ones last.</summary>
    public required IReadOnlyList<Article> Articles { get; init; }

    public required IReadOnlyList<SitePage> Pages { get; init; }

    /// <summary>Members of lists, newest first. Only lists that have members are here.</summary>
    public required IReadOnlyList<ArticleList> Lists { get; init; }
}

/// <summary>What a list is of.</summary>
public enum ListKind { Type, Region, Issue, RegionIssue, Author, Tag, Year, Month, Undated }

/// <summary>A list of articles that has pages and perhaps feeds of its own.</summary>
/// <param name="Id">Unique within kind and language: a term's id, <c>afghanistan/political</c>, <c>1404/10</c>.</param>
/// <param name="Label">The name shown to readers.</param>
/// <param name="Url">The newest page.</param>
public sealed record ArticleList(ListKind Kind, string Id, string Label, SiteUrl Url, IReadOnlyList<Article> Articles);
