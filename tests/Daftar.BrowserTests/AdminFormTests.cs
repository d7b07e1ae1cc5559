using Microsoft.Playwright;

namespace Daftar.BrowserTests;

/// <summary>The form and the list as people meet them who write for the site.</summary>
public sealed class AdminFormTests(AdminFixture fixture) : IClassFixture<AdminFixture>
{
    private const string Stem = "2025-12-29-national-alignment";

    [Fact]
    public async Task A_date_shows_the_Jalali_day_and_takes_one()
    {
        await using var session = await fixture.OpenAsync();
        await session.GoAsync($"collections/articles/entries/{Stem}", writesText: false);
        var field = await session.FieldAsync("fa", "publish_date");
        Assert.Contains("دی ۱۴۰۴", await field.Locator(".jalali").InnerTextAsync(), StringComparison.Ordinal);

        var input = field.Locator("input").First;
        await input.FillAsync("۱۴۰۴/۱۰/۱۲ ۱۰:۳۰");
        await input.BlurAsync();
        Assert.Equal("2026-01-02T10:30:00", await input.InputValueAsync());
        Assert.Equal("جمعه ۱۲ دی ۱۴۰۴", Plain(await field.Locator(".jalali").InnerTextAsync()));
        var saved = await session.SaveAsync(expected: 1, writesText: false);
        Assert.Contains("\npublish_date: 2026-01-02T10:30:00\n", Assert.Single(saved.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_days_that_there_are_become_Gregorian()
    {
        // Leap years and the days around the new year, by the browser's own calendar.
        (string Typed, string Expected)[] days =
            [("1403-12-30", "2025-03-20"), ("1404/1/1", "2025-03-21"), ("1399-12-30", "2021-03-20"), ("1404-12-30", "1404-12-30"), ("2025-01-02", "2025-01-02")];
        await using var session = await fixture.OpenAsync();
        await session.GoAsync($"collections/articles/entries/{Stem}", writesText: false);
        var input = (await session.FieldAsync("fa", "publish_date")).Locator("input").First;
        foreach (var (typed, expected) in days)
        {
            await input.FillAsync(typed);
            await input.BlurAsync();
            Assert.Equal((typed, expected), (typed, await input.InputValueAsync()));
        }
    }

    [Fact]
    public async Task The_form_begins_with_what_one_writes_and_offers_no_service_that_cannot_be_reached()
    {
        await using var session = await fixture.OpenAsync();
        await session.GoAsync($"collections/articles/entries/{Stem}", writesText: false);
        await session.FieldAsync("fa", "publish_date");
        var keys = await session.Pane("fa").Locator("section[data-key-path]").EvaluateAllAsync<string[]>("all => all.map(section => section.dataset.keyPath)");
        Assert.Equal(["title", "kicker", "lead", "body", "image", "image_alt", "image_caption", "type", "news_code"], keys.Take(9));
        await session.GoAsync($"collections/articles/entries/{Stem}", writesText: false);
        await session.ShowAsync("en");
        await session.FieldAsync("en", "lead");
        var icons = session.Page.Locator("button .material-symbols-outlined").Filter(new() { HasTextString = "translate" });
        Assert.NotEqual(0, await icons.CountAsync());
        Assert.Equal(0, await icons.Filter(new() { Visible = true }).CountAsync());
    }

    [Fact]
    public async Task Facts_fold_and_what_is_seldom_needed_is_folded_at_first()
    {
        await using var session = await fixture.OpenAsync();
        await session.GoAsync($"collections/articles/entries/{Stem}", writesText: false);
        var (facts, more) = (session.Pane("fa").GetByRole(AriaRole.Button, new() { Name = "شناسنامهٔ مطلب" }), session.Pane("fa").GetByRole(AriaRole.Button, new() { Name = "کمتر لازم می‌شود" }));
        var (type, aliases) = (session.Pane("fa").Locator("section[data-key-path=type]"), session.Pane("fa").Locator("section[data-key-path=aliases]"));
        await facts.WaitForAsync();
        Assert.True(await type.IsVisibleAsync());
        Assert.False(await aliases.IsVisibleAsync());
        await facts.ClickAsync();
        await more.ClickAsync();
        Assert.False(await type.IsVisibleAsync());
        Assert.True(await aliases.IsVisibleAsync());
        Assert.Equal("false", await facts.GetAttributeAsync("aria-expanded"));
    }

    [Fact]
    public async Task The_list_tells_author_day_and_languages()
    {
        await using var session = await fixture.OpenAsync();
        var row = Plain(await session.Page.GetByRole(AriaRole.Row).Filter(new() { HasTextString = "ائتلاف تازهٔ" }).First.InnerTextAsync());
        Assert.Contains("en, fa", row, StringComparison.Ordinal);
        Assert.Contains("2025-12-29", row, StringComparison.Ordinal);
        Assert.Contains("عبدالرحیم کامل", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_filtered_by_language()
    {
        await using var session = await fixture.OpenAsync();
        var (both, english) = (session.Page.GetByRole(AriaRole.Row).Filter(new() { HasTextString = "ائتلاف تازهٔ" }), session.Page.GetByRole(AriaRole.Row).Filter(new() { HasTextString = "Former Afghan NSA" }));
        await Assertions.Expect(english).ToBeVisibleAsync();
        await session.Page.GetByRole(AriaRole.Button, new() { Name = "فیلتر" }).First.ClickAsync();
        await session.Page.GetByRole(AriaRole.Menuitemcheckbox, new() { Name = "بی متن فارسی" }).ClickAsync();
        await Assertions.Expect(both).ToHaveCountAsync(0);
        await Assertions.Expect(english).ToHaveCountAsync(1);
    }

    private static string Plain(string text) => new([.. text.Where(c => c is not ('\u200E' or '\u200F' or '،'))]);
}
