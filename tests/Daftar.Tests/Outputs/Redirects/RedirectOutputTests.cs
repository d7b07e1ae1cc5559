using Daftar.Outputs.Redirects;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Outputs.Redirects;

public sealed class RedirectOutputTests : IDisposable
{
    private readonly TestSite _site = TestSite.Bilingual();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_news_code_alone_leads_to_the_article_in_its_language()
    {
        var page = _site.Article("fa", "a", 4219, "2025-01-01").Build("https://org.example/repo/").Text("4219/index.html");
        Assert.Contains("<html lang=\"fa\" dir=\"rtl\">", page, StringComparison.Ordinal);
        Assert.Contains("content=\"0; url=/repo/fa/report/4219/\"", page, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://org.example/repo/fa/report/4219/\">", page, StringComparison.Ordinal);
        Assert.Contains("noindex", page, StringComparison.Ordinal);
    }

    [Fact]
    public void When_the_short_address_is_the_articles_own_there_is_no_redirect()
    {
        _site.Replace("statiq.json", "\"GenerateApi\"", "\"Urls\": {\"Article\": \"/{code}/\"}, \"GenerateApi\"").Article("en", "a", 7, "2025-01-01");
        Assert.Contains("<h1>Title 7</h1>", _site.Build().Text("7/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("redirects", "_redirects", "/repo/4219/ /repo/fa/report/4219/ 301\n/repo/7/ /repo/en/report/7/ 301\n")]
    [InlineData("nginx", "_redirects.nginx", "/repo/4219/ /repo/fa/report/4219/;\n/repo/7/ /repo/en/report/7/;\n")]
    public void Where_the_host_has_rules_short_links_are_one_file(string setting, string file, string wanted)
    {
        _site.Replace("statiq.json", "\"GenerateApi\"", $"\"ShortLinks\": \"{setting}\", \"GenerateApi\"");
        var files = _site.Article("fa", "a", 4219, "2025-01-01").Article("en", "b", 7, "2025-01-01", "aliases: [/old]").Build("https://org.example/repo/");
        Assert.Equal(wanted, files.Text(file));
        Assert.DoesNotContain("4219/index.html", files.Keys);
        Assert.Contains("old/index.html", files.Keys);
    }

    [Theory]
    [InlineData("/old/Path", "/old/Path/")]
    [InlineData("/old/path/", "/old/path/")]
    [InlineData("/old/page.html", "/old/page.html")]
    [InlineData("/old/page.HTM", "/old/page.HTM")]
    [InlineData("/old/page.html/", "/old/page.html/")]
    [InlineData("/old/page.aspx", "/old/page.aspx/")]
    [InlineData("/fa/%DA%86%D8%A7%DB%8C", "/fa/چای/")]
    [InlineData("/fa/چای", "/fa/چای/")]
    [InlineData("/", null)]
    [InlineData("/a//b", null)]
    [InlineData("/a/../b", null)]
    [InlineData("/a/%2e%2e/b", null)]
    [InlineData("/a/./b", null)]
    [InlineData("/a/b.", null)]
    [InlineData("/a%20b", null)]
    [InlineData("/a%3Fb", null)]
    [InlineData("/a:b", null)]
    [InlineData("/a\\b", null)]
    [InlineData("/a%00b", null)]
    [InlineData("/.daftar/manifest", null)]
    [InlineData("/.DAFTAR/staging/a", null)]
    [InlineData("/%2edaftar/x", null)]
    [InlineData("/.git/config", null)]
    [InlineData("/a/.b/", null)]
    [InlineData("/.well-known/a", "/.well-known/a/")]
    [InlineData("/%FF", null)]
    public void An_alias_is_a_path_below_the_root(string alias, string? url) =>
        Assert.Equal(url, AliasPath.Parse(alias)?.Value);

    [Fact]
    public void An_alias_that_cannot_be_an_address_is_reported() =>
        Assert.Equal(
            [@"input/articles/en/a.md(6,11): error DAF611: The alias '/a/../b' is not a valid address of this site. Write only the path, such as /en/old-name, without spaces, names that begin with a dot, '?', '#', '\', ':', '*' or quotes."],
            _site.Article("en", "a", 1, "2025-01-01", "aliases: [/a/../b]").Problems());

    [Fact]
    public void An_alias_that_is_the_pages_own_address_is_reported() =>
        Assert.Equal(
            ["input/articles/en/a.md(6,11): warning DAF612: The alias '/en/report/1' is the address of the page itself. Remove it."],
            _site.Article("en", "a", 1, "2025-01-01", "aliases: [/en/report/1]").Problems());

    [Fact]
    public void An_alias_that_takes_another_pages_address_is_reported_with_both_places() =>
        Assert.Equal(
            ["input/articles/en/b.md(6,11): error DAF601: Two sources produce the same file 'en/report/1/index.html' (letter case does not count): input/articles/en/a.md and alias /en/report/1 of input/articles/en/b.md(6,11). Rename or remove one, or change the address patterns in statiq.json."],
            _site.Article("en", "a", 1, "2025-01-01").Article("en", "b", 2, "2025-01-01", "aliases: [/en/report/1]").Problems());

    [Fact]
    public void Two_aliases_that_are_the_same_are_reported_with_both_places() =>
        Assert.Equal(
            ["input/articles/en/a.md(6,11): error DAF601: Two sources produce the same file 'old/index.html' (letter case does not count): alias /OLD of input/articles/en/b.md(6,11) and alias /old of input/articles/en/a.md(6,11). Rename or remove one, or change the address patterns in statiq.json."],
            _site.Article("en", "a", 1, "2025-01-01", "aliases: [/old]").Article("en", "b", 2, "2025-01-01", "aliases: [/OLD]").Problems());

    [Fact]
    public void Aliases_of_a_draft_lead_nowhere() =>
        Assert.DoesNotContain("old/index.html", _site.Article("en", "a", 1, "2025-01-01", "aliases: [/old]\ndraft: true").Build().Keys);
}
