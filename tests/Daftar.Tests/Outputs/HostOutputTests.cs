using System.Buffers;
using System.Text;
using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Tests.SiteTests;
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
            Outputs = [new(_ => new TitlesOutput(name)) { Strings = ["titles.heading"] }],
        };
        SiteBuilder.Build(request, _ => sink, diagnostics);
        var files = sink.Files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.Content.Span));
        return (files, [.. diagnostics.ToSortedList().Where(found => found.Severity != Severity.Info).Select(found => found.ToString())]);
    }

    /// <summary>The titles of each language as a text file.</summary>
    private sealed class TitlesOutput(string name) : IOutput
    {
        public IEnumerable<PlannedFile> Plan(SiteModel site, SiteViews views, DiagnosticBag diagnostics) =>
            site.Languages.Select(language => new TitlesFile(language, name));
    }

    private sealed class TitlesFile(LanguageSite language, string name) : PlannedFile(new OutputPath($"{language.Code}/{name}"))
    {
        public override void AddDependencies(FingerprintBuilder fingerprint)
        {
            foreach (var article in language.Articles) fingerprint.Add(article.CardDigest);
        }

        public override void Render(RenderContext context, IBufferWriter<byte> output) => output.Write(Encoding.UTF8.GetBytes(
            string.Concat(language.Articles.Select(article => article.Title).Prepend(language.Strings["titles.heading"]).Select(line => line + "\n"))));

        public override string Describe() => $"titles ({language.Code})";
    }
}
