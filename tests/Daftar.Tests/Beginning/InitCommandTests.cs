using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Daftar.Cli;
using Daftar.Cli.Preview;
using Daftar.Diagnostics;
using Daftar.Sources;

namespace Daftar.Tests.Beginning;

public sealed partial class InitCommandTests : IDisposable
{
    // The tests' program is a build of the source.
    private const string NotReleased = "daftar init: info DAF880: The workflows in .github/workflows/ use eaststudies/daftar/action@v0.1.0. This program was built from source and is not a release, so that version may not exist. Before you publish, choose a version from https://github.com/eaststudies/daftar/releases and write it after 'uses:'.\n";

    private readonly BegunSite _site = new();

    public void Dispose() => _site.Dispose();

    /// <summary>Languages, taxonomies, repository, theme: each with each other at least once.</summary>
    public static TheoryData<string[]> Combinations => new(
        new[] { "--language", "fa" },
        ["--language", "en"],
        ["--language", "fa-AF", "--taxonomy", "none"],
        ["--language", "tg", "--taxonomy", "series"],
        ["--language", "ar", "--repository", "org/site", "--taxonomy", "regions"],
        ["--language", "fa", "--repository", "https://codeberg.org/org/site", "--own-theme"],
        ["--language", "en", "--taxonomy", "book-series=Series of books", "--repository", "https://github.com/Org/org.github.io"],
        ["--language", "fa", "--language", "en"],
        ["--language", "en", "--language", "fa", "--taxonomy", "series=en:Series,fa:مجموعه‌ها", "--taxonomy", "regions", "--url", "https://example.org/a/b/"],
        ["--language", "ps", "--language", "en", "--calendar", "ps=gregorian", "--taxonomy", "none"],
        ["--language", "fa", "--language", "en", "--language", "ru", "--own-theme", "--repository", "org/site"],
        ["--language", "en,fa,tg", "--direction", "tg=rtl", "--taxonomy", "topics", "--taxonomy", "issues"]);

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_site_begins_and_nothing_is_wrong_with_it(string[] options)
    {
        var run = _site.Run(["init", "site", .. options]);
        Assert.True(run.Exit == 0, run.Error);
        Assert.All(Lines(run.Error), line => Assert.Matches(": info DAF(?:726|880|991): ", line));

        var check = _site.Run("check", "--root", "site");
        // The editor comes by npm, which a newcomer may not have, and a new repository has no branch of its origin to compare with.
        Assert.All(Lines(check.Error), line => Assert.Matches(" DAF(?:951|902|990): ", line));
        // English texts in a third language are named, one finding for each such language.
        Assert.Equal(Lines(run.Error).Count(line => line.Contains("DAF726", StringComparison.Ordinal)), Lines(check.Error).Count(line => line.Contains("DAF990", StringComparison.Ordinal)));
        var build = _site.Run("build", "--root", "site");
        Assert.True(build.Exit == 0, build.Error);
        Assert.All(_site.Folder.Files("site/output").Where(file => file.EndsWith(".html", StringComparison.Ordinal)), NoTextIsMissing);
    }

    /// <summary>Where the theme has no text for something, its key stands in brackets.</summary>
    private void NoTextIsMissing(string page) =>
        Assert.DoesNotMatch(@">\[[a-z.-]+\]<", _site.Folder.Read("site/output/" + page));

    [Theory]
    [InlineData("en", "[\u0600-\u06ff]")]
    [InlineData("fa", "(?i)>[^<]*\\b(?:the|and|of|is)\\b[^<]*<")]
    public void A_site_with_one_language_has_no_trace_of_another(string code, string foreign)
    {
        Assert.Equal(0, _site.Run("init", "site", "--language", code, "--repository", "org/site").Exit);
        Assert.Equal(0, _site.Run("build", "--root", "site").Exit);

        var other = code == "en" ? "fa" : "en";
        // What folds letters of all scripts when somebody searches is no text that people read.
        var files = _site.Folder.Files("site").Where(file => !file.StartsWith(".git/", StringComparison.Ordinal) && !file.StartsWith("cache/", StringComparison.Ordinal) && !file.Contains("/search/", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(files, file => file.Split('/', '.').Contains(other));
        Assert.All(files.Where(file => file.EndsWith(".html", StringComparison.Ordinal)), file =>
        {
            var html = _site.Folder.Read("site/" + file);
            Assert.All(LanguageAttribute().Matches(html), match => Assert.Equal(code, match.Groups[1].Value));
            Assert.DoesNotMatch(foreign, Script().Replace(html, ""));
        });
        if (code == "en") Assert.All(files.Where(file => Readable().IsMatch(file)), file => Assert.DoesNotMatch(foreign, _site.Folder.Read("site/" + file)));
    }

    [Fact]
    public void The_root_of_a_site_with_one_language_is_its_home_page()
    {
        _site.Run("init", "site", "--language", "en", "--name", "River Review");
        _site.Run("build", "--root", "site");

        var root = _site.Folder.Read("site/output/index.html");
        Assert.Contains("<link rel=\"canonical\" href=\"https://localhost/en/\">", root, StringComparison.Ordinal);
        Assert.Contains("River Review is here", root, StringComparison.Ordinal);
        Assert.DoesNotContain("Enter the English site", root, StringComparison.Ordinal);
        Assert.DoesNotContain("<loc>https://localhost/</loc>", _site.Folder.Read("site/output/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_questions_it_is_a_bilingual_site_named_like_its_folder()
    {
        var run = _site.Run("new", "site", "rivers");

        Assert.Equal((0, NotReleased), (run.Exit, run.Error));
        Assert.Equal("Created a site with 37 files in rivers. To see it, run:\n  cd rivers\n  daftar serve\n", run.Output);
        var settings = JsonNode.Parse(_site.Folder.Read("rivers/statiq.json"))!;
        Assert.Equal("rivers", settings["SiteTitle"]!["fa"]!.GetValue<string>());
        Assert.Equal("Asia/Tehran", settings["TimeZone"]!.GetValue<string>());
        Assert.Null(settings["Taxonomies"]);
        Assert.Equal("ref: refs/heads/main\n", _site.Folder.Read("rivers/.git/HEAD"));
        Assert.Equal(["1-correction.fa.yml", "1-correction.yml", "2-translation.fa.yml", "2-translation.yml", "3-document.fa.yml", "3-document.yml"], _site.Folder.Files("rivers/.github/ISSUE_TEMPLATE"));
    }

    [Fact]
    public async Task The_preview_shows_the_site()
    {
        _site.Run("init", "site", "--repository", "org/rivers", "--name", "en=River Review", "--name", "fa=مرور رود");
        var preview = new PreviewSite(_site.Folder["site"], drafts: false, TimeProvider.System);
        Assert.True(preview.Update(null));
        await using var server = await PreviewServer.StartAsync(preview, "127.0.0.1", 0, CancellationToken.None);
        using var client = new HttpClient { BaseAddress = new(server.Address) };

        // The site will stand below the repository's name; whoever opens the address alone is led there.
        var root = await client.GetStringAsync("/");
        Assert.Contains("River Review is here", root, StringComparison.Ordinal);
        Assert.Contains("«مرور رود» آغاز به کار کرد", await client.GetStringAsync("/rivers/fa/"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_file_of_the_theme_is_changed_and_the_rest_stays_the_programs()
    {
        _site.Run("init", "site", "--language", "en");
        Assert.Equal(0, _site.Run("theme", "eject", "partials/foot", "--root", "site").Exit);
        var foot = _site.Folder.Read("site/theme/partials/foot.sbn-html");
        _site.Folder.Write("site/theme/partials/foot.sbn-html", foot.Replace("</footer>", "<p>Printed in Herat</p></footer>", StringComparison.Ordinal));

        Assert.Equal(0, _site.Run("build", "--root", "site").Exit);
        Assert.Contains("<p>Printed in Herat</p>", _site.Folder.Read("site/output/en/index.html"), StringComparison.Ordinal);
        Assert.Equal(["partials/foot.sbn-html", "theme.yml"], _site.Folder.Files("site/theme"));
    }

    [Fact]
    public void What_people_wrote_is_left_and_a_site_is_never_written_over()
    {
        _site.Folder.Write("README.md", "mine\n");
        Assert.StartsWith("Not changed: README.md\n", _site.Run("init", "--language", "en", "--no-git").Output, StringComparison.Ordinal);
        Assert.Equal("mine\n", _site.Folder.Read("README.md"));
        Assert.False(Directory.Exists(_site.Folder[".git"]));

        _site.Folder.Write("statiq.json", "{}\n");
        _site.Folder.Write(".github/workflows/check.yml", "on: push\n");
        var before = _site.Folder.Files();
        Assert.Equal(
            new Cli.Run(2, "", "daftar init: error DAF723: Nothing was written, because 2 files exist already: .github/workflows/check.yml, statiq.json. Choose another folder.\n"),
            _site.Run("init", "--language", "en"));
        Assert.Equal(before, _site.Folder.Files());
        Assert.Equal(("{}\n", "on: push\n"), (_site.Folder.Read("statiq.json"), _site.Folder.Read(".github/workflows/check.yml")));
    }

    [Fact]
    public void What_an_interrupted_run_left_is_completed_by_the_same_command()
    {
        string[] command = ["init", "site", "--language", "en", "--language", "fa", "--repository", "org/site"];
        var whole = _site.Run(command);
        var files = _site.Folder.Files("site").Where(file => !file.StartsWith(".git/", StringComparison.Ordinal)).ToList();
        var texts = files.ToDictionary(file => file, file => _site.Folder.Read("site/" + file), StringComparer.Ordinal);
        for (var done = 0; done <= files.Count; done += 7)
        {
            foreach (var file in files.Skip(done)) File.Delete(_site.Folder["site/" + file]);
            // What was being written when the program ended.
            _site.Folder.Write("site/.daftar-0123456789abcdef.tmp", "half");
            Assert.Equal(whole, _site.Run(command));
            File.Delete(_site.Folder["site/.daftar-0123456789abcdef.tmp"]);
            Assert.Equal(texts, files.ToDictionary(file => file, file => _site.Folder.Read("site/" + file), StringComparer.Ordinal));
            Assert.Equal(files, _site.Folder.Files("site").Where(file => !file.StartsWith(".git/", StringComparison.Ordinal)));
        }
        Assert.Equal(whole, _site.Run(command));
    }

    [Fact]
    public void Inside_a_repository_none_is_made()
    {
        using var git = Process.Start("git", ["init", "--quiet", _site.Folder.Path]);
        git.WaitForExit();
        var run = _site.Run("init", "docs", "--language", "en");
        Assert.Equal(
            $"daftar init: info DAF728: The folder is inside the Git repository '{_site.Folder.Path}', so no new repository was created. GitHub reads workflows and issue forms only from the top folder of a repository.\n" + NotReleased, run.Error);
        Assert.False(Directory.Exists(_site.Folder["docs/.git"]));
    }

    [Theory]
    [InlineData("error DAF722: 'Persian!' is not a language code. Write a code such as fa, en, tg or fa-AF.", "--language", "Persian!")]
    [InlineData("error DAF724: 'fa:rtl' is not a valid value for '--direction'. Write it like fa=rtl.", "--direction", "fa:rtl")]
    [InlineData("error DAF724: 'fa=lunar' is not a valid value for '--calendar'. Write it like fa=jalali-iran.", "--calendar", "fa=lunar")]
    [InlineData("error DAF724: 'Big Topics' is not a valid value for '--taxonomy'. Write it like series=en:Series,fa:مجموعه‌ها.", "--taxonomy", "Big Topics")]
    [InlineData("error DAF724: 'somewhere' is not a valid value for '--repository'. Write it like owner/name.", "--repository", "somewhere")]
    [InlineData("error DAF724: 'example.org' is not a valid value for '--url'. Write it like https://example.org/.", "--url", "example.org")]
    [InlineData("error DAF725: '--name' names the language 'tg', which the site does not have. Its languages are fa, en; add others with --language.", "--name", "tg=Дарё")]
    public void What_is_no_good_is_said_and_nothing_written(string expected, params string[] options)
    {
        Assert.Equal(new Cli.Run(2, "", $"daftar init: {expected}\n"), _site.Run(["init", "site", .. options]));
        Assert.False(Directory.Exists(_site.Folder["site"]));
    }

    [Theory]
    [InlineData("DAF030", "--taxonomy", "authors")]
    [InlineData("DAF013", "--time-zone", "Kabul")]
    public void Settings_that_would_be_wrong_are_not_written(string code, params string[] options)
    {
        var run = _site.Run(["init", "site", .. options]);
        Assert.Equal(2, run.Exit);
        Assert.Contains($": error {code}: ", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_site.Folder["site"]));
    }

    [Fact]
    public void Messages_are_there_in_Persian()
    {
        Assert.Equal("daftar init: error DAF722: «x» کد زبان نیست. کدی مانند fa، en، tg یا fa-AF بنویسید.\n", _site.Run("init", "site", "--language", "x", "--lang", "fa").Error);
        Assert.Equal("وبگاهی با ۲۸ پرونده در site ساخته شد. برای دیدن آن اجرا کنید:\n  cd site\n  daftar serve\n", _site.Run("init", "site", "--language", "fa", "--lang", "fa").Output);
    }

    [Fact]
    public void A_person_in_front_of_a_terminal_is_asked()
    {
        var answers = new Answers("", "fa", "en", "jalali-afghanistan", "رود", "River", "own", "topics, series");
        var run = _site.Run(answers, "init", "site");
        Assert.Equal((0, NotReleased), (run.Exit, run.Error));
        Assert.Equal(
            ["The site's own language", "Other languages, if any", "Repository, such as owner/name (may be left empty)", "Calendar of dates in 'fa'", "The site's name in 'fa'", "The site's name in 'en'", "How articles are sorted, beside their type", "Their ids in Latin letters, such as topics, series"],
            answers.Asked);
        var settings = JsonNode.Parse(_site.Folder.Read("site/statiq.json"))!;
        Assert.Equal("River", settings["SiteTitle"]!["en"]!.GetValue<string>());
        Assert.Equal("jalali-afghanistan", settings["Languages"]![0]!["Calendar"]!.GetValue<string>());
        Assert.Equal(["types", "topics", "series"], settings["Taxonomies"]!.AsArray().Select(entry => entry!["Id"]!.GetValue<string>()));
    }

    [Fact]
    public void Workflows_and_forms_are_well_formed_and_use_the_action()
    {
        _site.Run("init", "site", "--repository", "org/site");
        foreach (var file in _site.Folder.Files("site/.github").Where(file => file.EndsWith(".yml", StringComparison.Ordinal)))
        {
            var diagnostics = new DiagnosticBag();
            Assert.IsType<DataMapping>(YamlReader.Read(_site.Folder.Read("site/.github/" + file), file, 1, diagnostics));
            Assert.Empty(diagnostics.ToSortedList());
        }
        var workflows = new[] { "check", "fix", "preview-link", "publish" }.Select(name => _site.Folder.Read($"site/.github/workflows/{name}.yml")).ToList();
        Assert.All(workflows, workflow => Assert.Matches(@"(?m)^ +(?:- )?uses: eaststudies/daftar/action@v0\.1\.0$", workflow));
        // Whatever else runs is pinned by commit.
        Assert.All(workflows.SelectMany(workflow => Uses().Matches(workflow).Select(match => match.Groups[1].Value)).Where(used => !used.StartsWith("eaststudies/", StringComparison.Ordinal)),
            used => Assert.Matches("@[0-9a-f]{40} # v", used));
    }

    /// <summary>So an update has nothing to merge.</summary>
    [Fact]
    public void Of_the_program_a_site_has_nothing_but_its_version_in_the_workflows()
    {
        Assert.Equal(0, _site.Run("init", "site", "--language", "fa", "--language", "en", "--repository", "org/site").Exit);
        var files = _site.Folder.Files("site").Where(file => !file.StartsWith(".git/", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(files, file => file.StartsWith("theme/", StringComparison.Ordinal) || file.StartsWith("scripts/", StringComparison.Ordinal) || file.StartsWith("src/", StringComparison.Ordinal));
        var version = ProgramVersion.Action.Split('@')[1];
        Assert.Equal(
            [".github/workflows/check.yml", ".github/workflows/fix.yml", ".github/workflows/preview-link.yml", ".github/workflows/publish.yml"],
            files.Where(file => _site.Folder.Read("site/" + file).Contains(version, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("<[a-z]+[^>]* (?:hreflang|lang)=\"([^\"]*)\"")]
    private static partial Regex LanguageAttribute();

    [GeneratedRegex("(?s)<(script|style)\\b.*?</\\1>")]
    private static partial Regex Script();

    [GeneratedRegex("\\.(?:md|yml|json|code-snippets|html|xml)$")]
    private static partial Regex Readable();

    [GeneratedRegex("uses: (.+)")]
    private static partial Regex Uses();

    /// <summary>Answers in the order in which they are asked for: the languages first.</summary>
    private sealed class Answers(string repository, string first, string others, string calendar, string nameOne, string nameTwo, string sorting, string ids) : IQuestions
    {
        private readonly Queue<string> _answers = new([first, others, repository, calendar, nameOne, nameTwo, sorting, ids]);

        public List<string> Asked { get; } = [];

        public string Ask(string question, bool isOptional) => Next(question);

        public string Choose(string question, IReadOnlyList<(string Value, string Label)> choices)
        {
            var answer = Next(question);
            Assert.Contains(choices, choice => choice.Value == answer);
            return answer;
        }

        public IReadOnlyList<string> ChooseMany(string question, IReadOnlyList<(string Value, string Label)> choices) => [Next(question)];

        private string Next(string question)
        {
            Asked.Add(question);
            return _answers.Dequeue();
        }
    }
}
