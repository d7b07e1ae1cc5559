using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Daftar.Importing.Documents;
using Daftar.Importing.Wording;
using Daftar.Languages;

namespace Daftar.Importing.Readers.Html.Comments;

/// <summary>Readers' comments on a saved page, found with the page profile or by common names of such elements.</summary>
internal sealed class PageComments(IHtmlDocument document, PageProfile? profile)
{
    private const string AnyComment = "[itemprop=comment], [itemtype$='schema.org/Comment'], li.comment, article.comment, div.comment, .comment_item, .comment-item, .news_comment, .user_comment";
    private const string AnyName = "[itemprop=author] [itemprop=name], [itemprop=author], [itemprop=name], .comment-author .fn, .fn, .comment_name, .comment-name, .comment_author, .comment-author, .user_name, .username, .name, .author, cite";
    private const string AnyDate = "time[datetime], [itemprop=dateCreated], [itemprop=datePublished], .comment_date, .comment-date, .comment_time, .date, .time, .comment-metadata, .comment-meta";
    private const string AnyText = "[itemprop=text], .comment-content, .comment_text, .comment-text, .comment_body, .comment_content, .body, .text, blockquote";

    private readonly string _comment = profile?.Comment ?? AnyComment;

    public ReaderAnswers Read(int? recommended)
    {
        var elements = document.QuerySelectorAll(_comment).ToList();
        var places = elements.Select((element, index) => (element, index)).ToDictionary(entry => entry.element, entry => entry.index);
        var comments = elements.Select((element, index) => Read(element, places, index)).OfType<SourceComment>().ToList();
        return new()
        {
            Comments = comments,
            Recommended = profile?.Recommended is { } selector && document.QuerySelector(selector) is { } counter ? Number(HtmlElements.TextOf(counter)) ?? recommended : recommended,
        };
    }

    private SourceComment? Read(IElement element, Dictionary<IElement, int> all, int index)
    {
        var (name, text) = (Own(element, profile?.CommentName ?? AnyName, all), Own(element, profile?.CommentText ?? AnyText, all));
        if (name is null) return null;
        // Some systems put the words into paragraphs right within the comment.
        var words = text is not null ? Words(text) : Own(element, "p", all) is not null
            ? string.Join("\n\n", element.QuerySelectorAll("p").Where(part => IsOwn(part, element, all)).Select(part => PlainLines.Of(part)))
            : "";
        return words.Length == 0 ? null : new(HtmlElements.TextOf(name).TrimEnd(':').Trim(), words, DateOf(element, all))
        {
            Id = index.ToString(CultureInfo.InvariantCulture),
            Answers = ParentOf(element, all)?.ToString(CultureInfo.InvariantCulture),
        };
    }

    private PageDate? DateOf(IElement element, Dictionary<IElement, int> all)
    {
        if (Own(element, profile?.CommentDate ?? AnyDate, all) is not { } date) return null;
        return (date.GetAttribute("datetime") ?? date.GetAttribute("content")) is { Length: > 0 } stated && PublishDates.Read(stated) is { } machine ? machine : PublishDates.Read(HtmlElements.TextOf(date));
    }

    /// <summary>Replies stand within the comment that they answer.</summary>
    private static int? ParentOf(IElement element, Dictionary<IElement, int> all)
    {
        for (var above = element.ParentElement; above is not null; above = above.ParentElement)
        {
            if (all.TryGetValue(above, out var index)) return index;
        }
        return null;
    }

    /// <summary>The first element that fits and is not a reply's.</summary>
    private static IElement? Own(IElement element, string selector, Dictionary<IElement, int> all)
    {
        foreach (var one in selector.Split(',', StringSplitOptions.TrimEntries))
        {
            if (element.QuerySelectorAll(one).FirstOrDefault(found => IsOwn(found, element, all) && (HtmlElements.TextOf(found).Length > 0 || found.HasAttribute("content") || found.HasAttribute("datetime"))) is { } own) return own;
        }
        return null;
    }

    private static bool IsOwn(IElement found, IElement element, Dictionary<IElement, int> all)
    {
        for (var above = found; above is not null; above = above.ParentElement)
        {
            if (above == element) return true;
            if (all.ContainsKey(above)) return false;
        }
        return false;
    }

    private string Words(IElement text)
    {
        if (text.QuerySelector(_comment) is null) return PlainLines.Of(text);
        var copy = (IElement)text.Clone();
        foreach (var reply in copy.QuerySelectorAll(_comment).ToList()) reply.Remove();
        return PlainLines.Of(copy);
    }

    private static int? Number(string text)
    {
        var figures = new string([.. Digits.ToAscii(text).Where(char.IsAsciiDigit)]);
        return int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
    }
}
