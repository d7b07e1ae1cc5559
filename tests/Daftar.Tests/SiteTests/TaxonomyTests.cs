using System.Text.Json;
using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Tests.Export;

namespace Daftar.Tests.SiteTests;

/// <summary>
/// A fourth taxonomy, which a site declares in <c>statiq.json</c> and no code knows of. Pages, feeds, menu and data are
/// compared with <c>Sites/taxonomies/series/expected</c>; what follows asks for the rest.
/// </summary>
public sealed class TaxonomyTests : IDisposable
{
    private readonly TestSite _site = TestSite.Bilingual();

    public TaxonomyTests() => TestSite.CopyFolder(Path.Combine(TestSite.SitesFolder, "taxonomies", "series"), _site.Root);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void The_search_can_be_narrowed_to_it()
    {
        _site.Replace("statiq.json", "\"GenerateSearchIndex\": false", "\"GenerateSearchIndex\": true");
        var files = _site.Build();
        var page = files.Text("en/search/index.html");
        Assert.Contains("<p>series A series: silk-road=The Silk Road (1) rivers=Rivers (1)</p>", page, StringComparison.Ordinal);
        Assert.Contains(files.Keys, path => path.StartsWith("en/search/f/series", StringComparison.Ordinal));
    }

    [Fact]
    public void The_export_for_a_search_server_has_it()
    {
        var folder = Path.Combine(_site.Root, "export");
        Assert.Equal(2, SearchExporter.Export(new(_site.Root, TestSite.Now) { UseCache = false }, Daftar.Outputs.Search.SearchEngine.Meilisearch, folder, new DiagnosticBag()));
        using var documents = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "en.json")));
        Assert.Equal(["silk-road", "rivers"], documents.RootElement[0].GetProperty("series").EnumerateArray().Select(id => id.GetString()));
        using var settings = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "en.settings.json")));
        Assert.Contains("series", settings.RootElement.GetProperty("filterableAttributes").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public void A_database_has_it()
    {
        using var server = new PostgresServer();
        using var database = ExportedDatabase.Create("sqlite", server);
        database.Export(_site);
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={database.File}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(term, ' ') FROM (SELECT term FROM article_terms WHERE taxonomy = 'series' AND language = 'en' ORDER BY position)";
        Assert.Equal("silk-road rivers", command.ExecuteScalar());
    }

    [Fact]
    public void The_schema_of_articles_has_its_key_and_its_terms()
    {
        using var schema = JsonDocument.Parse(_site.Build()["api/v1/schema/articles.json"]);
        var series = schema.RootElement.GetProperty("properties").GetProperty("series").GetRawText();
        Assert.Contains("silk-road", series, StringComparison.Ordinal);
        Assert.Contains("rivers", series, StringComparison.Ordinal);
        using var api = JsonDocument.Parse(_site.Build()["api/v1/openapi.json"]);
        var schemas = api.RootElement.GetProperty("components").GetProperty("schemas");
        Assert.True(schemas.GetProperty("ArticleFields").GetProperty("properties").TryGetProperty("series", out _));
        Assert.True(schemas.TryGetProperty("SeriesRegion", out _));
    }

    [Fact]
    public void The_browser_editor_has_a_field_for_it()
    {
        _site.Replace("statiq.json", "\"GenerateApi\"", "\"Admin\": true, \"GenerateApi\"");
        foreach (var file in new[] { "@sveltia/cms/dist/sveltia-cms.js", "@sveltia/cms/LICENSE.txt", "@sveltia/cms/locales/fa.json" }) _site.Write($"admin/node_modules/{file}", "{}");
        foreach (var file in new[] { "files/material-symbols-outlined-latin-wght-normal.woff2", "LICENSE" })
            _site.Write($"admin/node_modules/@fontsource-variable/material-symbols-outlined/{file}", "");
        using var configuration = JsonDocument.Parse(_site.TryBuild()!["admin/config.json"]);
        var articles = configuration.RootElement.GetProperty("collections")[0];
        var field = articles.GetProperty("fields").EnumerateArray().Single(field => field.GetProperty("name").GetString() == "series");
        Assert.Equal(("مجموعه‌ها", "relation", "series"), (field.GetProperty("label").GetString(), field.GetProperty("widget").GetString(), field.GetProperty("file").GetString()));
    }

    [Fact]
    public void A_term_that_is_not_declared_is_found()
    {
        _site.Replace("input/articles/en/caravan.md", "[silk-road, rivers]", "[silk-raod]");
        Assert.Equal(
            ["input/articles/en/caravan.md(7,10): error DAF212: 'silk-raod' is not declared in series.yml. Did you mean 'silk-road'?"],
            _site.Problems());
    }

    [Fact]
    public void Without_a_declaration_its_file_is_said_to_be_of_no_use()
    {
        using var site = TestSite.Bilingual().Write("input/taxonomies/series.yml", "label: Series\nterms:\n  - id: a\n    label: A\n");
        Assert.Equal(
            ["input/taxonomies/series.yml: warning DAF031: No taxonomy 'series' is declared, so its terms are not used. Add { \"Id\": \"series\" } to 'Taxonomies' in statiq.json, or delete the file."],
            site.Problems());
    }

    [Theory]
    [InlineData("""[{ "Id": "regions" }]""", "statiq.json(1,1): error DAF027: 'Taxonomies' does not list 'types', which every site needs. Add { \"Id\": \"types\" }.")]
    [InlineData("""[{ "Id": "types" }, { "Id": "a" }, { "Id": "a" }]""", "setting Taxonomies(1,44): error DAF028: The taxonomy 'a' has the same Id, Key or Singular as an earlier one. Choose another.")]
    [InlineData("""[{ "Id": "types" }, { "Id": "a", "Key": "type" }]""", "setting Taxonomies(1,29): error DAF028: The taxonomy 'a' has the same Id, Key or Singular as an earlier one. Choose another.")]
    [InlineData("""[{ "Id": "types" }, { "Id": "a", "CrossWith": "b" }]""", "setting Taxonomies(1,21): error DAF029: The taxonomy 'a' has 'CrossWith': 'b', but no other taxonomy has that Id. Correct or remove it.")]
    [InlineData("""[{ "Id": "types" }, { "Id": "tags" }]""", "setting Taxonomies(1,29): error DAF030: A taxonomy cannot be called 'tags', because the site uses that name for other pages or facets. Choose another name.")]
    [InlineData("""[{ "Id": "types" }, { "Id": "a", "Url": "/x/" }]""", "setting Taxonomies(1,41): error DAF016: The address pattern '/x/' for 'Url' has to begin with '/', end with '/', and contain {lang}, {term}.")]
    public void A_wrong_declaration_is_found(string taxonomies, string finding)
    {
        var diagnostics = new DiagnosticBag();
        SiteLoader.LoadSettings(new(_site.Root, TestSite.Now) { Overrides = new Dictionary<string, string> { ["Taxonomies"] = taxonomies } }, diagnostics);
        Assert.Equal(finding, Assert.Single(diagnostics.ToSortedList()).ToString());
    }

    [Fact]
    public void A_key_that_articles_have_already_is_found()
    {
        _site.Replace("statiq.json", "\"Id\": \"series\",", "\"Id\": \"series\", \"Key\": \"source\",");
        _site.Replace("input/articles/en/caravan.md", "series: [silk-road, rivers]\n", "");
        _site.Replace("input/articles/fa/caravan.md", "series: silk-road\n", "");
        Assert.Contains("statiq.json(19,5): error DAF032: The taxonomy 'series' cannot use the key 'source', which articles have already. Set another 'Key'.", _site.Problems());
    }

    [Fact]
    public void A_site_can_do_without_regions_and_issues()
    {
        using var site = TestSite.Bilingual().Article("en", "tea", 1, "2025-01-02", "series: a").Write("input/taxonomies/series.yml", "label: Series\nterms:\n  - id: a\n    label: A\n");
        foreach (var id in new[] { "regions", "issues" }) File.Delete(Path.Combine(site.Root, $"input/taxonomies/{id}.yml"));
        site.Replace("statiq.json", "\"GenerateApi\"", "\"Taxonomies\": [{ \"Id\": \"types\" }, { \"Id\": \"series\", \"Single\": true }], \"GenerateApi\"");
        var files = site.Build();
        Assert.True(files.ContainsKey("en/series/a/index.html"));
        Assert.DoesNotContain(files.Keys, path => path.Contains("regions", StringComparison.Ordinal) || path.Contains("issues", StringComparison.Ordinal));
    }
}
