using System.Threading.Channels;

namespace Daftar.Cli.Serving;

/// <summary>
/// Tells when files of the site changed. A burst of changes, such as a switch of branches, counts as one: the longer
/// it goes on, the longer a pause has to be to end it.
/// </summary>
internal sealed class ChangeWatcher : IDisposable
{
    private static readonly TimeSpan ShortPause = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan LongPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<FileSystemWatcher> _watchers = [];

    /// <param name="root">The site's folder; its own files with names in <paramref name="files"/> are watched.</param>
    /// <param name="folders">Folders below the root that are watched with all that is in them; those that are missing are left out.</param>
    public ChangeWatcher(string root, IEnumerable<string> files, IEnumerable<string> folders)
    {
        foreach (var file in files) Watch(new FileSystemWatcher(root, file));
        foreach (var folder in folders.Select(folder => Path.Combine(root, folder)).Where(Directory.Exists))
            Watch(new FileSystemWatcher(folder) { IncludeSubdirectories = true });
    }

    /// <summary>Completes when something changed and then nothing more for a moment.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        await _changes.Reader.ReadAsync(cancellation);
        var started = DateTime.UtcNow;
        for (var pause = ShortPause; DateTime.UtcNow - started < Longest; pause = pause * 2 < LongPause ? pause * 2 : LongPause)
        {
            await Task.Delay(pause, cancellation);
            if (!_changes.Reader.TryRead(out _)) return;
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
    }

    private void Watch(FileSystemWatcher watcher)
    {
        watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size;
        watcher.InternalBufferSize = 64 * 1024;
        watcher.Changed += (_, change) => Report(change.Name);
        watcher.Created += (_, change) => Report(change.Name);
        watcher.Deleted += (_, change) => Report(change.Name);
        watcher.Renamed += (_, change) => Report(change.Name);
        watcher.Error += (_, _) => _changes.Writer.TryWrite(true); // too many at once to name them
        watcher.EnableRaisingEvents = true;
        _watchers.Add(watcher);
    }

    private void Report(string? name)
    {
        if (!IsEditorsOwn(Path.GetFileName(name.AsSpan()))) _changes.Writer.TryWrite(true);
    }

    /// <summary>Backup and swap files that editors put beside what they edit.</summary>
    private static bool IsEditorsOwn(ReadOnlySpan<char> name) =>
        name.StartsWith(".", StringComparison.Ordinal) || name.EndsWith("~", StringComparison.Ordinal)
        || name.EndsWith(".swp", StringComparison.Ordinal) || name.EndsWith(".tmp", StringComparison.Ordinal);
}
