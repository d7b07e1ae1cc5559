using System.Diagnostics;
using System.Text.Json;

namespace Daftar.BrowserTests;

/// <summary>The Nu HTML checker over all that is HTML in the output.</summary>
[Collection(SiteCollection.Name)]
public sealed class HtmlCheckerTests(SiteFixture fixture)
{
    [Fact]
    public async Task Every_page_is_valid_HTML()
    {
        var jar = Path.Combine(Repository.Root, "tests/Daftar.BrowserTests/node_modules/vnu-jar/build/dist/vnu.jar");
        Assert.True(File.Exists(jar), "The checker is missing; ./test.sh installs it.");
        var start = new ProcessStartInfo("java", ["-Xss8m", "-jar", jar, "--skip-non-html", "--format", "json", "--stdout", "--exit-zero-always", fixture.Site.Folder])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        using var report = JsonDocument.Parse(output);
        var findings = report.RootElement.GetProperty("messages").EnumerateArray()
            .Select(Describe)
            .Where(finding => !finding.Contains("/admin/", StringComparison.Ordinal));
        Findings.AssertNone(findings);
    }

    private string Describe(JsonElement message)
    {
        var url = message.TryGetProperty("url", out var value) ? value.GetString()! : "";
        var path = url[(url.LastIndexOf(fixture.Site.Folder, StringComparison.Ordinal) is var at and >= 0 ? at + fixture.Site.Folder.Length : 0)..];
        var line = message.TryGetProperty("lastLine", out var number) ? number.GetInt32() : 0;
        var extract = message.TryGetProperty("extract", out var text) ? text.GetString() : "";
        return $"{path}({line}): {message.GetProperty("type").GetString()}: {message.GetProperty("message").GetString()} {extract}";
    }
}
