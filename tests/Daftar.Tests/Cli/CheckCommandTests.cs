using System.Text.Json;
using Daftar.Files;

namespace Daftar.Tests.Cli;

public sealed class CheckCommandTests : IDisposable
{
    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_good_site_is_called_good_and_nothing_is_written()
    {
        Assert.Equal(
            new Run(0, "Nothing is wrong.\n", "statiq.json: info DAF902: News codes were not compared with the main branch, because there is no Git repository or no branch 'main' of 'origin'. Name a branch with --against.\n"),
            _site.Run("check"));
        Assert.Equal(
            new Run(0, "همه چیز درست است.\n", "statiq.json: info DAF902: کدهای خبر با شاخهٔ اصلی سنجیده نشد: اینجا Git نیست یا شاخهٔ main از origin پیدا نشد. شاخه را با --against نام ببرید.\n"),
            _site.Run("check", "--lang", "fa"));
        Assert.False(Directory.Exists(_site.Folder["output"]));
    }

    [Fact]
    public void Findings_go_to_stderr_and_their_number_to_stdout()
    {
        BreakArticle();
        var run = _site.Run("check");
        Assert.Equal((1, "Found 1 error, 0 warnings.\n"), (run.Exit, run.Output));
        Assert.Matches("^input/articles/en/tea\\.md\\(3,7\\): error DAF[0-9]{3}: .*'repord'.*\nstatiq.json: info DAF902: .*\n$", run.Error);
    }

    [Fact]
    public void Workflow_annotations_are_escaped()
    {
        _site.Folder.Write("input/articles/en/a,b%.md", "---\ntitle: A\ntype: repord\nnews_code: 9\n---\n\nText.\n");
        var run = _site.Run("check", "--format", "github");
        Assert.Equal(1, run.Exit);
        Assert.Matches("(?m)^::error file=input/articles/en/a%2Cb%25\\.md(,line=[0-9]+,col=[0-9]+)?,title=DAF[0-9]{3}::.+$", run.Error);
    }

    [Fact]
    public void Tools_get_place_and_text_of_each_finding()
    {
        BreakArticle();
        var run = _site.Run("check", "--format", "json", "--lang", "fa");
        Assert.Equal((1, ""), (run.Exit, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        var finding = Assert.Single(json.RootElement.GetProperty("diagnostics").EnumerateArray(), finding => finding.GetProperty("severity").GetString() != "info");
        Assert.Equal("input/articles/en/tea.md", finding.GetProperty("path").GetString());
        Assert.Equal((3, 7), (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.Matches("[آ-ی]", finding.GetProperty("message").GetString());
    }

    [Fact]
    public void The_settings_decide_the_language_of_messages()
    {
        var settings = _site.Folder.Read("statiq.json");
        _site.Folder.Write("statiq.json", settings.Insert(settings.IndexOf('{') + 1, "\"DiagnosticsLanguage\": \"author\","));
        BreakArticle();
        _site.Folder.Write("input/articles/fa/tea.md", "---\ntitle: چای\ntype: repord\nnews_code: 3\n---\n\nمتن.\n");
        var lines = _site.Run("check").Error.Split('\n');
        Assert.DoesNotMatch("[آ-ی]", lines.Single(line => line.StartsWith("input/articles/en/tea.md", StringComparison.Ordinal)));
        Assert.Matches("[آ-ی]", lines.Single(line => line.StartsWith("input/articles/fa/tea.md", StringComparison.Ordinal)));
    }

    [Fact]
    public void Typing_is_put_right_when_asked_and_passed_over_when_told()
    {
        _site.Folder.Write("input/articles/fa/tea.md", "---\ntitle: چای\ntype: report\nnews_code: 3\n---\n\nچاي مي‌نوشيم.\r\n");
        Assert.Contains("warning DAF7", _site.Run("check").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("DAF7", _site.Run("check", "--no-lint").Error, StringComparison.Ordinal);

        var run = _site.Run("check", "--fix");
        Assert.Equal((0, "Fixed input/articles/fa/tea.md\nNothing is wrong.\n"), (run.Exit, run.Output));
        Assert.Equal("---\ntitle: چای\ntype: report\nnews_code: 3\n---\n\nچای می‌نوشیم.\r\n", _site.Folder.Read("input/articles/fa/tea.md"));
        Assert.Equal("Nothing is wrong.\n", _site.Run("check", "--fix").Output);
    }

    [Fact]
    public void A_file_that_cannot_be_put_right_is_named_and_the_others_are_mended()
    {
        const string Text = "---\ntitle: چای\ntype: report\nnews_code: 3\n---\n\nچاي مي‌نوشيم.\n";
        _site.Folder.Write("input/articles/fa/tea.md", Text).Write("input/articles/fa/cup.md", Text.Replace("3", "4", StringComparison.Ordinal));
        // What stands where the new text has to be written first keeps it from being written, whoever runs the test.
        SourceFile.Write(_site.Folder["input/articles/fa/tea.md"], Text);
        using (new FileStream(PendingFileOf("input/articles/fa/tea.md"), FileMode.Create, FileAccess.Write, FileShare.None))
        {
            var run = _site.Run("check", "--fix", "--no-lint");
            Assert.Equal((1, "Fixed input/articles/fa/cup.md\nFound 1 error, 0 warnings.\n"), (run.Exit, run.Output));
            Assert.Matches("(?m)^input/articles/fa/tea\\.md: error DAF614: The file could not be fixed and was not changed: .+ Check its permissions and the free space\\.$", run.Error);
        }
        Assert.Equal(Text, _site.Folder.Read("input/articles/fa/tea.md"));
        Assert.Equal("Fixed input/articles/fa/tea.md\nNothing is wrong.\n", _site.Run("check", "--fix").Output);
        Assert.DoesNotContain(_site.Folder.Files(), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void What_would_be_put_right_is_shown_and_nothing_is_written()
    {
        const string Text = "---\ntitle: چای\ntype: report\nnews_code: 3\n---\n\nچاي سبز مي شود.\n\nپایان\n";
        _site.Folder.Write("input/articles/fa/tea.md", Text);

        var run = _site.Run("check", "--diff");

        Assert.Equal((0, "input/articles/fa/tea.md\n  7: [-چاي-]{+چای+} سبز [-مي شود-]{+می‹ZWNJ›شود+}.\n--fix would change 1 file.\n", ""), (run.Exit, run.Output, run.Error));
        Assert.Equal(Text, _site.Folder.Read("input/articles/fa/tea.md"));
        _site.Run("check", "--fix");
        Assert.Equal("--fix would change nothing.\n", _site.Run("check", "--diff").Output);
    }

    [Fact]
    public void Only_the_files_named_are_put_right_and_shown()
    {
        const string Text = "---\ntitle: چای\ntype: report\nnews_code: 3\n---\n\nچاي \"سبز.\n";
        _site.Folder.Write("input/articles/fa/tea.md", Text).Write("input/articles/fa/cup.md", Text.Replace("3", "4", StringComparison.Ordinal));

        var run = _site.Run("check", "--fix", "input/articles/fa/cup.md");

        Assert.Equal((0, "Fixed input/articles/fa/cup.md\nFound 0 errors, 1 warning.\n"), (run.Exit, run.Output));
        Assert.StartsWith("input/articles/fa/cup.md(7,5): warning DAF714: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(Text, _site.Folder.Read("input/articles/fa/tea.md"));
        Assert.Equal(
            (1, "no.md: error DAF721: This is not an article or page of the site. Give a .md file from 'articles' or 'pages' in the input folder.\n"),
            _site.Run("check", "--fix", "no.md") is var other ? (other.Exit, other.Error) : default);
    }

    [Fact]
    public void A_heading_that_another_file_links_to_keeps_its_id()
    {
        const string Target = "---\ntitle: هدف\ntype: note\nnews_code: 8\n---\n\n## بخش 2 و میشود\n\n## سال 2020\n\nمي رود\n";
        _site.Folder.Write("input/articles/fa/target.md", Target)
            .Write("input/articles/fa/from.md", "---\ntitle: خاستگاه\ntype: note\nnews_code: 9\n---\n\n[الف](target.md#بخش-2-و-میشود) و [ب](/fa/note/8/#%D8%A8%D8%AE%D8%B4-2-%D9%88-%D9%85%DB%8C%D8%B4%D9%88%D8%AF).\n");
        Assert.DoesNotContain("DAF32", _site.Run("check").Error, StringComparison.Ordinal);

        var run = _site.Run("check", "--fix");

        Assert.DoesNotContain("DAF32", run.Error, StringComparison.Ordinal);
        Assert.Equal(
            Target.Replace("## سال 2020", "## سال ۲۰۲۰", StringComparison.Ordinal).Replace("مي رود", "می\u200Cرود", StringComparison.Ordinal),
            _site.Folder.Read("input/articles/fa/target.md"));
    }

    private string PendingFileOf(string path) => Path.Combine(
        Path.GetDirectoryName(_site.Folder[path])!,
        $".daftar-{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Path.GetFileName(path))).AsSpan(0, 8))}.tmp");

    private void BreakArticle() =>
        _site.Folder.Write(_site.Article("tea"), _site.Folder.Read(_site.Article("tea")).Replace("type: report", "type: repord", StringComparison.Ordinal));
}
