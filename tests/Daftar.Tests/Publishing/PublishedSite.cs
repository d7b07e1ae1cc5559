using System.Diagnostics;
using Daftar.Tests.Native;
using Daftar.Tests.SiteTests;
using Daftar.Tests.Writing;

namespace Daftar.Tests.Publishing;

/// <summary>What a runner has: content, this repository's theme and scripts, its own summary and output files, and the program.</summary>
public sealed class PublishedSite : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PublishedSite()
    {
        var repository = Path.GetFullPath(Path.Combine(TestSite.SitesFolder, "..", "..", ".."));
        foreach (var name in new[] { "theme", "scripts" }) TestSite.CopyFolder(Path.Combine(repository, name), _folder[name]);
        TestSite.CopyFolder(Path.Combine(repository, "tests", "sample-site"), _folder.Path);
        File.Copy(Path.Combine(repository, ".gitignore"), _folder[".gitignore"]);
        Build = Run("build-site.sh", ("BASE_PATH", "/repo"));
    }

    public string Root => _folder.Path;

    /// <summary>What building for /repo said.</summary>
    public ScriptRun Build { get; }

    public string Output => _folder["output"];

    public ScriptRun Run(string script, params (string Name, string Value)[] environment) => Run(script, [], environment);

    public ScriptRun Run(string script, string[] arguments, params (string Name, string Value)[] environment)
    {
        var (summary, result) = (_folder["summary.md"], _folder["result.txt"]);
        File.WriteAllText(summary, "");
        File.WriteAllText(result, "");
        var start = new ProcessStartInfo("bash", [_folder[$"scripts/{script}"], .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DAFTAR"] = NativeProgram.Command;
        start.Environment["GITHUB_STEP_SUMMARY"] = summary;
        start.Environment["GITHUB_OUTPUT"] = result;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result, File.ReadAllText(summary), File.ReadAllText(result));
    }

    public void Git(params string[] arguments)
    {
        string[] all = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", .. arguments];
        using var process = Process.Start(new ProcessStartInfo("git", all) { WorkingDirectory = Root, RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    public void Dispose() => _folder.Dispose();
}

/// <param name="Summary">What was written for the page of the run.</param>
/// <param name="Outputs">What was handed to later steps.</param>
public sealed record ScriptRun(int Exit, string Output, string Error, string Summary, string Outputs);
