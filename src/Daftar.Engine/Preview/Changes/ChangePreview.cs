using System.Buffers;
using System.Formats.Tar;
using System.Text;
using Daftar.Checking;
using Daftar.Checking.Changes;
using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.History;
using Daftar.Modelling.Addresses;
using Daftar.Outputs.Redirects;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Writing;

namespace Daftar.Preview.Changes;

/// <summary>
/// Shows what a change makes of the site: its pages that change, with what they show, as a folder that opens from a disk. The site as it
/// was is loaded and planned, and not rendered; fingerprints of the plans tell which pages change, and only these are made.
/// </summary>
public static class ChangePreview
{
    /// <summary>Null when there is nothing to compare with, or the site has errors.</summary>
    public static ChangePreviewResult? Make(ChangePreviewRequest request, DiagnosticBag diagnostics)
    {
        if (GitRepository.Open(request.Root) is not { } git)
        {
            diagnostics.Add(ChangeDiagnostics.NeedsGit());
            return null;
        }
        if (git.Commit(request.Reference) is not { } commit)
        {
            diagnostics.Add(GitDiagnostics.UnknownReference(request.Reference));
            return null;
        }
        var changes = SiteChanges.Since(git, git.MergeBase("HEAD", commit) ?? commit);
        using var now = Load(request.Root, request, useCache: true, diagnostics);
        if (now is null || diagnostics.HasErrors) return null;
        var plan = SiteBuilder.Plan(now, diagnostics);
        if (diagnostics.HasErrors) return null;
        var (before, beforeFiles) = Before(git, changes.Base, request);

        var pages = Pages(plan);
        var others = 0;
        var (added, changed) = (new List<PlannedFile>(), new List<PlannedFile>());
        foreach (var file in plan.Files)
        {
            var isPage = pages.Contains(file.Path.Value);
            if (!beforeFiles.Contains(file.Path.Value))
            {
                if (isPage) added.Add(file);
                else others++;
            }
            else if (isPage && before.GetValueOrDefault(file.Path.Value) != plan.Fingerprint(file)) changed.Add(file);
        }
        var here = plan.Files.Select(file => file.Path.Value).ToHashSet(StringComparer.Ordinal);
        var removed = before.Keys.Where(path => !here.Contains(path)).Order(StringComparer.Ordinal).ToList();

        var shown = added.Concat(changed).OrderByDescending(file => IsOwn(file, changes)).ThenBy(file => file.Path).Take(request.MostPages).OrderBy(file => file.Path).ToList();
        var written = new PreviewFolder(request, now, plan).Write(shown);
        var view = shown.Zip(written.Pages).ToDictionary(page => page.First.Path.Value, page => page.Second with { IsOwn = IsOwn(page.First, changes) }, StringComparer.Ordinal);
        PreviewedPage View(PlannedFile file) => view.GetValueOrDefault(file.Path.Value) ?? new(file.Path.Value, null, IsOwn(file, changes));
        return new(
            [.. added.Select(View)], [.. changed.Select(View)], [.. removed.Select(path => new PreviewedPage(path, null, IsOwn: false))], others,
            [.. shown.Select(View)], Texts(git, changes, now.Configuration, request.Root), written.Bytes);
    }

    private static LoadedSite? Load(string root, ChangePreviewRequest request, bool useCache, DiagnosticBag diagnostics)
    {
        var site = new SiteBuildRequest(root, request.Now) { Jobs = request.Jobs, UseCache = useCache };
        // Opened from a disk, a short link is a file.
        return SiteLoader.LoadSettings(site, diagnostics) is { } settings
            ? SiteLoader.Load(site, settings with { ShortLinks = ShortLinks.Files }, null, null, diagnostics)
            : null;
    }

    /// <summary>Fingerprints of the pages as they were, and the paths of all files. A site that could not be built had none.</summary>
    private static (Dictionary<string, Digest> Pages, HashSet<string> Files) Before(GitRepository git, string commit, ChangePreviewRequest request)
    {
        var folder = Directory.CreateTempSubdirectory("daftar-before-").FullName;
        try
        {
            if (git.Archive(commit) is { } archive)
            {
                using var stream = new MemoryStream(archive);
                TarFile.ExtractToDirectory(stream, folder, overwriteFiles: true);
            }
            var unheard = new DiagnosticBag();
            using var loaded = Load(folder, request, useCache: false, unheard);
            if (loaded is null || unheard.HasErrors) return ([], []);
            var plan = SiteBuilder.Plan(loaded, unheard);
            var pages = Pages(plan);
            return (
                plan.Files.Where(file => pages.Contains(file.Path.Value)).ToDictionary(file => file.Path.Value, plan.Fingerprint, StringComparer.Ordinal),
                plan.Files.Select(file => file.Path.Value).ToHashSet(StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What readers see as a page: no redirects, and not the editor.</summary>
    private static HashSet<string> Pages(SitePlan plan) => plan.Files
        .Where(file => file is not RedirectPage && file.Path.Value.EndsWith(".html", StringComparison.Ordinal) && !file.Path.Value.StartsWith("admin/", StringComparison.Ordinal))
        .Select(file => file.Path.Value).ToHashSet(StringComparer.Ordinal);

    private static bool IsOwn(PlannedFile file, SiteChanges changes) => file.Place is { } place && changes.Touch(place.Path);

    private static List<PreviewedText> Texts(GitRepository git, SiteChanges changes, SiteConfiguration configuration, string root)
    {
        var paths = changes.Files.Concat(changes.Gone)
            .Where(path => path.StartsWith(configuration.InputPath + "/", StringComparison.Ordinal) && Path.GetExtension(path) is ".md" or ".yml")
            .Order(StringComparer.Ordinal).ToList();
        var old = git.Texts(changes.Base, paths).ToDictionary(text => text.Path, text => text.Text, StringComparer.Ordinal);
        var texts = new List<PreviewedText>();
        foreach (var path in paths)
        {
            var language = path.Split('/').FirstOrDefault(part => configuration.FindLanguage(part) is not null);
            var isGone = changes.Gone.Contains(path);
            var after = isGone ? "" : SourceFile.ReadText(Path.Combine(root, path)) ?? "";
            var before = old.GetValueOrDefault(path, "");
            texts.Add(new(path, language, IsNew: !old.ContainsKey(path), isGone, isGone ? [] : TextDiff.Lines(before.ReplaceLineEndings("\n"), after.ReplaceLineEndings("\n"))));
        }
        return texts;
    }
}
