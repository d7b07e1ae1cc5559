using System.Text.RegularExpressions;
using Daftar.Tests.Native;

namespace Daftar.Tests.Publishing;

/// <summary>The way to the reader: which job may do what, and that nobody else can change what it runs.</summary>
public sealed partial class WorkflowSafetyTests
{
    private static string Repository => NativeProgram.Repository;

    public static TheoryData<string> Workflows =>
    [
        .. new[] { ".github/workflows", "src/Daftar.Engine/Beginning/Files/workflows", "action" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository, folder), "*.yml", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository, file)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Actions_of_others_are_named_by_commit_with_the_version_behind(string workflow) => Assert.Empty(
        UsesPattern().Matches(Read(workflow)).Select(use => use.Groups[1].Value.Trim())
            .Where(use => !use.StartsWith("./", StringComparison.Ordinal) && use != "{action}" && !PinnedPattern().IsMatch(use)).ToList());

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_begins_with_the_right_to_read_and_never_runs_a_fork_with_ours(string workflow)
    {
        var text = Read(workflow);
        Assert.DoesNotContain("pull_request_target", text, StringComparison.Ordinal);
        if (text.Contains("\njobs:\n", StringComparison.Ordinal)) Assert.Contains("\npermissions:\n  contents: read\n", text, StringComparison.Ordinal);
    }

    /// <summary>A package or a theme that ran there could publish or sign in our name.</summary>
    [Theory]
    [MemberData(nameof(Workflows))]
    public void Beside_a_token_of_identity_nothing_of_the_repository_runs(string workflow)
    {
        string[] harmless = ["sha256sum *", "gh release create"];
        foreach (var job in JobPattern().Split(Read(workflow)).Where(job => job.Contains("id-token: write", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("actions/checkout", job, StringComparison.Ordinal);
            Assert.DoesNotContain("{action}", job, StringComparison.Ordinal);
            Assert.DoesNotContain("run: |", job, StringComparison.Ordinal);
            Assert.Empty(RunPattern().Matches(job).Select(run => run.Groups[1].Value).Where(run => !harmless.Any(beginning => run.StartsWith(beginning, StringComparison.Ordinal))).ToList());
        }
    }

    [Theory]
    [InlineData(".github/workflows/publish.yml")]
    [InlineData("src/Daftar.Engine/Beginning/Files/workflows/publish.yml")]
    public void Only_the_job_that_deploys_may_publish(string workflow)
    {
        var jobs = JobPattern().Split(Read(workflow)).Where(job => job.Contains("steps:", StringComparison.Ordinal)).ToList();
        Assert.True(jobs.Count >= 2);
        var deploys = Assert.Single(jobs, job => job.Contains("pages: write", StringComparison.Ordinal) || job.Contains("id-token: write", StringComparison.Ordinal));
        Assert.Contains("actions/deploy-pages@", deploys, StringComparison.Ordinal);
        Assert.Single(UsesPattern().Matches(deploys));
        Assert.DoesNotContain("run:", deploys, StringComparison.Ordinal);
    }

    [Fact]
    public void Dependabot_proposes_newer_actions_and_packages_of_every_kind()
    {
        var text = Read(".github/dependabot.yml");
        Assert.Equal(["github-actions", "nuget", "npm"], EcosystemPattern().Matches(text).Select(ecosystem => ecosystem.Groups[1].Value));
        foreach (var folder in new[] { "admin", "schema", "tests" })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository, folder), "package-lock.json", SearchOption.AllDirectories).Where(file => !file.Contains("node_modules", StringComparison.Ordinal)))
                Assert.Contains("/" + Path.GetRelativePath(Repository, Path.GetDirectoryName(file)!), text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Packages_are_restored_as_they_are_locked_and_known_weaknesses_are_told()
    {
        Assert.Contains("dotnet restore src/Daftar.Cli --locked-mode", Read("publish.sh"), StringComparison.Ordinal);
        Assert.Contains("run: bash scripts/audit.sh", Read(".github/workflows/publish.yml"), StringComparison.Ordinal);
        Assert.DoesNotContain("exit 1", Read("scripts/audit.sh"), StringComparison.Ordinal);
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository, path));

    [GeneratedRegex(@"^\s*(?:- )?uses: (.+)$", RegexOptions.Multiline)]
    private static partial Regex UsesPattern();

    [GeneratedRegex(@"^[\w.-]+/[\w./-]+@[0-9a-f]{40} # v[0-9]+(?:\.[0-9]+)*$")]
    private static partial Regex PinnedPattern();

    [GeneratedRegex(@"^(?=  [\w-]+:\n)", RegexOptions.Multiline)]
    private static partial Regex JobPattern();

    [GeneratedRegex(@"^\s*(?:- )?run: (.+)$", RegexOptions.Multiline)]
    private static partial Regex RunPattern();

    [GeneratedRegex(@"package-ecosystem: ([\w-]+)")]
    private static partial Regex EcosystemPattern();
}
