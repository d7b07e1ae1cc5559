using System.CommandLine;
using System.Globalization;
using System.Net;
using Daftar.Cli.Preview;
using Daftar.Configuration;
using Daftar.Diagnostics;

namespace Daftar.Cli.Commands;

/// <summary><c>daftar serve</c>: the site in the browser while one writes.</summary>
internal sealed class ServeCommand(CommonOptions common, Terminal terminal)
{
    private readonly Option<int> _port = new("--port")
    {
        Description = "The port to listen on; 0 chooses a free one.",
        HelpName = "N",
        DefaultValueFactory = _ => 5080,
    };

    private readonly Option<string> _host = new("--host")
    {
        Description = "The IP address to listen on, or localhost. 0.0.0.0 makes the site visible in the local network.",
        HelpName = "HOST",
        DefaultValueFactory = _ => "localhost",
    };

    private readonly HashSet<Diagnostic> _told = [];

    private readonly Option<bool> _drafts = new("--drafts") { Description = "Also show drafts." };

    public Command Create()
    {
        _port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port > 65535))
                result.AddError($"'{token.Value}' is not a port from 0 to 65535.");
        });
        var command = new Command("serve", "Build the site in memory and serve it; the browser reloads when a file changes. Only this machine can connect, unless --host is given.")
        {
            _port, _host, _drafts,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (common.Open(parsed, terminal) is not { } session) return ExitCodes.CouldNotRun;
        var host = parsed.GetValue(_host)!;
        if (host != "localhost" && !IPAddress.TryParse(host, out _)) throw new SiteException(ServeDiagnostics.NotAHost(host));

        var site = new PreviewSite(session.Root, parsed.GetValue(_drafts), terminal.Clock);
        var watcher = Watch(session.Root, site.Configuration);
        try
        {
            Update(site, session, null);
            await using var server = await PreviewServer.StartAsync(site, host, parsed.GetValue(_port), cancellation);
            var address = server.Address + site.State.LinkRoot + "/";
            session.Report.Say(new($"Serving {address} (Ctrl+C stops)", $"وبگاه در {address} نشان داده می‌شود (پایان با Ctrl+C)"));
            while (true)
            {
                watcher = WatchAnew(watcher, session.Root, site.Configuration);
                var changes = await watcher.Current.WaitAsync(cancellation);
                Update(site, session, changes);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCodes.Good;
        }
        finally
        {
            watcher.Current.Dispose();
        }
    }

    private void Update(PreviewSite site, Session session, IReadOnlyCollection<string>? changes)
    {
        var started = terminal.Clock.GetTimestamp();
        var isGood = site.Update(changes);
        var seconds = terminal.Clock.GetElapsedTime(started).TotalSeconds.ToString("0.0##", CultureInfo.InvariantCulture);
        // What was told before is told again only while it keeps the site from being shown.
        session.Report.Print(site.State.Diagnostics.Where(finding => _told.Add(finding) || finding.Severity == Severity.Error));
        _told.IntersectWith(site.State.Diagnostics);
        session.Report.Say(!isGood
            ? new("The site has errors; the last version without errors is still served.", "وبگاه خطا دارد؛ آخرین نسخهٔ درست نشان داده می‌شود.")
            : new($"Ready in {seconds} s", Daftar.Languages.Digits.ToPersian($"آماده شد در {seconds} ثانیه")));
    }

    private static (ChangeWatcher Current, string Folders) Watch(string root, SiteConfiguration? configuration)
    {
        string[] folders = [configuration?.InputPath ?? "input", .. configuration?.ThemePaths ?? ["theme"]];
        return (new(root, [ConfigurationLoader.FileName], folders), Signature(root, folders));
    }

    /// <summary>The same watcher, unless the settings now name other folders or one of them came or went.</summary>
    private static (ChangeWatcher Current, string Folders) WatchAnew(
        (ChangeWatcher Current, string Folders) watcher, string root, SiteConfiguration? configuration)
    {
        string[] folders = [configuration?.InputPath ?? "input", .. configuration?.ThemePaths ?? ["theme"]];
        if (Signature(root, folders) == watcher.Folders) return watcher;
        watcher.Current.Dispose();
        return Watch(root, configuration);
    }

    private static string Signature(string root, string[] folders) =>
        string.Join('\n', folders.Where(folder => Directory.Exists(Path.Combine(root, folder))));
}
