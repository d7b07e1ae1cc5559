using System.Diagnostics;
using System.Text.Json.Nodes;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Publishing;

/// <summary>The receivers of <c>docs/examples</c> with a double of GitHub's API, whose line breaks at every step.</summary>
public sealed class CommentReceiverTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(TestSite.SitesFolder, "..", "..", ".."));

    [Fact]
    public void A_comment_makes_one_pull_request_however_often_it_is_sent()
    {
        var results = JsonNode.Parse(Run())!;
        foreach (var kind in (string[])["worker", "server"])
        {
            var result = results[kind]!;
            Assert.Equal([502, 502, 502, 502, 200], result["broken"]!.AsArray().Select(status => status!.GetValue<int>()));
            Assert.True(result["keptText"]!.GetValue<bool>());
            Assert.Equal([200, 200], result["twice"]!.AsArray().Select(status => status!.GetValue<int>()));
            Assert.Equal(1, result["pulls"]!.GetValue<int>());
            Assert.Equal(200, result["robot"]!.GetValue<int>());
            Assert.All((string[])["mail", "long", "code"], refused => Assert.Equal(422, result[refused]!.GetValue<int>()));
        }

        // What they propose passes the check.
        using var site = TestSite.Bilingual().Article("en", "tea", 7, "2026-01-02");
        Assert.Equal(2, results["files"]!.AsArray().Count);
        foreach (var file in results["files"]!.AsArray()) site.Write(file!["path"]!.GetValue<string>(), file["yaml"]!.GetValue<string>());
        Assert.Empty(site.Problems());
    }

    private static string Run()
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Root, "tests", "Daftar.Tests", "Publishing", "comments-double.mjs"), Path.Combine(Root, "docs", "examples")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, errors.Result);
        return output;
    }
}
