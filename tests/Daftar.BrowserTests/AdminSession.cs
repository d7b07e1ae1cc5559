using Microsoft.Playwright;

namespace Daftar.BrowserTests;

/// <summary>One person at the editor.</summary>
public sealed class AdminSession(IBrowserContext context, IPage page, string origin) : IAsyncDisposable
{
    private IReadOnlyDictionary<string, string> _before = new Dictionary<string, string>();

    /// <summary>Addresses outside the site that were asked for.</summary>
    public List<string> Outside { get; } = [];

    /// <summary>Exceptions that nobody caught.</summary>
    public List<string> Errors { get; } = [];

    public IPage Page => page;

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    /// <summary>Fills the browser's own file system and signs in to it as to a working copy.</summary>
    public async Task OpenAsync(IReadOnlyDictionary<string, string> content)
    {
        _before = content;
        page.PageError += (_, error) => Errors.Add(error);
        await context.RouteAsync("**/*", async route =>
        {
            if (route.Request.Url.StartsWith(origin, StringComparison.Ordinal))
            {
                await route.ContinueAsync();
                return;
            }
            Outside.Add(route.Request.Url);
            await route.AbortAsync();
        });
        await page.AddInitScriptAsync("""
            FileSystemHandle.prototype.requestPermission = async () => 'granted';
            FileSystemHandle.prototype.queryPermission = async () => 'granted';
            window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('repository');
            """);
        await page.GotoAsync(origin + "/repo/admin/config.json");
        await page.EvaluateAsync("""
            async files => {
              const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('repository', { create: true });
              await root.getDirectoryHandle('.git', { create: true });
              for (const [path, text] of Object.entries(files)) {
                const folders = path.split('/');
                const name = folders.pop();
                let folder = root;
                for (const part of folders) folder = await folder.getDirectoryHandle(part, { create: true });
                const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
                await file.write(text);
                await file.close();
              }
            }
            """, content);
        await page.GotoAsync(origin + "/repo/admin/");
        await page.GetByRole(AriaRole.Button, new() { Name = "کار با مخزن محلی" }).ClickAsync();
        await page.GetByText("ائتلاف تازهٔ").First.WaitForAsync();
    }

    /// <summary>Signs in to GitHub's double by a token, after one that it does not know.</summary>
    public async Task SignInAsync(GitHubDouble github)
    {
        page.PageError += (_, error) => Errors.Add(error);
        await context.RouteAsync("**/*", async route =>
        {
            var address = route.Request.Url;
            if (address.StartsWith("https://api.github.com/", StringComparison.Ordinal))
            {
                await github.AnswerAsync(route);
                return;
            }
            if (address.StartsWith(origin, StringComparison.Ordinal))
            {
                await route.ContinueAsync();
                return;
            }
            Outside.Add(address);
            await route.AbortAsync();
        });
        await page.GotoAsync(origin + "/repo/admin/");
        await EnterTokenAsync("github_pat_mistyped");
        await Assertions.Expect(page.GetByText("توکن ارائه شده نامعتبر است")).ToBeVisibleAsync();
        await EnterTokenAsync(GitHubDouble.Token);
        await Assertions.Expect(page.GetByText("ائتلاف تازهٔ").First).ToBeVisibleAsync();
    }

    private async Task EnterTokenAsync(string token)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "ورود با استفاده از توکن دسترسی" }).ClickAsync();
        await page.GetByLabel("توکن دسترسی شخصی").FillAsync(token);
        await page.GetByRole(AriaRole.Button, new() { Name = "ورود", Exact = true }).ClickAsync();
    }

    /// <summary>From now on these files are what further changes are compared with.</summary>
    public void Accept(IReadOnlyDictionary<string, string> saved) => _before = _before.Where(file => !saved.ContainsKey(file.Key)).Concat(saved).ToDictionary();

    /// <param name="language">The version that has to be there.</param>
    /// <param name="key">A field that its form has.</param>
    /// <param name="writesText">Whether the body is going to be changed.</param>
    public async Task GoAsync(string address, string language = "fa", string key = "title", bool writesText = true)
    {
        // The form of another entry stays for a moment after the address has changed; what is typed then goes into that entry.
        await page.GotoAsync($"{origin}/repo/admin/#/collections/articles");
        await page.Locator("#first-pane-body").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.GotoAsync($"{origin}/repo/admin/#/{address}");
        await page.Locator($"#first-pane-body section[data-key-path={key}] input").First.WaitForAsync();
        // Sveltia needs a moment until what is typed into a text is kept.
        if (writesText) await page.WaitForTimeoutAsync(500);
        if (key == "title") await ShowAsync(language);
    }

    /// <summary>Shows the form of a language beside the first one.</summary>
    public async Task ShowAsync(string language)
    {
        if (await Pane(language).CountAsync() == 0) await page.Locator("#second-pane-header").GetByRole(AriaRole.Radio, new() { Name = language == "fa" ? "فارسی" : "انگلیسی" }).ClickAsync();
        await Pane(language).Locator("section[data-key-path=title] input").WaitForAsync();
    }

    /// <summary>Begins the English text of an entry by the button that the empty form has.</summary>
    public async Task BeginEnglishAsync()
    {
        await page.Locator("#second-pane-header").GetByRole(AriaRole.Radio, new() { Name = "انگلیسی" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "آغاز متن" }).ClickAsync();
        await Pane("en").Locator("section[data-key-path=title] input").WaitForAsync();
        await page.WaitForTimeoutAsync(500);
    }

    public ILocator Pane(string language) => page.Locator($"[data-locale='{language}'][data-mode=edit]");

    /// <summary>A field, which the editor makes only when it comes into sight.</summary>
    public async Task<ILocator> FieldAsync(string language, string key)
    {
        var field = Pane(language).Locator($"section[data-key-path='{key}']");
        for (var turn = 0; turn < 60 && await field.CountAsync() == 0; turn++)
        {
            await Pane(language).HoverAsync();
            await page.Mouse.WheelAsync(0, 500);
            await page.WaitForTimeoutAsync(100);
        }
        await field.ScrollIntoViewIfNeededAsync();
        return field;
    }

    public async Task AppendAsync(string language, string key, string text)
    {
        var input = (await FieldAsync(language, key)).Locator("input, textarea").First;
        await input.ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(text);
    }

    public async Task WriteBodyAsync(string language, string text)
    {
        var body = (await FieldAsync(language, "body")).Locator("[contenteditable=true]").First;
        await body.ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        // Until the text has its cursor, what is typed goes nowhere.
        var before = await body.InnerTextAsync();
        for (var turn = 0; turn < 50 && await body.InnerTextAsync() == before; turn++)
        {
            await page.Keyboard.TypeAsync(text[..1]);
            await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        }
        await page.Keyboard.TypeAsync(text[1..]);
    }

    /// <summary>Saves, and gives the files that differ from before, once there are as many as expected.</summary>
    /// <param name="writesText">Whether the body was changed.</param>
    public async Task<IReadOnlyDictionary<string, string>> SaveAsync(int expected, bool writesText = true)
    {
        // The editor takes a moment to turn what was typed into Markdown.
        if (writesText) await page.WaitForTimeoutAsync(1000);
        await page.GetByRole(AriaRole.Button, new() { Name = "ذخیره", Exact = true }).First.ClickAsync();
        var changed = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var turn = 0; turn < 100 && changed.Count < expected; turn++)
        {
            await page.WaitForTimeoutAsync(100);
            foreach (var (path, text) in await ReadAsync())
            {
                if (text.Length > 0 && text != _before.GetValueOrDefault(path)) changed[path] = text;
            }
        }
        return changed;
    }

    public async Task<byte[]> ReadBytesAsync(string path) => Convert.FromBase64String(await page.EvaluateAsync<string>("""
        async path => {
          const folders = path.split('/');
          const name = folders.pop();
          let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('repository');
          for (const part of folders) folder = await folder.getDirectoryHandle(part);
          const bytes = new Uint8Array(await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer());
          return btoa(String.fromCharCode(...bytes));
        }
        """, path));

    private Task<Dictionary<string, string>> ReadAsync() => page.EvaluateAsync<Dictionary<string, string>>("""
        async () => {
          const files = {};
          const walk = async (folder, path) => {
            for await (const [name, entry] of folder.entries()) {
              if (entry.kind === 'directory') await walk(entry, `${path}${name}/`);
              else files[path + name] = await (await entry.getFile()).text();
            }
          };
          await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('repository'), '');
          return files;
        }
        """);
}
