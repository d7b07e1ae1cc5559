namespace Daftar.BrowserTests;

/// <summary>Bodies as nobody should write them: raw HTML that is nested, cut off or out of place, mixed with Markdown, by the same dice each time.</summary>
internal static class OddTexts
{
    private static readonly string[] Pieces =
    [
        "<h2></h2>", "## ", "## **<b></b>**", "<h1>a second title</h1>", "### The same heading\n\n### The same heading",
        "<table><tr><th scope=\"x\">a<td colspan=\"0\">b<tr><td rowspan=\"99\">c</table>",
        "<table><tr><td colspan=\"3\">a</td></tr><tr><td>b</td></tr></table>",
        "<table><tr><td>a<td rowspan=\"2\">b<tr><td colspan=\"2\">c<tr><tr><td rowspan=\"3\">d</table>",
        "<table><caption>one</caption><caption>two</caption><tbody><tr><td>x</td></tr></tbody><thead><tr><th>h</th></tr></thead><thead><tr><th>i</th></tr></thead></table>",
        "<table></table>", "<table><tr></tr></table>", "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |", "| | |\n|-|-|\n| | |",
        "<p>one<div>block in p</div>two</p>", "<a href=\"https://a.example\">outer <a href=\"https://b.example\">inner</a> end</a>",
        "[a [b](https://b.example) c](https://c.example)", "<ul><p>x</p><li>y</ul>", "<ol start=\"x\" type=\"q\" reversed=\"no\"><li value=\"z\">a</ol>",
        "<dl><dd>a</dd><dt>b</dt></dl>", "<dl>text<p>p</p></dl>", "<dt>alone</dt>", "<li>alone", "<td>alone</td>",
        "<img alt=\"two\" src=\"/images/odd.png\" srcset=\"x 2x\" width=\"10%\" height=\"-1\">", "![](/images/odd.png)", "![a \"quoted\" <b>](/images/odd.png \"t\")",
        "![one](/images/odd.png) ![two](/images/odd.png)", "<details>no summary</details>", "<details open title=\"is open\"><p>x</p><summary>late</summary></details>",
        "<summary>alone</summary>", "<figure><figcaption>a</figcaption><p>x</p><figcaption>b</figcaption></figure>", "<figure>x<figcaption>middle</figcaption>y</figure>",
        "<b id=\"content\">like the page's own</b> <u id=\"\">z</u> <s id=\"a b\">w</s>", "<span lang=\"not a language\">x</span> <span lang=\"\">y</span> <span dir=\"sideways\">z</span>",
        "<time datetime=\"soon\">x</time> <time>not a time</time>", "<q cite=\"bad url here\">x</q> <blockquote cite=\"::\">y</blockquote>",
        "<a href=\"https://example.org/a|b{c}\\d^\">z</a> <a href=\"https://example.org/%zz\">w</a> <a>no</a> <a name=\"old\">x</a>",
        "[x](<https://example.org/a b>) [y](https://example.org/é?q=ü&a=b|c) <https://example.org/«»>", "<a href=\"mailto:a b@c\">m</a> <a href=\"tel:+98 21\">t</a>",
        "<center>x</center> <font color=\"red\" size=\"7\">y</font> <big>z</big> <tt>t</tt> <nobr>n</nobr>", "<form action=\"x\"><input name=\"a\"><button>b</button></form>",
        "<svg><path d=\"x\"/></svg> <math><mi>x</mi></math> <iframe src=\"https://example.org\"></iframe>", "<ruby>漢<rt>kan<rp>)</ruby> <rt>alone</rt> <ruby>x</ruby>",
        "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <ruby><rt>first</rt>word</ruby>", "<bdo>x</bdo> <bdo dir=\"auto\">y</bdo> <bdi dir=\"zz\">z</bdi> <bdo dir=\"rtl\">w</bdo>",
        "<ins cite=\"x y\" datetime=\"never\"><p>block</p></ins>", "<em><p>block in inline</p></em> <strong><ul><li>x</li></ul></strong>",
        "<p align=\"center\" style=\"color:red\" class=\"x\" onclick=\"y()\" aria-label=\"z\" role=\"button\" tabindex=\"5\" hidden>x</p>",
        "<hr size=\"2\" width=\"50%\"> <br clear=\"all\">", "<col><colgroup span=\"0\"></colgroup><tfoot></tfoot>", "- [ ] task\n- [x] done", "Term\n:   Definition",
        "> [!NOTE]\n> notice", "```html\n<b>code</b>\n```", "`a`<!-- comment -- with dashes -->b", "&nbsp;&bogus;&#0;&#xFFFF;&#x80; \uFFFD", "* * *\n- ",
        "<unknown-element>x</unknown-element> <o:p>word</o:p> <?php echo 1 ?> <![CDATA[x]]>", "<p\nbroken attr=\"un'closed>x</p>", "متن فارسی <span lang=\"fa\" dir=\"rtl\">در</span> text",
        "A long line of words that has a mark[^1] and another[^2], and goes on.\n\n[^1]: The first note.\n[^2]: The second note.",
        "| first column | second column | third column | fourth column | fifth column | sixth column |\n|---|---:|---:|---|---|---|\n| Afghanistan | 1,234 | 5.6 % | words | words | words |",
    ];

    private static readonly string[] Wrappings =
    [
        "{0}", "{0}", "<div>{0}</div>", "<p>{0}</p>", "<blockquote>{0}</blockquote>", "<span>{0}</span>", "<em>{0}</em>", "<a href=\"https://example.org/\">{0}</a>",
        "<table><tr><td>{0}</td></tr></table>", "<ul><li>{0}</li></ul>", "<details><summary>{0}</summary>more</details>", "<figure>{0}<figcaption>c</figcaption></figure>",
        "<dl><dt>{0}</dt></dl>", "<del>{0}</del>", "<ruby>{0}<rt>x</rt></ruby>", "<pre>{0}</pre>", "<sub>{0}</sub>", "<li>{0}", "<td>{0}", "<b>{0}", "{0}</div>",
    ];

    /// <summary>One text with everything that only rich texts have: a wide table, a chart, notes, code, a quotation.</summary>
    public static string Rich(string language)
    {
        var words = language == "fa" ? "این متن برای آزمودن صفحه نوشته شده است و چیزی بیش از این نمی‌گوید" : "This text was written to try the page and says nothing else than that";
        var paragraph = string.Join(' ', Enumerable.Repeat(words, 8));
        var cells = string.Join(" | ", Enumerable.Repeat(words[..24], 6));
        return $"{paragraph}[^1] {words}[^2].\n\n| {cells} |\n|---|---|---|---|---|---|\n| {cells} |\n\n![chart](/images/odd.png \"{words}\")\n\n"
            + $"## {words}\n\n> {paragraph}\n\n```\n{words}\n```\n\n{paragraph}\n\n[^1]: {words}\n[^2]: {words}\n";
    }

    /// <summary>So many bodies, of which the first ones have each piece by itself.</summary>
    public static IEnumerable<string> Bodies(int count)
    {
        var dice = new Random(20251228);
        var next = 0;
        for (var body = 0; body < count; body++)
        {
            var parts = new List<string>();
            for (var i = 0; i < 12; i++)
            {
                if (next < Pieces.Length)
                {
                    parts.Add(Pieces[next++]);
                    continue;
                }
                var part = Pieces[dice.Next(Pieces.Length)];
                for (var depth = dice.Next(3); depth > 0; depth--) part = Wrappings[dice.Next(Wrappings.Length)].Replace("{0}", part, StringComparison.Ordinal);
                parts.Add(part);
            }
            yield return string.Join("\n\n", parts);
        }
    }
}
