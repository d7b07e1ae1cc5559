using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;

namespace Daftar.Tests.Importing;

public sealed class MarkdownWriterTests
{
    private static readonly Picture Map = new("map.jpg", "The \"basin\" of [Helmand]", [1]);

    [Fact]
    public void Inlines_are_written_so_that_CommonMark_sees_them() => Assert.Equal(
        "**bold** and *italic*; H<sub>2</sub>O, 10<sup>6</sup>, <u>under</u>, ~~gone~~ and `a*b`\n",
        Write(Text(Strong("bold"), new TextRun(" and "), Italic("italic"), new TextRun("; H"), Of(InlineStyle.Subscript, "2"), new TextRun("O, 10"),
            Of(InlineStyle.Superscript, "6"), new TextRun(", "), Of(InlineStyle.Underline, "under"), new TextRun(", "), Of(InlineStyle.Strikethrough, "gone"),
            new TextRun(" and "), new CodeSpan("a*b"))));

    [Theory]
    [InlineData("", "«کابل»", "را", "<strong>«کابل»</strong>را\n")]
    [InlineData("واژهٔ ", "«کابل»", " را", "واژهٔ **«کابل»** را\n")]
    [InlineData("a", "b", "c", "a**b**c\n")]
    [InlineData("a ", " b ", " c", "a **b** c\n")]
    [InlineData("a*", "b", "c", "a\\*<strong>b</strong>c\n")]
    public void Bold_text_is_bold_wherever_it_stands(string before, string bold, string after, string expected)
    {
        var markdown = Write(new Paragraph(new BodyMending(new("fa", new())).Inlines([new TextRun(before), Strong(bold), new TextRun(after)])));
        Assert.Equal(expected, markdown);
        Assert.Contains($"<strong>{bold.Trim()}</strong>", Markdig.Markdown.ToHtml(markdown), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_a_link_parts_it_however_many_there_are()
    {
        Inline[] links = [.. Enumerable.Range(0, 100_000).SelectMany(n => new Inline[] { new TextRun("a"), new Link($"#{n}", [new TextRun("b")]) })];
        var shaped = InlineShaping.Shape([new Link("https://tea.example/", [.. links, new TextRun("c")])]);
        Assert.Equal(200_001, shaped.Count);
        Assert.All(shaped.Index(), part => Assert.Equal(part.Index % 2 == 0 ? "https://tea.example/" : $"#{part.Index / 2}", Assert.IsType<Link>(part.Item).Address));
    }

    [Fact]
    public void Spaces_line_breaks_and_marks_at_the_ends_of_bold_text_stand_outside() => Assert.Equal(
        "a [^1]**b**\\\n[^1]d\n\n[^1]: n\n",
        MarkdownWriter.Write(
            [new Paragraph(InlineShaping.Shape([new TextRun("a"),
                new Styled(InlineStyle.Strong, [new TextRun(" "), new TextRun(" "), new NoteMark("n"), new TextRun("b"), new LineBreak(), new TextRun(" "), new NoteMark("n")]), new TextRun("d")]))],
            [new("n", [Paragraph.Of("n")])], picture => picture.Address, address => address));

    [Fact]
    public void Heading_levels_begin_at_two_and_have_no_gaps() =>
        Assert.Equal("## a\n\n### b \\#\n\n## c\n", Write(new Heading(1, [new TextRun("a")]), new Heading(4, [new TextRun("b #")]), new Heading(1, [new TextRun("c")])));

    [Fact]
    public void Lists_nest_and_stay_apart() => Assert.Equal(
        "3. a\n   - b\n   - c\n4. d\n\n- e\n\n* f\n\n  g\n",
        Write(
            new ListBlock(true, 3, [new([Paragraph.Of("a"), List("b", "c")]), new([Paragraph.Of("d")])]),
            List("e"),
            new ListBlock(false, 1, [new([Paragraph.Of("f"), Paragraph.Of("g")])])));

    [Fact]
    public void Notes_are_numbered_in_the_order_of_their_marks() => Assert.Equal(
        "a[^1] b[^2] c[^1]\n\n[^1]: second\n\n    more\n[^2]: first\n",
        MarkdownWriter.Write(
            [Text(new TextRun("a"), new NoteMark("y"), new TextRun(" b"), new NoteMark("x"), new TextRun(" c"), new NoteMark("y"), new NoteMark("none"))],
            [new("x", [Paragraph.Of("first")]), new("y", [Paragraph.Of("second"), Paragraph.Of("more")])],
            picture => picture.Address, address => address));

    [Fact]
    public void A_plain_table_is_a_pipe_table() => Assert.Equal(
        "Rain\n\n| Year | mm |\n|---|---:|\n| 2021 \\| 22 | 27<br>28 |\n| 2022 |  |\n",
        Write(new Table(1,
            [
                new([TableCell.Of("Year"), TableCell.Of("mm")]),
                new([TableCell.Of("2021 | 22"), new([Text(new TextRun("27"), new LineBreak(), new TextRun("28"))], Alignment: CellAlignment.Right)]),
                new([TableCell.Of("2022"), new([], Alignment: CellAlignment.Right)]),
            ],
            [new TextRun("Rain")])));

    [Fact]
    public void Merged_cells_lists_and_notes_make_a_table_HTML() => Assert.Equal(
        "<table>\n<caption>A &amp; B</caption>\n<thead>\n<tr>\n<th colspan=\"2\">Year &lt;x&gt;</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>\n\n- a\n\n</td>\n<td>\n\nb[^1]\n\n</td>\n</tr>\n</tbody>\n</table>\n\n[^1]: note\n",
        MarkdownWriter.Write(
            [
                new Table(1,
                    [
                        new([TableCell.Of("Year <x>") with { Columns = 2 }]),
                        new([new([List("a")]), new([Text(new TextRun("b"), new NoteMark("n"))])]),
                    ],
                    [new TextRun("A & B")]),
            ],
            [new("n", [Paragraph.Of("note")])], picture => picture.Address, address => address));

    [Fact]
    public void Pictures_quotations_verse_code_and_embeds_have_their_forms() => Assert.Equal(
        "![The \"basin\" of \\[Helmand\\]](/images/a-1.jpg)\n\n<figure>\n<img src=\"/images/a-1.jpg\" alt=\"The &quot;basin&quot; of [Helmand]\">\n<figcaption><strong>Map</strong></figcaption>\n</figure>\n\n"
        + "> a\n>\n> b\n\none\\\n\\- two\n\n````text\n```\n````\n\n[Film](https://example.org/film)\n\n---\n\nTerm\n:   Meaning\n",
        MarkdownWriter.Write(
            [
                new Figure(Map, []), new Figure(Map, [Strong("Map")]), new Quotation([Paragraph.Of("a"), Paragraph.Of("b")]),
                new Verse([[new TextRun("one")], [new TextRun("- two")]]), new CodeBlock("```", "text"), new Embed("https://example.org/film", "Film"),
                new Rule(), new Definitions([new([new TextRun("Term")], [Paragraph.Of("Meaning")])]),
            ],
            [], _ => "/images/a-1.jpg", address => address));

    [Theory]
    [InlineData("https://example.org/a", "https://example.org/a", "https://example.org/a\n")]
    [InlineData("https://example.org/a b(c)", "x", "[x](<https://example.org/a b(c)>)\n")]
    [InlineData("/fa/1", "*", "[\\*](/fa/1)\n")]
    public void Links_lead_where_they_led(string address, string text, string expected) => Assert.Equal(expected, Write(Text(new Link(address, [new TextRun(text)]))));

    [Theory]
    [InlineData("a", " b ", "c", "a b c")]
    [InlineData("a  ", "", "  c", "a c")]
    public void White_space_between_runs_is_one_space(string a, string b, string c, string expected) =>
        Assert.Equal(expected, InlineText.Of(new BodyMending(new("en", new())).Inlines([new TextRun(a), Strong(b), new TextRun(c)])));

    private static string Write(params Block[] blocks) => MarkdownWriter.Write(blocks, [], picture => picture.Address, address => address);

    private static Paragraph Text(params Inline[] inlines) => new(inlines);

    private static Styled Strong(string text) => Of(InlineStyle.Strong, text);

    private static Styled Italic(string text) => Of(InlineStyle.Emphasis, text);

    private static Styled Of(InlineStyle style, string text) => new(style, [new TextRun(text)]);

    private static ListBlock List(params string[] items) => new(false, 1, [.. items.Select(item => new ListItem([Paragraph.Of(item)]))]);
}
