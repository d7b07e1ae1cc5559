using System.Text.RegularExpressions;
using Daftar.Importing.Readers.Office;

namespace Daftar.Importing.Readers.Pdf;

/// <summary>Leaves out what repeats at the head and foot of pages, and their numbers.</summary>
internal static partial class PageMargins
{
    private const double MarginOfHeight = 0.12;

    // Of the distance between most lines of the page.
    private const double StandsApart = 1.3;

    public static List<PdfPageLines> Without(IReadOnlyList<PdfPageLines> pages, OfficeLosses losses)
    {
        var repeated = pages.SelectMany(page => Edges(page).Select(line => KeyOf(line)).Distinct(StringComparer.Ordinal))
            .GroupBy(key => key, StringComparer.Ordinal).Where(group => group.Count() >= Math.Max(2, (pages.Count + 2) / 3)).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var numbers = 0;
        var kept = new List<PdfPageLines>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var edges = Edges(page).ToHashSet();
            var lines = new List<PdfLine>();
            foreach (var line in page.Lines)
            {
                var text = PdfText.Of(line);
                if (edges.Contains(line) && PageNumber().IsMatch(text)) numbers++;
                else if (!edges.Contains(line) || !repeated.Contains(KeyOf(line))) lines.Add(line);
                else if (told.Add(KeyOf(line))) losses.DropMargin(line.Bottom > page.Height / 2, text);
            }
            kept.Add(page with { Lines = lines });
        }
        for (; numbers > 0; numbers--) losses.Drop("page number", "شمارهٔ صفحه");
        return kept;
    }

    // Running heads and feet stand apart from the text, which may begin within the margin too; where nothing stands apart,
    // only the first and the last line can be one.
    private static IEnumerable<PdfLine> Edges(PdfPageLines page)
    {
        var heights = page.Lines.Select(line => line.Bottom).Distinct().OrderDescending().ToList();
        if (heights.Count == 0) return [];
        var gaps = heights.Zip(heights.Skip(1), (upper, lower) => upper - lower).Order().ToList();
        var apart = gaps.Count == 0 ? 0 : gaps[gaps.Count / 2] * StandsApart;
        var (head, foot) = (heights[0], heights[^1]);
        for (var index = 0; index + 1 < heights.Count; index++)
        {
            var (upper, lower) = (heights[index], heights[index + 1]);
            if (upper - lower <= apart) continue;
            if (upper > page.Height * (1 - MarginOfHeight)) head = upper;
            if (lower < page.Height * MarginOfHeight && foot == heights[^1]) foot = lower;
        }
        return page.Lines.Where(line => (line.Bottom >= head && line.Bottom > page.Height * (1 - MarginOfHeight)) || (line.Bottom <= foot && line.Bottom < page.Height * MarginOfHeight));
    }

    // Running heads and feet differ from page to page in the figures alone.
    private static string KeyOf(PdfLine line) => string.Concat(PdfText.Of(line).Where(c => !char.IsDigit(c) && !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"^\W{0,40}(?:page|p\.|صفحهٔ?|ص)?\s{0,40}(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|of|از)\s*\d{1,4})?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
