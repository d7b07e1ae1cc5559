using System.Buffers;
using Daftar.Diagnostics;

namespace Daftar.Tests.SiteTests;

/// <summary>What a program that hosts the engine does with it: settings of its own, the plan, texts as HTML.</summary>
public sealed class HostTests : IDisposable
{
    private readonly TestSite _site = TestSite.Bilingual().Article("en", "tea", 1, "2025-01-02", "regions: [afghanistan]", "Tea and [more](more.md).").Article("en", "more", 2, "2025-01-03");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void The_plan_renders_what_a_build_writes()
    {
        var diagnostics = new DiagnosticBag();
        var built = _site.Build();
        using var loaded = SiteLoader.Load(Request(), diagnostics)!;
        var plan = SiteBuilder.Plan(loaded, diagnostics);
        Assert.False(diagnostics.HasErrors);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in plan.Files)
        {
            var output = new ArrayBufferWriter<byte>();
            file.Render(loaded.Context, output);
            files[file.Path.Value] = output.WrittenSpan.ToArray();
        }
        foreach (var folder in plan.Folders) folder.Render(loaded.Context, 1, (path, content) =>
        {
            var bytes = content.ToArray();
            lock (files) files[path.Value] = bytes;
        });
        Assert.Empty(SiteFiles.Changed(built, files));
    }

    [Fact]
    public void A_fingerprint_stays_while_nothing_changes()
    {
        var before = Fingerprints(Request());
        Assert.Equal(before, Fingerprints(Request()));
        _site.Replace("input/articles/en/tea.md", "Tea and", "Green tea and");
        var changed = Fingerprints(Request()).Where(entry => before[entry.Key] != entry.Value).Select(entry => entry.Key).ToList();
        Assert.Contains("en/report/1/index.html", changed);
        Assert.DoesNotContain("en/tags/index.html", changed);
    }

    [Fact]
    public void A_text_comes_as_HTML_with_absolute_addresses()
    {
        using var loaded = SiteLoader.Load(Request(), new DiagnosticBag())!;
        var article = loaded.Content.Set.Articles.Single(article => article.Stem == "tea");
        Assert.Equal($"<p>Tea and <a href=\"{loaded.Configuration.Origin}/en/report/2/\">more</a>.</p>\n", loaded.Html(article));
    }

    [Fact]
    public void Settings_of_the_host_go_before_those_of_the_file()
    {
        var request = Request() with
        {
            Overrides = new Dictionary<string, string> { ["host"] = "other.example", ["PageSize"] = "7", ["SiteTitle"] = """{ "en": "Theirs", "fa": "آن‌ها" }""" },
        };
        var configuration = SiteLoader.LoadSettings(request, new DiagnosticBag())!;
        Assert.Equal(("https://other.example", 7, "Theirs"), (configuration.Origin, configuration.PageSize, configuration.Language("en").SiteTitle));
        Assert.NotEqual(SiteLoader.LoadSettings(Request(), new DiagnosticBag())!.SourceDigest, configuration.SourceDigest);
    }

    [Theory]
    [InlineData("PageSize", "5000", "setting PageSize: error DAF020: 'PageSize' is 5000, but it has to be between 1 and 1000.")]
    [InlineData("Nonsense", "1", "setting Nonsense: error DAF201: Unknown key 'Nonsense'. Remove it; docs/content-model.md lists the keys.")]
    public void A_wrong_setting_of_the_host_is_a_finding_that_names_it(string key, string value, string finding)
    {
        var diagnostics = new DiagnosticBag();
        SiteLoader.LoadSettings(Request() with { Overrides = new Dictionary<string, string> { [key] = value } }, diagnostics);
        Assert.Equal(finding, Assert.Single(diagnostics.ToSortedList()).ToString());
    }

    [Fact]
    public void A_second_folder_of_content_is_refused()
    {
        var (key, first) = ("InputPaths", "input");
        var diagnostics = new DiagnosticBag();
        SiteLoader.LoadSettings(Request() with { Overrides = new Dictionary<string, string> { [key] = $"[\"{first}\", \"more\"]" } }, diagnostics);
        Assert.Equal(
            $"setting {key}(1,{first.Length + 6}): error DAF026: '{key}' names a second folder, 'more', but one folder is supported. Remove it, and move its files into the first folder.",
            Assert.Single(diagnostics.ToSortedList()).ToString());
    }

    private SiteBuildRequest Request() => new(_site.Root, TestSite.Now) { Jobs = 1, UseCache = false };

    private static Dictionary<string, string> Fingerprints(SiteBuildRequest request)
    {
        using var loaded = SiteLoader.Load(request, new DiagnosticBag())!;
        var plan = SiteBuilder.Plan(loaded, new DiagnosticBag());
        return plan.Files.ToDictionary(file => file.Path.Value, file => plan.Fingerprint(file).ToString());
    }
}
