using Daftar.Diagnostics;
using Daftar.Modelling;
using Daftar.Views;

namespace Daftar.Planning;

/// <summary>Asks every output for its files.</summary>
public static class SitePlanner
{
    /// <summary>All files of the site in the order of their paths; of two with the same path the first stays, and both are reported.</summary>
    public static SitePlan Plan(SiteModel site, IReadOnlyList<IOutput> outputs, DiagnosticBag diagnostics)
    {
        var views = new SiteViews(site, diagnostics);
        // File systems that do not tell letter case apart hold one of two such files.
        var files = new Dictionary<string, (PlannedFile File, IOutput Output)>(StringComparer.OrdinalIgnoreCase);
        foreach (var output in outputs) Add(output, output.Plan(site, views, diagnostics), files, diagnostics);

        var (planned, origins) = Sorted(files);
        var summaries = outputs.OfType<ISummaryOutput>().ToList();
        foreach (var output in summaries) Add(output, output.Summarize(site, planned, diagnostics), files, diagnostics);
        if (summaries.Count > 0) (planned, origins) = Sorted(files);
        return new(site, views, outputs, planned, origins);
    }

    private static void Add(
        IOutput output, IEnumerable<PlannedFile> planned, Dictionary<string, (PlannedFile File, IOutput Output)> files, DiagnosticBag diagnostics)
    {
        foreach (var file in planned)
        {
            if (files.TryAdd(file.Path.Value, (file, output))) continue;
            var first = files[file.Path.Value].File;
            diagnostics.Add(PlanningDiagnostics.SamePath(
                file.Place ?? first.Place ?? new(file.Path.Value), file.Path.Value, first.Describe(), file.Describe()));
        }
    }

    private static (PlannedFile[] Files, IOutput[] Outputs) Sorted(Dictionary<string, (PlannedFile File, IOutput Output)> files)
    {
        var sorted = files.Values.ToArray();
        Array.Sort(sorted, static (a, b) => a.File.Path.CompareTo(b.File.Path));
        return (Array.ConvertAll(sorted, entry => entry.File), Array.ConvertAll(sorted, entry => entry.Output));
    }
}
