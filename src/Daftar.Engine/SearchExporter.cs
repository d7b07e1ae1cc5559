using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Loading;
using Daftar.Modelling;
using Daftar.Outputs;
using Daftar.Outputs.Search;
using Daftar.Theming;

namespace Daftar;

/// <summary>Writes what the search index is made from as files for a search server.</summary>
public static class SearchExporter
{
    private const string Pending = ".part";

    /// <summary>The number of documents, or null when the site has errors; <paramref name="diagnostics"/> tells them.</summary>
    /// <param name="folder">Absolute; made when it is not there.</param>
    public static int? Export(SiteBuildRequest request, SearchEngine engine, string folder, DiagnosticBag diagnostics)
    {
        if (ConfigurationLoader.Load(request.Root, request.BaseUrl, diagnostics) is not { } configuration) return null;
        var theme = ThemeLoader.Load(request.Root, configuration, diagnostics, SiteOutputs.RequiredStrings);
        var loaded = ContentLoader.Load(SiteBuilder.LoadRequest(request, configuration, theme), diagnostics);
        using var bodies = loaded.Bodies;
        if (diagnostics.HasErrors) return null;
        var scope = new PublicationScope(request.Now, request.IncludeDrafts, SiteBuilder.SettingsDigest(configuration));
        var site = SiteModelBuilder.Build(configuration, loaded.Content, theme, scope, diagnostics);
        if (diagnostics.HasErrors) return null;
        Directory.CreateDirectory(folder);
        // Each file is moved into place when all of them are whole: a server never gets half of an export.
        var names = new List<string>();
        var count = SearchExport.Write(
            new(site, theme.Templates, bodies) { Root = request.Root }, new(site, diagnostics), engine, name =>
            {
                names.Add(name);
                return File.Create(Path.Combine(folder, name + Pending));
            });
        foreach (var name in names) File.Move(Path.Combine(folder, name + Pending), Path.Combine(folder, name), overwrite: true);
        return count;
    }
}
