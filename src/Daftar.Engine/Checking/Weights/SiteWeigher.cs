using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Outputs.Api;
using Daftar.Outputs.Feeds;
using Daftar.Planning;

namespace Daftar.Checking.Weights;

/// <summary>
/// Weighs a built site and compares it with what the settings allow. Of each kind of page the middle one and the longest are
/// rendered once more and compressed: a few milliseconds, where all pages would take longer than the build.
/// </summary>
internal sealed class SiteWeigher(SitePlan plan, RenderContext context, DiagnosticBag diagnostics)
{
    private readonly PageCostMeter _meter = new(plan, context);

    /// <param name="files">All files of the site with their lengths.</param>
    public SiteWeight Weigh(IReadOnlyList<(string Path, long Length)> files)
    {
        var lengths = files.ToDictionary(file => file.Path, file => file.Length, StringComparer.Ordinal);
        List<PageCost> pages = [.. SettingsSchema.PageKinds.Select(kind => CostOf(kind, lengths)).OfType<PageCost>()];
        var weight = new SiteWeight(lengths.Values.Sum(), PartsOf(lengths), pages);
        var settings = plan.Site.Configuration;
        if (weight.Bytes > settings.SizeLimit.Bytes)
            diagnostics.Add(WeightDiagnostics.TooLarge(settings.SizeLimit.Place, weight.Bytes, settings.SizeLimit.Bytes, weight.Parts));
        foreach (var page in pages)
        {
            if (settings.Budgets.TryGetValue(page.Kind, out var budget) && WithoutComments(page, lengths) is var cost && cost.Heaviest > budget.Bytes)
                diagnostics.Add(WeightDiagnostics.OverBudget(budget.Place, cost, budget.Bytes));
        }
        CheckComments();
        return weight;
    }

    /// <summary>Comments have a budget of their own: they stand behind the text, which nobody waits longer for because of them.</summary>
    private PageCost WithoutComments(PageCost cost, Dictionary<string, long> lengths)
    {
        var commented = PagesOf(cost.Kind, lengths).Where(page => page.WithoutComments is not null).ToList();
        if (commented.Count == 0) return cost;
        var longest = commented.MaxBy(page => lengths[page.Path.Value] - page.CommentBytes)!.WithoutComments!;
        return _meter.Measure(cost.Kind, longest, longest);
    }

    private void CheckComments()
    {
        if (!plan.Site.Configuration.Budgets.TryGetValue(SettingsSchema.Discussion, out var budget)) return;
        var longest = plan.Files.OfType<PageFile>().Where(page => page.CommentBytes > 0).OrderByDescending(page => page.CommentBytes).ThenBy(page => page.Path).FirstOrDefault();
        if (longest is not null && _meter.CommentsOf(longest) is var bytes && bytes > budget.Bytes)
            diagnostics.Add(WeightDiagnostics.HeavyComments(budget.Place, longest.Url.Value, bytes, budget.Bytes));
    }

    private PageCost? CostOf(string kind, Dictionary<string, long> lengths)
    {
        var pages = PagesOf(kind, lengths).OrderBy(page => lengths[page.Path.Value]).ThenBy(page => page.Path).ToList();
        return pages.Count == 0 ? null : _meter.Measure(kind, pages[pages.Count / 2], pages[^1]);
    }

    private IEnumerable<PageFile> PagesOf(string kind, Dictionary<string, long> lengths) =>
        plan.Files.OfType<PageFile>().Where(page => page.Layout == kind && lengths.ContainsKey(page.Path.Value));

    private List<WeightPart> PartsOf(Dictionary<string, long> lengths)
    {
        var parts = new Dictionary<string, (int Files, long Bytes)>(StringComparer.Ordinal);
        var planned = plan.Files.ToDictionary(file => file.Path.Value, KindOf, StringComparer.Ordinal);
        foreach (var (path, length) in lengths)
        {
            var kind = planned.GetValueOrDefault(path) ?? "search";
            var (count, bytes) = parts.GetValueOrDefault(kind);
            parts[kind] = (count + 1, bytes + length);
        }
        return [.. parts.Select(part => new WeightPart(part.Key, part.Value.Files, part.Value.Bytes)).OrderByDescending(part => part.Bytes).ThenBy(part => part.Kind, StringComparer.Ordinal)];
    }

    private static string KindOf(PlannedFile file) => file switch
    {
        PageFile { Layout: "redirect" } => "redirects",
        PageFile page => page.Layout,
        FeedFile => "feeds",
        ApiFile => "api",
        _ => "files",
    };
}
