using Daftar.Content;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Theming.Models;

namespace Daftar.Views;

/// <summary>The data for search engines about a page that they should index.</summary>
/// <param name="LastModified">By the dates of the content, never by a clock; null when nothing on the page has a date.</param>
/// <param name="Versions">The page by language, itself included, as far as it exists; empty when it stands alone.</param>
public sealed record PageListing(ContentDate? LastModified, IReadOnlyDictionary<string, SiteUrl> Versions)
{
    private static readonly Dictionary<string, SiteUrl> NoVersions = [];

    public PageListing(ContentDate? lastModified) : this(lastModified, NoVersions)
    {
    }

    /// <summary>
    /// The hreflang alternates: each version, and for everybody else (x-default) the root, where a language is chosen; with absolute addresses. Every version of a page gives the
    /// same answer, so that the links are reciprocal; the head of a page and the sitemap both take it from here. Empty when there is one version only.
    /// </summary>
    public static IReadOnlyList<AlternateView> AlternatesOf(SiteModel site, IReadOnlyDictionary<string, SiteUrl> versions)
    {
        if (versions.Count < 2) return [];
        var alternates = new List<AlternateView>(versions.Count + 1);
        foreach (var language in site.Languages)
        {
            if (versions.TryGetValue(language.Code, out var url)) alternates.Add(new(language.Code, site.Urls.Absolute(url)));
        }
        if (alternates.Count < 2) return [];
        alternates.Add(new("x-default", site.Urls.Absolute(site.Urls.Root)));
        return alternates;
    }

    /// <summary>The latest of some dates; null when there is none.</summary>
    public static ContentDate? Latest(IEnumerable<Article> articles)
    {
        ContentDate? latest = null;
        foreach (var article in articles)
        {
            if (article.LastModified is { } date && (latest is null || date.CompareTo(latest.Value) > 0)) latest = date;
        }
        return latest;
    }
}
