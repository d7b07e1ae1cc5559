using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.History;
using Daftar.Loading;
using Daftar.Modelling;
using Daftar.Outputs;
using Daftar.Storage;
using Daftar.Theming;
using Daftar.Views;

namespace Daftar;

/// <summary>The front half of everything that is done with a site: settings, theme and content in, the model out.</summary>
public static class SiteLoader
{
    /// <summary>
    /// Loads a site. Null when its settings cannot be used. With other errors the site comes as far as it goes, for
    /// those who look for more of them: ask <paramref name="diagnostics"/> before using it for anything else.
    /// </summary>
    /// <param name="previous">An earlier load of the same site, whose files are not parsed again where they are unchanged; null the first time.</param>
    public static LoadedSite? Load(SiteBuildRequest request, DiagnosticBag diagnostics, LoadedSite? previous = null)
    {
        if (LoadSettings(request, diagnostics) is not { } configuration) return null;
        var loaded = Load(request, configuration, null, previous, diagnostics);
        if (request.UseCache) loaded.Content.Cache.Save(CacheFile(request, configuration));
        return loaded;
    }

    /// <summary>
    /// Takes in edits of some files of a loaded site: milliseconds, whatever the size of the site. Null when an edit changes
    /// more than its own pages, or a file is none that was there before: then the site has to be loaded. The earlier site
    /// stays as it was; the two share the file that bodies may be kept in, so that disposing of one ends both.
    /// </summary>
    /// <param name="paths">Relative to the root, forward slashes.</param>
    public static LoadedSite? TryUpdate(LoadedSite loaded, IReadOnlyCollection<string> paths, DiagnosticBag diagnostics)
    {
        if (!paths.All(path => File.Exists(Path.Combine(loaded.ContentRoot, path)))) return null;
        var found = new DiagnosticBag();
        var reloaded = loaded.Content.TryReload(paths, found);
        if (reloaded is null || reloaded.HasChangedPages || found.HasErrors) return null;
        // Sizes are made of the pictures that articles show, and some are published for their sake.
        if (reloaded.Articles.Any(edit => edit.Old.Image != edit.New.Image || edit.Old.ImageFocus != edit.New.ImageFocus || !edit.Old.Body.Pictures.SequenceEqual(edit.New.Body.Pictures))) return null;
        // A new title is drawn on a card of its own, which is a file more.
        if (reloaded.Articles.Any(edit => edit.Old.Title != edit.New.Title && ShareCards.HasOwn(loaded.Site, edit.Old))) return null;
        if (SiteModelUpdate.TryReplace(loaded.Site, reloaded.Content.Set, reloaded.Articles) is not { } site) return null;
        diagnostics.AddRange(found.ToSortedList());
        return loaded with { Site = site, Content = reloaded.Content };
    }

    /// <summary>The content alone, without theme and model. Null when the settings cannot be used.</summary>
    public static ContentSet? LoadContent(SiteBuildRequest request, DiagnosticBag diagnostics)
    {
        if (LoadSettings(request, diagnostics) is not { } configuration) return null;
        var loaded = ContentLoader.Load(new(request.ContentRoot ?? request.Root, configuration, request.Jobs), diagnostics);
        using var bodies = loaded.Bodies;
        return loaded.Set;
    }

    /// <summary>The settings with what the request puts in their place; null when they cannot be used.</summary>
    public static SiteConfiguration? LoadSettings(SiteBuildRequest request, DiagnosticBag diagnostics) =>
        ConfigurationLoader.Load(request.Root, request.BaseUrl, diagnostics, request.Overrides, [.. request.Outputs.SelectMany(kind => kind.Settings)]) is not { } configuration ? null
        : request.OutputPath is { } output ? configuration with { OutputPath = output }
        : configuration;

    /// <summary>Loads for a build: what was learnt of the files goes into the cache and into <paramref name="inputs"/>, and out of memory.</summary>
    internal static LoadedSite LoadOnce(SiteBuildRequest request, SiteConfiguration configuration, InputDigests? inputs, DiagnosticBag diagnostics)
    {
        var loaded = Load(request, configuration, inputs, null, diagnostics);
        foreach (var (path, digest) in loaded.Content.Cache.Close(request.UseCache ? CacheFile(request, configuration) : null)) inputs?.Add(path, digest);
        return loaded;
    }

    /// <param name="inspect">Called for each file that is parsed, by several threads at once.</param>
    internal static LoadedSite Load(
        SiteBuildRequest request, SiteConfiguration configuration, InputDigests? inputs, LoadedSite? previous, DiagnosticBag diagnostics,
        Action<ParsedFile>? inspect = null)
    {
        if (configuration.GitHistory) HistoryReader.CheckIgnoredCommits(request.Root, diagnostics);
        var theme = ThemeLoader.Load(request.Root, configuration, SiteOutputs.LayoutsOf(request.Outputs), diagnostics, SiteOutputs.StringsOf(request.Outputs));
        var loaded = ContentLoader.Load(ContentOf(request, configuration, theme) with { Inputs = inputs, Previous = previous?.Content.Cache, Inspect = inspect }, diagnostics);
        var scope = new PublicationScope(request.Now, request.IncludeDrafts, SettingsDigest(configuration));
        return new(request.Root, SiteModelBuilder.Build(configuration, loaded.Set, theme, scope, diagnostics), loaded)
        {
            ContentRoot = request.ContentRoot ?? request.Root,
            Outputs = SiteOutputs.For(configuration, request.Outputs),
        };
    }

    /// <summary>Digest of the program and the settings: what every file and everything remembered depends on.</summary>
    internal static Digest SettingsDigest(SiteConfiguration configuration) =>
        Digest.Of($"{typeof(SiteLoader).Module.ModuleVersionId} {configuration.SourceDigest}");

    private static string CacheFile(SiteBuildRequest request, SiteConfiguration configuration) =>
        Path.Combine(request.Root, configuration.CachePath, "content.bin");

    private static LoadRequest ContentOf(SiteBuildRequest request, SiteConfiguration configuration, Theme theme) =>
        new(request.ContentRoot ?? request.Root, configuration, request.Jobs)
        {
            Labels = theme.Strings.ToDictionary(
                strings => strings.Key,
                strings => new BodyLabels(strings.Value["body.footnotes"], strings.Value["body.back"], strings.Value["body.table"]),
                StringComparer.Ordinal),
            CacheFile = request.UseCache ? CacheFile(request, configuration) : null,
            SettingsDigest = SettingsDigest(configuration),
        };
}
