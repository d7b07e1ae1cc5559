using Microsoft.Playwright;

namespace Daftar.BrowserTests;

/// <summary>axe-core on one page of each kind, with the colours of day and night, on a phone and a desktop.</summary>
[Collection(ArchiveCollection.Name)]
public sealed class AccessibilityTests(SiteFixture fixture, ArchiveFixture archive)
{
    [Theory]
    [InlineData("en", ColorScheme.Light, 1280)]
    [InlineData("en", ColorScheme.Dark, 360)]
    [InlineData("fa", ColorScheme.Light, 360)]
    [InlineData("fa", ColorScheme.Dark, 1280)]
    public async Task Every_kind_of_page_is_accessible(string language, ColorScheme scheme, int width)
    {
        // The night has other colours and the same elements.
        var rules = scheme == ColorScheme.Dark ? Looks.WhatSizesAndColoursChange : null;
        await using var context = await archive.NewContextAsync(width, scheme: scheme);
        var grown = archive.OneOfEachKind(language).ToList();
        Findings.AssertNone(await Looks.ViolationsAsync(context, archive, grown, rules));
        // What a generated archive does not have.
        await using var small = await fixture.NewContextAsync(width, scheme: scheme);
        Findings.AssertNone(await Looks.ViolationsAsync(small, fixture, fixture.OneOfEachKind(language).ExceptBy(grown.Select(entry => entry.Kind), entry => entry.Kind), rules));
    }

    /// <summary>What a reader changes: forced colours in a window of 320 pixels, then text of twice the size with wider spacing (WCAG 1.4.4, 1.4.12).</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public async Task Every_kind_of_page_bears_a_reader_s_own_colours_sizes_and_spacing(string language)
    {
        await using var context = await fixture.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 320, Height = 640 }, BypassCSP = true, ForcedColors = ForcedColors.Active });
        var tab = await context.NewPageAsync();
        var findings = new List<string>();
        foreach (var (kind, path) in fixture.OneOfEachKind(language))
        {
            await tab.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
            await tab.SetViewportSizeAsync(320, 640);
            await tab.GotoAsync(fixture.UrlOf(path));
            findings.AddRange(await Looks.ViolationsAsync(tab, $"{kind} {path}, forced colours", Looks.WhatSizesAndColoursChange));
            // A window of 1,280 pixels at twice the size of text has the room of 640.
            await tab.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
            await tab.SetViewportSizeAsync(640, 640);
            await tab.AddStyleTagAsync(new() { Content = "html { font-size: 200% !important } * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }" });
            findings.AddRange(await Looks.ViolationsAsync(tab, $"{kind} {path}, large text", Looks.WhatSizesAndColoursChange));
            if (await tab.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth")) findings.Add($"{kind} {path}: wider than the window with large text");
        }
        Findings.AssertNone(findings);
    }

    [Fact]
    public async Task What_is_wrong_is_found()
    {
        await using var context = await fixture.NewContextAsync();
        var tab = await context.NewPageAsync();
        await tab.SetContentAsync("<!doctype html><title>a</title><main><img src='data:,'><p style='color:#aaa'>Hardly to be read");
        var all = await Looks.ViolationsAsync(tab, "planted", null);
        Assert.Equal(["color-contrast", "html-has-lang", "image-alt"], all.Select(finding => finding.Split(": ")[1]).Order().Intersect(["color-contrast", "html-has-lang", "image-alt"]));
        Assert.Equal(["color-contrast"], (await Looks.ViolationsAsync(tab, "planted", Looks.WhatSizesAndColoursChange)).Select(finding => finding.Split(": ")[1]));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public void The_site_has_the_kinds_of_pages_that_these_tests_are_about(string language)
    {
        var kinds = fixture.OneOfEachKind(language).Select(entry => entry.Kind).ToHashSet();
        string[] expected = ["chooser", "not-found", "home", "region", "issue", "type", "directory", "archive", "article", "page"];
        Findings.AssertNone(expected.Where(kind => !kinds.Contains(kind)));
        Findings.AssertNone(fixture.Site.Pages.Where(page =>
            page.StartsWith(language + "/", StringComparison.Ordinal) && PageKinds.Of(page, language) is null));
    }
}
