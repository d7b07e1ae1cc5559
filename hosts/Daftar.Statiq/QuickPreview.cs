using Microsoft.Extensions.Logging;
using Spectre.Console.Cli;
using Statiq.App;
using Statiq.Common;
using Statiq.Web;
using Statiq.Web.Commands;

namespace Daftar.Hosting;

/// <summary>
/// Watches the sources of <c>preview</c>. Statiq's own watcher waits 0.4 s after the first change, drops a second change of
/// one file within 0.8 s, and does not see statiq.json; this one waits until nothing has happened for 40 ms.
/// </summary>
internal sealed class QuickPreview : ICommandInterceptor
{
    private const int Quiet = 40;
    private const int IndexQuiet = 2000;

    private readonly List<FileSystemWatcher> _watchers = [];
    private Timer? _timer;
    private Timer? _indexTimer;

    /// <summary>Whether this is a preview that watches.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Takes the watching over from Statiq, unless the user does not want any.</summary>
    public void Intercept(CommandContext context, CommandSettings settings)
    {
        if (settings is not PreviewCommandSettings { NoWatch: false } preview) return;
        preview.NoWatch = true;
        IsOn = true;
    }

    public void Start(IEngine engine, Bootstrapper bootstrapper, DaftarHost host, HostedSiteSettings? site)
    {
        if (!IsOn || bootstrapper.Command is not PreviewCommand command) return;
        var changed = new HashSet<string>(StringComparer.Ordinal);
        _timer = new(_ => command.TriggerExecution());
        var output = engine.FileSystem.GetOutputDirectory().Path;
        var folders = engine.FileSystem.GetInputDirectories().Select(folder => folder.Path)
            .Concat((engine.Settings.GetList<NormalizedPath>(WebKeys.WatchPaths) ?? []).Select(path => engine.FileSystem.GetRootPath(path)))
            .Concat((site?.ThemePaths ?? ["theme"]).Select(path => engine.FileSystem.GetRootPath(new NormalizedPath(path))))
            .Distinct().Where(path => Directory.Exists(path.FullPath)).ToList();
        foreach (var folder in folders) Watch(folder.FullPath, "*", isDeep: true, Changed);
        Watch(engine.FileSystem.RootPath.FullPath, HostedSettings.FileName, isDeep: false, Changed);
        engine.Logger.LogInformation("Watching {Folders} and statiq.json", string.Join(", ", folders));

        // Statiq's modules ask for them; its command knows of none.
        engine.Events.Subscribe<BeforeEngineExecution>(_ =>
        {
            lock (changed)
            {
                engine.Settings[WebKeys.ChangedFiles] = new HashSet<string>(changed);
                changed.Clear();
            }
        });

        void Changed(string path)
        {
            if (output.ContainsDescendantOrSelf(new NormalizedPath(path))) return;
            host.Changed(path);
            lock (changed) changed.Add(path);
            _timer.Change(Quiet, Timeout.Infinite);
        }
    }

    /// <summary>The search index follows when the author pauses.</summary>
    public void WriteIndexLater(DaftarHost host, ILogger logger)
    {
        _indexTimer ??= new(_ =>
        {
            var findings = new HostedFindings();
            if (host.Site.WriteIndex(findings) is { } summary) logger.LogInformation("Daftar: search index brought up to date, {Written} files written", summary.Written);
            // The next execution tries again, and fails if it cannot.
            foreach (var (_, line) in findings.Lines) logger.LogWarning("{Finding}", line);
        });
        _indexTimer.Change(IndexQuiet, Timeout.Infinite);
    }

    private void Watch(string folder, string filter, bool isDeep, Action<string> changed)
    {
        var watcher = new FileSystemWatcher(folder, filter) { IncludeSubdirectories = isDeep, InternalBufferSize = 64 * 1024 };
        watcher.Changed += (_, change) => changed(change.FullPath);
        watcher.Created += (_, change) => changed(change.FullPath);
        watcher.Deleted += (_, change) => changed(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            changed(change.OldFullPath);
            changed(change.FullPath);
        };
        watcher.EnableRaisingEvents = true;
        _watchers.Add(watcher);
    }
}
