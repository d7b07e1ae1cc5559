using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Daftar.Content;
using Daftar.Outputs.Feeds;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Outputs.Feeds;

public sealed class FeedOutputTests : IDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Encoded = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    private readonly TestSite _site = TestSite.Bilingual();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void An_atom_feed_has_everything_that_RFC_4287_requires()
    {
        var files = Tea().Build();
        foreach (var path in files.Keys.Where(path => path.EndsWith("feed.xml", StringComparison.Ordinal)))
        {
            var feed = XDocument.Parse(files.Text(path)).Root!;
            Assert.Equal(Atom + "feed", feed.Name);
            Assert.NotNull(feed.Attribute(XNamespace.Xml + "lang"));
            foreach (var name in (string[])["id", "title", "updated"]) Assert.Single(feed.Elements(Atom + name));
            var self = Assert.Single(feed.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "self");
            Assert.Equal("https://tea.example/" + path, self.Attribute("href")!.Value);
            var ids = new HashSet<string>();
            foreach (var entry in feed.Elements(Atom + "entry"))
            {
                foreach (var name in (string[])["id", "title", "updated", "published"]) Assert.Single(entry.Elements(Atom + name));
                // RFC 4287 lets an entry do without a content when it has an alternate link, which the next line but one looks for.
                Assert.Equal(path is "en/feed.xml" or "fa/feed.xml" ? 1 : 0, entry.Elements(Atom + "content").Count());
                Assert.True(ids.Add(entry.Element(Atom + "id")!.Value));
                Assert.Single(entry.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate");
                foreach (var date in entry.Elements().Where(e => e.Name == Atom + "updated" || e.Name == Atom + "published"))
                    Assert.True(DateTimeOffset.TryParseExact(date.Value, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
            }
        }
    }

    [Fact]
    public void The_picture_of_an_article_is_in_its_entries()
    {
        Tea();
        _site.Article("en", "picture", 12, "2026-01-01", "image: /images/cup.png\nimage_alt: A cup");
        var files = _site.Build();
        var entry = XDocument.Parse(files.Text("en/feed.xml")).Root!.Elements(Atom + "entry").First(each => each.Element(Atom + "id")!.Value.EndsWith("/12/", StringComparison.Ordinal));
        var enclosure = Assert.Single(entry.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "enclosure");
        Assert.Equal(("image/png", "https://tea.example/images/cup.png"), (enclosure.Attribute("type")!.Value, enclosure.Attribute("href")!.Value));

        XNamespace media = "http://search.yahoo.com/mrss/";
        var picture = XDocument.Parse(files.Text("en/rss.xml")).Descendants(media + "content").Single();
        Assert.Equal(("https://tea.example/images/cup.png", "image"), (picture.Attribute("url")!.Value, picture.Attribute("medium")!.Value));
    }

    [Fact]
    public void A_theme_with_a_style_for_feeds_has_them_look_like_pages()
    {
        Tea().Write("theme/assets/css/feed.css", "feed { display: block }");
        var files = _site.Build();
        foreach (var path in new[] { "en/feed.xml", "en/rss.xml" })
        {
            var document = XDocument.Parse(files.Text(path));
            Assert.Contains("/assets/css/feed.css", document.Nodes().OfType<XProcessingInstruction>().Single().Data, StringComparison.Ordinal);
            Assert.All(document.Descendants(XName.Get("a", "http://www.w3.org/1999/xhtml")), link => Assert.StartsWith("https://tea.example/en/", link.Attribute("href")!.Value, StringComparison.Ordinal));
        }
        Assert.Contains("assets/css/feed.css", files.Keys);
    }

    [Fact]
    public void An_atom_entry_holds_the_whole_text_with_absolute_addresses_and_its_direction()
    {
        var entry = XDocument.Parse(Tea().Build().Text("fa/feed.xml")).Root!.Elements(Atom + "entry").Single();
        Assert.Equal("https://tea.example/11/", entry.Element(Atom + "id")!.Value);
        Assert.Equal("2025-12-29T10:45:00+03:30", entry.Element(Atom + "published")!.Value);
        Assert.Equal("2026-01-05T00:00:00+03:30", entry.Element(Atom + "updated")!.Value);
        Assert.Equal("چکیده", entry.Element(Atom + "summary")!.Value);
        Assert.Equal(["گزارش", "افغانستان", "چای سبز"], entry.Elements(Atom + "category").Select(category => category.Attribute("term")!.Value));
        var content = entry.Element(Atom + "content")!;
        Assert.Equal("html", content.Attribute("type")!.Value);
        Assert.StartsWith("<div lang=\"fa\" dir=\"rtl\">\n<p>Translated", content.Value.Replace("ترجمهٔ ماشینی است.", "Translated", StringComparison.Ordinal).Replace("<em>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("<p>چکیده</p>", content.Value, StringComparison.Ordinal);
        Assert.Contains("href=\"https://tea.example/en/report/10/#here\"", content.Value, StringComparison.Ordinal);
        Assert.Contains("src=\"https://tea.example/images/cup.png\"", content.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Footnotes_in_a_feed_lead_to_the_article_on_the_site()
    {
        _site.Article("en", "a", 10, "2025-01-01", body: "Text[^1].\n\n[^1]: Note.");
        Assert.Contains("href=\"https://tea.example/en/report/10/#", _site.Build().Text("en/feed.json").Replace("\\\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void An_rss_feed_has_what_readers_ask_for()
    {
        var files = Tea().Build("https://org.example/repo/");
        var channel = XDocument.Parse(files.Text("en/rss.xml")).Root!.Element("channel")!;
        Assert.Equal("https://org.example/repo/en/", channel.Element("link")!.Value);
        Assert.Equal("https://org.example/repo/en/rss.xml", channel.Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Equal("en", channel.Element("language")!.Value);
        Assert.Equal("Tea & Co", channel.Element("title")!.Value);
        var item = channel.Elements("item").First();
        Assert.Equal("https://org.example/repo/en/report/10/", item.Element("link")!.Value);
        Assert.Equal("https://org.example/repo/10/", item.Element("guid")!.Value);
        Assert.Equal("Mon, 29 Dec 2025 10:45:00 +0330", item.Element("pubDate")!.Value);
        Assert.Equal("Sara & Co", item.Element(DublinCore + "creator")!.Value);
        Assert.Contains("<p>Body.</p>", item.Element(Encoded + "encoded")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_json_feed_has_version_items_and_ids_as_strings()
    {
        using var json = JsonDocument.Parse(Tea().Build().Text("en/feed.json"));
        var feed = json.RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal("https://tea.example/en/feed.json", feed.GetProperty("feed_url").GetString());
        Assert.Equal("en", feed.GetProperty("language").GetString());
        var item = feed.GetProperty("items")[0];
        Assert.Equal("https://tea.example/10/", item.GetProperty("id").GetString());
        Assert.Equal("Sara & Co", item.GetProperty("authors")[0].GetProperty("name").GetString());
        Assert.Equal("2025-12-29T10:45:00+03:30", item.GetProperty("date_published").GetString());
        Assert.Contains("<p>Body.</p>", item.GetProperty("content_html").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Drafts_and_texts_without_a_date_stay_out_of_feeds()
    {
        _site.Article("en", "dated", 1, "2025-01-01").Article("en", "undated", 2, null).Article("en", "draft", 3, "2025-01-02", "draft: true");
        Assert.Equal(["https://tea.example/1/"], Ids(_site.Build(drafts: true).Text("en/feed.xml")));
    }

    [Fact]
    public void A_feed_holds_as_many_entries_as_the_settings_say_the_newest_first()
    {
        _site.Replace("statiq.json", "\"GenerateApi\"", "\"FeedSize\": 2, \"GenerateApi\"");
        for (var code = 1; code <= 4; code++) _site.Article("en", $"a{code}", code, $"2025-01-0{code}");
        Assert.Equal(["https://tea.example/4/", "https://tea.example/3/"], Ids(_site.Build().Text("en/feed.xml")));
    }

    [Fact]
    public void A_list_without_dated_texts_has_no_feed_and_no_page_announces_one()
    {
        _site.Article("en", "undated", 2, null, "regions: [afghanistan]");
        var files = _site.Build();
        Assert.DoesNotContain(files.Keys, path => path.EndsWith("feed.xml", StringComparison.Ordinal) || path.EndsWith("rss.xml", StringComparison.Ordinal) || path.EndsWith("feed.json", StringComparison.Ordinal));
        Assert.All(files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path =>
            Assert.DoesNotContain("atom+xml", files.Text(path), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_list_that_readers_follow_has_its_own_feeds_and_every_announced_feed_is_there()
    {
        var files = Tea().Build();
        foreach (var folder in (string[])["en/", "en/types/report/", "en/regions/afghanistan/", "en/issues/political/", "en/regions/afghanistan/political/", "en/authors/sara-co/"])
        {
            Assert.Contains($"{folder}feed.xml", files.Keys);
            Assert.Contains($"href=\"/{folder}feed.xml\"", files.Text($"{folder}index.html"), StringComparison.Ordinal);
        }
        Assert.DoesNotContain(files.Keys, path => path.StartsWith("en/tags/", StringComparison.Ordinal) && path.EndsWith("feed.xml", StringComparison.Ordinal));
        Assert.DoesNotContain(files.Keys, path => path.StartsWith("en/regions/pakistan/", StringComparison.Ordinal) && path.EndsWith("feed.xml", StringComparison.Ordinal));
    }

    [Fact]
    public void Feeds_of_lists_are_one_file_with_titles_and_leads()
    {
        var files = Tea().Build();
        Assert.Equal(["fa/feed.json", "fa/feed.xml", "fa/rss.xml"], FeedsBelow(files, "fa/").Where(path => path.Count(c => c == '/') == 1));
        Assert.All(FeedsBelow(files, "").Where(path => path.Count(c => c == '/') > 1), path => Assert.EndsWith("/feed.xml", path, StringComparison.Ordinal));
        var entry = XDocument.Parse(files.Text("fa/regions/afghanistan/feed.xml")).Root!.Elements(Atom + "entry").Single();
        Assert.Equal("چکیده", entry.Element(Atom + "summary")!.Value);
        Assert.Empty(entry.Elements(Atom + "content"));
        Assert.DoesNotContain("rss.xml", files.Text("fa/regions/afghanistan/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_may_ask_for_other_formats_and_whole_texts_in_lists()
    {
        _site.Replace("statiq.json", "\"GenerateApi\"", "\"Feeds\": {\"Language\": [\"atom\"], \"Lists\": [\"json\", \"rss\"], \"ListTexts\": \"whole\"}, \"GenerateApi\"");
        var files = Tea().Build();
        Assert.Equal(["en/feed.xml", "fa/feed.xml"], FeedsBelow(files, "").Where(path => path.Count(c => c == '/') == 1));
        Assert.Equal(["en/types/report/feed.json", "en/types/report/rss.xml"], FeedsBelow(files, "en/types/"));
        var item = XDocument.Parse(files.Text("en/types/report/rss.xml")).Descendants("item").Single();
        Assert.Contains("<p>Body.</p>", item.Element(Encoded + "encoded")!.Value, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/types/report/rss.xml\"", files.Text("en/types/report/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_lists_have_no_feeds_their_pages_announce_those_of_the_language()
    {
        _site.Replace("statiq.json", "\"GenerateApi\"", "\"Feeds\": {\"Lists\": []}, \"GenerateApi\"");
        var files = Tea().Build();
        Assert.All(FeedsBelow(files, ""), path => Assert.Equal(1, path.Count(c => c == '/')));
        Assert.Contains("href=\"/en/feed.xml\"", files.Text("en/types/report/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_json_item_without_its_text_has_the_lead_as_its_content()
    {
        _site.Replace("statiq.json", "\"GenerateApi\"", "\"Feeds\": {\"Lists\": \"json\"}, \"GenerateApi\"");
        using var json = JsonDocument.Parse(Tea().Build().Text("fa/types/report/feed.json"));
        var item = json.RootElement.GetProperty("items")[0];
        Assert.Equal("چکیده", item.GetProperty("content_text").GetString());
        Assert.False(item.TryGetProperty("content_html", out _));
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_are_left_out() => Assert.Equal("AB 🍵", Daftar.Outputs.XmlFile.Clean("A\u0008B\u0001 🍵\uD83C"));

    [Fact]
    public void A_description_stays_text_in_readers_that_take_it_for_html()
    {
        _site.Article("en", "a", 1, "2025-01-01", "lead: 'a <b>x & y'");
        var item = XDocument.Parse(_site.Build().Text("en/rss.xml")).Descendants("item").Single();
        Assert.Equal("a &lt;b&gt;x &amp; y", item.Element("description")!.Value);
    }

    [Theory]
    [InlineData("2025-12-29T10:45:00", 3, 30, "Mon, 29 Dec 2025 10:45:00 +0330")]
    [InlineData("2026-01-01T00:00:00", 0, 0, "Thu, 01 Jan 2026 00:00:00 +0000")]
    [InlineData("2026-07-04T09:05:01", -5, 0, "Sat, 04 Jul 2026 09:05:01 -0500")]
    public void Rss_dates_are_those_of_RFC_822(string local, int hours, int minutes, string wanted) =>
        Assert.Equal(wanted, RssFile.Rfc822(new ContentDate(DateTime.Parse(local, CultureInfo.InvariantCulture), true, new TimeSpan(hours, minutes, 0))));

    [Theory]
    [InlineData("<a href=\"/en/\">", "<a href=\"https://h/en/\">")]
    [InlineData("<a href=\"//other/x\">", "<a href=\"//other/x\">")]
    [InlineData("<a href=\"https://x/\">", "<a href=\"https://x/\">")]
    [InlineData("<a class=\"x\" href=\"#fn1\">", "<a class=\"x\" href=\"https://h/p/#fn1\">")]
    [InlineData("<a href=\"daftar:input/a.md#s\">", "<a href=\"https://h/[input/a.md]#s\">")]
    [InlineData("<img src=\"/images/a.png\" alt=\"/b\">", "<img src=\"https://h/images/a.png\" alt=\"/b\">")]
    [InlineData("<a href=\"\">", "<a href=\"\">")]
    [InlineData("<a href=\"mailto:a@b\">", "<a href=\"mailto:a@b\">")]
    public void Addresses_in_a_body_are_made_absolute(string html, string wanted) =>
        Assert.Equal(wanted, AbsoluteLinks.Resolve(html, "https://h", "https://h/p/", path => $"https://h/[{path}]"));

    private TestSite Tea()
    {
        TestSite.CopyFolder(Path.Combine(TestSite.SitesFolder, "pages", "pair", "input", "images"), Path.Combine(_site.Root, "input", "images"));
        return _site
            .Article("en", "tea", 10, "2025-12-29T10:45:00", "author: Sara & Co\nregions: [afghanistan]\nissues: [political]\ntags: [green]", "Body.\n\n## Here\n\nMore.")
            .Article("fa", "tea", 11, "2025-12-29T10:45:00",
                "lead: چکیده\nupdated: 2026-01-05\nregions: [afghanistan]\ntags: [چای سبز]\ntranslation: {status: machine}",
                "متن با [پیوند](../en/tea.md#here).\n\n![فنجان](images/cup.png)");
    }

    private static IEnumerable<string> FeedsBelow(IReadOnlyDictionary<string, byte[]> files, string folder) => files.Keys
        .Where(path => path.StartsWith(folder, StringComparison.Ordinal) && Path.GetFileName(path) is "feed.xml" or "rss.xml" or "feed.json")
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Ids(string atom) =>
        XDocument.Parse(atom).Root!.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value);
}
