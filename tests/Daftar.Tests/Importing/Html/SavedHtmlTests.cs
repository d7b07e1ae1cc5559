using Daftar.Diagnostics;
using Daftar.Importing;
using Daftar.Importing.Documents;
using Daftar.Importing.Wording;

namespace Daftar.Tests.Importing.Html;

public sealed class SavedHtmlTests
{
    private const string Text = "The bridge at Hairatan was closed for repairs last week, and traders on both sides have been waiting since, some of them with fruit that will not wait much longer.";

    /// <summary>A page of the old system with everything that surrounds its text there.</summary>
    private const string OldPage = """
        <!DOCTYPE html><html lang="fa" dir="rtl"><head><meta charset="utf-8">
        <title>یادداشت | راه نمک - مطالعات شرق</title><meta property="og:title" content="راه نمک - مطالعات شرق">
        <meta property="og:image" content="https://www.eaststudies.example/files/wells.jpg">
        <link rel="canonical" href="https://www.eaststudies.example/fa/note/4117/"></head><body>
        <div class="header"><div class="date">دوشنبه ۱ دی ۱۴۰۴</div><ul class="menu"><li><a href="/fa/">صفحه نخست</a></li></ul></div>
        <div class="news_toolbar"><div class="news_path"><a href="#">یادداشت</a> &raquo; <a href="#">آسیای مرکزی</a></div>
        <span class="news_pdate_c">تاریخ انتشار: <span>پنجشنبه ۴ اردیبهشت ۱۴۰۴ - ۱۲:۰۵</span></span><span class="news_id_c">کد خبر: ۴۱۱۷</span><a href="#">چاپ</a><a href="#">A+</a></div>
        <div class="rutitr">چهل چاه تا رود</div><h1 class="title">راه نمک</h1><div class="subtitle">راهی که کاروان‌ها از یاد نبرده‌اند.</div>
        <div class="author_c">نویسنده: <a href="#">سارا نجفی</a> و <a href="#">الیم قابل</a></div>
        <div class="primary_image"><img src="page_files/wells.jpg" alt="چاه‌ها"><div class="image_caption">چاه‌های راه نمک (عکس: آرشیو)</div></div>
        <div class="body"><p class="MsoNormal"><span lang="FA">هر چاه نامی دارد و نگهبانی، و یک نگهبان دو چاه دارد<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><span>[1]</span></a>.<o:p></o:p></span></p>
        <p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp; </span></span>چاه نخست</p>
        <p class="MsoListParagraph" style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o<span>&nbsp; </span></span>آب شیرین</p>
        <p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp; </span></span>چاه دوم</p>
        <div style="mso-element:footnote-list"><hr><div style="mso-element:footnote" id="ftn1"><p class="MsoFootnoteText"><a style="mso-footnote-id:ftn1" href="#_ftnref1" name="_ftn1"><span>[1]</span></a> چاه دوم به او ارث رسید.</p></div></div>
        <p>انتهای مطلب/</p></div>
        <div class="source">منبع: مطالعات شرق</div><div class="tags_container">برچسب ها: <a href="#">نمک</a> <a href="#">کاروان</a></div>
        <div class="related"><ul><li><a href="#">بازار بخارا</a></li></ul></div>
        <div class="comments"><div class="cm">ناشناس: کد خبر: ۹۹۹۹ نویسنده: همسایه</div></div>
        <div class="footer">تمامی حقوق محفوظ است.</div></body></html>
        """;

    [Fact]
    public void Each_picture_of_a_gallery_keeps_its_caption_and_the_gallery_its_own()
    {
        const string gallery = """
            <figure class="wp-block-gallery"><ul class="blocks-gallery-grid"><li><figure><img src="https://a.example/1.jpg"><figcaption>One</figcaption></figure></li>
            <li><figure><img src="https://a.example/2.jpg"></figure></li></ul><figcaption>Two wells</figcaption></figure>
            <figure class="wp-block-gallery"><div><figure><img src="https://a.example/3.jpg"><figcaption>Three</figcaption></figure><figure><img src="https://a.example/4.jpg"></figure></div><figcaption>Two more</figcaption></figure>
            """;
        var source = new SourceDocument("a.html", System.Text.Encoding.UTF8.GetBytes($"<html lang=\"en\"><head><title>The wells</title></head><body><article><h1>The wells</h1><p>{Text}</p>{gallery}<p>{Text}</p></article></body></html>"));
        var article = Assert.Single(DocumentImporter.Import(source, new(ImportVocabulary.ModelSite, ["en", "fa"]), new DiagnosticBag()));

        Assert.Contains("""
            <figcaption>One</figcaption>
            </figure>

            ![](https://a.example/2.jpg)

            Two wells

            """, article.Body, StringComparison.Ordinal);
        Assert.Contains("<figcaption>Three</figcaption>", article.Body, StringComparison.Ordinal);
        Assert.Contains("![](https://a.example/4.jpg)\n\nTwo more\n", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_on_a_page_of_the_old_system_has_its_place()
    {
        using var folder = new ImportFolder();
        folder.Put("page_files/wells.jpg", TestPictures.OnePixel);
        var result = folder.Import(null, folder.Put("page.html", OldPage));

        Assert.Empty(folder.Lines);
        Assert.Equal("""
            ---
            title: راه نمک
            kicker: چهل چاه تا رود
            lead: راهی که کاروان‌ها از یاد نبرده‌اند.
            type: note
            news_code: 4117
            publish_date: 2025-04-24T12:05:00
            author:
              - سارا-نجفی
              - الیم-قابل
            source: مطالعات شرق
            regions:
              - central-asia
            tags:
              - نمک
              - کاروان
            image: images/2025-04-24-چهل-چاه-1.png
            image_alt: چاه‌ها
            image_caption: 'چاه‌های راه نمک (عکس: آرشیو)'
            related:
              - بازار بخارا
            imported:
            """.ReplaceLineEndings("\n"), result.Files[0].Text![..result.Files[0].Text!.IndexOf("\n  format:", StringComparison.Ordinal)]);
        Assert.EndsWith("""
            ---

            هر چاه نامی دارد و نگهبانی، و یک نگهبان دو چاه دارد[^1].

            - چاه نخست
              - آب شیرین
            - چاه دوم

            [^1]: چاه دوم به او ارث رسید.

            """.ReplaceLineEndings("\n"), result.Files[0].Text, StringComparison.Ordinal);
        Assert.Equal(["input/images/2025-04-24-چهل-چاه-1.png"], result.Files[0].Pictures);
    }

    [Theory]
    [InlineData("<meta property='og:title' content='Stated'><title>Browser | Paper</title>", "Stated")]
    [InlineData("<script type='application/ld+json'><![CDATA[{\"@type\":\"NewsArticle\",\"headline\":\"From JSON\"}]]></script><meta property='og:title' content='Stated'>", "From JSON")]
    [InlineData("<title>The road to the mines of salt | The Paper</title>", "The road to the mines of salt")]
    public void The_title_is_what_the_page_states(string head, string expected) => Assert.Equal(expected, Read(head, $"<p>{Text}</p>").Title);

    [Fact]
    public void Facts_for_machines_are_read()
    {
        var article = Read("""
            <meta property="article:published_time" content="2025-05-04T08:00:00Z"><meta property="article:modified_time" content="2025-05-09T08:00:00+03:30">
            <meta name="author" content="By Olim Qobilov and Sara Najafi"><meta property="og:site_name" content="The Paper">
            <meta property="article:tag" content="salt"><meta property="og:description" content="Forty wells between Shahrituz and the river, each with a keeper.">
            """, $"<p>{Text}</p>");

        Assert.Equal(("2025-05-04T08:00:00Z", "2025-05-09T08:00:00+03:30", "The Paper"), (article.PublishDate, article.Updated, article.Source));
        Assert.Equal(["Olim Qobilov", "Sara Najafi"], article.Authors.Select(author => author.Name));
        Assert.Equal(["salt"], article.Tags);
        Assert.Equal("Forty wells between Shahrituz and the river, each with a keeper.", article.Lead);
    }

    [Theory]
    [InlineData("<p>a<sup><a href='#fn1' id='r1'>1</a></sup></p>{0}<ol class='footnotes'><li id='fn1'>Note. <a href='#r1'>↩</a></li></ol>", "a[^1]", "[^1]: Note.")]
    [InlineData("<p>a<a href='#n' name='b'>[1]</a></p>{0}<p><a name='n' href='#b'>[1]</a> Note.</p>", "a[^1]", "[^1]: Note.")]
    public void Notes_find_their_marks(string body, string mark, string note)
    {
        var markdown = Read("", body.Replace("{0}", $"<p>{Text}</p>", StringComparison.Ordinal)).Body;
        Assert.StartsWith(mark + "\n", markdown, StringComparison.Ordinal);
        Assert.EndsWith(note + "\n", markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p><img src='https://e.org/a.jpg' alt='A'><br><span style='font-size:11px'>The dam</span></p>", "<figcaption>The dam</figcaption>")]
    [InlineData("<figure><img src='https://e.org/a.jpg' alt='A'><figcaption>The <i>dam</i></figcaption></figure>", "<figcaption>The <em>dam</em></figcaption>")]
    [InlineData("<p><img data-src='https://e.org/a.jpg' src='data:image/gif;base64,R0lG' alt='A'></p>", "![A](https://e.org/a.jpg)")]
    [InlineData("<table><tr><th>Year</th><th>mm</th></tr><tr><td>2021</td><td>27</td></tr></table>", "| Year | mm |\n|---|---|\n| 2021 | 27 |")]
    [InlineData("<table><tr><td colspan=2>Year</td></tr><tr><td>2021</td><td>27</td></tr></table>", "<td colspan=\"2\">Year</td>")]
    [InlineData("<pre><code class='language-sh'>ls *\ncd</code></pre>", "```sh\nls *\ncd\n```")]
    [InlineData("<p>One<br><br>Two</p>", "One\n\nTwo")]
    [InlineData("<ol start=3><li>a<ul><li>b</li></ul></li></ol>", "3. a\n   - b")]
    [InlineData("<p>See <a href='https://e.org/x'>the [first] note</a></p>", "See [the \\[first\\] note](https://e.org/x)")]
    [InlineData("<blockquote><p>Said</p></blockquote>", "> Said")]
    [InlineData("<iframe src='https://www.youtube.com/embed/x' title='Film'></iframe>", "[Film](https://www.youtube.com/embed/x)")]
    public void Forms_of_text_are_kept(string html, string expected) => Assert.Contains(expected, Read("", $"<p>{Text}</p>{html}<p>{Text}</p>").Body, StringComparison.Ordinal);

    [Fact]
    public void Pages_in_old_encodings_are_read()
    {
        var html = "<html><head><meta charset=windows-1256><title>راه نمك</title></head><body><p>هر چاه نامي دارد و نگهباني، و يك نگهبان دو چاه دارد كه از پدر به او رسيده است.</p></body></html>";
        var bytes = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(html);
        Assert.Equal("راه نمک", Read(bytes).Title);
    }

    [Fact]
    public void A_page_of_another_site_is_read_by_the_profile_of_the_sites_own()
    {
        using var folder = new ImportFolder();
        folder.PutSite("import.yml", "profiles:\n  - name: old\n    recognise: .old-head\n    title: .headline\n    body: .words\n    drop: .advert\n    code: .nr\n    colour: red\n    lead: 'h1..'\n");
        var result = folder.Import(null, folder.Put("a.html", $"<html><body><div class=old-head><b class=headline>The Road</b> <i class=nr>77</i></div><div class=words><p>{Text}</p><p class=advert>Buy salt</p></div></body></html>"));

        Assert.Contains("title: The Road\n", result.Files[0].Text, StringComparison.Ordinal);
        Assert.Contains("news_code: 77\n", result.Files[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Buy salt", result.Files[0].Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "import.yml(8,5): warning DAF150: 'colour' is not a key of a page profile. It was ignored; docs/importing.md lists the keys.",
                "import.yml(9,5): warning DAF151: 'h1..' is not a valid CSS selector, so the key was ignored. Write a selector such as 'h1.title'.",
            ], folder.Lines);

        folder.PutSite("import.yml", "profiles:\n  - name: old\n");
        folder.Import();
        Assert.Contains("import.yml(2,5): warning DAF152: This page profile was ignored, because it has no 'recognise'. Add a selector that matches only pages of that site.", folder.Lines);
    }

    [Fact]
    public void A_page_a_hundred_thousand_deep_is_refused()
    {
        using var folder = new ImportFolder();
        folder.Import(null, folder.Put("deep.html", "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "text"));
        Assert.Equal(["deep.html: error DAF153: The elements of the page are nested more than 3000 levels deep, which is not supported. Open the page in a browser and save it again."], folder.Lines);
    }

    [Fact]
    public void A_page_as_deep_as_is_read_is_read()
    {
        var article = Read("", string.Concat(Enumerable.Repeat("<div>", 2900)) + $"<p>{Text}</p>");
        Assert.Contains("Hairatan", article.Body, StringComparison.Ordinal);
    }

    private static ImportedArticle Read(string head, string body) =>
        Read(System.Text.Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head>{head}</head><body><div class=\"article-body\">{body}</div></body></html>"));

    private static ImportedArticle Read(byte[] bytes) => DocumentImporter.Import(
        new SourceDocument("page.html", bytes), new(ImportVocabulary.ModelSite, ["en", "fa"]) { Today = new(2026, 11, 27) }, new DiagnosticBag()).Single();
}
