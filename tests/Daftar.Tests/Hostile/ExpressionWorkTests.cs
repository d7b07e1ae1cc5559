using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Daftar.Content;

namespace Daftar.Tests.Hostile;

/// <summary>
/// The work of every regular expression of the engine grows with the text and not with its square, on texts made of what the expression itself
/// looks for. Counted in steps of a matcher; benchmarks/Daftar.Hostile times the same expressions.
/// </summary>
public sealed class ExpressionWorkTests
{
    private const int Texts = 120;

    private static readonly IReadOnlyDictionary<string, (string Pattern, RegexOptions Options)> Expressions = typeof(Article).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Select(method => (Method: method, Attribute: method.GetCustomAttribute<GeneratedRegexAttribute>()))
        .Where(each => each.Attribute is not null)
        .ToDictionary(each => $"{each.Method.DeclaringType!.Name}.{each.Method.Name}", each => (each.Attribute!.Pattern, each.Attribute.Options), StringComparer.Ordinal);

    // Given a text of bounded length alone.
    private static readonly IReadOnlyDictionary<string, string> Bounded = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["HouseMarks.EndParts"] = "the last 300 characters of a paragraph",
        ["ShownFacts.Sentence"] = "a line of LongestFact at most (IsSentence)",
        ["HtmlNotes.BackText"] = "the text of a link, LongestMark at most",
    };

    public static TheoryData<string> Names => [.. Expressions.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Four_times_the_text_takes_about_four_times_the_steps(string name)
    {
        var (pattern, options) = Expressions[name];
        if (options.HasFlag(RegexOptions.NonBacktracking) || Bounded.ContainsKey(name)) return;
        var (worst, of) = (0.0, "");
        var thread = new Thread(
            () =>
            {
                var steps = new ExpressionSteps(pattern, options);
                foreach (var (open, part) in TextsFor(steps, new Random(7)))
                {
                    var (small, large) = (steps.Count(Repeat(open, part, 300)), steps.Count(Repeat(open, part, 1200)));
                    var growth = large / (double)Math.Max(small, 3000);
                    if (growth > worst) (worst, of) = (growth, $"{Regex.Escape(open)} and {Regex.Escape(part)} over and over: {small} steps for 300 characters, {large} for 1200");
                }
            },
            maxStackSize: 256 * 1024 * 1024);
        thread.Start();
        thread.Join();
        Assert.True(worst < 7, of);
    }

    [Theory]
    [InlineData("""x[ab]*[bc]*d""", true)]
    [InlineData("""<[^<>]*[ ][^<>]*>""", true)]
    [InlineData("""<[^<> ]*[ ][^<>]*>""", false)]
    [InlineData("""\s+x""", false)]
    [InlineData("""\s+x|[ ]+y""", true)]
    [InlineData("""(?<!\s)\s+x|(?<![ ])[ ]+y""", false)]
    public void An_expression_that_takes_the_square_is_seen(string pattern, bool isSquare)
    {
        var steps = new ExpressionSteps(pattern, RegexOptions.CultureInvariant);
        var worst = TextsFor(steps, new Random(7)).Max(text => steps.Count(Repeat(text.Open, text.Part, 1200)) / (double)Math.Max(3000, steps.Count(Repeat(text.Open, text.Part, 300))));
        Assert.Equal(isSquare, worst > 7);
    }

    // What the expression looks for, cut anywhere, and then a part of it again and again.
    private static IEnumerable<(string Open, string Part)> TextsFor(ExpressionSteps steps, Random random)
    {
        for (var i = 0; i < Texts; i++)
        {
            var open = random.Next(3) == 0 ? "" : Cut(steps.Sample(random));
            var part = i % 2 == 0 ? Cut(steps.Sample(random)) : steps.Characters(random, random.Next(1, 3));
            if (part.Length is > 0 and < 80) yield return (open, part);
        }

        string Cut(string text) => text[..random.Next(text.Length + 1)];
    }

    private static string Repeat(string open, string part, int size) => new StringBuilder(open, size + part.Length).Insert(open.Length, part, Math.Max(1, size / part.Length)).ToString();
}
