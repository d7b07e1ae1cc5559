using Daftar.Configuration;
using Daftar.Content;

namespace Daftar.Modelling;

/// <summary>The comments of all articles; those of a site that shows none are not here.</summary>
public sealed class SiteComments
{
    private readonly CommentSettings? _settings;
    private readonly DateTimeOffset _now;
    private readonly Dictionary<int, ArticleComments> _byCode;

    public SiteComments(CommentSettings? settings, ContentSet content, DateTimeOffset now)
    {
        (_settings, _now) = (settings, now);
        _byCode = settings is null ? [] : content.Comments.ToDictionary(entry => entry.Key, entry => new ArticleComments(entry.Value, settings.PageSize));
    }

    /// <summary>The article's comments; null when there are none.</summary>
    public ArticleComments? Find(Article article) => _byCode.GetValueOrDefault(article.NewsCode);

    /// <summary>Whether readers may write below the article: its file says so, or it is young enough.</summary>
    public bool IsOpen(Article article) =>
        _settings is not null && (article.IsOpenForComments ?? !(Closes(article) <= _now));

    /// <summary>The first moment at which an article that is open now closes; null when none does.</summary>
    public DateTimeOffset? NextClosing(IEnumerable<Article> articles) =>
        articles.Where(article => article.IsOpenForComments is null).Select(Closes).Where(closes => closes > _now).Min();

    private DateTimeOffset? Closes(Article article) =>
        _settings?.OpenDays is { } days && article.PublishDate is { } date ? date.Instant.AddDays(days) : null;
}
