using System.Text.Json;
using Daftar.Authoring;
using Daftar.Checking;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Loading;
using Daftar.Tests.Export;

namespace Daftar.Tests.SiteTests;

/// <summary>Keys of articles that a site declares in <c>statiq.json</c> and no code knows of: page, search, API, database, editor, check and <c>new</c>.</summary>
public sealed class CustomFieldTests : IDisposable
{
    private const string Declared = """
        [
          { "Key": "place", "Label": { "en": "Place", "fa": "محل" }, "Help": "Where it happened." },
          { "Key": "summary", "Kind": "long-text" },
          { "Key": "pages", "Kind": "integer", "Label": { "en": "Pages", "fa": "صفحه‌ها" } },
          { "Key": "reviewed", "Kind": "boolean", "Label": "Reviewed" },
          { "Key": "held_on", "Kind": "date", "Label": { "en": "Held on", "fa": "برگزاری" } },
          { "Key": "access", "Kind": "choice", "Shared": true, "Label": { "en": "Access", "fa": "دسترسی" },
            "Choices": [{ "Value": "open", "Label": { "en": "Open to all", "fa": "آزاد" } }, { "Value": "members" }] },
          { "Key": "speakers", "Kind": "list", "Label": { "en": "Speakers", "fa": "سخنرانان" } },
          { "Key": "recording", "Kind": "address", "Label": "Recording" },
          { "Key": "folder_number", "Shown": false }
        ]
        """;

    private const string Keys = """
        place: Herat
        summary: |
          One line.
          Another.
        pages: 12
        reviewed: true
        held_on: 2025-01-01
        access: open
        speakers: [Karima Wali, "سیما نوری"]
        recording: https://example.org/a?b=1&c=2
        folder_number: F-77
        """;

    private readonly TestSite _site = TestSite.Bilingual()
        .Replace("statiq.json", "\"GenerateApi\": false", $"\"CustomFields\": {Declared}, \"GenerateApi\": \"full\"")
        .Article("en", "talk", 1, "2025-01-02", Keys)
        .Article("fa", "talk", 2, "2025-01-02", "place: هرات\npages: 12\naccess: open\n", "متن.");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void The_page_shows_them_in_the_language_of_the_reader()
    {
        var files = _site.Build();
        var english = files.Text("en/report/1/index.html");
        Assert.Contains("<p>place Place: Herat</p>", english, StringComparison.Ordinal);
        Assert.Contains("<p>pages Pages: 12</p>", english, StringComparison.Ordinal);
        Assert.Contains("<p>reviewed Reviewed: true</p>", english, StringComparison.Ordinal);
        Assert.Contains("<p>held_on Held on: Wednesday 1 January 2025</p>", english, StringComparison.Ordinal);
        Assert.Contains("<p>access Access: Open to all</p>", english, StringComparison.Ordinal);
        Assert.Contains("<p>speakers Speakers: Karima Wali, سیما نوری</p>", english, StringComparison.Ordinal);
        Assert.Contains("<p>recording Recording: https://example.org/a?b=1&amp;c=2</p>", english, StringComparison.Ordinal);
        Assert.DoesNotContain("F-77", english, StringComparison.Ordinal);
        var persian = files.Text("fa/report/2/index.html");
        Assert.Contains("<p>place محل: هرات</p>", persian, StringComparison.Ordinal);
        Assert.Contains("<p>pages صفحه‌ها: ۱۲</p>", persian, StringComparison.Ordinal);
        Assert.Contains("<p>access دسترسی: آزاد</p>", persian, StringComparison.Ordinal);
    }

    [Fact]
    public void The_search_finds_what_readers_see_of_them()
    {
        var folder = Path.Combine(_site.Root, "export");
        Assert.Equal(2, SearchExporter.Export(new(_site.Root, TestSite.Now) { UseCache = false }, Daftar.Outputs.Search.SearchEngine.Meilisearch, folder, new DiagnosticBag()));
        var documents = File.ReadAllText(Path.Combine(folder, "en.json"));
        foreach (var word in new[] { "Herat", "Open to all", "Karima Wali" }) Assert.Contains(word, documents, StringComparison.Ordinal);
        Assert.DoesNotContain("F-77", documents, StringComparison.Ordinal);
    }

    [Fact]
    public void The_API_and_its_schema_have_them()
    {
        var files = _site.Build();
        using var document = JsonDocument.Parse(files["api/v1/articles/1.json"]);
        var article = document.RootElement;
        Assert.Equal("Herat", article.GetProperty("place").GetString());
        Assert.Equal(12, article.GetProperty("pages").GetInt32());
        Assert.True(article.GetProperty("reviewed").GetBoolean());
        Assert.Equal("2025-01-01", article.GetProperty("held_on").GetString());
        Assert.Equal("open", article.GetProperty("access").GetString());
        Assert.Equal(2, article.GetProperty("speakers").GetArrayLength());
        Assert.Equal("F-77", article.GetProperty("folder_number").GetString());
        using var api = JsonDocument.Parse(files["api/v1/openapi.json"]);
        var properties = api.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("ArticleFields").GetProperty("properties");
        Assert.Equal("Place", properties.GetProperty("place").GetProperty("title").GetString());
        Assert.True(properties.TryGetProperty("held_on_day", out _));
        using var schema = JsonDocument.Parse(files["api/v1/schema/articles.json"]);
        Assert.Contains("members", schema.RootElement.GetProperty("properties").GetProperty("access").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_has_them()
    {
        using var server = new PostgresServer();
        using var database = ExportedDatabase.Create("sqlite", server);
        database.Export(_site);
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={database.File}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(field || '=' || value, '|') FROM (SELECT field, value FROM article_fields WHERE news_code = 1)";
        var fields = ((string)command.ExecuteScalar()!).Split('|');
        foreach (var field in new[] { "place=Herat", "pages=12", "reviewed=true", "held_on=2025-01-01", "access=open", "speakers=Karima Wali", "speakers=سیما نوری", "folder_number=F-77" })
            Assert.Contains(field, fields);
    }

    [Fact]
    public void The_browser_editor_has_fields_for_them()
    {
        _site.Replace("statiq.json", "\"GenerateApi\"", "\"Admin\": true, \"GenerateApi\"");
        foreach (var file in new[] { "@sveltia/cms/dist/sveltia-cms.js", "@sveltia/cms/LICENSE.txt", "@sveltia/cms/locales/fa.json" }) _site.Write($"admin/node_modules/{file}", "{}");
        foreach (var file in new[] { "files/material-symbols-outlined-latin-wght-normal.woff2", "LICENSE" })
            _site.Write($"admin/node_modules/@fontsource-variable/material-symbols-outlined/{file}", "");
        using var configuration = JsonDocument.Parse(_site.TryBuild()!["admin/config.json"]);
        var fields = configuration.RootElement.GetProperty("collections")[0].GetProperty("fields").EnumerateArray().ToDictionary(field => field.GetProperty("name").GetString()!);
        Assert.Equal(("محل", "string"), (fields["place"].GetProperty("label").GetString(), fields["place"].GetProperty("widget").GetString()));
        Assert.Equal("select", fields["access"].GetProperty("widget").GetString());
        Assert.Equal("duplicate", fields["access"].GetProperty("i18n").GetString());
        Assert.Equal("select", fields["reviewed"].GetProperty("widget").GetString());
    }

    [Theory]
    [InlineData("pages: 12", "pages: many", "input/articles/en/talk.md(10,8): error DAF203")]
    [InlineData("access: open", "access: opne", "input/articles/en/talk.md(13,9): error DAF205")]
    [InlineData("held_on: 2025-01-01", "held_on: 1403-10-12", "input/articles/en/talk.md(12,10): error DAF204")]
    [InlineData("recording: https", "recording: ftp", "input/articles/en/talk.md(15,12): error DAF208")]
    [InlineData("place: Herat", "plaec: Herat", "input/articles/en/talk.md(6,1): error DAF201")]
    public void A_value_that_does_not_fit_is_an_error_with_its_place(string good, string bad, string finding)
    {
        _site.Replace("input/articles/en/talk.md", good, bad);
        Assert.Equal(finding, Assert.Single(_site.Problems())[..finding.Length]);
    }

    [Fact]
    public void A_required_one_that_is_missing_is_an_error()
    {
        _site.Replace("statiq.json", "\"Key\": \"place\",", "\"Key\": \"place\", \"Required\": true,").Replace("input/articles/fa/talk.md", "place: هرات\n", "");
        Assert.Contains("'place'", Assert.Single(_site.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shared_one_that_differs_between_versions_is_told()
    {
        _site.Replace("input/articles/fa/talk.md", "access: open", "access: members");
        var diagnostics = new DiagnosticBag();
        SiteChecker.Check(new(_site.Root, TestSite.Now), diagnostics);
        Assert.Contains(diagnostics.ToSortedList().Select(found => found.ToString()), line => line.Contains("'access'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""[{ "Key": "a" }, { "Key": "a" }]""", "setting CustomFields(1,27): error DAF034: The custom field 'a' is declared twice. Remove one of the two.")]
    [InlineData("""[{ "Key": "a", "Kind": "choice" }]""", "setting CustomFields(1,11): error DAF036: The custom field 'a' is a choice, but 'Choices' lists no value. Add one, such as { \"Value\": \"open\" }.")]
    [InlineData("""[{ "Key": "a", "Choices": [{ "Value": "b" }] }]""", "setting CustomFields(1,11): error DAF036: The custom field 'a' has 'Choices', but its 'Kind' is not 'choice'. Add \"Kind\": \"choice\", or remove 'Choices'.")]
    public void A_wrong_declaration_is_an_error(string fields, string finding)
    {
        var diagnostics = new DiagnosticBag();
        SiteLoader.LoadSettings(new(_site.Root, TestSite.Now) { Overrides = new Dictionary<string, string> { ["CustomFields"] = fields } }, diagnostics);
        Assert.Equal(finding, Assert.Single(diagnostics.ToSortedList()).ToString());
    }

    [Theory]
    [InlineData("source")]
    [InlineData("regions")]
    [InlineData("imported")]
    [InlineData("publish_date_day")]
    public void A_key_that_articles_have_already_is_an_error(string key)
    {
        using var site = TestSite.Bilingual().Replace("statiq.json", "\"GenerateApi\"", $"\"CustomFields\": [{{ \"Key\": \"{key}\" }}], \"GenerateApi\"");
        Assert.Contains(site.Problems(), line => line.Contains($"error DAF035: A custom field cannot have the key '{key}', which articles have already. Choose another 'Key'.", StringComparison.Ordinal));
    }

    [Fact]
    public void No_key_can_have_a_name_that_the_API_gives_to_something_else()
    {
        using var api = JsonDocument.Parse(_site.Build()["api/v1/openapi.json"]);
        var names = api.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("ArticleFields").GetProperty("properties").EnumerateObject().Select(name => name.Name);
        var configuration = SiteLoader.LoadSettings(new(_site.Root, TestSite.Now), new DiagnosticBag())!;
        var fields = ContentSchema.ArticlesOf(configuration).Fields;
        var others = names.Except(fields.Select(field => field.Key)).ToList();
        Assert.True(others.Count > 15);
        Assert.DoesNotContain(others, name => !ContentSchema.IsReserved(name, fields));
        Assert.DoesNotContain(fields, field => ContentSchema.IsReserved(field.Key, fields));
    }

    [Fact]
    public void A_new_article_takes_values_for_them()
    {
        var (written, problems) = Create([("place", "Herat: the old town"), ("pages", "۱۲"), ("reviewed", "true"), ("held_on", "2025-01-01"), ("speakers", "A"), ("speakers", "B"), ("access", "open")]);
        Assert.Empty(problems);
        Assert.Equal("---\ntitle: New\ntype: report\nnews_code: 3\npublish_date: 2026-06-01T12:00:00\nplace: 'Herat: the old town'\npages: 12\nreviewed: true\nheld_on: 2025-01-01\naccess: open\nspeakers:\n  - A\n  - B\ndraft: true\n---\n\n", File.ReadAllText(Path.Combine(_site.Root, written!.Path)));
    }

    [Theory]
    [InlineData("plaec", "Herat", "DAF962")]
    [InlineData("pages", "many", "DAF203")]
    [InlineData("held_on", "yesterday\ntitle: x", "DAF965")]
    [InlineData("access", "closed", "DAF205")]
    public void A_new_article_is_not_written_with_a_value_that_does_not_fit(string key, string value, string code)
    {
        var (written, problems) = Create([(key, value)]);
        Assert.Null(written);
        Assert.Contains(problems, found => found.Code == code);
    }

    private (WrittenContent? Written, IReadOnlyList<Diagnostic> Problems) Create((string, string)[] fields)
    {
        var diagnostics = new DiagnosticBag();
        var request = new SiteBuildRequest(_site.Root, TestSite.Now);
        var configuration = SiteLoader.LoadSettings(request, diagnostics)!;
        var content = SiteLoader.LoadContent(request, diagnostics)!;
        Assert.False(diagnostics.HasErrors);
        var author = new ContentAuthor(_site.Root, configuration, content, TestSite.Now.DateTime, diagnostics);
        return (author.Write(new NewArticle("New", "en", "report") { CustomFields = fields }), diagnostics.ToSortedList());
    }
}
