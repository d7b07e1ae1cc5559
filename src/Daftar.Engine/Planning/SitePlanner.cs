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
        // Two articles of one news code meet at several addresses; the code is the one mistake, and told where they are loaded.
        var doubled = new Lazy<HashSet<SourcePlace>>(() => [.. site.Content.Articles.GroupBy(article => article.NewsCode)
            .Where(same => same.Count() > 1).SelectMany(same => same).Select(article => article.Places.NewsCode)]);
        foreach (var output in outputs) Add(output, output.Plan(site, views, diagnostics), files, doubled, diagnostics);

        var (planned, origins) = Sorted(files);
        var summaries = outputs.OfType<ISummaryOutput>().ToList();
        foreach (var output in summaries) Add(output, output.Summarize(site, planned, diagnostics), files, doubled, diagnostics);
        if (summaries.Count > 0) (planned, origins) = Sorted(files);
        return new(site, views, outputs, planned, origins);
    }

    private static void Add(
        IOutput output, IEnumerable<PlannedFile> planned, Dictionary<string, (PlannedFile File, IOutput Output)> files,
        Lazy<HashSet<SourcePlace>> doubled, DiagnosticBag diagnostics)
    {
        foreach (var file in planned)
        {
            if (files.TryAdd(file.Path.Value, (file, output))) continue;
            var first = files[file.Path.Value].File;
            if (file.Place is { } place && first.Place is { } other && doubled.Value.Contains(place) && doubled.Value.Contains(other)) continue;
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
