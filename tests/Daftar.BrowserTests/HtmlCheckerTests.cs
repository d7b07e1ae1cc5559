namespace Daftar.BrowserTests;

/// <summary>The Nu HTML checker over all that is HTML in the output.</summary>
[Collection(SiteCollection.Name)]
public sealed class HtmlCheckerTests(SiteFixture fixture)
{
    [Fact]
    public async Task Every_page_is_valid_HTML() =>
        Findings.AssertNone((await HtmlChecker.CheckAsync(fixture.Site.Folder)).Where(finding => !finding.StartsWith("/admin/", StringComparison.Ordinal)));
}
