using Daftar.Languages.Stemming;

namespace Daftar.Tests.Outputs.Search;

/// <summary>Names in other spellings: those that articles have, and those that none has.</summary>
public sealed class NamesAlikeTests
{
    [Theory]
    [InlineData("en", "Herat", "Hirat")]
    [InlineData("en", "Kandahar", "Qandahar")]
    [InlineData("en", "Gaddafi", "Qaddafi")]
    [InlineData("en", "Ferdowsi", "Firdausi")]
    [InlineData("en", "Panjakent", "Panjkent")]
    [InlineData("en", "Ghazni", "Gazni")]
    [InlineData("en", "Nasiriyah", "Nasiriya")]
    [InlineData("en", "Iskandar", "Eskander")]
    [InlineData("fa", "ترامپ", "ترمپ")]
    [InlineData("fa", "پوتین", "پوتن")]
    [InlineData("fa", "دیویدسون", "دیویدسن")]
    [InlineData("fa", "استارمر", "ستارمر")]
    [InlineData("fa", "نمایندگان", "نماینده‌گان")]
    [InlineData("fa", "نورنبرگ", "نورمبرگ")]
    [InlineData("fa", "جولانی", "الجولانی")]
    [InlineData("fa", "اشپنگلر", "شپنگلر")]
    [InlineData("fa", "مایاکوفسکی", "مایاکوسکی")]
    [InlineData("fa", "هبت‌الله", "هبة‌الله")]
    // A table has the one, and a rule tells the other.
    [InlineData("fa", "کلکتا", "کولکته")]
    [InlineData("en", "Kamilov", "Komilov")]
    [InlineData("en", "Raeisi", "Raeesi")]
    [InlineData("en", "Zaranj", "Zarang")]
    public void A_spelling_that_no_article_has_finds_the_name_and_so_does_one_that_others_have(string language, string written, string asked)
    {
        Assert.Equal([0], Ask(language, asked, written, "x"));
        Assert.Equal([0, 1], Ask(language, asked, written, asked).Order());
        Assert.Equal([0, 1], Ask(language, written, written, asked).Order());
    }

    [Theory]
    // A word of the dictionary is no name: رایگان is free and ریگان was president.
    [InlineData("fa", "ریگان", "رایگان")]
    [InlineData("fa", "محمد", "محمود")]
    [InlineData("fa", "منظره", "مناظره")]
    [InlineData("fa", "پاریس", "پارس")]
    [InlineData("en", "weather", "wether")]
    [InlineData("en", "Hassan", "Hussein")]
    [InlineData("en", "Mahmudi", "Mohammadi")]
    [InlineData("en", "Karimi", "Karami")]
    [InlineData("en", "Jamal", "Jamil")]
    [InlineData("en", "Khatami", "Hatami")]
    [InlineData("en", "Eden", "Aden")]
    [InlineData("en", "Kant", "Kent")]
    [InlineData("en", "Deng", "Dang")]
    [InlineData("fa", "القاعده", "قاعده")]
    [InlineData("fa", "شهر", "شهرت")]
    [InlineData("fa", "قیام", "قیامت")]
    public void What_is_another_word_or_name_stays_apart(string language, string written, string asked)
    {
        Assert.Empty(Ask(language, asked, written, "x"));
        Assert.Equal([1], Ask(language, asked, written, asked));
    }

    [Fact]
    public void What_is_written_as_asked_for_comes_first()
    {
        Assert.Equal([1, 0], Ask("en", "Girash", "Gerash", "Girash"));
        Assert.Equal([0, 1], Ask("en", "Gerash", "Gerash", "Girash"));
    }

    [Fact]
    public void A_quote_finds_a_name_in_another_spelling() =>
        Assert.Equal([0, 1], Ask("en", "\"Girash road\"", "the Gerash road", "the Girash road", "Gerash has a road").Order());

    // The script marks them in titles, leads and passages.
    [Fact]
    public void The_other_spellings_stand_beside_the_list_of_a_word()
    {
        var files = BrowserScript.Files("en", BrowserScript.Document("/0/", "Gerash"), BrowserScript.Document("/1/", "Girash"));
        Assert.Contains(files, file => file.Key.StartsWith("t/", StringComparison.Ordinal) && file.Value.Split('\n').Any(line => line.StartsWith("gerash\t", StringComparison.Ordinal) && line.EndsWith("\tgirash", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Qur'an", "kuran guran")]
    [InlineData("herat", "harat hirat")]
    [InlineData("Hussayn", "husEn")]
    // Twelve keys at most; from there on each letter has its first.
    [InlineData("eeeeveveveve", "")]
    public void The_script_makes_the_keys_that_the_index_has(string word, string some)
    {
        var form = word.Replace("'", "", StringComparison.Ordinal).ToLowerInvariant();
        var keys = EnglishWordForms.Instance.Names!.KeysOf(form);
        Assert.InRange(keys.Count, 1, 24);
        Assert.Subset(keys.ToHashSet(), some.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet());
        var scripts = BrowserScript.Ask("en", BrowserScript.Files("en", BrowserScript.Document("/0/", "Herat")), [new { keys = form }]);
        Assert.Equal(keys, scripts[0]!.AsArray().Select(key => key!.GetValue<string>()));
    }

    [Fact]
    public void The_script_makes_the_keys_of_all_words_of_the_tables_as_the_index_does()
    {
        foreach (var (language, forms) in new (string, WordForms)[] { ("en", EnglishWordForms.Instance), ("fa", PersianWordForms.Instance) })
        {
            var words = File.ReadLines(DataBeside.Path(language == "en" ? "english-meeting.tsv" : "persian-meeting.tsv"))
                .Where(line => line.Length > 0 && line[0] != '#').SelectMany(line => line.Split('\t')[1..])
                .Select(word => forms.Folding.Fold(word.ToLowerInvariant())).Where(word => word.All(char.IsLetter)).Distinct().ToList();
            var scripts = BrowserScript.Ask(language, BrowserScript.Files(language, BrowserScript.Document("/0/", language == "en" ? "Herat" : "ترامپ")), words.Select(word => (object)new { keys = word }));
            Assert.Equal(words.Select(word => string.Join(' ', forms.Names!.KeysOf(word))), scripts.Select(keys => string.Join(' ', keys!.AsArray().Select(key => key!.GetValue<string>()))));
        }
    }

    // Words of the dictionary are looked for among those with the outline of a noun, so what has a key in common has to have the outline too.
    [Fact]
    public void Words_with_a_common_key_have_one_outline()
    {
        var words = File.ReadLines(DataBeside.Path("persian-meeting.tsv")).Where(line => line.Length > 0 && line[0] != '#').SelectMany(line => line.Split('\t')[1..])
            .Select(word => PersianWordForms.Instance.Folding.Fold(word)).Where(word => word.All(char.IsLetter)).Distinct();
        Assert.All(
            words.SelectMany(word => PersianWordForms.Instance.Names!.KeysOf(word).Where(key => key.Length > 3).Select(key => (key, word))).GroupBy(pair => pair.key, pair => pair.word),
            group => Assert.True(group.Select(PersianNames.OutlineOf).Distinct().Count() == 1, string.Join(' ', group)));
    }

    private static List<int> Ask(string language, string query, params string[] texts) =>
    [
        .. BrowserScript.Ask(language, BrowserScript.Files(language, [.. texts.Select((text, i) => BrowserScript.Document($"/{i}/", "x", text))]), [new { find = new { q = query } }])[0]!["ids"]!
            .AsArray().Select(id => id!.GetValue<int>()),
    ];
}
