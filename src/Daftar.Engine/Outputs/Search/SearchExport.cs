using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Daftar.Languages;
using Daftar.Languages.Stemming;
using Daftar.Markup;
using Daftar.Outputs.Search.Packing;
using Daftar.Planning;
using Daftar.Views;

namespace Daftar.Outputs.Search;

/// <summary>The search server that files are written for.</summary>
public enum SearchEngine
{
    OpenSearch,
    Meilisearch,
}

/// <summary>
/// The documents of the search index, whole, for a server: for sites that outgrow a static index. docs/search.md says
/// how to load the files.
/// </summary>
public static class SearchExport
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Plain with { Indented = true };

    // What a search looks into, the most telling first.
    private static readonly string[] TextFields = ["title", "kicker", "lead", "names", "headings", "body"];

    /// <summary>Writes two files for each language, documents and settings, and gives the number of documents.</summary>
    /// <param name="open">Makes a file of this name, which is closed when it is full.</param>
    public static int Write(RenderContext context, SiteViews views, SearchEngine engine, Func<string, Stream> open)
    {
        var count = 0;
        foreach (var language in views.All)
        {
            var code = language.Site.Code;
            var source = new SearchSource(context, language);
            using (var documents = open(engine == SearchEngine.OpenSearch ? $"{code}.ndjson" : $"{code}.json"))
            {
                if (engine == SearchEngine.OpenSearch) WriteBulk(documents, context, source, code);
                else WriteArray(documents, context, source, code);
            }

            using var settings = open($"{code}.settings.json");
            using var json = new Utf8JsonWriter(settings, Indented);
            if (engine == SearchEngine.OpenSearch) WriteOpenSearchSettings(json, code, SearchFacets.NamesOf(context.Site.Configuration));
            else WriteMeilisearchSettings(json, code, SearchFacets.NamesOf(context.Site.Configuration));
            count += source.Count;
        }

        return count;
    }

    private static void WriteBulk(Stream stream, RenderContext context, SearchSource source, string language)
    {
        for (var number = 0; number < source.Count; number++)
        {
            var document = source.Document(number);
            using (var json = new Utf8JsonWriter(stream, Plain))
            {
                json.WriteStartObject();
                json.WriteStartObject("index");
                json.WriteString("_id", IdOf(document, language));
                json.WriteEndObject();
                json.WriteEndObject();
            }

            stream.WriteByte((byte)'\n');
            using (var json = new Utf8JsonWriter(stream, Plain)) WriteDocument(json, context, document, language);
            stream.WriteByte((byte)'\n');
        }
    }

    private static void WriteArray(Stream stream, RenderContext context, SearchSource source, string language)
    {
        using var json = new Utf8JsonWriter(stream, Plain);
        json.WriteStartArray();
        for (var number = 0; number < source.Count; number++)
        {
            WriteDocument(json, context, source.Document(number), language);
            json.Flush();
        }

        json.WriteEndArray();
    }

    private static void WriteDocument(Utf8JsonWriter json, RenderContext context, SearchDocument document, string language)
    {
        var body = document.Body();
        var html = body.Html;
        var text = new char[html.Length];
        var length = PlainText.Extract(html, ref text);
        json.WriteStartObject();
        json.WriteString("id", IdOf(document, language));
        json.WriteString("language", language);
        json.WriteString("url", context.Site.Urls.Absolute(document.Url));
        json.WriteString("title", document.Title);
        if (document.Kicker is { } kicker) json.WriteString("kicker", kicker);
        if (document.Lead is { } lead) json.WriteString("lead", lead);
        WriteList(json, "names", document.Names);
        WriteList(json, "headings", body.Headings.Select(heading => heading.Text));
        json.WriteString("body", new string(text, 0, length).Replace('\u2029', '\n').Trim());
        if (document.Day is { } day)
        {
            json.WriteString("date", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            // Meilisearch sorts and compares numbers only.
            json.WriteNumber("day", day.DayNumber);
        }

        foreach (var facet in SearchFacets.NamesOf(context.Site.Configuration))
            WriteList(json, facet, document.Facets.Where(value => value.Facet == facet).Select(value => value.Id));
        json.WriteEndObject();
    }

    private static void WriteOpenSearchSettings(Utf8JsonWriter json, string language, IReadOnlyList<string> facets)
    {
        json.WriteStartObject();
        json.WriteStartObject("settings");
        json.WriteStartObject("analysis");
        json.WriteStartObject("char_filter");
        json.WriteStartObject("fold");
        json.WriteString("type", "mapping");
        // The same table as everywhere in Daftar. A ZWNJ parts words here: the server knows no Persian affixes.
        WriteList(json, "mappings",
            PersianText.SearchFoldingTable.Where(row => !char.IsWhiteSpace(row.From)).Select(row => $"{Escaped(row.From)}=>{string.Concat(row.To.Select(Escaped))}").Append("\\u200C=>\\u0020"));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("filter");
        json.WriteStartObject("stop_words");
        json.WriteString("type", "stop");
        WriteList(json, "stopwords", WordForms.For(language).StopWords.Order(StringComparer.Ordinal));
        json.WriteEndObject();
        if (language.StartsWith("en", StringComparison.Ordinal))
        {
            json.WriteStartObject("word_forms");
            json.WriteString("type", "stemmer");
            json.WriteString("language", "english");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("analyzer");
        json.WriteStartObject("text");
        json.WriteString("type", "custom");
        WriteList(json, "char_filter", ["fold"]);
        json.WriteString("tokenizer", "standard");
        WriteList(json, "filter", language.StartsWith("en", StringComparison.Ordinal)
            ? ["lowercase", "asciifolding", "stop_words", "word_forms"] : ["lowercase", "asciifolding", "stop_words"]);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();

        json.WriteStartObject("mappings");
        json.WriteStartObject("properties");
        foreach (var field in TextFields)
        {
            json.WriteStartObject(field);
            json.WriteString("type", "text");
            json.WriteString("analyzer", "text");
            json.WriteEndObject();
        }

        foreach (var field in (IEnumerable<string>)["id", "language", "url", .. facets]) WriteField(json, field, "keyword");
        WriteField(json, "date", "date");
        WriteField(json, "day", "integer");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteMeilisearchSettings(Utf8JsonWriter json, string language, IReadOnlyList<string> facets)
    {
        json.WriteStartObject();
        WriteList(json, "searchableAttributes", TextFields);
        WriteList(json, "filterableAttributes", [.. facets, "day", "language"]);
        WriteList(json, "sortableAttributes", ["day"]);
        WriteList(json, "stopWords", WordForms.For(language).StopWords.Order(StringComparer.Ordinal));
        json.WriteStartArray("localizedAttributes");
        json.WriteStartObject();
        WriteList(json, "attributePatterns", ["*"]);
        WriteList(json, "locales", [language.Split('-')[0]]);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, string name, string type)
    {
        json.WriteStartObject(name);
        json.WriteString("type", type);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    // Letters, digits, hyphens: what both servers take for an id.
    private static string IdOf(SearchDocument document, string language) =>
        document.Card.NewsCode > 0
            ? document.Card.NewsCode.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : $"page-{language}-{ShardTree.NameOf(document.Url.Trim('/').Split('/')[^1])}";

    private static string Escaped(char c) => $"\\u{(int)c:X4}";
}
