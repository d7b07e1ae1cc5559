using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Daftar.Content;
using Daftar.Outputs.Api;
using Daftar.Tests.Media;
using Daftar.Tests.Schema.JsonSchema;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Outputs.Api;

public sealed partial class ApiOutputTests : IDisposable
{
    private const string Api = "api/v1/";

    // Every key that there is.
    private const string AllKeys = """
        kicker: Kicker
        lead: Lead
        updated: 2025-02-01
        corrections:
          - {date: 2025-02-02, note: Corrected}
        author: [karim, Somebody Else]
        source: Tea Press
        regions: [afghanistan, pakistan]
        issues: [political]
        tags: [Green tea]
        image: images/tea.png
        image_alt: A cup
        image_focus: left top
        image_caption: A cup of tea
        related: [Something]
        aliases: [/old/7]
        draft: false
        translation: {status: translated, translator: X}
        comments: open
        needs: []

        """;

    private readonly TestSite _site = TestSite.Bilingual().Replace("statiq.json", "\"GenerateApi\": false", "\"GenerateApi\": \"full\"");

    public ApiOutputTests()
    {
        _site.Write("input/images/tea.png", SamplePictures.Png).Write("input/files/tea.pdf", "%PDF-1.7\n")
            .Write("input/authors/karim.yml", "name: {fa: کریم, en: Karim}\nrole: Poet\nbio: Writes.\nemail: k@example.org\nwebsite: https://example.org/\norcid: 0000-0002-1825-0097\nimage: images/tea.png\n")
            .Write("input/authors/nobody.yml", "name: Nobody\n")
            .Write("input/pages/en/about.md", "---\ntitle: About\nlead: L\nupdated: 2025-01-01\naliases: [/a]\n---\nSee [tea](../../articles/en/tea.md).\n")
            .Write("input/pages/fa/about.md", "---\ntitle: درباره\n---\nدربارهٔ ما.\n")
            .Article("en", "tea", 7, "2025-01-02T10:45:00", AllKeys, "## Tea\n\nA [book](../../files/tea.pdf), [about](../../pages/en/about.md), a note.[^1]\n\n![cup](../../images/tea.png)\n\n[^1]: Green & black.")
            .Article("fa", "tea", 8, "2025-01-02", "tags: [چای]", "متنی **دربارهٔ** چای.")
            .Article("en", "undated", 9, null);
    }

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("\"full\"", null)]
    [InlineData("\"index\"", null)]
    [InlineData("\"full\", \"ApiTexts\": [\"text\", \"markdown\"]", null)]
    [InlineData("true", "https://org.example/repo/")]
    public void Every_document_is_what_the_openapi_document_says(string scope, string? baseUrl)
    {
        _site.Replace("statiq.json", "\"GenerateApi\": \"full\"", "\"GenerateApi\": " + scope);
        var files = _site.Build(baseUrl);
        var openApi = JsonNode.Parse(files[Api + "openapi.json"])!;
        var validation = new JsonValidation(files[Api + "openapi.json"]);
        foreach (var (path, bytes) in Documents(files))
        {
            var operation = OperationOf(openApi, path);
            Assert.True(operation is not null, $"{path} is in no path of the OpenAPI document");
            var schema = operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
            if (schema["$ref"] is { } reference) validation.Add(path, reference.GetValue<string>().Split('/')[^1], bytes);
        }
        Assert.True(validation.Count > 15);
        Assert.Empty(validation.Problems());
    }

    [Fact]
    public void An_article_that_has_everything_tells_everything()
    {
        var article = Document("articles/7.json");
        Assert.All(
            ContentSchema.Articles.Fields.Where(field => !field.IsHidden),
            field => Assert.True(article.TryGetProperty(field.Key, out _), field.Key));
        Assert.False(article.TryGetProperty("imported", out _));
        Assert.Equal("2025-01-02T10:45:00+03:30", article.GetProperty("publish_date").GetString());
        Assert.Equal("2025-02-01", article.GetProperty("updated").GetString());
        Assert.Equal("2025-02-02", article.GetProperty("modified").GetString());
        Assert.Equal("karim", article.GetProperty("author")[0].GetProperty("id").GetString());
        Assert.Equal("https://tea.example/fa/report/8/", article.GetProperty("translations")[0].GetProperty("url").GetString());
    }

    [Fact]
    public void Dates_come_in_the_types_of_generated_clients_as_well()
    {
        var article = Document("articles/7.json");
        Assert.Equal("2025-01-02", article.GetProperty("publish_date_day").GetString());
        Assert.Equal("2025-01-02T10:45:00+03:30", article.GetProperty("publish_date_time").GetString());
        Assert.Equal("2025-02-01", article.GetProperty("updated_day").GetString());
        Assert.False(article.TryGetProperty("updated_time", out _));
        Assert.False(Document("articles/9.json").TryGetProperty("publish_date_day", out _));
        var fields = Document("openapi.json").GetProperty("components").GetProperty("schemas").GetProperty("ArticleFields").GetProperty("properties");
        Assert.Equal(("date", "date-time"), (fields.GetProperty("publish_date_day").GetProperty("format").GetString(), fields.GetProperty("publish_date_time").GetProperty("format").GetString()));
        Assert.False(fields.GetProperty("publish_date").TryGetProperty("anyOf", out _));
    }

    [Fact]
    public void Each_list_has_a_document_with_titles()
    {
        var region = Document("en/regions/afghanistan.json");
        Assert.Equal(("regions", 1), (region.GetProperty("list").GetString(), region.GetProperty("total").GetInt32()));
        Assert.Equal(["news_code", "title", "type", "publish_date", "url"], region.GetProperty("items")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(7, Document("en/authors/karim.json").GetProperty("items")[0].GetProperty("news_code").GetInt32());
        Assert.Equal(7, Document("en/tags/green-tea.json").GetProperty("items")[0].GetProperty("news_code").GetInt32());
        Assert.Equal([7, 9], Document("en/titles.json").GetProperty("items").EnumerateArray().Select(item => item.GetProperty("news_code").GetInt32()));
        var terms = Document("en/terms.json").GetProperty("taxonomies").EnumerateArray().SelectMany(taxonomy => taxonomy.GetProperty("terms").EnumerateArray()).ToList();
        var files = _site.Build();
        Assert.All(terms, term => Assert.Contains(term.GetProperty("data").GetString()!["https://tea.example/".Length..], files.Keys));
    }

    [Fact]
    public void Older_articles_of_a_list_stand_on_pages_that_stay_put()
    {
        for (var code = 1000; code < 1250; code++) _site.Article("en", $"a{code}", code, "2024-01-02", "regions: [pakistan]");
        var newest = Document("en/regions/pakistan.json");
        Assert.Equal(251, newest.GetProperty("total").GetInt32());
        Assert.Equal("https://tea.example/api/v1/en/regions/pakistan/1.json", newest.GetProperty("older").GetString());
        var first = _site.Build()[Api + "en/regions/pakistan/1.json"];
        _site.Article("en", "newer", 2000, "2025-06-01", "regions: [pakistan]");
        Assert.Equal(first, _site.Build()[Api + "en/regions/pakistan/1.json"]);
    }

    [Fact]
    public void What_to_read_next_is_named_by_code()
    {
        _site.Article("en", "more", 11, "2025-01-01", "regions: [afghanistan]").Article("en", "chosen", 12, "2025-01-03", "related: [9]");
        Assert.Equal([11], Document("articles/7.json").GetProperty("related_articles").EnumerateArray().Select(code => code.GetInt32()).Where(code => code == 11));
        Assert.Equal(9, Document("articles/12.json").GetProperty("related_articles")[0].GetInt32());
    }

    [Fact]
    public void A_client_learns_what_changed_and_what_is_gone()
    {
        var before = Digests();
        _site.Replace("input/articles/en/tea.md", "kicker: Kicker", "kicker: Another");
        File.Delete(Path.Combine(_site.Root, "input/articles/en/undated.md"));
        _site.Write("input/pages/en/gone.md", "---\ntitle: Gone\naliases: [/9/, /en/report/9/, /old/10/]\n---\nWithdrawn.\n");
        var after = Digests();
        Assert.Equal([7, 9], before.Keys);
        Assert.Equal([7], after.Keys);
        Assert.NotEqual(before[7], after[7]);
        Assert.Equal(Digests(), after);
        var deleted = Assert.Single(Document("en/changes.json").GetProperty("deleted").EnumerateArray());
        Assert.Equal((9, "https://tea.example/en/gone/"), (deleted.GetProperty("news_code").GetInt32(), deleted.GetProperty("url").GetString()));

        SortedDictionary<int, string> Digests() => new(Document("en/changes.json").GetProperty("articles").EnumerateArray()
            .ToDictionary(article => article.GetProperty("news_code").GetInt32(), article => article.GetProperty("digest").GetString()!));
    }

    [Fact]
    public void A_text_comes_once_as_html()
    {
        var article = Document("articles/7.json");
        Assert.True(article.TryGetProperty("html", out _));
        Assert.False(article.TryGetProperty("markdown", out _));
        Assert.False(article.TryGetProperty("text", out _));
    }

    [Fact]
    public void A_text_comes_in_the_forms_that_the_settings_ask_for_with_its_files()
    {
        _site.Replace("statiq.json", "\"GenerateApi\"", "\"ApiTexts\": [\"html\", \"markdown\", \"text\"], \"GenerateApi\"");
        var article = Document("articles/7.json");
        var html = article.GetProperty("html").GetString()!;
        Assert.Contains("href=\"https://tea.example/files/tea.pdf\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://tea.example/en/about/\"", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?:href|src)=\"(?!https://)", html);
        Assert.StartsWith("## Tea\n\nA [book](../../files/tea.pdf)", article.GetProperty("markdown").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("[^1]: Green & black.", article.GetProperty("markdown").GetString(), StringComparison.Ordinal);
        Assert.Contains("Green & black.", article.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<", article.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(["images/tea.png", "files/tea.pdf"], article.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("path").GetString()));
    }

    [Fact]
    public void What_is_not_known_is_left_out_and_lists_are_there()
    {
        var article = Document("articles/9.json");
        Assert.False(article.TryGetProperty("publish_date", out _));
        Assert.False(article.TryGetProperty("image", out _));
        Assert.Equal(0, article.GetProperty("author").GetArrayLength());
        Assert.Equal(0, article.GetProperty("regions").GetArrayLength());
    }

    [Fact]
    public void Counts_are_those_of_the_articles()
    {
        var regions = Document("en/terms.json").GetProperty("taxonomies")[1];
        Assert.Equal("regions", regions.GetProperty("id").GetString());
        Assert.Equal(1, Count(regions.GetProperty("terms"), "id", "afghanistan"));
        Assert.Equal(1, Count(Document("fa/tags.json").GetProperty("tags"), "name", "چای"));
        Assert.Equal(1, Count(Document("en/authors.json").GetProperty("authors"), "id", "karim"));
        Assert.Equal(0, Count(Document("en/authors.json").GetProperty("authors"), "id", "nobody"));
    }

    [Fact]
    public void The_archive_goes_by_the_calendar_of_the_language()
    {
        var persian = Document("fa/archive.json").GetProperty("months")[0];
        Assert.Equal(1403, persian.GetProperty("year").GetInt32());
        Assert.Equal(10, persian.GetProperty("month").GetInt32());
        Assert.Equal("2024-12-21", persian.GetProperty("first_day").GetString());
        Assert.Equal("2025-01-19", persian.GetProperty("last_day").GetString());
        Assert.Equal(8, Document("fa/archive/1403/10.json").GetProperty("items")[0].GetProperty("news_code").GetInt32());
        Assert.Equal(9, Document("en/archive/undated.json").GetProperty("items")[0].GetProperty("news_code").GetInt32());
    }

    [Theory]
    [InlineData("\"index\"", 0, true)]
    [InlineData("\"full\"", 3, true)]
    [InlineData("true", 3, true)]
    [InlineData("false", 0, false)]
    public void The_setting_says_how_much_there_is(string scope, int articles, bool isThere)
    {
        _site.Replace("statiq.json", "\"GenerateApi\": \"full\"", "\"GenerateApi\": " + scope);
        var files = _site.Build();
        Assert.Equal(articles, files.Keys.Count(path => path.StartsWith(Api + "articles/", StringComparison.Ordinal)));
        Assert.Equal(isThere, files.ContainsKey(Api + "index.json"));
    }

    [Fact]
    public void Every_address_within_the_site_leads_to_a_file()
    {
        var files = _site.Build("https://org.example/repo/");
        var checkedLinks = 0;
        foreach (var (path, bytes) in Documents(files))
        {
            foreach (Match match in AddressPattern().Matches(Encoding.UTF8.GetString(bytes)))
            {
                var target = Uri.UnescapeDataString(match.Groups[1].Value);
                if (target is "api/v1" or "old/7") continue;
                if (target.Length == 0 || target.EndsWith('/')) target += "index.html";
                Assert.True(files.ContainsKey(target), $"{path}: {target}");
                checkedLinks++;
            }
        }
        Assert.True(checkedLinks > 100);
    }

    [Fact]
    public void Publishing_an_article_changes_a_bounded_number_of_documents_and_no_numbered_page()
    {
        for (var code = 100; code < 450; code++) _site.Article("en", $"a{code}", code, $"2024-{1 + (code % 12):00}-{1 + (code % 28):00}");
        var before = _site.Build();
        Assert.Contains(Api + "en/articles/2.json", before.Keys);
        Assert.Equal(100, JsonDocument.Parse(before[Api + "en/articles/1.json"]).RootElement.GetProperty("items").GetArrayLength());

        var after = _site.Article("en", "new", 1000, "2025-03-01").Build();
        var changed = SiteFiles.Changed(before, after).Where(path => path.StartsWith(Api, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                // Article 7 has too few older ones to offer, so its page offers this one.
                Api + "articles/1000.json", Api + "articles/7.json", Api + "en/archive.json", Api + "en/archive/2025/01.json", Api + "en/archive/2025/03.json",
                Api + "en/articles.json", Api + "en/changes.json", Api + "en/terms.json", Api + "en/titles.json", Api + "en/types/report.json", Api + "index.json",
            ],
            changed);
    }

    [Fact]
    public void The_pages_of_the_list_hold_every_article_once_newest_first()
    {
        for (var code = 100; code < 450; code++) _site.Article("en", $"a{code}", code, $"2024-{1 + (code % 12):00}-{1 + (code % 28):00}");
        var files = _site.Build();
        var (codes, dates) = (new List<int>(), new List<string>());
        for (string? next = Api + "en/articles.json"; next is not null;)
        {
            var page = JsonDocument.Parse(files[next]).RootElement;
            foreach (var item in page.GetProperty("items").EnumerateArray())
            {
                codes.Add(item.GetProperty("news_code").GetInt32());
                if (item.TryGetProperty("publish_date", out var date)) dates.Add(date.GetString()!);
            }
            next = page.TryGetProperty("older", out var older) ? new Uri(older.GetString()!).AbsolutePath[1..] : null;
        }
        Assert.Equal(352, codes.Distinct().Count());
        Assert.Equal(352, codes.Count);
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
    }

    [Fact]
    public void A_source_that_vanishes_while_the_site_is_built_is_told()
    {
        var exception = Assert.Throws<Daftar.Diagnostics.SiteException>(() => BodyFields.ReadMarkdown(_site.Root, "input/gone.md"));
        Assert.Equal(
            $"input/gone.md: error DAF820: The file was loaded, but could not be read a second time for its Markdown: Could not find file '{Path.Combine(_site.Root, "input/gone.md")}'. Do not move files while the site is being built.",
            exception.Diagnostic.ToString());
    }

    private JsonElement Document(string path) => JsonDocument.Parse(_site.Build()[Api + path]).RootElement;

    private static IEnumerable<(string Path, byte[] Bytes)> Documents(IReadOnlyDictionary<string, byte[]> files) =>
        files.Where(file => file.Key.StartsWith(Api, StringComparison.Ordinal)).Select(file => (file.Key[(Api.Length - 1)..], file.Value));

    private static int Count(JsonElement list, string key, string value) =>
        list.EnumerateArray().Single(item => item.GetProperty(key).GetString() == value).GetProperty("articles").GetInt32();

    // A path without parameters goes before one that has some, as OpenAPI wants it.
    private static JsonNode? OperationOf(JsonNode openApi, string path)
    {
        var matches = openApi["paths"]!.AsObject()
            .Where(candidate => Regex.IsMatch(path, "^" + PlaceholderPattern().Replace(Regex.Escape(candidate.Key).Replace("\\{", "{", StringComparison.Ordinal), "[^/]+") + "$"))
            .OrderBy(candidate => candidate.Key.Count(c => c == '{'));
        return matches.FirstOrDefault().Value?["get"];
    }

    [GeneratedRegex("\\{[^}]*\\}")]
    private static partial Regex PlaceholderPattern();

    [GeneratedRegex("https://org\\.example/repo/([^\"\\\\#\\s<]*)")]
    private static partial Regex AddressPattern();
}
