using Daftar.Diagnostics;
using Daftar.Files;

namespace Daftar.Writing;

/// <summary>Which folder may be an output, and what lies in one that no build put there.</summary>
internal static class OutputFolder
{
    public const string OwnFolder = ".daftar";
    public const string Manifest = "manifest";

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = true };

    // Nobody needs a number beyond it, and counting a whole disk takes minutes.
    private const int MostCounted = 100_000;

    /// <summary>The folder's path behind all links; null when nothing may be written there, with the reason reported.</summary>
    /// <inheritdoc cref="FolderSink.Open"/>
    public static string? Find(string root, string folder, IEnumerable<string> sources, bool clean, bool force, DiagnosticBag diagnostics)
    {
        var full = RealPath.Of(Path.GetFullPath(folder, root));
        if (Path.Exists(full) && !Directory.Exists(full))
        {
            diagnostics.Add(WritingDiagnostics.OutputIsAFile(folder));
            return null;
        }
        foreach (var source in sources.Prepend("."))
        {
            var fullSource = RealPath.Of(Path.GetFullPath(source, root));
            // The output may lie in the root, but not be it; in any other source folder it may not even lie.
            if (!RealPath.Contains(full, fullSource) && (source == "." || !RealPath.Contains(fullSource, full))) continue;
            diagnostics.Add(WritingDiagnostics.OverlapsSources(folder, source));
            return null;
        }
        var own = Path.Combine(full, OwnFolder);
        if (new FileInfo(own).LinkTarget is not null)
        {
            diagnostics.Add(WritingDiagnostics.InTheWay(OwnFolder));
            return null;
        }
        if (force || !Directory.Exists(full) || File.Exists(Path.Combine(own, Manifest))) return full;
        var files = FilesIn(full).Where(IsRemovable).Take(MostCounted + 1).Count();
        if (files == 0) return full;
        diagnostics.Add(clean ? WritingDiagnostics.CleansForeignFolder(folder, files, MostCounted) : WritingDiagnostics.ForeignFolder(folder, files, MostCounted));
        return null;
    }

    /// <summary>Whether --clean would remove a file that no build wrote: what a publishing branch needs stays.</summary>
    /// <param name="path">Relative to the output folder.</param>
    public static bool IsRemovable(string path) => path[0] != '.' && path != "CNAME";

    /// <summary>All files below a folder, relative to it, forward slashes. A link counts as a file, wherever it leads.</summary>
    public static IEnumerable<string> FilesIn(string folder) => FilesIn(new DirectoryInfo(folder), "");

    /// <summary>The folders below a folder in which there is no file at any depth, the innermost first. Those of a name with a dot at the top are not looked into.</summary>
    public static IReadOnlyList<string> EmptyFoldersIn(string folder)
    {
        var empty = new List<string>();
        HasFiles(new(folder), "", empty);
        return empty;
    }

    private static bool HasFiles(DirectoryInfo folder, string prefix, List<string> empty)
    {
        var any = false;
        foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything))
        {
            var path = prefix + entry.Name;
            if (!IsRemovable(path) || entry is not DirectoryInfo below || entry.LinkTarget is not null || HasFiles(below, path + "/", empty)) any = true;
            else empty.Add(path);
        }
        return any;
    }

    private static IEnumerable<string> FilesIn(DirectoryInfo folder, string prefix)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything))
        {
            var path = prefix + entry.Name;
            if (entry is not DirectoryInfo below || entry.LinkTarget is not null) yield return path;
            else foreach (var file in FilesIn(below, path + "/")) yield return file;
        }
    }
}
