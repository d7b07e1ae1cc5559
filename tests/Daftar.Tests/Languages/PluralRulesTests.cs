using System.Globalization;
using Daftar.Languages;

namespace Daftar.Tests.Languages;

public sealed class PluralRulesTests
{
    [Fact]
    public void Every_integer_sample_of_CLDR_falls_into_its_category()
    {
        var languages = new HashSet<string>();
        var wrong = new List<string>();
        foreach (var row in SpecTable.Rows("plural-samples.tsv"))
        {
            var category = Enum.Parse<PluralCategory>(row[1], ignoreCase: true);
            foreach (var language in row[0].Split(' '))
            {
                languages.Add(language);
                foreach (var n in row[2].Split(' ').SelectMany(Numbers))
                {
                    if (PluralRules.Select(language, n) is var selected && selected != category)
                        wrong.Add($"{language} {n}: {selected}, not {category}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.True(languages.Count > 200);
    }

    [Theory]
    [InlineData("fa", 0, PluralCategory.One)]
    [InlineData("fa-AF", 1, PluralCategory.One)]
    [InlineData("FA_ir", 2, PluralCategory.Other)]
    [InlineData("en", 0, PluralCategory.Other)]
    [InlineData("pt", 0, PluralCategory.One)]
    [InlineData("pt-PT", 0, PluralCategory.Other)]
    [InlineData("uz-Arab-AF", 1, PluralCategory.One)]
    [InlineData("tg", 1, PluralCategory.Other)]
    [InlineData("xx", 1, PluralCategory.Other)]
    [InlineData("", 1, PluralCategory.Other)]
    [InlineData("ru", -21, PluralCategory.One)]
    [InlineData("ru", long.MinValue, PluralCategory.Many)]
    public void A_tag_is_shortened_until_it_has_rules(string tag, long n, PluralCategory expected) =>
        Assert.Equal(expected, PluralRules.Select(tag, n));

    private static IEnumerable<long> Numbers(string sample)
    {
        var ends = sample.Split('~').Select(end => long.Parse(end, CultureInfo.InvariantCulture)).ToArray();
        for (var n = ends[0]; n <= ends[^1]; n++)
            yield return n;
    }
}
