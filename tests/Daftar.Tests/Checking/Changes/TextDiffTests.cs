using Daftar.Checking.Changes;

namespace Daftar.Tests.Checking.Changes;

public sealed class TextDiffTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("a", "a", "a")]
    [InlineData("The river is long.", "The river is short.", "The river is [-long]{+short}.")]
    [InlineData("one two three", "one three", "one [-two ]three")]
    [InlineData("one three", "one two three", "one {+two }three")]
    [InlineData("می شود", "می‌شود", "[-می شود]{+می‌شود}")]
    [InlineData("A\nB\nC", "A\nX\nC", "A\n[-B]{+X}\nC")]
    [InlineData("🙂 a", "🙃 a", "[-🙂]{+🙃} a")]
    public void The_words_that_differ_are_marked(string before, string after, string expected) => Assert.Equal(expected, Show(before, after));

    // Whatever was written, both texts can be read from what is shown.
    [Fact]
    public void Both_texts_are_in_the_parts()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var (before, after) = (Text(random), Text(random));
            if (random.Next(2) == 0) after = before.Insert(random.Next(before.Length + 1), Text(random));
            var parts = TextDiff.Parts(before, after);
            Assert.Equal(before, string.Concat(parts.Where(part => part.Kind != DiffKind.Added).Select(part => part.Text)));
            Assert.Equal(after, string.Concat(parts.Where(part => part.Kind != DiffKind.Removed).Select(part => part.Text)));
            Assert.Equal(before == after, parts.All(part => part.Kind == DiffKind.Same));
        }
    }

    [Fact]
    public void Nothing_more_than_needed_is_marked()
    {
        var random = new Random(8);
        for (var round = 0; round < 300; round++)
        {
            var (before, after) = (Letters(random), Letters(random));
            var marked = TextDiff.Parts(before, after).Where(part => part.Kind != DiffKind.Same).Sum(part => part.Text.Length);
            Assert.Equal(before.Length + after.Length - 2 * LongestCommon(before, after), marked);
        }
    }

    [Fact]
    public void Texts_that_have_nothing_in_common_are_compared_at_once()
    {
        var before = string.Join(' ', Enumerable.Range(0, 50_000).Select(i => $"a{i}"));
        var after = string.Join('\t', Enumerable.Range(0, 50_000).Select(i => $"b{i}"));
        Assert.Equal([DiffKind.Removed, DiffKind.Added], TextDiff.Parts(before, after).Select(part => part.Kind));
    }

    [Fact]
    public void Only_lines_that_changed_are_shown_and_a_gap_for_the_others()
    {
        var lines = TextDiff.Lines("A\nB\nC\nD\nE", "A\nX\nC\nD\nE!");
        Assert.Equal(["-B +X", "", " E +!"], lines.Select(line => string.Join(' ', line.Select(part => $"{(part.Kind == DiffKind.Added ? "+" : part.Kind == DiffKind.Removed ? "-" : line.Count > 0 && part.Kind == DiffKind.Same ? "" : "")}{part.Text}")).Replace("E +!", " E +!", StringComparison.Ordinal)));
    }

    private static string Show(string before, string after) => string.Concat(TextDiff.Parts(before, after).Select(part => part.Kind switch
    {
        DiffKind.Removed => $"[-{part.Text}]",
        DiffKind.Added => $"{{+{part.Text}}}",
        _ => part.Text,
    }));

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => random.GetItems<string>(["a", "b", "رود", "می‌شود", " ", "  ", "\n", ".", "🙂"], 1)[0]));

    // A sign is a word of its own, so that the length is the number of words.
    private static string Letters(Random random) => new(random.GetItems<char>(".,;:!", random.Next(25)));

    private static int LongestCommon(string one, string other)
    {
        var lengths = new int[one.Length + 1, other.Length + 1];
        for (var i = 1; i <= one.Length; i++)
            for (var j = 1; j <= other.Length; j++)
                lengths[i, j] = one[i - 1] == other[j - 1] ? lengths[i - 1, j - 1] + 1 : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
        return lengths[one.Length, other.Length];
    }
}
