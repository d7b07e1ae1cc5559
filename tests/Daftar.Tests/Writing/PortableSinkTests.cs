using System.Text;
using Daftar.Modelling.Addresses;
using Daftar.Writing;

namespace Daftar.Tests.Writing;

public sealed class PortableSinkTests
{
    [Theory]
    [InlineData("<a href=\"/repo/en/\">", "<a href=\"../../../en/index.html\">")]
    [InlineData("<a class=x href='/repo/'>", "<a class=x href='../../../index.html'>")]
    [InlineData("<a href=\"/repo\">", "<a href=\"../../../index.html\">")]
    [InlineData("<a href=\"/repo/en/about\">", "<a href=\"../../../en/about/index.html\">")]
    [InlineData("<a href=\"/repo/en/?q=1#top\">", "<a href=\"../../../en/index.html?q=1#top\">")]
    [InlineData("<a href=\"/repo/en/feed.xml\">", "<a href=\"../../../en/feed.xml\">")]
    [InlineData("<img src=\"/repo/images/a.png\" srcset=\"/repo/images/a.png 1x, /repo/images/b.png 2x\">", "<img src=\"../../../images/a.png\" srcset=\"../../../images/a.png 1x, ../../../images/b.png 2x\">")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0;url=/repo/en/report/1/\">", "<meta http-equiv=\"refresh\" content=\"0;url=../../../en/report/1/index.html\">")]
    [InlineData("<form action=\"/repo/en/search/\">", "<form action=\"../../../en/search/index.html\">")]
    [InlineData("<script src=\"/repo/a.js\">x='<a href=\"/repo/\">'</script><a href=\"/repo/\">", "<script src=\"../../../a.js\">x='<a href=\"/repo/\">'</script><a href=\"../../../index.html\">")]
    public void Addresses_of_the_site_become_relative_to_their_page(string html, string expected) =>
        Assert.Equal(expected, Written("en/report/1/index.html", html));

    [Theory]
    [InlineData("<a href=\"https://example.org/repo/\"><a href=\"//example.org/\"><a href=\"#top\"><a href=\"mailto:a@b\"><a href=\"\">")]
    [InlineData("<p title=\"/repo/\">/repo/ href=\"/repo/\" a &lt; b</p>")]
    [InlineData("<!-- <a href=\"/repo/\"> --><link rel=\"canonical\" href=\"https://example.org/repo/en/\"><meta name=\"x\" content=\"/repo/\">")]
    [InlineData("<style>a{b:c}</style><script>\"<a href='/repo/'>\"</script> 1 < 2 <")]
    public void Everything_else_stays(string html) => Assert.Equal(html, Written("en/index.html", html));

    [Fact]
    public void Style_sheets_find_their_files()
    {
        Assert.Equal("a{b:url(../fonts/a.woff2)} c{d:url(\"../x.svg\")} e{f:url(data:x)}",
            Written("assets/main.css", "a{b:url(/repo/fonts/a.woff2)} c{d:url(\"/repo/x.svg\")} e{f:url(data:x)}"));
        Assert.Equal("/repo/", Written("robots.txt", "/repo/"));
    }

    private static string Written(string path, string content)
    {
        var memory = new MemorySink();
        using var sink = new PortableSink(memory, "/repo");
        sink.Write(new OutputPath(path), Encoding.UTF8.GetBytes(content));
        sink.Commit();
        return Encoding.UTF8.GetString(memory.Files[path].Span);
    }
}
