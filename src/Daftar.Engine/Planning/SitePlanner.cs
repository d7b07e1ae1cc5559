using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Views;

namespace Daftar.Planning;

/// <summary>Asks every output for its files.</summary>
public static class SitePlanner
{
    /// <inheritdoc cref="Plan(SiteModel, SiteViews, IReadOnlyList{IOutput}, DiagnosticBag)"/>
    public static IReadOnlyList<PlannedFile> Plan(SiteModel site, IReadOnlyList<IOutput> outputs, DiagnosticBag diagnostics) =>
        Plan(site, new SiteViews(site, diagnostics), outputs, diagnostics);

    /// <summary>All files of the site in the order of their paths; two that want one path are reported, the first stays.</summary>
    public static IReadOnlyList<PlannedFile> Plan(SiteModel site, SiteViews views, IReadOnlyList<IOutput> outputs, DiagnosticBag diagnostics)
    {
        // File systems that do not tell letter case apart hold one of two such files.
        var files = new Dictionary<string, PlannedFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var output in outputs) Add(output, output.Plan(site, views, diagnostics), files, diagnostics);

        var planned = Sorted(files);
        foreach (var output in outputs.OfType<ISummaryOutput>()) Add(output, output.Summarize(site, planned, diagnostics), files, diagnostics);
        return Sorted(files);
    }

    private static void Add(IOutput output, IEnumerable<PlannedFile> planned, Dictionary<string, PlannedFile> files, DiagnosticBag diagnostics)
    {
        foreach (var file in planned)
        {
            file.Output = output;
            if (files.TryAdd(file.Path.Value, file)) continue;
            var first = files[file.Path.Value];
            diagnostics.Add(PlanningDiagnostics.SamePath(
                file.Place ?? first.Place ?? new(file.Path.Value), file.Path.Value, first.Describe(), file.Describe()));
        }
    }

    private static PlannedFile[] Sorted(Dictionary<string, PlannedFile> files)
    {
        var sorted = files.Values.ToArray();
        Array.Sort(sorted, static (a, b) => a.Path.CompareTo(b.Path));
        return sorted;
    }
}
