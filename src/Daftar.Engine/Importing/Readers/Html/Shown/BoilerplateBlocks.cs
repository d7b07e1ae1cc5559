using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;
using Daftar.Importing.Wording;

namespace Daftar.Importing.Readers.Html.Shown;

/// <summary>
/// Takes lines off a page's text that no name of a box betrays: dates, counters and buttons above and below it, lists of
/// links under "Read also", what readers wrote. Each is told by its wording, and each is named in the report.
/// </summary>
internal sealed class BoilerplateBlocks(List<Block> blocks, IReadOnlyList<string> authors, IReadOnlyList<string> tags, string? title, ImportFindings findings)
{
    private const int MostEdge = 12;
    private const int LongestLine = 160;
    private const int MostRecommended = 500;

    public static void Trim(List<Block> blocks, IReadOnlyList<string> authors, IReadOnlyList<string> tags, string? title, ImportFindings findings) =>
        new BoilerplateBlocks(blocks, authors, tags, title, findings).Trim();

    private void Trim()
    {
        RemoveComments();
        RemoveRecommended();
        for (int at = 0, seen = 0; at < blocks.Count && seen < MostEdge; seen++)
        {
            // A picture may stand between the lines of the head.
            if (blocks[at] is Figure) at++;
            else if (IsEdge(blocks[at], true)) Remove(at, 1);
            else break;
        }
        for (var seen = 0; blocks.Count > 1 && seen < MostEdge && IsEdge(blocks[^1], false); seen++) Remove(blocks.Count - 1, 1);
    }

    /// <summary>From the heading of the comments on nothing is the author's, where most of the text stands above it.</summary>
    private void RemoveComments()
    {
        var lengths = blocks.Select(block => InlineText.Of([block]).Length).ToList();
        long all = lengths.Sum(length => (long)length), above = 0;
        for (var at = 0; at < blocks.Count; above += lengths[at], at++)
        {
            if (above * 5 < all * 2 || TextOf(blocks[at]) is not { Length: > 0 and < 60 } text) continue;
            if (!Boilerplate.Is(LabelKind.Comments, LineOf(text))) continue;
            Remove(at, blocks.Count - at);
            return;
        }
    }

    /// <summary>"Read also" and links alone below it, or behind it on the same line.</summary>
    private void RemoveRecommended()
    {
        // Taking one of a hundred thousand blocks out moves all behind it.
        var least = blocks.Count - MostRecommended;
        for (var at = 0; at < blocks.Count && blocks.Count > least; at++)
        {
            if (blocks[at] is Paragraph { Text: var inlines } && IsLabelWithLinks(inlines))
            {
                Remove(at--, 1);
                continue;
            }
            if (TextOf(blocks[at]) is not { Length: > 0 and < 60 } label || !IsRecommendation(LineOf(label))) continue;
            var end = at + 1;
            while (end < blocks.Count && end <= at + MostEdge && IsLinksAlone(blocks[end])) end++;
            if (end > at + 1) Remove(at--, end - at - 1);
        }
    }

    private static bool IsRecommendation(SourceLine line) => (Boilerplate.Is(LabelKind.Related, line) && line.Key != "seealso") || Boilerplate.Is(LabelKind.SideBox, line);

    private static bool IsLabelWithLinks(IReadOnlyList<Inline> inlines)
    {
        if (inlines.Count < 2 || !inlines.Any(inline => inline is Link)) return false;
        var first = InlineText.Of(inlines.TakeWhile(inline => inline is not Link)).Trim();
        return first.Length is > 0 and < 40 && Boilerplate.Is(LabelKind.Related, LineOf(first)) && inlines.SkipWhile(inline => inline is not Link).All(inline => inline is Link or LineBreak || IsWhite(inline));
    }

    private static bool IsLinksAlone(Block block) => block switch
    {
        Paragraph paragraph => IsLinksAlone(paragraph.Text),
        Heading heading => IsLinksAlone(heading.Text),
        ListBlock list => list.Items.All(item => item.Blocks.All(IsLinksAlone)),
        Figure { Caption.Count: > 0 } figure => IsLinksAlone(figure.Caption),
        _ => false,
    };

    private static bool IsLinksAlone(IReadOnlyList<Inline> inlines) =>
        inlines.Any(inline => inline is Link or Styled) && inlines.All(inline => inline is Link { Address: not ['#', ..] } or LineBreak || IsWhite(inline) || (inline is Styled styled && IsLinksAlone(styled.Children)));

    private static bool IsWhite(Inline inline) => inline is TextRun run && !run.Text.Any(char.IsLetterOrDigit);

    private bool IsEdge(Block block, bool isHead) => block switch
    {
        Rule => true,
        Paragraph { Text: var inlines } when IsLinksAlone(inlines) && !BlockPictures.Of([block]).Any() && LinksOf(inlines) is { Count: > 1 } links && (isHead || links.TrueForAll(IsButtonOrTag)) => true,
        Paragraph or Heading => TextOf(block) is { } text && (text.Length == 0 || IsEdgeLine(text, isHead)),
        ListBlock list => list.Items.Count <= MostEdge && (list.Items.All(item => item.Blocks is [Paragraph or Heading] && TextOf(item.Blocks[0]) is { } text && (IsEdgeLine(text, isHead) || (isHead && text.Length < 40 && IsLinksAlone(item.Blocks[0])) || (!isHead && IsButtonOrTag(text)))) || (isHead && IsBylines(list))),
        // Details of the page above its text: section, date, how often it was read.
        Definitions definitions => isHead && InlineText.Of([definitions]).Length < LongestLine,
        _ => false,
    };

    /// <summary>The author's name, and beside it what the author is.</summary>
    private bool IsBylines(ListBlock list)
    {
        var lines = list.Items.Select(item => item.Blocks is [Paragraph paragraph] ? TextOf(paragraph) : null).ToList();
        return lines.TrueForAll(line => line is { Length: < 60 }) && lines.Exists(line => AuthorNames.IsByline(line!, authors));
    }

    private static List<string> LinksOf(IEnumerable<Inline> inlines) => [.. inlines.SelectMany(inline => inline is Styled styled ? LinksOf(styled.Children) : inline is Link link ? [HtmlElements.Collapse(InlineText.Of(link.Children))] : [])];

    private bool IsButtonOrTag(string text) => Boilerplate.IsButtons(LineOf(text)) || tags.Contains(text.TrimStart('#'), StringComparer.Ordinal);

    private bool IsEdgeLine(string text, bool isHead)
    {
        if (text.Length > LongestLine) return false;
        var line = LineOf(text);
        if (!text.Any(char.IsLetterOrDigit) || Boilerplate.IsButtons(line) || Boilerplate.IsShortLink(line) || Boilerplate.IsReadingTime(line) || Boilerplate.IsRights(line)) return true;
        if (PublishDates.IsDateAlone(text) || PublishDates.IsTimeAlone(text)) return true;
        if (Boilerplate.Labelled(line) is (var kind, var value) && (kind is LabelKind.Counter || value.Length == 0 && kind is LabelKind.Tags or LabelKind.Author or LabelKind.PublishDate)) return true;
        if (Boilerplate.Is(LabelKind.Comments, line) || Boilerplate.Is(LabelKind.CommentForm, line)) return true;
        if (!isHead) return Boilerplate.Is(LabelKind.Related, line);
        return (title is not null && line.Key == SourceLine.KeyOf(title)) || AuthorNames.IsByline(text, authors);
    }

    private void Remove(int at, int count)
    {
        var text = HtmlElements.Collapse(InlineText.Of(blocks.GetRange(at, count)));
        if (text.Length > 0) findings.Drop($"line of the page around the text: {text}", $"سطری از پیرامون متن: {text}");
        blocks.RemoveRange(at, count);
    }

    private static SourceLine LineOf(string text) => new(0, text, 0, SourceLine.KeyOf(text));

    private static string? TextOf(Block block) => block switch
    {
        Paragraph paragraph when !paragraph.Text.Any(inline => inline is NoteMark) && !BlockPictures.Of([block]).Any() => HtmlElements.Collapse(InlineText.Of(paragraph.Text)),
        Heading heading when !BlockPictures.Of([block]).Any() => HtmlElements.Collapse(InlineText.Of(heading.Text)),
        _ => null,
    };
}
