using System.Globalization;
using System.Text.Json.Nodes;
using Daftar.Outputs.Search;

namespace Daftar.Tests.Outputs.Search;

/// <summary>From documents through the files of the index to what the browser's script finds in them.</summary>
public sealed class SearchTests
{
    [Fact]
    public void Every_variant_finds_every_document_that_has_any_other()
    {
        var rows = Rows("persian-variants.tsv").ToList();
        var documents = new List<SearchDocument>();
        for (var row = 0; row < rows.Count; row++)
        {
            for (var i = 1; i < rows[row].Length; i++) documents.Add(BrowserScript.Document($"/{row}/{i}/", "متن", $"پیش‌درآمد: {rows[row][i]}."));
        }

        var wrong = new List<string>();
        var all = BrowserScript.Ask("fa", BrowserScript.Files("fa", [.. documents]), rows.SelectMany(row => row.Skip(1)).Select(variant => (object)new { find = new { q = variant } }));
        var next = 0;
        foreach (var row in rows)
        {
            foreach (var variant in row.Skip(1))
            {
                var total = all[next++]!["total"]!.GetValue<int>();
                if (total < row.Length - 1) wrong.Add($"{variant} finds {total} of at least {row.Length - 1} ({row[1]}, {row[0]})");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void A_form_that_no_document_has_finds_the_others()
    {
        var files = BrowserScript.Files("fa",
            BrowserScript.Document("/1/", "دولت و کتاب"), BrowserScript.Document("/2/", "مناطق مرزی"), BrowserScript.Document("/3/", "او می‌رود"));
        Assert.Equal(
            ["/1/", "/1/", "/2/", "/3/", "/3/", "/1/"],
            Urls("fa", files, "دولت‌هایشان", "کتابها", "منطقه", "رفته‌اند", "نمی روند", "دولتی‌"));
        var english = BrowserScript.Files("en", BrowserScript.Document("/1/", "A policy of sanctions"), BrowserScript.Document("/2/", "Governed regions"));
        Assert.Equal(["/1/", "/1/", "/2/", "/2/"], Urls("en", english, "policies", "sanction", "region", "governing"));
    }

    [Fact]
    public void The_first_ten_of_a_frequent_word_need_no_list_and_are_those_of_the_list()
    {
        var documents = Enumerable.Range(0, 1500).Select(i => BrowserScript.Document(
            $"/{i}/", i % 97 == 3 ? "Tea" : "Text", string.Join(' ', Enumerable.Repeat("tea", i % 5)) + " and " + string.Join(' ', Enumerable.Repeat("milk", i % 40)),
            new DateOnly(2020, 1, 1).AddDays(i))).ToArray();
        var files = BrowserScript.Files("en", documents);
        var answers = BrowserScript.Ask("en", files, new[] { false, true }.Select(rest => (object)new { find = new { q = "tea" }, rest }));
        var (first, all) = (answers[0]!, answers[1]!);
        Assert.Equal(10, first["found"]!.GetValue<int>());
        Assert.Equal(documents.Count(document => document.Title == "Tea" || !document.Body().Html.StartsWith("<p> and", StringComparison.Ordinal)), all["found"]!.GetValue<int>());
        Assert.Equal(all["found"]!.GetValue<int>(), first["total"]!.GetValue<int>());
        Assert.Equal(all["urls"]!.ToJsonString(), first["urls"]!.ToJsonString());
        Assert.True(first["asked"]!.GetValue<int>() <= 2 + 10, "manifest, words, cards");
    }

    [Fact]
    public void Different_words_do_not_find_each_other()
    {
        var wrong = new List<string>();
        var pairs = Rows("persian-distinct.tsv").ToList();
        var documents = pairs.SelectMany((pair, row) => pair.Select((word, i) => BrowserScript.Document($"/{row}/{i}/", word))).ToArray();
        var answers = BrowserScript.Ask("fa", BrowserScript.Files("fa", documents), pairs.SelectMany(pair => pair).Select(word => (object)new { find = new { q = word, sort = "date" } }));
        for (var row = 0; row < pairs.Count; row++)
        {
            for (var i = 0; i < 2; i++)
            {
                var urls = answers[row * 2 + i]!["urls"]!.AsArray().Select(url => url!.GetValue<string>()).ToList();
                if (urls.Contains($"/{row}/{1 - i}/")) wrong.Add($"{pairs[row][i]} finds {pairs[row][1 - i]}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Several_words_mean_all_of_them_and_else_most_of_them()
    {
        var files = BrowserScript.Files("en",
            BrowserScript.Document("/ab/", "border trade"), BrowserScript.Document("/a/", "border"), BrowserScript.Document("/c/", "water"));
        var answers = Find("en", files, new { q = "border trade" }, new { q = "border trade water" }, new { q = "the border" });
        Assert.Equal(["/ab/"], answers[0].Urls);
        Assert.Equal("/ab/ 2 3", $"{answers[1].Urls[0]} {answers[1].Best} {answers[1].Words}");
        Assert.Equal(["/a/", "/ab/"], answers[2].Urls.Order());
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("\"{0}\"")]
    [InlineData("{1}")]
    public void A_query_of_two_hundred_words_asks_for_a_bounded_number_of_files(string form)
    {
        var words = Enumerable.Range(0, 20_000).Select(i => $"{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}word{i}").ToArray();
        var documents = Enumerable.Range(0, 100).Select(i => BrowserScript.Document($"/{i}/", "x", string.Join(' ', words.Skip(i * 200).Take(200)))).ToArray();
        var files = BrowserScript.Files("en", documents);
        Assert.True(files.Count > 200, $"{files.Count} files");
        var query = string.Format(CultureInfo.InvariantCulture, form, string.Join(' ', words.Skip(1400).Take(200)), string.Join(" -", words.Skip(1400).Take(200)));
        var answer = BrowserScript.Ask("en", files, [new { find = new { q = query } }])[0]!;
        // The index's first file, ten words each with a file, a list and its places, and the cards.
        Assert.InRange(answer["asked"]!.GetValue<int>(), 2, 1 + 10 * 3 + 10);
        if (form != "{1}") Assert.Equal("/7/", answer["urls"]![0]!.GetValue<string>());
    }

    [Fact]
    public void Quotes_ask_for_words_side_by_side_and_a_minus_leaves_out()
    {
        var files = BrowserScript.Files("en",
            BrowserScript.Document("/near/", "x", "the central bank said"), BrowserScript.Document("/far/", "y", "a bank in the central city"),
            BrowserScript.Document("/gap/", "z", "state of the union"));
        var answers = Find("en", files, new { q = "\"central bank\"" }, new { q = "bank -said" }, new { q = "\"state of the union\"" }, new { q = "central bank" });
        Assert.Equal(["/near/"], answers[0].Urls);
        Assert.Equal(["/far/"], answers[1].Urls);
        Assert.Equal(["/gap/"], answers[2].Urls);
        Assert.Equal(2, answers[3].Total);
    }

    [Fact]
    public void A_phrase_and_what_is_left_out_may_be_spelled_another_way()
    {
        var files = BrowserScript.Files("fa",
            BrowserScript.Document("/0/", "شورای سیاست‌گذاری دولت", "او کتاب‌هایی می‌نویسد و برمی‌گردد"),
            BrowserScript.Document("/1/", "شوراي سياست گذاري دولت", "او کتاب هایی می نویسد و بر می گردد"),
            BrowserScript.Document("/2/", "شورا، سیاست و گذار دولت", "می‌نویسد، او، کتاب و جز آن؛ گردش"),
            BrowserScript.Document("/3/", "کتاب او، گفت‌وگوی دیگران را می‌نویسد"),
            BrowserScript.Document("/4/", "گفت و گوی دیگر را نوشت"));
        string[] Answer(string query) => [.. Find("fa", files, new { q = query, sort = "date" })[0].Urls.Order()];
        foreach (var query in (string[])["«شورای سیاست‌گذاری»", "«شورای سیاست گذاری»", "\"سیاستگذاری دولت\"", "“سیاست گذاری‌های دولت”", "«او کتاب‌ها می‌نویسد»", "«او کتاب ها می نویسد»",
            "«می‌نویسد و برمی‌گردد»", "«می نویسد و بر می گردد»", "«ﻛﺘﺎﺏ‌ﻫﺎﻳﻲ ﻣﻲ‌ﻧﻮﻳﺴﺪ»", "«کتاب\u200c\u200cها می\u200c\u200cنویسد»", "«كـتاب‌هاي مي\u00A0نويسد»"])
            Assert.Equal((query, "/0/ /1/"), (query, string.Join(' ', Answer(query))));
        Assert.Equal(["/3/", "/4/"], Answer("«گفتگوی دیگر»"));
        Assert.Equal(["/3/", "/4/"], Answer("«گفت و گوی دیگران»"));
        Assert.Equal(["/2/", "/3/", "/4/"], Answer("نوشتن -سیاستگذاری"));
        Assert.Equal(["/2/", "/3/", "/4/"], Answer("نوشتن -«سیاست گذاری»"));
        Assert.Equal(["/2/", "/3/", "/4/"], Answer("نوشتن \u200F-سياست‌گذاري"));
        Assert.Equal(["/0/", "/1/", "/3/", "/4/"], Answer("نوشتن -گردش"));
        Assert.Equal(["/2/"], Answer("دولت -بر‌می‌گردد"));
    }

    [Fact]
    public void Facets_and_dates_narrow_a_search()
    {
        var files = BrowserScript.Files("fa",
            BrowserScript.Document("/0/", "آب"),
            BrowserScript.Document("/1/", "آب", "", new(2024, 3, 19), ("region", "iran")),
            BrowserScript.Document("/2/", "آب", "", new(2024, 3, 20), ("region", "iran"), ("author", "رضا-کیا")),
            BrowserScript.Document("/3/", "آب", "", new(2025, 12, 29), ("region", "tajikistan")));
        var answers = Find("fa", files,
            new { q = "آب", region = "iran" }, new { q = "آب", from = "1403" }, new { q = "آب", to = "1402/12/29" }, new { q = "آب", author = "رضا-کیا", year = "" },
            new { q = "", region = "iran", sort = "date" }, new { q = "آب", region = "nowhere" });
        Assert.Equal(["/2/", "/1/"], answers[0].Urls);
        Assert.Equal(["/3/", "/2/"], answers[1].Urls);
        Assert.Equal(["/1/"], answers[2].Urls);
        Assert.Equal(["/2/"], answers[3].Urls);
        Assert.Equal(["/2/", "/1/"], answers[4].Urls);
        Assert.Empty(answers[5].Urls);
    }

    [Fact]
    public void A_title_counts_more_than_a_body_and_what_is_newer_comes_first_among_equals()
    {
        var files = BrowserScript.Files("en",
            BrowserScript.Document("/title/", "Water", "river"), BrowserScript.Document("/body/", "Other", "water river"), BrowserScript.Document("/body2/", "Other", "water river"));
        Assert.Equal(["/title/", "/body2/", "/body/"], Find("en", files, new { q = "water" })[0].Urls);
    }

    [Fact]
    public void Beginnings_are_found_when_asked_for_and_a_mistyped_word_has_a_suggestion()
    {
        var files = BrowserScript.Files("fa", BrowserScript.Document("/1/", "افغانستان امروز"), BrowserScript.Document("/2/", "ایران"));
        var answers = BrowserScript.Ask("fa", files,
            [new { find = new { q = "افغا", begins = "1" } }, new { find = new { q = "افغا" } }, new { near = "افغانسان" }, new { near = "ایرا" }]);
        Assert.Equal("/1/", answers[0]!["urls"]![0]!.GetValue<string>());
        Assert.Empty(answers[1]!["urls"]!.AsArray());
        Assert.Equal("افغانستان", answers[2]!.GetValue<string>());
        Assert.Equal("ایران", answers[3]!.GetValue<string>());
    }

    [Fact]
    public void Compounds_are_found_written_together_apart_and_with_a_half_space()
    {
        var files = BrowserScript.Files("fa",
            BrowserScript.Document("/1/", "سیاست‌گذاری"), BrowserScript.Document("/2/", "سیاست گذاری"), BrowserScript.Document("/3/", "سیاستگذاری"),
            BrowserScript.Document("/4/", "گفت‌وگو"), BrowserScript.Document("/5/", "گفت و گو"), BrowserScript.Document("/6/", "گفتگوها"));
        foreach (var answer in Find("fa", files, new { q = "سیاست‌گذاری" }, new { q = "سیاست گذاری" }, new { q = "سیاستگذاری" }, new { q = "گفت و گو" }, new { q = "گفتگو" }, new { q = "گفت‌وگوهای" })) Assert.Equal(3, answer.Total);
    }

    [Fact]
    public void A_compound_may_be_the_word_at_which_the_tables_grow()
    {
        for (var others = 4090; others < 4100; others++)
        {
            var text = string.Join(' ', Enumerable.Range(0, others).Select(i => $"w{i}")) + " سیاست گذاری";
            Assert.Contains("index.json", BrowserScript.Files("fa", BrowserScript.Document("/1/", "", text)).Keys);
        }
    }

    [Fact]
    public void The_index_does_not_depend_on_the_number_of_threads()
    {
        var words = new[] { "آب", "کتاب‌ها", "می‌شود", "سیاست‌گذاری", "گفت‌وگو", "دولت", "گفتوگو", "border", "هیئت" };
        var documents = Enumerable.Range(0, 400).Select(i => BrowserScript.Document($"/{i}/", words[i % words.Length], string.Join(' ', words.Skip(i % 5)), new DateOnly(2020, 1, 1).AddDays(i))).ToArray();
        var first = BrowserScript.Files("fa", documents);
        for (var i = 0; i < 3; i++) Assert.Equal(first, BrowserScript.Files("fa", documents));
    }

    [Fact]
    public void One_more_article_leaves_the_files_of_other_words_alone()
    {
        var documents = Enumerable.Range(0, 600).Select(i => BrowserScript.Document($"/{i}/", $"word{i % 300} other{i % 7}", $"thing{i} stuff{i * 7}", new DateOnly(2020, 1, 1).AddDays(i))).ToList();
        var before = BrowserScript.Files("en", [.. documents]);
        documents.Add(BrowserScript.Document("/new/", "word1 brand", "new thing5", new DateOnly(2024, 1, 1)));
        var after = BrowserScript.Files("en", [.. documents]);
        var changed = after.Count(file => !before.TryGetValue(file.Key, out var text) || text != file.Value);
        // Manifest, days, cards, and the words' own files with their positions.
        Assert.InRange(changed, 3, 3 + 2 * 8);
    }

    private static IEnumerable<string> Urls(string language, Dictionary<string, string> files, params string[] queries) =>
        Find(language, files, [.. queries.Select(query => (object)new { q = query })]).Select(answer => string.Join(' ', answer.Urls));

    private static List<Answer> Find(string language, Dictionary<string, string> files, params object[] queries) =>
        [.. BrowserScript.Ask(language, files, queries.Select(query => (object)new { find = query })).Select(Read)];

    private static Answer Read(JsonNode? answer) => new(
        [.. answer!["urls"]!.AsArray().Select(url => url!.GetValue<string>())],
        answer["total"]!.GetValue<int>(), answer["best"]!.GetValue<int>(), answer["words"]!.GetValue<int>());

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(DataBeside.Path(file)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    private sealed record Answer(string[] Urls, int Total, int Best, int Words);
}
