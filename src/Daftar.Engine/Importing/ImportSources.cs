using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Importing.Documents;

namespace Daftar.Importing;

/// <summary>The documents below the paths of a request, each once, in the order of their names. Archives among them stay open as long as this does.</summary>
internal sealed class ImportSources : IDisposable
{
    // What browsers and old programs put beside a page, by its name alone: nobody sends such a file as a document.
    private static readonly HashSet<string> CompanionEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".ico", ".cur", ".download", ".svg", ".swf", ".thmx", ".db", ".ini", ".lnk", ".url", ".tmp", ".bak", ".part",
    };

    private readonly SortedDictionary<string, ImportSource> _sources = new(StringComparer.Ordinal);
    private readonly ImportRequest _request;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<DocumentArchive> _archives = [];

    private ImportSources(ImportRequest request, DiagnosticBag diagnostics) => (_request, _diagnostics) = (request, diagnostics);

    public IReadOnlyList<ImportSource> All => [.. _sources.Values.OrderBy(source => source.Name, StringComparer.Ordinal)];

    public static ImportSources Of(ImportRequest request, DiagnosticBag diagnostics)
    {
        var sources = new ImportSources(request, diagnostics);
        foreach (var path in request.Paths)
        {
            if (UnixFile.IsNoFile(path)) diagnostics.Add(FileDiagnostics.NotAFile(path));
            else if (File.Exists(path)) sources.Add(path, isNamed: true);
            else if (Directory.Exists(path)) sources.Walk(new DirectoryInfo(path));
            else diagnostics.Add(ImportDiagnostics.NotFound(path));
        }
        return sources;
    }

    public void Dispose() => _archives.ForEach(archive => archive.Dispose());

    /// <summary>Whether a folder holds what belongs to a page: <c>page_files</c>, as browsers name it in each language.</summary>
    public static bool IsCompanionFolder(string name) =>
        name.StartsWith('.') || name is "__MACOSX" || name.EndsWith("_files", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".fld", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("-Dateien", StringComparison.OrdinalIgnoreCase) || name.EndsWith("_fichiers", StringComparison.OrdinalIgnoreCase) || name.EndsWith("_archivos", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file is no document by its name: hidden, an explanation of the folder, or a page's companion.</summary>
    public static bool IsCompanion(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || name.StartsWith("README", StringComparison.OrdinalIgnoreCase) || CompanionEndings.Contains(Path.GetExtension(name));

    private void Walk(DirectoryInfo folder)
    {
        foreach (var entry in EntriesOf(folder))
        {
            if (entry is DirectoryInfo inner)
            {
                if (!IsCompanionFolder(inner.Name)) Walk(inner);
            }
            else if (IsCompanion(entry.Name)) continue;
            else if (UnixFile.IsNoFile((FileInfo)entry)) _diagnostics.Add(FileDiagnostics.NotAFile(NamesOf(entry.FullName, entry.FullName).Name));
            else Add(entry.FullName, isNamed: false);
        }
    }

    /// <summary>None of a folder that may not be read: the others are imported all the same.</summary>
    private FileSystemInfo[] EntriesOf(DirectoryInfo folder)
    {
        try
        {
            return folder.GetFileSystemInfos("*", new EnumerationOptions
            {
                AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
                IgnoreInaccessible = false,
            });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _diagnostics.Add(FileDiagnostics.UnreadableFolder(NamesOf(folder.FullName, folder.FullName).Name, exception.Message));
            return [];
        }
    }

    private void Add(string path, bool isNamed)
    {
        var full = Path.GetFullPath(path);
        // The table of facts may lie among the documents that it is about.
        if (_request.Metadata is { } metadata && Path.GetFullPath(metadata) == full) return;
        var (name, from) = NamesOf(path, full);
        if (DocumentArchive.TryOpen(full) is { } archive)
        {
            _archives.Add(archive);
            foreach (var source in archive.List(name, from, _diagnostics)) _sources.TryAdd(source.Place, source);
            return;
        }
        _sources.TryAdd(full, new(name, from, full, diagnostics => Open(full, name, diagnostics)) { IsNamed = isNamed });
    }

    /// <summary>How messages name a document, and how the article names where it came from.</summary>
    private (string Name, string From) NamesOf(string path, string full)
    {
        var relative = Path.GetRelativePath(Path.GetFullPath(_request.Root), full).Replace('\\', '/');
        var isInside = !relative.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(relative);
        return isInside ? (relative, relative) : (path.Replace('\\', '/'), Path.GetFileName(full));
    }

    private static SourceDocument? Open(string path, string name, DiagnosticBag diagnostics)
    {
        var size = new FileInfo(path).Length;
        if (size <= DocumentLimits.FileBytes) return new(name, PlainFile.ReadBytes(path), new FolderCompanions(Path.GetDirectoryName(path)!));
        diagnostics.Add(ImportDiagnostics.TooLarge(name, size, DocumentLimits.FileBytes));
        return null;
    }
}
