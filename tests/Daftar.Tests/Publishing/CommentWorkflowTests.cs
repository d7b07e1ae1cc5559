using System.Diagnostics;
using System.Text.RegularExpressions;
using Daftar.Tests.Native;
using Daftar.Tests.SiteTests;
using Daftar.Tests.Writing;

namespace Daftar.Tests.Publishing;

/// <summary>The scripts behind the workflows of comments and recommendations, in a repository of their own, with doubles of gh and curl.</summary>
public sealed partial class CommentWorkflowTests : IDisposable
{
    private static readonly string Repository = Path.GetFullPath(Path.Combine(TestSite.SitesFolder, "..", "..", ".."));

    private readonly TemporaryFolder _folder = new();

    public CommentWorkflowTests()
    {
        var root = _folder["work"];
        // As the action does it: the scripts lie elsewhere, and SITE names the site's folder.
        TestSite.CopyFolder(Path.Combine(Repository, "theme"), Path.Combine(root, "theme"));
        TestSite.CopyFolder(Path.Combine(Repository, "tests", "sample-site"), root);
        Run("git", ["init", "--quiet", "--bare", _folder["origin.git"]]);
        Run("git", ["init", "--quiet", "--initial-branch=main"]);
        Run("git", ["config", "user.name", "A"]);
        Run("git", ["config", "user.email", "a@example.org"]);
        Run("git", ["add", "--all"]);
        Run("git", ["commit", "--quiet", "--message", "The site"]);
        Run("git", ["remote", "add", "origin", _folder["origin.git"]]);
        // What it is asked stands in gh.log, an argument a line; what it answers in answer.json.
        _folder.Write("bin/gh", "#!/usr/bin/env bash\nprintf '%s\\n' \"$@\" -- >>\"$LOG\"\ncase \"$1 $2\" in 'pr list') grep -qx create \"$LOG\" && echo 1 || echo 0;; 'api '*) cat \"$ANSWER\";; esac\n");
        _folder.Write("bin/curl", "#!/usr/bin/env bash\nprintf '%s\\n' curl \"$@\" -- >>\"$LOG\"\ncat \"$ANSWER\"\n");
        Run("chmod", ["+x", _folder["bin/gh"], _folder["bin/curl"]]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_accepted_issue_becomes_a_file_and_one_pull_request()
    {
        var body = "### News code\r\n\r\n4219\r\n\r\n### Your name, as it shall be shown\r\n\r\nSara $(touch hacked) \"`id`\"\r\n\r\n### Your comment\r\n\r\nFirst line; rm -rf .\r\n\r\n### A heading of my own\r\n\r\n- `${{ github.token }}`\r\n";
        var run = FromIssue(body);
        Assert.True(run.Exit == 0, run.Error + run.Output);
        Assert.Equal(
            "name: Sara $(touch hacked) \"`id`\"\ndate: 2026-01-03T13:30:00\nlanguage: en\ntext: |-\n  First line; rm -rf .\n\n  ### A heading of my own\n\n  - `${{ github.token }}`\n",
            Run("git", ["show", "comment/issue-12:input/comments/4219/2026-01-03-1.yml"]).Output);
        Assert.Equal("input/comments/4219/2026-01-03-1.yml\n", Run("git", ["diff", "--name-only", "main", "comment/issue-12"]).Output);
        Assert.Equal("Comment of issue 12\n", Run("git", ["log", "-1", "--format=%s", "comment/issue-12"]).Output);
        Assert.Equal(Run("git", ["rev-parse", "comment/issue-12"]).Output, Run("git", ["--git-dir", _folder["origin.git"], "rev-parse", "comment/issue-12"]).Output);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "hacked", SearchOption.AllDirectories));
        Assert.DoesNotContain("Sara", _folder.Read("gh.log"), StringComparison.Ordinal);
        Assert.Contains("pr\ncreate\n--head\ncomment/issue-12\n--title\nComment of issue 12\n--body\nCloses #12\n", _folder.Read("gh.log"), StringComparison.Ordinal);

        // The label again, after the reader corrected the text: the same pull request has the new one.
        Run("git", ["switch", "--quiet", "main"]);
        Run("git", ["branch", "--quiet", "-D", "comment/issue-12"]);
        Assert.Equal(0, FromIssue(body.Replace("First", "Second", StringComparison.Ordinal)).Exit);
        Assert.Contains("Second line", Run("git", ["--git-dir", _folder["origin.git"], "show", "comment/issue-12:input/comments/4219/2026-01-03-1.yml"]).Output, StringComparison.Ordinal);
        Assert.Single(PullRequest().Matches(_folder.Read("gh.log")));
    }

    [Theory]
    [InlineData("### a\n\n@/etc/passwd\n\n### b\n\nA\n\n### c\n\nT\n", "DAF693")]
    [InlineData("### a\n\n4219\n\n### b\n\nA\n\n### c\n\nWrite to a@example.org\n", "DAF262")]
    [InlineData("### a\n\n1\n\n### b\n\nA\n\n### c\n\nT\n", "DAF680")]
    [InlineData("Nothing of the form", "DAF001")]
    public void An_issue_that_is_no_comment_makes_no_pull_request(string body, string code)
    {
        var run = FromIssue(body);
        Assert.Equal(1, run.Exit);
        Assert.Contains(code, run.Output + run.Error, StringComparison.Ordinal);
        Assert.Contains("::error title=No comment was written::", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["gh.log"]));
    }

    [Theory]
    [InlineData("issues", """[[{"title":"4219: National Alignment","author_association":"OWNER","reactions":{"+1":3,"-1":9}},{"title":"۴۲۲۱ «همسویی»","author_association":"MEMBER","reactions":{"+1":2}},{"title":"4220","author_association":"NONE","reactions":{"+1":99}}],[{"title":"10 years of the road (4220)","author_association":"COLLABORATOR","reactions":{"+1":1}},{"title":"A question","author_association":"OWNER","reactions":{"+1":5}}]]""", "# by hand\n4219: 15 # 12 from the old site\n4220: 1\n4221: 2\n")]
    [InlineData("discussions", """[{"data":{"repository":{"discussions":{"nodes":[{"title":"4219","authorAssociation":"OWNER","reactions":{"totalCount":3}},{"title":"4221","authorAssociation":"NONE","reactions":{"totalCount":7}}]}}}}]""", "# by hand\n4219: 15 # 12 from the old site\n4220: 2\n")]
    [InlineData("https://count.example/all.json", """{"4221": 8, "4219": 20, "1": 5}""", "# by hand\n4219: 20 # 12 from the old site\n4220: 2\n4221: 8\n")]
    public void Numbers_are_refreshed_from_where_the_site_counts(string from, string answer, string expected)
    {
        _folder.Write("work/input/data/recommended.yml", "# by hand\n4219: 12 # 12 from the old site\n4220: 2\n");
        Run("git", ["add", "--all"]);
        Run("git", ["commit", "--quiet", "--message", "Numbers"]);
        _folder.Write("answer.json", answer);
        var run = Script("recommended.sh", ("RECOMMEND", from), ("REPO", "o/r"));
        Assert.True(run.Exit == 0, run.Error + run.Output);
        Assert.Equal(expected, Run("git", ["show", "recommended:input/data/recommended.yml"]).Output);
        Assert.Single(PullRequest().Matches(_folder.Read("gh.log")));

        // Merged and counted again: nothing to propose.
        Run("git", ["switch", "--quiet", "main"]);
        Run("git", ["merge", "--quiet", "recommended"]);
        Run("git", ["branch", "--quiet", "-D", "recommended"]);
        run = Script("recommended.sh", ("RECOMMEND", from), ("REPO", "o/r"));
        Assert.Equal((0, "The numbers are as they were.\n"), (run.Exit, run.Output));
    }

    [Theory]
    [InlineData("http://count.example/", "{}")]
    [InlineData("everything", "{}")]
    [InlineData("https://count.example/", "{\"4219\": \"many\"}")]
    [InlineData("https://count.example/", "<html>")]
    public void What_is_no_count_changes_nothing(string from, string answer)
    {
        _folder.Write("answer.json", answer);
        Assert.NotEqual(0, Script("recommended.sh", ("RECOMMEND", from), ("REPO", "o/r")).Exit);
        Assert.Equal("", Run("git", ["status", "--porcelain", "input"]).Output);
        Assert.False(File.Exists(_folder["gh.log"]) && PullRequest().IsMatch(_folder.Read("gh.log")));
    }

    public static TheoryData<string> Workflows => [.. Directory.EnumerateFiles(Path.Combine(Repository, ".github", "workflows"), "*.yml").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_pins_its_actions_and_puts_nothing_of_strangers_into_its_scripts(string name)
    {
        var text = File.ReadAllText(Path.Combine(Repository, ".github", "workflows", name));
        Assert.All(Uses().Matches(text), use => Assert.Matches("^[^@\\s]+@[0-9a-f]{40} # v[0-9.]+$", use.Groups[1].Value));
        Assert.Contains("\npermissions:\n  contents: read\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("pull_request_target", text, StringComparison.Ordinal);
        // An expression within a script is pasted into it before the shell reads it.
        foreach (Match run in Scripts().Matches(text)) Assert.DoesNotContain("${{", run.Value, StringComparison.Ordinal);
        foreach (Match checkout in Checkouts().Matches(text)) Assert.Contains("persist-credentials: false", checkout.Value, StringComparison.Ordinal);
    }

    private ScriptRun FromIssue(string body) => Script("comment-from-issue.sh", ("BODY", body), ("NUMBER", "12"), ("DATE", "2026-01-03T10:00:00Z"));

    private ScriptRun Script(string name, params (string Name, string Value)[] environment) => Run("bash", [Path.Combine(Repository, "scripts", name)], [("SITE", _folder["work"]), .. environment]);

    private ScriptRun Run(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder["work"], RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DAFTAR"] = NativeProgram.Command;
        start.Environment["PATH"] = $"{_folder["bin"]}:{start.Environment["PATH"]}";
        start.Environment["LOG"] = _folder["gh.log"];
        start.Environment["ANSWER"] = _folder["answer.json"];
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result, "", "");
    }

    [GeneratedRegex("^pr\ncreate$", RegexOptions.Multiline)]
    private static partial Regex PullRequest();

    [GeneratedRegex(@"uses: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Uses();

    [GeneratedRegex(@"^ +(?:- )?run: (?:[^|\n].*|\|\n(?:(?: {10,}.*)?\n)+)", RegexOptions.Multiline)]
    private static partial Regex Scripts();

    [GeneratedRegex(@"uses: actions/checkout@.*\n(?: {8,}.*\n)+", RegexOptions.Multiline)]
    private static partial Regex Checkouts();
}
