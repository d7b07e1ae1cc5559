using Daftar.Languages;

namespace Daftar.Tests.Languages;

public sealed class WordsTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("  \n ", 0)]
    [InlineData("این کتاب‌ها خوانده می‌شود.", 4)]
    [InlineData("the government — namely, Pakistan–Taliban's", 4)]
    [InlineData("«ائتلاف» - ۱۴۰۴", 2)]
    [InlineData("one\u00A0two", 2)]
    public void Words_are_what_white_space_parts(string text, int expected) => Assert.Equal(expected, Words.Count(text));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(200, 1)]
    [InlineData(240, 2)]
    [InlineData(2107, 13)]
    public void Reading_time_is_rounded_to_the_nearest_minute(int words, int minutes) =>
        Assert.Equal(minutes, ReadingTime.Minutes(words));
}
