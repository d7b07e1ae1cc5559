using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Daftar.BrowserTests;

/// <summary>What a reader meets: the top of an article on a telephone, size and colours by choice, menus that close, paper.</summary>
[Collection(SiteCollection.Name)]
public sealed class ReadingTests(SiteFixture fixture)
{
    private const string English = "en/report/4219/index.html";
    private const string Persian = "fa/report/4221/index.html";

    [Theory]
    [InlineData(English)]
    [InlineData(Persian)]
    public async Task On_a_telephone_the_text_begins_within_900_pixels(string path)
    {
        await using var context = await fixture.NewContextAsync(width: 390, height: 844);
        var page = await OpenAsync(context, path);
        var tops = await page.EvaluateAsync<double[]>(
            "['.kicker', 'h1', '.meta', '.lead', '.contents'].map(each => document.querySelector('main ' + each).getBoundingClientRect().top)");
        Assert.Equal(tops.Order(), tops);
        Assert.InRange(tops[^1], 0, 900);
    }

    [Fact]
    public async Task A_long_lead_unfolds_on_a_telephone_without_a_script_and_is_whole_elsewhere()
    {
        await using var context = await fixture.NewContextAsync(width: 390, height: 844, javaScript: false);
        var page = await OpenAsync(context, English);
        var folded = (await page.Locator(".head .lead").BoundingBoxAsync())!.Height;
        await page.Locator(".unfold").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        Assert.True((await page.Locator(".head .lead").BoundingBoxAsync())!.Height > folded * 2);

        await using var wide = await fixture.NewContextAsync();
        Assert.False(await (await OpenAsync(wide, English)).Locator("label[for=unfold]").IsVisibleAsync());
    }

    [Fact]
    public async Task Size_and_colours_are_remembered()
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, Persian);
        var (size, paper) = (await SizeAsync(page), await PaperAsync(page));
        await page.Locator(".view summary").ClickAsync();
        await page.Locator(".view [value=larger]").CheckAsync();
        await page.Locator(".view [value=dark]").CheckAsync();
        await page.GotoAsync(fixture.UrlOf("fa/index.html"));
        Assert.True(await SizeAsync(page) > size * 1.3);
        Assert.NotEqual(paper, await PaperAsync(page));
        Assert.True(await page.Locator(".view [value=dark]").IsCheckedAsync());
    }

    [Theory]
    [InlineData(ColorScheme.Light, "dark")]
    [InlineData(ColorScheme.Dark, "light")]
    public async Task Size_and_colours_change_without_a_script(ColorScheme scheme, string choice)
    {
        await using var context = await fixture.NewContextAsync(javaScript: false, scheme: scheme);
        var page = await OpenAsync(context, English);
        var (size, paper) = (await SizeAsync(page), await PaperAsync(page));
        await page.Locator(".view summary").ClickAsync();
        await page.Locator(".view [value=large]").CheckAsync();
        await page.Locator($".view [value={choice}]").CheckAsync();
        Assert.True(await SizeAsync(page) > size * 1.1);
        Assert.NotEqual(paper, await PaperAsync(page));
    }

    [Fact]
    public async Task Escape_and_a_click_outside_close_the_menus()
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, English);
        var open = page.Locator(".masthead details[open]");
        await page.Locator(".menu summary").First.ClickAsync();
        Assert.Equal(1, await open.CountAsync());
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await open.CountAsync());
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('.menu summary')"));
        await page.Locator(".view summary").ClickAsync();
        await page.Locator(".view legend").First.ClickAsync();
        Assert.Equal(1, await open.CountAsync());
        await page.Locator("h1").ClickAsync();
        Assert.Equal(0, await open.CountAsync());
    }

    [Theory]
    [InlineData(English, 78)]
    [InlineData(Persian, 76)]
    public async Task Lines_are_of_a_length_that_can_be_read(string path, int most)
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, path);
        var letters = await page.EvaluateAsync<double>("""
            () => {
              const lines = [];
              for (const { firstChild: text } of document.querySelectorAll('.prose > p')) {
                if (!text || text.nodeType !== 3 || text.data.length < 300) continue;
                const range = document.createRange();
                let top = null, count = 0;
                for (let at = 0; at < text.data.length; at++) {
                  range.setStart(text, at);
                  range.setEnd(text, at + 1);
                  const box = range.getClientRects()[0];
                  if (!box) continue;
                  if (top !== null && Math.abs(box.top - top) > 8) { lines.push(count); count = 0; }
                  top = box.top;
                  count++;
                }
              }
              return lines.reduce((sum, count) => sum + count, 0) / lines.length;
            }
            """);
        // The font decides too: what the test machine has may be wider or narrower than a reader's.
        Assert.InRange(letters, 50, most);
    }

    [Fact]
    public async Task Persian_digits_have_their_Persian_shapes()
    {
        await using var context = await fixture.NewContextAsync();
        Assert.Equal("\"locl\" 0", await (await OpenAsync(context, Persian)).EvaluateAsync<string>("getComputedStyle(document.querySelector('.prose')).fontFeatureSettings"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public async Task No_story_stands_twice_on_the_home_page(string language)
    {
        await using var context = await fixture.NewContextAsync();
        var links = await (await OpenAsync(context, $"{language}/index.html")).Locator("main h2 > a, main h3 > a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        var articles = links.Where(link => Regex.IsMatch(link, "/[0-9]+/$")).ToList();
        Assert.NotEmpty(articles);
        Assert.Equal(articles.Distinct(), articles);
    }

    [Fact]
    public async Task A_language_in_which_the_article_is_not_says_so()
    {
        await using var context = await fixture.NewContextAsync();
        var untranslated = fixture.Site.Pages.First(page => page.StartsWith("en/report/4220/", StringComparison.Ordinal));
        Assert.Contains("ترجمه نشده", await (await OpenAsync(context, untranslated)).Locator(".languages").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("ترجمه نشده", await (await OpenAsync(context, English)).Locator(".languages").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_for_missing_addresses_opens_an_article_by_its_code()
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, "404.html");
        Assert.True(await page.Locator("section[lang=fa] [role=search] [name=q]").IsVisibleAsync());
        await page.Locator("section[lang=fa] .code input").FillAsync("۴۲۱۹");
        await page.Locator("section[lang=fa] .code button").ClickAsync();
        // Asked again and again: the page of the short link leads on while a wait for a navigation begins.
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/en/report/4219/$"));
    }

    [Fact]
    public async Task Paper_gets_the_text_with_its_code_and_link_and_nothing_to_press()
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, English);
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        foreach (var hidden in new[] { ".neighbours", ".share", ".menu", ".view", ".find", ".contents", ".related", ".crumbs", ".colophon", ".skip" })
        {
            foreach (var found in await page.Locator(hidden).AllAsync()) Assert.False(await found.IsVisibleAsync(), hidden);
        }
        var sheet = page.Locator(".sheet");
        Assert.True(await sheet.IsVisibleAsync());
        Assert.Contains("4219", await sheet.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(await page.Locator("body").InnerTextAsync(), Regex.Escape($"{SiteFixture.BasePath}/4219/")));

        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));
        Assert.InRange(Regex.Count(pdf, @"/Type\s*/Page\b"), 2, 5);
    }

    private async Task<IPage> OpenAsync(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(fixture.UrlOf(path));
        return page;
    }

    private static Task<double> SizeAsync(IPage page) => page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.documentElement).fontSize)");

    private static Task<string> PaperAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
