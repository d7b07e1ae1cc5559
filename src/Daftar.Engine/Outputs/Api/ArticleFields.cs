using System.Globalization;
using System.Text.Json;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
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
        fingerprint.Add(article.Digest).Add(article.ImageSize?.Width ?? 0).Add(article.ImageSize?.Height ?? 0);
        foreach (var version in site.Versions(article)) fingerprint.Add(version.NewsCode).Add(site.Urls.Article(version).Value);
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
        json.WriteString("title", article.Title);
        WriteText(json, "kicker", article.Kicker);
        WriteText(json, "lead", article.Lead);
        if (article.Body.Excerpt.Length > 0) json.WriteString("excerpt", article.Body.Excerpt);
        json.WriteString(site.Configuration.FindTaxonomy(TaxonomySettings.Types)!.Key, article.Type.Id);
        WriteDate(json, "publish_date", article.PublishDate);
        WriteDate(json, "updated", article.Updated);
        WriteDate(json, "modified", article.LastModified);
        WriteCorrections(json, article);
        WriteAuthors(json, site, article);
        WriteText(json, "source", article.Source);
        foreach (var taxonomy in site.Configuration.Taxonomies)
        {
            if (taxonomy.Id == TaxonomySettings.Types) continue;
            if (!taxonomy.IsSingle) WriteList(json, taxonomy.Key, [.. article.TermsOf(taxonomy.Id)], static term => term.Id);
            else WriteText(json, taxonomy.Key, article.FirstTermOf(taxonomy.Id)?.Id);
        }
        WriteList(json, "tags", article.Tags, static tag => tag.Name);
        WriteImage(json, site, article);
        WriteText(json, "image_alt", article.ImageAlt);
        WriteText(json, "image_caption", article.ImageCaption);
        WriteList(json, "related", article.Related, static text => text);
        WriteList(json, "aliases", article.Aliases, static text => text);
        json.WriteBoolean("draft", article.IsDraft);
        WriteTranslation(json, article);
        WriteList(json, "needs", article.Needs, static text => text);
        json.WriteNumber("words", article.Body.WordCount);
        WriteVersions(json, site, article);
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

    private static void WriteCorrections(Utf8JsonWriter json, Article article)
    {
        json.WriteStartArray("corrections");
        foreach (var correction in article.Corrections)
        {
            json.WriteStartObject();
            WriteDate(json, "date", correction.Date);
            json.WriteString("note", correction.Note);
            json.WriteEndObject();
        }
        json.WriteEndArray();
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

    private static void WriteTranslation(Utf8JsonWriter json, Article article)
    {
        if (article.Translation is not { } status) return;
        json.WriteStartObject("translation");
        json.WriteString("status", status switch
        {
            TranslationStatus.Original => "original",
            TranslationStatus.Translated => "translated",
            _ => "machine",
        });
        WriteText(json, "translator", article.Translator);
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
