using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.SavedText;
using Daftar.Importing.Wording;

namespace Daftar.Tests.Importing;

public sealed class TextBlocksTests
{
    [Theory]
    [InlineData("neighbours-- above all Iran -- agreed", "neighbours — above all Iran — agreed")]
    [InlineData("initiative— like others —failed", "initiative — like others — failed")]
    [InlineData("figures—figures who left", "figures—figures who left")]
    [InlineData("a\u00A0b  c\u200Bd e\u00ADf", "a b cd ef")]
    [InlineData("in Kabul , Herat ; and ( perhaps ) Mazar .", "in Kabul, Herat; and (perhaps) Mazar.")]
    [InlineData("see https://example.org/a--b?c=1 -- and go", "see https://example.org/a--b?c=1 -- and go")]
    public void Spaces_and_dashes_are_mended(string text, string expected) => Assert.Equal(expected, new TextMending("en", new()).Mend(text));

    [Theory]
    [InlineData("كابل و مي\u200Cرود\u200C ، « آري »", "کابل و می‌رود، «آری»")]
    [InlineData("کتاب\u200C\u200Cها", "کتاب‌ها")]
    public void Persian_letters_and_half_spaces_are_mended(string text, string expected) => Assert.Equal(expected, new TextMending("fa", new()).Mend(text));

    [Theory]
    [InlineData("# no heading", "\\# no heading")]
    [InlineData("+ no list", "\\+ no list")]
    [InlineData("1404. A year", "1404\\. A year")]
    [InlineData("a *b* _c_ d_e [f](g) `h` <i> | ~j~ &amp; AT&T 3 < 4", "a \\*b\\* \\_c\\_ d_e \\[f](g) \\`h\\` \\<i> \\| \\~j\\~ \\&amp; AT&T 3 < 4")]
    [InlineData("https://example.org/a_b*c is plain", "https://example.org/a_b\\*c is plain")]
    public void Text_stays_text_in_Markdown(string text, string expected) => Assert.Equal(expected, MarkdownEscaping.Paragraph(text));

    [Theory]
    [InlineData("1- First point\n2- Second point", "1. First point\n2. Second point\n")]
    [InlineData("۱) نخست\n۲) دوم", "1. نخست\n2. دوم\n")]
    [InlineData("(1) First.\n(2) Second.", "1. First.\n2. Second.\n")]
    [InlineData("• a\n    ◦ b\n• c", "- a\n  - b\n- c\n")]
    [InlineData("الف) یکم\nب) دوم", "- الف) یکم\n- ب) دوم\n")]
    [InlineData("2014 was dry.\n9/11 was long ago.\n-5 degrees were measured.", "2014 was dry.\n\n9/11 was long ago.\n\n\\-5 degrees were measured.\n")]
    [InlineData("* A single star is a note.", "\\* A single star is a note.\n")]
    [InlineData("1. Only one number here.", "1\\. Only one number here.\n")]
    public void Pseudo_lists_become_lists(string text, string expected) => Assert.Equal(expected, Convert(text, "en"));

    [Theory]
    [InlineData("He added:\nThe road is closed, and it will stay closed until the snow is gone from the pass above the village.", 0)]
    [InlineData("Conclusion:\nThe road is closed, and it will stay closed until the snow is gone from the pass above the village.", 1)]
    [InlineData("Holding Talks\nObserving Rights\nReforming Power\nThe road is closed, and it will stay closed until the snow is gone from the pass above the village.", 0)]
    [InlineData("The demands are:\nHolding Talks\nThe road is closed, and it will stay closed until the snow is gone from the pass above the village.", 0)]
    [InlineData("Photo: Reuters\nThe road is closed, and it will stay closed until the snow is gone from the pass above the village.", 0)]
    [InlineData("The Last Line", 0)]
    public void Short_lines_are_headings_only_before_text(string text, int headings) =>
        Assert.Equal(headings, Convert(text, "en").Split('\n').Count(line => line.StartsWith("## ", StringComparison.Ordinal)));

    private static string Convert(string text, string language) =>
        MarkdownWriter.Write(TextBlocks.Of(SourceLine.Split(text), language, isConversation: false, new ImportFindings()), [], picture => picture.Address, address => address);
}
