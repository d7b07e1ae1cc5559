using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Daftar.BrowserTests;

/// <summary>
/// Somebody who has never used Git writes a Persian article with picture, table and footnote, begins its translation, looks at the preview, and
/// saves; the site is built of what was saved. With DAFTAR_PICTURES=FOLDER every step is there as a picture.
/// </summary>
public sealed class FirstEditorTests(AdminFixture fixture) : IClassFixture<AdminFixture>
{
    // One pixel.
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task A_Persian_article_with_picture_and_translation_is_proposed_checked_and_published()
    {
        var github = new GitHubDouble(fixture.Content);
        await using var session = await fixture.SignInAsync(github);
        var page = session.Page;
        Assert.Equal(1, github.Refused);
        await PictureAsync(session, "0-list");
        await page.GetByRole(AriaRole.Button, new() { Name = "جدید" }).First.ClickAsync();
        var (persian, english) = (session.Pane("fa"), session.Pane("en"));
        var preview = page.FrameLocator("iframe.preview").Locator("main article");
        // The form takes what is typed once its code is there.
        await Expect(persian.Locator("section[data-key-path=news_code] input")).ToHaveValueAsync("4222");
        await PictureAsync(session, "1-new");

        await session.AppendAsync("fa", "title", "قنات؛ آبراهی در زیر زمین");
        await Expect(preview.Locator("h1")).ToHaveTextAsync("قنات؛ آبراهی در زیر زمین");
        await session.AppendAsync("fa", "lead", "قنات آب را از کوهپایه به دشت می‌رساند.");
        await session.WriteBodyAsync("fa", "قنات را «کاریز» هم می‌نامند.");
        await Expect(preview.Locator(".text p")).ToHaveTextAsync("قنات را «کاریز» هم می‌نامند.");
        var text = persian.Locator("section[data-key-path=body]");
        await page.Keyboard.PressAsync("Enter");
        // The button does nothing while the editor is still taking in what was typed. The text itself has a field, too, which is not shown.
        var table = text.Locator("textarea:visible").First;
        for (var turn = 0; turn < 4 && !await table.IsVisibleAsync(); turn++)
        {
            await text.GetByRole(AriaRole.Button, new() { Name = "جدول" }).First.ClickAsync();
            for (var wait = 0; wait < 100 && !await table.IsVisibleAsync(); wait++) await page.WaitForTimeoutAsync(100);
        }
        await table.FillAsync("نام | جا\nقصبه | گناباد");
        await PictureAsync(session, "2-table");

        await persian.Locator("section[data-key-path=image] input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "qanat.png", MimeType = "image/png", Buffer = Picture });
        await session.AppendAsync("fa", "image_alt", "دهانهٔ یک قنات");
        await session.AppendAsync("fa", "image_caption", "قنات قصبه");
        await (await session.FieldAsync("fa", "regions")).GetByText("افغانستان").ClickAsync();
        await PictureAsync(session, "3-facts");

        // The preview has the theme's looks: its kinds of elements, and a colour that only its styles know.
        await Expect(preview.Locator("figure.plate img")).ToHaveAttributeAsync("alt", "دهانهٔ یک قنات");
        await Expect(preview.Locator("figure.plate figcaption")).ToHaveTextAsync("قنات قصبه");
        await Expect(preview.Locator("p.lead")).ToHaveTextAsync("قنات آب را از کوهپایه به دشت می‌رساند.");
        await Expect(preview.Locator(".text table td").Last).ToHaveTextAsync("گناباد");
        await Expect(preview.Locator("h1")).ToHaveCSSAsync("color", "rgb(23, 55, 110)");
        await Expect(preview).ToHaveCSSAsync("direction", "rtl");

        await session.BeginEnglishAsync();
        await Expect(english.Locator("section[data-key-path=news_code] input")).ToHaveValueAsync("4223");
        await session.AppendAsync("en", "title", "Qanats: water from below the ground");
        await session.AppendAsync("en", "image_alt", "The mouth of a qanat");
        await session.WriteBodyAsync("en", "A qanat is also called a kariz.");
        await PictureAsync(session, "4-translation");
        await page.GetByRole(AriaRole.Button, new() { Name = "ذخیره", Exact = true }).First.ClickAsync();

        // Saving makes a proposal; the check that the pull request starts finds nothing wrong with it.
        await Expect(page.GetByText("مطلب ذخیره شد")).ToBeVisibleAsync();
        await PictureAsync(session, "5-saved");
        var proposal = Assert.Single(github.PullRequests);
        Assert.Equal((true, "sveltia-cms/draft"), (proposal.IsDraft, string.Join(' ', proposal.Labels)));
        var files = github.Changed(proposal.Branch);
        Assert.Equal(["input/articles/en", "input/articles/fa", "input/images"], files.Keys.Select(file => System.IO.Path.GetDirectoryName(file)).Order(StringComparer.Ordinal));
        Assert.Empty(github.Changed("main"));
        var article = Encoding.UTF8.GetString(files.Single(file => file.Key.StartsWith("input/articles/fa/", StringComparison.Ordinal)).Value);
        Assert.EndsWith("---\n\nقنات را «کاریز» هم می‌نامند.\n\n| نام | جا |\n| --- | --- |\n| قصبه | گناباد |\n", article.TrimEnd('\n') + "\n", StringComparison.Ordinal);
        var check = await fixture.CheckProposalAsync(files);
        Assert.True(check.Exit == 0, check.Errors);
        Assert.DoesNotContain(": warning ", check.Errors, StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "ارسال برای بررسی" }).ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "گردش کار تحریریه" }).ClickAsync();
        await Expect(page.GetByText("قنات؛ آبراهی").First).ToBeVisibleAsync();
        await PictureAsync(session, "6-review");
        Assert.Equal((false, "sveltia-cms/pending_review"), (proposal.IsDraft, string.Join(' ', proposal.Labels)));

        // An editor says that it is ready, and publishes it.
        await page.GetByText("قنات؛ آبراهی").First.ClickAsync();
        await PictureAsync(session, "7-read");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("وضعیت.*در حال بررسی") }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitemradio, new() { Name = "آماده" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("وضعیت.*آماده") })).ToBeVisibleAsync();
        await PictureAsync(session, "8-publish");
        await page.GetByRole(AriaRole.Button, new() { Name = "انتشار مطلب" }).ClickAsync();
        await page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "انتشار", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasTextString = "قنات؛ آبراهی" })).ToBeVisibleAsync();
        for (var turn = 0; turn < 100 && github.HasBranch(proposal.Branch); turn++) await Task.Delay(50);
        await PictureAsync(session, "9-published");
        Assert.Equal((true, false), (proposal.IsMerged, github.HasBranch(proposal.Branch)));

        var (exit, errors, output) = await fixture.PublishAsync(github.Changed("main"));
        Assert.True(exit == 0, errors);
        var html = await File.ReadAllTextAsync(System.IO.Path.Combine(output, "fa/report/4222/index.html"));
        Assert.Contains("<td>گناباد</td>", html, StringComparison.Ordinal);
        Assert.Contains("alt=\"دهانهٔ یک قنات\"", html, StringComparison.Ordinal);
        Assert.Contains("/en/report/4223/", html, StringComparison.Ordinal);
        Assert.Contains("<p>A qanat is also called a kariz.</p>", await File.ReadAllTextAsync(System.IO.Path.Combine(output, "en/report/4223/index.html")), StringComparison.Ordinal);
        Assert.Empty(session.Outside);
        Assert.Empty(session.Errors);
        Assert.Empty(github.Unknown);
    }

    // A note's mark, its text and a table with alignment come through the text's editor unchanged, and are shown as what they are.
    [Fact]
    public async Task Notes_tables_and_captions_survive_a_change_of_the_text()
    {
        const string Path = "input/articles/fa/tools.md";
        const string Body = "یک سطر با پانویس[^1] و دنبالهٔ آن.\n\n| نام | عدد |\n| --- | --: |\n| الف | ۱۲ |\n\n![شرح](/images/a.png \"زیرنویس\")\n\n[^1]: متن پانویس.\n";
        var before = "---\ntitle: ابزار\ntype: report\nnews_code: 8200\n---\n\n" + Body;
        await using var session = await fixture.OpenAsync(more: new Dictionary<string, string> { [Path] = before });
        await session.GoAsync("collections/articles/entries/tools");
        var text = session.Pane("fa").Locator("section[data-key-path=body]");
        foreach (var label in (string[])["جدول", "متن پانویس", "تصویر"]) await text.GetByText(label, new() { Exact = true }).First.WaitForAsync();
        await text.Locator("p", new() { HasTextString = "یک سطر" }).First.ClickAsync(new() { Position = new() { X = 5, Y = 10 } });
        await session.Page.Keyboard.PressAsync("Home");
        await session.Page.Keyboard.TypeAsync("این ");
        var saved = await session.SaveAsync(expected: 1);
        Assert.Equal(before.Replace("یک سطر", "این یک سطر", StringComparison.Ordinal), Assert.Single(saved.Values).TrimEnd('\n') + "\n");
    }

    [Fact]
    public async Task Every_text_of_the_interface_is_Persian()
    {
        var english = Texts(await File.ReadAllTextAsync(System.IO.Path.Combine(Repository.Root, "admin/node_modules/@sveltia/cms/locales/en-US.json")));
        var persian = Texts(await File.ReadAllTextAsync(fixture.PathOf("output/admin/locales/fa.json")));
        // What concerns the configuration, which the site makes, and stores that it does not offer.
        Assert.Empty(english.Keys.Except(persian.Keys).Where(key => !key.StartsWith("config.", StringComparison.Ordinal) && !key.StartsWith("cloud_storage.", StringComparison.Ordinal)).ToList());
        Assert.DoesNotContain(persian, text => text.Value == english.GetValueOrDefault(text.Key));
    }

    private static Dictionary<string, string> Texts(string json)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(json);
        Add(document.RootElement, "");
        return texts;

        void Add(JsonElement element, string key)
        {
            if (element.ValueKind == JsonValueKind.String) texts[key] = element.GetString()!;
            else foreach (var below in element.EnumerateObject()) Add(below.Value, key.Length == 0 ? below.Name : $"{key}.{below.Name}");
        }
    }

    private static async Task PictureAsync(AdminSession session, string name)
    {
        if (Environment.GetEnvironmentVariable("DAFTAR_PICTURES") is not { Length: > 0 } folder) return;
        await session.Page.WaitForTimeoutAsync(500);
        await session.Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, $"first-{name}.png") });
    }
}
