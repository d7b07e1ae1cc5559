using System.Globalization;
using System.Xml.Linq;
using System.Xml.Schema;
using Daftar.Content;
using Daftar.Modelling.Addresses;
using Daftar.Outputs.Sitemap;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Tests.SiteTests;
using Daftar.Views;

namespace Daftar.Tests.Outputs.Sitemap;

public sealed class SitemapOutputTests : IDisposable
{
    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    private readonly TestSite _site = TestSite.Bilingual();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_sitemap_keeps_to_its_schema()
    {
        _site.Article("en", "a", 1, "2025-01-01").Article("fa", "a", 2, "2025-01-01T10:00:00");
        var files = _site.Build();
        Validate(files.Text("sitemap.xml"));
        Validate(files.Text("news-sitemap.xml"));
    }

    [Fact]
    public void Dates_are_those_of_the_content_with_updates_and_corrections()
    {
        _site
            .Article("en", "a", 1, "2025-01-01")
            .Article("en", "b", 2, "2025-01-02T10:00:00", "updated: 2025-02-01T09:00:00Z")
            .Article("en", "c", 3, "2025-01-03", "corrections: [{date: 2025-03-01, note: A name.}]")
            .Article("en", "d", 4, null);
        var dates = XDocument.Parse(_site.Build().Text("sitemap.xml")).Root!.Elements().ToDictionary(
            url => url.Element(Namespace + "loc")!.Value, url => url.Element(Namespace + "lastmod")?.Value);
        Assert.Equal("2025-01-01", dates["https://tea.example/en/report/1/"]);
        Assert.Equal("2025-02-01T12:30:00+03:30", dates["https://tea.example/en/report/2/"]);
        Assert.Equal("2025-03-01", dates["https://tea.example/en/report/3/"]);
        Assert.Null(dates["https://tea.example/en/report/4/"]);
        Assert.Equal("2025-03-01", dates["https://tea.example/en/types/report/"]);
    }

    [Fact]
    public void The_news_sitemap_has_two_days_back_from_the_newest_text()
    {
        _site
            .Article("en", "old", 1, "2025-01-01T11:59:00").Article("en", "in", 2, "2025-01-01T12:01:00")
            .Article("fa", "new", 3, "2025-01-03T12:00:00").Article("en", "undated", 4, null);
        var urls = XDocument.Parse(_site.Build().Text("news-sitemap.xml")).Root!.Elements().ToList();
        Assert.Equal(
            ["https://tea.example/fa/report/3/", "https://tea.example/en/report/2/"],
            urls.Select(url => url.Element(Namespace + "loc")!.Value));
        var news = urls[0].Element(News + "news")!;
        Assert.Equal("نشر چای", news.Element(News + "publication")!.Element(News + "name")!.Value);
        Assert.Equal("fa", news.Element(News + "publication")!.Element(News + "language")!.Value);
        Assert.Equal("2025-01-03T12:00:00+03:30", news.Element(News + "publication_date")!.Value);
        Assert.Equal("Title 3", news.Element(News + "title")!.Value);
    }

    [Fact]
    public void Without_dated_texts_there_is_no_news_sitemap()
    {
        var files = _site.Article("en", "a", 1, null).Build();
        Assert.DoesNotContain("news-sitemap.xml", files.Keys);
        Assert.DoesNotContain("news-sitemap", files.Text("robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_can_leave_sitemaps_out()
    {
        _site.Replace("statiq.json", "\"GenerateApi\"", "\"GenerateSitemap\": false, \"GenerateApi\"").Article("en", "a", 1, "2025-01-01");
        var files = _site.Build();
        Assert.DoesNotContain(files.Keys, path => path.Contains("sitemap", StringComparison.Ordinal));
        Assert.DoesNotContain("Sitemap", files.Text("robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_is_too_large_for_one_file_gets_an_index_and_each_page_stands_in_one_part()
    {
        var parts = Parts(Pages(100), mostUrls: 30, out var index);
        Assert.Equal(parts.Keys.Order(StringComparer.Ordinal), index.Order(StringComparer.Ordinal));
        Assert.All(parts.Values, urls => Assert.InRange(urls.Count, 1, 30));
        Assert.Equal(100, parts.Values.Sum(urls => urls.Count));
        Assert.Equal(100, parts.Values.SelectMany(urls => urls).Distinct().Count());
    }

    [Fact]
    public void A_new_page_changes_one_part()
    {
        var before = Parts(Pages(100), mostUrls: 30, out _);
        var after = Parts(Pages(101), mostUrls: 30, out _);
        Assert.Single(after, part => !before.TryGetValue(part.Key, out var urls) || !urls.SequenceEqual(part.Value));
    }

    [Fact]
    public void A_part_stays_below_the_limit_of_bytes()
    {
        var parts = Parts(Pages(100), mostUrls: 1000, out _, mostBytes: 5000);
        Assert.All(parts.Values, urls => Assert.True(urls.Sum(url => url.Length) < 5000));
        Assert.True(parts.Count >= 4);
    }

    private static List<PlannedFile> Pages(int count) =>
        [.. Enumerable.Range(1, count).Select(number => new StubPage($"/en/report/{number}/"))];

    /// <summary>The addresses in each part, by the part's own address.</summary>
    private Dictionary<string, List<string>> Parts(IReadOnlyList<PlannedFile> pages, int mostUrls, out List<string> index, long mostBytes = 1_000_000)
    {
        var site = PlannedSite.Of(_site);
        var planned = new SitemapOutput(mostUrls, mostBytes).Summarize(site.Model, pages, new()).ToDictionary(file => file.Path.Value, site.Render);
        index = [.. XDocument.Parse(planned["sitemap.xml"]).Root!.Elements().Select(part => part.Element(Namespace + "loc")!.Value)];
        return planned.Where(file => file.Key != "sitemap.xml").ToDictionary(
            file => "https://tea.example/" + file.Key,
            file => XDocument.Parse(file.Value).Root!.Elements().Select(url => url.Element(Namespace + "loc")!.Value).ToList());
    }

    private static void Validate(string xml)
    {
        var schemas = new XmlSchemaSet();
        foreach (var name in (string[])["sitemap.xsd", "sitemap-news.xsd", "xhtml-link.xsd"])
        {
            using var reader = System.Xml.XmlReader.Create(Path.Combine(TestSite.SitesFolder, "..", "Outputs", "Sitemap", name));
            schemas.Add(null, reader);
        }
        var found = new List<string>();
        XDocument.Parse(xml).Validate(schemas, (_, e) => found.Add(e.Message));
        Assert.Empty(found);
    }

    private sealed class StubPage(string url) : PageFile(new SiteUrl(url), "list")
    {
        public override PageListing? Listing => new(new ContentDate(new DateTime(2025, 1, 1), false, TimeSpan.Zero));

        public override string Describe() => Url.Value;

        public override void AddDependencies(FingerprintBuilder fingerprint)
        {
        }

        protected override Daftar.Theming.Models.ILayoutModel CreateModel(RenderContext context) => throw new NotSupportedException();
    }
}
