using System.Diagnostics;
using Daftar.Diagnostics;
using Daftar.Sources;
using Daftar.Tests.Beginning;
using Daftar.Tests.Native;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Publishing;

/// <summary>The steps of the composite action, run as a runner does: in a site's repository, in which there is nothing of the program.</summary>
public sealed class ActionTests : IDisposable
{
    private static readonly string Repository = Path.GetFullPath(Path.Combine(TestSite.SitesFolder, "..", "..", ".."));

    private readonly BegunSite _begun = new();
    private readonly string _root;

    public ActionTests()
    {
        Assert.Equal(0, _begun.Run("init", "site", "--language", "fa", "--language", "en", "--url", "https://example.org/").Exit);
        _root = _begun.Folder["site"];
        Git("checkout", "--quiet", "-B", "main");
        Commit("The site");
        Git("update-ref", "refs/remotes/origin/main", "HEAD");
    }

    public void Dispose() => _begun.Dispose();

    [Fact]
    public void A_site_is_built_and_what_did_not_change_is_told()
    {
        var first = Run("build", ("INPUT_BASE_URL", "https://org.github.io/rivers"));
        Assert.True(first.Exit == 0, first.Error + first.Output);
        Assert.Equal("changed=true\n", first.Outputs);
        Assert.Contains("https://org.github.io/rivers/en/", File.ReadAllText(Path.Combine(_root, "output/sitemap.xml")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_root, "artifacts/sha256sums.txt")));
        Assert.False(Directory.Exists(Path.Combine(_root, "scripts")));

        // Publishing runs the same step; what it hands over and remembers is for actions of GitHub.
        Assert.Equal("changed=false\n", Run("publish", ("INPUT_BASE_URL", "https://org.github.io/rivers")).Outputs);
    }

    [Fact]
    public void A_pull_request_is_checked_and_previewed()
    {
        Git("checkout", "--quiet", "-b", "work");
        Write("input/articles/en/2026-11-29-tea.md", "---\ntitle: Tea\ntype: note\nnews_code: 9\npublish_date: 2026-11-27\n---\n\n[Nothing](https://example.org/nowhere/).\n");
        Commit("Tea");
        Assert.Equal(0, Run("check").Exit);

        var preview = Run("preview");
        Assert.True(preview.Exit == 0, preview.Error + preview.Output);
        Assert.Contains("`/en/note/9/` Tea", preview.Summary, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_root, "preview/en/note/9/index.html")));

        Write("input/articles/en/2026-11-29-tea.md", "---\ntitle: Tea\ntype: nota\nnews_code: 9\n---\n\nGreen.\n");
        Commit("Wrong");
        var check = Run("check");
        Assert.Equal(1, check.Exit);
        Assert.Contains("::error file=input/articles/en/2026-11-29-tea.md,line=3", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_action_within_it_is_pinned_by_commit()
    {
        var uses = Steps().Select(step => Text(step, "uses")).Where(used => used.Length > 0).ToList();
        Assert.True(uses.Count >= 6);
        Assert.All(uses, used => Assert.Matches("^[a-z]+/[a-z-]+(?:/[a-z]+)?@[0-9a-f]{40}$", used));
    }

    [Fact]
    public void Every_script_that_it_runs_is_there()
    {
        var named = Steps().SelectMany(step => System.Text.RegularExpressions.Regex.Matches(Text(step, "run"), @"scripts/([a-z-]+\.sh)").Select(match => match.Groups[1].Value)).ToHashSet();
        Assert.Subset(named, new HashSet<string> { "check.sh", "comment-from-issue.sh", "fix-pull-request.sh", "publish-preview.sh", "recommended.sh", "take-change.sh" });
        Assert.All(named, name => Assert.True(File.Exists(Path.Combine(Repository, "scripts", name)), name));
    }

    [Fact]
    public void The_program_is_taken_only_as_it_was_released()
    {
        var (releases, target) = (_begun.Folder["releases"], _begun.Folder["temp"]);
        Directory.CreateDirectory(target);
        _begun.Folder.Write("releases/program/daftar", $"#!/bin/sh\nexec {NativeProgram.Command} \"$@\"\n");
        Shell($"cd '{releases}' && chmod +x program/daftar && for rid in linux-x64 linux-arm64 osx-arm64; do tar -czf daftar-0.1.0-$rid.tar.gz -C program .; done && sha256sum *.tar.gz >sha256sums.txt");
        var environment = new[] { ("RELEASES", "file://" + releases), ("RUNNER_TEMP", target), ("DAFTAR", ""), ("REPOSITORY", "org/daftar") };

        var run = Script("install.sh", environment);
        Assert.True(run.Exit == 0, run.Error);
        Assert.StartsWith("daftar 0.1.0", run.Output, StringComparison.Ordinal);
        Assert.Equal($"DAFTAR={target}/daftar-0.1.0/daftar\n", run.Outputs);

        Directory.Delete(Path.Combine(target, "daftar-0.1.0"), recursive: true);
        Shell($"cd '{releases}' && echo more >>program/daftar && for rid in linux-x64 linux-arm64 osx-arm64; do tar -czf daftar-0.1.0-$rid.tar.gz -C program .; done");
        var changed = Script("install.sh", environment);
        Assert.Equal(2, changed.Exit);
        Assert.Contains("::error title=The program is not the one that was released::", changed.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(target, "daftar-0.1.0")));

        var missing = Script("install.sh", [.. environment, ("VERSION", "v9.9.9")]);
        Assert.Equal(2, missing.Exit);
        Assert.Contains("::error title=The program could not be fetched::file://", missing.Error, StringComparison.Ordinal);
    }

    /// <summary>Runs what the action's own steps of a command run, with the environment that they name.</summary>
    private ScriptRun Run(string command, params (string Name, string Value)[] inputs)
    {
        var last = new ScriptRun(0, "", "", "", "");
        foreach (var step in Steps().Where(step => Text(step, "run").Length > 0 && Text(step, "name") != "Get the program" && Text(step, "if").Contains($"'{command}'", StringComparison.Ordinal)))
        {
            var environment = ((step["env"] as DataMapping)?.Entries ?? []).Select(entry => (entry.Key, entry.Key switch
            {
                "SITE" => _root,
                "BASE" => "main",
                "BASE_URL" => inputs.FirstOrDefault(input => input.Name == "INPUT_BASE_URL").Value ?? "",
                _ => "",
            }));
            last = Bash(Text(step, "run"), environment);
        }
        return last;
    }

    private static IEnumerable<DataMapping> Steps()
    {
        var diagnostics = new DiagnosticBag();
        var action = Assert.IsType<DataMapping>(YamlReader.Read(File.ReadAllText(Path.Combine(Repository, "action", "action.yml")), "action.yml", 1, diagnostics));
        Assert.Empty(diagnostics.ToSortedList());
        return ((DataSequence)((DataMapping)action["runs"]!)["steps"]!).Items.Cast<DataMapping>();
    }

    private static string Text(DataMapping step, string key) => step[key] is DataScalar scalar ? scalar.Value : "";

    private ScriptRun Script(string name, IEnumerable<(string, string)> environment) => Bash($"bash \"$GITHUB_ACTION_PATH/../scripts/{name}\"", environment);

    private ScriptRun Bash(string script, IEnumerable<(string Name, string Value)> environment)
    {
        string summary = _begun.Folder["summary.md"], outputs = _begun.Folder["outputs.txt"];
        File.WriteAllText(summary, "");
        File.WriteAllText(outputs, "");
        var start = new ProcessStartInfo("bash", ["-e", "-o", "pipefail", "-c", script]) { WorkingDirectory = _root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GITHUB_ACTION_PATH"] = Path.Combine(Repository, "action");
        start.Environment["GITHUB_STEP_SUMMARY"] = summary;
        start.Environment["GITHUB_OUTPUT"] = outputs;
        start.Environment["GITHUB_ENV"] = outputs;
        start.Environment.Remove("GITHUB_PATH");
        start.Environment["DAFTAR"] = NativeProgram.Command;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result, File.ReadAllText(summary), File.ReadAllText(outputs));
    }

    private void Write(string path, string text) => _begun.Folder.Write("site/" + path, text);

    private void Commit(string message)
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--message", message);
    }

    private void Git(params string[] arguments) => Start("git", ["-C", _root, "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", .. arguments]);

    private static void Shell(string script) => Start("bash", ["-e", "-c", script]);

    private static void Start(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
