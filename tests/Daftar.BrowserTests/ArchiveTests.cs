using System.Text.RegularExpressions;
using Daftar.Corpus;
using Daftar.Corpus.Planning;
using Daftar.Corpus.Writing;
using Microsoft.Playwright;

namespace Daftar.BrowserTests;

/// <summary>A generated archive of some hundred articles in both languages, with this repository's theme.</summary>
public sealed class ArchiveFixture : SiteFixture
{
    protected override string PrepareRoot(string folder)
    {
        CorpusFiles.Write(CorpusPlan.Make(new CorpusOptions { Articles = 300, Words = 300 }), new DaftarShape(), folder);
        Repository.Copy(Path.Combine(Repository.Root, "theme"), Path.Combine(folder, "theme"));
        MakeSeries(folder);
        return folder;
    }

    // The analyses are the parts of one long series, so that the first article of each language is one.
    private static void MakeSeries(string folder)
    {
        var settings = Path.Combine(folder, "statiq.json");
        File.WriteAllText(settings, Regex.Replace(File.ReadAllText(settings), "^{", """
            {
              "Taxonomies": [
                { "Id": "regions" }, { "Id": "issues" }, { "Id": "types" },
                { "Id": "series", "Label": { "en": "Series", "fa": "مجموعه‌ها" } }
              ],
            """));
        File.WriteAllText(Path.Combine(folder, "input", "taxonomies", "series.yml"), "label: { en: Series, fa: مجموعه‌ها }\nterms:\n  - id: water\n    label: { en: Water and power, fa: آب و قدرت }\n");
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "input", "articles"), "*.md", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(path);
            if (text.Contains("\ntype: analysis\n", StringComparison.Ordinal)) File.WriteAllText(path, text.Replace("\ntype: analysis\n", "\ntype: analysis\nseries: [water]\n", StringComparison.Ordinal));
        }
    }
}

/// <summary>What only a grown site shows: full lists, older pages of lists, busy archives.</summary>
[Collection(ArchiveCollection.Name)]
public sealed class ArchiveTests(ArchiveFixture fixture)
{
    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public void All_kinds_of_pages_are_there(string language)
    {
        var kinds = fixture.OneOfEachKind(language).Select(entry => entry.Kind).ToHashSet();
        Findings.AssertNone(PageKinds.All.Where(kind => !kinds.Contains(kind) && kind is not ("page" or "archive undated")));
    }

    [Fact]
    public async Task Nothing_scrolls_sideways_at_320_pixels()
    {
        await using var context = await fixture.NewContextAsync(width: 320, height: 640);
        Findings.AssertNone(await Looks.OverflowsAsync(context, fixture, Sample()));
    }

    [Fact]
    public void Full_lists_fit_into_the_first_round_trip()
    {
        string[] unlimited = ["article", "page", "search"];
        Findings.AssertNone(fixture.Site.Pages
            .Where(page => !unlimited.Contains(PageKinds.Of(page, "[a-z]+")))
            .Select(page => (Page: page, Size: Looks.GzipSize(fixture.Site.Read(page))))
            .Where(page => page.Size > Looks.FirstRoundTrip)
            .Select(page => $"{page.Page}: {page.Size} bytes, {page.Size - Looks.FirstRoundTrip} too many"));
    }

    [Fact]
    public async Task Every_kind_of_page_is_valid_HTML() => Findings.AssertNone(await HtmlChecker.CheckAsync(fixture.Site.Folder, Sample()));

    [Theory]
    [InlineData("en", "the government")]
    [InlineData("fa", "دولت")]
    public async Task Results_show_as_they_come(string language, string query)
    {
        await using var context = await fixture.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(fixture.UrlOf($"{language}/search/index.html"));
        var (asked, late) = (0, new TaskCompletionSource());
        await page.RouteAsync("**/search/c/*.json", async route =>
        {
            if (Interlocked.Increment(ref asked) > 5) await late.Task;
            await route.ContinueAsync();
        });
        await page.Locator("#search-q").FillAsync(query);
        await page.Locator("#search-q").PressAsync("Enter");
        var results = page.Locator("#search-results li");
        await Assertions.Expect(results.Nth(3)).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#search-status")).ToHaveTextAsync(new Regex("[1-9۱-۹]"));
        Assert.InRange(await results.CountAsync(), 4, 9);
        // What stands above the results is there before them, so that nothing moves while they are read.
        await Assertions.Expect(page.Locator("#search-hints button").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#search-results")).ToHaveAttributeAsync("aria-busy", "true");
        await Assertions.Expect(page.Locator("#search-more")).ToBeHiddenAsync();

        late.SetResult();
        await Assertions.Expect(results).ToHaveCountAsync(10);
        await Assertions.Expect(page.Locator("#search-results[aria-busy]")).ToHaveCountAsync(0);
        await page.Locator("#search-more").ClickAsync();
        await Assertions.Expect(results).ToHaveCountAsync(20);
        var links = await results.Locator("h3 a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        Assert.Equal(links.Distinct(), links);
    }

    /// <summary>Up to three pages of each kind in each language.</summary>
    private IEnumerable<string> Sample() => new[] { "en", "fa" }
        .SelectMany(language => fixture.Site.Pages.GroupBy(page => PageKinds.Of(page, language)).Where(kind => kind.Key is not null).SelectMany(kind => kind.Take(3)))
        .Distinct();
}
