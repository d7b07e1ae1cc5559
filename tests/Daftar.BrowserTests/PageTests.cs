using Microsoft.Playwright;

namespace Daftar.BrowserTests;

/// <summary>What holds for every single page of the site.</summary>
[Collection(SiteCollection.Name)]
public sealed class PageTests(SiteFixture fixture)
{
    [Fact]
    public async Task Nothing_scrolls_sideways_at_320_pixels()
    {
        var findings = new List<string>();
        await using var context = await fixture.NewContextAsync(width: 320, height: 640);
        var page = await context.NewPageAsync();
        foreach (var path in fixture.Site.Pages)
        {
            await page.GotoAsync(fixture.UrlOf(path), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            var widths = await page.EvaluateAsync<int[]>("[document.documentElement.scrollWidth, window.innerWidth]");
            if (widths[0] > widths[1]) findings.Add($"{path}: {widths[0]} px wide; {await WidestElementAsync(page)}");
        }
        Findings.AssertNone(findings);
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

    private static Task<string> WidestElementAsync(IPage page) => page.EvaluateAsync<string>("""
        () => {
          const outside = [...document.querySelectorAll('body *')].filter(e => {
            const box = e.getBoundingClientRect();
            return box.width > 0 && (box.right > innerWidth + 0.5 || box.left < -0.5);
          });
          const last = outside.at(-1);
          return last ? `<${last.tagName.toLowerCase()} class="${last.className}"> ${last.textContent.trim().slice(0, 40)}` : 'no single element';
        }
        """);
}
