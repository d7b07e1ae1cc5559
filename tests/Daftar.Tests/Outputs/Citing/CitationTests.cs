using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Daftar.Content;
using Daftar.Outputs.Citing;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Outputs.Citing;

public sealed class CitationTests
{
    private static readonly ContentDate Day = new(new(2025, 12, 29, 10, 45, 0), true, TimeSpan.FromHours(3.5));

    [Fact]
    public void Programs_for_references_get_what_their_formats_ask_for()
    {
        var citation = Sample("report", "100 % {new} #1 & \\more_", ["Abdul Rahim Kamel", "UNAMA"]);

        Assert.Equal(
            """
            TY  - RPRT
            AU  - Kamel, Abdul Rahim
            AU  - UNAMA
            TI  - 100 % {new} #1 & \more_
            PY  - 2025
            DA  - 2025/12/29
            PB  - East Studies
            AN  - 4219
            LA  - en
            UR  - https://x.example/4219/
            ER  - 

            """, Written(citation, "RIS"));
        Assert.Equal(
            """
            @techreport{article4219,
            author={Kamel, Abdul Rahim and {UNAMA}},
            title={{100 \% \{new\} \#1 \& \textbackslash{}more\_}},
            institution={East Studies},
            year={2025},
            month={12},
            day={29},
            number={4219},
            language={en},
            url={https://x.example/4219/},
            }

            """, Written(citation, "BibTeX"));
        Assert.Equal(
            """[{"id":"4219","type":"report","title":"100 % {new} #1 & \\more_","author":[{"family":"Kamel","given":"Abdul Rahim"},{"literal":"UNAMA"}],"issued":{"date-parts":[[2025,12,29]]},"publisher":"East Studies","number":"4219","language":"en","URL":"https://x.example/4219/"}]""",
            Written(citation, "CSL-JSON"));
    }

    [Fact]
    public void What_is_not_known_is_left_out()
    {
        var citation = Sample("note", "Title", []) with { Date = null };

        Assert.All(CitationFormat.All, format => Assert.DoesNotMatch("author|AU  -|year|PY  -|DA  -|issued", format.Write(citation)));
    }

    [Theory]
    [InlineData("Martin Luther King Jr.", "AU  - King, Martin Luther, Jr.", "author={King, Jr., Martin Luther},", "\"suffix\":\"Jr.\"")]
    [InlineData("King, Jr., Martin Luther", "AU  - King, Martin Luther, Jr.", "author={King, Jr., Martin Luther},", "\"suffix\":\"Jr.\"")]
    [InlineData("Martin Luther King, Jr.", "AU  - King, Martin Luther, Jr.", "author={King, Jr., Martin Luther},", "\"suffix\":\"Jr.\"")]
    [InlineData("Research and Analysis Unit", "AU  - Research and Analysis Unit", "author={{Research and Analysis Unit}},", "\"literal\":\"Research and Analysis Unit\"")]
    public void Each_format_has_its_own_way_with_suffixes_and_bodies(string name, string ris, string bibTex, string csl)
    {
        var citation = Sample("report", "Title", [name]);
        Assert.Equal([true, true, true], CitationFormat.All.Select((format, index) => format.Write(citation).Contains(new[] { ris, bibTex, csl }[index], StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Abdul Rahim Kamel", "Kamel", "Abdul Rahim")]
    [InlineData("عبدالرحیم کامل", "کامل", "عبدالرحیم")]
    [InlineData("Kamel, Abdul Rahim", "Kamel", "Abdul Rahim")]
    [InlineData("کامل، عبدالرحیم", "کامل", "عبدالرحیم")]
    [InlineData("UNAMA", "UNAMA", "")]
    [InlineData(" UNAMA ,", ",", "UNAMA")]
    [InlineData("Jan van der Berg", "van der Berg", "Jan")]
    [InlineData("Ahmad ibn Fadlan", "ibn Fadlan", "Ahmad")]
    [InlineData("Van Morrison", "Morrison", "Van")]
    [InlineData("دکتر سید حسین ابن سینا", "ابن سینا", "دکتر سید حسین")]
    [InlineData("محمد علی زاده", "علی زاده", "محمد")]
    [InlineData("علی زاده", "زاده", "علی")]
    [InlineData("Daftar desk", "Daftar desk", "")]
    [InlineData("تحریریهٔ دفتر", "تحریریهٔ دفتر", "")]
    [InlineData("مرکز مطالعات شرق", "مرکز مطالعات شرق", "")]
    [InlineData("Afghanistan Analysts Network", "Afghanistan Analysts Network", "")]
    [InlineData("Ministry of Water and Energy", "Ministry of Water and Energy", "")]
    [InlineData("O'Brien & Sons", "O'Brien & Sons", "")]
    public void Names_are_inverted(string name, string family, string given) => Assert.Equal(new(family, given), CitedName.Of(name));

    [Fact]
    public void Search_engines_are_told_of_persons_and_of_bodies()
    {
        using var site = TestSite.Bilingual().Article("en", "a", 7, "2025-12-29", "author: [Abdul Rahim Kamel, Daftar desk, UNAMA]");
        var page = site.Build().Text("en/report/7/index.html");
        Assert.Equal(["Person", "Organization", "Person"], Regex.Matches(page, "\"@type\":\"(Person|Organization)\",\"name\":\"(?:Abdul|Daftar desk|UNAMA)").Select(match => match.Groups[1].Value));
    }

    [Theory]
    [InlineData("report", "report", "RPRT", true, null)]
    [InlineData("special-report", "report", "RPRT", true, null)]
    [InlineData("analysis", "article-magazine", "MGZN", false, "magazineArticle")]
    [InlineData("note", "article-magazine", "MGZN", false, "magazineArticle")]
    [InlineData("interview", "interview", "MGZN", false, "magazineArticle")]
    [InlineData("roundtable", "interview", "MGZN", false, "magazineArticle")]
    [InlineData("a-type-of-the-site", "webpage", "ELEC", false, "webpage")]
    public void Types_are_called_what_they_are(string type, string csl, string ris, bool isReport, string? zotero)
    {
        var kind = CitationKind.Of(type);
        Assert.Equal((csl, ris, isReport, zotero), (kind.Csl, kind.Ris, kind.IsReport, kind.Zotero));
    }

    /// <summary>Zotero takes a page with such tags for an article by its title, authors and date, and for a report by its institution.</summary>
    [Theory]
    [InlineData("report", true)]
    [InlineData("interview", false)]
    public void Scholar_is_told_of_a_report_only_where_there_is_one(string type, bool isReport)
    {
        using var site = WithTheme().Article("en", "a", 7, "2025-12-29", "author: [Abdul Rahim Kamel]", type: type);
        var head = Page(site).Head!;

        Assert.Equal(isReport, head.QuerySelector("meta[name=citation_technical_report_institution]") is not null);
        Assert.Equal(isReport, head.QuerySelector("meta[name=citation_publisher]") is null);
        foreach (var name in new[] { "citation_title", "citation_author", "citation_publication_date", "citation_language", "citation_public_url" })
            Assert.NotNull(head.QuerySelector($"meta[name={name}]"));
        Assert.Contains("NewsArticle", head.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report", "report", "institution")]
    [InlineData("interview", "magazineArticle", "publisher")]
    public void Zotero_recognises_the_page(string type, string itemType, string publisher)
    {
        using var site = WithTheme().Article("en", "a", 7, "2025-12-29", "author: [Abdul Rahim Kamel, Rahil Safa]\ntags: [tea]", type: type);
        var (found, fields, authors) = ZoteroRules.Read(Page(site));

        Assert.Equal(itemType, found);
        Assert.Equal(("Title 7", "2025/12/29", "en", "https://tea.example/en/" + type + "/7/", "Tea Press"), (fields["title"], fields["date"], fields["language"], fields["url"], fields[publisher]));
        Assert.Equal(["Abdul Rahim | Kamel", "Rahil | Safa"], authors);
        if (itemType == "report") Assert.Equal("7", fields["number"]);
        else Assert.DoesNotContain("number", fields.Keys);
    }

    [Fact]
    public void Pages_that_are_no_articles_are_web_pages_to_Zotero()
    {
        using var site = WithTheme().Article("en", "a", 7, "2025-12-29");
        var (found, fields, authors) = ZoteroRules.Read(new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(site.Build()["en/index.html"])));

        Assert.Equal("webpage", found);
        Assert.NotEmpty(fields["title"]);
        Assert.Empty(authors);
    }

    [Fact]
    public void A_corrected_article_says_so_before_its_text()
    {
        using var site = WithTheme().Article("en", "a", 7, "2025-12-29", "updated: 2026-01-05\ncorrections:\n  - {date: 2026-01-05, note: The year was wrong.}");
        var page = Page(site);

        var notice = page.QuerySelector("main header .notice a[href='#corrections']")!;
        Assert.Contains("5 January 2026", notice.TextContent, StringComparison.Ordinal);
        Assert.True(notice.CompareDocumentPosition(page.QuerySelector(".prose")!).HasFlag(AngleSharp.Dom.DocumentPositions.Following));
        Assert.Contains("The year was wrong.", page.QuerySelector("#corrections")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_within_the_title_has_the_inner_marks()
    {
        using var site = WithTheme().Article("en", "a", 7, "2025-12-29");
        site.Replace("input/articles/en/a.md", "title: Title 7", "title: The “tea” and the «road»");
        var cite = Page(site).QuerySelector(".cite")!;

        Assert.StartsWith("“The ‘tea’ and the «road».” ", cite.QuerySelector("p[lang=en]")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("«The “tea” and the “road”». ", cite.QuerySelector("p[lang=fa]")!.TextContent, StringComparison.Ordinal);
        // In its own direction within the Persian form, and so is the address.
        Assert.Equal(["The “tea” and the “road”", "https://tea.example/7/"], cite.QuerySelectorAll("p[lang=fa] bdi").Select(part => part.TextContent));
    }

    [Fact]
    public void A_page_tells_how_to_cite_it_in_each_language_and_calendar_and_holds_the_data()
    {
        using var site = WithTheme().Article("en", "a", 7, "2025-12-29", "author: [Abdul Rahim Kamel]");
        var cite = Page(site).QuerySelector(".cite")!;

        Assert.Equal("Kamel, Abdul Rahim. “Title 7.” Tea Press, 29 December 2025 (8 Dey 1404), no. 7. https://tea.example/7/", cite.QuerySelector("p[lang=en]")!.TextContent);
        Assert.Contains("۸ دی ۱۴۰۴ (۲۹ دسامبر ۲۰۲۵)، کد خبر ۷", cite.QuerySelector("p[lang=fa][dir=rtl]")!.TextContent, StringComparison.Ordinal);

        var data = cite.QuerySelectorAll("a[download]").ToDictionary(link => link.GetAttribute("download")!, link => link.GetAttribute("href")!);
        Assert.Equal(["7.bib", "7.json", "7.ris"], data.Keys.Order());
        Assert.All(data.Values, address => Assert.Matches("^data:;charset=utf-8,[^ \"<>#]*$", address));
        using var csl = JsonDocument.Parse(WebUtility.UrlDecode(data["7.json"][(data["7.json"].IndexOf(',', StringComparison.Ordinal) + 1)..]));
        Assert.Equal("Title 7", csl.RootElement[0].GetProperty("title").GetString());
    }

    [Fact]
    public void A_site_may_have_files_or_nothing_instead()
    {
        using var site = WithTheme().Article("en", "a", 7, "2025-12-29");
        site.Replace("statiq.json", "\"GenerateApi\"", "\"Citations\": \"files\", \"GenerateApi\"");
        var files = site.Build();
        Assert.Contains("en/report/7/cite.ris", files.Keys);
        Assert.Equal("/en/report/7/cite.bib", Page(site).QuerySelector("a[download='7.bib']")!.GetAttribute("href"));

        site.Replace("statiq.json", "\"files\"", "\"none\"");
        Assert.DoesNotContain(site.Build().Keys, path => path.Contains("/cite.", StringComparison.Ordinal));
        Assert.Null(Page(site).QuerySelector(".cite"));
    }

    [Theory]
    [InlineData("https://x.example/4219/", 21)]
    [InlineData("https://x.example/repo/4219/", 25)]
    public void The_code_for_paper_is_a_square_of_lines(string address, int modules)
    {
        var svg = QrCode.Svg(address).ToString();

        Assert.Contains($"viewBox=\"-4.5 -4 {modules + 8} {modules + 8}\"", svg, StringComparison.Ordinal);
        // A corner's edge is seven dots long.
        var dashes = Regex.Match(svg, "dasharray=\"([0-9 ]+)\"").Groups[1].Value.Split(' ').Select(int.Parse).ToList();
        Assert.Equal(0, dashes.Count % 2);
        Assert.Equal(7, dashes[0]);
        Assert.Equal((modules + 1) * modules, dashes.Sum());
        Assert.Equal(svg, QrCode.Svg(address).ToString());
    }

    private static TestSite WithTheme()
    {
        var site = TestSite.Bilingual();
        Directory.Delete(Path.Combine(site.Root, "theme"), recursive: true);
        return site;
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Page(TestSite site) =>
        new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(site.Build().First(file => Regex.IsMatch(file.Key, "^en/[a-z]+/7/index.html$")).Value));

    private static string Written(Citation citation, string format) => CitationFormat.All.Single(known => known.Name == format).Write(citation);

    private static Citation Sample(string type, string title, string[] authors) =>
        new(CitationKind.Of(type), "4219", title, [.. authors.Select(CitedName.Of)], Day, "East Studies", "en", "https://x.example/4219/");
}
