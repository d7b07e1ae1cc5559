using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Daftar.Content;
using Daftar.Languages;
using Daftar.Modelling;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Feeds;

/// <summary><c>feed.json</c>: JSON Feed 1.1.</summary>
internal sealed class JsonFeedFile(SiteModel site, Feed feed, FeedContents contents) : FeedFile(site, feed, contents, "feed.json")
{
    // The file is never part of a page, so that nothing but JSON itself needs escaping; Persian stays readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, IndentSize = 0, NewLine = "\n" };

    public override void Render(RenderContext context, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", Feed.Title);
        json.WriteString("home_page_url", HtmlUrl);
        json.WriteString("feed_url", SelfUrl);
        json.WriteString("description", Feed.Description);
        json.WriteString("language", Feed.Language.Code);
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", Feed.Language.Settings.Publisher);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("items");
        foreach (var article in Feed.Articles) Item(json, article, context.Bodies);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Item(Utf8JsonWriter json, Article article, BodyStore bodies)
    {
        json.WriteStartObject();
        json.WriteString("id", Id(article));
        json.WriteString("url", Url(article));
        json.WriteString("title", Directions.Marked(article.Title, article.Language));
        // An item has to have a content in HTML or as text.
        var summary = Summary(article);
        if (Html(article, bodies) is not { } html) json.WriteString("content_text", summary);
        else
        {
            json.WriteString("content_html", html);
            if (summary.Length > 0) json.WriteString("summary", summary);
        }
        if (ImageUrl(article) is { } image) json.WriteString("image", image);
        json.WriteString("date_published", article.PublishDate!.Value.ToRfc3339());
        json.WriteString("date_modified", article.LastModified!.Value.ToRfc3339());
        if (article.Authors.Count > 0) Authors(json, article);
        json.WriteStartArray("tags");
        foreach (var category in Categories(article)) json.WriteStringValue(category);
        json.WriteEndArray();
        json.WriteString("language", article.Language);
        json.WriteEndObject();
    }

    private void Authors(Utf8JsonWriter json, Article article)
    {
        json.WriteStartArray("authors");
        foreach (var author in article.Authors)
        {
            json.WriteStartObject();
            json.WriteString("name", author.Name);
            if (AuthorUrl(article, author) is { } url) json.WriteString("url", url);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
