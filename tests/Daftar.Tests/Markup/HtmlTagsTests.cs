using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Daftar.Markup;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Markup;

/// <summary>The tags of our own pages, as a browser's parser finds them.</summary>
public sealed partial class HtmlTagsTests
{
    [Fact]
    public void Every_page_has_the_elements_and_attributes_that_a_parser_finds()
    {
        using var site = TestSite.Bilingual();
        site.Article("en", "odd", 1, "2025-01-01", "tags: ['a > b', \"it's\"]",
            "A [link](https://example.org/?a=1&b='2' \"a > b\") and <abbr title=\"a > b's\">c</abbr>, `<b class=\"x\">`, 1 < 2 > 0.[^1]\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n[^1]: Note.");
        site.Article("fa", "odd", 2, "2025-01-02", "", "«متن» <kbd>a</kbd> ۱ < ۲.\n\n<details><summary>س</summary>\n\nم\n\n</details>");
        var pages = site.Build().Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count > 20);
        foreach (var (path, content) in pages)
        {
            var html = Encoding.UTF8.GetString(content);
            // A parser makes the elements that nobody has to write.
            var expected = new HtmlParser().ParseDocument(html).All.Where(element => element.LocalName is not ("html" or "head" or "body"))
                .Select(element => $"{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => $"{attribute.Name}={attribute.Value}"))}").ToList();
            Assert.Equal((path, string.Join('\n', expected)), (path, string.Join('\n', Elements(html.AsSpan()))));
            Assert.Equal(expected, Elements<byte>(content));
        }
    }

    [Theory]
    [InlineData("<p title='a > \"b'>c</p>", "<p title='a > \"b'>", "</p>")]
    [InlineData("<!-- <a> -- > <b> --><i>", "<i>")]
    [InlineData("<!-->x--><i>", "<i>")]
    [InlineData("1 < 2 <3 </ <!doctype html><br/><IMG\nsrc=a>", "<br/>", "<IMG\nsrc=a>")]
    [InlineData("<a b=\"c", "<a b=\"c")]
    [InlineData("<", new string[0])]
    [InlineData("<!--", new string[0])]
    [InlineData("", new string[0])]
    public void Tags_end_where_they_end(string html, params string[] tags)
    {
        var found = new List<string>();
        for (var at = 0; HtmlTags.TryNext<char>(html, at, out var tag); at = tag.End) found.Add(html[tag.Start..tag.End]);
        Assert.Equal(tags, found);
    }

    [Fact]
    public void Attributes_are_read_in_every_form()
    {
        Assert.True(HtmlTags.TryRead<char>("<a href=\"x>y\" b c='d' e = f /g=h=i =j>", 0, out var tag));
        var found = new List<string>();
        for (var attributes = tag.Attributes; attributes.MoveNext();) found.Add($"{attributes.Name}={attributes.Value}");
        Assert.Equal(["href=x>y", "b=", "c=d", "e=f", "g=h=i", "=j="], found);
    }

    /// <summary>Rendered HTML is scanned by one reader. Others read what is not ours: raw HTML of authors, templates, imported pages, SVG.</summary>
    [Fact]
    public void Nothing_else_looks_for_tags()
    {
        var engine = Path.GetFullPath(Path.Combine(TestSite.SitesFolder, "..", "..", "..", "src", "Daftar.Engine"));
        string[] others = ["Importing/", "Theming/Templates/", "Markup/Html/HtmlTags.cs", "Markup/Html/RawHtmlTokenizer.cs", "Markup/ImageSize.cs", "Theming/ThemeAssets.cs", "Media/", "obj/"];
        var scanners = Directory.EnumerateFiles(engine, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(engine, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .Where(file => !others.Any(other => file.Path.StartsWith(other, StringComparison.Ordinal)) && TagSearch().IsMatch(file.Text))
            .Select(file => file.Path);
        Assert.Empty(scanners);
    }

    private static List<string> Elements<T>(ReadOnlySpan<T> html)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>
    {
        var elements = new List<string>();
        for (var at = 0; HtmlTags.TryNext(html, at, out var tag);)
        {
            at = tag.Begins("script") || tag.Begins("style") || tag.Begins("title") ? HtmlTags.ContentEnd(html, tag) : tag.End;
            if (tag.IsEndTag || tag.HasName("html") || tag.HasName("head") || tag.HasName("body")) continue;
            var attributes = new List<string>();
            for (var each = tag.Attributes; each.MoveNext();) attributes.Add($"{Text(each.Name)}={System.Net.WebUtility.HtmlDecode(Text(each.Value))}");
            elements.Add($"{Text(tag.Name)} {string.Join(' ', attributes)}");
        }
        return elements;
    }

    private static string Text<T>(ReadOnlySpan<T> text)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>
    {
        var bytes = new List<byte>();
        var characters = new StringBuilder();
        foreach (var part in text)
        {
            if (typeof(T) == typeof(byte)) bytes.Add(byte.CreateTruncating(part));
            else characters.Append((char)int.CreateTruncating(part));
        }
        return typeof(T) == typeof(byte) ? Encoding.UTF8.GetString([.. bytes]) : characters.ToString();
    }

    [GeneratedRegex("""IndexOf\((\(byte\))?'>'|IndexOf\("<[a-z]""")]
    private static partial Regex TagSearch();
}
