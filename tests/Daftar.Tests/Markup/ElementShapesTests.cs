using Daftar.Markup;

namespace Daftar.Tests.Markup;

/// <summary>Elements that nest well and are not what HTML asks of them.</summary>
public sealed class ElementShapesTests
{
    [Theory]
    [InlineData("<details>a</details>", "<div>a</div>")]
    [InlineData("<details title=\"is open\" open>a</details>", "<div title=\"is open\">a</div>")]
    [InlineData("<details open><summary>a</summary>b</details>", "<details open><summary>a</summary>b</details>")]
    [InlineData("<dl><dt>a</dt><dd>b</dd></dl>", "<dl><dt>a</dt><dd>b</dd></dl>")]
    [InlineData("<dl><dd>a</dd><dt>b</dt></dl>", "<div><div>a</div><div>b</div></div>")]
    [InlineData("x<dl> </dl>y", "xy")]
    [InlineData("<h2> </h2><h3>a</h3><h4><img alt=\"a\"></h4>", "<h3>a</h3><h4><img alt=\"a\"></h4>")]
    [InlineData("<bdo dir=\"auto\">a</bdo><bdo>b</bdo><bdo dir=\"rtl\">c</bdo>", "<bdi dir=\"auto\">a</bdi><bdi>b</bdi><bdo dir=\"rtl\">c</bdo>")]
    [InlineData("<ruby>a</ruby>", "<span>a</span>")]
    [InlineData("<ruby>a<rt>b</rt></ruby>", "<ruby>a<rt>b</rt></ruby>")]
    [InlineData("<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>", "<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>")]
    [InlineData("<ruby>a<rt>b</rt><rp>)</rp></ruby>", "<span>a<span>b</span><span>)</span></span>")]
    [InlineData("<ruby><rt>b</rt>a</ruby>", "<span><span>b</span>a</span>")]
    [InlineData("<figure>x<figcaption>a</figcaption></figure>", "<figure>x<figcaption>a</figcaption></figure>")]
    [InlineData("<figure><figcaption>a</figcaption>x<figcaption>b</figcaption></figure>", "<figure><figcaption>a</figcaption>x<div>b</div></figure>")]
    [InlineData("<figure>x<figcaption>a</figcaption>y</figure>", "<figure>x<div>a</div>y</figure>")]
    [InlineData("<div><details><p><ruby>a</ruby><br>b</p></details></div>", "<div><div><p><span>a</span><br>b</p></div></div>")]
    public void They_become_plainer_and_keep_their_words(string html, string expected) => Assert.Equal(expected, Mended(html));

    [Theory]
    [InlineData("<table><tbody><tr><td rowspan=\"99\">a</td></tr></tbody></table>", "<table><tbody><tr><td>a</td></tr></tbody></table>")]
    [InlineData("<table><tr><td colspan=\"3\">a</td></tr><tr><td>b</td></tr></table>", "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>")]
    [InlineData("<table><tr><td colspan=\"2\">a</td></tr><tr><td>b</td><td>c</td></tr></table>", "<table><tr><td colspan=\"2\">a</td></tr><tr><td>b</td><td>c</td></tr></table>")]
    [InlineData("<table><tr></tr><tr><td>a</td></tr></table>", "<table><tr><td>a</td></tr></table>")]
    [InlineData("<table><tr><td rowspan=\"3\">a</td><td>b</td></tr><tr></tr><tr><td>c</td></tr></table>", "<table><tr><td rowspan=\"2\">a</td><td>b</td></tr><tr><td>c</td></tr></table>")]
    [InlineData("<table><tr><td>a</td><td rowspan=\"2\">b</td></tr><tr><td colspan=\"2\">c</td></tr></table>", "<table><tr><td>a</td><td rowspan=\"2\">b</td></tr><tr><td>c</td></tr></table>")]
    [InlineData("<table><tbody><tr><td>x</td></tr></tbody><thead><tr><th>h</th></tr></thead></table>", "<table><thead><tr><th>h</th></tr></thead><tbody><tr><td>x</td></tr></tbody></table>")]
    [InlineData("<table><tfoot><tr><td>f</td></tr></tfoot><thead><tr><th>h</th></tr></thead><thead><tr><th>i</th></tr></thead></table>",
        "<table><thead><tr><th>h</th></tr></thead><tbody><tr><th>i</th></tr></tbody><tfoot><tr><td>f</td></tr></tfoot></table>")]
    public void Cells_fit_each_other(string html, string expected) => Assert.Equal(expected, Mended(html));

    [Fact]
    public void Tens_of_thousands_of_cells_that_claim_a_thousand_columns_and_rows_are_counted_once()
    {
        var cells = string.Concat(Enumerable.Repeat("<td colspan=\"1000\" rowspan=\"1000\">x</td>", 20_000));
        var mended = Mended($"<table><tr>{cells}</tr></table>");
        Assert.Equal(20_000, mended.Split("<td").Length - 1);
        Assert.DoesNotContain("rowspan", mended, StringComparison.Ordinal);
    }

    private static string Mended(string html)
    {
        var output = new HtmlBuffer();
        ElementShapes.Mend(html, output);
        return output.ToString();
    }
}
