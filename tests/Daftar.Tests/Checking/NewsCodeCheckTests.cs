using System.Diagnostics;
using Daftar.Checking;
using Daftar.Diagnostics;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Checking;

/// <summary>Two branches that do not know of each other, in a clone without a network.</summary>
public sealed class NewsCodeCheckTests : IDisposable
{
    private readonly TestSite _site = TestSite.Bilingual();

    public NewsCodeCheckTests()
    {
        Git("init", "--quiet", "--initial-branch=main");
        _site.Article("en", "old", 10, "2025-01-01");
        Commit("A site");
        Git("branch", "work");
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_code_that_main_gave_away_meanwhile_is_an_error()
    {
        _site.Article("fa", "theirs", 11, "2025-01-02");
        Commit("On main");
        Git("update-ref", "refs/remotes/origin/main", "main");
        Git("checkout", "--quiet", "work");
        _site.Article("en", "ours", 11, "2025-01-02");
        Assert.Equal(
            ["input/articles/en/ours.md(4,12): error DAF901: The news code 11 was given to input/articles/fa/theirs.md on origin/main in the meantime. Use another code; 12 is free."],
            Check());
        Assert.Equal(
            ["input/articles/en/ours.md(4,12): error DAF901: کد خبر ۱۱ در این میان در origin/main به input/articles/fa/theirs.md داده شده است. کد دیگری بردارید؛ ۱۲ آزاد است."],
            Check(language: "fa"));
    }

    [Fact]
    public void Moving_or_editing_a_file_is_no_collision()
    {
        Git("update-ref", "refs/remotes/origin/main", "main");
        Git("checkout", "--quiet", "work");
        Git("mv", "input/articles/en/old.md", "input/articles/en/new.md");
        Assert.Empty(Check());

        // Also when main edits the file meanwhile.
        Commit("Moved");
        Git("checkout", "--quiet", "main");
        _site.Article("en", "old", 10, "2025-01-01", body: "Better text.");
        Commit("Edited");
        Git("update-ref", "refs/remotes/origin/main", "main");
        Git("checkout", "--quiet", "work");
        Assert.Empty(Check());
    }

    [Fact]
    public void Any_branch_can_be_named()
    {
        _site.Article("en", "theirs", 11, "2025-01-02");
        Commit("On main");
        Git("checkout", "--quiet", "work");
        _site.Article("en", "ours", 11, "2025-01-02");
        Assert.Contains("on main in the meantime.", Assert.Single(Check("main")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_compared_is_said()
    {
        Assert.Equal(
            ["statiq.json: info DAF902: News codes were not compared with the main branch, because there is no Git repository or no branch 'main' of 'origin'. Name a branch with --against."],
            Check());
        Assert.Equal(
            ["--against: error DAF903: Git does not know the branch or commit 'nowhere'. Fetch it first, or correct the name."],
            Check("nowhere"));
        Assert.Equal(
            ["--against: error DAF903: Git در اینجا شاخه یا ثبتی به نام «--all» نمی‌شناسد. نخست آن را دریافت (fetch) کنید یا نام را درست بنویسید."],
            Check("--all", "fa"));
    }

    private IReadOnlyList<string> Check(string? against = null, string language = "en")
    {
        var found = new DiagnosticBag();
        SiteChecker.Check(new(_site.Root, TestSite.Now) { Against = against }, found);
        return [.. found.ToSortedList().Select(finding => finding.ToString(language))];
    }

    private void Commit(string message)
    {
        Git("add", "--all");
        Git("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", message);
    }

    private void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _site.Root })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
