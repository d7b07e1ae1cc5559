using Daftar.Linting;

namespace Daftar.Tests.Linting;

/// <summary>Every warning of the lint as a whole line, in English; ¦ stands for a half-space.</summary>
public sealed class LintDiagnosticsTests
{
    [Theory]
    [InlineData("او كتاب دارد.", "a.md(1,4): warning DAF701: 'كتاب' is written with Arabic letters. Write 'کتاب'.")]
    [InlineData("از سال 2020 تا امروز", "a.md(1,8): warning DAF702: '2020' is in a Persian text but does not have Persian digits. Write '۲۰۲۰'.")]
    [InlineData("از سال ۲۰2۰ تا امروز", "a.md(1,8): warning DAF703: '۲۰2۰' mixes digits of two scripts in one number. Write '۲۰۲۰'.")]
    [InlineData("این می شود", "a.md(1,7): warning DAF704: 'می شود' lacks the half-space after می or نمی. Write 'می¦شود'.")]
    [InlineData("آن کتاب ها", "a.md(1,8): warning DAF705: 'کتاب ها' lacks the half-space before ها. Write 'کتاب¦ها'.")]
    [InlineData("راه بزرگ تر", "a.md(1,9): warning DAF706: 'بزرگ تر' has a space before تر or ترین. Write 'بزرگ¦تر'.")]
    [InlineData("آنان گفته اند", "a.md(1,10): warning DAF707: 'گفته اند' lacks the half-space before its ending. Write 'گفته¦اند'.")]
    [InlineData("آن کتاب¦¦خانه", "a.md(1,8): warning DAF708: A half-space near 'کتاب¦¦خانه' is doubled, has no effect, or is the wrong character. Write 'کتاب¦خانه'.")]
    [InlineData("او آمد .", "a.md(1,7): warning DAF709: A space is on the wrong side of the punctuation mark in 'آمد .'. Write 'آمد.'.")]
    [InlineData("آری،نه", "a.md(1,5): warning DAF710: A space is missing after the punctuation mark in 'آری،نه'. Write 'آری، نه'.")]
    [InlineData("او  آمد", "a.md(1,4): warning DAF711: There is more than one space in 'او  آمد'. Leave one: 'او آمد'.")]
    [InlineData("کابل, هرات", "a.md(1,5): warning DAF712: 'کابل,' has a Latin punctuation mark in a Persian text. Write 'کابل،'.")]
    [InlineData("گفت \"آری و رفت", "a.md(1,5): warning DAF714: A straight quotation mark in this paragraph has no counterpart, beginning with \"آری. Add the missing one, or remove this one.")]
    [InlineData("او رفت...", "a.md(1,7): warning DAF715: 'رفت...' has dots instead of an ellipsis. Write 'رفت…'.")]
    [InlineData("او سـلام گفت", "a.md(1,4): warning DAF716: 'سـلام' contains a tatweel (kashida), so search engines do not find it. Write 'سلام'.")]
    [InlineData("او رفت\u200F و آمد", "a.md(1,7): warning DAF717: An invisible direction mark near 'رفت\u200F' has no effect. Remove it. It is U+200F RIGHT-TO-LEFT MARK.")]
    [InlineData("آری،¦ نه", "a.md(1,5): warning DAF708: A half-space near 'آری،¦' is doubled, has no effect, or is the wrong character. Write 'آری،'.")]
    [InlineData("او می\u200Eشود", "a.md(1,6): warning DAF708: A half-space near 'می\u200Eشود' is doubled, has no effect, or is the wrong character. Write 'می¦شود'. It is U+200E LEFT-TO-RIGHT MARK.")]
    [InlineData("**«ملت»**ها", "a.md(1,1): warning DAF718: The asterisks around '**«ملت»**' are shown as text. Write '«**ملت**»'.")]
    public void Persian_warnings_say_what_to_write(string text, string expected) =>
        Assert.Contains(expected, Lines("fa", text));

    [Theory]
    [InlineData("He said  so.", "a.md(1,9): warning DAF711: There is more than one space in 'said  so'. Leave one: 'said so'.")]
    [InlineData("It's so.", "a.md(1,3): warning DAF713: It's has a straight quotation mark. Write It’s.")]
    [InlineData("One \"two three.", "a.md(1,5): warning DAF714: A straight quotation mark in this paragraph has no counterpart, beginning with \"two. Add the missing one, or remove this one.")]
    [InlineData("one -- two", "a.md(1,5): warning DAF720: 'one -- two' has hyphens instead of a dash. Write 'one — two'.")]
    [InlineData("Well , yes.", "a.md(1,5): warning DAF709: A space is on the wrong side of the punctuation mark in 'Well ,'. Write 'Well,'.")]
    public void English_warnings_say_what_to_write(string text, string expected) =>
        Assert.Contains(expected, Lines("en", text));

    [Fact]
    public void Items_of_a_pseudo_list_are_each_named() => Assert.Equal(
        [
            "a.md(1,1): warning DAF719: '-صلح' looks like a list item, but is shown as plain text. Begin the line with '-'.",
            "a.md(2,1): warning DAF719: '-نان' looks like a list item, but is shown as plain text. Begin the line with '-'.",
        ],
        Lines("fa", "-صلح\n-نان"));

    [Fact]
    public void Asterisks_around_more_than_words_are_left_to_the_writer() => Assert.Equal(
        ["a.md(1,12): warning DAF718: The asterisks around '**' are shown as text, because they need a space or a mark outside and a letter inside. Put them directly around the words."],
        Lines("fa", "** `کد` او **"));

    [Fact]
    public void The_same_warning_is_given_once_with_its_number()
    {
        Assert.Equal(["a.md(1,3): warning DAF704: 'می شود' lacks the half-space after می or نمی. Write 'می¦شود'. This occurs once more in this file."], Lines("fa", "می شود، می شود"));
        Assert.EndsWith("This occurs 2 more times in this file.", Assert.Single(Lines("fa", "می شود، می شود، می شود")), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_one_kind_three_are_named()
    {
        var lines = Lines("fa", "می شود، می رود، می کند، می گوید، می شود، می گیرد");

        Assert.Equal(
            [
                "a.md(1,3): warning DAF704: 'می شود' lacks the half-space after می or نمی. Write 'می¦شود'. This occurs once more in this file.",
                "a.md(1,11): warning DAF704: 'می رود' lacks the half-space after می or نمی. Write 'می¦رود'.",
                "a.md(1,19): warning DAF704: 'می کند' lacks the half-space after می or نمی. Write 'می¦کند'. There are 2 more warnings of this kind in this file.",
            ],
            lines);
        Assert.EndsWith("There is one more warning of this kind in this file.", Lines("fa", "می شود، می رود، می کند، می گوید")[^1], StringComparison.Ordinal);
        Assert.EndsWith("۲ جای دیگر هم در این پرونده از همین گونه است.", EditorialLint.Check("a.md", "fa", "می شود، می رود، می کند، می گوید، می گیرد")[^1].ToString("fa"), StringComparison.Ordinal);
    }

    [Fact]
    public void Persian_readers_are_told_in_Persian()
    {
        var diagnostic = Assert.Single(EditorialLint.Check("a.md", "fa", "این می شود"));

        Assert.Equal("a.md(1,7): warning DAF704: «می شود» پس از «می» یا «نمی» نیم‌فاصله ندارد. بنویسید «می\u200Cشود».", diagnostic.ToString("fa"));
    }

    [Fact]
    public void Titles_are_reported_at_their_place_in_the_front_matter()
    {
        var lines = Lines("fa", "---\ntitle: سفر به كابل\nlead: \"این می شود\"\nimage: a ها.jpg\n---\nمتن\n\nمی رود");

        Assert.Equal(
            [
                "a.md(2,15): warning DAF701: 'كابل' is written with Arabic letters. Write 'کابل'.",
                "a.md(3,14): warning DAF704: 'می شود' lacks the half-space after می or نمی. Write 'می¦شود'.",
                "a.md(8,3): warning DAF704: 'می رود' lacks the half-space after می or نمی. Write 'می¦رود'.",
            ],
            lines);
    }

    [Theory]
    [InlineData("lead: >-\n  این خوب است و\n  این می شود")]
    [InlineData("lead: |\n  این خوب است\n\n  این می شود")]
    [InlineData("lead: این خوب است و\n  این می شود")]
    [InlineData("lead: \"این \\u0645\\u06CC شود\"")]
    [InlineData("\"lead\": 'این می شود'")]
    public void Fields_of_several_lines_are_read_whole(string field) =>
        Assert.Contains("warning DAF704", Assert.Single(Lines("fa", $"---\ntitle: چای\n{field}\n---\nمتن")), StringComparison.Ordinal);

    [Fact]
    public void A_language_without_rules_has_no_warnings() => Assert.Empty(Lines("ps", "كتاب ها \"می شود"));

    [Fact]
    public void Every_code_has_a_section_in_the_documentation()
    {
        var documentation = File.ReadAllText(Path.Combine(LintSampleTests.Folder, "..", "..", "..", "..", "docs", "diagnostics.md"));
        for (var code = 701; code <= 720; code++) Assert.Contains(FormattableString.Invariant($"\n## DAF{code}\n"), documentation, StringComparison.Ordinal);
    }

    private static string[] Lines(string language, string text) =>
        [.. EditorialLint.Check("a.md", language, text.Replace('¦', '\u200C')).Select(diagnostic => diagnostic.ToString().Replace('\u200C', '¦'))];
}
