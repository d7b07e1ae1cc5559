using System.Text.Json;
using Daftar.Content;
using Daftar.Modelling;
using Daftar.Storage;
using Daftar.Views;

namespace Daftar.Outputs.Api.Comments;

/// <summary>The fields of readers' comments: the keys of their files, and their addresses.</summary>
internal static class CommentFields
{
    public static void AddDependencies(FingerprintBuilder fingerprint, SiteModel site, Article article)
    {
        if (site.Comments.Find(article) is not { } comments) return;
        fingerprint.Add(comments.Digest);
        foreach (var comment in comments.NewestFirst) fingerprint.Add(comments.PageOf(comment));
    }

    /// <summary>All comments of an article in the order in which they were written; the list is always there.</summary>
    public static void WriteAll(Utf8JsonWriter json, SiteModel site, Article article)
    {
        json.WriteStartArray("reader_comments");
        if (site.Comments.Find(article) is { } comments)
        {
            for (var index = comments.NewestFirst.Count - 1; index >= 0; index--) Write(json, site, article, comments, comments.NewestFirst[index]);
        }
        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, SiteModel site, Article article, ArticleComments comments, Comment comment)
    {
        json.WriteStartObject();
        json.WriteNumber("news_code", article.NewsCode);
        json.WriteString("id", comment.Id);
        json.WriteString("url", site.Urls.Absolute(CommentViews.Address(site, site.Urls.Article(article), comments, comment)));
        json.WriteString("name", comment.Name);
        json.WriteString("date", ArticleFields.Text(comment.Date));
        json.WriteString("language", comment.Language ?? article.Language);
        ArticleFields.WriteText(json, "reply_to", comment.ReplyTo);
        json.WriteBoolean("example", comment.IsExample);
        json.WriteString("text", comment.Text);
        json.WriteEndObject();
    }
}
