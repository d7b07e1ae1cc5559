using Daftar.Diagnostics;
using Daftar.Sources;

namespace Daftar.Tests.Sources;

public sealed class YamlReaderTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void Every_value_knows_its_line_and_column_in_the_file()
    {
        var root = (DataMapping)Read("title: Tea\n# a comment\ntags:\n  - چای\n  - { hot: yes }\r\nlead: |\r\n  one\r\n  two\r\nend: 1\n")!;

        Assert.Equal(["title", "tags", "lead", "end"], root.Entries.Select(entry => entry.Key));
        Assert.Equal("a.md(2,8)", root["title"]!.Place.ToString());
        var tags = (DataSequence)root["tags"]!;
        Assert.Equal("a.md(5,5)", tags.Items[0].Place.ToString());
        Assert.Equal("a.md(6,12)", ((DataMapping)tags.Items[1])["hot"]!.Place.ToString());
        Assert.Equal("one\ntwo\n", ((DataScalar)root["lead"]!).Value);
        Assert.Equal("a.md(10,1)", root.Entries[3].KeyPlace.ToString());
        AssertReported();
    }

    [Fact]
    public void Columns_count_utf16_units_and_lines_only_what_editors_call_lines()
    {
        var root = (DataMapping)Read("a: \"😀\u2028 \u0085 b\"\n\"😀\": x\n")!;

        Assert.Equal("a.md(3,1)", root.Entries[1].KeyPlace.ToString());
        Assert.Equal("a.md(3,7)", root.Entries[1].Value.Place.ToString());
    }

    [Fact]
    public void Quoted_and_plain_scalars_are_told_apart()
    {
        var root = (DataMapping)Read("a: 12\nb: \"12\"\nc:\nd: ''\ne: ~\nf: null\n")!;

        Assert.Equal([true, false, true, false, true, true], root.Entries.Select(entry => ((DataScalar)entry.Value).IsPlain));
        Assert.Equal([false, false, true, false, true, true], root.Entries.Select(entry => ((DataScalar)entry.Value).IsNull));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    public void An_empty_text_is_null_and_no_error(string text)
    {
        Assert.True(Assert.IsType<DataScalar>(Read(text)).IsNull);
        AssertReported();
    }

    [Theory]
    [InlineData("title: Tea: a history\n", "a.md(2,8): error DAF103: The value 'Tea: a history' contains a character that has a special meaning in YAML. Put the whole value in double quotes.")]
    [InlineData("author: @amir\n", "a.md(2,9): error DAF103: The value '@amir' contains a character that has a special meaning in YAML. Put the whole value in double quotes.")]
    [InlineData("a:\n\t- b\n", "a.md(3,1): error DAF102: A tab is used for indentation, which YAML does not allow. Use two spaces instead.")]
    [InlineData("a: 1\nb: \"open\nc: 2\n", "a.md(3,4): error DAF104: The \" that begins here is never closed. Add the closing \".")]
    [InlineData("a: [1, 2\nb: 3\n", "a.md(2,4): error DAF104: The [ that begins here is never closed. Add the closing ].")]
    [InlineData("a: 1\na: 2\n", "a.md(3,1): error DAF105: The key 'a' appears twice; it is already at a.md(2,1). Remove one of the two.")]
    [InlineData("a: &x 1\n", "a.md(2,4): error DAF106: '&x' is a YAML anchor or alias, which is not supported. Write the value out, or put it in double quotes if it is text.")]
    [InlineData("a: *x\n", "a.md(2,4): error DAF106: '*x' is a YAML anchor or alias, which is not supported. Write the value out, or put it in double quotes if it is text.")]
    [InlineData("a: !!int 1\n", "a.md(2,4): warning DAF107: YAML reads 'tag:yaml.org,2002:int' as a tag, so it is not part of the value. Put the whole value in double quotes if it is text, or remove the tag.")]
    [InlineData("a: 1\n---\nb: 2\n", "a.md(3,1): error DAF108: A second YAML document begins here; only one is read. Remove the line '---' or what follows it.")]
    [InlineData("? [a, b]\n: 1\n", "a.md(2,3): error DAF109: A list or a mapping is used as a key. A key has to be a single word or a text in double quotes.")]
    [InlineData("a: 1\n  b: 2\n", "a.md(3,4): error DAF101: This is not valid YAML: a key is nested below a key that already has a value. Check the indentation and the quotes around here.")]
    [InlineData("a: 1\nonly text\nb: 2\n", "a.md(3,1): error DAF101: This is not valid YAML: this line has no 'key:'. Check the indentation and the quotes around here.")]
    [InlineData("a: 'it's'\n", "a.md(2,8): error DAF101: This is not valid YAML: there is text after the closing quote (inside \"…\" write \\\", inside '…' write ''). Check the indentation and the quotes around here.")]
    [InlineData("title:Tea\nb: 2\n", "a.md(2,7): error DAF101: This is not valid YAML: a space is missing after 'title:'. Check the indentation and the quotes around here.")]
    [InlineData("a:\n    b: 1\n  c: 2\n", "a.md(4,3): error DAF101: This is not valid YAML: the indentation does not match the lines above. Check the indentation and the quotes around here.")]
    public void What_is_wrong_is_reported_with_place_and_remedy(string text, string expected)
    {
        Read(text);

        AssertReported(expected);
    }

    [Fact]
    public void Nesting_has_a_limit()
    {
        Assert.Null(Read(new string('[', 40) + new string(']', 40)));

        AssertReported("a.md(2,33): error DAF110: Values are nested more than 32 levels deep. Flatten them.");
    }

    [Fact]
    public void A_million_brackets_are_refused_at_once() => Assert.Null(Read(new string('[', 1_000_000)));

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- - ")]
    [InlineData("? ")]
    [InlineData("a: ")]
    [InlineData("!<")]
    [InlineData("!!")]
    [InlineData("&")]
    [InlineData("*")]
    [InlineData("%YAML 9.9\n---\n")]
    [InlineData("%TAG ! x\n---\n")]
    [InlineData("\"\\uD800\"")]
    [InlineData("\"\\xZZ\"")]
    [InlineData("|99\n a")]
    [InlineData(">-+\n")]
    [InlineData("\0")]
    [InlineData("a: \u0001")]
    [InlineData("--- ---\n... ...")]
    [InlineData("---\n---\n---")]
    [InlineData("]")]
    [InlineData("a: b\n]")]
    [InlineData("'")]
    [InlineData("- a\nb: c")]
    [InlineData("\uFEFFa: 1")]
    public void Fragments_in_any_repetition_never_throw(string fragment)
    {
        foreach (var times in (int[])[1, 2, 3, 50, 2000])
        {
            Read(string.Concat(Enumerable.Repeat(fragment, times)));
            Read(string.Concat(Enumerable.Repeat(fragment + "\n", times)));
        }
    }

    [Fact]
    public void Random_soup_of_yaml_signs_never_throws_and_always_says_why()
    {
        const string Signs = "ab:-?,[]{}#&*!|>'\"%@` \n\t\r\0\uFEFF\u200cی<=~.0\\x\u2028";
        var random = new Random(4219);
        for (var i = 0; i < 20_000; i++)
        {
            var soup = new string(Enumerable.Range(0, random.Next(1, 24)).Select(_ => Signs[random.Next(Signs.Length)]).ToArray());
            var diagnostics = new DiagnosticBag();
            if (YamlReader.Read(soup, "a.md", 2, diagnostics) is null) Assert.True(diagnostics.HasErrors, soup);
        }
    }

    private DataNode? Read(string text) => YamlReader.Read(text, "a.md", 2, _diagnostics);

    private void AssertReported(params string[] expected) =>
        Assert.Equal(expected, _diagnostics.ToSortedList().Select(diagnostic => diagnostic.ToString()));
}
