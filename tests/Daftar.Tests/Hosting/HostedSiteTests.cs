using Daftar.Diagnostics;
using Daftar.Hosting;
using Daftar.Tests.Pictures;
using Daftar.Tests.SiteTests;
using Daftar.Writing;

namespace Daftar.Tests.Hosting;

/// <summary>The half of the host within Statiq that uses the engine: what it writes is what a build writes, whatever happened before.</summary>
public sealed class HostedSiteTests : IDisposable
{
    private const string Article = "input/articles/en/a.md";

    private readonly TestSite _site = TestSite.Bilingual();
    private readonly HostedSite _host = new();

    public HostedSiteTests() => _site
        .Replace("statiq.json", "\"GenerateSearchIndex\": false,\n  \"GenerateApi\": false", "\"Comments\": {}, \"AlsoPublish\": [\".nojekyll\", \"CNAME\"]")
        .Write("input/CNAME", "tea.example").Write("input/authors/karim.yml", "name: {en: Karim, fa: کریم}\nrole: {en: Editor}\n")
        .Write("input/pages/en/about.md", "---\ntitle: About\n---\nText of the page.\n")
        .Write("input/images/a.jpg", OddPictures.Jpeg(400, 300)).Write("input/images/b.jpg", OddPictures.Jpeg(500, 300))
        .Article("en", "a", 1, "2026-01-02T10:00:00", "author: [karim, Someone Else]\nsource: The Source\nregions: [afghanistan]\nimage: images/a.jpg\nimage_alt: A", "Green tea. [Another](b.md)")
        .Article("fa", "a", 2, "2026-01-02", "author: karim\nregions: [afghanistan]", "چای سبز.")
        .Article("en", "b", 3, "2026-01-03", "tags: [Tea]\ncorrections:\n- {date: 2026-01-04, note: A correction.}", "Black tea.")
        .Article("en", "undated", 4, null, "needs: [publish_date]")
        .Write("input/comments/1/2026-01-05-1.yml", "name: Reader\ndate: 2026-01-05\ntext: A comment.\n");

    public void Dispose()
    {
        _host.Dispose();
        _site.Dispose();
    }

    [Fact]
    public void It_writes_what_a_build_writes_to_the_byte_and_its_manifest_too()
    {
        Assert.NotNull(Run(null));
        var summary = AssertIsAsBuilt();
        Assert.True(summary.Total > 50);
        // Nothing has changed: nothing is written.
        Assert.Equal((summary.Total, 0, 0), Parts(Run(null)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_nothing_has_changed_nothing_is_loaded(bool isShared)
    {
        Assert.Null(HostedSite.TryKeepAll(Request, new()));
        var total = Run(null, isShared: isShared)!.Total;
        var findings = new HostedFindings();
        Assert.Equal((total, 0, 0), Parts(HostedSite.TryKeepAll(Request, findings)));
        // What the build found is told again.
        Assert.Contains(findings.Lines, line => line.Line.StartsWith("input/articles/en/undated.md(5,9): DAF218", StringComparison.Ordinal));

        Assert.Null(HostedSite.TryKeepAll(Request with { UseCache = false }, new()));
        Assert.Null(HostedSite.TryKeepAll(Request with { IncludeDrafts = true }, new()));
        Assert.Null(HostedSite.TryKeepAll(Request with { Overrides = new Dictionary<string, string> { ["Host"] = "other.example" } }, new()));
        File.Delete(Path.Combine(_site.Root, "output/en/index.html"));
        Assert.Null(HostedSite.TryKeepAll(Request, new()));
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void After_an_edit_there_is_something_to_do(string edit)
    {
        Run(null);
        Edit(edit);
        Assert.Null(HostedSite.TryKeepAll(Request, new()));
    }

    [Fact]
    public void A_build_with_replaced_contents_or_an_index_that_is_owed_is_not_the_last_word()
    {
        var findings = new HostedFindings();
        Assert.True(_host.Load(Request, null, findings) && _host.MakePlan(isShared: true, findings));
        _host.Write([.. _host.Files.Select(file => (file.Path, file.Path == "robots.txt" ? (ReadOnlyMemory<byte>?)"replaced"u8.ToArray() : null))], defersIndex: false, findings);
        Assert.Null(HostedSite.TryKeepAll(Request, new()));

        Run(null);
        Edit("text");
        Run([Article], defersIndex: true);
        Assert.Null(HostedSite.TryKeepAll(Request, new()));
    }

    public static TheoryData<string> Edits { get; } =
    [
        "text", "title", "lead", "date", "region", "author's name", "term's name", "picture of a text", "picture of a card",
        "page", "comment", "new article", "article gone", "another article's draft", "theme", "settings",
    ];

    [Theory]
    [MemberData(nameof(Edits))]
    public void After_an_edit_it_writes_what_a_build_writes(string edit)
    {
        Run(null);
        var summary = Run([Edit(edit)]);
        Assert.True(summary!.Written + summary.Removed > 0);
        AssertIsAsBuilt();
    }

    [Fact]
    public void A_text_is_taken_in_without_loading_the_site()
    {
        Run(null);
        var model = _host.Model!;
        Run([Edit("text")]);
        Assert.Same(model.Content.Pages[0], _host.Model!.Content.Pages[0]);
        Assert.Same(model.Content.Taxonomies, _host.Model.Content.Taxonomies);
    }

    [Fact]
    public void The_search_index_may_follow_later_and_is_then_as_built()
    {
        Run(null);
        var planned = _host.Files.Select(file => file.Path).Append(".daftar/manifest").ToHashSet(StringComparer.Ordinal);
        var index = Files("output").Where(file => !planned.Contains(file.Key)).ToDictionary();
        Assert.NotEmpty(index);
        Edit("text");
        Run([Article], defersIndex: true);
        Assert.True(_host.OwesIndex);
        Assert.All(index, file => Assert.Equal(file.Value, Files("output")[file.Key]));

        Assert.True(_host.WriteIndex(new())!.Written > 0);
        Assert.False(_host.OwesIndex);
        AssertIsAsBuilt();
        // Nothing is owed any more.
        Assert.Null(_host.WriteIndex(new()));
    }

    [Theory]
    [InlineData("regions: [afghanistan]", "regions: [nowhere]", "input/articles/en/a.md(8,11): DAF")]
    [InlineData("image_alt: A", "colour: red", "input/articles/en/a.md(10,1): DAF201: Unknown key 'colour'.")]
    public void With_errors_nothing_is_written_and_the_next_good_state_is(string old, string key, string finding)
    {
        Run(null);
        var before = Files("output");
        var good = File.ReadAllText(Path.Combine(_site.Root, Article));
        _site.Write(Article, good.Replace(old, key, StringComparison.Ordinal));
        var findings = new HostedFindings();
        Assert.False(_host.Load(Request, [Article], findings));
        Assert.Contains(findings.Lines, line => line.Level == HostedLevel.Error && line.Line.StartsWith(finding, StringComparison.Ordinal));
        Assert.Equal(before.Keys, Files("output").Keys);

        // The next change is of another file, and takes this one in, too.
        _site.Write(Article, good.Replace("Green tea", "White tea", StringComparison.Ordinal));
        Run([Edit("page")]);
        AssertIsAsBuilt();
    }

    [Fact]
    public void Settings_that_cannot_be_used_are_found_with_file_and_line()
    {
        _site.Replace("statiq.json", "\"Host\"", "\"host\": \"other.example\",\n  \"Host\"");
        var findings = new HostedFindings();
        Assert.False(_host.Load(Request, null, findings));
        Assert.Equal(["statiq.json(6,3): DAF105: The key 'Host' appears twice; it is already at statiq.json(5,3). Remove one of the two."],
            findings.Lines.Where(line => line.Level == HostedLevel.Error).Select(line => line.Line));
    }

    [Theory]
    [InlineData("settings.json", "{}", null, "settings.json: DAF670: Statiq could not read this file when it started: '}' expected. Repair it and start again.")]
    [InlineData("settings.json", "{}", "fa", "settings.json: DAF670: Statiq هنگام آغاز به کار نتوانست این پرونده را بخواند: «'}' expected». آن را اصلاح کنید و از نو آغاز کنید.")]
    // Of its own file the engine says where it is wrong.
    [InlineData("statiq.json", "[]", null, "statiq.json(1,1): DAF012: statiq.json has to be one object, { … }.")]
    [InlineData("statiq.json", "{\"Languages\": [{\"Code\": \"en\", \"Name\": \"English\"}]}", null, "statiq.json: DAF670: Statiq could not read this file when it started: '}' expected. Repair it and start again.")]
    public void A_file_that_Statiq_cannot_read_is_one_finding(string file, string content, string? language, string line)
    {
        _site.Write(file, content);
        var findings = new HostedFindings { Language = language };
        findings.AddUnreadable(_site.Root, file, "'}' expected.");
        Assert.Equal([(HostedLevel.Error, line)], findings.Lines);
    }

    [Theory]
    [InlineData("en", "more/a.md: DAF890: This file cannot be taken from Statiq's file system: No space left. Mend that, or exclude the file with 'ExcludedPaths'.")]
    [InlineData("fa", "more/a.md: DAF890: این پرونده را نمی‌توان از سامانهٔ پروندهٔ Statiq گرفت: «No space left». این را برطرف کنید یا پرونده را با «ExcludedPaths» کنار بگذارید.")]
    public void A_file_that_cannot_be_taken_is_an_error(string language, string line)
    {
        var findings = new HostedFindings { Language = language };
        findings.AddUntaken("more/a.md", "No space left.");
        Assert.Equal([(HostedLevel.Error, line)], findings.Lines);
    }

    /// <summary>What a program without arguments asks before its host starts.</summary>
    [Fact]
    public void Before_the_host_starts_a_site_in_which_nothing_has_changed_is_kept()
    {
        Assert.Null(TryKeepEarly());
        var total = Run(null)!.Total;
        Assert.Equal((total, 0, 0), Parts(TryKeepEarly("HOST", "LANGUAGES", "PATH")));
        var findings = new HostedFindings();
        Assert.NotNull(HostedSite.TryKeepAll(_site.Root, [], TestSite.Now, findings));
        Assert.Contains(findings.Lines, line => line.Line.StartsWith("input/articles/en/undated.md(5,9): DAF218", StringComparison.Ordinal));
        Assert.Null(TryKeepEarly("OutputPath"));
        Edit("text");
        Assert.Null(TryKeepEarly());
    }

    [Theory]
    [InlineData("OUTPUTPATH", null, null)]
    [InlineData("InputPaths__0", null, null)]
    [InlineData("InputPaths:0", null, null)]
    [InlineData("failureloglevel", null, null)]
    [InlineData(null, "settings.yml", "PageSize: 3")]
    [InlineData(null, "appsettings.json", "{}")]
    [InlineData(null, "Settings.xml", "<a/>")]
    [InlineData(null, "theme/statiq.json", "{}")]
    [InlineData(null, "theme/Mine.csproj", "<Project/>")]
    [InlineData(null, "statiq.json", "\"ExcludedPaths\": [\"articles/en\"]")]
    [InlineData(null, "statiq.json", "\"inputpaths\": [\"input\", \"more\"]")]
    [InlineData(null, "statiq.json", "\"Whatever\": 1")]
    public void Before_the_host_starts_nothing_is_said_of_a_site_that_it_has_settings_for(string? variable, string? file, string? text)
    {
        Assert.True(HostedSettings.AreOwn(_site.Root, ["PATH"]));
        if (file == "statiq.json") _site.Replace(file, "\"Host\"", text + ",\n  \"Host\"");
        else if (file is not null) _site.Write(file, text!);
        Assert.False(HostedSettings.AreOwn(_site.Root, variable is null ? ["PATH"] : ["PATH", variable]));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData(null)]
    public void Before_the_host_starts_bad_settings_are_left_to_it(string? text)
    {
        var path = Path.Combine(_site.Root, "statiq.json");
        if (text is null) File.Delete(path);
        else File.WriteAllText(path, text);
        Assert.Null(TryKeepEarly());
        Assert.Null(HostedSite.TryKeepAll(Path.Combine(_site.Root, "nowhere"), [], TestSite.Now, new()));
    }

    [Fact]
    public void Files_of_others_and_replaced_contents_stay()
    {
        _site.Write("output/en/other.txt", "before");
        Assert.False(TryRun(out var refused));
        Assert.Contains(refused.Lines, line => line.Line.Contains("output", StringComparison.Ordinal));

        Directory.Delete(Path.Combine(_site.Root, "output"), recursive: true);
        var findings = new HostedFindings();
        Assert.True(_host.Load(Request, null, findings));
        // One of the same build, earlier than this host writes.
        _site.Write("output/by-author.txt", "early");
        Assert.True(_host.MakePlan(isShared: true, findings), string.Join('\n', findings.Lines));
        // Another pipeline writes while this one does.
        _site.Write("output/en/other.txt", "meanwhile");
        var replaced = _host.Files.Select(file => (file.Path, file.Path == "robots.txt" ? (ReadOnlyMemory<byte>?)"replaced"u8.ToArray() : null)).ToList();
        Assert.NotNull(_host.Write(replaced, defersIndex: false, findings));
        Assert.Equal("meanwhile"u8.ToArray(), Files("output")["en/other.txt"]);
        Assert.Equal("early"u8.ToArray(), Files("output")["by-author.txt"]);
        Assert.Equal("replaced"u8.ToArray(), Files("output")["robots.txt"]);
        Run(null);
        Assert.NotEqual("replaced"u8.ToArray(), Files("output")["robots.txt"]);
    }

    [Fact]
    public void Overrides_go_before_the_file()
    {
        Run(null, Request with { Overrides = new Dictionary<string, string> { ["Host"] = "override.example", ["GenerateSitemap"] = "false" } });
        Assert.Contains("override.example", System.Text.Encoding.UTF8.GetString(Files("output")["en/feed.xml"]), StringComparison.Ordinal);
        Assert.DoesNotContain("sitemap.xml", Files("output").Keys);
    }

    private HostedSummary? TryKeepEarly(params string[] variables) => HostedSite.TryKeepAll(_site.Root, variables, TestSite.Now, new());

    private HostedRequest Request => new(_site.Root, TestSite.Now, null, null, false, true, false, new Dictionary<string, string>());

    private HostedSummary? Run(IReadOnlyCollection<string>? changes, HostedRequest? request = null, bool defersIndex = false, bool isShared = true)
    {
        var findings = new HostedFindings();
        Assert.True(_host.Load(request ?? Request, changes, findings) && _host.MakePlan(isShared, findings), string.Join('\n', findings.Lines));
        return _host.Write([.. _host.Files.Select(file => (file.Path, (ReadOnlyMemory<byte>?)null))], defersIndex, findings);
    }

    private bool TryRun(out HostedFindings findings)
    {
        findings = new();
        return _host.Load(Request, null, findings) && _host.MakePlan(isShared: true, findings);
    }

    private string Edit(string what)
    {
        switch (what)
        {
            case "text": return Replace(Article, "Green tea", "White tea");
            case "title": return Replace(Article, "Title 1", "Another title");
            case "lead": return Replace(Article, "type: report", "lead: A lead.\ntype: report");
            case "date": return Replace(Article, "2026-01-02", "2025-11-02");
            case "region": return Replace(Article, "[afghanistan]", "[]");
            case "author's name": return Replace("input/authors/karim.yml", "Karim", "Kareem");
            case "term's name": return Replace("input/taxonomies/regions.yml", "Afghanistan", "Afghan lands");
            case "picture of a text": return Replace(Article, "Green tea.", "Green tea.\n\n![B](/images/b.jpg)\n\n");
            case "picture of a card": return Replace(Article, "images/a.jpg", "images/b.jpg");
            case "page": return Replace("input/pages/en/about.md", "Text", "Another text");
            case "comment": return Replace("input/comments/1/2026-01-05-1.yml", "A comment", "Another comment");
            case "new article": return Written(_site.Article("en", "new", 5, "2026-02-01"), "input/articles/en/new.md");
            case "another article's draft": return Replace("input/articles/en/b.md", "type:", "draft: true\ntype:");
            case "theme": return Replace("theme/layouts/article.sbn-html", "", "<!-- edited -->");
            case "settings": return Replace("statiq.json", "Tea Press", "The Tea Press");
            default:
                File.Delete(Path.Combine(_site.Root, "input/articles/fa/a.md"));
                return "input/articles/fa/a.md";
        }
    }

    private string Replace(string path, string old, string replacement) => Written(
        old.Length > 0 ? _site.Replace(path, old, replacement) : _site.Write(path, File.ReadAllText(Path.Combine(_site.Root, path)) + replacement), path);

    private static string Written(TestSite _, string path) => path;

    private static (int, int, int) Parts(HostedSummary? summary) => (summary!.Total, summary.Written, summary.Removed);

    /// <summary>A build of the same sources by the engine, without a cache, into another folder.</summary>
    private HostedSummary AssertIsAsBuilt()
    {
        var findings = new DiagnosticBag();
        var request = new SiteBuildRequest(_site.Root, TestSite.Now) { UseCache = false, OutputPath = "built" };
        var summary = SiteBuilder.Build(request, settings => FolderSink.Open(_site.Root, "built", [settings.InputPath], clean: false, findings), findings);
        Assert.True(summary is not null, string.Join('\n', findings.ToSortedList()));
        var (built, hosted) = (Files("built"), Files("output"));
        Assert.Equal(built.Keys, hosted.Keys);
        Assert.Empty(built.Where(file => !file.Value.SequenceEqual(hosted[file.Key])).Select(file => file.Key));
        Directory.Delete(Path.Combine(_site.Root, "built"), recursive: true);
        return new(summary.Files.Total, summary.Files.Written, summary.Files.Removed);
    }

    private SortedDictionary<string, byte[]> Files(string folder)
    {
        var root = Path.Combine(_site.Root, folder);
        return new(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes), StringComparer.Ordinal);
    }
}
