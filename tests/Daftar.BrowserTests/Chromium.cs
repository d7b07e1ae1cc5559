using Microsoft.Playwright;

namespace Daftar.BrowserTests;

/// <summary>The distribution's Chromium under Playwright, which brings none of its own here.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private Chromium(IBrowser browser) => Browser = browser;

    public IBrowser Browser { get; }

    /// <summary>Starts with an empty profile, which Playwright removes again.</summary>
    public static async Task<Chromium> StartAsync(IPlaywright playwright)
    {
        // How long a page may take is no matter of these tests, and a machine may be busy.
        Assertions.SetDefaultExpectTimeout(60_000);
        return new(await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = FindExecutable(),
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        }));
    }

    public async ValueTask DisposeAsync() => await Browser.DisposeAsync();

    private static string FindExecutable()
    {
        var names = new[] { "chromium", "chromium-browser", "google-chrome" };
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("There is no Chromium; ./test.sh installs it.");
    }
}
