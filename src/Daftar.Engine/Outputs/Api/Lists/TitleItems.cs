using System.Text.Json;
using Daftar.Content;
using Daftar.Modelling;
using Daftar.Storage;

namespace Daftar.Outputs.Api.Lists;

/// <summary>The least by which an article is named in a list: a tenth of what is known of it.</summary>
internal static class TitleItems
{
    // What can change without these values changes no list.
    public static void AddDependencies(FingerprintBuilder fingerprint, SiteModel site, Article article) =>
        fingerprint.Add(article.NewsCode).Add(article.Title).Add(article.Type.Id).Add(Date(article)).Add(site.Urls.Article(article).Value);

    public static void Write(Utf8JsonWriter json, SiteModel site, IReadOnlyList<Article> articles)
    {
        json.WriteStartArray("items");
        foreach (var article in articles)
        {
            json.WriteStartObject();
            json.WriteNumber("news_code", article.NewsCode);
            json.WriteString("title", article.Title);
            json.WriteString("type", article.Type.Id);
            if (article.PublishDate is { } date) json.WriteString("publish_date", ArticleFields.Text(date));
            json.WriteString("url", site.Urls.Absolute(site.Urls.Article(article)));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Date(Article article) => article.PublishDate is { } date ? ArticleFields.Text(date) : "";
}
