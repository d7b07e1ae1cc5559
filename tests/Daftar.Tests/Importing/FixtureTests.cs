namespace Daftar.Tests.Importing;

/// <summary>
/// Each document in Fixtures/ beside the article that is to come of it. <c>UPDATE_EXPECTED=1</c> writes the articles
/// anew; read the difference before committing it.
/// </summary>
public sealed class FixtureTests
{
    /// <summary>The document, and the first and last line of its body.</summary>
    public static TheoryData<string, int, int> Bodies => new()
    {
        { "en-analysis-authors", 20, 36 },
        { "en-cut-page", 12, 19 },
        { "en-note-unknown-region", 13, 16 },
        { "en-plain-wrapped", 2, 21 },
        { "en-report-kicker-is-menu-word", 14, 18 },
        { "en-report-no-reading-time", 13, 18 },
        { "en-roundtable-other-order", 17, 28 },
        { "fa-analysis-central-asia", 26, 45 },
        { "fa-interview", 33, 51 },
        { "fa-note-no-kicker", 17, 20 },
        { "fa-plain", 2, 14 },
        { "fa-report-jalali-afghan", 11, 17 },
        { "fa-special-report-lists", 13, 27 },
    };

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Repository.Fixtures, "*.txt")
        .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_article_is_as_expected(string name)
    {
        using var folder = new ImportFolder();
        var result = folder.Import(null, folder.Put(name + ".txt", File.ReadAllBytes(Path.Combine(Repository.Fixtures, name + ".txt"))));

        var article = $"{result.Files[0].Target}\n{result.Files[0].Text}";
        var expected = Path.Combine(Repository.Fixtures, name + ".md");
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1") File.WriteAllText(expected, article);
        Assert.Equal(File.ReadAllText(expected), article);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void No_word_of_the_body_is_lost_and_none_is_added(string name, int firstLine, int lastLine)
    {
        using var folder = new ImportFolder();
        var result = folder.Import(null, folder.Put(name + ".txt", File.ReadAllBytes(Path.Combine(Repository.Fixtures, name + ".txt"))));
        var lines = File.ReadAllLines(Path.Combine(Repository.Fixtures, name + ".txt"));
        var body = string.Join('\n', lines.Skip(firstLine - 1).Take(lastLine - firstLine + 1))
            .Replace("موسسه مطالعات راهبردی شرق/", "", StringComparison.Ordinal).Replace("مطالعات شرق |", "", StringComparison.Ordinal)
            .Replace("مطالعات شرق/", "", StringComparison.Ordinal).Replace("East Studies |", "", StringComparison.Ordinal)
            .Replace("انتهای مطلب/", "", StringComparison.Ordinal);

        Assert.Equal(BodyWords.Of(body), BodyWords.Of(BodyWords.BodyOf(result.Files[0].Text!)));
    }

    /// <summary>The Persian page as old systems and other browsers save it.</summary>
    [Theory]
    [InlineData("Arabic letters")]
    [InlineData("Windows-1256")]
    [InlineData("gaps")]
    [InlineData("no gaps")]
    [InlineData("no reading time, no gaps")]
    [InlineData("no bullets")]
    public void A_Persian_page_is_known_in_other_shapes(string shape)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Fixtures, "fa-analysis-central-asia.txt"));
        var arabic = text.Replace('ی', 'ي').Replace('ک', 'ك');
        var noGaps = string.Join('\n', text.Split('\n').Where(line => line.Trim().Length > 0));
        var bytes = shape switch
        {
            "Arabic letters" => System.Text.Encoding.UTF8.GetBytes(arabic),
            // The code page has no Persian digits; old texts have ASCII ones.
            "Windows-1256" => System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(Daftar.Languages.Digits.ToAscii(arabic)),
            "gaps" => System.Text.Encoding.UTF8.GetBytes(text.Replace("\n", "\n\n", StringComparison.Ordinal)),
            "no gaps" => System.Text.Encoding.UTF8.GetBytes(noGaps),
            "no bullets" => System.Text.Encoding.UTF8.GetBytes(text.Replace("• ", "", StringComparison.Ordinal)),
            _ => System.Text.Encoding.UTF8.GetBytes(noGaps.Replace("۶ دقیقه مطالعه\n", "", StringComparison.Ordinal)),
        };
        using var folder = new ImportFolder();
        var article = Daftar.Languages.Digits.ToAscii(folder.Import(null, folder.Put("page.txt", bytes)).Files[0].Text!);

        var expected = File.ReadAllText(Path.Combine(Repository.Fixtures, "fa-analysis-central-asia.md"));
        Assert.Equal(Daftar.Languages.Digits.ToAscii(ArticleOf(expected[(expected.IndexOf('\n', StringComparison.Ordinal) + 1)..])), ArticleOf(article));

        static string ArticleOf(string file) => Daftar.Importing.Articles.ArticleFile.WithoutProvenance(file);
    }

    [Fact]
    public void Every_document_has_its_body_marked() =>
        Assert.Equal(Rows(Names).Select(row => row[0]), Rows(Bodies).Select(row => row[0]));

    private static IEnumerable<object[]> Rows(IEnumerable<object[]> rows) => rows;
}
