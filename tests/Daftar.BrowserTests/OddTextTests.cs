using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Daftar.BrowserTests;

/// <summary>The sample site with texts of odd Markdown in both languages, with pictures, tables and notes.</summary>
public sealed class OddTextFixture : SiteFixture
{
    // A white rectangle of 600 by 400 pixels: what a chart looks like in the dark.
    private const string Chart = "iVBORw0KGgoAAAANSUhEUgAAAlgAAAGQAQAAAABaTiM1AAAAgklEQVR42u3MMQEAAAwCIPuX1hI7dkAA0jtxuVwul8vlcrlcLpfL5XK5XC6Xy+VyuVwul8vlcrlcLpfL5XK5XC6Xy+VyuVwul8vlcrlcLpfL5XK5XC6Xy+VyuVwul8vlcrlcLpfL5XK5XC6Xy+VyuVwul8vlcrlcLpfL5XK5XC7Xm2um9sGdGChlqwAAAABJRU5ErkJggg==";

    protected override string PrepareRoot(string folder)
    {
        var root = base.PrepareRoot(folder);
        Directory.CreateDirectory(Path.Combine(root, "input/images"));
        File.WriteAllBytes(Path.Combine(root, "input/images/odd.png"), Convert.FromBase64String(Chart));
        var settings = Path.Combine(root, "statiq.json");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("\"Host\"", "\"Citations\": \"files\", \"Host\"", StringComparison.Ordinal));
        var code = 800_000;
        foreach (var language in new[] { "en", "fa" })
        {
            var texts = OddTexts.Bodies(20).Select((body, number) => ($"odd-{number}", "note", body)).Append(("rich", "interview", OddTexts.Rich(language)));
            foreach (var (name, type, body) in texts)
            {
                File.WriteAllText(Path.Combine(root, $"input/articles/{language}/{name}.md"),
                    $"---\ntitle: {name}\nkicker: kicker\ntype: {type}\nnews_code: {++code}\npublish_date: 2025-01-02\nimage: images/odd.png\nimage_alt: x\n---\n{body}\n");
            }
        }
        return root;
    }
}

/// <summary>What readers and checkers get of odd Markdown, and what only rich texts have.</summary>
public sealed partial class OddTextTests(OddTextFixture fixture) : IClassFixture<OddTextFixture>
{
    [Fact]
    public async Task The_checker_finds_no_error_whatever_Markdown_comes_in() =>
        Findings.AssertNone((await HtmlChecker.CheckAsync(fixture.Site.Folder, Odd())).Where(finding => finding.Contains(": error:", StringComparison.Ordinal)));

    [Theory]
    [InlineData("en", ColorScheme.Light, 1280)]
    [InlineData("fa", ColorScheme.Dark, 390)]
    public async Task Odd_texts_are_accessible(string language, ColorScheme scheme, int width)
    {
        await using var context = await fixture.NewContextAsync(width, scheme: scheme);
        var pages = Odd().Where(page => page.StartsWith(language, StringComparison.Ordinal)).Where((_, index) => index % 3 == 0).Append(Rich(language));
        Findings.AssertNone(await Looks.ViolationsAsync(context, fixture, pages.Select(page => ("odd", page))));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public async Task Nothing_of_odd_texts_is_wider_than_a_telephone(string language)
    {
        await using var context = await fixture.NewContextAsync(width: 320, height: 640);
        Findings.AssertNone(await Looks.OverflowsAsync(context, fixture, Odd().Where(page => page.StartsWith(language, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("en", 1)]
    [InlineData("fa", -1)]
    public async Task A_wide_table_keeps_its_first_column_on_a_telephone_and_shows_that_there_is_more(string language, int towards)
    {
        await using var context = await fixture.NewContextAsync(width: 390, height: 844);
        var page = await context.NewPageAsync();
        await page.GotoAsync(fixture.UrlOf(Rich(language)));
        var moved = await page.EvaluateAsync<double[]>($$"""
            () => {
              const table = document.querySelector('.table-scroll');
              const lefts = () => [...table.querySelectorAll('tr:last-child td')].map(cell => cell.getBoundingClientRect().left);
              const before = lefts();
              table.scrollLeft = {{towards}} * 120;
              const after = lefts();
              return [table.scrollWidth - table.clientWidth, after[0] - before[0], after[1] - before[1]];
            }
            """);
        Assert.True(moved[0] > 120, $"The table is {moved[0]} px wider than its window.");
        Assert.InRange(moved[1], -40, 40);
        Assert.Equal(-towards * 120, moved[2], 2.0);
        var backgrounds = await page.Locator(".table-scroll").First.EvaluateAsync<string>("box => getComputedStyle(box).backgroundImage + ' ' + getComputedStyle(box).backgroundAttachment");
        Assert.Equal(4, Regex.Count(backgrounds, "linear-gradient"));
        Assert.Contains("scroll", backgrounds, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ColorScheme.Light, "", "none")]
    [InlineData(ColorScheme.Dark, "", "brightness")]
    [InlineData(ColorScheme.Light, "dark", "brightness")]
    [InlineData(ColorScheme.Dark, "light", "none")]
    public async Task A_white_chart_does_not_glare_in_the_dark(ColorScheme scheme, string choice, string filter)
    {
        await using var context = await fixture.NewContextAsync(scheme: scheme);
        var page = await context.NewPageAsync();
        await page.GotoAsync(fixture.UrlOf(Rich("en")));
        if (choice.Length > 0)
        {
            await page.Locator(".view summary").ClickAsync();
            await page.Locator($".view [name=theme][value={choice}]").CheckAsync();
        }
        var filters = await page.Locator(".document img").EvaluateAllAsync<string[]>("images => images.map(image => getComputedStyle(image).filter)");
        Assert.Equal(2, filters.Length);
        Assert.All(filters, found => Assert.StartsWith(filter, found, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public async Task A_mark_of_a_note_is_easy_to_hit_and_what_it_leads_to_is_highlighted(string language)
    {
        await using var context = await fixture.NewContextAsync(width: 390, height: 844);
        var page = await context.NewPageAsync();
        await page.GotoAsync(fixture.UrlOf(Rich(language)));
        var sizes = await page.Locator(".prose sup a, [role=doc-backlink]").EvaluateAllAsync<double[]>("links => links.flatMap(link => [link.getBoundingClientRect().width, link.getBoundingClientRect().height])");
        Assert.Equal(8, sizes.Length);
        Assert.All(sizes, size => Assert.True(size >= 24, $"{size} px"));
        var plain = await page.Locator(".footnotes li").Last.EvaluateAsync<string>("note => getComputedStyle(note).backgroundColor");
        await page.Locator(".prose sup a").Last.ClickAsync();
        await Assertions.Expect(page.Locator(".footnotes li").Last).Not.ToHaveCSSAsync("background-color", plain);
    }

    /// <summary>On this site references are files; on the other one they stand within the page.</summary>
    [Theory]
    [InlineData(0, "TY  - ")]
    [InlineData(1, "@")]
    [InlineData(2, "[{\"id\":")]
    public async Task References_that_are_files_can_be_copied_too(int number, string beginning)
    {
        await using var context = await fixture.NewContextAsync();
        var copied = await ReadingTests.CopiedAsync(context, fixture.Origin, fixture.UrlOf(Rich("fa")), number);
        Assert.StartsWith(beginning, copied, StringComparison.Ordinal);
        var file = Path.Combine(Path.GetDirectoryName(Rich("fa"))!, "cite" + new[] { ".ris", ".bib", ".json" }[number]);
        Assert.Equal(System.Text.Encoding.UTF8.GetString(fixture.Site.Read(file)), copied);
    }

    /// <summary>The arrow back to the text turns towards where lines begin: ↩ from left to right, ↪ from right to left.</summary>
    [Theory]
    [InlineData("en", "\u21A9\uFE0E")]
    [InlineData("fa", "\u21AA\uFE0E")]
    public void Arrows_of_notes_point_the_way_of_the_language(string language, string arrow)
    {
        var arrows = fixture.Site.Document(Rich(language)).QuerySelectorAll("[role=doc-backlink]");
        Assert.NotEmpty(arrows);
        Assert.All(arrows, link => Assert.Equal(arrow, link.TextContent));
    }

    private string Rich(string language) => fixture.Site.Pages.Single(page => page.StartsWith($"{language}/interview/80", StringComparison.Ordinal));

    private IEnumerable<string> Odd() => fixture.Site.Pages.Where(page => OddPage().IsMatch(page));

    [GeneratedRegex("/(note|interview)/80[0-9]{4}/")]
    private static partial Regex OddPage();
}
