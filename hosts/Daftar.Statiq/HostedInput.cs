using Daftar.Files;

namespace Daftar.Hosting;

// As HostedSite.cs, this file is compiled and tested by Daftar's own tests.

/// <summary>A file of the content as the host's file system has it.</summary>
/// <param name="Path">Below the content folder, forward slashes.</param>
/// <param name="Place">Where it comes from, as messages name it.</param>
/// <param name="OnDisk">Its full path; null when it lies on no disk.</param>
/// <param name="Open">Opens it to be read.</param>
public sealed record HostedFile(string Path, string Place, string? OnDisk, Func<Stream> Open);

/// <summary>
/// The content put together in one folder: several folders over each other, without what the host's settings exclude, with files
/// that exist in the host alone. The engine reads it as if it were the site's root.
/// </summary>
/// <param name="root">The folder, absolute. All below it is ours to remove.</param>
/// <param name="name">The content folder's path in it, as the site knows it: <c>input</c>.</param>
public sealed class HostedInput(string root, string name)
{
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);

    public string Root => root;

    /// <summary>Where the file of this path comes from; null for one that is none of ours.</summary>
    public string? PlaceOf(string path) => _places.GetValueOrDefault(path);

    /// <summary>Brings the folder up to date. The paths, with the content folder's, of what has changed since the last time.</summary>
    /// <param name="files">Of two with the same path the later one counts.</param>
    public IReadOnlyCollection<string> Put(IEnumerable<HostedFile> files, HostedFindings findings)
    {
        var wanted = new Dictionary<string, HostedFile>(StringComparer.Ordinal);
        var linked = new Dictionary<string, string?>(StringComparer.Ordinal);
        _places.Clear();
        foreach (var file in files)
        {
            var whole = Linked(file, linked);
            wanted[whole.Path] = whole;
            _places[$"{name}/{whole.Path}"] = whole.Place;
        }
        var folder = Path.Combine(root, name);
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stale in FilesIn(folder).Where(path => !wanted.ContainsKey(path)).ToList())
        {
            File.Delete(Path.Combine(folder, stale));
            changed.Add($"{name}/{stale}");
        }
        RemoveEmptyFolders(folder);
        foreach (var file in wanted.Values.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            try
            {
                if (Put(file, Path.Combine(folder, file.Path))) changed.Add($"{name}/{file.Path}");
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                findings.AddUntaken(file.Place, exception.Message);
            }
        }
        return changed;
    }

    private static bool Put(HostedFile file, string target)
    {
        var old = new FileInfo(target);
        if (file.OnDisk is not { } path) return PutBytes(file, old);
        var source = new FileInfo(path);
        if (source.LinkTarget is not null || source.Attributes.HasFlag(FileAttributes.Directory)) return PutLink(path, old);
        // To open a pipe waits for somebody who writes into it.
        if (UnixFile.IsNoFile(source)) throw new IOException($"'{path}' is a pipe, a socket or a device, not a file.");
        if (old is { Exists: true, LinkTarget: null } && old.Length == source.Length && old.LastWriteTimeUtc == source.LastWriteTimeUtc) return false;
        MakeRoom(old);
        File.Copy(path, target);
        File.SetLastWriteTimeUtc(target, source.LastWriteTimeUtc);
        return true;
    }

    private static bool PutBytes(HostedFile file, FileInfo old)
    {
        using var stream = file.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        if (old is { Exists: true, LinkTarget: null } && File.ReadAllBytes(old.FullName).AsSpan().SequenceEqual(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))) return false;
        MakeRoom(old);
        File.WriteAllBytes(old.FullName, bytes.ToArray());
        return true;
    }

    /// <summary>A link stays one: whether it may be followed is for the engine to say.</summary>
    private static bool PutLink(string path, FileInfo old)
    {
        if (old.LinkTarget == path) return false;
        MakeRoom(old);
        File.CreateSymbolicLink(old.FullName, path);
        return true;
    }

    private static void MakeRoom(FileInfo target)
    {
        target.Directory!.Create();
        // Anew, and not over what may be protected against writing, or a link.
        if (target.Exists || target.LinkTarget is not null) target.Delete();
    }

    /// <summary>For a file behind a link of a folder, the link.</summary>
    private static HostedFile Linked(HostedFile file, Dictionary<string, string?> known)
    {
        if (file.OnDisk is not { } path || !path.Replace('\\', '/').EndsWith("/" + file.Path, StringComparison.Ordinal)) return file;
        var start = path.Length - file.Path.Length;
        for (var slash = file.Path.IndexOf('/'); slash > 0; slash = file.Path.IndexOf('/', slash + 1))
        {
            var folder = path[..(start + slash)];
            if (!known.TryGetValue(folder, out var target)) known[folder] = target = new DirectoryInfo(folder).LinkTarget;
            if (target is not null) return new(file.Path[..slash], file.Place[..^(file.Path.Length - slash)], folder, file.Open);
        }
        return file;
    }

    /// <summary>The files below a folder, relative to it; links count as files.</summary>
    private static IEnumerable<string> FilesIn(string folder) => !Directory.Exists(folder) ? [] : Walk(new(folder), "");

    private static IEnumerable<string> Walk(DirectoryInfo folder, string prefix)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0 }))
        {
            if (entry is DirectoryInfo { LinkTarget: null } below)
            {
                foreach (var path in Walk(below, $"{prefix}{entry.Name}/")) yield return path;
            }
            else
            {
                yield return prefix + entry.Name;
            }
        }
    }

    private static void RemoveEmptyFolders(string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var below in Directory.EnumerateDirectories(folder).Where(path => new DirectoryInfo(path).LinkTarget is null).ToList())
        {
            RemoveEmptyFolders(below);
            if (!Directory.EnumerateFileSystemEntries(below).Any()) Directory.Delete(below);
        }
    }
}
