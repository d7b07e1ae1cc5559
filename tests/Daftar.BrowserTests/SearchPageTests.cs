using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Daftar.BrowserTests;

/// <summary>The search page as readers use it, in both directions.</summary>
[Collection(SiteCollection.Name)]
public sealed class SearchPageTests(SiteFixture fixture)
{
    private const string English = "en/search/index.html";
    private const string Persian = "fa/search/index.html";

    [Theory]
    [InlineData(English, "coalitions", "mark")]
    [InlineData(Persian, "ائتلاف‌ها", "mark")]
    [InlineData(Persian, "كشور", "li")]
    public async Task A_search_shows_marked_results_and_says_how_many(string path, string query, string expected)
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, path);
        await SearchAsync(page, query);
        await Assertions.Expect(page.Locator("#search-status")).ToHaveTextAsync(new Regex("[1-9۱-۹]"));
        await Assertions.Expect(page.Locator($"#search-results {expected}").First).ToBeVisibleAsync();
        Assert.Equal("status", await page.Locator("#search-status").GetAttributeAsync("role"));
    }

    [Fact]
    public async Task Nothing_is_loaded_before_the_field_is_focused()
    {
        await using var context = await fixture.NewContextAsync();
        var page = await context.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(fixture.UrlOf(English), new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.DoesNotContain(asked, url => url.Contains("search.js", StringComparison.Ordinal) || url.EndsWith("index.json", StringComparison.Ordinal));
        await page.RunAndWaitForResponseAsync(
            () => page.Locator("#search-q").FocusAsync(),
            response => response.Url.EndsWith("index.json", StringComparison.Ordinal));
        Assert.Contains(asked, url => url.Contains("search.js", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Typing_asks_nothing_of_the_network_unless_the_reader_wants_that()
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, English);
        var asked = 0;
        await page.Locator("#search-q").FocusAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        page.Request += (_, _) => Interlocked.Increment(ref asked);
        await page.Locator("#search-q").PressSequentiallyAsync("afghan");
        await page.WaitForTimeoutAsync(500);
        Assert.Equal(0, asked);
        await page.Locator("#search-advanced summary").ClickAsync();
        await page.Locator("[name=begins]").CheckAsync();
        await page.Locator("#search-q").FillAsync("afgh");
        await Assertions.Expect(page.Locator("#search-results li").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_address_holds_the_search_and_the_back_button_works()
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, English);
        await SearchAsync(page, "taliban");
        await SearchAsync(page, "madrid");
        Assert.Contains("q=madrid", page.Url, StringComparison.Ordinal);
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#search-q")).ToHaveValueAsync("taliban");
        await Assertions.Expect(page.Locator("#search-results li").First).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#search-results li").First).ToBeVisibleAsync();
        Assert.Equal("taliban", await page.Locator("#search-q").InputValueAsync());
    }

    [Fact]
    public async Task The_keyboard_is_enough()
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, Persian);
        await page.Locator("#search-q").FocusAsync();
        await page.Keyboard.TypeAsync("افغانستان");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#search-results li").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#search-hints button").First).ToBeVisibleAsync();
        var passed = new List<string>();
        while (passed.Count < 12 && passed.LastOrDefault() != "result")
        {
            await page.Keyboard.PressAsync("Tab");
            passed.Add(await page.EvaluateAsync<string>("document.activeElement.closest('#search-results') ? 'result' : document.activeElement.outerHTML.slice(0, 60)"));
        }
        Assert.True(passed[^1] == "result", string.Join('\n', passed));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("/search/"));
    }

    [Fact]
    public async Task The_box_on_every_page_leads_to_results()
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, "en/index.html");
        await page.Locator("form.find input").FillAsync("spanta");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#search-results li").First).ToBeVisibleAsync();
        Assert.Contains("/en/search/?q=spanta", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facets_narrow_and_the_other_language_is_searched_on_request()
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, English);
        await SearchAsync(page, "afghanistan");
        await page.Locator("#search-advanced summary").ClickAsync();
        await page.Locator("#search-region").SelectOptionAsync("afghanistan");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("region=afghanistan"));
        await page.Locator("#search-from").FillAsync("2100");
        await page.Locator("#search-q").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#search-results li")).ToHaveCountAsync(0);
        await page.Locator("#search-hints button").Last.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("lang=fa"));
    }

    [Fact]
    public async Task A_mistyped_word_has_a_suggestion()
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, English);
        await SearchAsync(page, "talibqn");
        await page.Locator("#search-hints button", new() { HasTextString = "taliban" }).ClickAsync();
        await Assertions.Expect(page.Locator("#search-results li").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_name_in_a_spelling_that_no_article_has_is_found()
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, English);
        await SearchAsync(page, "talliban");
        await Assertions.Expect(page.Locator("#search-results li").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_query_cannot_become_markup()
    {
        await using var context = await fixture.NewContextAsync();
        var page = await context.NewPageAsync();
        var dialogs = 0;
        page.Dialog += (_, dialog) => { dialogs++; _ = dialog.DismissAsync(); };
        const string attack = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        await page.GotoAsync(fixture.UrlOf(English) + "?q=" + Uri.EscapeDataString(attack));
        await Assertions.Expect(page.Locator("#search-status")).Not.ToBeEmptyAsync();
        Assert.Equal(attack, await page.Locator("#search-q").InputValueAsync());
        Assert.Equal(0, await page.Locator("main img[src=x]").CountAsync());
        Assert.Equal(0, dialogs);
    }

    [Fact]
    public async Task A_missing_file_is_said_clearly_and_can_be_asked_for_again()
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, English);
        await page.RouteAsync("**/search/t/**", route => route.FulfillAsync(new() { Status = 404 }));
        await SearchAsync(page, "taliban", waits: false);
        await Assertions.Expect(page.Locator("#search-status")).ToHaveTextAsync(new Regex("missing"));
        await page.UnrouteAsync("**/search/t/**");
        await page.Locator("#search-again").ClickAsync();
        await Assertions.Expect(page.Locator("#search-results li").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#search-again")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_a_network_what_was_fetched_still_works_and_the_rest_is_explained()
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, English);
        await SearchAsync(page, "taliban");
        await context.SetOfflineAsync(true);
        await SearchAsync(page, "taliban");
        await SearchAsync(page, "zebra", waits: false);
        await Assertions.Expect(page.Locator("#search-status")).ToHaveTextAsync(new Regex("network|Nothing"));
    }

    [Theory]
    [InlineData(Persian, "۴۲۱۹", "en", "/4219/", "English")]
    [InlineData(English, "4221", "fa", "/4221/", "فارسی")]
    public async Task A_code_of_another_language_finds_its_article_and_says_in_which_language_it_is(string path, string code, string language, string address, string name)
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, path);
        await SearchAsync(page, code);
        var first = page.Locator("#search-results li").First;
        await Assertions.Expect(first).ToHaveAttributeAsync("lang", language);
        await Assertions.Expect(first.Locator("h3 a")).ToHaveAttributeAsync("href", new Regex(address + "$"));
        await Assertions.Expect(page.Locator("#search-status")).ToContainTextAsync(name);
    }

    [Theory]
    [InlineData(English, "4219", "/4219/")]
    [InlineData(Persian, "4221", "/4221/")]
    [InlineData(English, "Kamel", "/4219/")]
    [InlineData(English, "East Studies", "/4219/")]
    public async Task Codes_authors_and_sources_are_found_and_authors_stand_on_the_results(string path, string query, string address)
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, path);
        await SearchAsync(page, query);
        var result = page.Locator("#search-results li", new() { Has = page.Locator($"h3 a[href$='{address}']") });
        await Assertions.Expect(result).ToHaveCountAsync(1);
        await Assertions.Expect(result.Locator(".meta bdi").First).ToBeVisibleAsync();
        await Assertions.Expect(result).ToHaveAttributeAsync("lang", path[..2]);
    }

    [Theory]
    [InlineData(English, "", "Type a word")]
    [InlineData(English, "x", "A single letter")]
    [InlineData(English, "the of and", "nearly every article")]
    [InlineData(English, "?!", "contains no word")]
    [InlineData(Persian, "", "بنویسید")]
    [InlineData(Persian, "و در به", "تقریباً در همهٔ مطالب")]
    public async Task A_query_that_says_little_is_answered_with_a_sentence(string path, string query, string sentence)
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, path);
        await SearchAsync(page, query, waits: false);
        await Assertions.Expect(page.Locator("#search-status")).ToContainTextAsync(sentence);
    }

    [Theory]
    [InlineData(English, "/4219/")]
    [InlineData(Persian, "/4221/")]
    public async Task Two_hundred_words_of_an_article_find_it_with_few_requests(string path, string address)
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, path);
        var article = Directory.EnumerateFiles(Path.Combine(Repository.SampleSite, "input", "articles", path[..2]), "2025-*.md").Single();
        var text = (await File.ReadAllTextAsync(article)).Split("---", 3)[2];
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.True(words.Length > 240);
        var asked = 0;
        page.Request += (_, _) => Interlocked.Increment(ref asked);
        await SearchAsync(page, string.Join(' ', words.Skip(40).Take(200)));
        await Assertions.Expect(page.Locator("#search-results li h3 a").First).ToHaveAttributeAsync("href", new Regex(address + "$"));
        await Assertions.Expect(page.Locator("#search-status")).ToContainTextAsync(path == English ? "10 longest words" : "۱۰ واژهٔ بلندتر");
        // Both scripts, the index's first file, ten words with a file and a list at most, and the cards.
        Assert.InRange(asked, 3, 3 + 2 * 10 + 10);
        Assert.InRange(page.Url.Length, 0, 8000);
    }

    [Fact]
    public async Task The_query_stands_in_the_title_of_the_page_and_the_passage_in_the_result()
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, English);
        await SearchAsync(page, "negotiations");
        await Assertions.Expect(page).ToHaveTitleAsync(new Regex("^negotiations — "));
        await page.Locator("#search-results button.passage").First.ClickAsync();
        await Assertions.Expect(page.Locator("#search-results .excerpt mark").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Choices_say_how_many_results_they_leave_and_apply_when_chosen()
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, English);
        await SearchAsync(page, "coalition");
        await page.Locator("#search-advanced summary").ClickAsync();
        var option = page.Locator("#search-region option[value=afghanistan]");
        await Assertions.Expect(option).ToHaveTextAsync(new Regex(@"\([1-9]\)"));
        await page.Locator("#search-region").SelectOptionAsync("afghanistan");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("region=afghanistan"));
        await Assertions.Expect(page.Locator("#search-results li").First).ToBeVisibleAsync();
        await SearchAsync(page, "qqqqq");
        await Assertions.Expect(option).ToHaveTextAsync(new Regex(@"\(0\)"));
    }

    [Fact]
    public async Task A_script_that_does_not_come_is_said_and_asked_for_again()
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, English);
        await page.RouteAsync("**/search.js*", route => route.AbortAsync());
        await SearchAsync(page, "taliban", waits: false);
        await Assertions.Expect(page.Locator("#search-status")).ToContainTextAsync("could not be loaded");
        await page.UnrouteAsync("**/search.js*");
        await page.Locator("#search-q").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#search-results li").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("delete window.fetch", null)]
    [InlineData("window.name = ''", "let a = ;")]
    public async Task A_browser_that_cannot_run_the_script_says_so(string before, string? script)
    {
        await using var context = await fixture.NewContextAsync();
        await context.AddInitScriptAsync(before);
        var page = await OpenAsync(context, English);
        if (script is not null) await page.RouteAsync("**/search.js*", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = script }));
        await SearchAsync(page, "taliban", waits: false);
        await Assertions.Expect(page.Locator("#search-status")).ToContainTextAsync("too old");
    }

    [Fact]
    public async Task The_page_of_a_wrong_address_has_a_field_for_words_and_one_for_codes()
    {
        await using var context = await fixture.NewContextAsync();
        var page = await OpenAsync(context, "404.html");
        await page.Locator("section[lang=fa] form.find:not(.code) input").FillAsync("افغانستان");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/fa/search/"));
        await Assertions.Expect(page.Locator("#search-results li").First).ToBeVisibleAsync();
        await page.GotoAsync(fixture.UrlOf("404.html"));
        await page.Locator("section[lang=fa] form.code input").FillAsync("۴۲۱۹");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/4219/"));
    }

    [Theory]
    [InlineData(English)]
    [InlineData(Persian)]
    public async Task Without_scripts_the_page_leads_to_every_list(string path)
    {
        await using var context = await fixture.NewContextAsync(javaScript: false);
        var page = await OpenAsync(context, path);
        Assert.True(await page.Locator(".directory a").CountAsync() >= 4);
        await Assertions.Expect(page.Locator("noscript, .without").First).ToBeAttachedAsync();
    }

    private async Task<IPage> OpenAsync(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        await page.GotoAsync(fixture.UrlOf(path));
        return page;
    }

    private static async Task SearchAsync(IPage page, string query, bool waits = true)
    {
        await page.Locator("#search-q").FillAsync(query);
        await page.Locator("#search-q").PressAsync("Enter");
        if (waits) await Assertions.Expect(page).ToHaveURLAsync(new Regex("q="));
        if (waits) await Assertions.Expect(page.Locator("#search-status")).Not.ToHaveTextAsync(new Regex("…|^$"));
    }
}
