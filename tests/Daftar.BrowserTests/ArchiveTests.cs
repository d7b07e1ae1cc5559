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
        if (!Directory.Exists(Path.Combine(folder, "theme"))) Directory.CreateSymbolicLink(Path.Combine(folder, "theme"), Path.Combine(Repository.Root, "theme"));
        return folder;
    }
}

/// <summary>What only a grown site shows: full lists, older pages of lists, busy archives.</summary>
[Collection(SiteCollection.Name)]
public sealed class ArchiveTests(ArchiveFixture fixture) : IClassFixture<ArchiveFixture>
{
    [Theory]
    [InlineData("en", ColorScheme.Dark, 1280)]
    [InlineData("fa", ColorScheme.Light, 360)]
    public async Task Every_kind_of_page_is_accessible(string language, ColorScheme scheme, int width)
    {
        await using var context = await fixture.NewContextAsync(width, scheme: scheme);
        Findings.AssertNone(await Looks.ViolationsAsync(context, fixture, fixture.OneOfEachKind(language)));
    }

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

    /// <summary>Up to three pages of each kind in each language.</summary>
    private IEnumerable<string> Sample() => new[] { "en", "fa" }
        .SelectMany(language => fixture.Site.Pages.GroupBy(page => PageKinds.Of(page, language)).Where(kind => kind.Key is not null).SelectMany(kind => kind.Take(3)))
        .Distinct();
}
