using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Loading;

/// <summary>Readers' comments from the file to page, feed and data, and what is said of files that are wrong.</summary>
public sealed class CommentTests : IDisposable
{
    private readonly TestSite _site = TestSite.Bilingual().Article("en", "tea", 7, "2026-01-02").Article("fa", "tea", 8, "2026-01-02");

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("7/2026-01-03-1.yaml", "name: A\ndate: 2026-01-03\ntext: T\n", "input/comments/7/2026-01-03-1.yaml: error DAF260: The path of a comment consists of the news code of its article, the day and a number, such as input/comments/4219/2025-12-30-1.yml. Move or rename the file.")]
    [InlineData("7/first.yml", "name: A\ndate: 2026-01-03\ntext: T\n", "input/comments/7/first.yml: error DAF260: The path of a comment consists of the news code of its article, the day and a number, such as input/comments/4219/2025-12-30-1.yml. Move or rename the file.")]
    [InlineData("tea/2026-01-03-1.yml", "name: A\ndate: 2026-01-03\ntext: T\n", "input/comments/tea/2026-01-03-1.yml: error DAF260: The path of a comment consists of the news code of its article, the day and a number, such as input/comments/4219/2025-12-30-1.yml. Move or rename the file.")]
    [InlineData("07/2026-01-03-1.yml", "name: A\ndate: 2026-01-03\ntext: T\n", "input/comments/07/2026-01-03-1.yml: error DAF260: The path of a comment consists of the news code of its article, the day and a number, such as input/comments/4219/2025-12-30-1.yml. Move or rename the file.")]
    [InlineData("9/2026-01-03-1.yml", "name: A\ndate: 2026-01-03\ntext: T\n", "input/comments/9/2026-01-03-1.yml: error DAF261: No article has the news code 9. Rename the folder to the news code of the article, or remove it.")]
    [InlineData("7/2026-01-03-1.yml", "name: A\ndate: 2026-01-03\ntext: write to sara@example.org\n", "input/comments/7/2026-01-03-1.yml(3,7): error DAF262: 'text' contains an e-mail address (s…@example.org), which would be published. Remove it.")]
    [InlineData("7/2026-01-03-1.yml", "name: a.b+c@mail.example.org\ndate: 2026-01-03\ntext: T\n", "input/comments/7/2026-01-03-1.yml(1,7): error DAF262: 'name' contains an e-mail address (a…@mail.example.org), which would be published. Remove it.")]
    [InlineData("7/2026-01-03-1.yml", "name: A\ndate: 2026-01-03\ntext: \"a \\u202E b\"\n", "input/comments/7/2026-01-03-1.yml(3,7): warning DAF264: 'text' contains U+202E RIGHT-TO-LEFT OVERRIDE, which can change the order of letters on the page; readers see the text without it. Remove it.")]
    [InlineData("7/2026-01-03-2.yml", "name: A\ndate: 2026-01-03\nreply_to: 2026-01-03-1\ntext: T\n", "input/comments/7/2026-01-03-2.yml(3,11): error DAF265: This article has no comment '2026-01-03-1' to reply to. Did you mean '2026-01-03-2'?")]
    [InlineData("7/2026-01-03-2.yml", "name: A\ndate: 2026-01-03\nreply_to: 2026-01-03-2\ntext: T\n", "input/comments/7/2026-01-03-2.yml(3,11): error DAF266: This comment and '2026-01-03-2' reply to each other. Remove 'reply_to' from one of them.")]
    [InlineData("7/2026-01-03-2.yml", "name: A\ndate: 2026-01-03\nnmae: T\ntext: T\n", "input/comments/7/2026-01-03-2.yml(3,1): error DAF201: Unknown key 'nmae'. Did you mean 'name'?")]
    public void What_is_wrong_is_named(string file, string yaml, string expected)
    {
        On();
        _site.Write("input/comments/" + file, yaml);
        Assert.Equal([expected], _site.Problems());
    }

    [Fact]
    public void Long_texts_and_names_are_refused()
    {
        On();
        Comment(7, "2026-01-03-1", new string('n', 101), "2026-01-03", "T");
        Comment(7, "2026-01-03-2", "A", "2026-01-03", new string('x', 100_000));
        Assert.Equal(
            [
                "input/comments/7/2026-01-03-1.yml(1,7): error DAF263: 'name' has 101 characters, but a comment may have 100. Shorten it.",
                "input/comments/7/2026-01-03-2.yml(3,7): error DAF263: 'text' has 100000 characters, but a comment may have 10000. Shorten it.",
            ], _site.Problems());
    }

    [Fact]
    public void One_fault_of_a_comment_hides_no_other()
    {
        On();
        _site.Write("input/comments/7/2026-01-03-1.yml", "name: a@mail.example.org\ndate: 2026-13-03\ntext: write to sara@example.org\n");
        Assert.Equal([1, 2, 3], _site.Problems().Select(problem => int.Parse(problem.Split('(', ',')[1], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_same_words_of_the_same_reader_are_named()
    {
        On();
        Comment(7, "2026-01-03-1", "A", "2026-01-03", "T");
        Comment(7, "2026-01-03-2", "A", "2026-01-03", "T");
        Assert.Equal(["input/comments/7/2026-01-03-2.yml: warning DAF267: input/comments/7/2026-01-03-1.yml has the same name and the same text. Remove one of the two."], _site.Problems());
    }

    [Fact]
    public void Numbers_of_recommendations_are_checked()
    {
        _site.Write("input/data/recommended.yml", "7: 12\ntea: 1\n8: many\n9: 3\n");
        Assert.Equal(
            [
                "input/data/recommended.yml(2,1): error DAF268: 'tea' cannot be read. Write a news code and the number of recommendations: '4219: 12'.",
                "input/data/recommended.yml(3,1): error DAF268: '8' cannot be read. Write a news code and the number of recommendations: '4219: 12'.",
                "input/data/recommended.yml(4,1): warning DAF269: No article has the news code 9, so its number is not shown. Correct the code, or remove the line.",
            ], _site.Problems());
    }

    [Fact]
    public void An_issue_form_needs_a_repository()
    {
        On("""{ "IssueForm": "5-comment.yml" }""");
        Assert.Contains("error DAF270: 'IssueForm' needs 'Repository', because the form belongs to that repository. Add the repository's address, or remove 'IssueForm'.", Assert.Single(_site.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_the_setting_shows_no_comments()
    {
        Comment(7, "2026-01-03-1", "Reader", "2026-01-03", "Words of a reader");
        var files = _site.Build();
        Assert.DoesNotContain(files, file => Encoding.UTF8.GetString(file.Value).Contains("Words of a reader", StringComparison.Ordinal));
        Assert.DoesNotContain(files.Keys, path => path.Contains("comments/", StringComparison.Ordinal));
    }

    [Fact]
    public void Page_feeds_and_data_agree()
    {
        On("""{ "Form": "https://forms.example/send", "Mail": "desk@example.org" }""");
        Comment(7, "2026-01-03-1", "Sara <b>", "2026-01-03T10:00:00", "First <script>alert(1)</script>\\n\\nسلام https://example.org/a?b=1&c=2.", "example: true\n");
        Comment(7, "2026-01-04-1", "کامران", "2026-01-04T09:00:00", "پاسخ", "reply_to: 2026-01-03-1\nlanguage: fa\n");
        Comment(7, "2026-01-03-2", "Third", "2026-01-03T12:00:00", "Other thread");
        var files = _site.Build();
        var page = Text(files, "en/report/7/index.html");

        Assert.Contains("<p>3 3 open</p>", page, StringComparison.Ordinal);
        Assert.True(Order(page, "id=\"c-2026-01-03-1\"", "id=\"c-2026-01-04-1\"", "id=\"c-2026-01-03-2\""));
        Assert.Contains("<b>Sara &lt;b&gt;</b> 2026-01-03 ", page, StringComparison.Ordinal);
        Assert.Contains("<p>First &lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p dir=\"rtl\">سلام <a rel=\"nofollow ugc noopener\" dir=\"ltr\" href=\"https://example.org/a?b=1&amp;c=2\">https://example.org/a?b=1&amp;c=2</a>.</p>", page, StringComparison.Ordinal);
        Assert.Contains("id=\"c-2026-01-04-1\" dir=\"rtl\" lang=\"fa\"", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#c-2026-01-03-1\">Sara &lt;b&gt;</a>", page, StringComparison.Ordinal);
        Assert.Contains("mailto:desk@example.org?subject=Comment%20on%207", page, StringComparison.Ordinal);

        var feed = Text(files, "en/report/7/comments/feed.xml");
        Assert.True(Order(feed, "#c-2026-01-04-1", "#c-2026-01-03-2", "#c-2026-01-03-1"));
        Assert.DoesNotContain("<script", feed, StringComparison.Ordinal);
        Assert.Contains("کامران on Title 7", feed, StringComparison.Ordinal);
        Assert.Contains("#c-2026-01-03-2", Text(files, "en/comments/feed.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("fa/comments/feed.xml", files.Keys);

        var list = JsonNode.Parse(files["api/v1/en/comments.json"])!;
        Assert.Equal(3, list["total"]!.GetValue<int>());
        Assert.Equal(["2026-01-04-1", "2026-01-03-2", "2026-01-03-1"], list["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()));
        Assert.Equal("First <script>alert(1)</script>\n\nسلام https://example.org/a?b=1&c=2.", list["items"]![2]!["text"]!.GetValue<string>());
        Assert.Equal(3, JsonNode.Parse(files["api/v1/en/articles.json"])!["items"]![0]!["comment_count"]!.GetValue<int>());
    }

    [Fact]
    public void The_newest_fifty_stand_below_the_article_and_full_pages_stay()
    {
        On();
        for (var number = 1; number <= 160; number++) Comment(7, $"2026-01-03-{number}", $"Reader {number}", $"2026-01-03T10:{number / 60:00}:{number % 60:00}", $"Words {number}");
        var files = _site.Build();
        var page = Text(files, "en/report/7/index.html");
        Assert.Equal(50, Count(page, "id=\"c-"));
        Assert.True(Order(page, "c-2026-01-03-160\"", "c-2026-01-03-111\""));
        var oldest = Text(files, "en/report/7/comments/1/index.html");
        Assert.Equal(50, Count(oldest, "id=\"c-"));
        Assert.True(Order(oldest, "c-2026-01-03-50\"", "c-2026-01-03-1\""));
        Assert.Equal(10, Count(Text(files, "en/report/7/comments/3/index.html"), "id=\"c-"));
        Assert.Contains("noindex", oldest, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, 160), number => Assert.Single(files, file => file.Key.EndsWith("index.html", StringComparison.Ordinal) && Encoding.UTF8.GetString(file.Value).Contains($"id=\"c-2026-01-03-{number}\"", StringComparison.Ordinal)));

        Comment(7, "2026-01-05-1", "Late", "2026-01-05", "One more");
        var later = _site.Build();
        var changed = later.Where(file => !files.TryGetValue(file.Key, out var before) || !before.AsSpan().SequenceEqual(file.Value)).Select(file => file.Key).ToList();
        Assert.DoesNotContain("en/report/7/comments/1/index.html", changed);
        Assert.DoesNotContain("en/report/7/comments/2/index.html", changed);
        Assert.Contains("en/report/7/index.html", changed);
    }

    [Fact]
    public void An_answer_stands_behind_what_it_answers_whatever_the_dates_say()
    {
        On();
        Comment(7, "2026-01-03-1", "A", "2026-01-03T10:00:00", "First");
        Comment(7, "2026-01-04-1", "B", "2026-01-04T18:05:00", "Answer", "reply_to: 2026-01-03-1\n");
        Comment(7, "2026-01-04-2", "A", "2026-01-04", "Answer to the answer", "reply_to: 2026-01-04-1\n");
        Comment(7, "2026-01-01-1", "C", "2026-01-01", "Its date is a typist's mistake", "reply_to: 2026-01-04-2\n");
        Comment(7, "2026-01-05-1", "D", "2026-01-05", "Another thread");
        Assert.True(Order(Text(_site.Build(), "en/report/7/index.html"), "\"c-2026-01-05-1\"", "\"c-2026-01-03-1\"", "\"c-2026-01-04-1\"", "\"c-2026-01-04-2\"", "\"c-2026-01-01-1\""));
    }

    /// <summary>As many as a robot sends in a night, and each answering the one before: neither time nor stack runs out.</summary>
    [Fact]
    public void Ten_thousand_comments_that_answer_each_other_are_shown_in_pages()
    {
        On();
        Comment(7, "2026-01-03-1", "A", "2026-01-03", "0");
        for (var number = 2; number <= 10_000; number++) Comment(7, $"2026-01-03-{number}", "A", "2026-01-03", $"{number}", $"reply_to: 2026-01-03-{number - 1}\n");
        var files = _site.Build();
        Assert.Contains("<p>10000 10,000 open</p>", Text(files, "en/report/7/index.html"), StringComparison.Ordinal);
        Assert.Equal(200, files.Keys.Count(path => path.StartsWith("en/report/7/", StringComparison.Ordinal) && path.EndsWith(".html", StringComparison.Ordinal)));
        Assert.Equal(10_000, JsonNode.Parse(files["api/v1/articles/7.json"])!["reader_comments"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<a href='javascript:alert(1)' onclick=x>x</a>", "&lt;a href=&#39;javascript:alert(1)&#39; onclick=x&gt;x&lt;/a&gt;")]
    [InlineData("&lt;b&gt; &amp;", "&amp;lt;b&amp;gt; &amp;amp;")]
    [InlineData("{{ 7*7 }} **b** [x](https://e.example)", "{{ 7*7 }} **b** [x](<a rel=\"nofollow ugc noopener\" dir=\"ltr\" href=\"https://e.example/\">https://e.example</a>)")]
    [InlineData("javascript:alert(1) data:text/html,x vbscript:x", "javascript:alert(1) data:text/html,x vbscript:x")]
    [InlineData("https://user:pw@localhost/", "https://user:pw@localhost/")]
    [InlineData("https://e.example/\"onmouseover=alert(1)", "<a rel=\"nofollow ugc noopener\" dir=\"ltr\" href=\"https://e.example/\">https://e.example/</a>&quot;onmouseover=alert(1)")]
    [InlineData("https://e.example/'onmouseover='x", "<a rel=\"nofollow ugc noopener\" dir=\"ltr\" href=\"https://e.example/&#39;onmouseover=&#39;x\">https://e.example/&#39;onmouseover=&#39;x</a>")]
    [InlineData("(https://e.example/a_(b)) http://e.example:99999/ https://", "(<a rel=\"nofollow ugc noopener\" dir=\"ltr\" href=\"https://e.example/a_(b)\">https://e.example/a_(b)</a>) http://e.example:99999/ https://")]
    public void Whatever_a_reader_writes_is_text(string words, string expected)
    {
        On();
        _site.Write("input/comments/7/2026-01-03-1.yml", $"name: {System.Text.Json.JsonSerializer.Serialize(words)}\ndate: 2026-01-03\ntext: {System.Text.Json.JsonSerializer.Serialize(words)}\n");
        var files = _site.TryBuild()!;
        Assert.Contains($"<p>{expected}</p>", Text(files, "en/report/7/index.html"), StringComparison.Ordinal);
        foreach (var (path, bytes) in files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            var text = Encoding.UTF8.GetString(bytes);
            Assert.False(text.Contains("<script>alert", StringComparison.Ordinal) || text.Contains("\"onmouseover", StringComparison.Ordinal) || text.Contains("href='javascript", StringComparison.Ordinal), path);
        }
    }

    [Fact]
    public void Long_comments_are_fewer_to_a_page()
    {
        On();
        for (var number = 1; number <= 60; number++) Comment(7, $"2026-01-03-{number}", $"Reader {number}", "2026-01-03", $"{number} " + new string('x', 9_900));
        Assert.All(_site.Build().Where(file => file.Key.StartsWith("en/report/7/", StringComparison.Ordinal) && file.Key.EndsWith(".html", StringComparison.Ordinal)), file => Assert.InRange(file.Value.Length, 1, 60_000));
    }

    [Theory]
    [InlineData("{}", "", true)]
    [InlineData("{}", "comments: closed", false)]
    [InlineData("""{ "OpenDays": 30 }""", "", false)]
    [InlineData("""{ "OpenDays": 30 }""", "comments: open", true)]
    [InlineData("""{ "OpenDays": 300 }""", "", true)]
    public void An_article_closes_by_itself_or_by_its_age(string settings, string keys, bool isOpen)
    {
        On(settings);
        _site.Article("en", "coffee", 9, "2026-01-02", keys);
        Comment(9, "2026-01-03-1", "A", "2026-01-03", "T");
        Assert.Equal(isOpen, Text(_site.Build(), "en/report/9/index.html").Contains("<p>1 1 open</p>", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_of_recommendations_order_lists_and_blocks()
    {
        Setting("\"Recommend\": { \"Link\": \"https://example.org/r/{code}\", \"Lists\": \"recommended\" }, \"HomeBlocks\": [ { \"Id\": \"best\", \"Order\": \"recommended\", \"Repeat\": true } ]");
        _site.Article("en", "coffee", 9, "2026-01-01").Article("en", "milk", 10, "2026-02-01").Write("input/data/recommended.yml", "9: 12\n7: 3\n");
        var files = _site.Build();
        Assert.Contains("<p>recommended 12 <a href=\"https://example.org/r/9\">", Text(files, "en/report/9/index.html"), StringComparison.Ordinal);
        Assert.True(Order(Text(files, "en/types/report/index.html"), "Title 9", "Title 7", "Title 10"));
        Assert.True(Order(Text(files, "en/index.html"), "Title 9", "Title 7"));
        Assert.Equal(12, JsonNode.Parse(files["api/v1/en/articles.json"])!["items"]!.AsArray().Single(item => item!["news_code"]!.GetValue<int>() == 9)!["recommended"]!.GetValue<int>());
    }

    private void On(string settings = "{}") => Setting("\"Comments\": " + settings);

    private void Setting(string setting) => _site.Replace("statiq.json", "\"GenerateApi\": false", "\"GenerateApi\": \"full\", " + setting);

    private void Comment(int code, string id, string name, string date, string text, string keys = "") =>
        _site.Write($"input/comments/{code}/{id}.yml", $"name: {name}\ndate: {date}\ntext: \"{text}\"\n{keys}");

    private static string Text(SortedDictionary<string, byte[]> files, string path) => Encoding.UTF8.GetString(files[path]);

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static bool Order(string text, params string[] parts)
    {
        var at = parts.Select(part => text.IndexOf(part, StringComparison.Ordinal)).ToList();
        return at.TrueForAll(index => index >= 0) && at.SequenceEqual(at.Order());
    }
}
