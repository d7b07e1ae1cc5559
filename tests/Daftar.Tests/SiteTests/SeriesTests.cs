using System.Text.Json;
using System.Text.RegularExpressions;

namespace Daftar.Tests.SiteTests;

/// <summary>Series, which a site declares as a taxonomy: parts of how many, the list of them, their neighbours, and a block on the front page.</summary>
public sealed partial class SeriesTests : IDisposable
{
    private readonly TestSite _site = TestSite.Bilingual();

    public SeriesTests() => Declare("""{ "Id": "series", "Label": { "en": "Series", "fa": "پرونده‌ها" } }""");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_part_says_which_it_is_and_leads_to_the_others()
    {
        Parts("en", 3, "series: [rivers]");
        Assert.Equal(
            [
                "of series Rivers 2/3", "part 1 Title 1", "part 2 Title 2 here", "part 3 Title 3", "part before Title 1", "part behind Title 3",
            ], SeriesOf("en/report/2/index.html"));
        Assert.Equal(["of series Rivers 1/3", "part 1 Title 1 here", "part 2 Title 2", "part 3 Title 3", "part behind Title 2"], SeriesOf("en/report/1/index.html"));
    }

    [Fact]
    public void Persian_parts_have_Persian_numbers()
    {
        Parts("fa", 3, "series: [rivers]");
        Assert.Equal(["of series رودها ۲/۳", "part ۱ Title 1", "part ۲ Title 2 here", "part ۳ Title 3", "part before Title 1", "part behind Title 3"], SeriesOf("fa/report/2/index.html"));
    }

    [Fact]
    public void Parts_without_a_day_come_behind_the_others()
    {
        _site.Article("en", "a", 1, null, "series: [rivers]").Article("en", "b", 2, "2026-01-02", "series: [rivers]").Article("en", "c", 3, null, "series: [rivers]")
            .Article("en", "d", 4, "2026-01-01", "series: [rivers]");
        Assert.Equal(["of series Rivers 4/4", "part 1 Title 4", "part 2 Title 2", "part 3 Title 1", "part 4 Title 3 here", "part before Title 1"], SeriesOf("en/report/3/index.html"));
    }

    [Fact]
    public void A_long_series_shows_the_parts_around_this_one()
    {
        Parts("en", 30, "series: [rivers]");
        string[] Numbers(int code) => [.. SeriesOf($"en/report/{code}/index.html").Where(line => line.StartsWith("part ", StringComparison.Ordinal) && char.IsDigit(line[5])).Select(line => line.Split(' ')[1])];
        Assert.Equal("of series Rivers 15/30 cut", SeriesOf("en/report/15/index.html")[0]);
        Assert.Equal(["12", "13", "14", "15", "16", "17", "18"], Numbers(15));
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7"], Numbers(1));
        Assert.Equal(["24", "25", "26", "27", "28", "29", "30"], Numbers(30));
    }

    [Fact]
    public void One_part_is_no_series_and_an_article_may_be_in_two()
    {
        _site.Article("en", "a", 1, "2026-01-01", "series: [rivers, roads]").Article("en", "b", 2, "2026-01-02", "series: [roads]");
        Assert.Equal(["of series Roads 1/2", "part 1 Title 1 here", "part 2 Title 2", "part behind Title 2"], SeriesOf("en/report/1/index.html"));
    }

    [Fact]
    public void Search_engines_are_told()
    {
        Parts("en", 3, "series: [rivers]");
        var page = _site.Build().Text("en/report/3/index.html");
        using var data = JsonDocument.Parse(LinkedData().Match(page).Groups[1].Value);
        var article = data.RootElement.GetProperty("@graph")[0];
        Assert.Equal(
            [("WebSite", "Tea & Co"), ("CreativeWorkSeries", "Rivers")],
            article.GetProperty("isPartOf").EnumerateArray().Select(whole => (whole.GetProperty("@type").GetString(), whole.GetProperty("name").GetString())));
        Assert.Equal(3, article.GetProperty("position").GetInt32());
    }

    [Fact]
    public void The_front_page_has_a_block_of_the_latest_series()
    {
        _site.Article("en", "a", 1, "2026-01-01", "series: [rivers]").Article("en", "b", 2, "2026-01-02", "series: [roads]").Article("en", "c", 3, "2026-01-03", "series: [rivers]");
        Assert.Contains(
            "<h2 id=\"series\"><a href=\"/en/series/\">Series</a></h2>\n"
            + "<li><a href=\"/en/series/rivers/\">Rivers</a> From source to sea. 2 2 <a href=\"/en/report/3/\">Title 3</a> 2026-01-03\n"
            + "<li><a href=\"/en/series/roads/\">Roads</a>  1 1 <a href=\"/en/report/2/\">Title 2</a> 2026-01-02\n",
            _site.Build().Text("en/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_taxonomy_can_be_one_of_series_or_none()
    {
        Parts("en", 2, "series: [rivers]");
        Declare("""{ "Id": "series", "Series": false }""");
        Assert.Empty(SeriesOf("en/report/1/index.html"));
        Declare("""{ "Id": "series", "OnHome": false }""");
        Assert.NotEmpty(SeriesOf("en/report/1/index.html"));
        Assert.DoesNotContain("<h2 id=\"series\">", _site.Build().Text("en/index.html"), StringComparison.Ordinal);
        File.Move(Path.Combine(_site.Root, "input/taxonomies/series.yml"), Path.Combine(_site.Root, "input/taxonomies/files.yml"));
        Declare("""{ "Id": "files", "Key": "series", "Series": true }""");
        Assert.Equal("of series Rivers 1/2", SeriesOf("en/report/1/index.html")[0]);
    }

    private void Declare(string taxonomy)
    {
        var settings = Path.Combine(_site.Root, "statiq.json");
        var text = DeclaredPattern().Replace(File.ReadAllText(settings), "");
        File.WriteAllText(settings, text.Replace("\"GenerateApi\"", $"\"Taxonomies\": [{{ \"Id\": \"types\" }}, {{ \"Id\": \"regions\" }}, {{ \"Id\": \"issues\" }}, {taxonomy}],\n\"GenerateApi\"", StringComparison.Ordinal));
        if (taxonomy.Contains("\"series\", \"Label\"", StringComparison.Ordinal))
        {
            _site.Write("input/taxonomies/series.yml",
                "label: Series\nterms:\n  - {id: rivers, label: {en: Rivers, fa: رودها}, description: {en: From source to sea.}}\n  - {id: roads, label: Roads}\n");
        }
    }

    private void Parts(string language, int count, string keys)
    {
        for (var code = 1; code <= count; code++) _site.Article(language, $"part-{code}", code, $"2026-01-{code:00}", keys);
    }

    private string[] SeriesOf(string path) =>
        [.. LinePattern().Matches(_site.Build().Text(path)).Select(line => TagPattern().Replace(line.Groups[1].Value, ""))];

    [GeneratedRegex("\"Taxonomies\": .*\n")]
    private static partial Regex DeclaredPattern();

    [GeneratedRegex("<p>((?:of series|part) .*)</p>")]
    private static partial Regex LinePattern();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex TagPattern();

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>")]
    private static partial Regex LinkedData();
}
