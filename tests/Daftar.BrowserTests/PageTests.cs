using Microsoft.Playwright;

namespace Daftar.BrowserTests;

/// <summary>What holds for every single page of the site.</summary>
[Collection(SiteCollection.Name)]
public sealed class PageTests(SiteFixture fixture)
{
    [Fact]
    public async Task Nothing_scrolls_sideways_at_320_pixels()
    {
        await using var context = await fixture.NewContextAsync(width: 320, height: 640);
        Findings.AssertNone(await Looks.OverflowsAsync(context, fixture, fixture.Site.Pages));
    }

    [Fact]
    public async Task The_browser_has_nothing_to_complain_about()
    {
        var findings = new List<string>();
        await using var context = await fixture.NewContextAsync();
        var page = await context.NewPageAsync();
        var current = "";
        page.Console += (_, message) =>
        {
            // Being the 404 page is no fault of the page.
            if (message.Type is "error" or "warning" && !(current == "404.html" && message.Text.Contains("404"))) findings.Add($"{current}: {message.Text}");
        };
        page.PageError += (_, error) => findings.Add($"{current}: {error}");
        page.RequestFailed += (_, request) => findings.Add($"{current}: {request.Url} failed: {request.Failure}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && current != "404.html") findings.Add($"{current}: {response.Status} for {response.Url}");
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(fixture.Origin + SiteFixture.BasePath + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                findings.Add($"{current}: asks {request.Url}, outside the site");
        };
        // What scripts ask for later is waited for once for each kind of page.
        var thorough = new[] { "en", "fa" }.SelectMany(fixture.OneOfEachKind).Select(entry => entry.Page).ToHashSet();
        foreach (var path in fixture.Site.Pages)
        {
            current = path;
            await page.GotoAsync(fixture.UrlOf(path), new() { WaitUntil = thorough.Contains(path) ? WaitUntilState.NetworkIdle : WaitUntilState.Load });
        }
        Findings.AssertNone(findings);
    }

    [Fact]
    public void Every_page_says_its_language_and_direction()
    {
        var wrong = fixture.Site.Pages.Where(page =>
        {
            var html = fixture.Site.Document(page).DocumentElement;
            var language = page.Contains('/') ? page[..page.IndexOf('/')] : html.GetAttribute("lang");
            return html.GetAttribute("lang") != language || html.GetAttribute("dir") != (language == "fa" ? "rtl" : "ltr");
        });
        Findings.AssertNone(wrong);
    }
}
