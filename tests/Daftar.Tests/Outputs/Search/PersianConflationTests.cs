using Daftar.Languages.Stemming;
using Daftar.Outputs.Search;
using Daftar.Outputs.Search.Counting;

namespace Daftar.Tests.Outputs.Search;

public sealed class PersianConflationTests
{
    private static readonly WordForms Forms = WordForms.For("fa");

    [Fact]
    public void Every_variant_of_a_word_is_the_same_word()
    {
        var wrong = new List<string>();
        foreach (var row in Rows("persian-variants.tsv"))
        {
            var lemmas = row.Skip(1).Select(variant => (variant, lemma: string.Join('+', SearchWords.Lemmas(variant, Forms)))).ToList();
            foreach (var (variant, lemma) in lemmas)
            {
                if (lemma != lemmas[0].lemma) wrong.Add($"{row[0]}: {variant} is {lemma}, {row[1]} is {lemmas[0].lemma}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} variants stand apart:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Different_words_with_the_same_beginning_stay_apart()
    {
        var wrong = Rows("persian-distinct.tsv")
            .Where(row => SearchWords.Lemmas(row[0], Forms).SequenceEqual(SearchWords.Lemmas(row[1], Forms)))
            .Select(row => $"{row[0]} and {row[1]} are both {string.Join('+', SearchWords.Lemmas(row[0], Forms))}")
            .ToList();

        Assert.True(wrong.Count == 0, $"{wrong.Count} pairs are one word:\n{string.Join('\n', wrong)}");
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(DataBeside.Path(file)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
}
