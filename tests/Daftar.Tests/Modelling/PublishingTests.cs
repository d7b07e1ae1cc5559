using System.Globalization;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Modelling;

/// <summary>What publishing one article does to a site that is there already.</summary>
public sealed class PublishingTests
{
    private const int PageSize = 5;

    [Theory]
    [InlineData(30)]
    [InlineData(100)]
    [InlineData(300)]
    public void Publishing_one_article_changes_a_bounded_number_of_files_whatever_the_archives_size(int count)
    {
        using var site = SiteOf(count);
        var before = site.Build();
        Add(site, count + 1);
        var changed = SiteFiles.Changed(before, site.Build());
        // Its page and short link, the article before it, and for its type, region, issue, region × issue, author, tag and
        // month at most two pages and a feed; overviews, home, chooser, 404, archive, sitemaps.
        Assert.InRange(changed.Count, 20, 60);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(14)]
    [InlineData(15)]
    public void Numbered_pages_stay_as_they_are_but_for_the_link_of_the_newest_one(int count)
    {
        using var site = SiteOf(count);
        var before = site.Build();
        Add(site, count + 1);
        var changed = SiteFiles.Changed(before, site.Build());
        var numbered = before.Keys.Where(path => path.Contains("/types/report/page/", StringComparison.Ordinal)).ToList();
        var newest = (count / PageSize) - 1;
        var isNewPage = (count + 1) % PageSize == 0;
        foreach (var path in numbered)
        {
            var mayChange = isNewPage && path == $"en/types/report/page/{newest}/index.html";
            Assert.Equal(mayChange, changed.Contains(path));
        }
    }

    [Fact]
    public void An_edit_of_a_body_changes_the_page_and_the_feeds_alone()
    {
        using var site = SiteOf(12);
        var before = site.Build();
        site.Replace("input/articles/en/a0012.md", "Text of the body.\n\nMore.", "Text of the body.\n\nMore to read.");
        var changed = SiteFiles.Changed(before, site.Build());
        Assert.All(changed, path => Assert.True(
            path == "en/report/12/index.html" || path.EndsWith("feed.xml", StringComparison.Ordinal)
            || path.EndsWith("rss.xml", StringComparison.Ordinal) || path.EndsWith("feed.json", StringComparison.Ordinal), path));
        Assert.Contains("en/report/12/index.html", changed);
        Assert.Contains("en/feed.xml", changed);
    }

    private static TestSite SiteOf(int count)
    {
        var site = TestSite.Bilingual().Replace("statiq.json", "\"GenerateApi\"", $"\"PageSize\": {PageSize}, \"FeedSize\": 4, \"GenerateApi\"");
        for (var code = 1; code <= count; code++) Add(site, code);
        return site;
    }

    private static void Add(TestSite site, int code)
    {
        var date = new DateOnly(2024, 1, 1).AddDays(code).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        site.Article("en", $"a{code:0000}", code, date,
            "regions: [afghanistan]\nissues: [political]\ntags: [green tea]\nauthor: Sara Karimi", "Text of the body.\n\nMore.");
    }
}
