using System.Globalization;
using Daftar.Checking.Changes;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.History;
using Daftar.Loading;
using Daftar.Sources;

namespace Daftar.Checking.Numbering;

/// <summary>What to renumber.</summary>
/// <param name="Root">The site's folder.</param>
/// <param name="Files">Articles that shall get another code, relative to the root; empty for those whose code somebody else has.</param>
/// <param name="Reference">The branch whose codes stay as they are; null looks for the main branch of <c>origin</c>.</param>
public sealed record RenumberRequest(string Root, DateTimeOffset Now, IReadOnlyList<string> Files, string? Reference);

/// <summary>An article that got another news code.</summary>
public sealed record RenumberedArticle(string Path, int Old, int New);

/// <summary>
/// Gives free news codes to articles whose code another one has: on the main branch, or in the same working copy, where the one that is on
/// the main branch keeps it. A free code is one that no branch has which Git knows here, so that it stays free when they are merged.
/// </summary>
public static class Renumbering
{
    public static IReadOnlyList<RenumberedArticle> Run(RenumberRequest request, DiagnosticBag diagnostics)
    {
        var site = new SiteBuildRequest(request.Root, request.Now) { UseCache = false };
        if (SiteLoader.LoadSettings(site, diagnostics) is not { } configuration || diagnostics.HasErrors) return [];
        // Codes that are given twice are errors of the content, and what this mends.
        var found = new DiagnosticBag();
        var articles = SiteLoader.LoadContent(site, found)!.Articles;
        diagnostics.AddRange(LoadingDiagnostics.Unread(found));
        if (diagnostics.HasErrors) return [];
        var git = GitRepository.Open(request.Root);
        var reference = git is null ? null : request.Reference ?? Array.Find(NewsCodeCheck.MainBranches, branch => git.Commit(branch) is not null);
        if (request.Reference is { } named && git?.Commit(named) is null)
        {
            diagnostics.Add(GitDiagnostics.UnknownReference(named));
            return [];
        }
        if (Chosen(request, articles, git, reference, configuration, diagnostics) is not { } chosen) return [];

        var free = Math.Max(articles.Select(article => article.NewsCode).DefaultIfEmpty().Max(), HighestElsewhere(request.Root, configuration));
        var renumbered = new List<RenumberedArticle>();
        foreach (var article in chosen)
        {
            // The code that a person is asked to write by hand is taken, too.
            var code = ++free;
            if (Write(request.Root, article, code, diagnostics) is not { } isWritten) break;
            if (isWritten) renumbered.Add(new(article.Path, article.NewsCode, code));
        }
        return renumbered;
    }

    /// <summary>The highest code of any branch or proposal that Git knows here; 0 without Git.</summary>
    public static int HighestElsewhere(string root, SiteConfiguration configuration)
    {
        if (GitRepository.Open(root) is not { } git) return 0;
        return git.Branches().SelectMany(commit => NewsCodeCheck.Codes(git, commit, configuration.InputPath + "/articles").Values).DefaultIfEmpty().Max();
    }

    private static List<Article>? Chosen(
        RenumberRequest request, IReadOnlyList<Article> articles, GitRepository? git, string? reference, SiteConfiguration configuration, DiagnosticBag diagnostics)
    {
        if (request.Files.Count > 0)
        {
            var byPath = articles.ToDictionary(article => article.Path, StringComparer.Ordinal);
            foreach (var file in request.Files.Where(file => !byPath.ContainsKey(file))) diagnostics.Add(CheckingDiagnostics.NoContentFile(file));
            return diagnostics.HasErrors ? null : [.. request.Files.Distinct().Select(file => byPath[file])];
        }
        var folder = configuration.InputPath + "/articles";
        var commit = reference is null ? null : git!.Commit(reference);
        Dictionary<string, int> published = commit is null ? [] : NewsCodeCheck.Codes(git!, commit, folder);
        var taken = commit is null ? [] : NewsCodeCheck.GivenSince(git!, commit, folder);
        var chosen = new List<Article>();
        foreach (var same in articles.GroupBy(article => article.NewsCode))
        {
            var owners = same.Where(article => published.TryGetValue(article.Path, out var code) && code == article.NewsCode).ToList();
            var others = same.Except(owners).ToList();
            // Somebody else has it on the main branch, in a file that is not here or is another one here.
            var isTaken = taken.Any(entry => entry.Value == same.Key && others.Exists(article => article.Path != entry.Key));
            if (isTaken || owners.Count > 0 && others.Count > 0) chosen.AddRange(others.Where(article => !taken.TryGetValue(article.Path, out var code) || code != same.Key));
            else if (others.Count > 1 || owners.Count > 1) diagnostics.Add(NumberingDiagnostics.Unclear(same.Last().Places.NewsCode, same.Key, [.. same.Select(article => article.Path).Order(StringComparer.Ordinal)]));
        }
        return [.. chosen.OrderBy(article => article.Path, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Whether the article has the code now; false when somebody has to write it by hand. Null when the file could not be written: the others
    /// wait then, so that the next run gives the codes that this one would have given.
    /// </summary>
    private static bool? Write(string root, Article article, int code, DiagnosticBag diagnostics)
    {
        var path = Path.Combine(root, article.Path);
        try
        {
            if (SourceFile.ReadText(path) is { } text
                && ContentEdit.Markdown(text, readsOn: true).Replace("news_code", code.ToString(CultureInfo.InvariantCulture)) is { } changed)
            {
                if (SourceFile.Replace(path, text, changed)) return true;
                diagnostics.Add(CheckingDiagnostics.SavedMeanwhile(article.Path));
                return null;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(CheckingDiagnostics.NotFixed(article.Path, exception.Message));
            return null;
        }
        diagnostics.Add(NumberingDiagnostics.ByHand(article.Places.NewsCode, code));
        return false;
    }
}
