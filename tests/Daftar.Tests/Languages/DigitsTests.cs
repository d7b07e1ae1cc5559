using Daftar.Languages;

namespace Daftar.Tests.Languages;

public sealed class DigitsTests
{
    [Fact]
    public void Digits_of_all_three_scripts_become_those_of_one()
    {
        const string text = "9, ۹ و ٩؛ x0 ٫";
        Assert.Equal("۹, ۹ و ۹؛ x۰ ٫", Digits.ToPersian(text));
        Assert.Equal("٩, ٩ و ٩؛ x٠ ٫", Digits.ToArabicIndic(text));
        Assert.Equal("9, 9 و 9؛ x0 ٫", Digits.ToAscii(text));
    }

    [Fact]
    public void A_destination_that_is_too_short_is_an_error() =>
        Assert.Throws<ArgumentException>(() => Digits.Write("123", '۰', new char[2]));

    [Theory]
    [InlineData(0, "arabext", true, "۰")]
    [InlineData(999, "arabext", true, "۹۹۹")]
    [InlineData(1234567, "arabext", true, "۱٬۲۳۴٬۵۶۷")]
    [InlineData(1234567, "arabext", false, "۱۲۳۴۵۶۷")]
    [InlineData(-1000, "latn", true, "-1,000")]
    [InlineData(-1000, "arabext", true, "\u200E−۱٬۰۰۰")]
    [InlineData(2107, "arab", true, "٢٬١٠٧")]
    [InlineData(long.MinValue, "latn", true, "-9,223,372,036,854,775,808")]
    [InlineData(long.MinValue, "arab", false, "\u200E−٩٢٢٣٣٧٢٠٣٦٨٥٤٧٧٥٨٠٨")]
    public void Numbers_are_grouped_with_the_separator_of_their_digits(long n, string digits, bool group, string expected) =>
        Assert.Equal(expected, Numbers.Format(n, digits, group));

    [Fact]
    public void An_unknown_numbering_system_is_an_error() =>
        Assert.Throws<ArgumentException>(() => Numbers.Format(1, "roman", group: false));
}
