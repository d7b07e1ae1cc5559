using System.Text.Json;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Api.Comments;

/// <summary>The newest comments of a language; older ones stand on numbered pages that are counted from the oldest and stay put.</summary>
internal sealed class CommentListDocument(
    SiteModel site, LanguageSite language, IReadOnlyList<(Article Article, ArticleComments Comments, Comment Comment)> items, int total, int number, int pages)
    : ApiFile(site, ApiAddresses.Comments(language.Code, number))
{
    private const int PageSize = 100;

    /// <summary>The documents of a language; none on a site without comments.</summary>
    public static IEnumerable<PlannedFile> Plan(SiteModel site, LanguageSite language)
    {
        if (site.Configuration.Comments is null) yield break;
        var all = new List<(Article Article, ArticleComments Comments, Comment Comment)>();
        foreach (var article in language.Articles)
        {
            if (site.Comments.Find(article) is { } comments) all.AddRange(comments.NewestFirst.Select(comment => (article, comments, comment)));
        }
        all = [.. all.OrderByDescending(entry => entry.Comment.Date).ThenByDescending(entry => entry.Article.NewsCode).ThenByDescending(entry => entry.Comment.Id, StringComparer.Ordinal)];
        var pages = Math.Max(0, (all.Count / PageSize) - 1);
        var newest = all.Count - (pages * PageSize);
        yield return new CommentListDocument(site, language, all[..newest], all.Count, 0, pages);
        for (var number = 1; number <= pages; number++)
            yield return new CommentListDocument(site, language, all.GetRange(all.Count - (number * PageSize), PageSize), all.Count, number, pages);
    }

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        if (number == 0) fingerprint.Add(total);
        fingerprint.Add(Newer ?? -1).Add(Older ?? -1);
        foreach (var (article, comments, comment) in items)
            fingerprint.Add(article.NewsCode).Add(Site.Urls.Article(article).Value).Add(comment.Id).Add(comment.Digest).Add(comments.PageOf(comment));
    }

    private int? Older => number == 0 ? (pages > 0 ? pages : null) : number > 1 ? number - 1 : null;

    private int? Newer => number == 0 ? null : number == pages ? 0 : number + 1;

    protected override void Write(Utf8JsonWriter json, RenderContext context)
    {
        json.WriteStartObject();
        json.WriteString("language", language.Code);
        if (number == 0) json.WriteNumber("total", total);
        else json.WriteNumber("page", number);
        if (Newer is { } newer) json.WriteString("newer", Absolute(ApiAddresses.Comments(language.Code, newer)));
        if (Older is { } older) json.WriteString("older", Absolute(ApiAddresses.Comments(language.Code, older)));
        json.WriteStartArray("items");
        foreach (var (article, comments, comment) in items) CommentFields.Write(json, Site, article, comments, comment);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
