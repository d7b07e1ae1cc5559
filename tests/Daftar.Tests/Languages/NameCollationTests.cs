using System.Globalization;
using System.Runtime.CompilerServices;
using Daftar.Languages;
using Daftar.Languages.Collation;
using FsCheck;
using FsCheck.Fluent;

namespace Daftar.Tests.Languages;

public sealed class NameCollationTests
{
    private static readonly IComparer<string> Persian = NameCollation.For("fa");

    [Theory]
    [InlineData("fa", "آب|اب|بد|پا|تا|کا|گل|لب|من|نه|وا|هم|یک|a|z|я")]
    [InlineData("fa-AF", "علی|علی‌آباد|علیا|عماد")]
    [InlineData("fa", "رضا|رضا پهلوی|رضایی")]
    [InlineData("fa", "1 گزارش|۲ گزارش|گزارش|گزارش ۱|گزارش 2")]
    [InlineData("ps", "ت|ټ|ث|ج|ځ|چ|څ|ح|د|ډ|ر|ړ|ز|ژ|ږ|س|ښ|ک|ګ|ن|ڼ|ه|و|ی")]
    [InlineData("ur", "ا|آ|ب|پ|ت|ٹ|ث|د|ڈ|ر|ڑ|ن|ں|و|ہ|ھ|ء|ی|ے")]
    [InlineData("ar", "أحمد|باسم|تامر|كريم|هدى|وليد|يوسف")]
    [InlineData("en", "Abdul|abdullah|Æon|Élan|elbow|Zahir|Ёлка|жук|آب")]
    [InlineData("tg", "Ғафур|Давлат|Қосим|Ӯктам|Ҳасан|Чамшед|Ҷамшед")]
    public void Names_follow_the_alphabet_of_the_language(string language, string ordered)
    {
        var expected = ordered.Split('|');
        Assert.Equal(expected, expected.Reverse().Order(NameCollation.For(language)));
    }

    [Fact]
    public void Persian_names_come_as_ICU_has_them()
    {
        var culture = CultureInfo.GetCultureInfo("fa").CompareInfo;
        // Without ICU the framework compares by code points, which is the reason for a table of our own.
        if (culture.Compare("گ", "ل") > 0)
            return;

        var names = Names();
        Assert.True(names.Length >= 60);
        Assert.Equal(
            names.Order(Comparer<string>.Create((x, y) => culture.Compare(x, y))),
            names.Reverse().Order(Persian));
    }

    [Theory]
    [InlineData("كريم", "کریم", "کریمی")]
    [InlineData("می‌شود", "میشود", "میشودا")]
    [InlineData("مُحَمَّد", "محمد", "محمدی")]
    [InlineData("EMILE", "émile", "emilea")]
    [InlineData("۱۲", "12", "123")]
    [InlineData("\uFEFB", "لا", "لاب")]
    public void Spellings_of_one_name_stand_together(string one, string other, string next)
    {
        Assert.NotEqual(0, Persian.Compare(one, other));
        Assert.Equal(-1, Math.Sign(Persian.Compare(one, next)));
        Assert.Equal(-1, Math.Sign(Persian.Compare(other, next)));
    }

    [Fact]
    public void The_order_is_total()
    {
        var text = Gen.Elements("آاأبپكکيیه\u200C\u064B aAéÆß-«1۱٢яЁΑα中\uD83D\uDE00".ToCharArray())
            .ArrayOf().Select(letters => new string(letters)).ToArbitrary();
        foreach (var language in (string[])["fa", "ps", "ur", "ar", "en"])
        {
            var comparer = NameCollation.For(language);
            Check.QuickThrowOnFailure(Prop.ForAll(text, text, text, (x, y, z) =>
                comparer.Compare(x, y) == 0 == (x == y)
                && Math.Sign(comparer.Compare(x, y)) == -Math.Sign(comparer.Compare(y, x))
                && (comparer.Compare(x, y) > 0 || comparer.Compare(y, z) > 0 || comparer.Compare(x, z) <= 0)));
        }
    }

    [Fact]
    public void Null_comes_first()
    {
        Assert.Equal(0, Persian.Compare(null, null));
        Assert.True(Persian.Compare(null, "") < 0);
        Assert.True(Persian.Compare("", null) > 0);
    }

    private static string[] Names([CallerFilePath] string caller = "") =>
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(caller)!, "persian-names.txt"));
}
