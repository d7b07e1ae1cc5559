using Daftar.Cli.Preview;
using Microsoft.Playwright;

namespace Daftar.BrowserTests;

/// <summary>The preview in a real browser: under the site's own content policy, with mistakes made and mended.</summary>
[Collection(SiteCollection.Name)]
public sealed class PreviewTests(SiteFixture fixture) : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("daftar-preview-").FullName;
    private PreviewSite _site = null!;
    private PreviewServer _server = null!;

    public async Task InitializeAsync()
    {
        File.Copy(Path.Combine(Repository.SampleSite, "statiq.json"), Path.Combine(_root, "statiq.json"));
        Repository.Copy(Path.Combine(Repository.Root, "theme"), Path.Combine(_root, "theme"));
        Repository.Copy(Path.Combine(Repository.SampleSite, "input"), Path.Combine(_root, "input"));
        _site = new(_root, drafts: false, TimeProvider.System);
        _site.Update(null);
        _server = await PreviewServer.StartAsync(_site, "localhost", 0, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task A_page_reloads_when_it_changes_and_shows_what_is_wrong()
    {
        await using var context = await fixture.NewContextAsync();
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Add(message.Text);
        };
        await page.GotoAsync(_server.Address + "/fa/about/");
        await Task.Delay(100); // the preview's script is deferred

        var about = Path.Combine(_root, "input/pages/fa/about.md");
        var good = File.ReadAllText(about);
        File.WriteAllText(about, good + "\n\nجمله‌ای تازه برای آزمون.\n");
        _site.Update(null);
        await Assertions.Expect(page.GetByText("جمله‌ای تازه برای آزمون.")).ToBeVisibleAsync();

        File.WriteAllText(about, good.Replace("title:", "titel<b>:", StringComparison.Ordinal));
        _site.Update(null);
        var overlay = page.Locator("#daftar-preview");
        await Assertions.Expect(overlay).ToHaveAttributeAsync("dir", "rtl");
        await Assertions.Expect(overlay.Locator("summary")).ToContainTextAsync("خطا");
        await Assertions.Expect(overlay.Locator("li").First).ToContainTextAsync("input/pages/fa/about.md");
        Assert.Equal(0, await overlay.Locator("b").CountAsync());
        await Assertions.Expect(page.GetByText("جمله‌ای تازه برای آزمون.")).ToBeVisibleAsync();

        File.WriteAllText(about, good);
        _site.Update(null);
        await Assertions.Expect(page.GetByText("جمله‌ای تازه برای آزمون.")).ToHaveCountAsync(0);
        Findings.AssertNone(complaints);
    }
}
