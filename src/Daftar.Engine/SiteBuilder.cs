using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Loading;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Outputs;
using Daftar.Planning;
using Daftar.Rendering;
using Daftar.Storage;
using Daftar.Theming;
using Daftar.Views;
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

    /// <summary>Whether what earlier builds learnt and wrote may be used. The output is the same without, only later.</summary>
    public bool UseCache { get; init; } = true;

    /// <summary>The part of the files to make, when several machines build one site together.</summary>
    public BuildShard Shard { get; init; } = BuildShard.Whole;
}

/// <summary>A share of the plan: files are dealt out by their path, so that shards are disjoint and together complete.</summary>
/// <param name="Index">From 1 to <paramref name="Count"/>.</param>
public readonly record struct BuildShard(int Index, int Count)
{
    public static BuildShard Whole { get; } = new(1, 1);

    public bool Contains(OutputPath path)
    {
        if (Count <= 1) return true;
        // FNV-1a: the same on every machine, which GetHashCode is not.
        var hash = 2166136261u;
        foreach (var c in path.Value) hash = (hash ^ c) * 16777619u;
        return hash % (uint)Count == (uint)(Index - 1);
    }
}

/// <summary>What was built.</summary>
/// <param name="OutputPath">The output folder of the settings or the request.</param>
public sealed record SiteBuildSummary(int Articles, int Pages, WriteSummary Files, string OutputPath);

/// <summary>A site's model with the content that it was made from, whose bodies go away with it.</summary>
public sealed record LoadedSite(string Root, SiteModel Site, LoadedContent Content) : IDisposable
{
    public void Dispose() => Content.Bodies.Dispose();
}

public enum BuildStep { Loading, Planning, Rendering, Indexing, Writing }

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
        var inputs = request.UseCache ? InputDigests.TryList(request.Root, configuration) : null;
        if (inputs is null || BuildRecord.Find(request, configuration, inputs) is not { } last)
            return Build(request, configuration, inputs, () => openSink(configuration), diagnostics, progress);

        using var sink = openSink(configuration);
        if (sink?.TryKeepAll(last.CommittedDigest) is not { } kept)
            return sink is null ? null : Build(request, configuration, inputs, () => sink, diagnostics, progress);
        diagnostics.AddRange(last.Diagnostics);
        return new(last.Articles, last.Pages, kept, configuration.OutputPath);
    }

    private static SiteBuildSummary? Build(
        SiteBuildRequest request, SiteConfiguration configuration, InputDigests? inputs,
        Func<IOutputSink?> openSink, DiagnosticBag diagnostics, Action<BuildProgress>? progress)
    {
        var outputs = SiteOutputs.For(configuration);
        // An output that needs what could not be got ready asks for it again, and fails then.
        if (request.Jobs > 1) _ = Task.Run(() => outputs.ToList().ForEach(output => output.Prepare(configuration)));
        var theme = ThemeLoader.Load(request.Root, configuration, diagnostics, SiteOutputs.RequiredStrings);
        var loaded = ContentLoader.Load(LoadRequest(request, configuration, theme) with { Inputs = inputs }, diagnostics);
        using var bodies = loaded.Bodies;
        // What was learnt of the files holds whatever becomes of this build.
        if (request.UseCache && loaded.Cache.IsStale) loaded.Cache.Save(CacheFile(request, configuration));
        foreach (var (path, digest) in loaded.Cache.Files) inputs?.Add(path, digest);
        loaded.Cache.Release();

        progress?.Invoke(new(BuildStep.Planning, 0, 0));
        var scope = new PublicationScope(request.Now, request.IncludeDrafts, SettingsDigest(configuration));
        var site = SiteModelBuilder.Build(configuration, loaded.Content, theme, scope, diagnostics);
        var views = new SiteViews(site, diagnostics);
        var plan = SitePlanner.Plan(site, views, outputs, diagnostics);
        OutputPathCheck.Check(plan, diagnostics);
        if (diagnostics.HasErrors) return null;

        if (request.Shard.Count > 1) plan = [.. plan.Where(file => request.Shard.Contains(file.Path))];
        using var sink = openSink();
        if (sink is null) return null;
        var context = new RenderContext(site, theme.Templates, bodies)
        {
            Root = request.Root,
            CacheFolder = request.UseCache ? Path.Combine(request.Root, configuration.CachePath) : null,
        };
        progress?.Invoke(new(BuildStep.Rendering, 0, plan.Count));
        SiteRenderer.Render(plan, context, sink, request.Jobs, request.UseCache,
            done => progress?.Invoke(new(BuildStep.Rendering, done, plan.Count)));
        progress?.Invoke(new(BuildStep.Indexing, 0, 0));
        var folders = outputs.OfType<IFolderOutput>().SelectMany(output => output.PlanFolders(site, views)).ToList();
        SiteRenderer.Render(folders, context, sink, request.Jobs, request.UseCache, request.Shard);
        if (diagnostics.HasErrors) return null;
        progress?.Invoke(new(BuildStep.Writing, 0, 0));
        var written = sink.Commit();
        var (articles, pageCount) = (loaded.Content.Articles.Count, loaded.Content.Pages.Count);
        if (sink.CommittedDigest != default && inputs?.TryRead(request.Jobs) == true && inputs.AreCurrent())
        {
            new BuildRecord(sink.CommittedDigest, request.Now, site.NextPublication ?? DateTimeOffset.MaxValue, articles, pageCount, diagnostics.ToSortedList())
                .Save(request, configuration, inputs);
        }
        return new(articles, pageCount, written, configuration.OutputPath);
    }

    /// <summary>
    /// The model of a site without its output, for those who want the content elsewhere. Null when something was wrong,
    /// which <paramref name="diagnostics"/> tells.
    /// </summary>
    public static LoadedSite? Load(SiteBuildRequest request, DiagnosticBag diagnostics)
    {
        if (ConfigurationLoader.Load(request.Root, request.BaseUrl, diagnostics) is not { } configuration) return null;
        var theme = ThemeLoader.Load(request.Root, configuration, diagnostics, SiteOutputs.RequiredStrings);
        var loaded = ContentLoader.Load(LoadRequest(request, configuration, theme), diagnostics);
        var scope = new PublicationScope(request.Now, request.IncludeDrafts, SettingsDigest(configuration));
        var site = SiteModelBuilder.Build(configuration, loaded.Content, theme, scope, diagnostics);
        if (!diagnostics.HasErrors) return new(request.Root, site, loaded);
        loaded.Bodies.Dispose();
        return null;
    }

    /// <summary>Digest of the program and the settings: what every file and everything remembered depends on.</summary>
    internal static Digest SettingsDigest(SiteConfiguration configuration) =>
        Digest.Of($"{typeof(SiteBuilder).Module.ModuleVersionId} {configuration.SourceDigest}");

    private static string CacheFile(SiteBuildRequest request, SiteConfiguration configuration) =>
        Path.Combine(request.Root, configuration.CachePath, "content.bin");

    internal static LoadRequest LoadRequest(SiteBuildRequest request, SiteConfiguration configuration, Theme theme) =>
        new(request.Root, configuration, request.Jobs)
        {
            Labels = theme.Strings.ToDictionary(
                strings => strings.Key,
                strings => new BodyLabels(strings.Value["body.footnotes"], strings.Value["body.back"], strings.Value["body.table"]),
                StringComparer.Ordinal),
            CacheFile = request.UseCache ? CacheFile(request, configuration) : null,
            SettingsDigest = SettingsDigest(configuration),
        };
}
