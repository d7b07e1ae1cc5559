using System.Text.RegularExpressions;
using Daftar.Diagnostics;
using Daftar.Outputs.Search;

namespace Daftar;

/// <summary>Writes what the search index is made from as files for a search server.</summary>
public static partial class SearchExporter
{
    /// <summary>Whether a folder may be written into: one that is not there or empty, or that holds an earlier export and nothing else.</summary>
    public static bool MayWrite(string folder) => !Directory.Exists(folder) || Directory.EnumerateFileSystemEntries(folder).All(entry => !Directory.Exists(entry) && ExportedName().IsMatch(Path.GetFileName(entry)));

    /// <summary>The number of documents, or null when the site has errors; <paramref name="diagnostics"/> tells them.</summary>
    /// <param name="folder">Absolute; made when it is not there.</param>
    public static int? Export(SiteBuildRequest request, SearchEngine engine, string folder, DiagnosticBag diagnostics)
    {
        using var loaded = SiteLoader.Load(request, diagnostics);
        if (loaded is null || diagnostics.HasErrors) return null;
        Directory.CreateDirectory(folder);
        // Each file is moved into place when all of them are whole: a server never gets half of an export.
        var names = new List<string>();
        var count = SearchExport.Write(loaded.Context, new(loaded.Site, diagnostics), engine, name =>
        {
            names.Add(name);
            return File.Create(Path.Combine(folder, name + ".part"));
        });
        foreach (var name in names) File.Move(Path.Combine(folder, name + ".part"), Path.Combine(folder, name), overwrite: true);
        return count;
    }

    // What SearchExport names its files, by language; the ending is that of one that was not finished.
    [GeneratedRegex(@"^[A-Za-z0-9-]{2,35}\.(?:ndjson|json|settings\.json)(?:\.part)?\z")]
    private static partial Regex ExportedName();
}
