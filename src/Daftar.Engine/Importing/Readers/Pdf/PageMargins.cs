using System.Text.RegularExpressions;
using Daftar.Importing.Readers.Office;

namespace Daftar.Importing.Readers.Pdf;

/// <summary>Leaves out what repeats at the head and foot of pages, and their numbers.</summary>
internal static partial class PageMargins
{
    private const double MarginOfHeight = 0.12;

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
        for (; numbers > 0; numbers--) losses.Drop("number of a page", "شمارهٔ صفحه");
        return kept;
    }

    private static IEnumerable<PdfLine> Edges(PdfPageLines page) =>
        page.Lines.Where(line => line.Bottom > page.Height * (1 - MarginOfHeight) || line.Bottom < page.Height * MarginOfHeight);

    // Running heads and feet differ from page to page in the figures alone.
    private static string KeyOf(PdfLine line) => string.Concat(PdfText.Of(line).Where(c => !char.IsDigit(c) && !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"^\W{0,40}(?:page|p\.|صفحهٔ?|ص)?\s{0,40}(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|of|از)\s*\d{1,4})?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
