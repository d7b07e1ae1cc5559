using Daftar.Checking.Weights;
using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Outputs;
using Daftar.Planning;
using Daftar.Rendering;
using Daftar.Writing;

namespace Daftar;

/// <summary>What was built.</summary>
/// <param name="OutputPath">The output folder of the settings or the request.</param>
public sealed record SiteBuildSummary(int Articles, int Pages, WriteSummary Files, string OutputPath)
{
    /// <summary>Articles and pages that are marked as drafts and were left out.</summary>
    public int Drafts { get; init; }

    /// <summary>Articles whose day has not come.</summary>
    public int Waiting { get; init; }

    /// <summary>What the site weighs; null when nothing had to be done, or a part of the site was made.</summary>
    public SiteWeight? Weight { get; init; }

    public static SiteBuildSummary Of(SiteBuildRequest request, LoadedSite loaded, WriteSummary files)
    {
        var (articles, pages) = (loaded.Content.Set.Articles, loaded.Content.Set.Pages);
        return new(articles.Count, pages.Count, files, loaded.Configuration.OutputPath)
        {
            Drafts = request.IncludeDrafts ? 0 : articles.Count(article => article.IsDraft) + pages.Count(page => page.IsDraft),
            Waiting = request.IncludeDrafts || !loaded.Configuration.HideFuture ? 0
                : articles.Count(article => !article.IsDraft && article.PublishDate is { } date && date.Instant > request.Now),
        };
    }
}

public enum BuildStep { Loading, Pictures, Planning, Rendering, Indexing, Writing }

/// <summary>How far a build is. <paramref name="Total"/> is 0 while it is not known.</summary>
public readonly record struct BuildProgress(BuildStep Step, int Done, int Total);

/// <summary>Builds a site: settings, theme and content in, files out.</summary>
public static class SiteBuilder
{
    /// <summary>
    /// Builds the whole site into the sink that <paramref name="openSink"/> gives. Null when something was wrong, which
    /// <paramref name="diagnostics"/> tells; nothing is written then.
    /// </summary>
    /// <param name="openSink">Called with the settings once the site is known to be free of errors; null when it cannot be opened.</param>
    public static SiteBuildSummary? Build(
        SiteBuildRequest request,
        Func<SiteConfiguration, IOutputSink?> openSink,
        DiagnosticBag diagnostics,
        Action<BuildProgress>? progress = null)
    {
        if (SiteLoader.LoadSettings(request, diagnostics) is not { } configuration) return null;
        progress?.Invoke(new(BuildStep.Loading, 0, 0));
        using var memory = new BuildMemory(request, configuration, openSink);
        if (memory.TryKeepAll(diagnostics) is { } kept) return kept;

        var history = memory.ReadHistory();
        SiteOutputs.Prepare(configuration, request.Outputs, request.Jobs);
        using var content = SiteLoader.LoadOnce(request, configuration, memory.Inputs, diagnostics);
        // With errors there will be no site, and finding the rest of them takes no pictures.
        using var loaded = (diagnostics.HasErrors ? content : content.WithPictures(request, diagnostics, (done, total) => progress?.Invoke(new(BuildStep.Pictures, done, total))))
            .WithHistory(history.Result);

        progress?.Invoke(new(BuildStep.Planning, 0, 0));
        var plan = Plan(loaded, diagnostics);
        if (diagnostics.HasErrors || memory.OpenSink() is not { } sink) return null;

        var context = loaded.Context with { CacheFolder = request.UseCache ? Path.Combine(request.Root, configuration.CachePath) : null };
        SiteRenderer.Render(plan, context, sink, request, progress);
        if (diagnostics.HasErrors) return null;

        progress?.Invoke(new(BuildStep.Writing, 0, 0));
        var summary = SiteBuildSummary.Of(request, loaded, sink.Commit());
        // A part of the site, or a sink that does not tell its files, cannot be weighed.
        if (request.Shard.Count == 1 && sink.Committed.Count > 0) summary = summary with { Weight = Weigh(plan, context, sink.Committed, diagnostics) };
        memory.Remember(summary, loaded.Site, diagnostics);
        return summary;
    }

    /// <summary>What a written site weighs, and what of it costs readers more than the settings allow.</summary>
    /// <param name="files">All files of the site with their lengths.</param>
    public static SiteWeight Weigh(SitePlan plan, RenderContext context, IReadOnlyList<(string Path, long Length)> files, DiagnosticBag diagnostics) =>
        new SiteWeigher(plan, context, diagnostics).Weigh(files);

    /// <summary>Everything that a build of the site would write, with what is wrong about its paths.</summary>
    public static SitePlan Plan(LoadedSite loaded, DiagnosticBag diagnostics)
    {
        var plan = SitePlanner.Plan(loaded.Site, loaded.Outputs, diagnostics);
        OutputPathCheck.Check(plan.Files, diagnostics);
        return plan;
    }
}
