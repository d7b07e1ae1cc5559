using Daftar.Authoring.Comments;
using Daftar.Tests.Cli;

namespace Daftar.Tests.Authoring;

/// <summary><c>daftar comment import</c>: names and words of readers from exports and saved pages, and how often a text was recommended.</summary>
public sealed class CommentImportTests : IDisposable
{
    private const string Export =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
        <title>The Paper</title><wp:base_blog_url>https://old.example</wp:base_blog_url>
        <item><title>The Salt Road</title><content:encoded><![CDATA[The road of the salt traders went from the wells of Shahrituz to the river, and each well had its keeper who counted the camels.]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_date>2025-05-04 10:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
        <wp:comment><wp:comment_id>11</wp:comment_id><wp:comment_author><![CDATA[Kamran &amp; Sons]]></wp:comment_author><wp:comment_author_email>kamran@example.org</wp:comment_author_email><wp:comment_author_url>https://kamran.example</wp:comment_author_url><wp:comment_author_IP>203.0.113.7</wp:comment_author_IP><wp:comment_date>2025-05-05 09:00:00</wp:comment_date><wp:comment_content><![CDATA[Forty wells, not <em>four</em>.
        See <a href="https://wells.example/list">the list</a>.

        <blockquote>Old words</blockquote>]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>
        <wp:comment><wp:comment_id>12</wp:comment_id><wp:comment_author></wp:comment_author><wp:comment_date>2025-05-05 10:00:00</wp:comment_date><wp:comment_content><![CDATA[چهل چاه بود و من از نگهبانش شنیدم، بنویسید به a.b@example.org]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>11</wp:comment_parent></wp:comment>
        <wp:comment><wp:comment_id>13</wp:comment_id><wp:comment_author>Pills</wp:comment_author><wp:comment_date>2025-05-05 11:00:00</wp:comment_date><wp:comment_content>Buy</wp:comment_content><wp:comment_approved>spam</wp:comment_approved></wp:comment>
        <wp:comment><wp:comment_id>14</wp:comment_id><wp:comment_author>Other site</wp:comment_author><wp:comment_date>2025-05-05 11:00:00</wp:comment_date><wp:comment_content>[...] salt [...]</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>pingback</wp:comment_type></wp:comment>
        <wp:comment><wp:comment_id>15</wp:comment_id><wp:comment_author>Sara</wp:comment_author><wp:comment_date>0000-00-00 00:00:00</wp:comment_date><wp:comment_date_gmt>2025-05-05 21:00:00</wp:comment_date_gmt><wp:comment_content>Answer to spam</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>13</wp:comment_parent></wp:comment>
        <wp:comment><wp:comment_id>16</wp:comment_id><wp:comment_author>Nobody</wp:comment_author><wp:comment_content>Without a day</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>
        </item></channel></rss>
        """;

    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void An_export_gives_names_and_words_and_nothing_else()
    {
        _site.Folder.Write("old/export.xml", Export);
        Assert.Equal(
            "old/export.xml#post-1: error DAF683: The article of this document is not on the site, so 4 comments were not imported. Import it with 'daftar import', then run this command again.",
            _site.Run("comment", "import", "old").Error.Split('\n')[^2]);
        _site.Run("import", "old");
        Assert.Equal("Would write 3 comments (0 existed already, 1 could not be imported) and 0 numbers of recommendations.\n", _site.Run("comment", "import", "old", "--dry-run").Output);
        Assert.False(Directory.Exists(_site.Folder["input/comments"]));

        var run = _site.Run("comment", "import", "old");
        Assert.Equal(
            """
            old/export.xml#post-1: error DAF685: The comment of 'Nobody' has no readable date, so it was not imported. Give a date for such comments: --date 2020-03-21
            old/export.xml#post-1: warning DAF686: The comment of 'ناشناس' contains an e-mail address. It would be published, so it was replaced by '[…]'.
            old/export.xml#post-1: info DAF689: 2 comments were not imported: spam, deleted, not yet approved, or a pingback.
            old/export.xml#post-1: info DAF690: The comment of 'Sara' replies to one that was not imported, so it begins a new thread.

            """, run.Error);
        Assert.Equal((1, "Wrote 3 comments (0 existed already, 1 could not be imported) and 0 numbers of recommendations.\n"), (run.Exit, run.Output));
        Assert.Equal(
            "name: Kamran & Sons\ndate: 2025-05-05T09:00:00\nlanguage: en\ntext: |-\n  Forty wells, not four.\n  See the list (https://wells.example/list).\n\n  Old words\n",
            _site.Folder.Read("input/comments/2/2025-05-05-1.yml"));
        Assert.Equal("name: ناشناس\ndate: 2025-05-05T10:00:00\nlanguage: fa\nreply_to: 2025-05-05-1\ntext: چهل چاه بود و من از نگهبانش شنیدم، بنویسید به […]\n", _site.Folder.Read("input/comments/2/2025-05-05-2.yml"));
        Assert.Equal("name: Sara\ndate: 2025-05-06T00:30:00\nlanguage: en\ntext: Answer to spam\n", _site.Folder.Read("input/comments/2/2025-05-06-1.yml"));

        Assert.Equal(
            (0, "Wrote 1 comment (3 existed already, 0 could not be imported) and 0 numbers of recommendations.\n"),
            _site.Run("comment", "import", "old", "--date", "2020-03-21") is var again ? (again.Exit, again.Output) : default);
        Assert.Equal("name: Nobody\ndate: 2020-03-21\nlanguage: en\ntext: Without a day\n", _site.Folder.Read("input/comments/2/2020-03-21-1.yml"));
        Assert.Equal("Wrote 0 comments (4 existed already, 0 could not be imported) and 0 numbers of recommendations.\n", _site.Run("comment", "import", "old", "--date", "2020-03-21").Output);
        Assert.All(Directory.EnumerateFiles(_site.Folder["input/comments"], "*", SearchOption.AllDirectories), file => Assert.DoesNotContain("example.org", File.ReadAllText(file), StringComparison.Ordinal));
        Assert.Equal((0, "Nothing is wrong.\n"), _site.Run("check", "--drafts") is var check ? (check.Exit, check.Output) : default);
    }

    /// <summary>An answer to a comment that could not be written would say for ever that it answers nothing.</summary>
    [Fact]
    public void After_a_comment_that_cannot_be_written_the_others_wait_for_the_next_run()
    {
        _site.Folder.Write("old/export.xml", Export);
        _site.Run("import", "old");
        // What would be moved over the file cannot be written, because a folder stands there.
        var name = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("2025-05-05-1.yml"u8).AsSpan(0, 8));
        var inTheWay = _site.Folder[$"input/comments/2/.daftar-{name}.tmp"];
        Directory.CreateDirectory(inTheWay);
        var run = _site.Run("comment", "import", "old", "--date", "2020-03-21");
        Assert.Equal((1, "Wrote 0 comments (0 existed already, 4 could not be imported) and 0 numbers of recommendations.\n"), (run.Exit, run.Output));
        Assert.Empty(Directory.GetFiles(_site.Folder["input/comments/2"]));
        Directory.Delete(inTheWay);
        Assert.Equal("Wrote 4 comments (0 existed already, 0 could not be imported) and 0 numbers of recommendations.\n", _site.Run("comment", "import", "old", "--date", "2020-03-21").Output);
        Assert.Contains("reply_to: 2025-05-05-1\n", _site.Folder.Read("input/comments/2/2025-05-05-2.yml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name, date, words", "رضا\n۱۴۰۴/۱۰/۰۹ - ۱۰:۲۲\nچاه‌ها چهل تا بود.\nو من دیدم.\nپاسخ\nSara\n2025-12-31 11:00\nNot so.\n")]
    [InlineData("date, name, words", "۹ دی ۱۴۰۴ ساعت ۱۰:۲۲\nرضا\nچاه‌ها چهل تا بود.\nو من دیدم.\n\n31 December 2025 11:00\nSara\nNot so.\n")]
    [InlineData("name, words, date", "رضا\nچاه‌ها چهل تا بود.\nو من دیدم.\n۱۴۰۴/۱۰/۰۹ ۱۰:۲۲\n\nSara\nNot so.\n2025-12-31 11:00\n")]
    [InlineData("name and date in one line", "رضا | ۱۴۰۴/۱۰/۰۹ ۱۰:۲۲\nچاه‌ها چهل تا بود.\nو من دیدم.\n0\n0\nSara on 31 December 2025 11:00\nNot so.\n")]
    public void A_page_saved_as_text_is_taken_apart_by_its_dates(string shape, string comments)
    {
        Assert.NotEmpty(shape);
        Page(comments, recommended: "۱۲");
        var run = _site.Run("comment", "import", "page.txt");
        Assert.Equal(new Run(0, "Wrote 2 comments (0 existed already, 0 could not be imported) and 1 number of recommendations.\n", ""), run);
        Assert.Equal("name: رضا\ndate: 2025-12-30T10:22:00\nlanguage: fa\ntext: |-\n  چاه‌ها چهل تا بود.\n  و من دیدم.\n", _site.Folder.Read("input/comments/9001/2025-12-30-1.yml"));
        Assert.Equal("name: Sara\ndate: 2025-12-31T11:00:00\nlanguage: en\ntext: Not so.\n", _site.Folder.Read("input/comments/9001/2025-12-31-1.yml"));
        Assert.Equal("9001: 12 # 12 from the old site\n", _site.Folder.Read("input/data/recommended.yml"));
        Assert.Equal("Wrote 0 comments (2 existed already, 0 could not be imported) and 0 numbers of recommendations.\n", _site.Run("comment", "import", "page.txt").Output);
    }

    [Fact]
    public void Comments_without_dates_are_told_by_empty_lines_or_named()
    {
        Page("رضا\nچاه‌ها چهل تا بود.\n\nسارا\nنه، سی تا بود.\n", recommended: "۰");
        Assert.Equal("Wrote 2 comments (0 existed already, 0 could not be imported) and 0 numbers of recommendations.\n", _site.Run("comment", "import", "page.txt", "--date", "2025-12-31").Output);
        Assert.False(File.Exists(_site.Folder["input/data/recommended.yml"]));

        Page("رضا\n\nچاه‌ها چهل تا بود.\n\nسارا\n\nنه، سی تا بود.\n", recommended: "۰");
        var run = _site.Run("comment", "import", "page.txt", "--date", "2025-12-31");
        Assert.Equal(1, run.Exit);
        Assert.Matches("^page.txt\\([0-9]+,1\\): error DAF687: It is unclear where each comment in lines [0-9]+ to [0-9]+ begins, so none was imported. Add them with 'daftar comment add'.\n$", run.Error);
    }

    [Theory]
    [InlineData("<ol class=\"comment-list\"><li class=\"comment\"><div class=\"comment-author\"><cite class=\"fn\">Sara</cite></div><div class=\"comment-meta\"><time datetime=\"2025-12-30T10:00:00+03:30\">yesterday</time></div><div class=\"comment-content\"><p>One</p><p>Two <a href=\"https://wells.example/\">here</a></p></div><ol><li class=\"comment\"><b class=\"fn\">Kamran</b><time datetime=\"2025-12-30T11:00:00+03:30\"></time><div class=\"comment-content\"><p>Answer</p></div></li></ol></li></ol>")]
    [InlineData("<div itemprop=\"comment\"><span itemprop=\"author\">Sara</span><span itemprop=\"dateCreated\">2025-12-30 10:00</span><div itemprop=\"text\">One<br><br>Two <a href=\"https://wells.example/\">here</a></div><div itemprop=\"comment\"><span itemprop=\"author\">Kamran</span><span itemprop=\"dateCreated\">2025-12-30 11:00</span><div itemprop=\"text\">Answer</div></div></div>")]
    public void A_saved_page_gives_its_comments_and_its_counter(string comments)
    {
        _site.Folder.Write("page.html", $"<!doctype html><html lang=en><head><title>The Salt Road</title></head><body><article><h1>The Salt Road</h1><p>News code: 9001</p><p>Publish Date: Monday 29 December 2025 - 10:45</p><span>recommended 7</span>{string.Concat(Enumerable.Repeat("<p>The road of the salt traders went from the wells of Shahrituz to the river, and each well had its keeper who counted the camels.</p>", 4))}</article><section class=\"comments\">{comments}</section></body></html>");
        _site.Run("import", "page.html");
        Assert.Equal(new Run(0, "Wrote 2 comments (0 existed already, 0 could not be imported) and 1 number of recommendations.\n", ""), _site.Run("comment", "import", "page.html"));
        Assert.Equal("name: Sara\ndate: 2025-12-30T10:00:00\nlanguage: en\ntext: |-\n  One\n\n  Two here (https://wells.example/)\n", _site.Folder.Read("input/comments/9001/2025-12-30-1.yml"));
        Assert.Equal("name: Kamran\ndate: 2025-12-30T11:00:00\nlanguage: en\nreply_to: 2025-12-30-1\ntext: Answer\n", _site.Folder.Read("input/comments/9001/2025-12-30-2.yml"));
    }

    /// <summary>With work that grows by the square this test would not come to an end.</summary>
    [Fact]
    public void Thousands_of_comments_and_numbers_are_no_matter()
    {
        var numbers = Enumerable.Range(1, 20_000).ToDictionary(code => code, code => code);
        var text = RecommendedFile.With("", numbers)!;
        Assert.Equal(20_000, text.Split('\n').Length - 1);
        Assert.Equal(text, RecommendedFile.With(text, numbers));

        var page = $"<!doctype html><html lang=en><head><title>The Salt Road</title></head><body><article><h1>The Salt Road</h1><p>News code: 9001</p><p>Publish Date: Monday 29 December 2025 - 10:45</p>{string.Concat(Enumerable.Repeat("<p>The road of the salt traders went from the wells of Shahrituz to the river, and each well had its keeper who counted the camels.</p>", 4))}</article>"
            + string.Concat(Enumerable.Range(1, 2_000).Select(number => $"<div class=comment><cite>Reader {number}</cite><time datetime=2025-12-30></time><div class=text>Words {number}</div></div>")) + "</body></html>";
        _site.Folder.Write("page.html", page);
        _site.Run("import", "page.html");
        Assert.StartsWith("Would write 2000 comments (0 existed already, 0 could not be imported)", _site.Run("comment", "import", "page.html", "--dry-run").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "9: 3 # 3 from the old site\n")]
    [InlineData("# of the old site\n7: 1\n12: 4\n", "# of the old site\n7: 1\n9: 3 # 3 from the old site\n12: 4\n")]
    [InlineData("9: 2\r\n", "9: 3 # 3 from the old site\r\n")]
    [InlineData("9: 5\n", "9: 5\n")]
    [InlineData("9: 5 # 2 from the old site\n", "9: 6 # 3 from the old site\n")]
    [InlineData("9: 5 # 3 from the old site\n", "9: 5 # 3 from the old site\n")]
    [InlineData("{7: 1}\n", null)]
    [InlineData("'9': 1\n", null)]
    [InlineData("9: [\n", null)]
    public void A_number_goes_to_its_place_and_every_other_line_stays(string before, string? after) =>
        Assert.Equal(after, RecommendedFile.With(before, new Dictionary<int, int> { [9] = 3 }));

    [Fact]
    public void A_file_of_numbers_that_cannot_be_changed_is_left_alone()
    {
        Page("", recommended: "۱۲");
        _site.Folder.Write("input/data/recommended.yml", "{1: 1}\n");
        Assert.Equal("input/data/recommended.yml: error DAF691: The file cannot be changed automatically, so it was not changed. Add by hand: 9001: 12\n", _site.Run("comment", "import", "page.txt").Error);
        Assert.Equal("{1: 1}\n", _site.Folder.Read("input/data/recommended.yml"));
    }

    [Fact]
    public void A_code_of_another_article_brings_no_comments_to_it()
    {
        Page("رضا\n۱۴۰۴/۱۰/۰۹\nچاه‌ها چهل تا بود.\n", recommended: "۰", isImported: false);
        _site.WriteArticle("other", 9001, "Something else");
        Assert.Equal(
            "page.txt: error DAF684: The news code 9001 belongs to another article, input/articles/en/other.md, so nothing was imported from this document. Correct the code in the document, or import its article under another one.\n",
            _site.Run("comment", "import", "page.txt").Error);
    }

    [Fact]
    public void A_date_that_is_none_is_told() => Assert.Equal(
        new Run(2, "", "daftar comment: error DAF694: 'soon' is not a date. Write it like 2025-12-29 or 2025-12-29T10:45.\n"), _site.Run("comment", "import", ".", "--date", "soon"));

    private void Page(string comments, string recommended, bool isImported = true)
    {
        var paragraph = "دیوار شهر در سال‌های جنگ فرو ریخت و هیچ‌کس آن را دوباره نساخت، هرچند که سنگ‌هایش هنوز در کوچه‌ها پراکنده است و مردم از آن خانه می‌سازند.";
        _site.Folder.Write("page.txt", $"صفحه اصلی\nمناطق\nگزارش > افغانستان\nتاریخ انتشار\nدوشنبه ۸ دی ۱۴۰۴ ساعت ۱۰:۴۵\nتوصیه شده\n{recommended}\nدیوار کهنهٔ شهر\nخلاصهٔ کوتاهی از گزارش دربارهٔ دیوار شهر و سنگ‌هایش.\nزمان مورد نیاز برای مطالعه: ۳ دقیقه\n\n{paragraph}\n{paragraph}\n\nکد خبر: ۹۰۰۱\nنویسنده: سارا نجفی\n\nنظرات\n{comments}\nنام شما\nآدرس ایمیل شما\nنظر شما *\n");
        if (isImported) _site.Run("import", "page.txt");
    }
}
