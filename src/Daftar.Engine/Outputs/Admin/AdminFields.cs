using System.Globalization;
using System.Text.Json;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Modelling;
using Daftar.Schema;

namespace Daftar.Outputs.Admin;

/// <summary>Writes a key of the schema as a field of the editor.</summary>
/// <param name="labels">Language of labels and hints: <c>fa</c>, <c>en</c>, or <c>both</c>.</param>
internal sealed class AdminFields(SiteModel site, string labels)
{
    public string Text(LocalizedText text) => labels switch
    {
        "both" when text.English != text.Persian => $"{text.Persian} / {text.English}",
        "fa" => text.Persian,
        _ => text.English,
    };

    /// <summary>A label of the content in the language of the editor's labels.</summary>
    public string Text(LanguageTexts texts, string otherwise) =>
        Text(new LocalizedText(texts.In("en", otherwise), texts.In("fa", otherwise)));

    /// <param name="collection">Id of the field's collection.</param>
    /// <param name="isTranslated">Whether the collection has a file for each language.</param>
    public void Write(Utf8JsonWriter json, FieldSchema field, string collection, bool isTranslated)
    {
        // Keys without a field stay in the file as they are, behind the others.
        if (field.IsHidden || field.Kind == FieldKind.Free) return;
        json.WriteStartObject();
        json.WriteString("name", field.Key);
        json.WriteString("label", Text(field.Label));
        json.WriteString("hint", Hint(collection, field));
        json.WriteBoolean("required", field.IsRequired);
        if (isTranslated)
        {
            if (field.IsSharedByTranslations) json.WriteString("i18n", "duplicate");
            else json.WriteBoolean("i18n", true);
        }
        WriteWidget(json, field, collection, isTranslated);
        if (field.MaxLength > 0) json.WriteNumber("maxlength", field.MaxLength);
        if (field.Pattern is { } pattern && field.Kind is FieldKind.Text or FieldKind.Address)
        {
            json.WriteStartArray("pattern");
            json.WriteStringValue(pattern);
            json.WriteStringValue(Text(field.Help));
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private string Hint(string collection, FieldSchema field)
    {
        var help = Text(EditorHints.Of(collection, field));
        if (field.Kind == FieldKind.Date && JalaliDates.AreShown(site)) return help + " " + Text(new("A Jalali date can be typed, too: 1404/10/8 10:30.", "تاریخ شمسی هم می‌توان نوشت: ۱۴۰۴/۱۰/۸ ۱۰:۳۰"));
        if (field.Key != "news_code") return help;
        var free = NewsCodes.Highest(site) + 1;
        return help + " " + Text(new(
            $"It is filled in automatically. When the site was built, the next free code was {free.ToString(CultureInfo.InvariantCulture)}.",
            $"خودبه‌خود پر می‌شود. هنگام ساخت وبگاه کد آزاد بعدی {Digits.ToPersian(free.ToString(CultureInfo.InvariantCulture))} بود."));
    }

    private void WriteWidget(Utf8JsonWriter json, FieldSchema field, string collection, bool isTranslated)
    {
        switch (field.Kind)
        {
            case FieldKind.Text:
                Widget(json, "string");
                break;
            case FieldKind.Address:
                Widget(json, "string");
                json.WriteString("type", "url");
                break;
            case FieldKind.LongText:
                Widget(json, "text");
                break;
            case FieldKind.Integer:
                Widget(json, "number");
                json.WriteString("value_type", "int");
                json.WriteNumber("min", 1);
                break;
            case FieldKind.Boolean:
                // A switch would write "false" into every file that says nothing; what is empty is not written.
                Widget(json, "select");
                json.WriteStartArray("options");
                json.WriteStartObject();
                json.WriteString("label", Text(new("No", "خیر")));
                json.WriteString("value", "");
                json.WriteEndObject();
                json.WriteStartObject();
                json.WriteString("label", Text(new("Yes", "بله")));
                json.WriteBoolean("value", true);
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            case FieldKind.Date:
                WriteDate(json);
                break;
            case FieldKind.Choice:
                Widget(json, "select");
                Options(json, field.Choices.Select(choice => (choice.Value, Text(choice.Label))));
                break;
            case FieldKind.Term:
                var terms = site.Content.Taxonomies.TryGetValue(field.Target!, out var taxonomy) ? taxonomy.Terms : [];
                WriteTerm(json, terms);
                break;
            case FieldKind.TermList:
                WriteTermList(json, field.Target!);
                break;
            case FieldKind.AuthorList:
                Widget(json, "relation");
                json.WriteString("collection", "authors");
                json.WriteString("value_field", "{{slug}}");
                InEachLanguage(json, "display_fields", language => "name." + language, first: true);
                InEachLanguage(json, "search_fields", language => "name." + language);
                json.WriteBoolean("multiple", true);
                break;
            case FieldKind.TextList when field.Key == "needs":
                Widget(json, "select");
                json.WriteBoolean("multiple", true);
                Options(json, ContentSchema.ArticlesOf(site.Configuration).Fields.Where(known => !known.IsHidden && known.Key != "needs").Select(known => (known.Key, Text(known.Label))));
                break;
            case FieldKind.TextList:
                Widget(json, "list");
                break;
            case FieldKind.Image:
                Widget(json, "image");
                break;
            case FieldKind.Translated:
                WriteTranslated(json, field);
                break;
            case FieldKind.Group:
                Widget(json, "object");
                json.WriteString("collapsed", "auto");
                Below(json, field, collection, isTranslated);
                break;
            case FieldKind.GroupList:
                Widget(json, "list");
                json.WriteString("collapsed", "auto");
                json.WriteString("summary", Summary(field));
                Below(json, field, collection, isTranslated);
                break;
            default:
                throw new InvalidOperationException($"There is no field for {field.Kind}.");
        }
    }

    /// <summary>
    /// A text field. Sveltia's own for dates writes each date anew in one form and by the browser's clock, also those that nobody
    /// touched: a day alone got a time, an offset was lost, and in Kabul a day became the one before. There is no default: Sveltia would give
    /// it to an old text without a date as well. <see cref="NewsCodes"/> fills in the moment where a text begins.
    /// </summary>
    private void WriteDate(Utf8JsonWriter json)
    {
        Widget(json, "string");
        json.WriteStartArray("pattern");
        json.WriteStringValue("^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,7})?)?( ?(Z|[+-]\\d{2}:\\d{2}))?)?$");
        json.WriteStringValue(Text(new("A date such as 2025-12-29 or 2025-12-29T10:45:00.", "تاریخی مانند 2025-12-29 یا 2025-12-29T10:45:00.")));
        json.WriteEndArray();
    }

    private void WriteTerm(Utf8JsonWriter json, IReadOnlyList<Term> terms)
    {
        if (terms.Count == 0)
        {
            Widget(json, "string");
            return;
        }
        Widget(json, "select");
        Options(json, terms.Select(term => (term.Id, Text(term.Labels, term.Id))));
        json.WriteString("default", terms[0].Id);
        json.WriteNumber("dropdown_threshold", 10);
    }

    private void WriteTermList(Utf8JsonWriter json, string taxonomy)
    {
        if (!site.Content.Taxonomies.ContainsKey(taxonomy))
        {
            Widget(json, "list");
            return;
        }
        Widget(json, "relation");
        json.WriteString("collection", "taxonomies");
        json.WriteString("file", taxonomy);
        json.WriteString("value_field", "terms.*.id");
        InEachLanguage(json, "display_fields", language => "terms.*.label." + language, first: true);
        InEachLanguage(json, "search_fields", language => "terms.*.label." + language);
        json.WriteBoolean("multiple", true);
        json.WriteNumber("dropdown_threshold", 10);
    }

    private void WriteTranslated(Utf8JsonWriter json, FieldSchema field)
    {
        Widget(json, "object");
        json.WriteStartArray("fields");
        foreach (var language in site.Languages)
        {
            json.WriteStartObject();
            json.WriteString("name", language.Code);
            json.WriteString("label", language.Settings.Name);
            json.WriteString("widget", field.Key is "bio" or "description" ? "text" : "string");
            json.WriteBoolean("required", field.IsRequired);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Below(Utf8JsonWriter json, FieldSchema field, string collection, bool isTranslated)
    {
        json.WriteStartArray("fields");
        foreach (var below in field.Fields) Write(json, below, collection, isTranslated);
        json.WriteEndArray();
    }

    /// <summary>The summary of a collapsed list item.</summary>
    private string Summary(FieldSchema field) =>
        field.Fields.FirstOrDefault(below => below.Kind == FieldKind.Translated) is { } label
            ? $"{{{{{label.Key}.{site.Languages[0].Code}}}}}"
            : $"{{{{{field.Fields[0].Key}}}}}";

    private void InEachLanguage(Utf8JsonWriter json, string key, Func<string, string> name, bool first = false)
    {
        var shown = labels == "both" ? site.Languages[0].Code : labels;
        var codes = site.Languages.Select(language => language.Code).OrderByDescending(code => code == shown);
        json.WriteStartArray(key);
        foreach (var code in first ? codes.Take(1) : codes) json.WriteStringValue(name(code));
        json.WriteEndArray();
    }

    private static void Options(Utf8JsonWriter json, IEnumerable<(string Value, string Label)> options)
    {
        json.WriteStartArray("options");
        foreach (var (value, label) in options)
        {
            json.WriteStartObject();
            json.WriteString("label", label);
            json.WriteString("value", value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Widget(Utf8JsonWriter json, string widget) => json.WriteString("widget", widget);
}
