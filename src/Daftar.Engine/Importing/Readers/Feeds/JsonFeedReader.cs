using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.Feeds;

/// <summary>Reads a JSON Feed, or a list of articles that a program wrote as JSON with the usual names of keys.</summary>
internal sealed class JsonFeedReader : IDocumentReader
{
    public string Format => "json-feed";

    public bool Recognises(SourceDocument source) => source.Text?.TrimStart() is { Length: > 1 } text && text[0] is '{' or '[' && Items(source) is { Count: > 0 };

    public IReadOnlyList<ImportedDocument> Read(SourceDocument source, ReadingContext context) =>
        [.. Items(source)!.Select(item => FeedDocument.Of(item, source, context) with { Format = Format })];

    /// <summary>The articles; null when the file is no JSON, or holds none.</summary>
    private static List<FeedItem>? Items(SourceDocument source)
    {
        try
        {
            using var json = JsonDocument.Parse(source.Text!, new JsonDocumentOptions { MaxDepth = 64 });
            var root = json.RootElement;
            var isFeed = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array;
            var list = isFeed ? root.GetProperty("items") : root;
            if (list.ValueKind != JsonValueKind.Array) return null;
            var site = isFeed ? Text(root, "title") : null;
            var language = isFeed ? Text(root, "language") : null;
            return [.. list.EnumerateArray().Where(IsArticle).Select(item => Item(item) with { Site = site, Language = Text(item, "language") ?? language })];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsArticle(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && (Text(item, "title") ?? Text(item, "headline")) is not null && Content(item) is not null;

    private static string? Content(JsonElement item)
    {
        if ((Text(item, "content_html") ?? Text(item, "body") ?? Text(item, "content") ?? Text(item, "html")) is { } html) return html;
        return (Text(item, "content_text") ?? Text(item, "text")) is { } text
            ? string.Concat(text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(line => $"<p>{System.Net.WebUtility.HtmlEncode(line)}</p>")) : null;
    }

    private static FeedItem Item(JsonElement item) => new()
    {
        Title = Text(item, "title") ?? Text(item, "headline"),
        Link = Text(item, "url") ?? Text(item, "link"),
        Id = Text(item, "id") ?? Text(item, "code"),
        Date = Text(item, "date_published") ?? Text(item, "published") ?? Text(item, "date") ?? Text(item, "created_at") ?? Text(item, "publish_date"),
        Updated = Text(item, "date_modified") ?? Text(item, "updated") ?? Text(item, "updated_at"),
        Authors = [.. Names(item, "authors").Concat(Names(item, "author")).Distinct()],
        Categories = [.. Names(item, "tags").Concat(Names(item, "categories")).Distinct()],
        Summary = Text(item, "summary") ?? Text(item, "lead") ?? Text(item, "excerpt"),
        Content = Content(item),
        Image = Text(item, "image") ?? Text(item, "banner_image"),
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item.GetRawText()))),
    };

    private static string? Text(JsonElement item, string name) => !item.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static IEnumerable<string> Names(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? Names(value) : [];

    private static IEnumerable<string> Names(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Object => value.TryGetProperty("name", out var name) ? Names(name) : [],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Names),
        _ => [],
    };
}
