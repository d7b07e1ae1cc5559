using System.Text.Json;
using Microsoft.Playwright;

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
    public async Task A_Persian_article_with_picture_and_translation_is_published()
    {
        await using var session = await fixture.OpenAsync();
        await session.Page.GetByRole(AriaRole.Button, new() { Name = "جدید" }).First.ClickAsync();
        await session.Pane("fa").Locator("section[data-key-path=title] input").WaitForAsync();
        await session.Page.WaitForTimeoutAsync(500);
        await PictureAsync(session, "1-new");

        await session.AppendAsync("fa", "title", "قنات؛ آبراهی در زیر زمین");
        await session.AppendAsync("fa", "lead", "قنات آب را از کوهپایه به دشت می‌رساند.");
        await session.WriteBodyAsync("fa", "قنات را «کاریز» هم می‌نامند.");
        var text = session.Pane("fa").Locator("section[data-key-path=body]");
        await session.Page.Keyboard.PressAsync("Enter");
        await text.GetByRole(AriaRole.Button, new() { Name = "جدول" }).First.ClickAsync();
        await text.Locator("textarea").First.FillAsync("نام | جا\nقصبه | گناباد");
        await PictureAsync(session, "2-table");

        await session.Pane("fa").Locator("section[data-key-path=image] input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "qanat.png", MimeType = "image/png", Buffer = Picture });
        await session.AppendAsync("fa", "image_alt", "دهانهٔ یک قنات");
        await session.AppendAsync("fa", "image_caption", "قنات قصبه");
        await (await session.FieldAsync("fa", "regions")).GetByText("افغانستان").ClickAsync();
        await PictureAsync(session, "3-facts");
        Assert.Equal("4222", await session.Pane("fa").Locator("section[data-key-path=news_code] input").InputValueAsync());

        // The preview has the theme's looks: its kinds of elements, and a colour that only its styles know.
        var preview = session.Page.FrameLocator("iframe.preview").Locator("main article");
        await preview.Locator("figure.plate img").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.Equal("قنات؛ آبراهی در زیر زمین", await preview.Locator("h1").InnerTextAsync());
        Assert.Equal("قنات آب را از کوهپایه به دشت می‌رساند.", await preview.Locator("p.lead").InnerTextAsync());
        Assert.Equal("گناباد", await preview.Locator(".text table td").Last.InnerTextAsync());
        Assert.Equal("rgb(23, 55, 110)", await preview.Locator("h1").EvaluateAsync<string>("heading => getComputedStyle(heading).color"));
        Assert.Equal("rtl", await preview.EvaluateAsync<string>("article => getComputedStyle(article).direction"));

        await session.BeginEnglishAsync();
        await session.AppendAsync("en", "title", "Qanats: water from below the ground");
        await session.AppendAsync("en", "image_alt", "The mouth of a qanat");
        await session.WriteBodyAsync("en", "A qanat is also called a kariz.");
        Assert.Equal("4223", await session.Pane("en").Locator("section[data-key-path=news_code] input").InputValueAsync());
        await PictureAsync(session, "4-translation");
        var saved = await session.SaveAsync(expected: 3);
        await PictureAsync(session, "5-saved");

        var persian = saved.Single(file => file.Key.StartsWith("input/articles/fa/", StringComparison.Ordinal)).Value;
        Assert.EndsWith("---\n\nقنات را «کاریز» هم می‌نامند.\n\n| نام | جا |\n| --- | --- |\n| قصبه | گناباد |\n", persian.TrimEnd('\n') + "\n", StringComparison.Ordinal);
        var image = saved.Keys.Single(path => path.StartsWith("input/images/", StringComparison.Ordinal));
        var files = saved.Keys.Where(path => path != image).ToDictionary(path => path, path => System.Text.Encoding.UTF8.GetBytes(saved[path]));
        files[image] = await session.ReadBytesAsync(image);
        var (exit, errors, output) = await fixture.PublishAsync(files);
        Assert.True(exit == 0, errors);
        Assert.DoesNotContain("4222", errors, StringComparison.Ordinal);
        var page = await File.ReadAllTextAsync(Path.Combine(output, "fa/report/4222/index.html"));
        Assert.Contains("<td>گناباد</td>", page, StringComparison.Ordinal);
        Assert.Contains("alt=\"دهانهٔ یک قنات\"", page, StringComparison.Ordinal);
        Assert.Contains("4223", page, StringComparison.Ordinal);
        Assert.Contains("kariz", await File.ReadAllTextAsync(Path.Combine(output, "en/report/4223/index.html")), StringComparison.Ordinal);
        Assert.Empty(session.Outside);
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
