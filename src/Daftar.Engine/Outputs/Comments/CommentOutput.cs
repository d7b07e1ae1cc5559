using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Planning;
using Daftar.Views;

namespace Daftar.Outputs.Comments;

/// <summary>Pages of older comments, and a feed of the newest for each article that has some and for each language.</summary>
public sealed class CommentOutput : IOutput
{
    /// <summary>Keys of texts that a theme has to have.</summary>
    internal static IReadOnlyList<string> Strings { get; } = ["comments.subject", "comments.title", "comments.on", "comments.by", "pager.page"];

    public IEnumerable<PlannedFile> Plan(SiteModel site, SiteViews views, DiagnosticBag diagnostics)
    {
        foreach (var language in views.All)
        {
            var entries = new List<CommentFeedEntry>();
            foreach (var article in language.Site.Articles)
            {
                if (site.Comments.Find(article) is not { } comments) continue;
                for (var number = 1; number < comments.Pages.Count; number++) yield return new CommentsPage(site, language, article, number);
                var own = comments.NewestFirst.Take(site.Configuration.FeedSize).Select(comment => new CommentFeedEntry(article, comments, comment)).ToList();
                yield return new CommentFeedFile(site, language.Site, article, own);
                if (!article.IsDraft) entries.AddRange(own);
            }
            if (entries.Count == 0) continue;
            yield return new CommentFeedFile(site, language.Site, null, [.. entries
                .OrderByDescending(entry => entry.Comment.Date).ThenByDescending(entry => entry.Article.NewsCode).ThenByDescending(entry => entry.Comment.Id, StringComparer.Ordinal)
                .Take(site.Configuration.FeedSize)]);
        }
    }
}
