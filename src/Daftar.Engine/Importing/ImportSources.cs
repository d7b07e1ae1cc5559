using Daftar.Diagnostics;
using Daftar.Files;

namespace Daftar.Importing;

/// <summary>Lists the documents below the paths of a request, each once, in the order of their names.</summary>
internal static class ImportSources
{
    public static IReadOnlyList<ImportSource> List(ImportRequest request, DiagnosticBag diagnostics)
    {
        var sources = new SortedDictionary<string, ImportSource>(StringComparer.Ordinal);
        foreach (var path in request.Paths)
        {
            if (File.Exists(path)) Add(path);
            else if (Directory.Exists(path)) Walk(path);
            else diagnostics.Add(ImportDiagnostics.NotFound(path));
        }
        return [.. sources.Values.OrderBy(source => source.Name, StringComparer.Ordinal)];

        void Walk(string folder)
        {
            var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
            foreach (var file in Directory.EnumerateFiles(folder, "*", options))
            {
                // A folder of documents may explain itself; that is no document.
                var name = Path.GetFileName(file);
                if (!name.StartsWith('.') && !name.StartsWith("README", StringComparison.OrdinalIgnoreCase)) Add(file);
            }
        }

        void Add(string path)
        {
            var full = Path.GetFullPath(path);
            if (UnixFile.IsNoFile(full))
            {
                diagnostics.Add(FileDiagnostics.NotAFile(path.Replace('\\', '/')));
                return;
            }
            var relative = Path.GetRelativePath(Path.GetFullPath(request.Root), full).Replace('\\', '/');
            var isInside = !relative.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(relative);
            sources.TryAdd(full, new(full, isInside ? relative : path.Replace('\\', '/'), isInside ? relative : Path.GetFileName(full)));
        }
    }
}
