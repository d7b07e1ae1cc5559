using Daftar.Markup;
using Daftar.Outputs.Pages;

namespace Daftar.Tests.Outputs;

public sealed class PrintedLinksTests
{
    [Theory]
    [InlineData("<p><a href=\"https://x.example/a\" rel=\"noopener\">the report</a></p>", "")]
    [InlineData("<p><a href=\"https://x.example/a\" rel=\"noopener\">one</a>, <a href=\"https://x.example/a\" rel=\"noopener\">again</a></p>", "2")]
    [InlineData("<p><a href=\"https://x.example/a/\">https://x.example/a</a></p>", "1")]
    [InlineData("<p><a href=\"https://www.x.example\">www.x.example</a> and <a href=\"http://y.example/?a=1&amp;b=2\">HTTP://Y.example/?a=1&amp;b=2</a></p>", "1 2")]
    [InlineData("<p><a href=\"/en/about/\">https://x.example</a> <a href=\"mailto:a@x.example\">a</a></p>", "")]
    [InlineData("<p><a href=\"https://x.example/b\"><em>https</em></a></p>", "")]
    public void An_address_is_printed_once_and_not_beside_itself(string body, string told)
    {
        var links = PrintedLinks.Mark(Utf8Html.Of(body)).ToString().Split("<a ")[1..];
        Assert.Equal(told, string.Join(' ', links.Select((link, index) => (link, index)).Where(entry => entry.link.Contains(" class=\"told\"", StringComparison.Ordinal)).Select(entry => entry.index + 1)));
        Assert.Equal(body, PrintedLinks.Mark(Utf8Html.Of(body)).ToString().Replace(" class=\"told\"", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<h2 id=\"a\">A</h2>\n<p>b <em>c</em> <a href=\"/x\">d</a></p>\n<ul>\n<li>e</li>\n</ul>\n", false)]
    [InlineData("<p dir=\"rtl\">b <bdi>c</bdi><br>\n</p>\n", false)]
    [InlineData("<p>a</p>\n<table><tr><td>b</td></tr></table>\n", true)]
    [InlineData("<p>a <sup id=\"fnref-1\"><a href=\"#fn-1\">1</a></sup></p>\n", true)]
    [InlineData("<p><img src=\"/a.png\" alt=\"\"></p>\n", true)]
    [InlineData("<p><a href=\"https://x.example/\">a</a></p>\n", true)]
    [InlineData("<p><code>a</code></p>\n", true)]
    [InlineData("<pre><code>a</code></pre>\n", true)]
    [InlineData("<blockquote>\n<p>a</p>\n</blockquote>\n", true)]
    public void Texts_that_need_more_styles_are_told_from_plain_ones(string body, bool isRich) => Assert.Equal(isRich, RichText.Is(Utf8Html.Of(body)));
}
