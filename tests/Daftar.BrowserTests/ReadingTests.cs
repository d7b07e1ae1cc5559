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

    /// <summary>
    /// Counted with typefaces that every machine has, those of the cards: they take the name that the style asks for first. Both are heavier and so wider
    /// than what a reader gets, by a tenth (docs/performance.md has the counts of readers' typefaces).
    /// </summary>
    [Theory]
    [InlineData(English, "Iowan Old Style", "title-ltr.ttf")]
    [InlineData(Persian, "Noto Naskh Arabic", "label.ttf")]
    public async Task Lines_have_65_to_70_letters(string path, string family, string font)
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, path);
        var bytes = Convert.ToBase64String(File.ReadAllBytes(Path.Combine(Repository.Root, "theme/card", font)));
        await page.EvaluateAsync("([family, bytes]) => { const face = new FontFace(family, Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))); document.fonts.add(face); return face.load().then(() => null); }", new[] { family, bytes });
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
        Assert.InRange(letters, 60, 70);
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
        foreach (var hidden in new[] { ".neighbours", ".share", ".menu", ".view", ".find", ".contents", ".related", ".crumbs", ".colophon", ".skip", ".discussion", ".meta [rel^=nofollow]" })
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

    [Theory]
    [InlineData(0, "TY  - RPRT")]
    [InlineData(1, "@techreport{")]
    [InlineData(2, "[{\"id\":")]
    public async Task References_can_be_copied(int number, string beginning)
    {
        await using var context = await fixture.NewContextAsync();
        Assert.StartsWith(beginning, await CopiedAsync(context, fixture.Origin, fixture.UrlOf(English), number), StringComparison.Ordinal);
    }

    /// <summary>What is in the clipboard after a press on the button behind a link to a reference.</summary>
    internal static async Task<string> CopiedAsync(IBrowserContext context, string origin, string address, int number)
    {
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"], new() { Origin = origin });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        await page.Locator(".cite summary").ClickAsync();
        var button = page.Locator(".formats .copy").Nth(number);
        var done = (await button.GetAttributeAsync("data-done"))!;
        await button.ClickAsync();
        await Assertions.Expect(button).ToHaveTextAsync(done);
        return await page.EvaluateAsync<string>("navigator.clipboard.readText()");
    }

    /// <summary>Every kind looks different from every other, in lists and as an article. The sheets are those of the theme, whatever articles a site has.</summary>
    [Theory]
    [InlineData("ltr", "lists.css", "<ul class=\"cards\">", "<li class=\"card type-{0}\"><p class=\"kind\">Kind<span>Region</span></p><h3><a href=\"#\">Title</a></h3></li>")]
    [InlineData("rtl", "lists.css", "<ul class=\"cards\">", "<li class=\"card type-{0}\"><p class=\"kind\">Kind<span>Region</span></p><h3><a href=\"#\">Title</a></h3></li>")]
    [InlineData("ltr", "document.css", "", "<div class=\"document of-{0}\"><header class=\"head\"><hgroup><p class=\"kicker\">Kicker</p><h1>Title</h1></hgroup><p class=\"lead\">Lead.</p></header></div>")]
    [InlineData("rtl", "document.css", "", "<div class=\"document of-{0}\"><header class=\"head\"><hgroup><p class=\"kicker\">Kicker</p><h1>Title</h1></hgroup><p class=\"lead\">Lead.</p></header></div>")]
    public async Task Kinds_of_texts_look_different(string direction, string sheet, string before, string pattern)
    {
        string[] kinds = ["report", "note", "interview", "roundtable", "special-report"];
        await using var context = await fixture.NewContextAsync();
        var page = await context.NewPageAsync();
        var css = string.Concat(new[] { "base.css", sheet }.Select(file => File.ReadAllText(Path.Combine(Repository.Root, "theme/assets/css", file))));
        var cards = string.Concat(kinds.Select(kind => $"<section>{string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, kind)}</section>"));
        await page.SetContentAsync($"<html dir=\"{direction}\"><style>{css}</style><body>{before}{cards}</body></html>");
        // What an eye sees: shapes, weights, colours and lines, and not the words.
        var looks = await page.Locator("section").EvaluateAllAsync<string[]>("""
            sections => sections.map(section => [...section.querySelectorAll('*')].flatMap(element => [null, '::before'].map(part => {
              const style = getComputedStyle(element, part);
              return ['content', 'fontWeight', 'fontSize', 'color', 'backgroundColor', 'borderTopStyle', 'borderTopWidth', 'borderLeftStyle', 'borderRightStyle', 'borderLeftWidth', 'borderRightWidth', 'paddingLeft', 'paddingRight'].map(name => style[name]).join(' ');
            })).join('\n'))
            """);
        Assert.Equal(kinds.Length, looks.Distinct().Count());
    }

    [Fact]
    public async Task Issues_of_a_region_stand_above_its_list_on_a_telephone_and_beside_it_on_a_desk()
    {
        var region = fixture.Site.Pages.First(page => fixture.Site.Document(page).QuerySelector("body.listing .narrower") is not null && page.Contains("/regions/", StringComparison.Ordinal));
        await using var phone = await fixture.NewContextAsync(width: 390, height: 844);
        var (above, list) = await BoxesAsync(await OpenAsync(phone, region));
        Assert.True(above.Y + above.Height <= list.Y, $"{above.Y} + {above.Height} px, {list.Y} px");
        await using var desk = await fixture.NewContextAsync();
        (above, list) = await BoxesAsync(await OpenAsync(desk, region));
        Assert.True(above.X + above.Width <= list.X || list.X + list.Width <= above.X, $"{above.X} + {above.Width} px, {list.X} + {list.Width} px");

        static async Task<(LocatorBoundingBoxResult Narrower, LocatorBoundingBoxResult Entries)> BoxesAsync(IPage page) =>
            ((await page.Locator(".narrower").BoundingBoxAsync())!, (await page.Locator(".entries").BoundingBoxAsync())!);
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
