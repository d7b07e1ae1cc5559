using System.Diagnostics;
using System.Text.Json.Nodes;
using Daftar.Cli;
using Microsoft.Playwright;

namespace Daftar.BrowserTests;

/// <summary>
/// The sample site with the browser editor switched on, and the editor at work on a copy of the content that lies
/// in the browser's own file system: the directory picker hands that out.
/// </summary>
public sealed class AdminFixture : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("daftar-admin-").FullName;
    private StaticServer? _server;
    private IPlaywright? _playwright;
    private Chromium? _chromium;

    public string Origin => _server!.Origin;

    /// <summary>The content by path relative to the root, before any editing.</summary>
    public IReadOnlyDictionary<string, string> Content { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Repository.Copy(Path.Combine(Repository.SampleSite, "input"), Path.Combine(_root, "input"));
        Repository.Copy(Path.Combine(Repository.Root, "theme"), Path.Combine(_root, "theme"));
        var settings = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.SampleSite, "statiq.json")))!.AsObject();
        settings["Admin"] = true;
        settings["Repository"] = "https://github.com/example/daftar";
        settings["Comments"] = new JsonObject();
        File.WriteAllText(Path.Combine(_root, "statiq.json"), settings.ToJsonString());
        Directory.CreateDirectory(Path.Combine(_root, "input/comments/4221"));
        File.WriteAllText(Path.Combine(_root, "input/comments/4221/2026-01-03-1.yml"), "name: 'خوانندهٔ نمونه'\ndate: 2026-01-03T09:20:00\nlanguage: fa\ntext: |-\n  سطر یک\n\n  سطر دو # هنوز متن\n");
        var packages = Path.Combine(Repository.Root, "admin", "node_modules");
        if (!Directory.Exists(packages)) throw new InvalidOperationException("The editor is not installed; ./test.sh does it.");
        // Copies, because a link out of the site is refused.
        foreach (var package in new[] { "@sveltia", "@fontsource-variable" }) Repository.Copy(Path.Combine(packages, package), Path.Combine(_root, "admin", "node_modules", package));
        Content = Directory.EnumerateFiles(Path.Combine(_root, "input"), "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(_root, file).Replace('\\', '/'), File.ReadAllText);

        var (exit, errors) = await RunAsync("build", "--output", Path.Combine(_root, "output"), "--base-url", "https://example.org/repo/");
        if (exit != 0 || !Directory.Exists(Path.Combine(_root, "output", "admin"))) throw new InvalidOperationException($"The editor is not built:\n{errors}");
        _server = await StaticServer.StartAsync(Path.Combine(_root, "output"), "/repo");
        _playwright = await Playwright.CreateAsync();
        // A machine that runs other tests beside these takes its time.
        Assertions.SetDefaultExpectTimeout(60_000);
        _chromium = await Chromium.StartAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null) await _chromium.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    public string PathOf(string path) => Path.Combine(_root, path);

    /// <summary>A browser in Persian that has opened the working copy. Whatever it asks of other hosts fails and is noted.</summary>
    /// <param name="zone">Where the person sits.</param>
    /// <param name="more">Files beside the content.</param>
    public async Task<AdminSession> OpenAsync(string zone = "Asia/Tehran", IReadOnlyDictionary<string, string>? more = null)
    {
        var session = await BeginAsync("fa-IR", zone);
        await session.OpenAsync(more is null ? Content : Content.Concat(more).ToDictionary());
        return session;
    }

    /// <summary>A browser that has signed in to GitHub's double.</summary>
    public async Task<AdminSession> SignInAsync(GitHubDouble github)
    {
        var session = await BeginAsync("fa-IR", "Asia/Tehran");
        await session.SignInAsync(github);
        return session;
    }

    private async Task<AdminSession> BeginAsync(string locale, string zone)
    {
        var context = await _chromium!.Browser.NewContextAsync(new() { Locale = locale, TimezoneId = zone, ViewportSize = new() { Width = 1400, Height = 1000 } });
        return new(context, await context.NewPageAsync(), Origin);
    }

    /// <summary>What <c>daftar check</c> says of the site with these files in the place of its own.</summary>
    public async Task<(int Exit, string Errors)> CheckAsync(IReadOnlyDictionary<string, string> files)
    {
        foreach (var (path, text) in files) File.WriteAllText(Path.Combine(_root, path), text);
        try
        {
            return await RunAsync("check");
        }
        finally
        {
            foreach (var path in files.Keys)
            {
                if (Content.TryGetValue(path, out var text)) File.WriteAllText(Path.Combine(_root, path), text);
                else File.Delete(Path.Combine(_root, path));
            }
        }
    }

    /// <summary>The check of a pull request that brings these files, as the workflow runs it.</summary>
    public async Task<(int Exit, string Errors)> CheckProposalAsync(IReadOnlyDictionary<string, byte[]> files)
    {
        Git("init", "--quiet", "--initial-branch=main");
        Git("add", "input", "statiq.json");
        Git("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", "The site");
        return await WithAsync(files, () => RunAsync("check", "--against", "main"));
    }

    /// <summary>The site built with these files beside its own, as publishing does it, and its output folder.</summary>
    public async Task<(int Exit, string Errors, string Output)> PublishAsync(IReadOnlyDictionary<string, byte[]> files)
    {
        var output = Path.Combine(_root, "published");
        var (exit, errors) = await WithAsync(files, () => RunAsync("build", "--output", output, "--base-url", "https://example.org/"));
        return (exit, errors, output);
    }

    private async Task<T> WithAsync<T>(IReadOnlyDictionary<string, byte[]> files, Func<Task<T>> run)
    {
        foreach (var (path, bytes) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_root, path))!);
            await File.WriteAllBytesAsync(Path.Combine(_root, path), bytes);
        }
        try
        {
            return await run();
        }
        finally
        {
            foreach (var path in files.Keys) File.Delete(Path.Combine(_root, path));
        }
    }

    private void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", ["-C", _root, .. arguments]))!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private async Task<(int Exit, string Errors)> RunAsync(string command, params string[] arguments)
    {
        var errors = new StringWriter();
        var exit = await DaftarCommandLine.RunAsync([command, "--root", _root, .. arguments], new Terminal(new StringWriter(), errors, TimeProvider.System));
        return (exit, errors.ToString());
    }
}
