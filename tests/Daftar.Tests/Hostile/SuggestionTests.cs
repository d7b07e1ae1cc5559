using Daftar.Diagnostics;

namespace Daftar.Tests.Hostile;

/// <summary>The name that somebody probably meant is the one that a plain comparison of all letters finds, at a fraction of the work.</summary>
public sealed class SuggestionTests
{
    [Theory]
    [InlineData("tagz", "tags")]
    [InlineData("TAGS", "tags")]
    [InlineData("atgs", "tags")]
    [InlineData("publishdate", "publish_date")]
    [InlineData("x", null)]
    [InlineData("something else", null)]
    public void A_name_that_is_nearly_right_is_found(string written, string? meant) =>
        Assert.Equal(meant, Suggestion.For(written, ["tags", "title", "publish_date", "news_code"]));

    [Fact]
    public void It_is_the_one_with_the_fewest_steps()
    {
        var random = new Random(7);
        for (var round = 0; round < 3000; round++)
        {
            var value = Word(random, 9);
            List<string> names = [.. Enumerable.Range(0, 5).Select(_ => Word(random, 9))];
            var nearest = names.Select(name => (Steps: Steps(value.ToLowerInvariant(), name.ToLowerInvariant()), name))
                .Where(found => found.Steps <= Math.Max(1, value.Length / 3)).OrderBy(found => found.Steps).ThenBy(found => found.name, StringComparer.Ordinal).Select(found => found.name).FirstOrDefault();
            Assert.Equal(nearest, Suggestion.For(value, names));
        }
    }

    [Fact]
    public void Comparing_asks_for_no_memory()
    {
        string[] names = [.. Enumerable.Range(0, 60).Select(number => $"name{number}")];
        Suggestion.For("k1", names);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var number = 0; number < 1000; number++) Suggestion.For("naem7777", names);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
    }

    private static string Word(Random random, int longest) => string.Concat(Enumerable.Range(0, random.Next(1, longest)).Select(_ => "abcA"[random.Next(4)]));

    private static int Steps(string a, string b)
    {
        var steps = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    steps[i, j] = i + j;
                    continue;
                }
                steps[i, j] = Math.Min(steps[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) steps[i, j] = Math.Min(steps[i, j], steps[i - 2, j - 2] + 1);
            }
        }
        return steps[a.Length, b.Length];
    }
}
