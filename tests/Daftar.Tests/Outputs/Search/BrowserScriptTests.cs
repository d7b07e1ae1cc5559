using Daftar.Languages;
using Daftar.Languages.Stemming;
using Daftar.Outputs.Search;
using Daftar.Outputs.Search.Counting;

namespace Daftar.Tests.Outputs.Search;

/// <summary>What the browser's script has to do exactly as the indexer does it.</summary>
public sealed class BrowserScriptTests
{
    private static readonly string[] Texts =
    [
        "كتاب‌هاي علي", "می‌‌شود", "ﺳﻼم ﷲ ﷼", "هیأت، هیئت و مسأله", "۱۴۰۴ ١٤٠٤ 1404", "Café ÉCOLE Straße İstanbul ı", "Ǆ ﬁ ½ ①",
        "تـــأکید", "قرآنِ کریم", "naïve co-operate don’t Afghanistan’s dogs' o‘zbek", "1,250,000 and 1,25", "а́ ё й Ӣ", "e\u0301te\u0301", "\u200Cآغاز\u200C پایان\u200C",
        "100٪ ٫ ٬", "خانهٔ ما، خانۀ شما", "می‌رود نمی‌آید کتاب‌هایشان خانه‌ای", "😀 𐎠𐎡 end", "a\u00ADb \uFEFFc", "نام‌ـه",
    ];

    [Fact]
    public void Folding_is_the_same_on_both_sides()
    {
        var folded = BrowserScript.Ask("fa", BrowserScript.Files("fa", BrowserScript.Document("/1", "x")), Texts.Select(text => (object)new { fold = text }));
        // A ZWNJ that joins nothing goes in the indexer already; the script drops it when it looks for words.
        Assert.Equal(Texts.Select(text => PersianText.FoldForSearch(text).Replace("\u200C", "")), folded.Select(answer => answer!.GetValue<string>().Replace("\u200C", "")));
    }

    [Fact]
    public void Words_are_the_same_on_both_sides()
    {
        var forms = WordForms.For("fa");
        var answers = BrowserScript.Ask("fa", BrowserScript.Files("fa", BrowserScript.Document("/1", "x")), Texts.Select(text => (object)new { words = text }));
        Assert.Equal(
            Texts.Select(text => string.Join('|', Words(text, forms))),
            answers.Select(answer => string.Join('|', answer!.AsArray().Select(word => word!.GetValue<string>()))));
    }

    [Theory]
    [InlineData("2025-12-29", false, "2025-12-29")]
    [InlineData("۱۴۰۴/۱۰/۸", false, "2025-12-29")]
    [InlineData("1404", false, "2025-03-21")]
    [InlineData("1403", true, "2025-03-20")]
    [InlineData("1404/10", true, "2026-01-20")]
    [InlineData("2024-02", true, "2024-02-29")]
    [InlineData("1399/12/30", false, "2021-03-20")]
    public void Dates_are_read_in_both_calendars(string text, bool isEnd, string expected)
    {
        var answers = BrowserScript.Ask("fa", BrowserScript.Files("fa", BrowserScript.Document("/1", "x")), [new { day = text, end = isEnd }]);
        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd").DayNumber, answers[0]!.GetValue<int>());
    }

    [Theory]
    [InlineData("search.js", 6528)]
    // Fetched with few searches: a word that no article has, quotes, dates, choices. 750 bytes of it are for names.
    [InlineData("search-more.js", 3392)]
    [InlineData("search-start.js", 512)]
    public void The_script_stays_small(string name, int most)
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(Daftar.Theming.Styles.ScriptMinifier.Minify(File.ReadAllText(BrowserScript.Script(name)))));
        Assert.InRange(packed.Length, 0, most);
    }

    private static IEnumerable<string> Words(string text, WordForms forms)
    {
        var tokenizer = new SearchTokenizer(forms);
        tokenizer.Start(text);
        while (tokenizer.MoveNext()) yield return tokenizer.Word.ToString();
    }
}
