using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Linting;

namespace Daftar.Checking;

/// <summary>The editorial lint over all articles and pages, and its repair of files in place.</summary>
public static class LintCheck
{
    /// <param name="jobs">How many threads may work; the findings do not depend on it.</param>
    public static void Run(string root, ContentSet content, int jobs, DiagnosticBag diagnostics) =>
        ForEachFile(content, jobs, (path, language) =>
        {
            if (SourceFile.ReadText(Path.Combine(root, path)) is { } text) EditorialLint.CheckFile(path, language, text, diagnostics);
        });

    /// <summary>Writes the files that the lint can mend; the paths of those that changed, in order.</summary>
    public static IReadOnlyList<string> Fix(string root, ContentSet content, int jobs, DiagnosticBag diagnostics)
    {
        foreach (var folder in content.Articles.Select(article => article.Path).Concat(content.Pages.Select(page => page.Path)).Select(Path.GetDirectoryName).Distinct())
            SourceFile.RemoveRemains(Path.Combine(root, folder!));
        var changed = new List<string>();
        ForEachFile(content, jobs, (path, language) =>
        {
            if (!Fix(Path.Combine(root, path), path, language, diagnostics)) return;
            lock (changed) changed.Add(path);
        });
        changed.Sort(StringComparer.Ordinal);
        return changed;
    }

    /// <summary>Whether the file changed. One that cannot be written is reported, and the others are mended all the same.</summary>
    private static bool Fix(string file, string path, string language, DiagnosticBag diagnostics)
    {
        try
        {
            if (SourceFile.ReadText(file) is not { } text) return false;
            var result = LintFixer.Fix(text, path, language).Text;
            if (result == text) return false;
            if (SourceFile.Replace(file, text, result)) return true;
            diagnostics.Add(CheckingDiagnostics.SavedMeanwhile(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(CheckingDiagnostics.NotFixed(path, exception.Message));
        }
        return false;
    }

    private static void ForEachFile(ContentSet content, int jobs, Action<string, string> action)
    {
        var files = content.Articles.Select(article => (article.Path, article.Language))
            .Concat(content.Pages.Select(page => (page.Path, page.Language))).ToArray();
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = jobs }, file => action(file.Path, file.Language));
    }
}
