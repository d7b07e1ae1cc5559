using System.Diagnostics;
using Daftar.Tests.Beginning;

namespace Daftar.Tests.Checking.Changes;

/// <summary>A site with a published state, <c>origin/main</c>, and a branch on which somebody changes it.</summary>
internal sealed class ChangedSite : IDisposable
{
    private readonly BegunSite _begun = new();

    public ChangedSite(params string[] options)
    {
        Assert.Equal(0, _begun.Run(["init", "site", "--language", "en", "--language", "fa", "--taxonomy", "none", "--url", "https://example.org/base/", .. options]).Exit);
        Write("input/articles/en/tea.md", Article("Tea", 7, "Green and black.\n\nIt is drunk hot."));
        Write("input/articles/fa/tea.md", Article("چای", 8, "سبز و سیاه."));
        Git("checkout", "--quiet", "-B", "main");
        Publish();
        Git("checkout", "--quiet", "-b", "work");
    }

    public static string Article(string title, int code, string body, string type = "report", string keys = "") =>
        $"---\ntitle: {title}\ntype: {type}\nnews_code: {code}\npublish_date: 2026-01-02\n{keys}---\n\n{body}\n";

    public string this[string path] => _begun.Folder["site/" + path];

    /// <summary>What is there now counts as published.</summary>
    public void Publish()
    {
        Commit();
        Git("update-ref", "refs/remotes/origin/main", "HEAD");
    }

    public void Write(string path, string text) => _begun.Folder.Write("site/" + path, text);

    public string Read(string path) => File.ReadAllText(this[path]);

    public void Delete(string path) => File.Delete(this[path]);

    public Cli.Run Run(params string[] arguments) => _begun.Run([.. arguments, "--root", "site"]);

    /// <summary>Lines of the check that speak of what a change does to published addresses.</summary>
    public IReadOnlyList<string> Unreachable(string language = "en") =>
        [.. Run("check", "--against", "origin/main", "--lang", language).Error.Split('\n').Where(line => line.Contains(" DAF729: ", StringComparison.Ordinal))];

    public void Commit()
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "--message", "State");
    }

    public void Git(params string[] arguments)
    {
        string[] all = ["-C", this[""], "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", .. arguments];
        using var process = Process.Start(new ProcessStartInfo("git", all) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    public void Dispose() => _begun.Dispose();
}
