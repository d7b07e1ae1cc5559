using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Daftar.Configuration;
using Daftar.Files;
using Daftar.Storage;

namespace Daftar.Loading;

/// <summary>
/// The digest of every file that a build may read beside the settings: those of the input folder and of the theme, as they
/// were when they were listed.
/// </summary>
public sealed class InputDigests
{
    private readonly (string Root, string Path)[] _folders;
    private readonly SortedDictionary<string, FileState> _states;
    private readonly Dictionary<string, Digest> _digests = new(StringComparer.Ordinal);

    private InputDigests((string Root, string Path)[] folders)
    {
        _folders = folders;
        _states = Scan();
    }

    /// <summary>Of the names and contents of all files together, once <see cref="TryRead"/> has been true.</summary>
    public Digest All { get; private set; }

    /// <summary>
    /// Lists the files; null when that fails, which loading will report, or when the theme has links, which lead who
    /// knows where.
    /// </summary>
    /// <param name="contentRoot">The folder in which the content folder lies; null for the root.</param>
    public static InputDigests? TryList(string root, SiteConfiguration configuration, string? contentRoot = null)
    {
        try
        {
            var inputs = new InputDigests([(contentRoot ?? root, configuration.InputPath), .. configuration.ThemePaths.Select(path => (root, path))]);
            var hasLinks = inputs._states.Any(state => state.Value == default && configuration.ThemePaths.Any(theme => state.Key.StartsWith(theme + "/", StringComparison.Ordinal)));
            return hasLinks ? null : inputs;
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return null;
        }
    }

    /// <summary>Takes the digest of a file that somebody has read since it was listed.</summary>
    public void Add(string path, Digest digest)
    {
        lock (_digests) _digests[path] = digest;
    }

    /// <summary>Reads the files of which the digest is not known yet; false when one of them cannot be read.</summary>
    public bool TryRead(int jobs)
    {
        try
        {
            Read(jobs);
            return true;
        }
        catch (AggregateException exception) when (exception.InnerExceptions.All(IsUnreadable))
        {
            return false;
        }
    }

    /// <param name="path">Relative to the root, forward slashes.</param>
    public Digest? Find(string path) => _digests.TryGetValue(path, out var digest) ? digest : null;

    /// <summary>Whether, by name, size and time, the files are still those that were listed.</summary>
    public bool AreCurrent()
    {
        try
        {
            return Scan().SequenceEqual(_states);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return false;
        }
    }

    private SortedDictionary<string, FileState> Scan()
    {
        var states = new SortedDictionary<string, FileState>(StringComparer.Ordinal);
        foreach (var (root, path) in _folders)
        {
            var info = new DirectoryInfo(Path.Combine(root, path));
            if (info.Exists) Walk(info, path, states);
        }
        return states;
    }

    private static void Walk(DirectoryInfo folder, string path, SortedDictionary<string, FileState> states)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (UnauthorizedAccessException)
        {
            // Whoever reads the folder says so, and names it.
            states[path] = default;
            return;
        }
        foreach (var entry in entries)
        {
            var entryPath = $"{path}/{entry.Name}";
            if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint)) states[entryPath] = default; // in the input reported, never followed
            else if (entry is FileInfo file && !UnixFile.IsNoFile(file)) states[entryPath] = new(file.Length, file.LastWriteTimeUtc);
            else if (entry is DirectoryInfo below) Walk(below, entryPath, states);
        }
    }

    private void Read(int jobs)
    {
        var paths = _states.Where(state => state.Value != default && !_digests.ContainsKey(state.Key)).Select(state => state.Key).ToArray();
        var digests = new Digest[paths.Length];
        Parallel.For(0, paths.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs },
            index => digests[index] = DigestOf(FullPath(paths[index]), _states[paths[index]].Length));

        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[Digest.Size];
        for (var index = 0; index < paths.Length; index++) _digests[paths[index]] = digests[index];
        foreach (var path in _states.Keys)
        {
            all.AppendData(Encoding.UTF8.GetBytes(path + '\0'));
            Find(path).GetValueOrDefault().Write(bytes);
            all.AppendData(bytes);
        }
        All = Digest.Of(all.GetHashAndReset());
    }

    private string FullPath(string path)
    {
        var root = _folders[0].Root;
        foreach (var (folderRoot, folder) in _folders)
        {
            if (path.StartsWith(folder, StringComparison.Ordinal) && path.Length > folder.Length && path[folder.Length] == '/') root = folderRoot;
        }
        return Path.Combine(root, path);
    }

    private static Digest DigestOf(string file, long length)
    {
        if (length >= 1 << 20)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            return Digest.Of(stream);
        }
        var rented = ArrayPool<byte>.Shared.Rent((int)length + 1);
        try
        {
            // Shared with writers, because asking for a lock is one more call a file.
            using var handle = File.OpenHandle(file, share: FileShare.ReadWrite);
            return Digest.Of(rented.AsSpan(0, DataFile.Fill(handle, rented.AsSpan(0, (int)length + 1))));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static bool IsUnreadable(Exception exception) => exception is IOException or UnauthorizedAccessException;

    private readonly record struct FileState(long Length, DateTime WrittenAt);
}
