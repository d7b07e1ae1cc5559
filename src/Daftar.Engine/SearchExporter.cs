using Daftar.Diagnostics;
using Daftar.Outputs.Search;

namespace Daftar;

/// <summary>Writes what the search index is made from as files for a search server.</summary>
public static class SearchExporter
{
    /// <summary>The number of documents, or null when the site has errors; <paramref name="diagnostics"/> tells them.</summary>
    /// <param name="folder">Absolute; made when it is not there.</param>
    public static int? Export(SiteBuildRequest request, SearchEngine engine, string folder, DiagnosticBag diagnostics)
    {
        using var loaded = SiteLoader.Load(request, diagnostics);
        if (loaded is null || diagnostics.HasErrors) return null;
        Directory.CreateDirectory(folder);
        return SearchExport.Write(loaded.Context, new(loaded.Site, diagnostics), engine, name => File.Create(Path.Combine(folder, name)));
    }
}
