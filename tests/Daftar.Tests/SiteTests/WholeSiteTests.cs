using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Daftar.Tests.SiteTests;

/// <summary>What has to hold on every page of a site, asked of a site that has some of everything.</summary>
public sealed partial class WholeSiteTests : IDisposable
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    private readonly TestSite _site = TestSite.Bilingual();

    public WholeSiteTests()
    {
        TestSite.CopyFolder(Path.Combine(TestSite.SitesFolder, "pages", "pair"), _site.Root);
        for (var code = 1; code <= 45; code++)
        {
            _site.Article("en", $"more-{code}", code, $"2025-0{1 + (code % 9)}-1{code % 10}", "regions: [afghanistan, pakistan]\nissues: [political]");
            if (code % 3 == 0) _site.Article("fa", $"more-{code}", 1000 + code, $"2025-0{1 + (code % 9)}-1{code % 10}", "tags: [چای]");
        }
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Every_indexable_page_and_no_other_is_in_the_sitemap()
    {
        var files = _site.Build();
        var indexable = files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal))
            .Where(path => !files.Text(path).Contains("noindex", StringComparison.Ordinal))
            .Select(path => Canonical(files.Text(path))).Order(StringComparer.Ordinal);
        var listed = Locations(files, "sitemap.xml").Order(StringComparer.Ordinal);
        Assert.Equal(indexable, listed);
        Assert.True(listed.Count() > 100);
    }

    [Fact]
    public void Every_address_in_the_sitemap_leads_to_the_page_that_claims_it()
    {
        var files = _site.Build();
        foreach (var location in Locations(files, "sitemap.xml")) Assert.Equal(location, Canonical(files.Text(FileOf(location))));
    }

    [Fact]
    public void Hreflang_is_reciprocal_names_the_page_itself_and_agrees_with_the_sitemap()
    {
        var files = _site.Build();
        var inSitemap = XDocument.Parse(files.Text("sitemap.xml")).Root!.Elements().ToDictionary(
            url => url.Element(Sitemap + "loc")!.Value,
            url => url.Elements(Xhtml + "link").Select(link => (link.Attribute("hreflang")!.Value, link.Attribute("href")!.Value)).ToList());
        var withVersions = 0;
        foreach (var (location, alternates) in inSitemap)
        {
            var inHead = Alternates(files.Text(FileOf(location)));
            Assert.Equal(alternates, inHead);
            if (alternates.Count == 0) continue;

            withVersions++;
            // Where a language is chosen.
            Assert.EndsWith("//" + new Uri(location).Authority + "/", Assert.Single(alternates, alternate => alternate.Item1 == "x-default").Item2, StringComparison.Ordinal);
            Assert.Contains(alternates, alternate => alternate.Item2 == location);
            foreach (var (language, href) in alternates)
            {
                if (language != "x-default") Assert.Equal(alternates, inSitemap[href]);
            }
        }
        Assert.True(withVersions > 20);
    }

    [Fact]
    public void Every_page_says_its_language_and_direction()
    {
        foreach (var (path, text) in Pages(_site.Build()))
        {
            var isPersian = path.StartsWith("fa/", StringComparison.Ordinal);
            if (isPersian) Assert.Contains("<html lang=\"fa\" dir=\"rtl\"", text, StringComparison.Ordinal);
            else if (path.StartsWith("en/", StringComparison.Ordinal)) Assert.Contains("<html lang=\"en\" dir=\"ltr\"", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://org.example/repo/")]
    public void Every_link_within_the_site_leads_to_a_file(string? baseUrl)
    {
        var files = _site.Build(baseUrl);
        var root = baseUrl is null ? "/" : "/repo/";
        var links = 0;
        foreach (var (path, text) in Pages(files))
        {
            foreach (Match match in LinkPattern().Matches(text))
            {
                var link = System.Net.WebUtility.HtmlDecode(match.Groups[1].Value);
                if (link.Length == 0 || link[0] != '/') continue;
                Assert.True(link.StartsWith(root, StringComparison.Ordinal), $"{path}: {link} is outside of {root}");
                var target = Uri.UnescapeDataString(link[root.Length..].Split('#')[0]);
                if (target.Length == 0 || target.EndsWith('/')) target += "index.html";
                Assert.True(files.ContainsKey(target), $"{path} links to {link}, but there is no {target}");
                links++;
            }
        }
        Assert.True(links > 1000);
    }

    [Fact]
    public void Linked_data_parses_and_says_what_a_news_article_has_to()
    {
        var files = _site.Build();
        var articles = 0;
        foreach (var (path, text) in Pages(files))
        {
            if (LinkedDataPattern().Match(text) is not { Success: true } match) continue;
            using var json = JsonDocument.Parse(match.Groups[1].Value);
            if (!json.RootElement.TryGetProperty("@graph", out var graph)) continue;

            var article = graph[0];
            Assert.Equal("NewsArticle", article.GetProperty("@type")[0].GetString());
            foreach (var property in (string[])["headline", "url", "inLanguage", "publisher", "isPartOf", "description", "identifier", "articleSection", "isAccessibleForFree"])
                Assert.True(article.TryGetProperty(property, out _), $"{path}: no {property}");
            if (article.TryGetProperty("datePublished", out var published))
            {
                Assert.True(DateTimeOffset.TryParseExact(
                    published.GetString(), "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), path);
            }
            var crumbs = graph[1];
            Assert.Equal("BreadcrumbList", crumbs.GetProperty("@type").GetString());
            Assert.True(crumbs.GetProperty("itemListElement").GetArrayLength() >= 2);
            articles++;
        }
        Assert.Equal(45 + 15 + 4, articles);
    }

    [Fact]
    public void The_number_of_threads_does_not_show()
    {
        var one = _site.Build(jobs: 1);
        Assert.Empty(SiteFiles.Changed(one, _site.Build(jobs: 4)));
        Assert.Empty(SiteFiles.Changed(one, _site.Build(jobs: 4)));
    }

    [Theory]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_culture_of_the_machine_does_not_show(string culture)
    {
        // The tenth month of the Persian calendar has 30 days.
        _site.Write("input/comments/1/2025-10-31-1.yml", "name: Reader\ndate: 2025-10-31T09:20:00\ntext: A comment.\n");
        _site.Replace("statiq.json", "\"GenerateSearchIndex\": false", "\"Comments\": {}, \"GenerateSearchIndex\": true");
        _site.Write("input/data/recommended.yml", "1: 1234\n");
        var invariant = InCulture(CultureInfo.InvariantCulture);
        Assert.Empty(SiteFiles.Changed(invariant, InCulture(new CultureInfo(culture))));
    }

    private SortedDictionary<string, byte[]> InCulture(CultureInfo culture)
    {
        var (current, ui, every, everyUi) =
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture, CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
            return _site.Build();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture, CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) =
                (current, ui, every, everyUi);
        }
    }

    private static IEnumerable<(string Path, string Text)> Pages(IReadOnlyDictionary<string, byte[]> files) =>
        files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Select(path => (path, files.Text(path)));

    private static IEnumerable<string> Locations(IReadOnlyDictionary<string, byte[]> files, string path) =>
        XDocument.Parse(files.Text(path)).Root!.Elements().Select(url => url.Element(Sitemap + "loc")!.Value);

    private static string FileOf(string location)
    {
        var path = Uri.UnescapeDataString(new Uri(location).AbsolutePath)[1..];
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }

    private static string Canonical(string page) => CanonicalPattern().Match(page).Groups[1].Value;

    private static List<(string, string)> Alternates(string page) =>
        [.. AlternatePattern().Matches(page).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];

    [GeneratedRegex("<link rel=\"canonical\" href=\"([^\"]*)\"")]
    private static partial Regex CanonicalPattern();

    [GeneratedRegex("<link rel=\"alternate\" hreflang=\"([^\"]*)\" href=\"([^\"]*)\"")]
    private static partial Regex AlternatePattern();

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex LinkPattern();

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex LinkedDataPattern();
}
