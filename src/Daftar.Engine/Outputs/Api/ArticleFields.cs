using System.Globalization;
using System.Text.Json;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Schema;
using Daftar.Storage;

namespace Daftar.Outputs.Api;

/// <summary>
/// What is told of an article wherever it stands: the keys of its front matter under their own names, and what follows
/// from them. What is not known is left out; lists are always there.
/// </summary>
public static class ArticleFields
{
    public static void AddDependencies(FingerprintBuilder fingerprint, SiteModel site, Article article)
    {
        fingerprint.Add(article.Digest).Add(article.ImageSize?.Width ?? 0).Add(article.ImageSize?.Height ?? 0).Add(article.CommentCount).Add(article.Recommended);
        foreach (var version in site.Versions(article)) fingerprint.Add(version.NewsCode).Add(site.Urls.Article(version).Value);
        foreach (var related in Related(site, article)) fingerprint.Add(related.NewsCode);
    }

    public static void Write(Utf8JsonWriter json, SiteModel site, Article article)
    {
        json.WriteNumber("news_code", article.NewsCode);
        json.WriteString("language", article.Language);
        json.WriteString("id", article.Stem);
        json.WriteString("url", site.Urls.Absolute(site.Urls.Article(article)));
        json.WriteString("short_url", site.Urls.Absolute(site.Urls.Short(article.NewsCode)));
        if (site.Configuration.GenerateApi == ApiScope.Full) json.WriteString("data", site.Urls.Absolute(ApiAddresses.Article(article.NewsCode)));
        json.WriteString("path", article.Path);
        foreach (var field in site.ArticleSchema.Fields)
        {
            // The code stands first.
            if (field.Read is null || field.IsHidden || field.Key == "news_code") continue;
            WriteField(json, site, article, field, field.Read(article));
            if (field.Key == "lead" && article.Body.Excerpt.Length > 0) json.WriteString("excerpt", article.Body.Excerpt);
            if (field.Kind == FieldKind.Date) WriteDateParts(json, field.Key, (ContentDate?)field.Read(article));
            if (field.Key != "updated") continue;
            WriteDate(json, "modified", article.LastModified);
            WriteDateParts(json, "modified", article.LastModified);
        }
        if (site.Configuration.Comments is not null) json.WriteNumber("comment_count", article.CommentCount);
        if (site.Configuration.Recommend is not null) json.WriteNumber("recommended", article.Recommended);
        json.WriteNumber("words", article.Body.WordCount);
        json.WriteStartArray("related_articles");
        foreach (var related in Related(site, article)) json.WriteNumberValue(related.NewsCode);
        json.WriteEndArray();
        WriteVersions(json, site, article);
    }

    /// <summary>The related articles on the article's page: those chosen by the editors, then the most similar ones.</summary>
    private static IReadOnlyList<Article> Related(SiteModel site, Article article) =>
        site.FindLanguage(article.Language)?.Contexts.GetValueOrDefault(article)?.Related ?? [];

    /// <summary>The same date for programs that give dates a type: the day always, the moment where it is known.</summary>
    private static void WriteDateParts(Utf8JsonWriter json, string key, ContentDate? date)
    {
        if (date is not { } known) return;
        json.WriteString(key + "_day", known.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (known.HasTime) json.WriteString(key + "_time", known.ToRfc3339());
    }

    /// <summary>RFC 3339 with offset; the day alone where the file gives no time of day.</summary>
    public static void WriteDate(Utf8JsonWriter json, string name, ContentDate? date)
    {
        if (date is { } known) json.WriteString(name, Text(known));
    }

    /// <inheritdoc cref="WriteDate"/>
    public static string Text(ContentDate date) =>
        date.HasTime ? date.ToRfc3339() : date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    public static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Func<T, string> text)
    {
        json.WriteStartArray(name);
        for (var index = 0; index < items.Count; index++) json.WriteStringValue(text(items[index]));
        json.WriteEndArray();
    }

    private static void WriteField(Utf8JsonWriter json, SiteModel site, Article article, FieldSchema field, object? value)
    {
        switch (field.Kind)
        {
            case FieldKind.AuthorList:
                WriteAuthors(json, site, article);
                break;
            case FieldKind.Image:
                WriteImage(json, site, article);
                break;
            case FieldKind.TextList or FieldKind.TermList:
                WriteList(json, field.Key, (IReadOnlyList<string>)value!, static text => text);
                break;
            case FieldKind.Boolean:
                json.WriteBoolean(field.Key, (bool)value!);
                break;
            case FieldKind.Integer:
                if (value is int number) json.WriteNumber(field.Key, number);
                break;
            case FieldKind.Date:
                WriteDate(json, field.Key, (ContentDate?)value);
                break;
            case FieldKind.Group:
                if (value is null) break;
                json.WriteStartObject(field.Key);
                foreach (var below in field.Fields) WriteField(json, site, article, below, below.Read!(value));
                json.WriteEndObject();
                break;
            case FieldKind.GroupList:
                json.WriteStartArray(field.Key);
                foreach (var item in (IEnumerable<object>)value!)
                {
                    json.WriteStartObject();
                    foreach (var below in field.Fields) WriteField(json, site, article, below, below.Read!(item));
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                break;
            default:
                WriteText(json, field.Key, (string?)value);
                break;
        }
    }

    private static void WriteAuthors(Utf8JsonWriter json, SiteModel site, Article article)
    {
        json.WriteStartArray("author");
        foreach (var author in article.Authors)
        {
            json.WriteStartObject();
            json.WriteString("name", author.Name);
            if (author.Id.Length > 0)
            {
                json.WriteString("id", author.Id);
                json.WriteString("url", site.Urls.Absolute(site.Urls.Author(article.Language, author.Id)));
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteImage(Utf8JsonWriter json, SiteModel site, Article article)
    {
        if (article.Image is null) return;
        json.WriteStartObject("image");
        json.WriteString("path", article.Image);
        json.WriteString("url", site.Urls.Absolute(new SiteUrl("/" + article.Image)));
        if (article.ImageSize is { } size)
        {
            json.WriteNumber("width", size.Width);
            json.WriteNumber("height", size.Height);
        }
        json.WriteEndObject();
    }

    private static void WriteVersions(Utf8JsonWriter json, SiteModel site, Article article)
    {
        json.WriteStartArray("translations");
        foreach (var version in site.Versions(article))
        {
            if (version == article) continue;
            json.WriteStartObject();
            json.WriteNumber("news_code", version.NewsCode);
            json.WriteString("language", version.Language);
            json.WriteString("url", site.Urls.Absolute(site.Urls.Article(version)));
            if (site.Configuration.GenerateApi == ApiScope.Full) json.WriteString("data", site.Urls.Absolute(ApiAddresses.Article(version.NewsCode)));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
