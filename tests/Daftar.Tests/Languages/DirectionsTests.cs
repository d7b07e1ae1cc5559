using Daftar.Languages;

namespace Daftar.Tests.Languages;

public sealed class DirectionsTests
{
    [Theory]
    [InlineData("fa ar ps ur he ug sd ckb dv yi prs fa-AF ar-EG uz-Arab uz-Arab-AF uz-AF pa-PK FA ks azb", true)]
    [InlineData("en tg uz uz-Cyrl ru tr ku kk fa-Latn ur-Latn az pa-IN xx", false)]
    public void Script_region_and_language_give_the_direction(string tags, bool rightToLeft)
    {
        foreach (var tag in tags.Split(' '))
            Assert.Equal((tag, rightToLeft), (tag, Directions.OfLanguage(tag) == TextDirection.RightToLeft));
        Assert.Equal(TextDirection.LeftToRight, Directions.OfLanguage(""));
    }

    [Theory]
    [InlineData("دفتر Daftar", TextDirection.RightToLeft)]
    [InlineData("«Daftar» دفتر", TextDirection.LeftToRight)]
    [InlineData("۱۴۰۴: report", TextDirection.LeftToRight)]
    [InlineData("12 گزارش", TextDirection.RightToLeft)]
    [InlineData("\u200Fabc", TextDirection.RightToLeft)]
    [InlineData("\u2068abc\u2069 دفتر", TextDirection.RightToLeft)]
    [InlineData("שלום", TextDirection.RightToLeft)]
    [InlineData("Тоҷик", TextDirection.LeftToRight)]
    [InlineData("\U0001E900", TextDirection.RightToLeft)]
    [InlineData("۱۲٫۵ – 3!", null)]
    [InlineData("", null)]
    public void The_first_strong_character_gives_the_direction_of_text(string text, TextDirection? expected) =>
        Assert.Equal(expected, Directions.OfText(text));
}
