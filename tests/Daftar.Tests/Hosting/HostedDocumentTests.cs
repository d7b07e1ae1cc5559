using System.Text.RegularExpressions;
using Daftar.Content;
using Daftar.Hosting;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Hosting;

/// <summary>What other programs are told of articles, pages and lists, and which of the host's files may know the engine.</summary>
public sealed partial class HostedDocumentTests : IDisposable
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(TestSite.SitesFolder, "..", "..", "..", "hosts", "Daftar.Statiq"));

    private readonly TestSite _site = TestSite.Bilingual();
    private readonly HostedSite _host = new();

    public HostedDocumentTests()
    {
        _site.Replace("statiq.json", "\"GenerateApi\": false", "\"GenerateApi\": false, \"Taxonomies\": [{\"Id\": \"types\"}, {\"Id\": \"regions\"}, {\"Id\": \"issues\"}, {\"Id\": \"series\", \"Label\": \"Series\"}]")
            .Write("input/taxonomies/series.yml", "label: Series\nterms:\n- {id: tea-roads, label: {en: Tea roads, fa: راه‌های چای}}\n")
            .Write("input/authors/karim.yml", "name: {en: Karim, fa: کریم}\nrole: {en: Editor}\n")
            .Write("input/pages/en/about.md", "---\ntitle: About\nlead: A lead.\n---\nText of the page.\n")
            .Article("en", "a", 7, "2026-01-02T10:00:00", "author: [karim, Someone Else]\nsource: The Source\nregions: [afghanistan]\nseries: [tea-roads]\ntags: [Tea, Samovar]\n" +
                "corrections:\n- {date: 2026-01-04, note: A correction.}\ntranslation: {status: translated, translator: Rana}", "Green tea.")
            .Article("en", "undated", 8, null);
        var findings = new HostedFindings();
        Assert.True(_host.Load(new(_site.Root, TestSite.Now, null, null, false, false, true, new Dictionary<string, string>()), null, findings), string.Join('\n', findings.Lines));
    }

    public void Dispose()
    {
        _host.Dispose();
        _site.Dispose();
    }

    [Fact]
    public void An_article_has_typed_metadata()
    {
        var article = Single("article", "a");
        Assert.Equal("input/articles/en/a.md", article.Source);
        Assert.Equal("en/report/7/index.html", article.Destination);
        Assert.Contains("<p>Green tea.</p>", article.Html!(), StringComparison.Ordinal);
        Assert.Equal("en", article.Metadata["Language"]);
        Assert.Equal("Title 7", article.Metadata["Title"]);
        Assert.Equal("https://tea.example/en/report/7/", article.Metadata["Url"]);
        Assert.Equal("/en/report/7/", article.Metadata["Link"]);
        Assert.Equal(7, article.Metadata["NewsCode"]);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 10, 0, 0, TimeSpan.FromHours(3.5)), article.Metadata["PublishDate"]);
        Assert.Equal(new DateTime(2026, 1, 2, 10, 0, 0), article.Metadata["Published"]);
        Assert.Equal("Karim, Someone Else", article.Metadata["Author"]);
        Assert.Equal(["Karim", "Someone Else"], (string[])article.Metadata["Authors"]!);
        Assert.Equal("karim", ((string[])article.Metadata["AuthorIds"]!)[0]);
        Assert.Equal("The Source", article.Metadata["Source"]);
        Assert.Equal("report", article.Metadata["Type"]);
        Assert.Equal(["afghanistan"], (string[])article.Metadata["Regions"]!);
        Assert.Equal(["tea-roads"], (string[])article.Metadata["Series"]!);
        Assert.Empty((string[])article.Metadata["Issues"]!);
        Assert.Equal(["Tea", "Samovar"], (string[])article.Metadata["Tags"]!);
        Assert.Equal(false, article.Metadata["Draft"]);
        Assert.Equal(2, article.Metadata["WordCount"]);
        var correction = Assert.Single((Dictionary<string, object?>[])article.Metadata["Corrections"]!);
        Assert.Equal("A correction.", correction["Note"]);
        Assert.IsType<DateTimeOffset>(correction["Date"]);
        Assert.Equal("Rana", ((Dictionary<string, object?>)article.Metadata["Translation"]!)["Translator"]);
        Assert.Null(Single("article", "undated").Metadata["PublishDate"]);
    }

    [Fact]
    public void Pages_terms_and_authors_are_documents_too()
    {
        var page = Single("page", "about");
        Assert.Equal(("en/about/index.html", "A lead."), (page.Destination, page.Metadata["Lead"]));
        Assert.Contains("Text of the page.", page.Html!(), StringComparison.Ordinal);

        var term = Single("term", "tea-roads");
        Assert.Equal(("series", "Tea roads", 1), (term.Metadata["Taxonomy"], term.Metadata["Title"], term.Metadata["Count"]));
        Assert.Equal("راه‌های چای", ((IReadOnlyDictionary<string, string>)term.Metadata["Labels"]!)["fa"]);
        Assert.Equal([Single("article", "a").Model], term.Members);

        var author = Single("author", "karim");
        Assert.Equal(("Karim", "Editor", (string?)null), (author.Metadata["Title"], author.Metadata["Role"], author.Source));
        Assert.Equal("کریم", ((IReadOnlyDictionary<string, string>)author.Metadata["Names"]!)["fa"]);
    }

    [Fact]
    public void Every_key_that_the_content_model_tells_is_there()
    {
        var keys = Single("article", "a").Metadata.Keys;
        var missing = ContentSchema.Articles.Fields.Where(field => field.Read is not null).Select(field => field.Key)
            .Where(key => !keys.Contains(string.Concat(key.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..])))).ToList();
        Assert.Empty(missing);
    }

    [Fact]
    public void The_host_names_keys_that_there_are()
    {
        var named = KeyPattern().Matches(File.ReadAllText(Path.Combine(Folder, "DaftarKeys.cs"))).Select(match => match.Groups[1].Value).ToList();
        Assert.True(named.Count > 15);
        // The two that hold documents and values of the engine are added by the host.
        Assert.Empty(named.Except(_host.Documents.SelectMany(document => document.Metadata.Keys).Append("Articles").Append("Model")));
    }

    /// <summary>What these tests compile is all that the host uses of the engine.</summary>
    [Fact]
    public void No_other_file_of_the_host_knows_the_engine()
    {
        var engine = typeof(SiteBuilder).Assembly.GetExportedTypes().Where(type => type.Namespace == "Daftar").Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("SiteLoader", engine);
        var files = Directory.EnumerateFiles(Folder, "*.cs").Where(file => Path.GetFileName(file) is not ("HostedSite.cs" or "HostedInput.cs")).ToList();
        Assert.True(files.Count > 8);
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotMatch("using Daftar\\.(?!Hosting;)|Daftar\\.(?:Engine|Content|Modelling|Configuration|Diagnostics|Writing|Planning)\\b", text);
            Assert.DoesNotContain(WordPattern().Matches(text).Select(match => match.Value), engine.Contains);
        }
        Assert.Contains("SiteBuilder", File.ReadAllText(Path.Combine(Folder, "HostedSite.cs")), StringComparison.Ordinal);
    }

    /// <summary>Without the library behind pictures the host would write another site than the program does.</summary>
    [Fact]
    public void The_host_brings_the_libraries_that_the_program_brings()
    {
        var program = Natives(Path.Combine(Folder, "..", "..", "src", "Daftar.Cli", "Daftar.Cli.csproj"));
        Assert.NotEmpty(program);
        Assert.Equal(program, Natives(Path.Combine(Folder, "Daftar.Statiq.csproj")));

        // With a version of its own one could differ.
        static List<string> Natives(string project) => [.. System.Xml.Linq.XDocument.Load(project).Descendants("PackageReference")
            .Where(package => package.Attribute("Include")!.Value.Contains(".Native.", StringComparison.Ordinal)).Select(package => package.ToString()).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void What_was_set_after_reading_goes_before_the_file()
    {
        var settings = new HostedSettings();
        settings.Remember(key => key == "Host" ? "file.example" : key == "PageSize" ? "20" : null);
        var changed = settings.Changed(key => key switch { "Host" => "file.example", "PageSize" => "10", "GenerateSitemap" => "False", "LinkRoot" => "/a/", _ => null });
        Assert.Equal(new() { ["GenerateSitemap"] = "false", ["LinkRoot"] = "/a/", ["PageSize"] = "10" }, changed.OrderBy(entry => entry.Key).ToDictionary());
        Assert.Contains("SiteTitle", HostedSettings.Keys);
        Assert.DoesNotContain("Languages", HostedSettings.Keys);
    }

    [Fact]
    public void The_settings_that_the_host_needs_can_be_read()
    {
        var settings = HostedSettings.Read(_site.Root, new Dictionary<string, string>())!;
        Assert.Equal(("چای", true, "input", "cache", "theme"), (settings.Title, settings.UsesHttps, settings.InputPath, settings.CachePath, Assert.Single(settings.ThemePaths)));
        Assert.False(settings.HasSeveralInputs);
        _site.Replace("statiq.json", "\"Host\"", "\"INPUTPATHS\": [\"input\", \"more\"], \"Host\"");
        Assert.True(HostedSettings.Read(_site.Root, new Dictionary<string, string>())!.HasSeveralInputs);
        _site.Write("statiq.json", "{");
        Assert.Null(HostedSettings.Read(_site.Root, new Dictionary<string, string>()));
    }

    private HostedDocument Single(string kind, string stem) => Assert.Single(_host.Documents, document =>
        Equals(document.Metadata["Kind"], kind) && Equals(document.Metadata["Stem"], stem) && Equals(document.Metadata["Language"], "en"));

    [GeneratedRegex(@"const string (\w+)")]
    private static partial Regex KeyPattern();

    [GeneratedRegex(@"\b[A-Z]\w+\b")]
    private static partial Regex WordPattern();
}
