using System.Diagnostics.CodeAnalysis;
using Daftar.Markup;

namespace Daftar.Theming.Models;

/// <summary>Layout <c>comments.sbn-html</c>: older comments of an article, for which there is no room below it.</summary>
public sealed record CommentsPageModel : PageModel
{
    public CommentsPageModel()
    {
    }

    [SetsRequiredMembers]
    public CommentsPageModel(PageModel frame, LinkView article, CommentsView comments)
        : base(frame) => (Article, Comments) = (article, comments);

    /// <summary>The article to which they belong.</summary>
    public required LinkView Article { get; init; }

    public required CommentsView Comments { get; init; }
}

/// <summary>A page of an article's comments, and the ways in which a reader can write one.</summary>
public sealed record CommentsView
{
    /// <summary>How many there are on all pages, and the same in the digits of the language; null on pages of older ones, which stay as they are.</summary>
    public int? Count { get; init; }
    public string? CountText { get; init; }

    /// <summary>Threads, the one with the newest comment first; replies follow the comment that they answer.</summary>
    public IReadOnlyList<CommentView> Items { get; init; } = [];

    /// <summary>Whether readers may still write.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The page of older comments, and of newer ones; null at the ends.</summary>
    public string? OlderUrl { get; init; }
    public string? NewerUrl { get; init; }

    /// <summary>The feed of these comments, and of all comments in the language; null when there are none.</summary>
    public string? FeedUrl { get; init; }
    public string? AllFeedUrl { get; init; }

    /// <summary>Where a form is sent, the repository's issue form, and an address for mail with the news code in its subject: each null if it is not offered. The form is only on the article's own page.</summary>
    public string? FormUrl { get; init; }
    public string? IssueUrl { get; init; }
    public string? MailUrl { get; init; }
}

/// <summary>One reader's comment.</summary>
/// <param name="Id">For the element's id, unique on the page.</param>
/// <param name="TextHtml">Paragraphs and links made of plain text, safe.</param>
/// <param name="Date">The day in both calendars, without the time.</param>
/// <param name="Direction">"rtl" or "ltr" if the comment's direction differs from the page's, otherwise null.</param>
/// <param name="Language">BCP 47 tag when it is another language than the page's, else null.</param>
/// <param name="AnsweredName">Name of the person to whom it replies; null if it begins a thread.</param>
/// <param name="AnsweredUrl">The address of that comment.</param>
/// <param name="IsExample">True when the editors wrote it to show what comments look like.</param>
public sealed record CommentView(
    string Id, string Name, DateView Date, Utf8Html TextHtml, string? Direction, string? Language, string? AnsweredName, string? AnsweredUrl, bool IsExample);

/// <summary>How often an article was recommended.</summary>
/// <param name="Count">The number, and the same in the digits of the language.</param>
/// <param name="Url">The page where readers can recommend it, or null.</param>
public sealed record RecommendView(int Count, string CountText, string? Url);
