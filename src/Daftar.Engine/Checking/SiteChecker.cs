using Daftar.Checking.Changes;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Loading;
using Daftar.Modelling;
using Daftar.Outputs;
using Daftar.Pictures;
using Daftar.Planning;
using Daftar.Theming;
using Daftar.Writing;

namespace Daftar.Checking;

/// <summary>What to check.</summary>
/// <param name="Root">The site's root folder: where statiq.json lies.</param>
/// <param name="Now">The moment of the check, which decides whether articles dated in the future count as published.</param>
public sealed record CheckRequest(string Root, DateTimeOffset Now)
{
    public bool IncludeDrafts { get; init; }

    /// <summary>How many threads may work; the findings do not depend on it.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>The branch or commit with whose news codes to compare; null looks for the main branch of <c>origin</c>.</summary>
    public string? Against { get; init; }

    /// <summary>What the change is that the check speaks about; null when it speaks about the whole site.</summary>
    public SiteChanges? Changes { get; init; }

    /// <summary>Whether to look at how the texts are typed.</summary>
    public bool Lint { get; init; } = true;

    /// <summary>What was put right just before: these files need no second lint.</summary>
    public IReadOnlyList<Fixing.FixedFile> Fixed { get; init; } = [];
}

/// <summary>
/// Finds everything that can be wrong with a site in one run: what a build would complain about, and what only a look
/// at all files together shows. Writes nothing.
/// </summary>
public static class SiteChecker
{
    /// <summary>The checked content, or null when the settings could not be used; either way <paramref name="diagnostics"/> tells all.</summary>
    public static ContentSet? Check(CheckRequest request, DiagnosticBag diagnostics)
    {
        var site = new SiteBuildRequest(request.Root, request.Now) { IncludeDrafts = request.IncludeDrafts, Jobs = request.Jobs, UseCache = false };
        if (SiteLoader.LoadSettings(site, diagnostics) is not { } settings) return null;
        // A link to a short address is good, whether a page or a rule of the host answers it.
        var configuration = settings with { ShortLinks = ShortLinks.Files };
        var lint = request.Lint ? new LintCheck(request.Root, request.Fixed) : null;
        using var loaded = SiteLoader.Load(site, configuration, null, null, diagnostics, lint is null ? null : lint.Inspect);
        var content = loaded.Content.Set;
        var plan = SiteBuilder.Plan(loaded, diagnostics);

        new LinkCheck(loaded.Site, plan.Files, loaded.Content.Bodies, diagnostics).Run();
        ThemeLinkCheck.Run(loaded.Site, plan.Files, diagnostics);
        ImageCheck.Run(request.Root, configuration, content, diagnostics);
        new PictureWorkshop(configuration, content, diagnostics, site.PictureLibraryFault).Check(request.Jobs);
        MetadataCheck.Run(request.Root, configuration, content, diagnostics);
        TranslationCheck.Run(request.Root, configuration, content.Articles, diagnostics);
        DateCheck.Run(request.Root, loaded.Site, request.Now, diagnostics);
        if (request.Changes is { } changes) PublishedAddressCheck.Run(request.Root, changes, loaded, plan, request.Now, diagnostics);
        NewsCodeCheck.Run(request.Root, request.Against, configuration, content.Articles, diagnostics);
        lint?.Report(diagnostics);
        return content;
    }
}
