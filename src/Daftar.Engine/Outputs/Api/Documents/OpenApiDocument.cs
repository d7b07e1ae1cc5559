using System.Text.Json;
using System.Text.Json.Nodes;
using Daftar.Configuration;
using Daftar.Modelling;
using Daftar.Planning;
using Daftar.Schema;
using Daftar.Storage;

namespace Daftar.Outputs.Api.Documents;

/// <summary><c>openapi.json</c>: OpenAPI 3.1, whose schemas are JSON Schema 2020-12.</summary>
internal sealed class OpenApiDocument(SiteModel site) : ApiFile(site, ApiAddresses.OpenApi)
{
    // The settings are all there is.
    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
    }

    protected override void Write(Utf8JsonWriter json, RenderContext context) => Create().WriteTo(json);

    private JsonObject Create() => new()
    {
        ["openapi"] = "3.1.0",
        ["jsonSchemaDialect"] = JsonSchemaWriter.Dialect,
        ["info"] = new JsonObject
        {
            ["title"] = Site.Languages[0].Settings.SiteTitle,
            ["version"] = "1",
            ["description"] =
                "The site's content as static JSON documents. Start at /index.json. Documents change only when their content does, so a "
                + "conditional request with the ETag that the server gives is answered with 304. Dates are ISO 8601 with the offset that holds, "
                + "or the day alone where no time of day is known. What is not known is left out; lists are always there.",
        },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = Absolute(new(ApiAddresses.Base)) }),
        ["paths"] = Paths(),
        ["components"] = new JsonObject { ["schemas"] = new ApiSchemas(Site.Configuration).Create() },
    };

    private JsonObject Paths()
    {
        var paths = new JsonObject
        {
            ["/index.json"] = Get("getIndex", "The languages and where everything is.", "Index"),
            ["/openapi.json"] = Get("getOpenApi", "This document.", null),
            ["/schema/{collection}.json"] = Get("getSchema", "The JSON Schema of a kind of source file.", null, Collection()),
            ["/{language}/articles.json"] = Get("listNewestArticles", "The newest articles.", "ArticleList", Language()),
            ["/{language}/articles/{page}.json"] = Get("listArticles", "Older articles, on pages that stay put.", "ArticleList", Language(), Number("page", "Counted from the oldest page, 1.")),
            ["/{language}/pages.json"] = Get("listPages", "Pages that are not articles, with their texts.", "PageList", Language()),
            ["/{language}/terms.json"] = Get("listTerms", "The terms of all taxonomies with counts.", "TermList", Language()),
            ["/{language}/tags.json"] = Get("listTags", "Keywords with counts.", "TagList", Language()),
            ["/{language}/authors.json"] = Get("listAuthors", "Authors with counts.", "AuthorList", Language()),
            ["/{language}/titles.json"] = Get("listTitles", "The titles of all articles.", "TitleList", Language()),
            ["/{language}/changes.json"] = Get("listChanges", "All articles with digests, and what was withdrawn.", "Changes", Language()),
            ["/{language}/archive.json"] = Get("listMonths", "Months with counts.", "Archive", Language()),
            ["/{language}/archive/{year}/{month}.json"] = Get("listMonth", "The articles of a month.", "Month",
                Language(), Digits("year", "Four digits, by the language's calendar.", "^[0-9]{4}$"), Digits("month", "Two digits, by the language's calendar.", "^[0-9]{2}$")),
            ["/{language}/archive/undated.json"] = Get("listUndated", "Articles whose date nobody knows, if there are any.", "Month", Language()),
        };
        foreach (var (list, one) in Site.Configuration.Taxonomies.Select(taxonomy => (taxonomy.Id, taxonomy.Singular)).Append(("authors", "author")).Append(("tags", "tag")))
        {
            var name = string.Concat(one.Split('-', '_').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
            paths[$"/{{language}}/{list}/{{id}}.json"] = Get($"listNewestOf{name}", $"The newest articles of the {one}.", "List", Language(), Id());
            paths[$"/{{language}}/{list}/{{id}}/{{page}}.json"] = Get($"listOf{name}", $"Older articles of the {one}, on pages that stay put.", "List", Language(), Id(), Number("page", "Counted from the oldest page, 1."));
        }
        if (Site.Configuration.Comments is not null)
        {
            paths["/{language}/comments.json"] = Get("listNewestComments", "The newest comments of readers.", "CommentList", Language());
            paths["/{language}/comments/{page}.json"] = Get("listComments", "Older comments, on pages that stay put.", "CommentList", Language(), Number("page", "Counted from the oldest page, 1."));
        }
        if (Site.Configuration.GenerateApi == ApiScope.Full)
            paths["/articles/{news_code}.json"] = Get("getArticle", "An article with its text.", "Article", Number("news_code", "The article's news code."));
        return paths;
    }

    private static JsonObject Get(string id, string summary, string? schema, params JsonObject[] parameters)
    {
        var get = new JsonObject { ["operationId"] = id, ["summary"] = summary };
        if (parameters.Length > 0) get["parameters"] = new JsonArray([.. parameters]);
        get["responses"] = new JsonObject
        {
            ["200"] = new JsonObject
            {
                ["description"] = summary,
                ["content"] = new JsonObject
                {
                    ["application/json"] = new JsonObject { ["schema"] = schema is null ? new JsonObject { ["type"] = "object" } : ApiSchemas.Reference(schema) },
                },
            },
            ["404"] = new JsonObject { ["description"] = "There is none." },
        };
        return new() { ["get"] = get };
    }

    private JsonObject Language() => Parameter("language", "A language of the site.", new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. Site.Configuration.LanguageCodes.Select(code => JsonValue.Create(code))]),
    });

    private static JsonObject Collection() => Parameter("collection", "A kind of source file.", new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. SchemaDocument.Collections.Select(collection => JsonValue.Create(collection.Id))]),
    });

    private static JsonObject Id() => Parameter("id", "As in the list of all of them.", new() { ["type"] = "string" });

    private static JsonObject Number(string name, string description) =>
        Parameter(name, description, new() { ["type"] = "integer", ["minimum"] = 1 });

    private static JsonObject Digits(string name, string description, string pattern) =>
        Parameter(name, description, new() { ["type"] = "string", ["pattern"] = pattern });

    private static JsonObject Parameter(string name, string description, JsonObject schema) => new()
    {
        ["name"] = name,
        ["in"] = "path",
        ["required"] = true,
        ["description"] = description,
        ["schema"] = schema,
    };
}
