using System.Globalization;
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
        var lost = new List<string>();
        for (var round = 0; round < bodies && lost.Count < 60; round++)
        {
            var body = new Body(random).ToString();
            var (page, findings) = Render(body);
            var known = page + "\n" + findings;
            foreach (Match word in Regex.Matches(Regex.Replace(WithoutNamed(body, findings), "<!--.*?-->", "", RegexOptions.Singleline), "w[0-9]+z"))
                if (!known.Contains(word.Value, StringComparison.Ordinal)) lost.Add($"'{word.Value}' in: {LineOf(body, word.Value)}");
        }
        Assert.True(lost.Count == 0, "Neither on the page nor in a finding:\n" + string.Join('\n', lost));
    }

    /// <summary>A note that readers do not see is named as a whole, by its beginning, and so is what an opening without an end takes with it.</summary>
    private static string WithoutNamed(string body, string findings)
    {
        var lines = body.Split('\n');
        var written = body.Split('\n');
        foreach (Match place in Regex.Matches(findings, @"^a\.md\(([0-9]+),[0-9]+\): warning DAF33[35]", RegexOptions.Multiline))
        {
            var line = int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture) - 1;
            do lines[line++] = "";
            while (line < lines.Length && (written[line].Length == 0 || written[line][0] is ' ' or '\t' || written[line - 1].Length > 0));
        }
        foreach (Match reach in Regex.Matches(findings, @"^a\.md\(([0-9]+),[0-9]+\): .*everything down to line ([0-9]+) is (?:taken|shown)", RegexOptions.Multiline))
        {
            var (from, to) = (int.Parse(reach.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(reach.Groups[2].Value, CultureInfo.InvariantCulture));
            for (var line = from; line <= to && line <= lines.Length; line++) lines[line - 1] = "";
        }
        return string.Join('\n', lines);
    }

    private static string LineOf(string body, string word) =>
        string.Join(" ⏎ ", body.Split("\n\n").First(block => block.Contains(word, StringComparison.Ordinal)).Split('\n'));

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

        private string Inline() => random.Next(55) switch
        {
            18 => $"{Word()}[ ^{random.Next(1, 5)}] and [^\u200f{random.Next(1, 5)}]",
            19 => $"&amp;{Word()}&nbsp;{Word()}&lt;{Word()}&gt;",
            20 => $"{Word()}<!-- no -->{Word()}",
            21 => $"\u200f{Word()}\u200e \u202b{Word()}\u202c \u2067{Word()}\u2069",
            22 => $"[{Word()}]{{.{"class"}}} {{{Word()}}}",
            23 => $"<https://example.org/{Word()}> <{Word()}@example.org>",
            24 => $"<a href=\"/a\" title=\"{Word()}\">{Words(2)}</a> <a name=\"x\">{Word()}</a>",
            25 => $"<img src=\"pic.png\" alt=\"{Word()}\" title=\"{Word()}\">",
            26 => $"<img src=\"https://e.example/a.png\" alt=\"{Word()}\"> <img alt=\"{Word()}\"> <img src=\"gone.png\" alt=\"{Word()}\" title=\"{Word()}\">",
            27 => $"<abbr title=\"{Word()}\">{Word()}</abbr> <q cite=\"/a\">{Word()}</q> <time datetime=\"2025-01-02\">{Word()}</time>",
            28 => $"<note>{Word()}</note> <my-el>{Word()}</my-el> <font color=\"red\">{Word()}</font>",
            29 => $"<iframe src=\"/a\">{Word()}</iframe> <video src=\"/a\">{Word()}</video> <audio>{Word()}</audio>",
            30 => $"<button>{Word()}</button> <textarea>{Word()}</textarea> <noscript>{Word()}</noscript>",
            31 => $"<{Word()}> </{Word()}> <{Word()} a=b>{Word()}",
            32 => $"<? {Word()} ?> <![CDATA[{Word()}]]> <!DOCTYPE {Word()}>",
            33 => $"&{Word()}; \\{Word()} \\*{Word()}\\*",
            34 => $"{Word()}_{Word()}_ __{Word()}__ ***{Words(2)}*** **{Word()}",
            35 => $"`{Word()}`` {Word()}",
            36 => $"[{Words(2)}](/a\u00a0{Word()}) [{Word()}](</a b> '{Word()}') [{Word()}](/a (({Word()}))",
            37 => $"![{Word()}][{Word()}] [{Word()}][] ![{Word()}]",
            38 => $"[{Word()}](javascript:a '{Word()}') ![{Word()}](data:a \"{Word()}\")",
            39 => $"[![{Word()}](pic.png \"{Word()}\")](/a \"{Word()}\") [![{Word()}](https://e.example/{Word()}.png \"{Word()}\")](/b)",
            40 => $"<div>{Word()}</div> <p>{Word()} <li>{Word()}</li> <td>{Word()}</td> <h2>{Word()}</h2>",
            41 => $"<ruby>{Word()}<rt>{Word()}</rt></ruby> <sup>{Word()}</sup><sub>{Word()} <bdo>{Word()}</bdo>",
            42 => $"www.example.org/{Word()} https://example.org/{Word()}?a={Word()}#b",
            43 => $"~{Word()}~ ^{Word()}^ =={Word()}== ++{Word()}++ ||{Word()}||",
            44 => $"$ {Word()}^2$ \\({Word()}\\) \\[{Word()}\\]",
            45 => $"[^ {Word()}] [^{Word()} {Word()}] ^[{Word()}]",
            46 => $"<span aria-label=\"{Word()}\">{Word()}</span> <input value=\"{Word()}\" placeholder=\"{Word()}\">",
            47 => $"{Word()}  \n{Word()}\\\n{Word()}",
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
            return random.Next(48) switch
            {
                20 => $"<div dir=\"rtl\">\n\n{Line()}\n\n<div>\n{Line()}\n\n</div>\n\n{Line()}\n\n</div>",
                21 => $"<table><caption>{Word()}</caption><tr><td>{Line()}</td>{Word()}</tr>{Word()}</table>",
                22 => $"<ul>{Word()}<li>{Line()}</ul>\n<dl><dt>{Word()}<dd>{Word()}</dl>",
                23 => $"<p>{Word()}\n<p>{Line()}\n\n</p>",
                24 => $"<!-- no\n\nno -->{Word()}",
                25 => $"1. {Line()}\n\n   {Line()}\n   - {Line()}\n\n         {Word()}\n2. {Line()}",
                26 => $"- {Line()}\n{Line()}\n* {Line()}\n+ {Line()}\n10) {Line()}",
                27 => $"> {Line()}\n{Line()}\n>> {Line()}\n> - {Line()}\n{Word()}",
                28 => $"| {Line()} | {Word()} |\n|:--|--:|\n| `{Word()}\\|{Word()}` | {Line()} |\n{Word()} | {Word()} | {Word()}",
                29 => $"{Word()} | {Word()}\n--- | ---\n{Line()} | {Word()}",
                30 => $"~~~ {Word()} {Word()}\n{Line()}\n~~~~~\n{Line()}",
                31 => $"{Line()}\n===",
                32 => $"{Line()}\n{Line()}\n---",
                33 => $"[^{random.Next(1, 6)}]: {Line()}\n\n    {Line()}\n\n        {Word()}\n\n    | {Word()} |\n    |---|\n    | {Word()} |",
                34 => $"[{Word()}]: <gone> \"{Word()}\"\n[{Word()}]: /a '{Word()}\n{Word()}'",
                35 => $"{Word()}\n: {Word()}\n: {Word()}\n\n{Word()}\n~ {Word()}",
                36 => $":::{Word()}\n{Line()}\n:::",
                37 => $"<figure>\n<img src=\"pic.png\" alt=\"{Word()}\">\n<figcaption>{Line()}</figcaption>\n</figure>",
                38 => $"<details><summary>{Line()}</summary>{Word()}\n\n{Line()}",
                39 => $"<center>\n{Line()}\n\n</center>",
                40 => $"# {Line()} #\n#{Word()}\n####### {Word()}",
                41 => $"<pre>{Line()}\n\n{Line()}</pre>{Word()}",
                42 => $"\u00a0| {Word()} | {Word()} |\n\u00a0|---|---|\n\u00a0| {Word()} | {Word()} |",
                43 => $"\t{Word()}\n\n{Word()}\n\n     {Word()}",
                44 => $"> [!NOTE] {Word()}\n> {Line()}\n\n> [!{Word()}]\n> {Line()}",
                45 => $"<!-- {"no"} -->\n[{Word()}]:\n/a\n\"{Word()}\"",
                46 => $"*[{Word()}]: {Word()}\n\n*[{Word()}]{Word()}*",
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
