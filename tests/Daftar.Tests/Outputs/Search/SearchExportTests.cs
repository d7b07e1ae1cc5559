using System.Text.Json;
using Daftar.Diagnostics;
using Daftar.Outputs.Search;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Outputs.Search;

public sealed class SearchExportTests : IDisposable
{
    private readonly TestSite _site = TestSite.Bilingual()
        .Article("en", "2025-01-02-tea", 11, "2025-01-02").Article("fa", "2025-01-03-chai", 12, "2025-01-03").Article("fa", "2025-01-04-draft", 13, "2025-01-04", "draft: true\n");
    private readonly string _folder = Directory.CreateTempSubdirectory("daftar-search-").FullName;

    public void Dispose()
    {
        _site.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void OpenSearch_gets_a_bulk_file_and_an_index_definition()
    {
        var count = Export(SearchEngine.OpenSearch);
        var lines = Lines("en.ndjson").Concat(Lines("fa.ndjson")).ToList();
        Assert.Equal(count * 2, lines.Count);
        for (var i = 0; i < lines.Count; i += 2)
        {
            var id = lines[i].GetProperty("index").GetProperty("_id").GetString();
            Assert.Equal(id, lines[i + 1].GetProperty("id").GetString());
            Assert.StartsWith("https://tea.example/", lines[i + 1].GetProperty("url").GetString(), StringComparison.Ordinal);
            Assert.DoesNotContain("<p>", lines[i + 1].GetProperty("body").GetString(), StringComparison.Ordinal);
        }

        var settings = Document("fa.settings.json");
        Assert.Contains("\\u064A=>\\u06CC", settings.GetProperty("settings").GetProperty("analysis").GetProperty("char_filter").GetProperty("fold").GetProperty("mappings")
            .EnumerateArray().Select(rule => rule.GetString()));
        Assert.Equal("text", settings.GetProperty("mappings").GetProperty("properties").GetProperty("title").GetProperty("analyzer").GetString());
    }

    [Fact]
    public void Meilisearch_gets_documents_and_settings()
    {
        var count = Export(SearchEngine.Meilisearch);
        Assert.Equal(count, Document("en.json").GetArrayLength() + Document("fa.json").GetArrayLength());
        Assert.Equal(["fa"], Document("fa.settings.json").GetProperty("localizedAttributes")[0].GetProperty("locales").EnumerateArray().Select(locale => locale.GetString()));
    }

    private int Export(SearchEngine engine)
    {
        var diagnostics = new DiagnosticBag();
        var count = SearchExporter.Export(new(_site.Root, TestSite.Now), engine, _folder, diagnostics);
        Assert.DoesNotContain(diagnostics.ToSortedList(), diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(2, count);
        return count ?? 0;
    }

    private IEnumerable<JsonElement> Lines(string file) =>
        File.ReadLines(Path.Combine(_folder, file)).Select(line => JsonDocument.Parse(line).RootElement);

    private JsonElement Document(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, file))).RootElement;
}
