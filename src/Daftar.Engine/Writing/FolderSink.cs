using System.Buffers;
using System.Collections.Concurrent;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Modelling.Addresses;
using Daftar.Storage;

namespace Daftar.Writing;

/// <summary>
/// Writes into a folder on disk. Files with other bytes than before are put into a staging folder while pages are
/// rendered and moved to their places in <see cref="Commit"/>: a build that fails or is killed while rendering leaves
/// the output as it was, and a reader never sees half a file. Files that no build wrote stay, whatever they are.
/// </summary>
public sealed class FolderSink : IOutputSink
{
    private readonly string _root;
    private readonly string _displayName;
    private readonly bool _clean;
    private readonly bool _fresh;
    private readonly bool _created;
    private readonly string _own;
    private readonly string _staging;
    private readonly string _tree;
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly FileStream _lock;
    private readonly OutputManifest _last;
    private readonly bool _isManifestDamaged;
    private readonly ConcurrentQueue<Entry> _entries = new();
    private readonly ConcurrentDictionary<string, Digest> _completed = new(StringComparer.Ordinal);
    private int _staged;
    private volatile bool _touched;
    private bool _committed;

    private FolderSink(string root, string displayName, bool clean, bool isShared)
    {
        _root = root;
        _displayName = displayName;
        _clean = clean;
        _created = !Directory.Exists(root);
        _fresh = !isShared && (_created || !Directory.EnumerateFileSystemEntries(root).Any());
        _own = Path.Combine(root, OutputFolder.OwnFolder);
        _staging = Path.Combine(_own, "staging");
        _tree = Path.Combine(_staging, "tree");
        Directory.CreateDirectory(_own);
        _lock = new FileStream(Path.Combine(_own, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        if (Directory.Exists(_staging)) Directory.Delete(_staging, recursive: true); // of a build that was killed
        Directory.CreateDirectory(_staging);
        var last = OutputManifest.Read(ManifestPath);
        _isManifestDamaged = last is null;
        _last = last ?? OutputManifest.Empty;
        CommittedDigest = _last.Digest;
    }

    public Digest CommittedDigest { get; private set; }

    public IReadOnlyList<(string Path, long Length)> Committed { get; private set; } = [];

    private string ManifestPath => Path.Combine(_own, OutputFolder.Manifest);

    /// <summary>Prepares the folder, which is made when it is not there; null when it cannot be used, with the reason reported.</summary>
    /// <param name="root">The site's root, absolute.</param>
    /// <param name="folder">The output folder, absolute or relative to the root.</param>
    /// <param name="sources">Folders and files that the site is made from, likewise; the output must not overlap them.</param>
    /// <param name="clean">
    /// Whether files that no build wrote are removed as well. Names that begin with a dot (<c>.git</c>) and
    /// <c>CNAME</c> at the top stay even then.
    /// </param>
    /// <param name="force">
    /// Whether a folder may be used that holds files and no manifest of a build. Without it, a wrong path cannot cost
    /// anybody their files.
    /// </param>
    /// <param name="isShared">Whether somebody else may write files of his own into the folder meanwhile.</param>
    public static FolderSink? Open(string root, string folder, IEnumerable<string> sources, bool clean, DiagnosticBag diagnostics, bool force = false, bool isShared = false)
    {
        try
        {
            if (OutputFolder.Find(root, folder, sources, clean, force, diagnostics) is not { } full) return null;
            var sink = new FolderSink(full, folder, clean, isShared);
            if (sink._isManifestDamaged) diagnostics.Add(WritingDiagnostics.DamagedManifest(folder));
            return sink;
        }
        catch (IOException e) when (IsLocked(e))
        {
            diagnostics.Add(WritingDiagnostics.AnotherBuild(folder));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(WritingDiagnostics.CannotWrite(folder, e.Message));
            return null;
        }
    }

    public bool TryKeep(OutputPath path, Digest fingerprint = default)
    {
        if (_last.Find(path.Value) is not { } last || last.Fingerprint != fingerprint) return false;
        if (!IsAsWritten(path.Value)) return false;
        _entries.Enqueue(new(path.Value, last.Length, fingerprint, NotStaged));
        return true;
    }

    public bool TryKeepFolder(string folder, Digest fingerprint)
    {
        if (_last.FindFolder(folder) is not { } last || last.Fingerprint != fingerprint) return false;
        var files = _last.Paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal) && _last.Find(path)!.Value.Fingerprint == fingerprint).ToList();
        // After a build that was killed while it moved files there are fewer: those on their way are marked as unknown.
        if (files.Count != last.Files || !files.TrueForAll(IsAsWritten)) return false;
        foreach (var path in files) _entries.Enqueue(new(path, _last.Find(path)!.Value.Length, fingerprint, NotStaged));
        CompleteFolder(folder, fingerprint);
        return true;
    }

    public void CompleteFolder(string folder, Digest fingerprint) => _completed[folder] = fingerprint;

    public WriteSummary? TryKeepAll(Digest output)
    {
        if (_last.Count == 0 || _last.Digest != output || !_last.Paths.All(IsAsWritten)) return null;
        if (_clean && (FindStale([.. _last.Paths]).Count > 0 || OutputFolder.EmptyFoldersIn(_root).Count > 0)) return null;
        _committed = true;
        return new(0, _last.Count, 0, 0);
    }

    public void Write(OutputPath path, ReadOnlySpan<byte> content, Digest fingerprint = default)
    {
        try
        {
            var number = _fresh ? StageInPlace(path.Value, content)
                : HasContent(FullPath(path.Value), content) ? NotStaged
                : Stage(content);
            _entries.Enqueue(new(path.Value, content.Length, fingerprint, number));
            if (_last.Find(path.Value) is { } last && last.Fingerprint != fingerprint) _touched = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(e);
        }
    }

    public WriteSummary Commit()
    {
        if (_committed) throw new InvalidOperationException("Commit was called twice.");
        _committed = true;
        var entries = _entries.ToArray();
        Array.Sort(entries, static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        for (var i = 1; i < entries.Length; i++)
        {
            if (entries[i].Path == entries[i - 1].Path) throw WrittenTwice(entries[i].Path);
        }
        try
        {
            Committed = Array.ConvertAll(entries, static entry => (entry.Path, entry.Length));
            return Commit(entries);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(e);
        }
    }

    public void Dispose()
    {
        try
        {
            if (Directory.Exists(_staging)) Directory.Delete(_staging, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next build removes it.
        }
        _lock.Dispose();
        if (!_committed && _fresh) RemoveIfEmpty(_own);
        if (!_committed && _created) RemoveIfEmpty(_root);
    }

    private WriteSummary Commit(Entry[] entries)
    {
        var current = new HashSet<string>(entries.Length, StringComparer.Ordinal);
        foreach (var entry in entries) current.Add(entry.Path);
        var stale = FindStale(current);
        var changes = stale.Count > 0 || entries.Length != _last.Count || entries.Any(e => e.Staged != NotStaged);
        var folders = CompletedFolders(entries);
        if (!changes && !_touched && folders.SequenceEqual(_last.Folders))
        {
            RemoveLeftFolders();
            return new(0, entries.Length, 0, 0);
        }

        // Should the build be killed from here on, the next one knows the old files and the new ones as its own, and
        // trusts none of those that were on their way.
        if (changes)
        {
            var all = entries.Select(e => e.Staged == NotStaged ? e.ToFile() : e.ToFile() with { Fingerprint = OutputManifest.Unknown })
                .Concat(_last.Paths.Where(p => !current.Contains(p)).Select(p => _last.Find(p)!.Value));
            WriteManifest(all.OrderBy(f => f.Path, StringComparer.Ordinal), folders: []);
        }
        if (_fresh) MoveTree();
        else MoveIntoPlace(entries, stale, current);
        RemoveLeftFolders();
        CommittedDigest = WriteManifest(entries.Select(e => e.ToFile()), folders);

        var written = 0;
        var bytes = 0L;
        foreach (var entry in entries)
        {
            if (entry.Staged == NotStaged) continue;
            written++;
            bytes += entry.Length;
        }
        return new(written, entries.Length - written, stale.Count, bytes);
    }

    /// <summary>
    /// Into an empty output whole folders are moved: renaming ten thousand files one by one costs as much as writing them.
    /// </summary>
    private void MoveTree()
    {
        if (!Directory.Exists(_tree)) return;
        foreach (var folder in Directory.EnumerateDirectories(_tree)) Directory.Move(folder, Path.Combine(_root, Path.GetFileName(folder)));
        foreach (var file in Directory.EnumerateFiles(_tree)) File.Move(file, Path.Combine(_root, Path.GetFileName(file)));
    }

    private List<string> FindStale(HashSet<string> current)
    {
        var stale = _last.Paths.Where(path => !current.Contains(path) && File.Exists(FullPath(path)) && !LeadsOut(path)).ToList();
        if (_clean && !_fresh)
        {
            stale.AddRange(OutputFolder.FilesIn(_root).Where(path =>
                OutputFolder.IsRemovable(path) && !current.Contains(path) && _last.Find(path) is null));
        }
        stale.Sort(StringComparer.Ordinal);
        return stale;
    }

    /// <summary>
    /// New pages first and stale ones removed afterwards, so that links never lead nowhere; a page that has to wait
    /// for a stale file or folder of the same name comes last.
    /// </summary>
    private void MoveIntoPlace(Entry[] entries, List<string> stale, HashSet<string> current)
    {
        // One thread: the file system lets one rename between folders happen at a time, and waiting costs CPU.
        var folders = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new List<Entry>();
        foreach (var entry in entries)
        {
            if (entry.Staged != NotStaged && !TryMove(entry, folders)) waiting.Add(entry);
        }
        foreach (var path in stale) File.Delete(FullPath(path));
        // Also of those that are gone: a build that was killed here has removed the file and not its folder.
        RemoveEmptyFolders(stale.Union(_last.Paths.Where(path => !current.Contains(path) && !LeadsOut(path))));
        foreach (var entry in waiting)
        {
            if (!TryMove(entry, folders)) throw new SiteException(WritingDiagnostics.InTheWay(entry.Path));
        }
    }

    private bool TryMove(Entry entry, HashSet<string> folders)
    {
        var target = FullPath(entry.Path);
        if (!EnsureFolder(entry.Path, folders) || Directory.Exists(target)) return false;
        File.Move(StagedFile(entry.Staged), target, overwrite: true);
        return true;
    }

    /// <summary>Makes the file's folder unless a file of an earlier build stands in its way, which is false.</summary>
    private bool EnsureFolder(string path, HashSet<string> folders)
    {
        var slash = path.LastIndexOf('/');
        if (slash < 0) return true;
        var lookup = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.Contains(path.AsSpan(0, slash))) return true;
        for (var end = slash; end > 0 && !lookup.Contains(path.AsSpan(0, end)); end = path.LastIndexOf('/', end - 1))
        {
            if (File.Exists(FullPath(path[..end])) || IsLink(path[..end])) return false;
        }
        Directory.CreateDirectory(FullPath(path[..slash]));
        for (var end = slash; end > 0 && lookup.Add(path.AsSpan(0, end)); end = path.LastIndexOf('/', end - 1))
        {
        }
        return true;
    }

    /// <summary>Whether a folder on the way to the file has become a link: what lies behind it is not ours.</summary>
    private bool LeadsOut(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (IsLink(path[..slash])) return true;
        }
        return false;
    }

    private bool IsLink(string path) => new FileInfo(FullPath(path)).LinkTarget is not null;

    /// <summary>With --clean, folders without a file: a build that was killed has emptied them, or somebody else made them.</summary>
    private void RemoveLeftFolders()
    {
        if (!_clean || _fresh) return;
        foreach (var folder in OutputFolder.EmptyFoldersIn(_root)) RemoveIfEmpty(FullPath(folder));
    }

    private void RemoveEmptyFolders(IEnumerable<string> stale)
    {
        foreach (var path in stale)
        {
            for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            {
                if (!RemoveIfEmpty(FullPath(path[..slash]))) break;
            }
        }
    }

    private static bool RemoveIfEmpty(string folder)
    {
        if (!Directory.Exists(folder)) return true;
        if (Directory.EnumerateFileSystemEntries(folder).Any()) return false;
        Directory.Delete(folder);
        return true;
    }

    private List<ManifestFolder> CompletedFolders(Entry[] entries) =>
    [
        .. _completed.OrderBy(folder => folder.Key, StringComparer.Ordinal).Select(folder => new ManifestFolder(
            folder.Key,
            entries.Count(entry => entry.Fingerprint == folder.Value && entry.Path.StartsWith(folder.Key, StringComparison.Ordinal)),
            folder.Value)),
    ];

    /// <summary>
    /// Flushed before it takes the old one's place: files can be made again, but which ones are ours is known here alone.
    /// </summary>
    private Digest WriteManifest(IEnumerable<ManifestFile> files, IReadOnlyList<ManifestFolder> folders)
    {
        var temporary = Path.Combine(_staging, "manifest");
        var bytes = OutputManifest.Format(files, folders, out var digest);
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }
        File.Move(temporary, ManifestPath, overwrite: true);
        return digest;
    }

    private int Stage(ReadOnlySpan<byte> content)
    {
        var number = Interlocked.Increment(ref _staged);
        WriteNew(StagedFile(number), content);
        return number;
    }

    /// <summary>Writes where the file will stand, below a folder that becomes the output.</summary>
    private int StageInPlace(string path, ReadOnlySpan<byte> content)
    {
        var slash = path.LastIndexOf('/');
        var folder = slash < 0 ? "" : path[..slash];
        // Known only once it is there: two threads may both make it, but none writes into a folder that is on its way.
        if (!_folders.ContainsKey(folder))
        {
            Directory.CreateDirectory(Path.Combine(_tree, folder));
            _folders.TryAdd(folder, true);
        }
        var target = Path.Combine(_tree, path);
        try
        {
            WriteNew(target, content);
        }
        catch (IOException e) when (IsThere(e))
        {
            throw WrittenTwice(path);
        }
        return InPlace;
    }

    /// <summary>
    /// Create, not truncate: ext4 writes a file that was truncated to the disk as soon as it is closed, to save programs
    /// that replace files in place. These are moved into place whole, and can wait for the system's own time.
    /// </summary>
    private static void WriteNew(string path, ReadOnlySpan<byte> content)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite);
        RandomAccess.Write(file, content, 0);
    }

    private static bool HasContent(string file, ReadOnlySpan<byte> content)
    {
        var info = new FileInfo(file);
        if (!info.Exists || info.Length != content.Length || UnixFile.IsNoFile(info)) return false;
        using var handle = File.OpenHandle(file);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            for (var offset = 0; offset < content.Length;)
            {
                var read = RandomAccess.Read(handle, buffer, offset);
                if (read == 0 || read > content.Length - offset || !content.Slice(offset, read).SequenceEqual(buffer.AsSpan(0, read)))
                    return false;
                offset += read;
            }
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>EWOULDBLOCK on Linux and macOS, ERROR_SHARING_VIOLATION on Windows.</summary>
    private static bool IsLocked(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);

    /// <summary>EEXIST on Linux and macOS, ERROR_FILE_EXISTS on Windows.</summary>
    private static bool IsThere(IOException e) => e.HResult is 17 or unchecked((int)0x80070050);

    private SiteException CannotWrite(Exception e) => new(WritingDiagnostics.CannotWrite(_displayName, e.Message), e);

    private static InvalidOperationException WrittenTwice(string path) => new($"'{path}' was written twice.");

    private bool IsAsWritten(string path)
    {
        var file = new FileInfo(FullPath(path));
        if (file.Exists && file.Length == _last.Find(path)!.Value.Length && file.LastWriteTimeUtc <= _last.WrittenAt) return true;
        _touched = true;
        return false;
    }

    private string FullPath(string path) => string.Concat(_root, "/", path);

    private string StagedFile(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_staging}/{number}");

    private const int NotStaged = 0;
    private const int InPlace = -1;

    /// <param name="Staged">Number of the file in the staging folder, or <see cref="NotStaged"/> when it stays.</param>
    private readonly record struct Entry(string Path, long Length, Digest Fingerprint, int Staged)
    {
        public ManifestFile ToFile() => new(Path, Length, Fingerprint);
    }
}
