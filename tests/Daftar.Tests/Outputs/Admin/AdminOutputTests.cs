using System.Text.Json;
using System.Text.Json.Nodes;
using Daftar.Content;
using Daftar.Schema;
using Daftar.Tests.Cli;

namespace Daftar.Tests.Outputs.Admin;

public sealed class AdminOutputTests : IDisposable
{
    private const string Packages = "admin/node_modules";

    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_site_has_no_editor_unless_it_asks_for_one()
    {
        Set("false");
        Assert.Equal((0, ""), Build());
        Assert.False(Directory.Exists(_site.Folder["output/admin"]));
    }

    [Fact]
    public void Without_the_package_the_build_says_so_and_goes_on()
    {
        Set("true");
        Assert.Equal(
            (0, "statiq.json(2,12): warning DAF951: The browser editor was left out, because it is not installed (admin/node_modules/@sveltia/cms/dist/sveltia-cms.js is missing). Install Node.js and run 'npm ci' in the folder admin/, or set 'Admin' to false.\n"),
            Build());
        Assert.True(File.Exists(_site.Folder["output/index.html"]));
        Assert.False(Directory.Exists(_site.Folder["output/admin"]));
    }

    [Fact]
    public void Without_a_repository_on_GitHub_it_edits_on_this_computer_only()
    {
        Install();
        Set("true");
        Assert.Equal(
            (0, "statiq.json(2,12): info DAF952: The browser editor can only open a working copy on this computer, because 'Repository' is not a repository on github.com. Set it to an address such as https://github.com/owner/name.\n"),
            Build());
        Assert.Equal("local/site", Configuration().GetProperty("backend").GetProperty("repo").GetString());
    }

    [Fact]
    public void Settings_that_are_no_settings_are_told()
    {
        Set("\"yes\"");
        var (exit, errors) = Build();
        Assert.Equal(1, exit);
        Assert.Equal("statiq.json(2,12): error DAF024: 'Admin' has to be true, false, or a mapping such as { \"Branch\": \"main\" }.", errors.Split('\n')[0]);
    }

    [Fact]
    public void The_repository_is_edited_by_pull_requests_after_signing_in_with_a_token()
    {
        Install();
        Set("{ \"Branch\": \"main\", \"OpenAuthoring\": true }", "https://github.com/owner/name.git");
        Assert.Equal((0, ""), Build());

        var configuration = Configuration();
        Assert.Equal("editorial_workflow", configuration.GetProperty("publish_mode").GetString());
        Assert.Equal(
            "{\"name\":\"github\",\"repo\":\"owner/name\",\"branch\":\"main\",\"auth_methods\":[\"token\"],\"open_authoring\":true}",
            JsonSerializer.Serialize(configuration.GetProperty("backend")));
        Assert.Equal("[\"fa\",\"en\"]", JsonSerializer.Serialize(configuration.GetProperty("i18n").GetProperty("locales")));
    }

    [Fact]
    public void Where_an_endpoint_is_set_people_sign_in_on_the_page_of_GitHub_or_with_a_token()
    {
        Install();
        Set("{ \"AuthEndpoint\": \"https://auth.example.org/cms/\" }", "https://github.com/owner/name");
        Assert.Equal((0, ""), Build());
        Assert.Equal(
            "{\"name\":\"github\",\"repo\":\"owner/name\",\"base_url\":\"https://auth.example.org/cms\",\"auth_methods\":[\"oauth\",\"token\"]}",
            JsonSerializer.Serialize(Configuration().GetProperty("backend")));
    }

    [Theory]
    [InlineData("http://auth.example.org")]
    [InlineData("auth.example.org")]
    [InlineData("https://user@auth.example.org/")]
    [InlineData("https://auth.example.org/?a=b")]
    public void An_endpoint_that_is_none_is_an_error(string address)
    {
        Install();
        Set($"{{ \"AuthEndpoint\": \"{address}\" }}", "https://github.com/owner/name");
        var (exit, error) = Build();
        Assert.Equal(1, exit);
        Assert.Contains($"error DAF992: '{address}' is not a valid value for 'AuthEndpoint'. Write the https address of the program with which editors sign in on GitHub, such as https://auth.example.org.\n", error, StringComparison.Ordinal);
        Assert.EndsWith($"DAF992: «{address}» مقدار معتبری برای «AuthEndpoint» نیست. نشانی https برنامه‌ای را بنویسید که ویراستاران با آن در GitHub وارد می‌شوند، مانند https://auth.example.org.", Daftar.Configuration.ConfigurationDiagnostics.BadAuthEndpoint(new("statiq.json"), address).ToString("fa"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_key_of_the_schema_has_a_field_and_what_belongs_to_the_work_is_kept_equal()
    {
        Install();
        Set("true", "https://github.com/owner/name");
        Build();

        foreach (var schema in new[] { ContentSchema.Articles, ContentSchema.Pages, ContentSchema.Authors })
        {
            var fields = Fields(schema.Id);
            Assert.Equal(
                schema.Fields.Where(field => !field.IsHidden).Select(field => field.Key).Order(StringComparer.Ordinal),
                fields.Select(field => field.GetProperty("name").GetString()!).Where(name => name != "body").Order(StringComparer.Ordinal));
        }
        var shared = Fields("articles").Where(field => field.GetProperty("i18n").ValueKind == JsonValueKind.String).Select(field => field.GetProperty("name").GetString()!);
        Assert.Equal(ContentSchema.Articles.Fields.Where(field => field.IsSharedByTranslations).Select(field => field.Key).Order(StringComparer.Ordinal), shared.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("news_code", shared);
    }

    /// <summary>They come by other ways; the editor shortens them and takes them away, and each stays in its article's folder.</summary>
    [Fact]
    public void Comments_are_listed_where_the_site_shows_them_and_none_is_written()
    {
        Install();
        Set("true", "https://github.com/owner/name");
        Build();
        Assert.DoesNotContain(Configuration().GetProperty("collections").EnumerateArray(), entry => entry.GetProperty("name").GetString() == "comments");

        _site.Folder.Write("statiq.json", _site.Folder.Read("statiq.json").Replace("\"Admin\"", "\"Comments\": {}, \"Admin\"", StringComparison.Ordinal));
        Build();
        var comments = Configuration().GetProperty("collections").EnumerateArray().Single(entry => entry.GetProperty("name").GetString() == "comments");
        Assert.Equal(("input/comments", "yml", false), (comments.GetProperty("folder").GetString(), comments.GetProperty("extension").GetString(), comments.GetProperty("create").GetBoolean()));
        Assert.Equal(2, comments.GetProperty("nested").GetProperty("depth").GetInt32());
        Assert.Equal(ContentSchema.Comments.Fields.Select(field => field.Key), Fields("comments").Select(field => field.GetProperty("name").GetString()!));
    }

    [Fact]
    public void The_form_begins_as_one_writes_and_speaks_of_no_files()
    {
        Install();
        Set("{ \"Labels\": \"both\" }", "https://github.com/owner/name");
        Build();

        var fields = Fields("articles");
        Assert.Equal(["title", "kicker", "lead", "body", "image", "image_alt", "image_caption", "type", "news_code", "publish_date"], fields.Take(10).Select(field => field.GetProperty("name").GetString()));
        Assert.Equal(["image_focus", "related", "aliases", "updated", "corrections", "comments", "needs"], fields.TakeLast(7).Select(field => field.GetProperty("name").GetString()));
        var hints = fields.Where(field => field.TryGetProperty("hint", out _)).Select(field => field.GetProperty("hint").GetString()!).ToList();
        Assert.True(hints.Count > 15);
        Assert.All(hints, hint => Assert.DoesNotMatch(@"\.yml|input/|\bids?\b|پوشهٔ|شناسه", hint));
    }

    [Fact]
    public void The_list_tells_drafts_and_days_and_can_be_filtered_and_grouped()
    {
        Install();
        Set("true", "https://github.com/owner/name");
        Build();

        var articles = Configuration().GetProperty("collections").EnumerateArray().First();
        Assert.Equal("{{draft | ternary('پیش‌نویس · ', '')}}{{title}} · \u2066{{locales}}\u2069 \u2066{{publish_date | date('YYYY-MM-DD')}}\u2069 {{author}}", articles.GetProperty("summary").GetString());
        Assert.Equal("default", Configuration().GetProperty("i18n").GetProperty("initial_locales").GetString());
        Assert.True(articles.GetProperty("editor").GetProperty("preview").GetBoolean());
        Assert.Equal(["draft", "translation.status", "translation.status", "title", "title", "publish_date"], articles.GetProperty("view_filters").EnumerateArray().Select(filter => filter.GetProperty("field").GetString()));
        Assert.Equal(["type", "publish_date", "author"], articles.GetProperty("view_groups").EnumerateArray().Select(group => group.GetProperty("field").GetString()));
    }

    [Fact]
    public void A_site_without_a_Jalali_calendar_has_no_script_for_it()
    {
        Install();
        Set("true", "https://github.com/owner/name");
        Build();
        Assert.Contains("ca-persian", _site.Folder.Read("output/admin/start.js"), StringComparison.Ordinal);
        _site.Folder.Write("statiq.json", _site.Folder.Read("statiq.json").Replace("\"jalali-iran\"", "\"gregorian\"", StringComparison.Ordinal));
        Build();
        Assert.DoesNotContain("ca-persian", _site.Folder.Read("output/admin/start.js"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fa", "عنوان")]
    [InlineData("en", "Title")]
    [InlineData("both", "عنوان / Title")]
    public void Labels_are_in_the_language_of_the_settings(string labels, string expected)
    {
        Install();
        Set($"{{ \"Labels\": \"{labels}\" }}", "https://github.com/owner/name");
        Build();
        Assert.Equal(expected, Fields("articles")[0].GetProperty("label").GetString());
    }

    [Fact]
    public void The_page_asks_nobody_but_GitHub_and_readers_do_not_find_it()
    {
        Install();
        Set("true", "https://github.com/owner/name");
        Build();

        var page = _site.Folder.Read("output/admin/index.html");
        Assert.Contains("default-src 'none'; script-src 'self';", page, StringComparison.Ordinal);
        Assert.Equal(["https://*.githubusercontent.com", "https://api.github.com"], System.Text.RegularExpressions.Regex.Matches(page, "https?://[^ ;\"]+").Select(match => match.Value));
        Assert.Contains("<meta name=\"robots\" content=\"noindex, nofollow\">", page, StringComparison.Ordinal);
        Assert.Contains("Disallow: /admin/\n", _site.Folder.Read("output/robots.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain("/admin/", _site.Folder.Read("output/sitemap.xml"), StringComparison.Ordinal);
    }

    private void Install()
    {
        foreach (var file in new[] { "dist/sveltia-cms.js", "LICENSE.txt", "locales/fa.json" }) _site.Folder.Write($"{Packages}/@sveltia/cms/{file}", "{}");
        foreach (var file in new[] { "files/material-symbols-outlined-latin-wght-normal.woff2", "LICENSE" })
            _site.Folder.Write($"{Packages}/@fontsource-variable/material-symbols-outlined/{file}", "");
    }

    private void Set(string admin, string? repository = null)
    {
        var settings = JsonNode.Parse(_site.Folder.Read("statiq.json"))!.AsObject();
        // Comments lead to the repository, which not every site here has.
        foreach (var key in (string[])["Admin", "Repository", "Comments", "Recommend"]) settings.Remove(key);
        var lines = settings.ToJsonString(new JsonSerializerOptions { WriteIndented = true }).Split('\n').ToList();
        lines.Insert(1, $"  \"Admin\": {admin}," + (repository is null ? "" : $" \"Repository\": \"{repository}\","));
        _site.Folder.Write("statiq.json", string.Join('\n', lines));
    }

    private (int Exit, string Errors) Build()
    {
        var run = _site.Run("build", "--infos");
        return (run.Exit, run.Error);
    }

    private JsonElement Configuration() => JsonDocument.Parse(_site.Folder.Read("output/admin/config.json")).RootElement;

    private List<JsonElement> Fields(string collection) =>
        [.. Configuration().GetProperty("collections").EnumerateArray().Single(entry => entry.GetProperty("name").GetString() == collection).GetProperty("fields").EnumerateArray()];
}
