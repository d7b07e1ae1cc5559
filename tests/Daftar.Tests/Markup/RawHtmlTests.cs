using Daftar.Diagnostics;
using Daftar.Markup;

namespace Daftar.Tests.Markup;

public sealed class RawHtmlTests
{
    private static readonly MarkdownRenderer Renderer = new();

    public static TheoryData<string> Vectors { get; } = new(XssVectors.All());

    [Fact]
    public void The_cheat_sheet_is_long_enough() => Assert.True(XssVectors.All().Distinct().Count() >= 200);

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<a href=\"java\nscript:alert(1)\">x</a>")]
    [InlineData("<svg></svg>")]
    [InlineData("<p class=\"site-header\">x</p>")]
    [InlineData("</article><p>x</p>")]
    public void The_judge_of_these_tests_sees_what_is_active(string html) => Assert.NotNull(SafeHtml.Violation(html));

    [Theory]
    [InlineData("<p><b>x</p>")]
    [InlineData("<p>x<ul></ul></p>")]
    [InlineData("<table><p>x</p></table>")]
    public void The_judge_of_these_tests_sees_what_a_browser_has_to_repair(string html)
    {
        var (written, parsed) = SafeHtml.Shapes(html);

        Assert.NotEqual(written, parsed);
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Nothing_active_survives(string line)
    {
        var vector = XssVectors.Decode(line);
        string[] bodies =
        [
            vector, $"text {vector} text", $"> {vector}", $"- {vector}", $"## {vector}", $"<div>\n{vector}\n</div>", $"<p>{vector}", $"*a {vector} b*",
            $"[a {vector} b](https://x.example)", $"![{vector}](a.png)", $"| a |\n|---|\n| {vector} |", $"x[^1]\n\n[^1]: {vector}", $"<a title=\"{vector}\" href=x>y</a>",
        ];
        foreach (var body in bodies)
        {
            foreach (var language in (string[])["en", "fa"])
            {
                var html = Render(body, out _, language);
                Assert.True(SafeHtml.Violation(html) is null, $"{SafeHtml.Violation(html)}\n{body}\n{html}");
                var (written, parsed) = SafeHtml.Shapes(html);
                Assert.True(written == parsed, $"{body}\n{html}\n{written}\n{parsed}");
            }
        }
    }

    /// <summary>What the standard calls an error and reads all the same: <c>a&lt;b</c> is the name of an attribute.</summary>
    [Theory]
    [InlineData("a<b")]
    [InlineData("a<b=1 c")]
    [InlineData("<a>")]
    [InlineData("a=<b c>")]
    [InlineData("a=\"x>y<z\">")]
    [InlineData("\"a'=1")]
    [InlineData("=a=1")]
    [InlineData("a/b=c")]
    [InlineData("a=1a=2 a=3")]
    [InlineData("a = 'b'c d= ")]
    [InlineData("a=b\"c'd<e`f")]
    [InlineData("A=&amp;&lt;&#65;&notit;&copy=1")]
    public void Attributes_are_those_that_a_browser_reads(string attributes) => Assert.Equal(AttributesInBrowser(attributes), AttributesRead(attributes));

    [Fact]
    public void Attributes_of_any_text_are_those_that_a_browser_reads()
    {
        var random = new Random(20261128);
        const string letters = "ab<>=\"'/ \n\tA;`!-"; // no &: AngleSharp drops the ; of &;
        for (var round = 0; round < 20_000; round++)
        {
            var attributes = new string(random.GetItems(letters.AsSpan(), random.Next(1, 14)));
            Assert.True(AttributesInBrowser(attributes) == AttributesRead(attributes), $"<b {attributes}: {AttributesInBrowser(attributes)} and not {AttributesRead(attributes)}");
        }
    }

    [Theory]
    [InlineData("<div a<b=\"c\" dir=\"rtl\">x</div>", "<div dir=\"rtl\">x</div>\n")]
    [InlineData("<div onclick<b=alert(1) title<=y>x</div>", "<div>x</div>\n")]
    [InlineData("<div title=\"a<b\">x</div>", "<div title=\"a&lt;b\">x</div>\n")]
    public void An_attribute_with_a_bracket_in_its_name_is_another_attribute(string body, string html) => Assert.Equal(html, Render(body, out _, "en"));

    private static string AttributesRead(string attributes)
    {
        var tokenizer = new RawHtmlTokenizer($"<b {attributes} >x");
        return tokenizer.Read(out var token) && token is { Kind: RawHtmlKind.StartTag, Value: "b" }
            ? string.Join('|', tokenizer.Attributes.Select(attribute => $"{attribute.Name}={attribute.Value}")) : "none";
    }

    private static string AttributesInBrowser(string attributes)
    {
        var body = new AngleSharp.Html.Parser.HtmlParser().ParseDocument($"<body><b {attributes} >x").Body!;
        return body.FirstElementChild is { LocalName: "b" } element ? string.Join('|', element.Attributes.Select(attribute => $"{attribute.Name}={attribute.Value}")) : "none";
    }

    [Fact]
    public void Any_mixture_of_tags_and_markdown_comes_out_safe_and_well_formed()
    {
        string[] pieces =
        [
            "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<i title=x>", "</i>", "<a href=x>", "</a>", "<ul>", "</ul>", "<li>", "</li>", "<table>",
            "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "<caption>", "</caption>", "<tbody>", "</tbody>", "<dl>", "</dl>", "<dt>", "<dd>", "<h1>", "</h1>", "<h3>", "</h3>",
            "<pre>", "</pre>", "<blockquote>", "</blockquote>", "<details>", "</details>", "<summary>", "</summary>", "<figure>", "</figure>",
            "<figcaption>", "<ruby>", "<rt>", "</ruby>", "<br>", "<hr>", "<img src=a.png alt=x>", "<img src=https://x.example/y>", "<span>", "</span>", "<bdo>", "</bdo>", "<bdo dir=rtl>", "<time>", "</time>",
            "<script>", "</script>", "<svg>", "</svg>", "<style>", "<!--", "-->", "<x>", "</x>", "<ol start=3>", "</ol>", "<del>", "</del>", "<q>",
            "\n", "\n\n", "\n\n", " ", "a", "متن", "**", "*", "~~", "`", "```\n", "> ", "- ", "1. ", "# ", "## ", "    ", "[x](y)", "![x](y)", "[^1]",
            "\n[^1]: note", "| a | b |\n|---|---|\n| c | d |\n", "\nterm\n:   def\n", "https://x.example/", "[", "](", ")", "|", "<", ">", "&amp;", "&", "\"",
        ];
        var random = new Random(4219);
        for (var i = 0; i < 6000; i++)
        {
            var body = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => pieces[random.Next(pieces.Length)]));
            var html = Render(body, out _, i % 2 == 0 ? "en" : "fa");
            Assert.True(SafeHtml.Violation(html) is null, $"{i}: {SafeHtml.Violation(html)}\n{body}\n----\n{html}");
            var (written, parsed) = SafeHtml.Shapes(html);
            Assert.True(written == parsed, $"{i}:\n{body}\n----\n{html}\n{written}\n{parsed}");
        }
    }

    [Theory]
    [InlineData("a<hr>b c<p>d</p>e<li>f</li>g", "<p>a b c d e f g</p>\n")]
    [InlineData("a<h2>b</h2>c <b>d</b>e<br>f<kbd>g</kbd>h", "<p>a b c <b>d</b>e<br>f<kbd>g</kbd>h</p>\n")]
    [InlineData("<td>a</td><td>b</td>", "a b ")]
    [InlineData("<center>a</center>b<font>c</font>d", "a bcd\n")]
    [InlineData("a</br>b", "<p>a b</p>\n")]
    [InlineData("a<form>b<option>c</option>d", "<p>a b c d</p>\n")]
    public void Where_a_tag_that_parts_words_goes_they_stay_two(string body, string expected) => Assert.StartsWith(expected, Render(body, out _, "en"));

    [Theory]
    [InlineData("<div dir=\"rtl\">\n\n**متن**\n\n</div>", "<div dir=\"rtl\">\n<p dir=\"rtl\"")]
    [InlineData("a <kbd>Ctrl</kbd> b", "<p>a <kbd>Ctrl</kbd> b</p>\n")]
    [InlineData("<details open>\n<summary>More</summary>\n\ntext\n\n</details>", "<details open>\n<summary>More</summary>\n<p>text</p>\n</details>\n")]
    [InlineData("<ul><li>one<li>two</ul>", "<ul><li>one</li><li>two</li></ul>\n")]
    [InlineData("<table><tr><th scope=row colspan=2>a<tr><td>b<td>c</table>", "<table><tr><th scope=\"row\" colspan=\"2\">a</th></tr><tr><td>b</td><td>c</td></tr></table>\n")]
    [InlineData("a <!-- a note to myself --> b", "<p>a  b</p>\n")]
    [InlineData("<a href=\"https://x.example/?a=1&amp;b=2\">x</a>", "<p><a href=\"https://x.example/?a=1&amp;b=2\" rel=\"noopener\">x</a></p>\n")]
    [InlineData("a <a href='p'>[x](y)</a> b", "<p>a <a href=\"/p\">x</a> b</p>\n")]
    [InlineData("<h1>Title</h1>", "<h2>Title</h2>\n")]
    [InlineData("&nbsp;&foo; <b>&lt;</b>", "<p>\u00A0&amp;foo; <b>&lt;</b></p>\n")]
    [InlineData("<div>&nbsp;&foo;&lt;b&gt;</div>", "<div>\u00A0&amp;foo;&lt;b&gt;</div>\n")]
    [InlineData("<img src=a.png alt=\"\">", "<img src=\"/a.png\" alt=\"\" loading=\"lazy\">\n")]
    public void Harmless_html_is_kept(string body, string expected) => Assert.StartsWith(expected, Render(body, out _));

    [Theory]
    [InlineData("a\n\nb <module> c", "a.md(12,3): warning DAF310: '<module>' is not an HTML element, so it was left out. To show it, write '&lt;' for '<', or put code between backticks.")]
    [InlineData("<p>\n<https://a.example/b></p>", "a.md(11,1): warning DAF310: '<https://a.example/b>' is not a link inside raw HTML, so it was left out. Write <a href=\"…\">…</a>, or leave an empty line before it.")]
    [InlineData("a <span aria-label=\"Words\">b</span>", "a.md(10,3): warning DAF311: The attribute 'aria-label' of <span> is not allowed and was left out with its text: 'Words'. Move the text out of the attribute, or remove the attribute.")]
    [InlineData("a <input value=\"Words\">", "a.md(10,3): warning DAF360: The HTML element <input> is not allowed and was left out with its content: 'Words'. Write it as text or as a link.")]
    [InlineData("a\n\nb <font color=red>c</font>", "a.md(12,3): warning DAF310: The HTML element <font> is not allowed and was left out. Use Markdown, or one of the elements listed in docs/diagnostics.md.")]
    [InlineData("a <b onclick=x>c</b>", "a.md(10,3): warning DAF311: The attribute 'onclick' of <b> is not allowed here or its value is wrong; it was left out. Remove it.")]
    [InlineData("a <div>c", "a.md(10,3): warning DAF312: The HTML element <div> is not allowed here and was left out. Put it on its own line, inside its parent element.")]
    [InlineData("> <div>\n> <b>x\n> </div>", "a.md(11,3): warning DAF313: The HTML element <b> is not closed where it should be. Add </b> before the block or paragraph ends.")]
    [InlineData("<p>a</p>\n</div>", "a.md(11,1): warning DAF314: </div> does not match an open element and was left out. Remove it.")]
    [InlineData("a <?php x ?>", "a.md(10,3): warning DAF315: '<?php x ?>' begins with '<' but is not a valid HTML tag, and was left out. Write &lt; for the sign itself.")]
    public void What_is_left_out_is_reported_with_its_place(string body, string expected)
    {
        Render(body, out var reports);

        Assert.Equal([expected], reports);
    }

    private static string Render(string body, out IEnumerable<string> reports, string language = "en")
    {
        var diagnostics = new DiagnosticBag();
        var html = Renderer.Render(body, new("a.md", 10, language, path => "/" + path), diagnostics).Html;
        reports = diagnostics.ToSortedList().Select(diagnostic => diagnostic.ToString());
        return html;
    }
}
