using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Daftar.Importing.Documents;

namespace Daftar.ImportSuites.Suites;

/// <summary>The test pages of mozilla/readability: what it makes of each page is what is expected here.</summary>
internal static class ReadabilitySuite
{
    private const double Good = 0.98;

    // Where that project's tests say that each page stands, as browsers note it.
    private static readonly byte[] SavedFrom = "<!-- saved from url=(0033)http://fakehost/test/page.html -->\n"u8.ToArray();

    /// <param name="folder">The folder test/test-pages of that repository.</param>
    public static void Run(string folder, bool isVerbose)
    {
        int good = 0, titles = 0, pages = 0;
        double sum = 0;
        Found bylines = default, dates = default, headings = default, links = default, images = default, items = default, tables = default;
        var clock = Stopwatch.StartNew();
        foreach (var page in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            var imported = Imported.Of(new SourceDocument("page.html", [.. SavedFrom, .. File.ReadAllBytes(Path.Combine(page, "source.html"))]));
            var expected = Imported.Parse(File.ReadAllText(Path.Combine(page, "expected.html")));
            using var metadata = JsonDocument.Parse(File.ReadAllText(Path.Combine(page, "expected-metadata.json")));
            // A lead that stands above the text here is a paragraph of it there.
            var lead = imported.Article?.Lead is { } own && Scores.Letters(expected.Body!.TextContent).Contains(Scores.Letters(own), StringComparison.Ordinal) ? own : "";
            var f1 = Scores.F1OfWords(expected.Body!.TextContent, $"{lead}\n{imported.Body.Body!.TextContent}");
            pages++;
            sum += f1;
            if (f1 >= Good) good++;
            else if (isVerbose) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Path.GetFileName(page)}: {f1:F3}, {Scores.Normal(imported.Body.Body!.TextContent).Length} characters for {Scores.Normal(expected.Body.TextContent).Length}"));

            if (Text("title") is { } title)
            {
                // A page without a title is named after its file, and listed as lacking one.
                var actual = imported.Article is not { } article || article.Needs.Contains("title") ? "" : article.Title;
                if (Scores.Normal(title) == Scores.Normal(actual)) titles++;
                else if (isVerbose) Console.WriteLine($"  {Path.GetFileName(page)}: title '{imported.Article?.Title}' for '{title}'");
            }
            if (Text("byline") is { } byline)
            {
                var names = string.Join(", ", imported.Article?.Authors.Select(author => author.Name) ?? []);
                var isThere = names.Length > 0 && imported.Article!.Authors.All(author => Scores.Normal(byline).Contains(author.Name, StringComparison.OrdinalIgnoreCase));
                bylines += new Found(isThere ? 1 : 0, 1);
                if (!isThere && isVerbose) Console.WriteLine($"  {Path.GetFileName(page)}: byline '{names}' for '{byline}'");
            }
            if (Text("publishedTime") is { } date)
            {
                var isThere = imported.Article?.PublishDate is { } published && date.Contains(published[..10], StringComparison.Ordinal);
                if (!isThere && DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, out var moment)) isThere = imported.Article?.PublishDate?[..10] == moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                dates += new Found(isThere ? 1 : 0, 1);
                if (!isThere && isVerbose) Console.WriteLine($"  {Path.GetFileName(page)}: date '{imported.Article?.PublishDate}' for '{date}'");
            }
            var body = imported.Body;
            headings += Shown("headings", Scores.FoundOf(Scores.Texts(expected, "h1,h2,h3,h4,h5,h6"), Scores.Texts(body, "h1,h2,h3,h4,h5,h6")));
            links += Shown("links", Scores.FoundOf(Scores.Texts(expected, "a[href]"), Scores.Texts(body, "a[href]")));
            images += Shown("images", Scores.FoundOf(Files(expected), Files(body).Concat(imported.Article?.Image is { } image ? [FileName(image.Address)] : [])));
            items += Shown("items", Scores.FoundOf(Scores.Texts(expected, "li"), Scores.Texts(body, "li")));
            tables += Shown("tables", new(Math.Min(body.QuerySelectorAll("table").Length, expected.QuerySelectorAll("table").Length), expected.QuerySelectorAll("table").Length));

            Found Shown(string name, Found found)
            {
                if (isVerbose && found.Count < found.Of) Console.WriteLine($"  {Path.GetFileName(page)}: {name} {found}: {string.Join(" ¦ ", found.Missing ?? [])}");
                return found;
            }

            string? Text(string name) => metadata.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
        }
        Console.WriteLine($"| saved pages: readability's {pages} | F1 of words | pages ≥ .98 | title | byline | date | headings | links | images | list items | tables | seconds |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| daftar import | {sum / pages:F3} | {good} | {titles} | {bylines} | {dates} | {headings} | {links} | {images} | {items} | {tables} | {clock.Elapsed.TotalSeconds:F1} |"));
        Peers.PrintPages();
    }

    private static IEnumerable<string> Files(IHtmlDocument document) => document.QuerySelectorAll("img").Select(image => FileName(image.GetAttribute("src") ?? ""));

    private static string FileName(string address) => Uri.UnescapeDataString(address.Split('?', '#')[0].Split('/')[^1]);
}
