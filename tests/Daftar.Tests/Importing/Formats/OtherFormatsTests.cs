using System.IO.Compression;
using System.Text;
using Daftar.Importing;

namespace Daftar.Tests.Importing.Formats;

public sealed class OtherFormatsTests : IDisposable
{
    private const string Text = "The bridge at Hairatan was closed for repairs last week, and traders on both sides have been waiting since.";

    private const string Export = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel><title>The Paper</title><link>https://old.example</link><language>en-US</language>
        <wp:author><wp:author_login>sara</wp:author_login><wp:author_display_name><![CDATA[Sara Najafi]]></wp:author_display_name></wp:author>
        <item><title>The Salt Road &amp; its wells</title><link>https://old.example/2025/05/salt-road/</link><dc:creator>sara</dc:creator>
        <content:encoded><![CDATA[<!-- wp:paragraph --><p>Each well has a <strong>keeper</strong>, see <a href="https://old.example/?p=12">the second part</a>.</p><!-- /wp:paragraph -->
        [caption id="x" width="6"]<img src="https://old.example/wp-content/uploads/map.jpg" alt="Map" /> The wells[/caption]

        First line
        second line of a classic paragraph [1] and [sic].

        [contact-form id="7"][gallery ids="17"][unknown]inner[/unknown]]]></content:encoded>
        <excerpt:encoded><![CDATA[Forty wells between Shahrituz and the river.]]></excerpt:encoded>
        <wp:post_id>11</wp:post_id><wp:post_date>2025-05-04 09:30:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
        <category domain="category" nicename="central-asia"><![CDATA[Central Asia]]></category><category domain="post_tag" nicename="salt"><![CDATA[salt]]></category>
        <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>17</wp:meta_value></wp:postmeta>
        <wp:comment><wp:comment_id>1</wp:comment_id></wp:comment></item>
        <item><title>The second part</title><link>https://old.example/2025/06/second/</link><dc:creator>sara</dc:creator><content:encoded><![CDATA[The dunes are still moving, and nobody knows where to.]]></content:encoded><wp:post_id>12</wp:post_id><wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
        <item><title>About</title><content:encoded><![CDATA[We are a paper of the region.]]></content:encoded><wp:post_id>2</wp:post_id><wp:status>publish</wp:status><wp:post_type>page</wp:post_type></item>
        <item><title>Locked</title><content:encoded><![CDATA[Only for those who know the word.]]></content:encoded><wp:post_id>3</wp:post_id><wp:status>publish</wp:status><wp:post_password>x</wp:post_password><wp:post_type>post</wp:post_type></item>
        <item><title>menu</title><wp:post_id>4</wp:post_id><wp:status>publish</wp:status><wp:post_type>nav_menu_item</wp:post_type></item>
        <item><title>map</title><wp:post_id>17</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://old.example/wp-content/uploads/map.jpg</wp:attachment_url></item>
        </channel></rss>
        """;

    private readonly ImportFolder _folder = new();

    [Fact]
    public void A_WordPress_export_becomes_articles_and_pages()
    {
        _folder.Put("wp-content/uploads/map.jpg", TestPictures.OnePixel);
        var result = _folder.Import(null, _folder.Put("export.xml", Export));

        Assert.Equal(["export.xml: info DAF157: 1 items of the kind 'nav_menu_item' are not texts and were skipped."], _folder.Lines.Where(line => line.Contains("DAF157", StringComparison.Ordinal)));
        Assert.Equal(["input/articles/en/2025-05-04-salt-road.md", "input/articles/en/second-part.md", "input/pages/en/about.md", "input/articles/en/locked.md"],
            result.Files.Select(file => file.Target));
        var post = result.Files[0].Text!;
        Assert.Contains("title: The Salt Road & its wells\nlead: Forty wells between Shahrituz and the river.\n", post, StringComparison.Ordinal);
        Assert.Contains("author:\n  - sara-najafi\nsource: The Paper\nregions:\n  - central-asia\ntags:\n  - salt\n", post, StringComparison.Ordinal);
        Assert.Contains("aliases:\n  - /2025/05/salt-road/\n", post, StringComparison.Ordinal);
        Assert.Contains("Each well has a **keeper**, see [the second part](second-part.md).", post, StringComparison.Ordinal);
        Assert.Contains("First line\\\nsecond line of a classic paragraph \\[1] and \\[sic].", post, StringComparison.Ordinal);
        Assert.Contains("<figcaption>The wells</figcaption>", post, StringComparison.Ordinal);
        Assert.DoesNotContain("[contact-form", post, StringComparison.Ordinal);
        Assert.DoesNotContain("unknown]", post, StringComparison.Ordinal);
        Assert.Contains(result.Files[0].Findings.Dropped, line => line.English == "readers' comments: 1");
        Assert.Contains("draft: true\n", result.Files[1].Text, StringComparison.Ordinal);
        Assert.Contains("draft: true\n", result.Files[3].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("news_code", result.Files[2].Text, StringComparison.Ordinal);
        Assert.Equal(4, _folder.Import().Count(ImportStatus.Unchanged));
    }

    [Fact]
    public void Shared_blocks_footnotes_and_galleries_of_WordPress_come_along()
    {
        const string content = "<!-- wp:paragraph --><p>The wells are deep<sup data-fn=\"f1\" class=\"fn\"><a href=\"#f1\" id=\"f1-link\">1</a></sup> and old, as everybody on the road will tell you.</p><!-- /wp:paragraph -->"
            + "<!-- wp:block {\"ref\":77} /--><!-- wp:block {\"ref\":78} /--><!-- wp:latest-posts {\"postsToShow\":3} /-->[gallery][gallery ids=\"98,99\"]<!-- wp:footnotes /-->";
        var export = $$"""
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Paper</title><link>https://old.example</link>
            <item><title>Wells</title><content:encoded><![CDATA[{{content}}]]></content:encoded><wp:post_id>11</wp:post_id><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[[{"content":"Forty <em>metres</em>.","id":"f1"}]]]></wp:meta_value></wp:postmeta></item>
            <item><title>Shared</title><content:encoded><![CDATA[<!-- wp:paragraph --><p>Written by hand.</p><!-- /wp:paragraph -->]]></content:encoded><wp:post_id>77</wp:post_id><wp:status>publish</wp:status><wp:post_type>wp_block</wp:post_type></item>
            <item><title>well</title><excerpt:encoded><![CDATA[A well]]></excerpt:encoded><wp:post_id>18</wp:post_id><wp:post_parent>11</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://old.example/well.jpg</wp:attachment_url></item>
            </channel></rss>
            """;
        var result = _folder.Import(null, _folder.Put("export.xml", export));

        var post = Assert.Single(result.Files);
        Assert.Contains("The wells are deep[^1] and old", post.Text, StringComparison.Ordinal);
        Assert.Contains("\n\nWritten by hand.\n\n", post.Text, StringComparison.Ordinal);
        Assert.Contains("<figcaption>A well</figcaption>", post.Text, StringComparison.Ordinal);
        Assert.EndsWith("[^1]: Forty *metres*.\n", post.Text, StringComparison.Ordinal);
        Assert.Equal(["block that the site rendered on each visit, or that is not in the export: shared-block", "block that the site rendered on each visit, or that is not in the export: latest-posts", "pictures that are not in the export: [gallery ids=\"98,99\"]"],
            post.Findings.Dropped.Select(line => line.English));
    }

    [Theory]
    [InlineData("<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>The Paper</title><item><title>The Bridge</title><link>https://old.example/b/1</link><pubDate>Fri, 26 May 2023 09:30:00 +0430</pubDate><dc:creator>Sara Najafi</dc:creator><category>Afghanistan</category><description>Short.</description><content:encoded><![CDATA[<p>{0}</p>]]></content:encoded></item></channel></rss>")]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>The Paper</title><entry><title>The Bridge</title><link href=\"https://old.example/b/1\"/><published>2023-05-26T09:30:00+04:30</published><author><name>Sara Najafi</name></author><category term=\"Afghanistan\"/><summary>Short.</summary><content type=\"html\">&lt;p&gt;{0}&lt;/p&gt;</content></entry></feed>")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"The Paper\",\"items\":[{\"id\":\"1\",\"url\":\"https://old.example/b/1\",\"title\":\"The Bridge\",\"date_published\":\"2023-05-26T09:30:00+04:30\",\"authors\":[{\"name\":\"Sara Najafi\"}],\"tags\":[\"Afghanistan\"],\"summary\":\"Short.\",\"content_html\":\"<p>{0}</p>\"}]}")]
    public void Feeds_give_an_article_for_each_item(string feed)
    {
        var result = _folder.Import(null, _folder.Put("feed", feed.Replace("{0}", Text, StringComparison.Ordinal)));

        var text = Assert.Single(result.Files).Text!;
        Assert.Contains("title: The Bridge\nlead: Short.\n", text, StringComparison.Ordinal);
        Assert.Contains("publish_date: 2023-05-26T09:30:00+04:30\nauthor:\n  - sara-najafi\nsource: The Paper\nregions:\n  - afghanistan\n", text, StringComparison.Ordinal);
        Assert.Contains("aliases:\n  - /b/1\n", text, StringComparison.Ordinal);
        Assert.EndsWith($"\n{Text}\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: The Bridge\ndate: 2025-05-04\nauthors: [Sara Najafi]\ncategories: [Afghanistan]\nweight: 3\nodd: value\n---\n")]
    [InlineData("+++\ntitle = \"The Bridge\"\ndate = 2025-05-04\nauthors = [\"Sara Najafi\"]\ncategories = [\"Afghanistan\"]\nodd = \"value\"\n[cover]\nimage = \"none.png\"\n+++\n")]
    [InlineData("{\n  \"title\": \"The Bridge\",\n  \"date\": \"2025-05-04\",\n  \"authors\": [\"Sara Najafi\"],\n  \"categories\": [\"Afghanistan\"],\n  \"odd\": \"value\"\n}\n")]
    public void Front_matter_of_other_generators_is_read(string matter)
    {
        var result = _folder.Import(null, _folder.Put("post.md", $"{matter}\n## The *river*\n\n{Text}[^1] {{{{< ref \"other.md\" >}}}}\n\n{{{{< youtube abc >}}}}\n\n{{{{< odd x=\"1\" >}}}}\n\n[^1]: A note.\n"));

        var file = Assert.Single(result.Files);
        Assert.Contains("title: The Bridge\n", file.Text, StringComparison.Ordinal);
        Assert.Contains("publish_date: 2025-05-04\nauthor:\n  - sara-najafi\nregions:\n  - afghanistan\n", file.Text, StringComparison.Ordinal);
        Assert.Contains("## The *river*\n", file.Text, StringComparison.Ordinal);
        Assert.Contains("[https://www.youtube.com/watch?v=abc](https://www.youtube.com/watch?v=abc)", file.Text, StringComparison.Ordinal);
        Assert.EndsWith("\n[^1]: A note.\n", file.Text, StringComparison.Ordinal);
        Assert.Contains(file.Findings.Dropped, line => line.English == "front matter key: odd: value");
        Assert.Contains(file.Findings.Dropped, line => line.English == "shortcode: {{< odd x=\"1\" >}}");
    }

    [Fact]
    public void A_draft_of_another_generator_stays_a_draft_and_code_stays_code()
    {
        var result = _folder.Import(null, _folder.Put("post.md", $"---\ntitle: A\ndraft: true\n---\n\n{Text}\n\n```go\n{{{{ not . }}}}\n```\n"));
        Assert.Contains("draft: true\n", result.Files[0].Text, StringComparison.Ordinal);
        Assert.Contains("```go\n{{ not . }}\n```\n", result.Files[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_front_matter_is_named()
    {
        _folder.Import(null, _folder.Put("post.md", $"+++\ntitle = \n+++\n\n{Text}\n"));
        Assert.Matches("^post.md\\(2,1\\): error DAF160: The TOML front matter cannot be read: .+\\. Correct it\\.$", Assert.Single(_folder.Lines));
    }

    [Fact]
    public void A_page_saved_as_one_file_brings_its_pictures()
    {
        var mhtml = "From: <Saved by Blink>\nSnapshot-Content-Location: https://old.example/b/1\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"B\"\n\n--B\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://old.example/b/1\n\n"
            + $"<html><head><title>The Bridge at the border =E2=80=93 news</title></head><body><p>{Text}</p><p><img src=3D\"https://old.example/m.png\" alt=3D\"Map\"></p><p>{Text}</p></body></html>\n"
            + "--B\nContent-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Location: https://old.example/m.png\n\n" + Convert.ToBase64String(TestPictures.OnePixel) + "\n--B--\n";
        // A file that went through a system twice has two carriage returns before each line feed.
        var result = _folder.Import(null, _folder.Put("page.mhtml", mhtml.Replace("\n", "\r\r\n", StringComparison.Ordinal)));

        var file = Assert.Single(result.Files);
        Assert.Contains("title: The Bridge at the border\n", file.Text, StringComparison.Ordinal);
        Assert.Contains("aliases:\n  - /b/1\n", file.Text, StringComparison.Ordinal);
        Assert.Single(file.Pictures);
    }

    [Fact]
    public void A_mail_is_a_document_with_sender_and_date_to_confirm()
    {
        var result = _folder.Import(null, _folder.Put("mail.eml", $"From: Sara Najafi <s@example.org>\nDate: Fri, 26 May 2023 09:30:00 +0000\nSubject: Report\nContent-Type: text/plain; charset=utf-8\n\nThe Bridge\n\n{Text}\n"));

        var file = Assert.Single(result.Files);
        Assert.Contains("title: The Bridge\n", file.Text, StringComparison.Ordinal);
        Assert.Contains("publish_date", file.Needs);
        Assert.Contains("author", file.Needs);
        Assert.Contains(file.Findings.Guessed, line => line.English == "publish_date: 2023-05-26T09:30:00Z, from date of the mail");
        Assert.Contains(file.Findings.Dropped, line => line.English == "subject: Report");
    }

    [Theory]
    [InlineData("<p>هیرمند از <b>بابا</b> می‌آید و در هامون می‌ریزد.</p><ul><li>یک بند</li></ul>", "هیرمند از **بابا** می‌آید و در هامون می‌ریزد.\n\n- یک بند\n", null)]
    [InlineData("<h2>هیرمند</h2><p>هیرمند از بابا می‌آید و در هامون می‌ریزد.</p><p>یک بند</p>", "---\n\nهیرمند از بابا می‌آید و در هامون می‌ریزد.\n\nیک بند\n", null)]
    [InlineData("<p>هیرمند از بابا می‌آید و در هامون می‌ریزد، سال به سال.</p><p>یک <a href='https://a.example/x'>بند</a> تازه</p>", "---\n\nهیرمند از بابا می‌آید و در هامون می‌ریزد، سال به سال.\n\nیک [بند](https://a.example/x) تازه\n", "words of the mail's text that its HTML does not have: دیگر", "هیرمند از بابا می‌آید و در هامون می‌ریزد، سال به سال.\n\nیک بند <https://a.example/x> تازه\n\nدیگر\n")]
    [InlineData("<p>Your program shows no text.</p>", "---\n\nهیرمند از بابا می‌آید و در هامون می‌ریزد.\n\nیک بند\n", "HTML of the mail, which does not contain its text: Your program shows no text.")]
    public void Of_a_mail_that_is_sent_twice_the_page_is_read_where_it_holds_the_words(string page, string body, string? dropped, string plain = "هیرمند از بابا می‌آید و در هامون می‌ریزد.\n\nیک بند\n")
    {
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(plain));
        var subject = "=?utf-8?B?" + Convert.ToBase64String(Encoding.UTF8.GetBytes("هیرمند")) + "?=";
        var result = _folder.Import(null, _folder.Put("mail.eml", $"From: Sara <s@example.org>\nSubject: {subject}\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=B\n\n"
            + $"--B\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{text}\n"
            + $"--B\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(page))}\n--B--\n"));

        var file = Assert.Single(result.Files);
        Assert.Contains("title: هیرمند\n", file.Text, StringComparison.Ordinal);
        Assert.EndsWith(body, file.Text, StringComparison.Ordinal);
        Assert.Equal(dropped is null ? [] : [dropped], file.Findings.Dropped.Select(line => line.English));
    }

    [Fact]
    public void A_folder_with_pages_their_companions_and_archives_is_one_run()
    {
        _folder.Put("page.html", $"<!DOCTYPE html><html><head><title>The Bridge at the border</title></head><body><p>{Text}</p><p><img src='page_files/m.png'></p><p>{Text}</p></body></html>");
        _folder.Put("page_files/m.png", TestPictures.OnePixel);
        _folder.Put("page_files/style.css", "p { }");
        _folder.Put("style.css", "p { }");
        _folder.Put("loose.gif", TestPictures.Gif);
        using (var zip = new ZipArchive(File.Create(_folder.Put("more.zip", "")), ZipArchiveMode.Create))
        {
            using (var writer = new StreamWriter(zip.CreateEntry("in/tea.txt").Open())) writer.Write($"A Short History of Tea\n\n{Text}\n");
            using (var writer = new StreamWriter(zip.CreateEntry("__MACOSX/in/._tea.txt").Open())) writer.Write("x");
        }
        var result = _folder.Import();

        Assert.Equal([ImportStatus.Refused, ImportStatus.Created, ImportStatus.Created], result.Files.Select(file => file.Status).Order().Reverse());
        Assert.Contains("input/articles/en/short-history.md", result.Files.Select(file => file.Target));
        Assert.Equal(["loose.gif: error DAF158: This is a picture (GIF). Import needs text: put the picture in input/images/ and use it in an article, or type the text that it shows."], _folder.Lines);
    }

    [Theory]
    [InlineData("{\\rtf1 text}", "a.bin: error DAF158: This is an RTF file. Open it in Word or LibreOffice and save it as .docx, which keeps headings, notes, tables and pictures.")]
    [InlineData("<rss><channel><title>x</title></channel></rss>", "a.bin: error DAF156: This export contains no post, page or item. Export it again with the texts.")]
    [InlineData("<rss><channel><item><title>x</item></channel></rss>", "a.bin(1,31): error DAF155: The XML cannot be read: The 'title' start tag on line 1 position 22 does not match the end tag of 'item'. Export it again; files with a DOCTYPE are not read.")]
    public void What_cannot_be_read_is_refused_with_the_way_that_keeps_most(string content, string expected)
    {
        _folder.Import(null, _folder.Put("a.bin", content));
        Assert.Equal([expected], _folder.Lines);
    }

    [Fact]
    public void Entities_are_never_expanded()
    {
        var bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>";
        var result = _folder.Import(null, _folder.Put("bomb.xml", bomb));
        Assert.Equal(ImportStatus.Refused, Assert.Single(result.Files).Status);
        Assert.Single(_folder.Lines);
    }

    [Fact]
    public void An_archive_that_unpacks_to_too_much_is_refused()
    {
        var path = _folder.Put("bomb.zip", "");
        using (var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 4; i++)
            {
                using var entry = zip.CreateEntry($"{i}.txt", CompressionLevel.Fastest).Open();
                for (var j = 0; j < 80; j++) entry.Write(zeros);
            }
        }
        _folder.Import(null, path);
        Assert.Equal(["bomb.zip: error DAF161: The archive unpacks to more than 314572800 bytes. Unpack it and import its folders one after the other."], _folder.Lines);
    }

    public void Dispose() => _folder.Dispose();
}
