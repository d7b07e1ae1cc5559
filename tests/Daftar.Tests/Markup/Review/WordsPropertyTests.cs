using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Daftar.Diagnostics;
using Daftar.Linting;
using Daftar.Linting.Prose;
using Daftar.Markup;

namespace Daftar.Tests.Markup.Review;

/// <summary>Of random bodies each word is on the page or named in a finding, and mending changes no word.</summary>
public sealed class WordsPropertyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_word_is_on_the_page_or_in_a_finding(int seed) => CheckWords(seed, 250);

    /// <summary>As many bodies as <c>RANDOM_BODIES</c> says, from the seed in <c>RANDOM_SEED</c>, for a longer run now and then.</summary>
    [Fact]
    public void Every_word_of_more_bodies_is_on_the_page_or_in_a_finding()
    {
        static int Number(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : otherwise;
        CheckWords(Number("RANDOM_SEED", 5), Number("RANDOM_BODIES", 100));
    }

    private static void CheckWords(int seed, int bodies)
    {
        var random = new Random(seed);
        for (var round = 0; round < bodies; round++)
        {
            var body = new Body(random).ToString();
            var (page, findings) = Render(body);
            var known = page + "\n" + findings;
            foreach (Match word in Regex.Matches(Regex.Replace(body, "<!--.*?-->", "", RegexOptions.Singleline), "w[0-9]+z"))
                Assert.True(known.Contains(word.Value, StringComparison.Ordinal), $"'{word.Value}' is neither on the page nor in a finding:\n{body}\n\n{page}\n\n{findings}");
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Mending_changes_no_word_and_ends(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 120; round++)
        {
            var body = new Body(random).ToString();
            var mended = MarkupFixer.Fix(body, _ => true);
            Assert.Equal(Words(body), Words(mended));
            Assert.Equal(mended, MarkupFixer.Fix(mended, _ => true));
        }
    }

    /// <summary>Both fixers one after the other, as <c>check --fix</c> runs them: a second run changes nothing, and no word is lost.</summary>
    [Theory]
    [InlineData("en", 21)]
    [InlineData("fa", 22)]
    public void Mending_and_typing_together_are_done_after_one_run(string language, int seed)
    {
        var random = new Random(seed);
        var linked = new HashSet<string>(StringComparer.Ordinal) { "w1z", "عنوان", "عنوان-1" };
        for (var round = 0; round < 100; round++)
        {
            var body = new Body(random) + (language == "fa" ? Persian(random) : "");
            var once = Fixed(body);
            Assert.Equal(BodyShape.Searchable(body), BodyShape.Searchable(once));
            Assert.Equal(once, Fixed(once));
        }

        string Fixed(string text) => LintFixer.Fix(MarkupFixer.Fix(text, _ => true, linked), "a.md", language, linked).Text;
    }

    private static string Persian(Random random)
    {
        string[] parts = ["كتاب ها ", "می شود", " ,", " \"خوب\" ", "\n\n", "##عنوان\n\n", "## عنوان\n\n", "\u200f- ", "\n", "[^۱] ", "خانه ی ", "۱. ", "...", "(Python 3.11)", "**متن:**", " 50% "];
        return string.Concat(Enumerable.Range(0, 30).Select(_ => parts[random.Next(parts.Length)]));
    }

    private static string Words(string text) => string.Join(' ', Regex.Matches(text, "w[0-9]+z").Select(match => match.Value));

    private static (string Page, string Findings) Render(string body)
    {
        var diagnostics = new DiagnosticBag();
        var html = new MarkdownRenderer().Render(body, new("a.md", 1, "en", path => path.Contains("gone", StringComparison.Ordinal) ? null : "/" + path), diagnostics).Html;
        return (WebUtility.HtmlDecode(html), string.Join('\n', diagnostics.ToSortedList()));
    }

    /// <summary>Blocks of all kinds, well formed or not, of words that occur once.</summary>
    private sealed class Body(Random random)
    {
        private readonly StringBuilder _text = new();
        private int _words;
        private int _notes;

        public override string ToString()
        {
            for (var count = random.Next(2, 9); count > 0; count--) _text.Append(Block()).Append(random.Next(6) == 0 ? "\n" : "\n\n");
            for (var note = 1; note <= _notes; note++)
            {
                if (random.Next(4) > 0) _text.Append($"[^{note}]: {Words(2)}\n\n");
            }
            return _text.ToString();
        }

        private string Word() => FormattableString.Invariant($"w{++_words}z");

        private string Words(int most) => string.Join(' ', Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Word()));

        private string Inline() => random.Next(22) switch
        {
            0 => $"**{Words(2)}**",
            1 => $"*{Word()}",
            2 => $"[{Words(2)}](/there \"{Word()}\")",
            3 => $"[{Word()}](gone \"{Word()}\")",
            4 => $"![{Word()}](pic.png \"{Word()}\")",
            5 => $"![{Word()}](gone.png)",
            6 => $"{Word()}[^{random.Next(1, 5)}][^{random.Next(1, 5)}]",
            7 => $"`{Word()}`",
            8 => $"<b>{Word()}</b>",
            9 => $"<select><option>{Word()}</option></select>",
            10 => $"[{Word()}][{Word()}]",
            11 => $"[{Word()}] (https://example.org/{Word()})",
            12 => $"~~{Word()}~~",
            13 => $"<span title=\"{Word()}\">{Word()}</span>",
            14 => $"{{{{ {Word()} }}}}",
            15 => $"[{Word()} [{Word()}](/a)](/b)",
            16 => $"![{Word()} ![{Word()}](x.png)](y.png)",
            17 => $"<em {Word()}",
            _ => Words(3),
        };

        private string Line() => string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Inline()));

        private string Block()
        {
            _notes = 4;
            return random.Next(20) switch
            {
                0 => $"## {Line()}",
                1 => $"- {Line()}\n- {Line()}\n  - {Line()}",
                2 => $"1. {Line()}\n  - {Line()}\n2. {Line()}",
                3 => $"> {Line()}\n> {Line()}",
                4 => $"| {Word()} | {Word()} |\n|---|---|\n| {Word()} | {Word()} | {Word()} |",
                5 => $"| {Word()} |\n|---|\n| {Word()} |\n{Words(2)}",
                6 => $"<div>\n{Line()}\n</div>",
                7 => $"```js {Word()}\n{Words(2)}\n```",
                8 => $"[{Word()}]: /x{Word()}",
                9 => $"<svg><text>{Words(2)}</text></svg>",
                10 => $"![{Word()}](pic.png)\n---",
                11 => $"    {Words(3)}",
                12 => $"{Word()}\n:   {Line()}",
                13 => $"<details>\n<summary>{Word()}</summary>\n- {Word()}\n</details>",
                14 => $"\u200f## {Line()}",
                15 => $"##{Word()}",
                16 => $"<p>{Line()}</p>",
                17 => $"- [ ] {Line()}\n- [x] {Line()}",
                _ => $"{Line()}\n{Line()}",
            };
        }
    }
}
