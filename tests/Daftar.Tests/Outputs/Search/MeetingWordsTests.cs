using Daftar.Outputs.Search;

namespace Daftar.Tests.Outputs.Search;

/// <summary>Words that meet and words that do not, from the document through the index to what the browser's script finds.</summary>
public sealed class MeetingWordsTests
{
    [Theory]
    [InlineData("fa", "persian-meeting.tsv")]
    [InlineData("en", "english-meeting.tsv")]
    public void Each_form_finds_the_documents_that_have_another(string language, string file)
    {
        var groups = Rows(file).Select(row => row[1..]).ToList();
        var forms = groups.SelectMany(group => group).ToList();
        var answers = Ask(language, [.. forms.Select((form, i) => BrowserScript.Document($"/{i}/", "x", $"({form}) x"))], forms);
        var (missed, next) = (new List<string>(), 0);
        foreach (var group in groups)
        {
            var first = next;
            foreach (var form in group)
            {
                var found = answers[next++];
                missed.AddRange(group.Where((other, i) => !found.Contains(first + i)).Select(other => $"{form} does not find {other}"));
            }
        }

        Assert.True(missed.Count == 0, $"{missed.Count}:\n{string.Join('\n', missed)}");
    }

    [Fact]
    public void English_words_that_only_look_alike_stay_apart()
    {
        var pairs = Rows("english-distinct.tsv").ToList();
        var words = pairs.SelectMany(pair => pair).ToList();
        var answers = Ask("en", [.. words.Select((word, i) => BrowserScript.Document($"/{i}/", word))], words);
        Assert.Empty(words.Where((_, i) => answers[i].Contains(i ^ 1)).ToList());
    }

    [Theory]
    // What no article has in one piece is looked for in two.
    [InlineData("fa", "احمد شاه مسعود", "احمدشاه", true)]
    [InlineData("en", "the cease fire holds", "ceasefire", true)]
    [InlineData("en", "fire will cease", "ceasefire", false)]
    [InlineData("fa", "کابل و هرات", "وهرات", true)]
    // A full stop ends a sentence, between letters it does not.
    [InlineData("en", "The U.S. said", "US", true)]
    [InlineData("en", "He left us.", "left.us", true)]
    // Pashto's گ is a Persian one to a reader with a Persian keyboard.
    [InlineData("fa", "ننګرهار", "ننگرهار", true)]
    [InlineData("ps", "ننګرهار", "ننگرهار", true)]
    [InlineData("ps", "ډاکټر", "داکتر", false)]
    [InlineData("ur", "بھائی", "بہائی", false)]
    [InlineData("ur", "بھائي", "بھائی", true)]
    // A run of letters may be longer than the word in it.
    [InlineData("fa", "سی ان ان آن را گفت", "سی‌ان‌ان", true)]
    [InlineData("fa", "آی‌سی‌یو", "آی سی یو", true)]
    [InlineData("fa", "سی‌ان‌ان گزارش داد", "CNN", true)]
    public void A_text_is_found_or_not(string language, string text, string query, bool isFound) =>
        Assert.Equal(isFound, Ask(language, [BrowserScript.Document("/0/", "x", text), BrowserScript.Document("/1/", "y")], [query])[0].Contains(0));

    [Fact]
    public void What_is_written_as_asked_for_comes_before_what_is_only_a_form_of_it()
    {
        var answers = BrowserScript.Ask("fa", BrowserScript.Files("fa",
            BrowserScript.Document("/0/", "x", "سفیری آمد"), BrowserScript.Document("/1/", "x", "سفیر آمد")),
            [new { find = new { q = "سفیر" } }, new { find = new { q = "سفیری" } }]);
        Assert.Equal("/1/", answers[0]!["urls"]![0]!.GetValue<string>());
        Assert.Equal("/0/", answers[1]!["urls"]![0]!.GetValue<string>());
    }

    [Fact]
    public void A_code_comes_first_and_authors_tags_and_sources_are_found()
    {
        var files = BrowserScript.Files("fa",
            BrowserScript.Article(4219, "آب", "متن", "رضا کیا", "هیرمند", "خبرگزاری باختر"),
            BrowserScript.Article(77, "4219", "۴۲۱۹ ۴۲۱۹ ۴۲۱۹", "سارا نوری"));
        var answers = BrowserScript.Ask("fa", files,
            new[] { "۴۲۱۹", "4219", "کیا", "هیرمند", "باختر", "سارا نوری" }.Select(query => (object)new { find = new { q = query } }));
        Assert.Equal(["/4219/", "/4219/", "/4219/", "/4219/", "/4219/", "/77/"], answers.Select(answer => answer!["urls"]![0]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("؟!", "no-words")]
    [InlineData("<>", "no-words")]
    [InlineData("آ", "letter")]
    [InlineData("7", null)]
    [InlineData("<b>آب</b>", null)]
    [InlineData("و در به", null)]
    public void A_query_that_asks_nothing_is_answered_with_a_sentence(string query, string? reason)
    {
        var answers = BrowserScript.Ask("fa", BrowserScript.Files("fa", BrowserScript.Document("/0/", "آب")), [new { reason = new { q = query } }]);
        Assert.Equal(reason, answers[0]?.GetValue<string>());
    }

    private static List<HashSet<int>> Ask(string language, SearchDocument[] documents, IEnumerable<string> queries) =>
    [
        .. BrowserScript.Ask(language, BrowserScript.Files(language, documents), queries.Select(query => (object)new { find = new { q = query } }))
            .Select(answer => answer!["ids"]!.AsArray().Select(id => id!.GetValue<int>()).ToHashSet()),
    ];

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(DataBeside.Path(file)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
}
