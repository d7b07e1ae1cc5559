using System.Diagnostics;
using System.Text.RegularExpressions;
using Daftar.Checking;
using Daftar.Diagnostics;
using Daftar.History;
using Daftar.Writing;

namespace Daftar.Tests.SiteTests;

/// <summary>When an article was changed last, by the history of Git: shown where it is at hand in full, and where the article does not say it itself.</summary>
public sealed partial class GitHistoryTests : IDisposable
{
    private readonly TestSite _site = TestSite.Bilingual();

    public GitHistoryTests()
    {
        _site.Article("en", "tea", 1, "2026-01-01").Article("en", "salt", 2, "2026-01-01").Write(".gitignore", "cache/\n");
        Git("init", "--quiet", "--initial-branch=main");
        Commit("2026-01-05T10:00:00Z");
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_commit_that_changes_an_article_counts_and_one_that_adds_it_does_not()
    {
        Assert.Null(Changed(1));
        Edit("tea", "2026-02-03T10:00:00Z");
        Assert.Equal("2026-02-03", Changed(1));
        Assert.Null(Changed(2));
        Edit("tea", "2026-02-04T10:00:00Z");
        Assert.Equal("2026-02-04", Changed(1));
    }

    [Fact]
    public void The_day_is_that_of_the_site_s_time_zone()
    {
        Edit("tea", "2026-02-03T21:00:00Z");
        Assert.Equal("2026-02-04", Changed(1));
    }

    [Theory]
    [InlineData("updated: 2026-01-02", "updated 2026-01-02")]
    [InlineData("corrections: [{date: 2026-02-03, note: A number}]", "corrected 2026-02-03: A number")]
    public void What_the_article_says_itself_wins(string keys, string shown)
    {
        _site.Article("en", "tea", 1, "2026-01-01", keys);
        Commit("2026-02-03T10:00:00Z");
        var page = _site.Build().Text("en/report/1/index.html");
        Assert.Contains(shown, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<p>changed", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_on_the_day_of_publication_is_none()
    {
        _site.Article("en", "tea", 1, "2026-02-03", body: "Other text.");
        Commit("2026-02-03T13:00:00Z");
        Assert.Null(Changed(1));
    }

    [Fact]
    public void Search_engines_and_sitemaps_are_told_the_same_day()
    {
        Edit("tea", "2026-02-03T10:00:00Z");
        var files = _site.Build();
        Assert.Contains("\"dateModified\":\"2026-02-03T00:00:00", files.Text("en/report/1/index.html"), StringComparison.Ordinal);
        Assert.Contains("<lastmod>2026-02-03</lastmod>", string.Concat(files.Keys.Where(path => path.Contains("sitemap", StringComparison.Ordinal)).Select(path => files.Text(path))), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_without_a_history_in_a_shallow_clone_and_when_it_is_switched_off()
    {
        Edit("tea", "2026-02-03T10:00:00Z");
        using var clone = new TestSite();
        Directory.Delete(clone.Root, recursive: true);
        Git("clone", "--quiet", "--depth=1", $"file://{_site.Root}", clone.Root);
        Assert.Null(Changed(1, clone));
        Git("-C", clone.Root, "fetch", "--quiet", "--unshallow");
        Assert.Equal("2026-02-03", Changed(1, clone));

        _site.Replace("statiq.json", "\"GenerateApi\"", "\"GitHistory\": false, \"GenerateApi\"");
        Assert.Null(Changed(1));
        _site.Replace("statiq.json", "\"GitHistory\": false", "\"GitHistory\": true");
        Directory.Delete(Path.Combine(_site.Root, ".git"), recursive: true);
        Assert.Null(Changed(1));
    }

    [Fact]
    public void Commits_that_only_change_how_files_look_can_be_named()
    {
        Edit("tea", "2026-02-03T10:00:00Z");
        Edit("tea", "2026-03-03T10:00:00Z");
        _site.Write(".git-blame-ignore-revs", $"# spaces\n{Git("rev-parse", "HEAD").Trim()}\n");
        Assert.Equal("2026-02-03", Changed(1));
    }

    [Fact]
    public void A_list_of_commits_that_cannot_be_read_is_named_by_check_and_build_each_time()
    {
        Edit("tea", "2026-02-03T10:00:00Z");
        // Root may read everything but a folder.
        Directory.CreateDirectory(Path.Combine(_site.Root, ".git-blame-ignore-revs"));
        for (var round = 0; round < 2; round++)
        {
            Assert.Matches(@"^\.git-blame-ignore-revs: warning DAF870: The list of ignored commits cannot be read, so these commits count as changes: .+ Check its permissions\.$", Assert.Single(_site.Problems()));
        }
        var checkedFor = new DiagnosticBag();
        SiteChecker.Check(new(_site.Root, TestSite.Now), checkedFor);
        Assert.Contains(checkedFor.ToSortedList(), found => found.Code == "DAF870");
        Directory.Delete(Path.Combine(_site.Root, ".git-blame-ignore-revs"));
        Assert.Empty(_site.Problems());
        Assert.Matches(@"^فهرست .+ دسترسی آن را بررسی کنید\.$", HistoryDiagnostics.UnreadableIgnoredCommits("a", "b").Message.Persian);
    }

    /// <summary>What was learnt of an earlier commit and what is new make the same as the whole, also when branches were merged that are older than either.</summary>
    [Fact]
    public void What_is_kept_from_build_to_build_gives_what_a_first_build_gives()
    {
        Git("branch", "side");
        Edit("tea", "2026-02-03T10:00:00Z");
        Assert.Equal("2026-02-03", Changed(1));
        Git("checkout", "--quiet", "side");
        Edit("salt", "2026-01-20T10:00:00Z");
        _site.Article("en", "tea", 1, "2026-01-01", body: "Text 2026-02-03T10:00:00Z.");
        Commit("2026-01-30T10:00:00Z");
        Git("checkout", "--quiet", "main");
        Git("merge", "--quiet", "--no-edit", "side");
        Assert.Equal(("2026-02-03", "2026-01-20"), (Changed(1), Changed(2)));
        Directory.Delete(Path.Combine(_site.Root, "cache"), recursive: true);
        Assert.Equal(("2026-02-03", "2026-01-20"), (Changed(1), Changed(2)));
        // A history that was written anew is read anew.
        Git("reset", "--quiet", "--hard", "HEAD~1");
        Assert.Null(Changed(2));
    }

    [Fact]
    public void A_build_that_finds_only_a_new_commit_has_something_to_do()
    {
        var output = Path.Combine(_site.Root, "output");
        int Build()
        {
            var summary = SiteBuilder.Build(new(_site.Root, TestSite.Now), _ => FolderSink.Open(_site.Root, "output", ["input", "theme"], clean: false, new()), new());
            return summary!.Files.Written;
        }
        _site.Write(".gitignore", "cache/\noutput/\n").Article("en", "tea", 1, "2026-01-01", body: "Other text.");
        Build();
        Assert.Equal(0, Build());
        Commit("2026-02-03T10:00:00Z");
        Assert.NotEqual(0, Build());
        Assert.Contains("changed 2026-02-03", File.ReadAllText(Path.Combine(output, "en/report/1/index.html")), StringComparison.Ordinal);
    }

    private string? Changed(int code, TestSite? site = null) =>
        ChangedPattern().Match((site ?? _site).Build().Text($"en/report/{code}/index.html")) is { Success: true } match ? match.Groups[1].Value : null;

    private void Edit(string stem, string time)
    {
        _site.Article("en", stem, stem == "tea" ? 1 : 2, "2026-01-01", body: $"Text {time}.");
        Commit(time);
    }

    private void Commit(string time)
    {
        Git("add", "--all");
        Environment(time, "commit", "--quiet", "--message=Text");
    }

    private string Git(params string[] arguments) => Environment("2026-01-01T00:00:00Z", arguments);

    private string Environment(string time, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "-c", "protocol.file.allow=always", .. arguments])
        {
            WorkingDirectory = _site.Root,
            RedirectStandardOutput = true,
        };
        (start.Environment["GIT_COMMITTER_DATE"], start.Environment["GIT_AUTHOR_DATE"]) = (time, time);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    [GeneratedRegex("<p>changed (.*)</p>")]
    private static partial Regex ChangedPattern();
}
