using System.Globalization;
using Daftar.Content;
using Daftar.Languages;
using Daftar.Markup;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Storage;
using Daftar.Theming.Models;

namespace Daftar.Views;

/// <summary>Shows readers' comments and recommendations as the theme wants them.</summary>
public static class CommentViews
{
    /// <summary>Adds what <see cref="Of"/> shows.</summary>
    public static void AddDependencies(FingerprintBuilder fingerprint, SiteModel site, Article article, int page)
    {
        if (site.Configuration.Comments is null) return;
        fingerprint.Add(page == 0 ? article.CommentCount : -1).Add(site.Comments.IsOpen(article) ? 1 : 0);
        if (site.Comments.Find(article) is not { } comments) return;
        fingerprint.Add(comments.Older(page) ?? -1).Add(comments.Newer(page) ?? -1);
        foreach (var placed in comments.Pages[page])
        {
            fingerprint.Add(placed.Comment.Id).Add(placed.Comment.Digest);
            if (placed.Answered is { } answered) fingerprint.Add(answered.Name).Add(comments.PageOf(answered));
        }
    }

    /// <summary>A page of an article's comments; null when there is nothing to show and nothing to write.</summary>
    public static CommentsView? Of(SiteModel site, LanguageSite language, Article article, int page)
    {
        if (site.Configuration.Comments is not { } settings) return null;
        var (comments, isOpen) = (site.Comments.Find(article), site.Comments.IsOpen(article));
        if (comments is null && !isOpen) return null;
        var url = site.Urls.Article(article);
        return new()
        {
            Count = page == 0 ? article.CommentCount : null,
            CountText = page > 0 ? null : Numbers.Format(article.CommentCount, language.Settings.Digits, group: true),
            IsOpen = isOpen,
            Items = comments is null ? [] : [.. comments.Pages[page].Select(placed => View(site, language, comments, placed, url, page))],
            OlderUrl = comments?.Older(page) is { } older ? site.Urls.Link(site.Urls.Comments(url, older)) : null,
            NewerUrl = comments?.Newer(page) is { } newer ? site.Urls.Link(site.Urls.Comments(url, newer)) : null,
            FeedUrl = comments is null ? null : site.Urls.Link(site.Urls.CommentFeed(url)),
            AllFeedUrl = comments is null ? null : site.Urls.Link(site.Urls.CommentFeed(site.Urls.Home(language.Code))),
            FormUrl = isOpen && page == 0 ? settings.Form : null,
            IssueUrl = isOpen ? IssueUrl(site, article) : null,
            MailUrl = isOpen && settings.Mail is { } mail ? $"mailto:{mail}?subject={Uri.EscapeDataString(language.Strings.Format("comments.subject", "code", Code(article)))}" : null,
        };
    }

    /// <summary>The number of recommendations; null on a site that does not show it.</summary>
    public static RecommendView? Recommended(SiteModel site, LanguageSite language, Article article) => site.Configuration.Recommend is not { } settings ? null : new(
        article.Recommended,
        Numbers.Format(article.Recommended, language.Settings.Digits, group: true),
        settings.Link?.Replace("{repository}", site.Configuration.RepositoryUrl, StringComparison.Ordinal).Replace("{code}", Code(article), StringComparison.Ordinal));

    /// <summary>The address of a comment on the page on which it stands.</summary>
    public static string Address(SiteModel site, SiteUrl article, ArticleComments comments, Comment comment) =>
        $"{site.Urls.Link(site.Urls.Comments(article, comments.PageOf(comment)))}#c-{comment.Id}";

    private static CommentView View(SiteModel site, LanguageSite language, ArticleComments comments, PlacedComment placed, SiteUrl article, int page)
    {
        var (comment, own) = (placed.Comment, Directions.OfText(placed.Comment.Text) ?? language.Settings.Direction);
        // Who writes from the other side writes in another language, whether the file says so or not.
        var written = comment.Language ?? (own == language.Settings.Direction ? null : LanguageDetection.Detect(comment.Text, site.Configuration.LanguageCodes));
        return new(
            "c-" + comment.Id, comment.Name, language.Dates.DayInBothCalendars(comment.Date), CommentHtml.Of(comment.Text, own),
            own == language.Settings.Direction ? null : own.Code(),
            written == language.Code ? null : written,
            placed.Answered?.Name,
            placed.Answered is not { } answered ? null : comments.PageOf(answered) == page ? $"#c-{answered.Id}" : Address(site, article, comments, answered),
            comment.IsExample);
    }

    private static string? IssueUrl(SiteModel site, Article article) =>
        site.Configuration.RepositoryUrl is { } repository && site.Configuration.Comments!.IssueForms.TryGetValue(article.Language, out var form)
            ? $"{repository}/issues/new?template={Uri.EscapeDataString(form)}&code={Code(article)}"
            : null;

    private static string Code(Article article) => article.NewsCode.ToString(CultureInfo.InvariantCulture);
}
