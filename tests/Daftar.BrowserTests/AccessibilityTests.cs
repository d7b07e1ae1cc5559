using Microsoft.Playwright;

namespace Daftar.BrowserTests;

/// <summary>axe-core on one page of each kind, with the colours of day and night, on a phone and a desktop.</summary>
[Collection(SiteCollection.Name)]
public sealed class AccessibilityTests(SiteFixture fixture, ArchiveFixture archive)
{
    [Theory]
    [InlineData("en", ColorScheme.Light, 1280)]
    [InlineData("en", ColorScheme.Dark, 360)]
    [InlineData("fa", ColorScheme.Light, 360)]
    [InlineData("fa", ColorScheme.Dark, 1280)]
    public async Task Every_kind_of_page_is_accessible(string language, ColorScheme scheme, int width)
    {
        await using var context = await archive.NewContextAsync(width, scheme: scheme);
        var grown = archive.OneOfEachKind(language).ToList();
        Findings.AssertNone(await Looks.ViolationsAsync(context, archive, grown));
        // What a generated archive does not have.
        await using var small = await fixture.NewContextAsync(width, scheme: scheme);
        Findings.AssertNone(await Looks.ViolationsAsync(small, fixture, fixture.OneOfEachKind(language).ExceptBy(grown.Select(entry => entry.Kind), entry => entry.Kind)));
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
