using Daftar.Languages;

namespace Daftar.Tests.Languages;

public sealed class SlugTests
{
    [Theory]
    [InlineData("National Alignment: Opportunities & Challenges", "national-alignment-opportunities-challenges")]
    [InlineData("Trump's Central Asian Thaw", "trumps-central-asian-thaw")]
    [InlineData("کتاب‌های «آسیای مرکزی»", "کتاب-های-آسیای-مرکزی")]
    [InlineData("پاكستان و هندِ شرقي", "پاکستان-و-هند-شرقی")]
    [InlineData("  --Тоҷикистон 2025!  ", "тоҷикистон-2025")]
    [InlineData("گزارش ۱۴۰۴/۱۰", "گزارش-۱۴۰۴-۱۰")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("../«»?", "")]
    public void Letters_and_digits_stay_and_all_else_is_a_hyphen(string title, string expected) =>
        Assert.Equal(expected, Slug.From(title));
}
