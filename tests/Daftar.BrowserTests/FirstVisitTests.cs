using Microsoft.Playwright;

namespace Daftar.BrowserTests;

/// <summary>What a first visit costs, and that nothing of it needs JavaScript.</summary>
[Collection(SiteCollection.Name)]
public sealed class FirstVisitTests(SiteFixture fixture)
{
    /// <summary>The budget is for article 4219, home and list pages; other articles are as long as their authors made them.</summary>
    [Fact]
    public void Pages_fit_into_the_first_round_trip()
    {
        var tooLarge = Budgeted()
            .Select(page => (Page: page, Size: Looks.GzipSize(fixture.Site.Read(page))))
            .Where(page => page.Size > Looks.FirstRoundTrip)
            .Select(page => $"{page.Page}: {page.Size} bytes, {page.Size - Looks.FirstRoundTrip} too many");
        Findings.AssertNone(tooLarge);
    }

    [Fact]
    public async Task A_page_without_JavaScript_is_one_request()
    {
        var findings = new List<string>();
        await using var context = await fixture.NewContextAsync(javaScript: false);
        var page = await context.NewPageAsync();
        var requests = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("data:", StringComparison.Ordinal)) requests.Add(request.Url);
        };
        foreach (var path in Budgeted())
        {
            requests.Clear();
            await page.GotoAsync(fixture.UrlOf(path));
            if (requests.Count != 1) findings.Add($"{path}: {string.Join(' ', requests)}");
        }
        Findings.AssertNone(findings);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public async Task A_reader_gets_from_the_chooser_to_an_article_without_JavaScript(string language)
    {
        await using var context = await fixture.NewContextAsync(width: 360, javaScript: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(fixture.UrlOf("index.html"));
        await page.Locator($"a[href='{SiteFixture.BasePath}/{language}/']").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(fixture.UrlOf($"{language}/index.html"));
        await page.WaitForLoadStateAsync();

        var hrefs = await page.Locator("main a[href]").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        var first = hrefs.First(href => href.StartsWith(SiteFixture.BasePath, StringComparison.Ordinal) && PageKinds.Of(href[(SiteFixture.BasePath.Length + 1)..] + "index.html", language) == "article");
        await page.Locator($"main a[href='{first}']").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape(first) + "$"));
        await page.WaitForLoadStateAsync();
        Assert.True(await page.Locator("h1").First.IsVisibleAsync());
        Assert.True((await page.Locator("main").InnerTextAsync()).Length > 200);
    }

    private IEnumerable<string> Budgeted() => fixture.Site.Pages.Where(page =>
        page.Contains("/4219/", StringComparison.Ordinal) || !IsArticle(page) && !IsText(page));

    private static bool IsArticle(string page) => PageKinds.Of(page, "[a-z]+") == "article";

    private static bool IsText(string page) => PageKinds.Of(page, "[a-z]+") == "page";
}
