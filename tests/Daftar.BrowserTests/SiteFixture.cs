using Daftar.Cli;
using Microsoft.Playwright;

namespace Daftar.BrowserTests;

/// <summary>
/// The sample site with this repository's theme, built once below a base path and served on loopback, and a Chromium to look at it.
/// </summary>
public class SiteFixture : IAsyncLifetime
{
    public const string BasePath = "/repo";

    private readonly string _folder = Directory.CreateTempSubdirectory("daftar-browser-").FullName;
    private StaticServer? _server;
    private IPlaywright? _playwright;
    private Chromium? _chromium;

    public BuiltSite Site { get; private set; } = null!;

    public IBrowser Browser => _chromium!.Browser;

    public string Origin => _server!.Origin;

    public async Task InitializeAsync()
    {
        var output = Path.Combine(_folder, "site");
        await BuildAsync(PrepareRoot(Path.Combine(_folder, "root")), output);
        Site = new(output, BasePath);
        _server = await StaticServer.StartAsync(output, BasePath);
        _playwright = await Playwright.CreateAsync();
        _chromium = await Chromium.StartAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null) await _chromium.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A fresh window: nothing is cached or stored from other tests.</summary>
    public Task<IBrowserContext> NewContextAsync(int width = 1280, int height = 800, bool javaScript = true, ColorScheme scheme = ColorScheme.Light) =>
        Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = javaScript,
            ColorScheme = scheme,
            ServiceWorkers = ServiceWorkerPolicy.Block,
        });

    public string UrlOf(string page) => Origin + Site.UrlOf(page);

    /// <summary>One page of each kind that the site has in this language.</summary>
    public IEnumerable<(string Kind, string Page)> OneOfEachKind(string language) =>
        Site.Pages.Select(page => (Kind: PageKinds.Of(page, language), Page: page))
            .Where(entry => entry.Kind is not null)
            .GroupBy(entry => entry.Kind!)
            .Select(group => (group.Key, group.First().Page));

    /// <summary>The root of the site to build.</summary>
    /// <param name="folder">Where one can be made that is not there already.</param>
    protected virtual string PrepareRoot(string folder)
    {
        Repository.Copy(Repository.SampleSite, folder);
        Repository.Copy(Path.Combine(Repository.Root, "theme"), Path.Combine(folder, "theme"));
        return folder;
    }

    private static async Task BuildAsync(string root, string output)
    {
        var (printed, errors) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal(printed, errors, TimeProvider.System);
        var exit = await DaftarCommandLine.RunAsync(
            ["build", "--root", root, "--output", output, "--base-url", $"https://example.org{BasePath}/"], terminal);
        if (exit != 0) throw new InvalidOperationException($"The site does not build:\n{errors}");
    }
}

/// <summary>Tests that look at the one built site, one after another: they share a browser.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<SiteFixture>
{
    public const string Name = "the built site";
}

/// <summary>Tests that look at the grown site, beside those of the small one.</summary>
[CollectionDefinition(Name)]
public sealed class ArchiveCollection : ICollectionFixture<SiteFixture>, ICollectionFixture<ArchiveFixture>
{
    public const string Name = "the grown site";
}
