using Daftar.Diagnostics;
using Daftar.Importing;
using Daftar.Importing.Articles;
using Daftar.Importing.Documents;
using Daftar.Importing.Wording;

namespace Daftar.Tests.Importing;

public sealed class SeedTests
{
    private static readonly string[] Headings =
    [
        "The Political Approach of the National Alignment Coalition",
        "The Demands and Plan Presented by the National Alignment Coalition",
        "Opportunities of the National Alignment Coalition",
        "Challenges of the National Alignment Coalition",
        "Requirements for the Success and Sustainability of the National Alignment Coalition",
        "Conclusion",
    ];

    [Fact]
    public void The_saved_page_gives_every_fact()
    {
        var article = Import("002_f2c8de6cf42e69ab.txt");

        Assert.Equal("saved-page", article.Format);
        Assert.Equal("en", article.Language);
        Assert.Equal("The New Coalition of \"National Alignment for the Future of Afghanistan\": Opportunities and Challenges", article.Title);
        Assert.Equal("National Alignment for the Future of Afghanistan", article.Kicker);
        Assert.StartsWith("Three political currents opposed to the Taliban government — namely", article.Lead, StringComparison.Ordinal);
        Assert.EndsWith("from the former government, participated in this meeting.", article.Lead, StringComparison.Ordinal);
        Assert.Equal("report", article.Type);
        Assert.Equal(["afghanistan"], article.Regions);
        Assert.Equal(4219, article.NewsCode);
        Assert.Equal("2025-12-29T10:45:00", article.PublishDate);
        Assert.Equal([new ImportedAuthor("Abdul Rahim Kamel", "Abdul Rahim Kamel is an Afghan Analyst.")], article.Authors);
        Assert.Equal("East Studies", article.Source);
        Assert.Equal(
            [
                "The Possible Transition of Afghanistan from the South Asian Order to the Eurasian One",
                "The U.S. Return to Afghanistan’s Bagram Airbase: Consequences and Scenarios",
                "The Improvement of Pakistan–Taliban Relations; Factors and Reasons",
            ],
            article.Related);
        Assert.Null(article.ImageCaption);
        Assert.Empty(article.Needs);
    }

    [Fact]
    public void The_saved_page_keeps_its_structure()
    {
        var lines = Import("002_f2c8de6cf42e69ab.txt").Body.Split('\n');

        Assert.Equal(Headings, lines.Where(line => line.StartsWith('#')).Select(line => line["## ".Length..]));
        Assert.Equal(
            [
                "- Holding inclusive intra-Afghan negotiations with the support of the United Nations and regional countries aimed at establishing a legitimate and inclusive government based on national Islamic principles,",
                "- Full observance of human rights, especially women’s rights,",
                "- and the active participation of the opposition in reforming and redesigning Afghanistan’s power structure.",
            ],
            lines.Where(line => line.StartsWith('-')));
        Assert.Contains(lines, line => line.Contains("regional countries — particularly Iran, Turkey, and Qatar — in facilitating", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("political initiative — like those in the past — is likely", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("political figures—figures who", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("002_f2c8de6cf42e69ab.txt", 26, 79)]
    [InlineData("000_39dd65848fa11144.txt", 2, 100)]
    public void No_word_of_the_body_is_lost_and_none_is_added(string seed, int firstLine, int lastLine)
    {
        var lines = File.ReadAllLines(Repository.Seed(seed));
        var body = string.Join('\n', lines.Skip(firstLine - 1).Take(lastLine - firstLine + 1));

        Assert.Equal(BodyWords.Of(body), BodyWords.Of(Import(seed).Body));
    }

    [Fact]
    public void The_plain_text_has_a_title_and_paragraphs_and_needs_the_rest()
    {
        var article = Import("000_39dd65848fa11144.txt");

        Assert.Equal("plain-text", article.Format);
        Assert.Equal("Former Afghan NSA Calls For Unified Coalition To Secure Afghanistan’s Freedom", article.Title);
        Assert.Null(article.NewsCode);
        Assert.Equal(["type", "news_code", "publish_date", "author", "source", "regions", "issues"], article.Needs);
        Assert.Equal(11, article.Body.Split("\n\n").Length);
        Assert.DoesNotContain('#', article.Body);
    }

    /// <summary>The same page as other browsers, systems and editors save it.</summary>
    [Theory]
    [InlineData("crlf")]
    [InlineData("cr")]
    [InlineData("gaps")]
    [InlineData("no gaps")]
    [InlineData("tabs")]
    [InlineData("no bullets")]
    [InlineData("other bullets")]
    [InlineData("no-break spaces")]
    [InlineData("no reading time")]
    [InlineData("no author label")]
    [InlineData("no side boxes")]
    [InlineData("values on the label's line")]
    public void The_saved_page_is_known_in_other_shapes(string shape)
    {
        var text = File.ReadAllText(Repository.Seed("002_f2c8de6cf42e69ab.txt"));
        var changed = shape switch
        {
            "crlf" => text.Replace("\n", "\r\n", StringComparison.Ordinal),
            "cr" => text.Replace('\n', '\r'),
            "gaps" => text.Replace("\n", "\n\n", StringComparison.Ordinal),
            "no gaps" => string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            "tabs" => text.Replace("\n", "\t\n\t", StringComparison.Ordinal),
            "no bullets" => text.Replace("  • ", "", StringComparison.Ordinal),
            "other bullets" => text.Replace("•", "▪", StringComparison.Ordinal).Replace("\n-", "\n● ", StringComparison.Ordinal),
            "no-break spaces" => text.Replace(' ', '\u00A0'),
            "no reading time" => text.Replace("13 minutes reading\n", "", StringComparison.Ordinal),
            "no author label" => text.Replace("Author : Abdul Rahim Kamel\n", "", StringComparison.Ordinal),
            "no side boxes" => text[..text.IndexOf("Articles\n\n", StringComparison.Ordinal)],
            _ => text.Replace("Publish Date\n", "Publish Date: ", StringComparison.Ordinal).Replace("recommended\n0", "recommended 0", StringComparison.Ordinal),
        };
        Assert.NotEqual(text, changed);
        var expected = Import("002_f2c8de6cf42e69ab.txt");
        var article = DocumentImporter.Import(new SourceDocument("page.txt", System.Text.Encoding.UTF8.GetBytes(changed)), Options, new DiagnosticBag()).Single();

        Assert.Equal(ArticleFile.Write(expected with { Sha256 = "" }, 1, [], "", expected.Body), ArticleFile.Write(article with { Sha256 = "" }, 1, [], "", article.Body));
        Assert.Equal(expected.Authors, article.Authors);
        Assert.Equal(expected.NewsCode, article.NewsCode);
    }

    private static ImportOptions Options { get; } = new(ImportVocabulary.ModelSite, ["en", "fa"]);

    private static ImportedArticle Import(string seed)
    {
        var diagnostics = new DiagnosticBag();
        var article = DocumentImporter.Import(new SourceDocument(seed, File.ReadAllBytes(Repository.Seed(seed))), Options, diagnostics).Single();
        Assert.Empty(diagnostics.ToSortedList());
        return article;
    }
}
