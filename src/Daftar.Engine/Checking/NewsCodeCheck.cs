using System.Globalization;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.History;

namespace Daftar.Checking;

/// <summary>
/// Finds news codes that somebody else took on the main branch since this branch left it: each branch is right by
/// itself, and both together would not be. Works on the local clone alone.
/// </summary>
internal static class NewsCodeCheck
{
    private const string Line = "^news_code:[[:space:]]*[\"']?[0-9]+";

    internal static readonly string[] MainBranches = ["origin/HEAD", "origin/main", "origin/master"];

    public static void Run(
        string root, string? against, SiteConfiguration configuration, IReadOnlyList<Article> articles, DiagnosticBag diagnostics)
    {
        var git = GitRepository.Open(root);
        var reference = git is null ? null : against ?? Array.Find(MainBranches, branch => git.Commit(branch) is not null);
        if (git is null || reference is null)
        {
            diagnostics.Add(GitDiagnostics.NotCompared(ConfigurationLoader.FileName));
            return;
        }
        if (git.Commit(reference) is not { } commit)
        {
            diagnostics.Add(GitDiagnostics.UnknownReference(reference));
            return;
        }
        try
        {
            var taken = GivenSince(git, commit, configuration.InputPath + "/articles");
            if (taken.Count > 0) Compare(reference, taken, articles, diagnostics);
        }
        catch (SiteException exception)
        {
            diagnostics.Add(exception.Diagnostic); // and the other findings as well
        }
    }

    /// <summary>Path and news code of what the commit has and the common ancestor has not.</summary>
    internal static Dictionary<string, int> GivenSince(GitRepository git, string commit, string folder)
    {
        var ancestor = git.MergeBase("HEAD", commit);
        if (ancestor == commit) return [];
        var given = Codes(git, commit, folder);
        if (ancestor is null) return given;
        foreach (var (path, code) in Codes(git, ancestor, folder))
        {
            if (given.TryGetValue(path, out var now) && now == code) given.Remove(path);
        }
        return given;
    }

    internal static Dictionary<string, int> Codes(GitRepository git, string commit, string folder)
    {
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (path, line) in git.FirstMatches(commit, Line, folder))
        {
            var digits = line["news_code:".Length..].TrimStart(' ', '\t', '"', '\'');
            var length = digits.AsSpan().IndexOfAnyExceptInRange('0', '9');
            if (int.TryParse(length < 0 ? digits : digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var code))
                codes[path] = code;
        }
        return codes;
    }

    private static void Compare(string reference, Dictionary<string, int> taken, IReadOnlyList<Article> articles, DiagnosticBag diagnostics)
    {
        var own = new Dictionary<string, int>(articles.Count, StringComparer.Ordinal);
        var free = taken.Values.Max();
        foreach (var article in articles)
        {
            own[article.Path] = article.NewsCode;
            free = Math.Max(free, article.NewsCode);
        }
        var pathByCode = new Dictionary<int, string>();
        foreach (var (path, code) in taken.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            // What is here as well is compared with its neighbours already.
            if (!own.TryGetValue(path, out var here) || here != code) pathByCode.TryAdd(code, path);
        }
        foreach (var article in articles)
        {
            if (pathByCode.TryGetValue(article.NewsCode, out var other) && other != article.Path)
                diagnostics.Add(GitDiagnostics.NewsCodeTaken(article.Places.NewsCode, article.NewsCode, reference, other, ++free));
        }
    }
}
