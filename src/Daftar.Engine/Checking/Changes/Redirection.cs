using System.Globalization;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.History;
using Daftar.Languages;
using Daftar.Loading;
using Daftar.Modelling;
using Daftar.Sources;

namespace Daftar.Checking.Changes;

/// <summary>Which articles to lead on, and where to.</summary>
/// <param name="Root">The site's folder.</param>
/// <param name="Codes">News codes; empty for all articles that a change took from their addresses.</param>
/// <param name="Target">News code or file of what takes their place; null for what shows by itself.</param>
/// <param name="Reference">The branch that has what was published; null looks for the main branch of <c>origin</c>.</param>
public sealed record RedirectRequest(string Root, DateTimeOffset Now, IReadOnlyList<int> Codes, string? Target, string? Reference);

/// <summary>An article whose old addresses a file answers now.</summary>
public sealed record RedirectedArticle(int Code, string Path, IReadOnlyList<string> Addresses);

/// <summary>
/// Gives the addresses that published articles lost to what takes their place, as its <c>aliases</c>. Without being told, that is the
/// article's own file when it moved by another type or code, or the article that has its code now.
/// </summary>
public static class Redirection
{
    public const string Command = "daftar redirect";

    public static IReadOnlyList<RedirectedArticle> Run(RedirectRequest request, DiagnosticBag diagnostics)
    {
        if (Open(request.Root, request.Now, request.Reference, Command, diagnostics) is not var (loaded, all)) return [];
        using var site = loaded;
        var chosen = Chosen(all, request.Codes, Command, diagnostics);
        var redirected = new List<RedirectedArticle>();
        foreach (var lost in chosen)
        {
            var path = request.Target is { } named ? Named(site, request.Root, named) : Successor(site, lost);
            if (path is null) diagnostics.Add(request.Target is { } unknown ? ChangeDiagnostics.UnknownSuccessor(unknown) : ChangeDiagnostics.NoSuccessor(lost.Place, lost.Code));
            else if (Write(request.Root, path, lost.Addresses, diagnostics)) redirected.Add(new(lost.Code, path, lost.Addresses));
        }
        return redirected;
    }

    /// <summary>The published article of that code that is not at its addresses any more, or null, with the reason in <paramref name="diagnostics"/>.</summary>
    public static LostArticle? Find(string root, DateTimeOffset now, int code, string? reference, string command, DiagnosticBag diagnostics)
    {
        if (Open(root, now, reference, command, diagnostics) is not var (loaded, all)) return null;
        loaded.Dispose();
        return Chosen(all, [code], command, diagnostics).FirstOrDefault();
    }

    private static (LoadedSite Site, IReadOnlyList<LostArticle> Lost)? Open(string root, DateTimeOffset now, string? reference, string command, DiagnosticBag diagnostics)
    {
        var request = new SiteBuildRequest(root, now) { UseCache = false };
        if (SiteLoader.LoadSettings(request, diagnostics) is not { } settings || diagnostics.HasErrors) return null;
        var git = GitRepository.Open(root);
        if (git is not null && reference is not null && git.Commit(reference) is null)
        {
            diagnostics.Add(GitDiagnostics.UnknownReference(reference));
            return null;
        }
        var branch = git is null ? null : reference ?? Array.Find(NewsCodeCheck.MainBranches, main => git.Commit(main) is not null);
        if (branch is null || SiteChanges.Since(root, branch) is not { } changes)
        {
            diagnostics.Add(ChangeDiagnostics.NoMain(command));
            return null;
        }
        // What is wrong with the content otherwise does not keep an address from being led on.
        var unheard = new DiagnosticBag();
        var loaded = SiteLoader.Load(request, settings with { ShortLinks = ShortLinks.Files }, null, null, unheard);
        // But nobody knows what a file holds that cannot be read.
        diagnostics.AddRange(LoadingDiagnostics.Unread(unheard));
        if (diagnostics.HasErrors)
        {
            loaded.Dispose();
            return null;
        }
        return (loaded, PublishedAddressCheck.Find(root, changes, loaded, SiteBuilder.Plan(loaded, unheard), now));
    }

    private static List<LostArticle> Chosen(IReadOnlyList<LostArticle> lost, IReadOnlyList<int> codes, string command, DiagnosticBag diagnostics)
    {
        if (codes.Count == 0) return [.. lost];
        foreach (var code in codes.Where(code => lost.All(article => article.Code != code))) diagnostics.Add(ChangeDiagnostics.NotLost(command, code));
        return [.. lost.Where(article => codes.Contains(article.Code))];
    }

    private static string? Named(LoadedSite site, string root, string named)
    {
        if (int.TryParse(Digits.ToAscii(named), NumberStyles.None, CultureInfo.InvariantCulture, out var code)) return Articles(site).FirstOrDefault(article => article.NewsCode == code)?.Path;
        var path = Path.GetRelativePath(root, Path.GetFullPath(named, root)).Replace('\\', '/');
        return Articles(site).Select(article => article.Path).Concat(site.Site.Languages.SelectMany(language => language.Pages).Select(page => page.Path)).FirstOrDefault(known => known == path);
    }

    private static string? Successor(LoadedSite site, LostArticle lost) =>
        (Articles(site).FirstOrDefault(article => article.Path == lost.Path) ?? Articles(site).FirstOrDefault(article => article.NewsCode == lost.Code))?.Path;

    /// <summary>What readers can open.</summary>
    private static IEnumerable<Article> Articles(LoadedSite site) => site.Site.Languages.SelectMany(language => language.Articles);

    private static bool Write(string root, string path, IReadOnlyList<string> addresses, DiagnosticBag diagnostics)
    {
        var full = Path.Combine(root, path);
        try
        {
            if (SourceFile.ReadText(full) is not { } text || ContentEdit.Markdown(text).Append("aliases", addresses) is not { } changed)
            {
                diagnostics.Add(ChangeDiagnostics.AliasesByHand(new(path), addresses));
                return false;
            }
            if (SourceFile.Replace(full, text, changed)) return true;
            diagnostics.Add(CheckingDiagnostics.SavedMeanwhile(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(CheckingDiagnostics.NotFixed(path, exception.Message));
        }
        return false;
    }
}
