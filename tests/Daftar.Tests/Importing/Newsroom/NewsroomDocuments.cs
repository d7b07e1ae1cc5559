using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Daftar.Tests.Importing.Office;

namespace Daftar.Tests.Importing.Newsroom;

/// <summary>The facts that a kind of document states; import may give no other.</summary>
[Flags]
internal enum Stated
{
    None = 0, Kicker = 1, Lead = 2, Date = 4, Authors = 8, Source = 16, Code = 32, Type = 64, Region = 128, Tags = 256,
    All = 511,
}

/// <summary>The documents that a newsroom has of a text, kind by kind, with what surrounds it there.</summary>
internal static class NewsroomDocuments
{
    public static IReadOnlyList<(string Kind, string Ending, Stated Stated, Func<NewsroomText, byte[]> Make)> Kinds { get; } =
    [
        ("old-page", "html", Stated.All, text => Utf8(OldPage(text))),
        ("old-page-mhtml", "mhtml", Stated.All, text => Utf8(Mhtml(OldPage(text), $"https://old.example/news/{text.Code}/"))),
        ("any-page", "html", Stated.Lead | Stated.Date | Stated.Authors | Stated.Source | Stated.Region | Stated.Tags, text => Utf8(AnyPage(text))),
        ("saved-text", "txt", Stated.All & ~Stated.Lead, text => Utf8(SavedText(text))),
        ("plain-text", "txt", Stated.None, text => Utf8($"{text.Title}\n\n{string.Join("\n\n", WithHeading(text))}\n")),
        ("word", "docx", Stated.Date | Stated.Authors | Stated.Source | Stated.Code | Stated.Tags | Stated.Lead, Word),
        ("word-typed", "docx", Stated.Authors, TypedWord),
        ("opendocument", "odt", Stated.Date | Stated.Authors | Stated.Source | Stated.Code | Stated.Tags, OpenDocument),
        ("wordpress", "xml", Stated.Lead | Stated.Date | Stated.Authors | Stated.Source | Stated.Type | Stated.Region | Stated.Tags, text => Utf8(WordPress(text))),
        ("feed", "rss", Stated.Date | Stated.Authors | Stated.Source | Stated.Region, text => Utf8(Feed(text))),
        ("json", "json", Stated.Lead | Stated.Date | Stated.Authors | Stated.Region, text => Utf8(Json(text))),
        ("hugo", "md", Stated.Lead | Stated.Date | Stated.Authors | Stated.Region | Stated.Tags, text => Utf8(Yaml(text))),
        ("hugo-toml", "md", Stated.Date | Stated.Authors | Stated.Tags, text => Utf8(Toml(text))),
        ("mail", "eml", Stated.Date | Stated.Authors, text => Utf8(Mail(text))),
    ];

    /// <summary>Words around the texts that belong to no article.</summary>
    public static IReadOnlyList<string> Boilerplate { get; } = ["اشتراک‌گذاری", "پربازدیدها", "نظرات کاربران", "همهٔ حقوق", "چاپ خبر", "Share", "Most read", "Subscribe", "All rights", "Print this", "رهگذر", "Passer-by", "A+"];

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static IEnumerable<string> WithHeading(NewsroomText text) => [text.Body[0], text.Body[1], text.Heading, text.Body[2], text.Body[3]];

    private static string Html(NewsroomText text) => $"<p>{text.Body[0]}</p><p>{text.Body[1]}</p><h2>{text.Heading}</h2><p>{text.Body[2]}</p><p>{text.Body[3]}</p>";

    private static string Pick(NewsroomText text, string persian, string english) => text.IsPersian ? persian : english;

    private static string Number(NewsroomText text, int number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return text.IsPersian ? Daftar.Languages.Digits.ToPersian(digits) : digits;
    }

    private static string And(NewsroomText text) => string.Join(Pick(text, " و ", " and "), text.Authors);

    private static string OldPage(NewsroomText text) => $"""
        <html lang="{text.Language}"><head><meta charset="utf-8"><title>{text.Title} - {text.Source}</title><link rel="canonical" href="https://old.example/{text.Language}/news/{text.Code}/"></head><body>
        <div class="header"><ul class="menu"><li><a href="/">{Pick(text, "صفحه نخست", "Home")}</a></li><li><a href="/search">{Pick(text, "جستجو", "Search")}</a></li></ul></div>
        <div class="news_toolbar"><div class="news_path"><a href="#">{text.TypeLabel}</a> &raquo; <a href="#">{text.RegionLabel}</a></div><a href="#">{Pick(text, "چاپ خبر", "Print this")}</a> <a href="#">A+</a>
        <span class="news_pdate_c">{Pick(text, "تاریخ انتشار: ", "Publish Date: ")}<span>{text.ShownDate}</span></span><span class="news_id_c">{Pick(text, "کد خبر: ", "News code: ")}{Number(text, text.Code)}</span></div>
        <div class="rutitr">{text.Kicker}</div><h1 class="title">{text.Title}</h1><div class="subtitle">{text.Lead}</div>
        <div class="author_c">{Pick(text, "نویسنده: ", "Author: ")}{And(text)}</div>
        <div class="primary_image"><img src="https://old.example/a.jpg" alt=""><div class="image_caption">{text.Caption}</div></div>
        <div class="body">{Html(text)}</div><div class="source">{Pick(text, "منبع: ", "Source: ")}{text.Source}</div>
        <div class="tags_container">{string.Concat(text.Tags.Select(tag => $"<a href=\"#\">{tag}</a> "))}</div>
        <div class="share">{Pick(text, "اشتراک‌گذاری", "Share")}</div><div class="most">{Pick(text, "پربازدیدها", "Most read")}</div>
        <div class="comments">{Pick(text, "نظرات کاربران", "Comments")}<div class="cm">{Pick(text, "رهگذر: کد خبر: ۹۹۱۲ نویسنده: همسایه", "Passer-by: News code: 9912 Author: A neighbour")}</div></div>
        <div class="footer">{Pick(text, "همهٔ حقوق محفوظ است", "All rights reserved")}</div></body></html>
        """;

    private static string Mhtml(string html, string address) => $"From: <Saved by a browser>\r\nSnapshot-Content-Location: {address}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n"
        + $"--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: {address}\r\n\r\n{Convert.ToBase64String(Utf8(html), Base64FormattingOptions.InsertLineBreaks)}\r\n--b--\r\n";

    private static string AnyPage(NewsroomText text) => $$"""
        <!DOCTYPE html><html lang="{{text.Language}}"><head><meta charset="utf-8"><title>{{text.Title}} | {{text.Source}}</title><meta property="og:site_name" content="{{text.Source}}"><meta property="og:title" content="{{text.Title}}"><meta name="description" content="{{text.Lead}}">
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":{{JsonSerializer.Serialize(text.Title)}},"datePublished":"{{text.Date}}","author":[{{string.Join(',', text.Authors.Select(name => $"{{\"@type\":\"Person\",\"name\":{JsonSerializer.Serialize(name)}}}"))}}],
        "articleSection":{{JsonSerializer.Serialize(text.RegionLabel)}},"keywords":{{JsonSerializer.Serialize(text.Tags)}},"publisher":{"@type":"Organization","name":{{JsonSerializer.Serialize(text.Source)}}} }</script></head><body>
        <header><nav><a href="/">{{Pick(text, "خانه", "Home")}}</a> <a href="/world">{{Pick(text, "جهان", "World")}}</a></nav></header>
        <main><article><h1>{{text.Title}}</h1><div class="share-bar"><a href="#">{{Pick(text, "اشتراک‌گذاری", "Share")}}</a></div>{{Html(text)}}</article>
        <aside class="sidebar"><h3>{{Pick(text, "پربازدیدها", "Most read")}}</h3><ul><li><a href="/1">{{Pick(text, "خبری دیگر از شهر", "Something else entirely")}}</a></li></ul></aside></main>
        <footer>{{Pick(text, "همهٔ حقوق محفوظ است", "All rights reserved")}}</footer></body></html>
        """;

    private static string SavedText(NewsroomText text) => $"""
        {Pick(text, "صفحه نخست", "Home")}
        {text.TypeLabel} > {text.RegionLabel}
        {Pick(text, "تاریخ انتشار", "Publish Date")}
        {text.ShownDate}
        {text.Kicker}
        {text.Title}
        {text.Body[0]}
        {text.Body[1]}
        {text.Heading}
        {text.Body[2]}
        {text.Body[3]}
        {Pick(text, "کد خبر", "News code")}:{Number(text, text.Code)}
        {Pick(text, "نویسنده", "Author")} : {And(text)}
        {Pick(text, "منبع", "Source")} : {text.Source}
        {Pick(text, "برچسب‌ها", "Tags")} : {string.Join(Pick(text, "، ", ", "), text.Tags)}
        {Pick(text, "اشتراک‌گذاری مطلب", "Share")}
        {Pick(text, "نظرات کاربران", "Comments")}
        {Pick(text, "رهگذر", "Passer-by")}
        {Pick(text, "کد خبر: ۹۹۱۲ نویسنده: همسایه", "News code: 9912 Author: A neighbour")}
        """;

    private static byte[] Word(NewsroomText text)
    {
        var lines = new[]
        {
            $"{Pick(text, "نویسنده", "Author")}: {And(text)}", $"{Pick(text, "تاریخ", "Date")}: {text.ShownDate}", $"{Pick(text, "منبع", "Source")}: {text.Source}",
            $"{Pick(text, "کد خبر", "News code")}: {Number(text, text.Code)}", $"{Pick(text, "کلیدواژه‌ها", "Keywords")}: {string.Join(Pick(text, "، ", ", "), text.Tags)}",
        };
        return new WordFile(WordFile.P(text.Title, "T") + WordFile.P(text.Lead, "S") + string.Concat(lines.Select(line => WordFile.P(line))) + WordFile.P(text.Body[0]) + WordFile.P(text.Body[1])
            + WordFile.P(text.Heading, "H") + WordFile.P(text.Body[2]) + $"<w:p>{WordFile.R(text.Body[3])}<w:del w:id=\"1\"><w:r><w:delText> Share A+ رهگذر</w:delText></w:r></w:del></w:p>")
            .Styles(("T", "Title", ""), ("S", "Subtitle", ""), ("H", Pick(text, "عنوان ۱", "heading 1"), "")).ToBytes();
    }

    // Without a style anywhere: bold lines, as most people write.
    private static byte[] TypedWord(NewsroomText text) =>
        new WordFile($"<w:p>{WordFile.R(text.Title, "<w:b/><w:bCs/>")}</w:p>" + WordFile.P(text.Body[0]) + WordFile.P(text.Body[1]) + $"<w:p>{WordFile.R(text.Heading, "<w:b/><w:bCs/>")}</w:p>" + WordFile.P(text.Body[2]) + WordFile.P(text.Body[3]))
            .Properties($"<dc:creator>{text.Authors[0]}</dc:creator>").ToBytes();

    private static byte[] OpenDocument(NewsroomText text) =>
        new OdfFile(OdfFile.P(text.Title, "T") + OdfFile.P($"{Pick(text, "نویسنده", "Author")}: {And(text)}") + OdfFile.P($"{Pick(text, "تاریخ نشر", "Date")}: {text.ShownDate}") + OdfFile.P($"{Pick(text, "منبع", "Source")}: {text.Source}")
            + OdfFile.P($"{Pick(text, "کد خبر", "News code")}: {Number(text, text.Code)}") + OdfFile.P($"{Pick(text, "برچسب‌ها", "Tags")}: {string.Join(Pick(text, "، ", ", "), text.Tags)}")
            + OdfFile.P(text.Body[0]) + OdfFile.P(text.Body[1]) + OdfFile.H(text.Heading, 1) + OdfFile.P(text.Body[2]) + OdfFile.P(text.Body[3])).Named("T", "Title").ToBytes();

    private static string WordPress(NewsroomText text) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel><title>{text.Source}</title><link>https://paper.example</link><language>{text.Language}</language>
        <wp:author><wp:author_login>u1</wp:author_login><wp:author_display_name><![CDATA[{text.Authors[0]}]]></wp:author_display_name></wp:author>
        <item><title>{text.Title}</title><link>https://paper.example/{text.Key}/</link><dc:creator>u1</dc:creator><excerpt:encoded><![CDATA[{text.Lead}]]></excerpt:encoded>
        <content:encoded><![CDATA[<!-- wp:paragraph -->{text.Body[0]}

        {text.Body[1]}
        <!-- /wp:paragraph --><h2>{text.Heading}</h2>
        [sharing text="Share A+"]
        {text.Body[2]}

        {text.Body[3]}]]></content:encoded>
        <wp:post_id>11</wp:post_id><wp:post_date>{text.Date} 09:30:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
        <category domain="category">{text.TypeLabel}</category><category domain="category">{text.RegionLabel}</category>{string.Concat(text.Tags.Select(tag => $"<category domain=\"post_tag\">{tag}</category>"))}
        <wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>Passer-by</wp:comment_author><wp:comment_content>رهگذر</wp:comment_content></wp:comment></item></channel></rss>
        """;

    private static string Feed(NewsroomText text) => $"""
        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>{text.Source}</title><link>https://paper.example</link><language>{text.Language}</language>
        <item><title>{text.Title}</title><link>https://paper.example/{text.Key}</link><dc:creator>{text.Authors[0]}</dc:creator><pubDate>{DateTime.Parse(text.Date, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture)}</pubDate><category>{text.RegionLabel}</category>
        <content:encoded><![CDATA[{Html(text)}]]></content:encoded></item></channel></rss>
        """;

    private static string Json(NewsroomText text) => JsonSerializer.Serialize(new[]
    {
        new { title = text.Title, summary = text.Lead, date = text.Date, author = text.Authors[0], categories = new[] { text.RegionLabel }, body = Html(text), url = "https://paper.example/" + text.Key },
    });

    private static string Yaml(NewsroomText text) => $"---\ntitle: \"{text.Title}\"\ndate: {text.Date}\nsummary: \"{text.Lead}\"\nauthors: [{string.Join(", ", text.Authors.Select(name => $"\"{name}\""))}]\ncategories: [\"{text.RegionLabel}\"]\ntags: [{string.Join(", ", text.Tags.Select(tag => $"\"{tag}\""))}]\n---\n\n{Markdown(text)}";

    private static string Toml(NewsroomText text) => $"+++\ntitle = \"{text.Title}\"\ndate = {text.Date}\nauthor = \"{text.Authors[0]}\"\ntags = [{string.Join(", ", text.Tags.Select(tag => $"\"{tag}\""))}]\n+++\n\n{Markdown(text)}";

    private static string Markdown(NewsroomText text) => $"{text.Body[0]}\n\n{text.Body[1]}\n\n## {text.Heading}\n\n{text.Body[2]}\n\n{text.Body[3]}\n";

    private static string Mail(NewsroomText text) => $"From: =?utf-8?B?{Convert.ToBase64String(Utf8(text.Authors[0]))}?= <desk@paper.example>\r\nTo: editor@paper.example\r\nSubject: =?utf-8?B?{Convert.ToBase64String(Utf8(text.Title))}?=\r\n"
        + $"Date: {DateTime.Parse(text.Date, CultureInfo.InvariantCulture).AddHours(9).ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0330\r\nMessage-ID: <{text.Key}@paper.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + Convert.ToBase64String(Utf8($"<html><body>{Html(text)}</body></html>"), Base64FormattingOptions.InsertLineBreaks);
}
