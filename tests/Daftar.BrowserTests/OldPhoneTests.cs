using System.Diagnostics;

namespace Daftar.BrowserTests;

/// <summary>Pages in Chromium 80: what telephones of 2020 show, and those whose system gets no newer browser.</summary>
[Collection(SiteCollection.Name)]
public sealed class OldPhoneTests(SiteFixture fixture)
{
    [Fact]
    public async Task Every_kind_of_page_works_in_Chromium_80()
    {
        var pages = new[] { "en", "fa" }.SelectMany(fixture.OneOfEachKind).Select(entry => fixture.Site.UrlOf(entry.Page)).Distinct()
            .Append(fixture.Site.UrlOf("en/search/index.html") + "?q=coalition");
        Findings.AssertNone(await LookAsync(fixture.Origin, pages));
    }

    private static async Task<IReadOnlyList<string>> LookAsync(string origin, IEnumerable<string> pages)
    {
        var folder = Path.Combine(Repository.Root, "tests/Daftar.BrowserTests");
        Assert.True(Directory.Exists(Path.Combine(folder, "node_modules/chrome-aws-lambda")), "Chromium 80 is missing; ./test.sh installs it.");
        var start = new ProcessStartInfo("node", [Path.Combine(folder, "old-phone.mjs"), origin, .. pages]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
