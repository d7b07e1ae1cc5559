using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Loading;
using Daftar.Outputs;
using Daftar.Planning;
using Daftar.Rendering;
using Daftar.Theming;
using Daftar.Writing;

namespace Daftar;

/// <summary>What to build.</summary>
/// <param name="Root">The site's root folder: where statiq.json lies.</param>
/// <param name="Now">The moment of the build, which decides whether articles dated in the future wait.</param>
public sealed record SiteBuildRequest(string Root, DateTimeOffset Now)
{
    /// <summary>Replaces host and base path of the settings: an address, or a path alone. Null keeps those.</summary>
    public string? BaseUrl { get; init; }
    public bool IncludeDrafts { get; init; }

    /// <summary>Replaces the output folder of the settings, absolute or relative to the root. Null keeps that.</summary>
    public string? OutputPath { get; init; }

    /// <summary>How many threads may work; the output does not depend on it.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;
}

/// <summary>What was built.</summary>
/// <param name="OutputPath">The output folder of the settings or the request.</param>
public sealed record SiteBuildSummary(int Articles, int Pages, WriteSummary Files, string OutputPath);

public enum BuildStep { Loading, Planning, Rendering, Writing }

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
        if (ConfigurationLoader.Load(request.Root, request.BaseUrl, diagnostics) is not { } configuration) return null;
        if (request.OutputPath is { } outputPath) configuration = configuration with { OutputPath = outputPath };

        progress?.Invoke(new(BuildStep.Loading, 0, 0));
        var theme = ThemeLoader.Load(request.Root, configuration, diagnostics, SiteOutputs.RequiredStrings);
        // Compiling the templates takes as long as loading a few hundred articles; what fails here fails again while rendering.
        if (!diagnostics.HasErrors) _ = Task.Run(theme.Templates.Prepare);
        var loaded = ContentLoader.Load(LoadRequest(request, configuration, theme), diagnostics);
        using var bodies = loaded.Bodies;

        progress?.Invoke(new(BuildStep.Planning, 0, 0));
        var site = SiteModelBuilder.Build(configuration, loaded.Content, theme, new(request.Now, request.IncludeDrafts), diagnostics);
        var plan = SitePlanner.Plan(site, SiteOutputs.For(configuration), diagnostics);
        OutputPathCheck.Check(plan, diagnostics);
        if (diagnostics.HasErrors) return null;

        using var sink = openSink(configuration);
        if (sink is null) return null;
        SiteRenderer.Render(plan, new(site, theme.Templates, bodies), sink, request.Jobs,
            done => progress?.Invoke(new(BuildStep.Rendering, done, plan.Count)));
        if (diagnostics.HasErrors) return null;
        progress?.Invoke(new(BuildStep.Writing, 0, 0));
        return new(loaded.Content.Articles.Count, loaded.Content.Pages.Count, sink.Commit(), configuration.OutputPath);
    }

    private static LoadRequest LoadRequest(SiteBuildRequest request, SiteConfiguration configuration, Theme theme) =>
        new(request.Root, configuration, request.Jobs)
        {
            Labels = theme.Strings.ToDictionary(
                strings => strings.Key,
                strings => new BodyLabels(strings.Value["body.footnotes"], strings.Value["body.back"]),
                StringComparer.Ordinal),
        };
}
