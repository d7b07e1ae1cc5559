using System.Diagnostics;
using System.Text.RegularExpressions;
using Daftar.Tests.Beginning;
using Daftar.Tests.Native;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Publishing;

/// <summary>
/// The scripts behind the workflows fix and preview-link, as the action runs them: in a site's repository with a bare remote, and a double
/// of gh that fails when it is asked without the token and writes down what it was asked.
/// </summary>
public sealed partial class PullRequestWorkflowTests : IDisposable
{
    private const string Untyped = "---\ntitle: كتاب تازه\ntype: note\nnews_code: 9\npublish_date: 2026-11-27\n---\n\nاين كتاب  را مي خوانم.\n";
    private static readonly string Repository = Path.GetFullPath(Path.Combine(TestSite.SitesFolder, "..", "..", ".."));

    private readonly BegunSite _begun = new();

    public PullRequestWorkflowTests()
    {
        Assert.Equal(0, _begun.Run("init", "work", "--language", "fa", "--language", "en", "--url", "https://org.github.io/site/").Exit);
        // Texts of main that could be mended too: nobody asked for that.
        _begun.Folder.Write("work/input/articles/fa/old.md", Untyped.Replace("news_code: 9", "news_code: 8", StringComparison.Ordinal));
        Run("git", ["init", "--quiet", "--bare", "--initial-branch=main", _begun.Folder["origin.git"]]);
        Git("checkout", "--quiet", "-B", "main");
        Commit("The site");
        Git("remote", "add", "origin", _begun.Folder["origin.git"]);
        Git("push", "--quiet", "origin", "main");
        _begun.Folder.Write("bin/gh", """
            #!/usr/bin/env bash
            [ "${GH_TOKEN:-}" = token ] || { echo "gh without its token" >&2; exit 9; }
            printf '%s\n' "$@" -- >>"$LOG"
            case "$1 $2" in
              'pr view') printf '%s\t%s\tmain\t%s\n' "$(git --git-dir "$ORIGIN" rev-parse refs/pull/12/head)" "$FORK" "$BRANCH" ;;
              'pr list') echo 12 ;;
              'api --method') printf '%s\t%s\n' 1111111111111111111111111111111111111111 11 "$(git --git-dir "$ORIGIN" rev-parse refs/pull/12/head)" 12 ;;
              'api '*) echo "https://org.github.io/site/" ;;
            esac
            """.Replace("\r\n", "\n", StringComparison.Ordinal) + "\n");
        // The program must never see a token.
        _begun.Folder.Write("bin/daftar", $"#!/usr/bin/env bash\n[ -z \"${{GH_TOKEN:-}}${{PREVIEWS_TOKEN:-}}\" ] || exit 9\nexec {NativeProgram.Command} \"$@\"\n");
        Run("chmod", ["+x", _begun.Folder["bin/gh"], _begun.Folder["bin/daftar"]]);
    }

    public void Dispose() => _begun.Dispose();

    [Fact]
    public void The_typing_of_a_pull_request_is_mended_on_its_branch_and_nothing_else()
    {
        Propose(("input/articles/fa/new.md", Untyped));
        var run = Fix();
        Assert.True(run.Exit == 0, run.Error + run.Output);
        Assert.Equal(["input/articles/fa/new.md"], Lines("diff", "--name-only", "main", "work"));
        var text = Origin("show", "work:input/articles/fa/new.md");
        Assert.Contains("title: كتاب تازه\n", text, StringComparison.Ordinal);
        Assert.Contains("این کتاب را می‌خوانم.", text, StringComparison.Ordinal);
        Assert.Equal("Mend the typing (check --fix)\nThe change\n", Origin("log", "-2", "--format=%s", "work"));
        Assert.Contains("workflow\nrun\ncheck.yml\n--repo\no/r\n--ref\nwork\n", Log, StringComparison.Ordinal);
        Assert.Contains("Mended in 1 files", Log, StringComparison.Ordinal);

        // Asked again, there is nothing left to do.
        Origin("update-ref", "refs/pull/12/head", "work");
        Assert.Equal(0, Fix().Exit);
        Assert.Contains("There was nothing to mend", Log, StringComparison.Ordinal);
        Assert.Equal("Mend the typing (check --fix)\n", Origin("log", "-1", "--format=%s", "work"));
    }

    [Fact]
    public void A_fork_s_branch_is_never_written_and_its_author_sees_the_corrections()
    {
        Propose(("input/articles/fa/new.md", Untyped + "\n<b>كتاب</b>  است.\n"));
        var before = Origin("for-each-ref");
        var run = Fix(("FORK", "true"));
        Assert.True(run.Exit == 0, run.Error + run.Output);
        Assert.Equal(before, Origin("for-each-ref"));
        Assert.Contains("lies in a fork", Log, StringComparison.Ordinal);
        Assert.DoesNotContain("workflow\nrun", Log, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", run.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", run.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_branch_holds_is_never_run_and_what_was_pushed_meanwhile_stays()
    {
        // Scripts, hooks, the program's settings and a site that cannot be read: all are the contributor's.
        Propose(("input/articles/fa/new.md", Untyped), ("scripts/fix-pull-request.sh", "touch hacked\n"), (".githooks/post-checkout", "touch hacked\n"), ("statiq.json", "{ nothing"));
        Assert.Equal(0, Fix().Exit);
        Assert.Contains("There was nothing to mend", Log, StringComparison.Ordinal);
        Assert.Equal("The change\n", Origin("log", "-1", "--format=%s", "work"));
        Assert.Empty(Directory.EnumerateFiles(_begun.Folder.Path, "hacked", SearchOption.AllDirectories));

        foreach (var wrong in new[] { ("NUMBER", "12; touch hacked"), ("BRANCH", "--upload-pack=touch hacked"), ("BRANCH", "main") }) Assert.NotEqual(0, Fix(wrong).Exit);

        // Somebody pushes while the texts are mended: their commit stays.
        Propose(("input/articles/fa/new.md", Untyped));
        Origin("update-ref", "refs/heads/work", "main");
        Git("checkout", "--quiet", "-B", "other", "main");
        File.WriteAllText(_begun.Folder["work/input/articles/fa/other.md"], Untyped);
        Commit("Meanwhile");
        Git("push", "--quiet", "--force", "origin", "other:work");
        Git("checkout", "--quiet", "main");
        Assert.Equal(1, Fix().Exit);
        Assert.Contains("Somebody changed the branch meanwhile", Log, StringComparison.Ordinal);
        Assert.Equal("Meanwhile\n", Origin("log", "-1", "--format=%s", "work"));
    }

    [Fact]
    public void The_preview_of_a_fork_is_made_of_its_content_alone_and_published_beside_the_site()
    {
        Propose(
            ("input/articles/en/tea.md", "---\ntitle: Tea of the fork\ntype: note\nnews_code: 9\npublish_date: 2026-11-27\n---\n\n<script>steal()</script> Green <b onclick=\"steal()\">tea</b>.\n"),
            ("theme/layouts/article.sbn-html", "<script>steal()</script>"), ("scripts/preview.sh", "touch hacked\n"), ("statiq.json", "{ nothing"));
        var taken = Take();
        Assert.True(taken.Exit == 0, taken.Error + taken.Output);
        var site = Regex.Match(taken.Outputs, "^site=(.+)$", RegexOptions.Multiline).Groups[1].Value;
        Assert.StartsWith("number=12\nbase=", taken.Outputs, StringComparison.Ordinal);
        var made = Script("preview.sh", [Regex.Match(taken.Outputs, "^base=(.+)$", RegexOptions.Multiline).Groups[1].Value], ("SITE", site), ("BROWSER", "none"));
        Assert.True(made.Exit == 0, made.Error + made.Output);
        var page = File.ReadAllText(Path.Combine(site, "preview/en/note/9/index.html"));
        Assert.Contains("Tea of the fork", page, StringComparison.Ordinal);
        Assert.DoesNotContain("steal()", page, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_begun.Folder.Path, "hacked", SearchOption.AllDirectories));

        Directory.Move(Path.Combine(site, "preview"), _begun.Folder["work/preview"]);
        var previews = Previews(("7/preview.html", "Of a closed pull request."));
        var published = Publish();
        Assert.True(published.Exit == 0, published.Error + published.Output);
        var files = Run("git", ["--git-dir", previews, "ls-tree", "-r", "--name-only", "main"]).Output.Split('\n');
        Assert.Contains("12/en/note/9/index.html", files);
        Assert.DoesNotContain("7/preview.html", files);
        Assert.Equal("1\n", Run("git", ["--git-dir", previews, "rev-list", "--count", "main"]).Output);
        Assert.Contains("https://previews.example.org/12/preview.html", Log, StringComparison.Ordinal);
        Assert.Equal((0, "The preview is as it was.\n"), (Publish() is var again ? again.Exit : 9, again.Output));
    }

    [Theory]
    [InlineData("input/articles/en/run.sh", "exit", "A kind of file that no preview has: input/articles/en/run.sh")]
    [InlineData("input/.hidden.md", "x", "A name that is not allowed: input/.hidden.md")]
    [InlineData("input/a\n::error::b.md", "x", "A name that is not allowed: input/a?::error::b.md")]
    [InlineData("input/images/large.png", null, "More than 20000000 bytes.")]
    [InlineData("input/articles/en/link.md", "->/etc/passwd", "A link or a repository instead of a file: input/articles/en/link.md")]
    public void What_is_no_plain_content_of_a_plain_size_makes_no_preview(string path, string? text, string reason)
    {
        Git("checkout", "--quiet", "-B", "work");
        var full = _begun.Folder["work/" + path];
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        if (text?.StartsWith("->", StringComparison.Ordinal) == true) File.CreateSymbolicLink(full, text[2..]);
        else File.WriteAllBytes(full, text is null ? new byte[20_000_001] : System.Text.Encoding.UTF8.GetBytes(text));
        Git("add", "--force", "--all");
        Push();
        var run = Take();
        Assert.Equal(1, run.Exit);
        Assert.Equal($"::error title=The preview was not made::{reason}\n", run.Error);
        Assert.Equal("", run.Outputs);
    }

    [Fact]
    public void A_commit_that_is_no_longer_proposed_makes_no_preview()
    {
        Propose(("input/articles/fa/new.md", Untyped));
        Assert.Equal((0, "No open pull request has this commit.\n"), (Take(new string('2', 40)) is var run ? run.Exit : 9, run.Output));
        Assert.NotEqual(0, Take("HEAD; touch hacked").Exit);
    }

    [Theory]
    [InlineData("PREVIEWS_URL", "https://org.github.io/previews/", "Previews need another host than the site, org.github.io,")]
    [InlineData("PREVIEWS_URL", "http://previews.example.org/", "PREVIEWS_URL is not like")]
    [InlineData("PREVIEWS_REPOSITORY", "../../etc", "PREVIEWS_REPOSITORY is not like")]
    [InlineData("NUMBER", "../7", "NUMBER is no number.")]
    [InlineData("large.html", "", "The preview has more than 30000000 bytes.")]
    [InlineData("page.php", "x", "A file of the preview is of a kind that none has.")]
    [InlineData(".git/config", "x", "A file of the preview has a name that is not allowed.")]
    [InlineData("link.html", "->/etc/passwd", "Something in the preview is neither file nor folder.")]
    public void What_was_handed_over_is_taken_as_data_or_not_at_all(string name, string value, string reason)
    {
        _begun.Folder.Write("work/preview/preview.html", "<p>Preview");
        var previews = Previews(("7/preview.html", "Old."));
        if (name.Contains('.'))
        {
            var full = _begun.Folder["work/preview/" + name];
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            if (value.StartsWith("->", StringComparison.Ordinal)) File.CreateSymbolicLink(full, value[2..]);
            else File.WriteAllBytes(full, value.Length == 0 ? new byte[30_000_001] : [120]);
        }
        var run = name.Contains('.') ? Publish() : Publish((name, value));
        Assert.Equal(1, run.Exit);
        Assert.StartsWith("::error title=The preview was not published::" + reason, run.Error, StringComparison.Ordinal);
        Assert.Equal("7/preview.html\n", Run("git", ["--git-dir", previews, "ls-tree", "-r", "--name-only", "main"]).Output);
        Assert.False(File.Exists(_begun.Folder["gh.log"]) && Log.Contains("comment", StringComparison.Ordinal));
    }

    public static TheoryData<string> Written =>
        [".github/workflows/fix.yml", ".github/workflows/preview-link.yml", "src/Daftar.Engine/Beginning/Files/workflows/fix.yml", "src/Daftar.Engine/Beginning/Files/workflows/preview-link.yml"];

    /// <summary>A job with a right to write works on the main branch, whatever was proposed.</summary>
    [Theory]
    [MemberData(nameof(Written))]
    public void A_workflow_that_may_write_gets_the_main_branch_and_no_other(string workflow)
    {
        var text = File.ReadAllText(Path.Combine(Repository, workflow));
        var checkouts = Checkouts().Matches(text);
        Assert.NotEmpty(checkouts);
        Assert.All(checkouts, checkout =>
        {
            Assert.Contains("ref: ${{ github.event.repository.default_branch }}\n", checkout.Value, StringComparison.Ordinal);
            Assert.Contains("persist-credentials: false", checkout.Value, StringComparison.Ordinal);
        });
        Assert.DoesNotContain("github.head_ref", text, StringComparison.Ordinal);
        Assert.DoesNotContain("pull_request.head.sha", text, StringComparison.Ordinal);
    }

    private string Log => _begun.Folder.Read("gh.log");

    /// <summary>A branch <c>work</c> on which somebody changes files, proposed as number 12.</summary>
    private void Propose(params (string Path, string Text)[] files)
    {
        Git("checkout", "--quiet", "-B", "work", "main");
        foreach (var (path, text) in files) _begun.Folder.Write("work/" + path, text);
        Git("add", "--force", "--all");
        Push();
    }

    private void Push()
    {
        Git("commit", "--quiet", "--message", "The change");
        Git("push", "--quiet", "--force", "origin", "work", "work:refs/pull/12/head");
        Git("checkout", "--quiet", "main");
    }

    private string Previews((string Path, string Text) file)
    {
        var bare = _begun.Folder["previews.git"];
        _begun.Folder.Write("previews/" + file.Path, file.Text);
        Run("git", ["init", "--quiet", "--bare", "--initial-branch=main", bare]);
        foreach (var arguments in new string[][] { ["init", "--quiet", "--initial-branch=main"], ["add", "--all"], ["commit", "--quiet", "--message", "Old"], ["push", "--quiet", bare, "main"] })
            Assert.Equal(0, Run("git", ["-C", _begun.Folder["previews"], .. Author, .. arguments]).Exit);
        return bare;
    }

    private ScriptRun Fix(params (string, string)[] environment) => Script("fix-pull-request.sh", [], [("NUMBER", "12"), ("FORK", "false"), ("BRANCH", "work"), .. environment]);

    private ScriptRun Take(string? head = null) =>
        Script("take-change.sh", [], ("HEAD", head ?? Origin("rev-parse", "refs/pull/12/head").Trim()), ("OWNER", "somebody"), ("BRANCH", "work"), ("BASE", "main"));

    private ScriptRun Publish(params (string, string)[] environment) => Script("publish-preview.sh", [],
        [("NUMBER", "12"), ("PREVIEWS_URL", "https://previews.example.org/"), ("PREVIEWS_REPOSITORY", "org/previews"), ("PREVIEWS_TOKEN", "secret"), ("PREVIEWS_GIT", _begun.Folder["previews.git"]), .. environment]);

    private ScriptRun Script(string name, string[] arguments, params (string, string)[] environment) =>
        Run("bash", [Path.Combine(Repository, "scripts", name), .. arguments], [("SITE", _begun.Folder["work"]), ("REPO", "o/r"), .. name == "preview.sh" ? [] : new[] { ("GH_TOKEN", "token") }, .. environment]);

    private string Origin(params string[] arguments) => Run("git", ["--git-dir", _begun.Folder["origin.git"], .. arguments]).Output;

    private string[] Lines(params string[] arguments) => Origin(arguments).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private void Commit(string message)
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--message", message);
    }

    private static string[] Author => ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];

    private void Git(params string[] arguments)
    {
        var run = Run("git", [.. Author, .. arguments]);
        Assert.True(run.Exit == 0, run.Error);
    }

    private ScriptRun Run(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        string summary = _begun.Folder["summary.md"], outputs = _begun.Folder["outputs.txt"];
        File.WriteAllText(summary, "");
        File.WriteAllText(outputs, "");
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _begun.Folder["work"], RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DAFTAR"] = _begun.Folder["bin/daftar"];
        start.Environment["PATH"] = $"{_begun.Folder["bin"]}:{start.Environment["PATH"]}";
        start.Environment["LOG"] = _begun.Folder["gh.log"];
        start.Environment["ORIGIN"] = _begun.Folder["origin.git"];
        start.Environment["RUNNER_TEMP"] = _begun.Folder.Path;
        start.Environment["TMPDIR"] = _begun.Folder.Path;
        start.Environment["GITHUB_STEP_SUMMARY"] = summary;
        start.Environment["GITHUB_OUTPUT"] = outputs;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result, File.ReadAllText(summary), File.ReadAllText(outputs));
    }

    [GeneratedRegex(@"uses: actions/checkout@.*\n(?: {8,}.*\n)+")]
    private static partial Regex Checkouts();
}
