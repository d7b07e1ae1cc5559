using System.Text;
using System.Xml.Linq;
using Daftar.Media;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Media;

public sealed class SvgCleanerTests
{
    private const string Start = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">";

    [Fact]
    public void A_drawing_is_published_as_it_is()
    {
        const string Drawing = Start + """
            <title>چای</title><style>.a{fill:url(#g)}</style><defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs>
            <g class="a" transform="scale(2)" style="stroke:#fff"><path d="M0 0L9 9"/><use xlink:href="#g"/><text x="1">A &amp; b</text></g>
            <a href="https://example.org/"><circle r="2"/></a><animate attributeName="opacity" from="0" to="1"/></svg>
            """;
        var cleaned = Clean(Drawing);
        Assert.Empty(cleaned.LeftOut);
        Assert.Equal(Parts(Drawing), Parts(Encoding.UTF8.GetString(cleaned.Content)));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script>")]
    [InlineData("<SCRIPT>alert(1)</SCRIPT>", "<SCRIPT>")]
    [InlineData("<g><script href='x.js'/></g>", "<script>")]
    [InlineData("<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='x'/></foreignObject>", "<foreignObject>")]
    [InlineData("<script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>", "<script>")]
    [InlineData("<g onload='alert(1)'/>", "onload")]
    [InlineData("<a href='javascript:alert(1)'><path/></a>", "href=\"javascript:alert(1)\"")]
    [InlineData("<a xlink:href=' java&#10;script:alert(1)'><path/></a>", "href=\" java\nscript:alert(1)\"")]
    [InlineData("<a href='https://u:p@h/'><path/></a>", "href=\"https://u:p@h/\"")]
    [InlineData("<use href='https://evil.example/a.svg#x'/>", "href=\"https://evil.example/a.svg#x\"")]
    [InlineData("<use href='data:image/svg+xml,x'/>", "href=\"data:image/svg+xml,x\"")]
    [InlineData("<image href='https://evil.example/p.png'/>", "href=\"https://evil.example/p.png\"")]
    [InlineData("<image href='data:image/svg+xml;base64,PHN2Zy8+'/>", "href=\"data:image/svg+xml;base64,PHN2Zy8+\"")]
    [InlineData("<set attributeName='href' to='javascript:alert(1)'/>", "<set>")]
    [InlineData("<animate attributeName='href' to='javascript:alert(1)'/>", "<animate>")]
    [InlineData("<animate attributeName='onload' to='alert(1)'/>", "<animate>")]
    [InlineData("<style>@import 'https://evil.example/';</style>", "<style>")]
    [InlineData("<style>a{background:url(https://evil.example)}</style>", "<style>")]
    [InlineData("<style>a{b:u\\72l(https://evil.example)}</style>", "<style>")]
    [InlineData("<path style='fill:URL( \"https://evil.example\")'/>", "style=\"fill:URL( \"https://evil.example\")\"")]
    [InlineData("<path fill='url(//evil.example#a)'/>", "fill=\"url(//evil.example#a)\"")]
    [InlineData("<handler type='text/javascript'/>", "<handler>")]
    [InlineData("<style>a{fill:ur<!-- -->l(//evil.example)}</style>", "<style>")]
    [InlineData("<style>a{fill:ur<![CDATA[l(//evil.example)]]>}</style>", "<style>")]
    [InlineData("<style>a{fill:ur<title>x</title>l(//evil.example)}</style>", "<style>")]
    [InlineData("<style>@im<?a b?>port '//evil.example'</style>", "<style>")]
    [InlineData("<path fill='u\\72l(//evil.example)'/>", "fill=\"u\\72l(//evil.example)\"")]
    [InlineData("<path cursor='image-set(\"//evil.example\")'/>", "cursor=\"image-set(\"//evil.example\")\"")]
    [InlineData("<animate attributeName='fill' values='u\\72l(//evil.example)'/>", "values=\"u\\72l(//evil.example)\"")]
    public void What_runs_loads_or_leads_away_is_left_out_and_named(string part, string named)
    {
        var cleaned = Clean(Start + part + "<path d='M1 1'/></svg>");
        Assert.Equal([named], cleaned.LeftOut.Select(left => left.What));
        var text = Encoding.UTF8.GetString(cleaned.Content);
        Assert.DoesNotContain("evil.example", text, StringComparison.Ordinal);
        Assert.DoesNotContain("script", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("alert", text, StringComparison.Ordinal);
        Assert.Contains("M1 1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_drawing_programs_keep_for_themselves_is_left_out_without_a_word()
    {
        var cleaned = Clean("<?xml version='1.0'?><!-- SECRET --><!DOCTYPE svg PUBLIC 'SECRET' 'http://www.w3.org/a.dtd'>" + Start[..^1]
            + " xmlns:i='http://inkscape' i:export='/home/SECRET' data-a='SECRET'><metadata><b xmlns='urn:x'>SECRET</b></metadata><i:view>SECRET</i:view><path/></svg><!-- SECRET -->");
        Assert.Empty(cleaned.LeftOut);
        Assert.DoesNotContain("SECRET", Encoding.UTF8.GetString(cleaned.Content), StringComparison.Ordinal);
    }

    [Fact]
    public void A_photograph_in_a_drawing_loses_its_metadata()
    {
        var photo = Convert.ToBase64String(MarkedPicture.All["photo.jpg"]);
        var text = Encoding.UTF8.GetString(Clean($"{Start}<image href='data:image/jpg;base64,{photo}'/></svg>").Content);
        var data = text[(text.IndexOf("base64,", StringComparison.Ordinal) + 7)..text.IndexOf("\" /", StringComparison.Ordinal)];
        Assert.DoesNotContain(MarkedPicture.Secret, Encoding.Latin1.GetString(Convert.FromBase64String(data)), StringComparison.Ordinal);
        Assert.Contains("data:image/jpeg", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<svg/>", "input/a.svg(1,2): error DAF533: This SVG file is damaged: its first element is not <svg xmlns=\"http://www.w3.org/2000/svg\">. Open it in the program that made it and save it again.")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'>\n<g>&nbsp;</g></svg>", "input/a.svg(2,5): error DAF533: This SVG file is damaged: it is not well-formed XML there. Open it in the program that made it and save it again.")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'>\n<script>1</script></svg>", "input/a.svg(2,2): warning DAF536: The SVG is published without <script>, which could run code, load other files or lead away from the site. Remove it from the file.")]
    public void The_place_is_named(string drawing, string finding)
    {
        using var site = TestSite.Bilingual();
        Assert.Equal([finding], site.Write("input/a.svg", drawing).Problems());
    }

    private static IEnumerable<string> Parts(string drawing) => XDocument.Parse(drawing).Descendants().Select(element =>
        $"{element.Name} {string.Join(' ', element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))} {string.Concat(element.Nodes().OfType<XText>())}");

    private static CleanedFile Clean(string drawing) => FileKinds.OfName("a.svg")!.Cleaned(Encoding.UTF8.GetBytes(drawing));
}
