using System.Buffers;
using System.Text;
using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Planning;
using Daftar.Schema;
using Daftar.Storage;
using Daftar.Tests.SiteTests;
using Daftar.Theming.Models;
using Daftar.Views;
using Daftar.Writing;

namespace Daftar.Tests.Outputs;

/// <summary>A kind of output that the engine knows nothing of: a class, and one line where the site is asked for.</summary>
public sealed class HostOutputTests : IDisposable
{
    private readonly TestSite _site = TestSite.Bilingual().Article("en", "tea", 1, "2025-01-02").Article("en", "milk", 2, "2025-01-03");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Its_files_are_written_with_the_others()
    {
        Say("en", "titles: {heading: All titles}");
        Say("fa", "titles: {heading: همهٔ عنوان‌ها}");
        var (files, findings) = Build();
        Assert.Empty(findings);
        Assert.Equal("All titles\nTitle 2\nTitle 1\n", files["en/titles.txt"]);
        Assert.Equal("همهٔ عنوان‌ها\n", files["fa/titles.txt"]);
        Assert.True(files.ContainsKey("en/report/1/index.html"));
    }

    [Fact]
    public void It_owns_its_layout_model_setting_and_media_type()
    {
        Say("en", "titles: {heading: All titles}");
        Say("fa", "titles: {heading: همهٔ عنوان‌ها}");
        _site.Write("theme/layouts/titles.sbn-html", "<h1 lang=\"{{ language.code }}\">{{ heading }}</h1>\n{{~ for line in lines ~}}\n<p>{{ line }}</p>\n{{~ end ~}}\n")
            .Replace("statiq.json", "{\n", "{\n  \"TitlesPage\": \"all\",\n");
        var (files, findings) = Build();
        Assert.Empty(findings);
        Assert.Equal("<h1 lang=\"en\">All titles</h1>\n<p>Title 2</p>\n<p>Title 1</p>\n", files["en/all/index.html"]);

        _site.Write("theme/layouts/titles.sbn-html", "{{ headline }}");
        Assert.Contains(Build().Findings, line => line.Contains("headline", StringComparison.Ordinal) && line.Contains("heading", StringComparison.Ordinal));

        var preview = new TitlesFile(null!, "titles.txt", "en");
        Assert.Equal("text/x-titles", preview.ContentType);
    }

    [Fact]
    public void Its_setting_is_unknown_to_a_site_without_it()
    {
        _site.Replace("statiq.json", "{\n", "{\n  \"TitlesPage\": \"all\",\n");
        Assert.Contains(_site.Problems(), line => line.Contains("TitlesPage", StringComparison.Ordinal));
    }

    [Fact]
    public void A_theme_without_its_strings_is_told_so()
    {
        var (_, findings) = Build();
        Assert.Equal(2, findings.Count(line => line.Contains("titles.heading", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_path_that_the_site_has_already_is_a_finding()
    {
        Say("en", "titles: {heading: All titles}");
        Say("fa", "titles: {heading: همهٔ عنوان‌ها}");
        var (_, findings) = Build("index.html");
        Assert.Contains(findings, line => line.Contains("DAF601", StringComparison.Ordinal));
    }

    private void Say(string language, string text) =>
        _site.Write($"theme/strings/{language}.yml", File.ReadAllText(Path.Combine(_site.Root, $"theme/strings/{language}.yml")) + text + "\n");

    private (Dictionary<string, string> Files, List<string> Findings) Build(string name = "titles.txt")
    {
        var diagnostics = new DiagnosticBag();
        using var sink = new MemorySink();
        var request = new SiteBuildRequest(_site.Root, TestSite.Now)
        {
            Jobs = 1,
            UseCache = false,
            Outputs =
            [
                new(settings => new TitlesOutput(name, settings.Values.Text("TitlesPage")))
                {
                    Strings = ["titles.heading"],
                    Layouts = [new("titles", typeof(TitlesModel))],
                    Settings = [new("TitlesPage", FieldKind.Text, new("Page of titles", "صفحهٔ عنوان‌ها"), new("Its address.", "نشانی آن."))],
                },
            ],
        };
        SiteBuilder.Build(request, _ => sink, diagnostics);
        var files = sink.Files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.Span));
        return (files, [.. diagnostics.ToSortedList().Where(found => found.Severity != Severity.Info).Select(found => found.ToString())]);
    }

    /// <summary>The titles of each language as a text file, and as a page where the setting asks for one.</summary>
    private sealed class TitlesOutput(string name, string? page) : IOutput
    {
        public IEnumerable<PlannedFile> Plan(SiteModel site, SiteViews views, DiagnosticBag diagnostics)
        {
            foreach (var language in site.Languages)
            {
                yield return new TitlesFile(language, name, language.Code);
                if (page is not null) yield return new TitlesPage(language, new($"/{language.Code}/{page}/"));
            }
        }
    }

    public sealed record TitlesModel(LanguageView Language, string Heading, IReadOnlyList<string> Lines) : ILayoutModel;

    private sealed class TitlesPage(LanguageSite language, SiteUrl url) : PageFile(url, "titles")
    {
        public override string Describe() => "page of titles";

        public override void AddDependencies(FingerprintBuilder fingerprint)
        {
            foreach (var article in language.Articles) fingerprint.Add(article.CardDigest);
        }

        protected override ILayoutModel CreateModel(RenderContext context) =>
            new TitlesModel(PageFrames.ViewOf(language.Settings), language.Strings["titles.heading"], [.. language.Articles.Select(article => article.Title)]);
    }

    private sealed class TitlesFile(LanguageSite language, string name, string code) : PlannedFile(new OutputPath($"{code}/{name}"))
    {
        public override string? ContentType => "text/x-titles";

        public override void AddDependencies(FingerprintBuilder fingerprint)
        {
            foreach (var article in language.Articles) fingerprint.Add(article.CardDigest);
        }

        public override void Render(RenderContext context, IBufferWriter<byte> output) => output.Write(Encoding.UTF8.GetBytes(
            string.Concat(language.Articles.Select(article => article.Title).Prepend(language.Strings["titles.heading"]).Select(line => line + "\n"))));

        public override string Describe() => $"titles ({language.Code})";
    }
}
