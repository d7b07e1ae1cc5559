using Daftar.Markup;

namespace Daftar.Tests.Markup;

/// <summary>The beginning of a text, as lists and descriptions have it.</summary>
public sealed class ExcerptTests
{
    [Theory]
    [InlineData("One  two\nthree", 20, "One two three")]
    [InlineData("One two three four", 10, "One two…")]
    [InlineData("One, two, three", 10, "One, two…")]
    [InlineData("می‌روم تا آن‌جا بمانم، و", 16, "می‌روم تا آن‌جا…")]
    [InlineData("A “quoted word” here", 11, "A “quoted…")]
    [InlineData("", 10, "")]
    public void It_ends_behind_a_word_without_a_sign_that_leads_on(string text, int most, string expected) => Assert.Equal(expected, Excerpt.Of(text, most));

    /// <summary>Of any text of words, whatever its length: whole words from its beginning, no longer than asked for.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void It_has_whole_words_only(int seed)
    {
        string[] words = ["a", "Kabul", "کابل", "می‌روند،", "«کتاب»", "—", "C++", "۱۴۰۴", "😀", "e\u0301tude", "(and", "so)", "word;", "بخارا؛", "a\u200Bb"];
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var chosen = Enumerable.Range(0, 1 + random.Next(60)).Select(_ => words[random.Next(words.Length)]).ToList();
            var (text, most) = (string.Join(' ', chosen), 20 + random.Next(180));
            var excerpt = Excerpt.Of(text, most);
            Assert.True(excerpt.Length <= most, excerpt);
            if (text.Length <= most) Assert.Equal(text, excerpt);
            else
            {
                var kept = excerpt[..^1];
                Assert.Equal('…', excerpt[^1]);
                Assert.StartsWith(kept, text, StringComparison.Ordinal);
                // What was taken away between the last word and the next gap are signs alone.
                var rest = text[kept.Length..];
                Assert.DoesNotContain(rest[..rest.IndexOf(' ', StringComparison.Ordinal)], char.IsLetterOrDigit);
                Assert.DoesNotContain(kept[^1], " ،,;؛:–—-«(“\"");
            }
        }
    }
}
