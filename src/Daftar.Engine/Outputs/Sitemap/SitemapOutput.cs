using System.Globalization;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Views;

namespace Daftar.Outputs.Sitemap;

/// <summary>
/// <c>sitemap.xml</c> with every page that search engines may index, and the news sitemap. A site too large for one
/// file gets <c>sitemap-1.xml</c> and so on, with <c>sitemap.xml</c> as their index.
/// </summary>
/// <param name="mostUrls">The protocol's limit for a file: 50,000.</param>
/// <param name="mostBytes">The protocol's limit for a file: 50 MB, from which some is kept back.</param>
public sealed class SitemapOutput(int mostUrls = 50_000, long mostBytes = 45_000_000) : ISummaryOutput
{
    public static SiteUrl Url { get; } = new("/sitemap.xml");

    public IEnumerable<PlannedFile> Summarize(SiteModel site, IReadOnlyList<PlannedFile> files, DiagnosticBag diagnostics)
    {
        if (NewsSitemap.Choose(site) is { Count: > 0 } news) yield return new NewsSitemap(site, news);

        var pages = new List<SitemapEntry>();
        foreach (var file in files)
        {
            if (file is PageFile { Listing: { } listing } page) pages.Add(new(site, page.Url, listing));
        }
        var parts = Split(pages);
        if (parts.Count == 1)
        {
            yield return new SitemapFile(Url, parts[0]);
            yield break;
        }
        var urls = new List<SiteUrl>(parts.Count);
        for (var number = 1; number <= parts.Count; number++)
        {
            var url = new SiteUrl(string.Create(CultureInfo.InvariantCulture, $"/sitemap-{number}.xml"));
            urls.Add(url);
            yield return new SitemapFile(url, parts[number - 1]);
        }
        yield return new SitemapIndex(site, urls, parts);
    }

    /// <summary>
    /// Deals the pages out by a hash of their addresses, over a power of two of files. So a new article changes the files of
    /// the few pages that it changes; filling the files one after the other, it would shift all pages behind it.
    /// </summary>
    private List<List<SitemapEntry>> Split(List<SitemapEntry> pages)
    {
        for (var count = 1; ; count *= 2)
        {
            var parts = Enumerable.Range(0, count).Select(_ => new List<SitemapEntry>(pages.Count / count)).ToList();
            foreach (var page in pages) parts[(int)(page.Hash % (uint)count)].Add(page);
            if (parts.TrueForAll(part => part.Count <= mostUrls && part.Sum(page => page.Bytes) <= mostBytes) || count > pages.Count) return parts;
        }
    }
}

/// <summary>A page in a sitemap.</summary>
internal sealed class SitemapEntry(SiteModel site, SiteUrl url, PageListing listing)
{
    public string Location { get; } = site.Urls.Absolute(url);

    public ContentDate? LastModified => listing.LastModified;

    public IReadOnlyList<Theming.Models.AlternateView> Alternates { get; } = PageListing.AlternatesOf(site, listing.Versions);

    /// <summary>Always the same for an address, on any machine.</summary>
    public uint Hash { get; } = (uint)Digest.Of(url.Value).Low;

    /// <summary>At least what the entry takes in the file.</summary>
    public long Bytes => 100 + Location.Length + Alternates.Sum(alternate => 80L + alternate.Language.Length + alternate.Url.Length);
}
