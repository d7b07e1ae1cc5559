using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Daftar.Theming;
using Daftar.Theming.Styles;

namespace Daftar.Tests.Theming;

public sealed class PageStylesTests
{
    [Theory]
    [InlineData("p{a:b}", "<p>", "p{a:b}")]
    [InlineData("p{a:b}", "<b>", "")]
    [InlineData("p,b{a:b}", "<b>", "b{a:b}")]
    [InlineData("P{a:b}", "<p>", "P{a:b}")]
    [InlineData(".x{a:b}", "<p class=\"y x\">", ".x{a:b}")]
    [InlineData(".x{a:b}", "<p class='x'>", ".x{a:b}")]
    [InlineData(".x{a:b}", "<p class=x>", ".x{a:b}")]
    [InlineData(".x{a:b}", "<p title=\"class=x\">", "")]
    [InlineData(".x{a:b}", "<p title=\"> class=x\" id=x>", "")]
    [InlineData(".X{a:b}", "<p class=x>", "")]
    [InlineData(".x .y{a:b}", "<p class=x>", "")]
    [InlineData(".x.y>p+b~i{a:b}", "<p class='x y'><b></b><i>", ".x.y>p+b~i{a:b}")]
    [InlineData("p:not(.x){a:b}", "<p>", "p:not(.x){a:b}")]
    [InlineData("p:is(.x,.y) b{a:b}", "<p>", "")]
    [InlineData("li:has(> .task){a:b}", "<li>", "li:has(> .task){a:b}")]
    [InlineData("[open] summary::after{a:b}", "<summary>", "[open] summary::after{a:b}")]
    [InlineData("a[href^=\"x,y]\"],.z{a:b}", "<a>", "a[href^=\"x,y]\"]{a:b}")]
    [InlineData("#x{a:b}", "<p>", "#x{a:b}")]
    [InlineData("*{a:b}", "<p>", "*{a:b}")]
    [InlineData(":root{--x:1}", "<p>", ":root{--x:1}")]
    [InlineData("html body{a:b}", "<p>", "html body{a:b}")]
    [InlineData("table tbody tr{a:b}", "<table><tr>", "table tbody tr{a:b}")]
    [InlineData(".a\\:b{a:b}", "<p>", ".a\\:b{a:b}")]
    [InlineData("svg|p{a:b}", "<p>", "svg|p{a:b}")]
    [InlineData(".کتاب{a:b}", "<p>", ".کتاب{a:b}")]
    [InlineData("@media print{b{a:b}}", "<p>", "")]
    [InlineData("b{", "<p>", "b{")]
    [InlineData("b{a:b", "<p>", "b{a:b")]
    [InlineData("p{a:b}@media print{b{a:b", "<p>", "p{a:b}@media print{b{a:b")]
    [InlineData("@media a{@media b{@media c{@media d{@media e{@media f{@media g{@media h{@media i{@media j{b{a:b}}}}}}}}}}}", "<p>", "@media a{@media b{@media c{@media d{@media e{@media f{@media g{@media h{@media i{@media j{b{a:b}}}}}}}}}}}")]
    [InlineData("@media print{b{a:b}p{a:b}}", "<p>", "@media print{p{a:b}}")]
    [InlineData("@supports (a:b){@media print{p{a:b}}}", "<p>", "@supports (a:b){@media print{p{a:b}}}")]
    [InlineData("@font-face{font-family:x;src:url(x)}", "<p>", "@font-face{font-family:x;src:url(x)}")]
    [InlineData("@keyframes x{from{a:b}to{a:c}}", "<p>", "@keyframes x{from{a:b}to{a:c}}")]
    [InlineData("@import \"x.css\";b{a:b}", "<p>", "@import \"x.css\";")]
    [InlineData("p{a:b;&.x{a:c}}", "<p>", "p{a:b;&.x{a:c}}")]
    [InlineData("p::before{content:\"}b{\"}b{a:b}", "<p>", "p::before{content:\"}b{\"}")]
    [InlineData("b{a:b}", "<!-- <b> --><p>", "")]
    [InlineData("circle{a:b}", "<svg><circle/></svg>", "circle{a:b}")]
    [InlineData("lineargradient{a:b}", "<svg><linearGradient/></svg>", "lineargradient{a:b}")]
    public void Rules_that_match_nothing_on_the_page_are_left_out(string css, string page, string expected) =>
        Assert.Equal(expected.Length == 0 ? page : $"<style>{expected}</style>{page}", Cut($"<style>{css}</style>{page}", [css]));

    [Theory]
    [InlineData("<p>", "")]
    [InlineData("<script>p.className += ' seen';</script>", ".seen{a:b}")]
    [InlineData("<script src=\"/x.js\"></script>", ".seen{a:b}b{a:b}")]
    [InlineData("<script>unknown()</script>", ".seen{a:b}b{a:b}")]
    [InlineData("<script type=\"application/ld+json\">{\"a\": \"seen <b>\"}</script>", "")]
    public void What_a_script_may_add_keeps_its_rules(string page, string expected)
    {
        const string css = ".seen{a:b}b{a:b}";
        Assert.Equal(expected.Length == 0 ? page : $"<style>{expected}</style>{page}", Cut($"<style>{css}</style>{page}", [css], "p.className += ' seen';"));
    }

    [Fact]
    public void Sheets_that_follow_one_another_become_one_element_with_one_hash()
    {
        var page = Cut(
            "<meta http-equiv=x content=\"style-src 'self' %styles%; script-src 'self' %scripts%\">\n<style>p{a:b}</style>\n<style>b{a:b}</style>\n<style>.c{a:b}</style>\n<p>%styles%<b><script>x</script><script>x</script>",
            ["p{a:b}", "b{a:b}", ".c{a:b}"], "x", "y");

        Assert.Equal(
            $"<meta http-equiv=x content=\"style-src 'self' {Hash("p{a:b}b{a:b}")}; script-src 'self' {Hash("x")}\">\n<style>p{{a:b}}b{{a:b}}</style>\n<p>%styles%<b><script>x</script><script>x</script>",
            page);
    }

    [Fact]
    public void A_word_for_hashes_in_what_an_author_wrote_stays() =>
        Assert.Equal("<meta name=description content=\"a %styles%\"><p>", Cut("<meta name=description content=\"a %styles%\"><p>", ["p{a:b}"]));

    /// <summary>Whatever is left out of a page's styles, a parser of its own finds nothing that it would match.</summary>
    [Fact]
    public void Nothing_that_a_page_of_the_built_in_theme_shows_loses_a_rule()
    {
        string[] sheets = [.. new[] { "base", "document", "lists", "comments", "covers", "search" }.Select(name => CssMinifier.Minify(File.ReadAllText(Path.Combine(ThemeLoaderTests.RepositoryRoot(), "theme/assets/css", $"{name}.css"))))];
        var random = new Random(1);
        string[] elements = ["p", "h1", "h2", "h3", "ul", "li", "a", "blockquote", "table", "td", "figure", "details", "summary", "svg", "article", "nav", "div", "span", "form", "input"];
        string[] classes = [.. sheets.SelectMany(StyleNode.Read).SelectMany(node => node.Selectors).SelectMany(selector => selector.Names).Where(name => name[0] == '.').Select(name => name[1..]).Distinct()];
        var all = sheets.SelectMany(StyleNode.Read).SelectMany(node => node.Selectors).Select(selector => selector.Text).Distinct().ToList();
        Assert.True(all.Count > 300);
        var left = 0;
        for (var round = 0; round < 25; round++)
        {
            var page = new StringBuilder("<!DOCTYPE html><html lang=fa dir=rtl><head>").AppendJoin("", sheets.Select(css => $"<style>{css}</style>")).Append("</head><body>");
            for (var i = 0; i < 30; i++) page.Append($"<{elements[random.Next(elements.Length)]} class=\"{classes[random.Next(classes.Length)]} {classes[random.Next(classes.Length)]}\">");
            var cut = Cut(page.ToString(), sheets);
            var kept = StyleNode.Read(cut[(cut.IndexOf("<style>", StringComparison.Ordinal) + 7)..cut.IndexOf("</style>", StringComparison.Ordinal)])
                .SelectMany(node => node.Selectors).Select(selector => selector.Text).ToHashSet();
            var document = new HtmlParser().ParseDocument(cut);
            foreach (var selector in all.Where(selector => !kept.Contains(selector)))
            {
                left++;
                // Without states and functions, which only narrow what a selector matches and which that parser does not all know.
                const string state = @"::?[a-z-]+(\((?:[^()]|\([^()]*\))*\))?";
                var matching = Regex.Replace(Regex.Replace(selector, $@"(?<=^|[\s>+~])({state})+", "*"), state, "");
                Assert.True(document.QuerySelector(matching.Length == 0 ? "*" : matching) is null, $"'{selector}' was cut and matches");
            }
        }
        Assert.True(left > 1000);
    }

    [Theory]
    [InlineData(":root{--paper:#fff}p{color:var(--paper);background:var( --paper )}", ":root{--a:#fff}p{color:var(--a);background:var( --a )}")]
    [InlineData("p{--long-one:1;--long-two:var(--long-two)}", "p{--b:1;--a:var(--a)}")]
    [InlineData("p{--a:1;--paper:2}", "p{--a:1;--b:2}")]
    [InlineData("p{--used:1;--other:2}", "p{--used:1;--a:2}")]
    [InlineData("p{--paper:1;content:\"--paper\"}", "p{--a:1;content:\"--paper\"}")]
    [InlineData(".block--paper{--paper:1}", ".block--paper{--paper:1}")]
    [InlineData("@container style(--paper:1){p{--paper:2}}", "@container style(--paper:1){p{--paper:2}}")]
    [InlineData("p{margin-block-start:1px;max-inline-size:2em;inline-size:1px}", "p{margin-top:1px;max-width:2em;width:1px}")]
    [InlineData("p{margin-inline-start:1px;transition:block-size 1s}", "p{margin-inline-start:1px;transition:block-size 1s}")]
    [InlineData("@container (inline-size>30em){p{block-size:1px}}", "@container (inline-size>30em){p{height:1px}}")]
    [InlineData("a:hover{block-size:1px}p:is(a,b){inset-block-start:0}", "a:hover{height:1px}p:is(a,b){top:0}")]
    [InlineData("p{writing-mode:vertical-rl;block-size:1px}", "p{writing-mode:vertical-rl;block-size:1px}")]
    public void Style_sheets_say_the_same_with_fewer_letters(string css, string expected) =>
        Assert.Equal(expected, StyleShortener.Shorten(new Dictionary<string, string> { ["x.css"] = css }, ["getPropertyValue('--used')"])["x.css"]);

    [Fact]
    public void A_name_is_the_same_in_all_sheets()
    {
        var sheets = StyleShortener.Shorten(new Dictionary<string, string> { ["a.css"] = ":root{--paper:1;--ink:2}", ["b.css"] = "p{a:var(--ink);b:var(--ink);c:var(--paper)}" }, []);
        Assert.Equal(":root{--b:1;--a:2}", sheets["a.css"]);
        Assert.Equal("p{a:var(--a);b:var(--a);c:var(--b)}", sheets["b.css"]);
    }

    private static string Cut(string page, string[] sheets, params string[] scripts)
    {
        var output = new ArrayBufferWriter<byte>();
        new PageStyles(sheets, scripts).Write(Encoding.UTF8.GetBytes(page), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string Hash(string text) => $"&#39;sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}&#39;";
}
