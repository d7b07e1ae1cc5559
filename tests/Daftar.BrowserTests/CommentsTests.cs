using System.Net;
using Microsoft.Playwright;

namespace Daftar.BrowserTests;

/// <summary>Readers read comments and write them: in both directions, without JavaScript, on a small phone, by keyboard, on a line that breaks.</summary>
public sealed class CommentsTests(CommentsFixture fixture) : IClassFixture<CommentsFixture>
{
    private const string English = "en/report/4219/index.html";
    private const string Persian = "fa/report/4221/index.html";

    [Fact]
    public async Task Comments_read_by_their_own_letters()
    {
        await using var context = await fixture.NewContextAsync(javaScript: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(fixture.UrlOf(Persian));
        Assert.Equal("۴ دیدگاه", await page.Locator("header a[href='#comments']").InnerTextAsync());
        var items = page.Locator(".comments > li");
        Assert.Equal(["c-2026-01-03-1", "c-2026-01-04-1", "c-2026-01-04-2", "c-2026-01-02-1"], await items.EvaluateAllAsync<string[]>("items => items.map(item => item.id)"));
        Assert.Equal(["rtl", "ltr", "ltr", "ltr"], await items.EvaluateAllAsync<string[]>("all => all.map(one => getComputedStyle(one.querySelector('p:not(.meta)')).direction)"));
        Assert.Equal("[false,true,true,false]", await items.EvaluateAllAsync<string>("items => JSON.stringify(items.map(item => item.classList.contains('reply')))"));
        var first = await items.First.InnerTextAsync();
        Assert.Contains("۱۳ دی ۱۴۰۴ (۳ ژانویه ۲۰۲۶)", first, StringComparison.Ordinal);
        Assert.Contains("جای همسایگان در آن خالی است.\nسطر دوم.", first, StringComparison.Ordinal);
        Assert.Equal("nofollow ugc noopener", await items.First.Locator("p:not(.meta) a").GetAttributeAsync("rel"));
        // Replies are set in on the side where lines begin.
        Assert.True((await items.Nth(1).BoundingBoxAsync())!.X + (await items.Nth(1).BoundingBoxAsync())!.Width < (await items.First.BoundingBoxAsync())!.X + (await items.First.BoundingBoxAsync())!.Width);
        Assert.Equal("<b>ص. ر.</b>", await items.Last.Locator("b").InnerTextAsync());
        Assert.Contains("<script>alert(1)</script>", await items.Last.InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", await items.Last.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("نمونه‌ای از سردبیران", await items.Last.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Persian, "fa", "4221")]
    [InlineData(English, "en", "4219")]
    public async Task A_comment_is_sent_without_JavaScript_and_by_keyboard(string path, string language, string code)
    {
        await using var context = await fixture.NewContextAsync(width: 320, height: 640, javaScript: false);
        var sent = new List<string>();
        await AnswerAsync(context, route =>
        {
            sent.Add(route.Request.PostData!);
            return route.FulfillAsync(new() { ContentType = "text/html", Body = "<p>Thank you</p>" });
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(fixture.UrlOf(path));
        var (answer, focused) = await WriteByKeyboardAsync(context, page, "سارا Sara", "سطر یک\nline two & <b>");
        Assert.Equal("Thank you", await answer.InnerTextAsync("p"));

        var form = sent.Single().Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => WebUtility.UrlDecode(pair[1]));
        Assert.Equal(("سارا Sara", "سطر یک\r\nline two & <b>", "", code, language), (form["name"], form["text"], form["website"], form["code"], form["language"]));
        // A reader who tabs through never meets the field for robots.
        Assert.DoesNotContain("comment-website", focused);
        Assert.False(await page.Locator("#comment-website").IsVisibleAsync());
        var words = await page.Locator(".write form").InnerTextAsync();
        Assert.Contains(language == "fa" ? "پس از آنکه سردبیر آن را خواند" : "after an editor has read it", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Persian, true)]
    [InlineData(English, false)]
    public async Task What_was_typed_is_still_there_when_the_line_breaks(string path, bool javaScript)
    {
        await using var context = await fixture.NewContextAsync(width: 390, javaScript: javaScript);
        var tries = 0;
        await AnswerAsync(context, route => ++tries == 1 ? route.AbortAsync("connectionreset") : route.FulfillAsync(new() { ContentType = "text/html", Body = "<p>Thank you</p>" }));
        var page = await context.NewPageAsync();
        await page.GotoAsync(fixture.UrlOf(path));
        var (broken, _) = await WriteByKeyboardAsync(context, page, "Sara", "Long thoughts");
        await broken.CloseAsync();
        Assert.Equal(("Sara", "Long thoughts"), (await page.Locator("#comment-name").InputValueAsync(), await page.Locator("#comment-text").InputValueAsync()));

        var again = await context.RunAndWaitForPageAsync(() => page.Locator(".write button").ClickAsync());
        await again.WaitForLoadStateAsync();
        Assert.Equal("Thank you", await again.InnerTextAsync("p"));
    }

    [Fact]
    public async Task Empty_fields_are_not_sent()
    {
        await using var context = await fixture.NewContextAsync(javaScript: false);
        var sent = 0;
        await AnswerAsync(context, route => { sent++; return route.AbortAsync(); });
        var page = await context.NewPageAsync();
        await page.GotoAsync(fixture.UrlOf(English));
        await page.Locator(".write summary").ClickAsync();
        await page.Locator(".write button").ClickAsync();
        await page.Locator("#comment-name").FillAsync("Sara");
        await page.Locator(".write button").ClickAsync();
        Assert.Equal((0, 1), (sent, context.Pages.Count));
    }

    [Fact]
    public async Task A_thousand_comments_stand_fifty_to_a_page_within_their_budget()
    {
        await using var context = await fixture.NewContextAsync(width: 390, javaScript: false);
        var page = await context.NewPageAsync();
        var requests = 0;
        page.Request += (_, request) => requests += request.Url.StartsWith("data:", StringComparison.Ordinal) ? 0 : 1;
        await page.GotoAsync(fixture.UrlOf(English));
        var (seen, pages) = (new HashSet<string>(), 1);
        while (true)
        {
            var ids = await page.Locator(".comments > li").EvaluateAllAsync<string[]>("items => items.map(item => item.id)");
            Assert.Equal(50, ids.Length);
            Assert.All(ids, id => Assert.True(seen.Add(id)));
            var next = page.Locator(".pager a[rel=next]");
            if (await next.CountAsync() == 0) break;
            await page.GotoAsync(new Uri(new Uri(page.Url), await next.GetAttributeAsync("href")).AbsoluteUri);
            pages++;
        }
        Assert.Equal((1000, 20, 20), (seen.Count, pages, requests));

        // The text comes with the first round trip; the comments and the form behind it have a budget of 8 KB.
        var article = fixture.Site.Read(English);
        Assert.Contains("<p class=\"end\"", Looks.WithinFirstRoundTrip(article), StringComparison.Ordinal);
        Assert.InRange(Looks.GzipSize(article), 1, Looks.FirstRoundTrip + 8000);
        Findings.AssertNone(fixture.Site.Pages.Where(file => file.Contains("/comments/", StringComparison.Ordinal)).Select(file => (file, Size: Looks.GzipSize(fixture.Site.Read(file)))).Where(file => file.Size > Looks.FirstRoundTrip).Select(file => $"{file.file}: {file.Size}"));
    }

    [Theory]
    [InlineData(ColorScheme.Light, 320)]
    [InlineData(ColorScheme.Dark, 1280)]
    public async Task Pages_with_comments_are_accessible_and_as_wide_as_the_window(ColorScheme scheme, int width)
    {
        (string Kind, string Page)[] pages = [("article", Persian), ("article", English), ("article", "en/report/4220/index.html"), ("comments", "en/report/4219/comments/3/index.html"), ("home", "en/index.html"), ("home", "fa/index.html")];
        await using var context = await fixture.NewContextAsync(width, 640, scheme: scheme);
        await context.AddInitScriptAsync("addEventListener('DOMContentLoaded', () => document.querySelectorAll('.write').forEach(one => one.open = true))");
        Findings.AssertNone(await Looks.ViolationsAsync(context, fixture, pages));
        Findings.AssertNone(await Looks.OverflowsAsync(context, fixture, pages.Select(page => page.Page)));
    }

    [Fact]
    public async Task Pages_with_comments_are_valid_HTML_and_what_is_recommended_most_leads()
    {
        Findings.AssertNone(await HtmlChecker.CheckAsync(fixture.Site.Folder, [Persian, English, "en/report/4219/comments/3/index.html", "en/index.html"]));
        var best = fixture.Site.Document("en/index.html").QuerySelectorAll("#best h3 a").Select(link => link.GetAttribute("href")).ToList();
        // The newest one leads the page already.
        Assert.Equal([SiteFixture.BasePath + "/en/report/4220/"], best);
        Assert.Contains(fixture.Site.Document("en/types/report/index.html").QuerySelectorAll(".card .meta"), meta => meta.TextContent.Contains("1,000 comments", StringComparison.Ordinal) && meta.TextContent.Contains("recommended 12 times", StringComparison.Ordinal));
        Assert.Contains("۱٬۲۳۴ پیشنهاد", fixture.Site.Document(Persian).QuerySelector("header .meta")!.TextContent, StringComparison.Ordinal);
    }

    private static Task AnswerAsync(IBrowserContext context, Func<IRoute, Task> answer) => context.RouteAsync(CommentsFixture.Form, answer);

    /// <summary>Opens the form, fills it in and sends it, with the keyboard alone; gives the window with the answer, and the ids of what had the focus.</summary>
    private static async Task<(IPage Answer, List<string> Focused)> WriteByKeyboardAsync(IBrowserContext context, IPage page, string name, string text)
    {
        // From the last link above the form on, so that the test does not tab through the whole page.
        await page.Locator(".write summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var focused = new List<string>();
        foreach (var typed in (string[])[name, text])
        {
            await page.Keyboard.PressAsync("Tab");
            focused.Add(await FocusedAsync(page));
            var lines = typed.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0) await page.Keyboard.PressAsync("Enter");
                await page.Keyboard.InsertTextAsync(lines[i]);
            }
        }
        await page.Keyboard.PressAsync("Tab");
        focused.Add(await FocusedAsync(page));
        var answer = await context.RunAndWaitForPageAsync(() => page.Keyboard.PressAsync("Enter"));
        await answer.WaitForLoadStateAsync();
        Assert.Equal(["comment-name", "comment-text", "BUTTON"], focused);
        return (answer, focused);
    }

    private static async Task<string> FocusedAsync(IPage page) =>
        await page.Locator(":focus").First.EvaluateAsync<string>("element => element.id || element.tagName");
}
