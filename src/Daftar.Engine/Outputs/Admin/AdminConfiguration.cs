using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Schema;

namespace Daftar.Outputs.Admin;

/// <summary>
/// Sveltia's configuration: its collections are ours, its fields come from <see cref="ContentSchema"/>, and its way of
/// writing YAML is that of <see cref="Sources.YamlWriter"/>.
/// </summary>
/// <param name="repository"><c>owner/name</c> on GitHub, or null.</param>
internal sealed class AdminConfiguration(SiteModel site, AdminSettings settings, string? repository)
{
    private static readonly LocalizedText Body = new("Text", "متن");

    private readonly SiteConfiguration _configuration = site.Configuration;
    private readonly AdminFields _fields = new(site, settings.Labels);

    public string ToJson()
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options)) Write(json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("app_title", site.Languages[0].Settings.SiteTitle);
        WriteBackend(json);
        json.WriteString("site_url", site.Urls.Absolute(new SiteUrl("/")));
        json.WriteBoolean("show_preview_links", false);
        WriteMedia(json);
        json.WriteStartObject("i18n");
        json.WriteString("structure", "multiple_folders");
        Texts(json, "locales", _configuration.LanguageCodes);
        json.WriteString("default_locale", _configuration.LanguageCodes[0]);
        // A new text begins in the site's first language; the others are begun by a button.
        json.WriteString("initial_locales", "default");
        json.WriteEndObject();
        // Only articles have a preview; it is in the looks of the theme.
        json.WriteStartObject("editor");
        json.WriteBoolean("preview", false);
        json.WriteEndObject();
        json.WriteStartObject("slug");
        json.WriteString("timezone", "local");
        json.WriteEndObject();
        json.WriteStartObject("output");
        json.WriteBoolean("omit_empty_optional_fields", true);
        json.WriteStartObject("yaml");
        json.WriteNumber("indent_size", 2);
        json.WriteBoolean("indent_sequences", true);
        json.WriteString("quote", "none");
        json.WriteEndObject();
        json.WriteEndObject();

        json.WriteStartArray("collections");
        WriteArticles(json);
        WritePages(json);
        WriteAuthors(json);
        WriteTaxonomies(json);
        WriteComments(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteBackend(Utf8JsonWriter json)
    {
        json.WriteStartObject("backend");
        json.WriteString("name", "github");
        // Without a repository only local editing works, which needs no name; Sveltia wants one all the same.
        json.WriteString("repo", repository ?? "local/site");
        if (settings.Branch is { } branch) json.WriteString("branch", branch);
        if (settings.AuthEndpoint is { } endpoint) json.WriteString("base_url", endpoint);
        Texts(json, "auth_methods", settings.AuthEndpoint is null ? ["token"] : ["oauth", "token"]);
        if (settings.IsOpen) json.WriteBoolean("open_authoring", true);
        json.WriteEndObject();
        json.WriteString("publish_mode", "editorial_workflow");
        if (repository is null) return;
        json.WriteStartObject("issue_reports");
        json.WriteString("url", $"https://github.com/{repository}/issues/new");
        json.WriteEndObject();
    }

    /// <summary>Pictures are made fit for slow connections on their way in; nothing is fetched from picture agencies.</summary>
    private void WriteMedia(Utf8JsonWriter json)
    {
        json.WriteString("media_folder", _configuration.InputPath + "/images");
        json.WriteString("public_folder", "/images");
        json.WriteStartObject("media_libraries");
        json.WriteBoolean("stock_assets", false);
        json.WriteStartObject("default");
        json.WriteStartObject("config");
        json.WriteBoolean("slugify_filename", true);
        json.WriteStartObject("transformations");
        json.WriteStartObject("raster_image");
        json.WriteString("format", "webp");
        json.WriteNumber("quality", 80);
        json.WriteNumber("width", 1600);
        json.WriteNumber("height", 1600);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteArticles(Utf8JsonWriter json)
    {
        StartCollection(json, ContentSchema.Articles, "articles", new("Article", "مطلب"), "article", "md", "yaml-frontmatter");
        json.WriteBoolean("i18n", true);
        // The name is the identity across languages and stands in no address: a day and a number say enough.
        WriteSlug(json, "{{year}}-{{month}}-{{day}}-{{news_code}}");
        json.WriteStartObject("editor");
        json.WriteBoolean("preview", true);
        json.WriteEndObject();
        // State, title, languages, day, author. The day keeps its order in a line that runs from the right.
        json.WriteString("summary", $"{{{{draft | ternary('{_fields.Text(new("Draft · ", "پیش‌نویس · "))}', '')}}}}{{{{title}}}} · \u2066{{{{locales}}}}\u2069 \u2066{{{{publish_date | date('YYYY-MM-DD')}}}}\u2069 {{{{author}}}}");
        json.WriteStartObject("sortable_fields");
        Texts(json, "fields", ["publish_date", "news_code", "title"]);
        json.WriteStartObject("default");
        json.WriteString("field", "publish_date");
        json.WriteString("direction", "descending");
        json.WriteEndObject();
        json.WriteEndObject();
        WriteViews(json);
        WriteFields(json, FieldGroups.InOrder(ContentSchema.ArticlesOf(_configuration)), ContentSchema.Articles.Id, isTranslated: true);
        json.WriteEndObject();
    }

    /// <summary>Filters and groups of the list.</summary>
    private void WriteViews(Utf8JsonWriter json)
    {
        var types = _configuration.Taxonomies.First(taxonomy => taxonomy.Id == TaxonomySettings.Types);
        json.WriteStartArray("view_filters");
        View(json, new("Drafts", "پیش‌نویس‌ها"), "draft", writer => writer.WriteBoolean("pattern", true));
        View(json, new("Machine translations", "ترجمه‌های ماشینی"), "translation.status", writer => writer.WriteString("pattern", "machine"));
        View(json, new("Translations", "ترجمه‌ها"), "translation.status", writer => writer.WriteString("pattern", "^(translated|machine)$"));
        if (_configuration.Languages.Count > 1)
        {
            // Sveltia looks at the version in the first language, where one is.
            var language = _configuration.Languages[0].Name;
            View(json, new($"With a text in: {language}", $"دارای متن {language}"), "title", writer => writer.WriteBoolean("empty", false));
            View(json, new($"Without a text in: {language}", $"بی متن {language}"), "title", writer => writer.WriteBoolean("empty", true));
        }
        View(json, new("Without a date", "بی تاریخ"), "publish_date", writer => writer.WriteBoolean("empty", true));
        json.WriteEndArray();
        json.WriteStartArray("view_groups");
        View(json, new("Type", "قالب"), types.Key, null);
        View(json, new("Year", "سال"), "publish_date", writer => writer.WriteString("pattern", "\\d{4}"));
        View(json, new("Author", "نویسنده"), "author", null);
        json.WriteEndArray();
    }

    private void View(Utf8JsonWriter json, LocalizedText label, string field, Action<Utf8JsonWriter>? condition)
    {
        json.WriteStartObject();
        json.WriteString("label", _fields.Text(label));
        json.WriteString("field", field);
        condition?.Invoke(json);
        json.WriteEndObject();
    }

    private void WritePages(Utf8JsonWriter json)
    {
        StartCollection(json, ContentSchema.Pages, "pages", new("Page", "صفحه"), "description", "md", "yaml-frontmatter");
        json.WriteBoolean("i18n", true);
        WriteSlug(json, "{{title}}");
        // As one writes: heading, summary, text, and then what is seldom needed.
        var fields = ContentSchema.Pages.Fields.ToLookup(field => field.Key is "title" or "lead");
        WriteFields(json, [.. fields[true], null, .. fields[false]], ContentSchema.Pages.Id, isTranslated: true);
        json.WriteEndObject();
    }

    private void WriteAuthors(Utf8JsonWriter json)
    {
        var named = "name." + (_configuration.FindLanguage("en") is null ? _configuration.LanguageCodes[0] : "en");
        StartCollection(json, ContentSchema.Authors, "authors", new("Author", "نویسنده"), "person", "yml", "yaml");
        json.WriteString("identifier_field", named);
        json.WriteString("summary", $"{{{{name.{_configuration.LanguageCodes[0]}}}}}");
        WriteSlug(json, $"{{{{{named}}}}}");
        WriteFields(json, ContentSchema.Authors.Fields, ContentSchema.Authors.Id, isTranslated: false);
        json.WriteEndObject();
    }

    private void WriteTaxonomies(Utf8JsonWriter json)
    {
        var taxonomies = site.Content.Taxonomies.Values.OrderBy(taxonomy => taxonomy.Id, StringComparer.Ordinal).ToList();
        if (taxonomies.Count == 0) return;
        json.WriteStartObject();
        json.WriteString("name", "taxonomies");
        json.WriteString("label", _fields.Text(ContentSchema.Taxonomies.Label));
        json.WriteString("icon", "sell");
        json.WriteStartArray("files");
        foreach (var taxonomy in taxonomies)
        {
            json.WriteStartObject();
            json.WriteString("name", taxonomy.Id);
            json.WriteString("label", _fields.Text(taxonomy.Labels, taxonomy.Id));
            json.WriteString("file", $"{_configuration.InputPath}/taxonomies/{taxonomy.Id}.yml");
            json.WriteString("format", "yaml");
            WriteFields(json, ContentSchema.Taxonomies.Fields, ContentSchema.Taxonomies.Id, isTranslated: false);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>
    /// What readers wrote, to be shortened or taken away. New ones come by other ways, and a file keeps its folder, which is
    /// the article's code.
    /// </summary>
    private void WriteComments(Utf8JsonWriter json)
    {
        if (_configuration.Comments is null) return;
        StartCollection(json, ContentSchema.Comments, "comments", new("Comment", "دیدگاه"), "comment", "yml", "yaml", isWritten: false);
        json.WriteString("identifier_field", "name");
        json.WriteString("summary", "{{name}} \u2066{{date | date('YYYY-MM-DD')}}\u2069 {{text | truncate(60)}}");
        json.WriteStartObject("sortable_fields");
        Texts(json, "fields", ["date", "name"]);
        json.WriteStartObject("default");
        json.WriteString("field", "date");
        json.WriteString("direction", "descending");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("nested");
        json.WriteNumber("depth", 2);
        json.WriteBoolean("subfolders", false);
        json.WriteEndObject();
        WriteFields(json, ContentSchema.Comments.Fields, ContentSchema.Comments.Id, isTranslated: false);
        json.WriteEndObject();
    }

    private void StartCollection(Utf8JsonWriter json, CollectionSchema schema, string folder, LocalizedText one, string icon, string extension, string format, bool isWritten = true)
    {
        json.WriteStartObject();
        json.WriteString("name", schema.Id);
        json.WriteString("label", _fields.Text(schema.Label));
        json.WriteString("label_singular", _fields.Text(one));
        json.WriteString("icon", icon);
        json.WriteString("folder", $"{_configuration.InputPath}/{folder}");
        json.WriteString("extension", extension);
        json.WriteString("format", format);
        json.WriteBoolean("create", isWritten);
    }

    private void WriteSlug(Utf8JsonWriter json, string template)
    {
        json.WriteStartObject("slug");
        json.WriteString("template", template);
        Texts(json, "editable", ["create"]);
        json.WriteString("hint", _fields.Text(new(
            "The file name; the same in all languages. Latin letters, digits and hyphens are best.",
            "نام پرونده که در همهٔ زبان‌ها یکی است. بهتر است از حروف لاتین، رقم و خط تیره باشد.")));
        json.WriteEndObject();
    }

    /// <param name="fields">Null stands for the text.</param>
    private void WriteFields(Utf8JsonWriter json, IReadOnlyList<FieldSchema?> fields, string collection, bool isTranslated)
    {
        json.WriteStartArray("fields");
        foreach (var field in fields)
        {
            if (field is null) WriteBody(json);
            else _fields.Write(json, field, collection, isTranslated);
        }
        json.WriteEndArray();
    }

    private void WriteBody(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", "body");
        json.WriteString("label", _fields.Text(Body));
        json.WriteString("widget", "richtext");
        json.WriteBoolean("required", false);
        json.WriteBoolean("i18n", true);
        Texts(json, "editor_components", TextTools.Names);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string key, IEnumerable<string> texts)
    {
        json.WriteStartArray(key);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
