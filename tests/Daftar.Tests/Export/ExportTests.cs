using System.Globalization;
using System.Text.Json;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Tests.Media;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Export;

/// <summary>Both databases answer what the API answers, and are touched no more than needed.</summary>
public sealed class ExportTests : IClassFixture<PostgresServer>, IDisposable
{
    private static readonly string[] Tables =
    [
        "languages", "terms", "authors", "tags", "articles", "article_terms", "article_authors", "article_tags", "article_related", "article_aliases",
        "article_corrections", "article_needs", "article_fields", "article_files", "comments", "pages",
        "term_counts", "author_counts", "tag_counts", "archive", "article_translations",
    ];

    private readonly PostgresServer _server;
    private readonly TestSite _site = TestSite.Bilingual().Replace("statiq.json", "\"GenerateApi\": false", "\"GenerateApi\": \"full\", \"ApiTexts\": [\"html\", \"markdown\", \"text\"], \"Comments\": {}, \"Recommend\": {}");

    public ExportTests(PostgresServer server)
    {
        _server = server;
        _site.Write("input/images/tea.png", SamplePictures.Png)
            .Write("input/authors/karim.yml", "name: {fa: کریم, en: Karim}\nrole: Poet\n")
            .Write("input/pages/en/about.md", "---\ntitle: About\n---\nAbout us.\n")
            .Article("en", "tea", 7, "2025-01-02T10:45:00",
                "kicker: Kicker\nlead: Lead\nauthor: [karim, Somebody Else]\nsource: Press\nregions: [afghanistan, pakistan]\nissues: [political]\ntags: [Green tea, Black]\n"
                + "image: images/tea.png\nimage_alt: A cup\nrelated: [Something]\naliases: [/old]\ncorrections:\n  - {date: 2025-01-03, note: N}\ntranslation: {status: original}",
                "Tea from Kabul's *bazaar*.")
            .Article("fa", "tea", 8, "2025-01-02", "regions: [afghanistan]\nauthor: karim\ntags: [چای]\ntranslation: {status: translated, translator: م}", "چای سبز از بازارِ كابل می‌آید.")
            .Article("fa", "coffee", 9, "2024-12-25", "regions: [afghanistan]", "قهوه از يمن.")
            .Article("en", "undated", 10, null, body: "Nobody knows when.");
        _site.Write("input/comments/7/2025-02-01-1.yml", "name: Sara\ndate: 2025-02-01T10:00:00\ntext: |\n  Two <b>lines</b>\n\n  of https://example.org/\n")
            .Write("input/comments/7/2025-02-02-1.yml", "name: کامران\ndate: 2025-02-02\nlanguage: fa\nreply_to: 2025-02-01-1\nexample: true\ntext: پاسخ «دو»\n")
            .Write("input/comments/9/2025-02-02-1.yml", "name: A\ndate: 2025-02-02\ntext: T\n")
            .Write("input/data/recommended.yml", "7: 12\n");
        for (var code = 100; code < 130; code++)
            _site.Article("en", $"a{code}", code, $"2024-{1 + (code % 12):00}-{1 + (code % 28):00}", code % 2 == 0 ? "issues: [political]" : "", $"Number {code} of the bazaar.");
    }

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void Terms_have_as_many_articles_as_in_the_api(string kind)
    {
        using var database = Export(kind);
        var files = _site.Build();
        var expected = new List<string>();
        foreach (var language in (string[])["en", "fa"])
        {
            foreach (var taxonomy in Api(files, $"{language}/terms.json").GetProperty("taxonomies").EnumerateArray())
            {
                foreach (var term in taxonomy.GetProperty("terms").EnumerateArray())
                    expected.Add($"{language}|{taxonomy.GetProperty("id")}|{term.GetProperty("id")}|{term.GetProperty("label")}|{term.GetProperty("articles")}");
            }
        }
        Assert.Contains(expected, line => line.StartsWith("en|issues|political|", StringComparison.Ordinal) && line.EndsWith("|16", StringComparison.Ordinal));
        Assert.Equal(expected.Order(StringComparer.Ordinal), database.Query("SELECT language, taxonomy, id, label, articles FROM term_counts").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void An_article_found_by_its_code_is_that_of_the_api(string kind)
    {
        using var database = Export(kind);
        var files = _site.Build();
        string[] keys = ["language", "id", "title", "kicker", "lead", "excerpt", "type", "publish_date", "updated", "modified", "source", "words", "url", "short_url", "path", "html", "markdown", "text"];
        foreach (var code in (int[])[7, 8, 9, 10, 115])
        {
            var article = Api(files, $"articles/{code}.json");
            var expected = keys.Select(key => article.TryGetProperty(key, out var value) ? value.ToString() : "");
            Assert.Equal(string.Join('|', expected), Assert.Single(database.Query($"SELECT {string.Join(", ", keys)} FROM articles WHERE news_code = {code}")));
        }
        Assert.Equal("2025-01-02T07:15:00Z", Assert.Single(database.Query("SELECT published_at FROM articles WHERE news_code = 7")));
        Assert.Equal(["0|karim|Karim", "1|somebody-else|Somebody Else"], database.Query("SELECT position, author, name FROM article_authors WHERE news_code = 7 ORDER BY position"));
        Assert.Equal(["8|fa"], database.Query("SELECT translation, language FROM article_translations WHERE news_code = 7"));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void Comments_and_recommendations_are_those_of_the_api_and_of_the_page(string kind)
    {
        using var database = Export(kind);
        var files = _site.Build();
        string[] keys = ["news_code", "id", "url", "name", "date", "language", "reply_to", "example", "text"];
        var expected = new List<string>();
        foreach (var code in (int[])[7, 8, 9])
        {
            var article = Api(files, $"articles/{code}.json");
            var comments = article.GetProperty("reader_comments").EnumerateArray().ToList();
            expected.AddRange(comments.Select(comment => string.Join('|', keys.Select(key => !comment.TryGetProperty(key, out var value) ? "" : value.ValueKind switch { JsonValueKind.True => "1", JsonValueKind.False => "0", _ => value.ToString() }))));
            Assert.Equal($"{comments.Count}|{article.GetProperty("comment_count")}|{article.GetProperty("recommended")}", Assert.Single(database.Query($"SELECT {comments.Count}, comment_count, recommended FROM articles WHERE news_code = {code}")));
            var page = System.Text.Encoding.UTF8.GetString(files[$"{(code == 7 ? "en" : "fa")}/report/{code}/index.html"]);
            Assert.All(comments, comment => Assert.Contains($"id=\"c-{comment.GetProperty("id")}\"", page, StringComparison.Ordinal));
        }
        Assert.Equal(3, expected.Count);
        Assert.Equal(expected, database.Query($"SELECT {string.Join(", ", keys)} FROM comments ORDER BY news_code, position"));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void The_archive_has_the_months_of_the_api(string kind)
    {
        using var database = Export(kind);
        var files = _site.Build();
        var expected = new List<string>();
        foreach (var language in (string[])["en", "fa"])
        {
            var archive = Api(files, $"{language}/archive.json");
            expected.AddRange(archive.GetProperty("months").EnumerateArray()
                .Select(month => $"{language}|{month.GetProperty("year")}|{month.GetProperty("month")}|{month.GetProperty("articles")}"));
            if (archive.TryGetProperty("undated", out var undated)) expected.Add($"{language}|||{undated.GetProperty("articles")}");
        }
        Assert.Contains("fa|1403|10|2", expected);
        Assert.Equal(expected.Order(StringComparer.Ordinal), database.Query("SELECT language, year, month, articles FROM archive").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("sqlite", "bazaar")]
    [InlineData("postgres", "bazaar")]
    [InlineData("sqlite", "كابل")]
    [InlineData("postgres", "کابل")]
    [InlineData("sqlite", "یمن")]
    [InlineData("postgres", "يمن")]
    [InlineData("sqlite", "karim")]
    [InlineData("postgres", "karim")]
    [InlineData("sqlite", "nothing-like-this")]
    [InlineData("postgres", "nothing-like-this")]
    public void A_word_is_found_in_the_articles_that_have_it_however_it_is_spelt(string kind, string word)
    {
        using var database = Export(kind);
        var folded = PersianText.FoldForSearch(word);
        var files = _site.Build();
        var expected = files.Keys.Where(path => path.StartsWith("api/v1/articles/", StringComparison.Ordinal))
            .Select(path => Api(files, path["api/v1/".Length..]))
            .Where(article => Words(article).Contains(folded))
            .Select(article => article.GetProperty("news_code").GetInt32()).Order()
            .Select(code => code.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(word == "nothing-like-this", !expected.Any());
        Assert.Equal(expected, database.Search(folded));
    }

    [Fact]
    public void Both_databases_hold_the_same()
    {
        using var sqlite = Export("sqlite");
        using var postgres = Export("postgres");
        foreach (var table in Tables)
        {
            var columns = string.Join(", ", sqlite.Query($"SELECT name FROM pragma_table_info('{table}')"));
            var rows = sqlite.Query($"SELECT {columns} FROM {table}").Order(StringComparer.Ordinal).ToList();
            Assert.NotEmpty(table is "article_needs" or "article_fields" ? ["none"] : rows);
            Assert.Equal(rows, postgres.Query($"SELECT {columns} FROM {table}").Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void Exporting_again_changes_nothing(string kind)
    {
        using var database = Export(kind);
        var before = kind == "sqlite" ? File.ReadAllBytes(database.File) : [];
        var versions = kind == "sqlite" ? [] : database.Query("SELECT xmin::text, news_code FROM articles ORDER BY news_code");
        var summary = database.Export(_site);
        Assert.Equal((0, 0, 34), (summary.Written, summary.Removed, summary.Articles));
        Assert.True(summary.Unchanged > 34);
        if (kind == "sqlite") Assert.Equal(before, File.ReadAllBytes(database.File));
        else Assert.Equal(versions, database.Query("SELECT xmin::text, news_code FROM articles ORDER BY news_code"));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void Only_what_changed_is_written_and_what_went_is_removed(string kind)
    {
        using var database = Export(kind);
        _site.Article("en", "a100", 100, "2024-05-17", "issues: [political]", "Another text about samovars.");
        File.Delete(Path.Combine(_site.Root, "input/articles/fa/tea.md"));
        var summary = database.Export(_site);
        // Article 100 with its new text, and the Persian Karim, whose list has gone; removed are article 8 and its tag «چای».
        Assert.Equal((2, 2, 33), (summary.Written, summary.Removed, summary.Articles));
        Assert.Equal(["100"], database.Search("samovars"));
        Assert.DoesNotContain("100", database.Search("bazaar"));
        Assert.Empty(database.Search("سبز"));
        Assert.Empty(database.Query("SELECT news_code FROM article_terms WHERE news_code = 8"));
        Assert.Equal(["Green tea", "Black"], database.Query("SELECT name FROM article_tags ORDER BY news_code, position"));

        using var fresh = Export(kind);
        foreach (var table in Tables) Assert.Equal(fresh.Query($"SELECT * FROM {table}").Order(StringComparer.Ordinal), database.Query($"SELECT * FROM {table}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_sqlite_file_is_whole_and_tells_tools_of_its_search()
    {
        using var database = Export("sqlite");
        Assert.Equal(["ok"], database.Query("PRAGMA integrity_check"));
        Assert.Empty(database.Query("PRAGMA foreign_key_check"));
        // How Datasette finds the search of a table.
        Assert.Equal(["articles_fts"], database.Query("SELECT name FROM sqlite_master WHERE rootpage = 0 AND sql LIKE '%VIRTUAL TABLE%USING FTS%content=\"articles\"%'"));
        Assert.Equal([database.File], Directory.EnumerateFiles(database.Folder));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void Tables_of_an_older_version_are_made_anew(string kind)
    {
        using var database = Export(kind);
        database.Execute("UPDATE daftar_schema SET version = 0");
        database.Execute("DELETE FROM pages");
        Assert.True(database.Export(_site).Written > 34);
        Assert.Equal(["3"], database.Query("SELECT version FROM daftar_schema"));
        Assert.Equal(["input/pages/en/about.md"], database.Query("SELECT path FROM pages"));
        Assert.Equal(32, database.Search("bazaar").Count + 1);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void Tables_of_a_newer_version_are_left_alone(string kind)
    {
        using var database = Export(kind);
        database.Execute("UPDATE daftar_schema SET version = 9");
        Assert.EndsWith(
            ": error DAF842: This database was made by a newer Daftar (its tables have version 9; this program supports 3). Update Daftar, or export to another database.",
            Refusal(database), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void What_somebody_else_made_is_left_alone(string kind)
    {
        using var database = ExportedDatabase.Create(kind, _server);
        if (kind == "postgres") database.Execute("CREATE SCHEMA daftar");
        database.Execute("CREATE TABLE recipes (name text)");
        Assert.EndsWith(": error DAF841: This database was not made by Daftar, so it was not changed. Choose another file or database.", Refusal(database), StringComparison.Ordinal);
        Assert.Empty(database.Query("SELECT name FROM recipes"));
    }

    [Fact]
    public void A_file_that_is_no_database_is_left_alone()
    {
        using var database = ExportedDatabase.Create("sqlite", _server);
        var text = string.Concat(Enumerable.Repeat("Notes about tea, not a database. ", 100));
        File.WriteAllText(database.File, text);
        Assert.Equal("site.db: error DAF841: This database was not made by Daftar, so it was not changed. Choose another file or database.", Refusal(database));
        Assert.Equal(text, File.ReadAllText(database.File));
        File.WriteAllText(database.File, "Mine.\n");
        Assert.Contains(" DAF841: ", Refusal(database), StringComparison.Ordinal);
        Assert.Equal("Mine.\n", File.ReadAllText(database.File));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void An_export_that_fails_leaves_everything_as_it_was(string kind)
    {
        using var database = Export(kind);
        database.Execute("DROP TABLE pages");
        _site.Article("en", "a100", 100, "2024-05-17", body: "Samovars.");
        Assert.Contains(": error DAF843: The export failed, and the database was not changed: ", Refusal(database), StringComparison.Ordinal);
        Assert.Contains("100", database.Search("bazaar"));
        Assert.Empty(database.Search("samovars"));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told()
    {
        var request = new SiteBuildRequest(_site.Root, TestSite.Now);
        var exception = Assert.Throws<SiteException>(() => Daftar.Export.DatabaseExport.ToSqlite(request, "/nowhere/site.db", "/nowhere/site.db", new()));
        Assert.Equal(
            "/nowhere/site.db: error DAF840: The database cannot be opened: SQLite Error 14: 'unable to open database file'. Check the name and the permissions, and that the server is running.",
            exception.Diagnostic.ToString());
    }

    [Theory]
    [InlineData("Host=/nowhere;Database=site;Username=me;Password=secret", "/nowhere/site: error DAF840: The database cannot be opened: ")]
    [InlineData("Hots=x", "postgres: error DAF840: The database cannot be opened: ")]
    public void A_server_that_does_not_answer_is_told_without_the_password(string connection, string message)
    {
        var request = new SiteBuildRequest(_site.Root, TestSite.Now);
        var exception = Assert.Throws<SiteException>(() => Daftar.Export.DatabaseExport.ToPostgres(request, connection, new()));
        Assert.StartsWith(message, exception.Diagnostic.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_with_errors_is_not_exported()
    {
        _site.Article("en", "bad", 7, "2025-01-02");
        using var database = ExportedDatabase.Create("sqlite", _server);
        var diagnostics = new DiagnosticBag();
        Assert.Null(database.TryExport(_site, diagnostics));
        Assert.True(diagnostics.HasErrors);
        Assert.False(File.Exists(database.File));
    }

    private ExportedDatabase Export(string kind)
    {
        var database = ExportedDatabase.Create(kind, _server);
        database.Export(_site);
        return database;
    }

    private string Refusal(ExportedDatabase database) =>
        Assert.Throws<SiteException>(() => database.TryExport(_site, new())).Diagnostic.ToString();

    private static JsonElement Api(IReadOnlyDictionary<string, byte[]> files, string path) => JsonDocument.Parse(files["api/v1/" + path]).RootElement;

    private static HashSet<string> Words(JsonElement article)
    {
        var text = string.Join('\n',
            ((string[])["title", "kicker", "lead", "text"]).Select(key => article.TryGetProperty(key, out var value) ? value.GetString() : "")
            .Concat(article.GetProperty("author").EnumerateArray().Select(author => author.GetProperty("name").GetString()))
            .Concat(article.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString())));
        return [.. PersianText.FoldForSearch(text).Split([' ', '\n', '.', '\'', '’'], StringSplitOptions.RemoveEmptyEntries)];
    }
}
