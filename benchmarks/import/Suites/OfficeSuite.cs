using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Daftar.Importing.Documents;
using Daftar.ImportSuites.Fixtures;

namespace Daftar.ImportSuites.Suites;

/// <summary>
/// The Word and OpenDocument files of pandoc's tests, with what its own reader is expected to make of each: of tracked
/// changes the accepted text, of comments and citations the text without them.
/// </summary>
internal static partial class OfficeSuite
{
    private const double Good = 0.98;

    // The fixture of the text as it is read: changes accepted, comments left out, fields as they were shown.
    private static readonly string[] Fixtures = ["_accept.native", "_no_comments.native", "_minus.native", ".native", ".md"];

    public static void RunWord(string folder, bool isVerbose) => Run("Word", "pandoc's {0} .docx", Directory.GetFiles(folder, "*.docx"), file => [Path.ChangeExtension(file, null)], isVerbose);

    /// <param name="folder">Holds <c>odt/</c>, <c>native/</c> and <c>markdown/</c>.</param>
    public static void RunOpenDocument(string folder, bool isVerbose) => Run("OpenDocument", "pandoc's {0} .odt", Directory.GetFiles(Path.Combine(folder, "odt"), "*.odt"),
        file => [.. new[] { "native", "markdown" }.Select(kind => Path.Combine(folder, kind, Path.GetFileNameWithoutExtension(file)))], isVerbose);

    private static void Run(string kind, string name, IEnumerable<string> files, Func<string, IReadOnlyList<string>> stemsOf, bool isVerbose)
    {
        var total = new Total();
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            if (stemsOf(file).SelectMany(stem => Fixtures.Select(end => stem + end)).FirstOrDefault(File.Exists) is not { } fixture) continue;
            var text = File.ReadAllText(fixture);
            var expected = fixture.EndsWith(".md", StringComparison.Ordinal) ? Imported.OfMarkdown(text) : Imported.Parse(NativeHtml.Of(text));
            var bytes = File.ReadAllBytes(file);
            Measure(Path.GetFileName(file), expected, Imported.Of(new SourceDocument(Path.GetFileName(file), bytes)), WithheldWords(bytes), total, isVerbose);
        }
        Console.WriteLine(string.Format(CultureInfo.InvariantCulture, $"| {kind}: {name} | F1 | pages ≥ .98 | headings | notes | tables | list items | links | struck or comment words published |", total.Documents));
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| daftar import | {total.F1 / total.Documents:F3} | {total.Good} | {total.Headings} | {total.Notes} | {total.Tables} | {total.Items} | {total.Links} | {total.Withheld} |"));
        if (kind == "Word") Peers.PrintWord();
    }

    private static void Measure(string name, IHtmlDocument expected, Imported imported, IReadOnlyList<string> withheld, Total total, bool isVerbose)
    {
        var wanted = expected.Body!.TextContent;
        // A title that the fixture does not show is a fact of the properties, not a part of the text.
        var title = imported.Article is { } article && Scores.Letters(wanted).Contains(Scores.Letters(article.Title), StringComparison.Ordinal) ? article.Title : "";
        var actual = $"{title}\n{imported.Article?.Kicker}\n{imported.Article?.Lead}\n{imported.Body.Body!.TextContent}";
        var f1 = Scores.F1OfWords(wanted, actual);
        total.Documents++;
        total.F1 += f1;
        if (f1 >= Good) total.Good++;
        else if (isVerbose) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: {f1:F3} {Scores.Difference(wanted, actual)}"));

        total.Headings += Shown("headings", Scores.FoundOf(Texts(expected, "h1,h2,h3,h4,h5,h6"), [.. Texts(imported.Body, "h1,h2,h3,h4,h5,h6"), Scores.Letters(title)]));
        total.Notes += Shown("notes", Scores.FoundOf(Texts(expected, ".footnotes li"), Texts(imported.Body, ".footnotes li")));
        total.Items += Shown("items", Scores.FoundOf(Texts(expected, "li:not(.footnotes li)"), Texts(imported.Body, "li:not(.footnotes li)")));
        total.Links += Shown("links", Scores.FoundOf(Texts(expected, "a[href]"), Texts(imported.Body, "a[href]")));
        total.Tables += Shown("tables", new(Math.Min(Count(imported.Body), Count(expected)), Count(expected)));
        var published = withheld.Where(word => Scores.Contains(actual, word) && !Scores.Contains(wanted, word)).ToList();
        total.Withheld += new Found(published.Count, withheld.Count);
        if (isVerbose && published.Count > 0) Console.WriteLine($"  {name}: published: {string.Join(' ', published)}");

        Found Shown(string what, Found found)
        {
            if (isVerbose && found.Count < found.Of) Console.WriteLine($"  {name}: {what} {found}: {string.Join(" ¦ ", found.Missing ?? [])}");
            return found;
        }

        static int Count(IParentNode document) => document.QuerySelectorAll("table").Length;
    }

    // Letters alone: how a fixture types quotation marks and dashes is not the reader's doing.
    private static IEnumerable<string> Texts(IParentNode root, string selector) => Scores.Texts(root, selector).Select(Scores.Letters);

    /// <summary>Words that stand only in deletions and comments.</summary>
    private static List<string> WithheldWords(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var withheld = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries.Where(entry => PartsWithText().IsMatch(entry.FullName)))
        {
            using var stream = entry.Open();
            var part = XDocument.Load(stream);
            var isComments = entry.Name.StartsWith("comments", StringComparison.Ordinal);
            foreach (var node in part.Descendants().Where(node => node.Name.LocalName == "delText" || (isComments && node.Name.LocalName == "t") || node.Name.LocalName is "annotation" or "tracked-changes"))
                withheld.UnionWith(Scores.Words(string.Join(' ', node.DescendantNodesAndSelf().OfType<XText>().Select(text => text.Value))));
        }
        return [.. withheld];
    }

    [GeneratedRegex("^(?:word/(?:document|comments|footnotes|endnotes)[^/]*|content)[.]xml$", RegexOptions.CultureInvariant)]
    private static partial Regex PartsWithText();

    private sealed class Total
    {
        public int Documents { get; set; }
        public double F1 { get; set; }
        public int Good { get; set; }
        public Found Headings { get; set; }
        public Found Notes { get; set; }
        public Found Tables { get; set; }
        public Found Items { get; set; }
        public Found Links { get; set; }
        public Found Withheld { get; set; }
    }
}
