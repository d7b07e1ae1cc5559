using Daftar.Languages;

namespace Daftar.Tests.Languages;

public sealed class PersianTextTests
{
    [Theory]
    [InlineData("علي كريمى", "علی کریمی")]
    [InlineData("خانۀ ما", "خانه\u0654 ما")]
    [InlineData("\uFED3\uFEAD\uFBFE\uFEFB", "فریلا")]
    [InlineData("\uFEF2\uFB8E", "یک")]
    [InlineData("مسئلة رأی ٤۴4", "مسئلة رأی ٤۴4")]
    [InlineData("ې ۍ ے ګ", "ې ۍ ے ګ")]
    [InlineData("﷼ ﷲ", "﷼ ﷲ")]
    [InlineData("Café", "Café")]
    public void Display_keeps_all_but_Arabic_encodings(string text, string expected) =>
        Assert.Equal(expected, PersianText.FoldForDisplay(text));

    [Fact]
    public void Text_with_nothing_to_fold_is_not_copied()
    {
        const string text = "می‌شود";
        Assert.Same(text, PersianText.FoldForDisplay(text));
        Assert.Same(text, PersianText.FoldForSearch(text));
    }

    [Theory]
    [InlineData("آب أحمد إسلام ٱلله", "اب احمد اسلام الله")]
    [InlineData("مسؤول مسئول", "مسوول مسیول")]
    [InlineData("علي كُرّاسۀ فاطمة", "علی کراسه فاطمه")]
    [InlineData("سوء جزء", "سو جز")]
    [InlineData("کتــاب", "کتاب")]
    [InlineData("۱۴۰۴ ١٤٠٤ 1404", "1404 1404 1404")]
    [InlineData("۱۲٫۵٪", "12.5%")]
    [InlineData("ÉLAN Zürich Łódź straße Ærø İstanbul", "elan zurich lodz strasse aero istanbul")]
    [InlineData("Ǣ ǿ Ở", "ae o o")]
    [InlineData("E\u0301lan", "elan")]
    [InlineData("Тоҷикистон ӣ ӯ Й", "тоҷикистон ӣ ӯ й")]
    [InlineData("и\u0304 и\u0306 Ё", "ӣ й е")]
    [InlineData("Oʻzbekiston O‘zbekiston O'zbekiston", "o'zbekiston o'zbekiston o'zbekiston")]
    [InlineData("ې ۍ ډ ړ ګ ڼ ټ ښ", "ې ۍ ډ ړ ګ ڼ ټ ښ")]
    [InlineData("ہے یہاں ٹ", "هے یهاں ٹ")]
    [InlineData("\uFED3\uFEAD\uFBFE\uFEFB", "فریلا")]
    [InlineData("ﷲ ﷼", "الله ریال")]
    [InlineData("\u200Eسلام\u200F \u2067x\u2069", "سلام x")]
    [InlineData("می\u200Cشود", "می\u200Cشود")]
    [InlineData("می\u200C\u200Cشود", "می\u200Cشود")]
    [InlineData("\u200Cمی\u200C شود\u200C.", "می شود.")]
    [InlineData("می\u200C\u064Bشود", "می\u200Cشود")]
    [InlineData("می\u200Bشود", "می\u200Cشود")]
    [InlineData("ﬁnance Ⅳ ²", "finance iv 2")]
    [InlineData("\u00A0", " ")]
    public void Search_folds_spellings_together(string text, string expected) =>
        Assert.Equal(expected, PersianText.FoldForSearch(text));

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        for (var c = '\0'; c < '\uFFFF'; c++)
        {
            var search = PersianText.FoldForSearch($"ب{c}ب");
            Assert.Equal(search, PersianText.FoldForSearch(search));
            Assert.True(search.Length <= PersianText.MaxExpansion + 2);
            var display = PersianText.FoldForDisplay(c.ToString());
            Assert.Equal(display, PersianText.FoldForDisplay(display));
        }
    }

    [Fact]
    public void Lone_surrogates_and_pairs_pass_through()
    {
        Assert.Equal("a\uD800b", PersianText.FoldForSearch("a\uD800b"));
        Assert.Equal("😀 x", PersianText.FoldForSearch("😀 X"));
        Assert.Equal("\uFFFDe", PersianText.FoldForSearch("\uD800e\u0301"));
    }

    [Fact]
    public void Too_short_a_destination_is_told()
    {
        Span<char> destination = stackalloc char[4];
        Assert.False(PersianText.TryFoldForSearch("ﷺ", destination, out _));
        Assert.Equal("صلی الله علیه وسلم", PersianText.FoldForSearch("ﷺ"));
    }

    [Fact]
    public void Every_character_of_the_search_table_is_named_once_and_folds_to_what_it_says()
    {
        var table = PersianText.SearchFoldingTable;
        Assert.Equal(table.Count, table.Select(row => row.From).Distinct().Count());
        foreach (var (from, to) in table)
            Assert.Equal($"ب{to}ب", PersianText.FoldForSearch($"ب{from}ب"));
    }
}
