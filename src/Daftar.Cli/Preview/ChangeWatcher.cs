using System.Threading.Channels;

namespace Daftar.Cli.Preview;

/// <summary>
/// Tells when files of the site changed. A burst of changes, such as a switch of branches, counts as one: the longer
/// it goes on, the longer a pause has to be to end it.
/// </summary>
internal sealed class ChangeWatcher : IDisposable
{
    private static readonly TimeSpan ShortPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly Channel<string?> _changes = Channel.CreateUnbounded<string?>(new UnboundedChannelOptions { SingleReader = true });
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly string _root;

    /// <param name="root">The site's folder; its own files with names in <paramref name="files"/> are watched.</param>
    /// <param name="folders">Folders below the root that are watched with all that is in them; those that are missing are left out.</param>
    public ChangeWatcher(string root, IEnumerable<string> files, IEnumerable<string> folders)
    {
        _root = root;
        foreach (var file in files) Watch(new FileSystemWatcher(root, file));
        foreach (var folder in folders.Select(folder => Path.Combine(root, folder)).Where(Directory.Exists))
            Watch(new FileSystemWatcher(folder) { IncludeSubdirectories = true });
    }

    /// <summary>Completes when something changed and then nothing more for a moment.</summary>
    /// <returns>The paths, relative to the root with forward slashes; null when there were too many to name.</returns>
    public async Task<IReadOnlyCollection<string>?> WaitAsync(CancellationToken cancellation)
    {
        var changes = new HashSet<string>(StringComparer.Ordinal);
        var isNamed = Take(await _changes.Reader.ReadAsync(cancellation), changes);
        var started = DateTime.UtcNow;
        for (var pause = ShortPause; DateTime.UtcNow - started < Longest; pause = pause * 2 < LongPause ? pause * 2 : LongPause)
        {
            await Task.Delay(pause, cancellation);
            var isQuiet = true;
            while (_changes.Reader.TryRead(out var change))
            {
                isQuiet = false;
                isNamed &= Take(change, changes);
            }
            if (isQuiet) break;
        }
        return isNamed ? changes : null;
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
    }

    private void Watch(FileSystemWatcher watcher)
    {
        watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size;
        watcher.InternalBufferSize = 64 * 1024;
        watcher.Changed += (_, change) => Report(change.FullPath);
        watcher.Created += (_, change) => Report(change.FullPath);
        watcher.Deleted += (_, change) => Report(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Report(change.OldFullPath);
            Report(change.FullPath);
        };
        watcher.Error += (_, _) => _changes.Writer.TryWrite(null); // too many at once to name them
        watcher.EnableRaisingEvents = true;
        _watchers.Add(watcher);
    }

    private void Report(string path)
    {
        if (!IsEditorsOwn(Path.GetFileName(path.AsSpan())))
            _changes.Writer.TryWrite(Path.GetRelativePath(_root, path).Replace('\\', '/'));
    }

    private static bool Take(string? change, HashSet<string> changes)
    {
        if (change is null) return false;
        changes.Add(change);
        return true;
    }

    /// <summary>Backup and swap files that editors put beside what they edit.</summary>
    private static bool IsEditorsOwn(ReadOnlySpan<char> name) =>
        name.StartsWith(".", StringComparison.Ordinal) || name.EndsWith("~", StringComparison.Ordinal)
        || name.EndsWith(".swp", StringComparison.Ordinal) || name.EndsWith(".tmp", StringComparison.Ordinal);
}
