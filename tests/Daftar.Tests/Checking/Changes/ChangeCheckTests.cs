using Daftar.Cli;

namespace Daftar.Tests.Checking.Changes;

/// <summary>One dead link of a contributor's beside hundreds of older findings.</summary>
public sealed class ChangeCheckTests : IDisposable
{
    private const int Old = 150;
    private readonly ChangedSite _site = new();

    public ChangeCheckTests()
    {
        // Names that stand before the contributor's own, so that order alone would bury it.
        for (var i = 0; i < Old; i++) _site.Write($"input/articles/en/a-{i}.md", ChangedSite.Article($"Old {i}", 100 + i, "[Dead](/nowhere/) and [dead](/never/).", keys: "needs: [author]\n"));
        _site.Publish();
        _site.Write("input/articles/en/tea.md", ChangedSite.Article("Tea", 7, "Green and [black](/blak/)."));
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void The_contributors_finding_is_the_first_and_the_rest_a_number()
    {
        var run = _site.Run("check", "--against", "origin/main", "--no-lint");
        Assert.Equal(
            """
            input/articles/en/tea.md(8,11): warning DAF320: The address '/blak/' does not exist on this site. Correct the link or remove it.
            Files outside this change have 300 warnings and 150 infos; 'daftar check' lists them.

            """, run.Error);
        Assert.Equal((0, "Found 0 errors, 301 warnings.\n"), (run.Exit, run.Output));
        Assert.Contains("پرونده‌هایی که این تغییر به آن‌ها دست نزده ۳۰۰ هشدار و ۱۵۰ یادآوری دارند؛ «daftar check» آن‌ها را فهرست می‌کند.\n", _site.Run("check", "--against", "origin/main", "--no-lint", "--lang", "fa").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotations_are_those_of_the_change()
    {
        var lines = _site.Run("check", "--against", "origin/main", "--no-lint", "--format", "github").Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
        [
            "::warning file=input/articles/en/tea.md,line=8,col=11,title=DAF320::The address '/blak/' does not exist on this site. Correct the link or remove it.",
            "::notice title=In other files::Files outside this change have 300 warnings and 150 infos; 'daftar check' lists them.",
        ], lines);
    }

    [Fact]
    public async Task The_number_leads_to_the_page_of_the_run()
    {
        var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(TextWriter.Null, error, TimeProvider.System) { CurrentFolder = _site[""], RunPage = "https://example.org/runs/1" };
        await DaftarCommandLine.RunAsync(["check", "--against", "origin/main", "--format", "github"], terminal);
        Assert.Contains("'daftar check' lists them. https://example.org/runs/1\n", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_never_cuts_the_contributors_findings()
    {
        _site.Write("input/articles/en/zebra.md", ChangedSite.Article("Zebra", 9, string.Concat(Enumerable.Range(0, 700).Select(i => $"[x](/gone-{i}/) <b>&\n\n"))));
        _site.Run("check", "--against", "origin/main", "--no-lint", "--summary", _site["summary.md"]);

        var summary = _site.Read("summary.md");
        Assert.Contains("The address '/blak/' does not exist on this site.", summary, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(0, 700), i => Assert.Contains($"The address '/gone-{i}/' does not exist on this site.", summary, StringComparison.Ordinal));
        Assert.True(summary.IndexOf("/gone-699/", StringComparison.Ordinal) < summary.IndexOf("<details>", StringComparison.Ordinal));
        Assert.True(summary.Length < 1_000_000);
    }

    [Fact]
    public void Errors_elsewhere_are_listed_since_there_is_no_site_with_them()
    {
        _site.Write("input/articles/en/a-0.md", ChangedSite.Article("Old", 100, "Text.", type: "nota"));
        _site.Publish();
        _site.Write("input/articles/en/tea.md", ChangedSite.Article("Tea", 7, "Green or [black](/blakk/)."));

        var run = _site.Run("check", "--against", "origin/main", "--no-lint");
        Assert.Equal(1, run.Exit);
        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["input/articles/en/tea.md(8,10)", "input/articles/en/a-0.md(3,7)"], lines[..^1].Select(line => line.Split(": ")[0]));
        Assert.StartsWith("Files outside this change have ", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_branch_to_compare_with_all_are_listed() =>
        Assert.Equal(301, _site.Run("check", "--no-lint").Error.Split('\n').Count(line => line.Contains(": warning ", StringComparison.Ordinal)));

    [Fact]
    public void A_build_tells_infos_only_when_asked()
    {
        Assert.DoesNotContain(": info ", _site.Run("build").Error, StringComparison.Ordinal);
        Assert.Contains(": info ", _site.Run("build", "--infos").Error, StringComparison.Ordinal);
    }
}
