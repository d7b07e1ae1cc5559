using System.Text.Json.Nodes;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Schema;

namespace Daftar.Outputs.Api;

/// <summary>
/// The schemas of the API's documents, as components of the OpenAPI document. What articles and pages take from their
/// front matter comes from the content model; only what follows from the whole site is described here.
/// </summary>
internal sealed class ApiSchemas(SiteConfiguration configuration)
{
    public static JsonObject Reference(string name) => new() { ["$ref"] = "#/components/schemas/" + name };

    public JsonObject Create()
    {
        var schemas = Fixed();
        foreach (var crossing in TaxonomyCrossing.Of(configuration))
        {
            var (one, two) = (crossing.Taxonomy.Singular, crossing.Other.Singular);
            schemas[crossing.SchemaName] = Closed($"Articles that have both {Article(one)} {one} and {Article(two)} {two}.",
                (one, Text($"Id of the {one}.")), (two, Text($"Id of the {two}.")), ("url", Address("Their list.")), ("articles", Count("How many there are.")));
        }
        return schemas;
    }

    private static string Article(string noun) => "aeiou".Contains(noun[0], StringComparison.Ordinal) ? "an" : "a";

    private JsonObject Fixed() => new()
    {
        ["Index"] = Closed("The entrance: the languages and where everything is.",
            ("version", Text("Version of the API.")), ("scope", Enumeration("Whether each article has a document with its text (full) or not (index).", "index", "full")),
            ("url", Address("The site.")), ("openapi", Address("This description.")),
            ("schemas", new JsonObject { ["type"] = "object", ["description"] = "JSON Schemas of the source files.", ["additionalProperties"] = Address("") }),
            ("languages", List(Reference("Language")))),
        ["Language"] = Closed("A language of the site and its documents.",
            ("code", Text("BCP 47 tag.")), ("name", Text("The language's name in the language itself.")), ("direction", Enumeration("Direction of writing.", "ltr", "rtl")),
            ("calendar", Calendar()), ("title", Text("The site's name.")), ("description", Text("A sentence about the site.")), ("publisher", Text("Who publishes.")),
            ("url", Address("The home page.")), ("total", Count("How many articles there are.")), ("articles", Address("The newest articles.")),
            ("comments?", Address("The newest comments of readers, on a site that has them.")), ("pages", Address("Pages that are not articles.")), ("terms", Address("Terms with counts.")), ("tags", Address("Keywords with counts.")),
            ("authors", Address("Authors with counts.")), ("titles", Address("The titles of all articles.")),
            ("changes", Address("By what a client stays in step.")), ("archive", Address("Months with counts."))),
        ["ArticleList"] = Closed("A page of the list of all articles, newest first. Numbered pages count from the oldest and stay put; only the newest has a total.",
            ("language", Language()), ("total?", Count("How many articles there are in all; on the newest page.")),
            ("page?", Count("The number of this page; not on the newest.")), ("newer?", Address("The next newer page.")),
            ("older?", Address("The next older page.")), ("items", List(Reference("ArticleItem")))),
        ["TitleList"] = Closed("The titles of all articles, newest first.", ("language", Language()), ("total", Count("How many there are.")), ("items", List(Reference("TitleItem")))),
        ["TitleItem"] = Closed("The least by which an article is named.",
            ("news_code", Count("Its code.")), ("title", Text("Its title.")), ("type", Text("Id of its type.")),
            ("publish_date?", Date("When it was published.")), ("url", Address("The page."))),
        ["List"] = Closed("A page of the articles of a term, an author or a tag, newest first. Numbered pages count from the oldest and stay put; only the newest has a total.",
            ("language", Language()), ("list", Text("Id of the taxonomy, authors or tags.")), ("id", Text("As articles have it.")), ("label", Text("The name of the list.")),
            ("url", Address("The list's page for readers.")), ("total?", Count("How many articles there are in all; on the newest page.")),
            ("page?", Count("The number of this page; not on the newest.")), ("newer?", Address("The next newer page.")), ("older?", Address("The next older page.")),
            ("items", List(Reference("TitleItem")))),
        ["Changes"] = Closed("By what a client stays in step. What it has and this does not name is deleted; what has another digest is to be read again.",
            ("language", Language()),
            ("articles", List(Closed("An article.", ("news_code", Count("Its code.")), ("digest", Text("Changes with anything that is told of the article."))))),
            ("deleted", List(Closed("A withdrawn article.", ("news_code", Count("Its code.")), ("url", Address("What answers its short link now.")))))),
        ["ArticleFields"] = ArticleFields(),
        ["ArticleItem"] = Combined("What is known of an article but its text.", "ArticleFields"),
        ["Article"] = Combined("An article with its text.", "ArticleFields", "Body", "ReaderComments"),
        ["ReaderComments"] = Open("What readers wrote; only on a site with comments.", ("reader_comments?", List(Reference("Comment")))),
        ["Comment"] = Closed("What a reader wrote.",
            ("news_code", Count("Code of the article.")), ("id", Text("Unique below the article.")), ("url", Address("Where it stands.")), ("name", Text("The reader's name.")),
            ("date", Date("When it was written.")), ("language", Text("BCP 47 tag of the text.")), ("reply_to?", Text("Id of the comment that it answers.")),
            ("example", new() { ["type"] = "boolean", ["description"] = "True when the editors wrote it to show what comments look like." }), ("text", Text("Plain text."))),
        ["CommentList"] = Closed("A page of the list of all comments, newest first; numbered pages count from the oldest and stay put. Only on a site with comments.",
            ("language", Language()), ("total?", Count("How many comments there are in all; on the newest page.")),
            ("page?", Count("The number of this page; not on the newest.")), ("newer?", Address("The next newer page.")),
            ("older?", Address("The next older page.")), ("items", List(Reference("Comment")))),
        ["Body"] = Open("A text in the forms that the site gives.", [.. configuration.ApiTexts.Select(TextForm), ("files", List(Reference("File")))]),
        ["File"] = Closed("A file of the content that the text shows or links to.", ("path", Text("Path below the input folder.")), ("url", Address("Where it is."))),
        ["Image"] = Closed("An image.",
            ("path", Text("Path below the input folder.")), ("url", Address("Where it is.")),
            ("width?", Count("In pixels.")), ("height?", Count("In pixels."))),
        ["ArticleAuthor"] = Closed("Who wrote it.", ("id?", Text("As in the list of authors.")), ("name", Text("The name in the article's language.")), ("url?", Address("The author's page."))),
        ["ArticleVersion"] = Closed("The article in another language.",
            ("news_code", Count("Its own code.")), ("language", Language()), ("url", Address("Its page.")), ("data?", Address("Its document, when the scope is full."))),
        ["PageList"] = Closed("The pages of a language.", ("language", Language()), ("items", List(Reference("Page")))),
        ["Page"] = Combined("A page with its text.", "PageFields", "Body"),
        ["PageFields"] = Open("What is known of a page.", [
            ("id", Text("The file's name without extension, the same in all languages.")), ("language", Language()), ("url", Address("The page.")),
            ("path", Text("The source file.")), .. ContentSchema.Pages.Fields.Where(field => !field.IsHidden).Select(Property),
            ("words", Count("Length of the text.")), ("translations", List(Reference("PageVersion")))]),
        ["PageVersion"] = Closed("The page in another language.", ("language", Language()), ("url", Address("The page."))),
        ["TermList"] = Closed("All taxonomies.",
            [("language", Language()), ("taxonomies", List(Reference("Taxonomy"))),
                .. TaxonomyCrossing.Of(configuration).Select(crossing => (crossing.Key, List(Reference(crossing.SchemaName))))]),
        ["Taxonomy"] = Closed("A taxonomy.", ("id", Text("As articles name it, types for the key type.")), ("label", Text("Its name.")), ("terms", List(Reference("Term")))),
        ["Term"] = Closed("A term.",
            ("id", Text("As articles have it.")), ("label", Text("Its name.")), ("plural?", Text("The heading of its list, where that differs.")),
            ("description?", Text("A sentence above its list.")), ("url", Address("Its list.")), ("articles", Count("How many articles have it.")), ("data", Address("They themselves."))),
        ["TagList"] = Closed("The free keywords.", ("language", Language()), ("tags", List(Reference("Tag")))),
        ["Tag"] = Closed("A keyword.", ("id", Text("As in addresses.")), ("name", Text("As first written.")), ("url", Address("Its list.")), ("articles", Count("How many articles have it.")), ("data", Address("They themselves."))),
        ["AuthorList"] = Closed("The authors.", ("language", Language()), ("authors", List(Reference("Author")))),
        ["Author"] = Closed("An author.",
            ("id", Text("As in addresses.")), ("name", Text("The name in this language.")), ("role?", Text("Post or profession.")), ("bio?", Text("A sentence or two.")),
            ("image?", Address("Portrait.")), ("email?", Text("Public address.")), ("website?", Text("The author's own pages.")), ("orcid?", Text("The author's ORCID iD.")),
            ("url?", Address("The author's list; not without articles.")), ("articles", Count("How many articles there are in this language."))),
        ["Archive"] = Closed("The months that have articles.",
            ("language", Language()), ("calendar", Calendar()), ("months", List(Reference("ArchiveMonth"))), ("undated?", Reference("UndatedArticles"))),
        ["ArchiveMonth"] = Closed("A month of the language's calendar.",
            [.. MonthProperties(), ("articles", Count("How many there are.")), ("data", Address("They themselves."))]),
        ["UndatedArticles"] = Closed("Articles whose date nobody knows.",
            ("label", Text("Their heading.")), ("url", Address("Their list.")), ("articles", Count("How many there are.")), ("data", Address("They themselves."))),
        ["Month"] = Closed("The articles of a month, newest first; without year, month and days those that have no date.",
            [("language", Language()), ("calendar", Calendar()),
                .. MonthProperties().Select(property => property.Key is "label" or "url" ? property : (property.Key + "?", property.Schema)),
                ("items", List(Reference("ArticleItem")))]),
    };

    private static (string Key, JsonObject Schema) TextForm(ApiText form) => form switch
    {
        ApiText.Html => ("html", Text("Safe HTML; all addresses are absolute.")),
        ApiText.Markdown => ("markdown", Text("As in the source file, where links are relative to that file.")),
        _ => ("text", Text("Plain text; blocks are parted by a line feed.")),
    };

    private JsonObject ArticleFields() => Open("What is known of an article.", [
        ("language", Language()), ("id", Text("The file's name without extension, the same in all languages.")), ("url", Address("The page.")),
        ("short_url", Address("The permanent address of the news code.")), ("data?", Address("The article's document, when the scope is full.")),
        ("path", Text("The source file.")), ("excerpt?", Text("The beginning of the text.")), ("modified?", Date("The last day of which the text knows.")),
        .. ContentSchema.ArticlesOf(configuration).Fields.Where(field => field.Kind == FieldKind.Date).Select(field => field.Key).Append("modified").SelectMany(DateParts),
        ("related_articles", List(Count("News code of an article that the page offers to read next."))),
        ("words", Count("Length of the text.")), ("comment_count?", Count("How many comments there are; only on a site with comments.")),
        ("recommended?", Count("How often it was recommended; only on a site that shows it.")), ("translations", List(Reference("ArticleVersion"))),
        .. ContentSchema.ArticlesOf(configuration).Fields.Where(field => !field.IsHidden).Select(Property)]);

    private (string Key, JsonObject Schema) Property(FieldSchema field)
    {
        var schema = field.Kind switch
        {
            FieldKind.Integer => Count(""),
            FieldKind.Boolean => new() { ["type"] = "boolean" },
            FieldKind.Date => Date(""),
            FieldKind.Choice => Enumeration("", [.. field.Choices.Select(choice => choice.Value)]),
            FieldKind.TextList or FieldKind.TermList => List(Text("")),
            FieldKind.AuthorList => List(Reference("ArticleAuthor")),
            FieldKind.Image => Reference("Image"),
            FieldKind.Address => Address(""),
            FieldKind.Group => Closed("", [.. field.Fields.Select(Property)]),
            FieldKind.GroupList => List(Closed("", [.. field.Fields.Select(Property)])),
            _ => Text(""),
        };
        schema["title"] = field.Label.English;
        schema["description"] = field.Help.English;
        // Lists are always there, and so is what has a default.
        var isAlways = field.IsRequired || field.Kind is FieldKind.Boolean or FieldKind.TextList or FieldKind.TermList or FieldKind.AuthorList or FieldKind.GroupList;
        return (isAlways ? field.Key : field.Key + "?", schema);
    }

    private static (string Key, JsonObject Schema)[] MonthProperties() =>
    [
        ("year", Count("By the language's calendar.")), ("month", Count("By the language's calendar.")), ("label", Text("The month's name.")),
        ("first_day", Day("The Gregorian day on which it begins.")), ("last_day", Day("The Gregorian day on which it ends.")), ("url", Address("Its list.")),
    ];

    private static JsonObject Closed(string description, params (string Key, JsonObject Schema)[] properties)
    {
        var schema = Open(description, properties);
        schema["additionalProperties"] = false;
        return schema;
    }

    // A key that ends in "?" may be missing.
    private static JsonObject Open(string description, params (string Key, JsonObject Schema)[] properties)
    {
        var (all, required) = (new JsonObject(), new JsonArray());
        foreach (var (key, schema) in properties)
        {
            all[key.TrimEnd('?')] = schema;
            if (!key.EndsWith('?')) required.Add((JsonNode)key);
        }
        return Described(new() { ["type"] = "object", ["properties"] = all, ["required"] = required }, description);
    }

    private static JsonObject Combined(string description, params string[] parts) => new()
    {
        ["description"] = description,
        ["allOf"] = new JsonArray([.. parts.Select(Reference)]),
        ["unevaluatedProperties"] = false,
    };

    private JsonObject Language() => Enumeration("BCP 47 tag.", [.. configuration.LanguageCodes]);

    private static JsonObject Calendar() => Enumeration("The calendar by which the language counts months.", "gregorian", "jalali-iran", "jalali-afghanistan");

    private static JsonObject Text(string description) => Described(new() { ["type"] = "string" }, description);

    private static JsonObject Address(string description) => Described(new() { ["type"] = "string", ["format"] = "uri" }, description);

    private static JsonObject Day(string description) => Described(new() { ["type"] = "string", ["format"] = "date" }, description);

    // A text for generated clients, which know types for a day and for a moment, and none for what may be either.
    private static JsonObject Date(string description) => Described(new()
    {
        ["type"] = "string",
        ["pattern"] = "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:Z|[+-]\\d{2}:\\d{2}))?$",
        ["examples"] = new JsonArray("2025-12-29", "2025-12-29T10:45:00+03:30"),
    }, description);

    private static JsonObject Moment(string description) => Described(new() { ["type"] = "string", ["format"] = "date-time" }, description);

    private static (string Key, JsonObject Schema)[] DateParts(string key) =>
        [(key + "_day?", Day($"The day of {key}, as a date.")), (key + "_time?", Moment($"{key} as a moment, where the time of day is known."))];

    private static JsonObject Count(string description) => Described(new() { ["type"] = "integer", ["minimum"] = 0 }, description);

    private static JsonObject Enumeration(string description, params string[] values) =>
        Described(new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]) }, description);

    private static JsonObject List(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    private static JsonObject Described(JsonObject schema, string description)
    {
        if (description.Length > 0) schema["description"] = description;
        return schema;
    }
}
