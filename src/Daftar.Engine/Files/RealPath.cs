namespace Daftar.Files;

/// <summary>Paths as the disk has them, with all links on the way resolved.</summary>
public static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The absolute path behind all links; parts that are not there stay as they are written.</summary>
    /// <exception cref="IOException">Links that lead in a circle.</exception>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        for (var links = 0; links <= MostLinks; links++)
        {
            if (FirstLink(full) is not { } resolved) return Path.TrimEndingDirectorySeparator(full);
            full = resolved;
        }
        throw new IOException($"'{path}' leads through too many links.");
    }

    /// <summary>
    /// Whether a folder contains another path, or is it. Letter case does not count: there are disks on which it makes no
    /// difference, and refusing too much costs a message.
    /// </summary>
    public static bool Contains(string outer, string inner)
    {
        var folder = Path.EndsInDirectorySeparator(outer) ? outer : outer + Path.DirectorySeparatorChar;
        return string.Equals(outer, inner, StringComparison.OrdinalIgnoreCase) || inner.StartsWith(folder, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The path with its first link replaced by what it leads to; null when there is none.</summary>
    private static string? FirstLink(string full)
    {
        var root = Path.GetPathRoot(full)!;
        var at = root;
        var parts = full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            at = Path.Combine(at, parts[i]);
            if (new FileInfo(at).LinkTarget is not { } target) continue;
            return Path.GetFullPath(Path.Combine([Path.GetDirectoryName(at)!, target, .. parts[(i + 1)..]]));
        }
        return null;
    }
}
