using Daftar.Diagnostics;

namespace Daftar.Planning;

/// <summary>Asks every output for its files.</summary>
public static class SitePlanner
{
    /// <summary>All files of the site in the order of their paths; two that want one path are reported, the first stays.</summary>
    public static IReadOnlyList<PlannedFile> Plan(SiteModel site, IReadOnlyList<IOutput> outputs, DiagnosticBag diagnostics)
    {
        var files = new Dictionary<string, PlannedFile>(StringComparer.OrdinalIgnoreCase);
        var pages = new SitePages(site, diagnostics);
        foreach (var output in outputs)
        {
            foreach (var file in output.Plan(site, pages, diagnostics))
            {
                if (!files.TryAdd(file.Path.Value, file))
                    diagnostics.Add(PlanningDiagnostics.SamePath(file.Path.Value, files[file.Path.Value].Describe(), file.Describe()));
            }
        }
        var sorted = files.Values.ToArray();
        Array.Sort(sorted, static (a, b) => a.Path.CompareTo(b.Path));
        return sorted;
    }
}
