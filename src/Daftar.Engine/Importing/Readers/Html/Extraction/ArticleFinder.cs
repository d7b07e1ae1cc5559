using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Daftar.Importing.Readers.Html.Shown;

namespace Daftar.Importing.Readers.Html.Extraction;

/// <summary>The text that was found on a page.</summary>
/// <param name="Content">The text, with what the page put into it taken out.</param>
/// <param name="Byline">The names in the line that names the author, or that line; empty when there is none.</param>
internal sealed record FoundArticle(IElement Content, IReadOnlyList<string> Byline);

/// <summary>
/// Finds the text of any page. Paragraphs give points to the boxes that they stand in; the box with the most, with what
/// belongs to it beside it, is the text. When too little is found the search is made again with less strictness, as far
/// as taking nothing away at all.
/// </summary>
internal sealed class ArticleFinder(IHtmlDocument document, string? title)
{
    private const int EnoughText = 500;

    // A short article is whole when it holds nearly all that reads like sentences on the page.
    private const int LittleText = 140;
    private const int ShortestSentence = 40;

    // About half a second. A page of a thousand paragraphs within ten boxes takes a hundredth of it.
    private const long MostWork = 500_000_000;

    // Passing a node takes as long as reading so many characters.
    private const int CharactersOfNode = 40;

    /// <summary>Whether the search would take too long: then all of the page has to be taken for its text.</summary>
    public bool IsTooMuch => document.Body is { } body && Work(body) > MostWork;

    /// <summary>Limit of the work of a search: removing one of many children visits all of them, and text is read again for each box that contains it.</summary>
    internal static long Work(IElement body)
    {
        var work = 0L;
        var within = new Stack<(INode Node, long Depth)>([(body, 1)]);
        while (within.TryPop(out var at))
        {
            long count = at.Node.ChildNodes.Length;
            work += count * count;
            foreach (var child in at.Node.ChildNodes)
            {
                work += at.Depth * (CharactersOfNode + (child is IText text ? text.Data.Length : 0));
                if (child is IElement) within.Push((child, at.Depth + 1));
            }
        }
        return work;
    }

    /// <summary>How much of the page reads like sentences: paragraphs that do not link, outside menus, side boxes and comments.</summary>
    private static int SentencesIn(IElement body)
    {
        var length = 0;
        foreach (var line in ShownLines.Of(body))
        {
            if (!line.IsForeign && line.Text.Length >= ShortestSentence && TextMeasures.LinkDensity(line.Element, line.Text.Length) < 0.25) length += line.Text.Length;
        }
        return length;
    }

    /// <summary>The text of the page; null when it has none.</summary>
    public FoundArticle? Find()
    {
        if (document.Body is not { } body) return null;
        FoundArticle? longest = null;
        var (most, sentences) = (0, SentencesIn(body));
        foreach (var strictness in Strictness.Steps)
        {
            // What one attempt takes away has to be there again for the next one.
            var copy = (IElement)body.Clone(true);
            var page = document.CreateElement("div");
            page.AppendChild(copy);
            var found = new ArticleAttempt(document, copy, title, strictness).Find();
            if (found is null) continue;
            var length = TextMeasures.Text(found.Content).Length;
            if (length >= EnoughText || (length >= LittleText && strictness.StripsUnlikely && length >= sentences * 0.7)) return found;
            if (length > most) (longest, most) = (found, length);
        }
        return longest;
    }
}

/// <summary>How much an attempt takes away.</summary>
/// <param name="StripsUnlikely">Boxes with names of boilerplate go before the search.</param>
/// <param name="WeighsNames">Names count for and against a box.</param>
/// <param name="CleansBoxes">Boxes within the text that look like boilerplate go after it.</param>
internal sealed record Strictness(bool StripsUnlikely, bool WeighsNames, bool CleansBoxes)
{
    public static readonly Strictness[] Steps = [new(true, true, true), new(false, true, true), new(false, false, true), new(false, false, false)];
}
