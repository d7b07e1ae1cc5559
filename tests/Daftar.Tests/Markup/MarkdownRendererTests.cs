using Daftar.Diagnostics;
using Daftar.Markup;

namespace Daftar.Tests.Markup;

public sealed class MarkdownRendererTests
{
    private static readonly MarkdownRenderer Renderer = new();
    private readonly DiagnosticBag _diagnostics = new();

    [Theory]
    [InlineData("en", "## The Political Approach\n\n## The Political Approach\n\n## Main", "the-political-approach the-political-approach-1 main-1")]
    [InlineData("fa", "## رویکرد سیاسی «ائتلاف»\n\n## می‌شود؟\n\n## !!!", "رویکرد-سیاسی-ائتلاف می-شود section")]
    public void Heading_ids_keep_letters_of_all_scripts_and_are_unique(string language, string body, string ids) =>
        Assert.Equal(ids, string.Join(' ', Render(body, language).Headings.Select(heading => heading.Id)));

    [Fact]
    public void Headings_begin_at_the_second_level_and_skip_none()
    {
        var body = Render("# A\n\n## B\n\n##\n\n###### C");

        Assert.Equal("<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n<h4 id=\"c\">C</h4>\n", body.Html);
        Assert.Equal([new(2, "a", "A"), new(3, "b", "B"), new(4, "c", "C")], body.Headings);
        AssertReported(
            "a.md(10,1): warning DAF307: The text has a level-1 heading, but only the page's title may be level 1, so all headings were moved down one level. Begin with '##'.",
            "a.md(16,1): warning DAF308: The heading skips a level; it is shown as level 4. Write #### instead of ######.");
    }

    [Theory]
    [InlineData("[a](p/x.md?q=1#f)", "<p><a href=\"/p/x.md?q=1#f\">a</a></p>\n")]
    [InlineData("[a](https://x.example/ \"t\")", "<p><a href=\"https://x.example/\" rel=\"noopener\" title=\"t\">a</a></p>\n")]
    [InlineData("[a](mailto:a@x.example) <b@x.example>", "<p><a href=\"mailto:a@x.example\">a</a> <a href=\"mailto:b@x.example\">b@x.example</a></p>\n")]
    [InlineData("## فصل\n\n[a](#فصل)", "<h2 id=\"فصل\" dir=\"rtl\">فصل</h2>\n<p><a href=\"#فصل\">a</a></p>\n")]
    [InlineData("نشانی https://x.example/الف، و", "<p dir=\"rtl\">نشانی <a href=\"https://x.example/الف\" rel=\"noopener\">https://x.example/الف</a>، و</p>\n")]
    [InlineData("www.x.example", "<p><a href=\"https://www.x.example\" rel=\"noopener\">www.x.example</a></p>\n")]
    [InlineData("to mailto:a@x.example now", "<p>to <a href=\"mailto:a@x.example\">a@x.example</a> now</p>\n")]
    [InlineData("call tel:+982112345678", "<p>call <a href=\"tel:+982112345678\">+982112345678</a></p>\n")]
    [InlineData("see http://x.example/a.", "<p>see <a href=\"http://x.example/a\" rel=\"noopener\">http://x.example/a</a>.</p>\n")]
    public void Links_lead_where_they_should(string body, string expected)
    {
        Assert.Equal(expected, Render(body).Html.Replace(" lang=\"fa\"", "", StringComparison.Ordinal));
        AssertReported();
    }

    [Theory]
    [InlineData("fa", "در *Foreign Affairs* آمده", "<em class=\"latin\">Foreign Affairs</em>")]
    [InlineData("fa", "در *مجلهٔ Foreign Affairs* آمده", "<em>مجلهٔ ")]
    [InlineData("fa", "از *۱۴۰۴* تا *2025*", "<em>۱۴۰۴</em>")]
    [InlineData("fa", "نوشتهٔ **Foreign Affairs** است", "<strong>Foreign Affairs</strong>")]
    [InlineData("en", "in *Foreign Affairs*", "<em>Foreign Affairs</em>")]
    public void A_Latin_title_in_a_text_from_the_right_keeps_its_italics(string language, string body, string expected) =>
        Assert.Contains(expected, Render(body, language).Html, StringComparison.Ordinal);

    [Theory]
    [InlineData("a\n[b](gone.md)", "<p>a\nb</p>\n", "a.md(11,1): warning DAF301: The link leads to 'gone.md', which does not exist on this site. Correct the address, or remove the link.")]
    [InlineData("[b](#gone)", "<p>b</p>\n", "a.md(10,1): warning DAF302: The link leads to '#gone', but no heading of this page has that id. An id consists of the heading's words, joined by hyphens.")]
    [InlineData("x [b](ftp://x.example)", "<p>x b</p>\n", "a.md(10,3): error DAF303: The address 'ftp://x.example' is not allowed. A link has to begin with https:, http:, mailto: or tel:, or lead to a page of this site.")]
    [InlineData("![b](gone.png)", "<p>b</p>\n", "a.md(10,1): error DAF304: The image 'gone.png' does not exist. Put the file in input/images, or correct its name.")]
    [InlineData("![b](https://x.example/i.png)", "<p><a href=\"https://x.example/i.png\" rel=\"noopener\">b</a></p>\n", "a.md(10,1): warning DAF305: The image 'https://x.example/i.png' is on another site, so it is shown as a link. Save it in input/images to show it here.")]
    [InlineData("![](i.png)", "<p><img src=\"/i.png\" alt=\"\" loading=\"lazy\"></p>\n", "a.md(10,1): warning DAF306: The image 'i.png' has no alternative text. Describe it in the brackets: ![description](i.png).")]
    public void What_leads_nowhere_is_reported(string body, string html, string expected)
    {
        Assert.Equal(html, Render(body).Html);
        AssertReported(expected);
    }

    [Fact]
    public void Nesting_beyond_all_measure_is_an_error_and_no_crash()
    {
        Assert.Equal("", Render(string.Concat(Enumerable.Repeat("> ", 5000)) + "a").Html);
        AssertReported("a.md(10,1): error DAF316: Lists, quotes, emphasis or open brackets are nested too deeply. Flatten the text, or put a backslash before literal brackets.");
    }

    [Fact]
    public void Images_carry_their_size_and_are_listed()
    {
        var context = Context("en") with { SizeOf = path => path == "a b.png" ? new(640, 480) : null };

        var body = Renderer.Render("A ![A *map*](<a b.png> \"T\")", context, _diagnostics);

        Assert.Equal("<p>A <img src=\"/a%20b.png\" alt=\"A map\" width=\"640\" height=\"480\" title=\"T\" loading=\"lazy\"></p>\n", body.Html);
        Assert.Equal([new BodyImage("/a b.png", "A map", new(640, 480), new("a.md", 10, 3))], body.Images);
    }

    [Theory]
    [InlineData("![a](b.png \"C\")", "<figure><img src=\"/b.png\" alt=\"a\" loading=\"lazy\"><figcaption>C</figcaption></figure>\n")]
    [InlineData("![a](b.png \"شرح\")", "<figure><img src=\"/b.png\" alt=\"a\" loading=\"lazy\"><figcaption dir=\"auto\">شرح</figcaption></figure>\n")]
    [InlineData("[![a](b.png \"C\")](c.md)", "<figure><a href=\"/c.md\"><img src=\"/b.png\" alt=\"a\" loading=\"lazy\"></a><figcaption>C</figcaption></figure>\n")]
    [InlineData("![a](b.png)", "<p><img src=\"/b.png\" alt=\"a\" loading=\"lazy\"></p>\n")]
    [InlineData("![a](b.png \"C\")\n![d](e.png)", "<div class=\"gallery\">\n<figure><img src=\"/b.png\" alt=\"a\" loading=\"lazy\"><figcaption>C</figcaption></figure>\n<figure><img src=\"/e.png\" alt=\"d\" loading=\"lazy\"></figure>\n</div>\n")]
    [InlineData("![a](b.png) and ![d](e.png)", "<p><img src=\"/b.png\" alt=\"a\" loading=\"lazy\"> and <img src=\"/e.png\" alt=\"d\" loading=\"lazy\"></p>\n")]
    public void Pictures_alone_in_their_paragraph_are_figures_and_galleries(string markdown, string html) =>
        Assert.Equal(html, Renderer.Render(markdown, Context("en"), _diagnostics).Html);

    [Theory]
    [InlineData("en", "سلام بر همه", "<p dir=\"rtl\" lang=\"fa\">سلام بر همه</p>\n")]
    [InlineData("fa", "This is English.", "<p dir=\"ltr\" lang=\"en\">This is English.</p>\n")]
    [InlineData("fa", "NATO در افغانستان نقش داشت.", "<p>NATO در افغانستان نقش داشت.</p>\n")]
    [InlineData("en", "The word دفتر means notebook.", "<p>The word دفتر means notebook.</p>\n")]
    [InlineData("fa", "2025", "<p>2025</p>\n")]
    [InlineData("en", "- سلام بر همه\n- و به شما", "<ul dir=\"rtl\" lang=\"fa\">\n<li>سلام بر همه</li>\n<li>و به شما</li>\n</ul>\n")]
    [InlineData("fa", "```\nx = 1\n```", "<pre tabindex=\"0\" dir=\"ltr\"><code>x = 1\n</code></pre>\n")]
    public void A_block_in_the_other_script_runs_its_own_way(string language, string body, string expected) =>
        Assert.Equal(expected, Render(body, language).Html);

    [Fact]
    public void Footnotes_are_numbered_in_the_digits_of_the_page()
    {
        var html = Render("متن[^الف] باز[^الف].\n\n[^الف]: یادداشت", "fa").Html;

        Assert.Contains("متن<sup id=\"fnref-1\"><a href=\"#fn-1\" role=\"doc-noteref\">۱</a></sup>", html);
        Assert.Contains("<div class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"پانوشت‌ها\">\n<ol>\n<li id=\"fn-1\">\n<p>یادداشت <a href=\"#fnref-1\"", html);
        Assert.Contains("<a href=\"#fnref-2\" role=\"doc-backlink\" aria-label=\"بازگشت به متن\">", html);
    }

    [Fact]
    public void Tables_have_no_obsolete_attributes()
    {
        var html = Render("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |").Html;

        Assert.Contains("<th scope=\"col\" class=\"align-start\">a</th>\n<th scope=\"col\" class=\"align-center\">b</th>\n<th scope=\"col\" class=\"figures\">c</th>", html);
        Assert.Contains("<tbody>\n<tr>\n<td class=\"align-start\">1</td>", html);
        Assert.DoesNotContain("style", html);
    }

    [Fact]
    public void Definitions_and_ordered_lists_keep_their_structure() => Assert.Equal(
        "<dl>\n<dt>Term</dt>\n<dd>One</dd>\n<dd>Two</dd>\n</dl>\n<ol start=\"3\">\n<li>c</li>\n<li>d</li>\n</ol>\n",
        Render("Term\n:   One\n:   Two\n\n3. c\n4. d").Html);

    [Fact]
    public void Words_and_excerpt_come_from_the_visible_text()
    {
        var body = Render("## Head\n\n![alt](i.png)\n\nOne **two** `three`\nfour[^1] می‌شود. <!-- no -->\n\n<div>five</div>\n\n[^1]: six");

        Assert.Equal(8, body.WordCount);
        Assert.Equal("One two three four می‌شود.", body.Excerpt);
    }

    [Fact]
    public void A_long_excerpt_ends_behind_a_word()
    {
        var excerpt = Render(string.Concat(Enumerable.Repeat("واژه‌ای، ", 60)), "fa").Excerpt;

        Assert.True(excerpt.Length <= 200);
        Assert.EndsWith("واژه‌ای…", excerpt);
    }

    [Fact]
    public void Characters_that_html_forbids_are_dropped() =>
        Assert.Equal("<p>abcd\uFFFDe</p>\n", Render("a\u0001b\u0085c\uFFFFd\0e").Html);

    [Fact]
    public void One_renderer_serves_many_threads_alike()
    {
        var expected = Render("## A\n\n<b>x</b> [l](m)").Html;

        Parallel.For(0, 500, _ => Assert.Equal(expected, Renderer.Render("## A\n\n<b>x</b> [l](m)", Context("en"), new()).Html));
    }

    [Theory]
    [InlineData("<p>a <b>b</b>c &amp; d</p>\n<ul>\n<li>e</li>\n</ul>\n", "a bc & d\ne")]
    [InlineData("", "")]
    [InlineData("<p>a<br>\nb</p>\n<hr>\n<p title=\"x\">c</p>", "a\nb\nc")]
    public void Plain_text_parts_blocks_by_lines(string html, string expected) => Assert.Equal(expected, PlainText.FromHtml(html));

    [Fact]
    public void A_title_is_one_line_of_text() => Assert.Equal("a <b> c", MarkdownRenderer.InlineText("  a\n<b>\t c "));

    private RenderedBody Render(string body, string language = "en") => Renderer.Render(body, Context(language), _diagnostics);

    private static MarkdownContext Context(string language) =>
        new("a.md", 10, language, path => path.Contains("gone", StringComparison.Ordinal) ? null : "/" + path);

    private void AssertReported(params string[] expected) =>
        Assert.Equal(expected, _diagnostics.ToSortedList().Select(diagnostic => diagnostic.ToString()));
}
