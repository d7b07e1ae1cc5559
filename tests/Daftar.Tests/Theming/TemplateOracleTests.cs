using System.Buffers;
using Daftar.Diagnostics;
using Daftar.Outputs;
using Daftar.Planning;
using Daftar.Tests.SiteTests;
using Daftar.Theming;
using Daftar.Theming.Models;

namespace Daftar.Tests.Theming;

/// <summary>
/// What our own runner makes of a template is what Scriban's interpreter makes of it: on all pages of the fixture sites, on
/// the repository's theme, and on a thousand generated templates.
/// </summary>
public sealed class TemplateOracleTests
{
    [Theory]
    [MemberData(nameof(FixtureSiteTests.Cases), MemberType = typeof(FixtureSiteTests))]
    public void Pages_of_the_fixture_sites_are_the_same_both_ways(string name)
    {
        using var site = TestSite.Bilingual();
        TestSite.CopyFolder(Path.Combine(TestSite.SitesFolder, name), site.Root);

        Assert.True(PagesRenderedBothWays(site) > 10);
    }

    [Fact]
    public void Pages_of_the_repositorys_theme_are_the_same_both_ways()
    {
        using var site = TestSite.Bilingual();
        TestSite.CopyFolder(Path.Combine(ThemeLoaderTests.RepositoryRoot(), "tests", "sample-site", "input"), Path.Combine(site.Root, "input"));
        File.Copy(Path.Combine(ThemeLoaderTests.RepositoryRoot(), "tests", "sample-site", "statiq.json"), Path.Combine(site.Root, "statiq.json"), overwrite: true);
        Directory.Delete(Path.Combine(site.Root, "theme"), recursive: true);
        TestSite.CopyFolder(Path.Combine(ThemeLoaderTests.RepositoryRoot(), "theme"), Path.Combine(site.Root, "theme"));

        Assert.True(PagesRenderedBothWays(site) > 40);
    }

    [Fact]
    public void A_thousand_generated_templates_are_the_same_both_ways()
    {
        var random = new Random(4219);
        var (templates, bytes) = (0, 0L);
        for (var round = 0; templates < 1000; round++)
        {
            using var theme = new ThemeFolder();
            theme.Text("one: One\nby: By {name}\ncounted: {one: An item, other: \"{count} items\"}", "one: یک\nby: از {name}\ncounted: {one: یک مورد, other: \"{count} مورد\"}")
                .Write("assets/icons/star.svg", "<svg viewBox=\"0 0 1 1\"><path/></svg>");
            foreach (var layout in Daftar.Outputs.SiteOutputs.Layouts) theme.Write($"layouts/{layout.Name}.sbn-html", new GeneratedTemplate(random, layout.Model).ToString());
            theme.Write("partials/piece.sbn-html", "[{{ $value }}|{{ language.code }}]");

            var (loaded, diagnostics) = theme.Load();
            var errors = diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)
                .Select(diagnostic => $"{diagnostic}\n{File.ReadAllLines(Path.Combine(theme.Root, diagnostic.Place.Path))[Math.Max(0, diagnostic.Place.Line - 1)][Math.Max(0, diagnostic.Place.Column - 1)..]}").ToList();
            Assert.True(errors.Count == 0, string.Join('\n', errors));
            var both = new BothWays((TemplateEngine)loaded.Templates);
            foreach (var layout in Daftar.Outputs.SiteOutputs.Layouts)
            {
                foreach (var full in new[] { true, false })
                    bytes += both.Render(layout.Name, (ILayoutModel)SampleModel.Of(layout.Model, round % 2 == 0 ? "en" : "fa", "<\"&'>", full)).Length;
            }
            Assert.Equal(2 * Daftar.Outputs.SiteOutputs.Layouts.Count, both.Compared);
            templates += Daftar.Outputs.SiteOutputs.Layouts.Count;
        }
        Assert.True(bytes > 1000 * 100);
    }

    private static int PagesRenderedBothWays(TestSite site)
    {
        var planned = PlannedSite.Of(site);
        var both = new BothWays((TemplateEngine)planned.Context.Templates);
        var context = planned.Context with { Templates = both };
        var output = new ArrayBufferWriter<byte>();
        foreach (var file in SitePlanner.Plan(planned.Model, SiteOutputs.For(planned.Model.Configuration), new()).Files.OfType<PageFile>())
        {
            output.ResetWrittenCount();
            file.Render(context, output);
        }
        return both.Compared;
    }
}
