using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Linting;
using Daftar.Markup;

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
            if (!Fix(root, path, language, diagnostics)) return;
            lock (changed) changed.Add(path);
        });
        changed.Sort(StringComparer.Ordinal);
        return changed;
    }

    /// <summary>Whether the file changed. One that cannot be written is reported, and the others are mended all the same.</summary>
    private static bool Fix(string root, string path, string language, DiagnosticBag diagnostics)
    {
        var file = Path.Combine(root, path);
        try
        {
            if (SourceFile.ReadText(file) is not { } text) return false;
            // First what the parser makes of the text, then how it is typed.
            var mended = MarkupFixer.Fix(text, target => IsFile(root, path, target));
            var result = LintFixer.Fix(mended, path, language).Text;
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

    /// <summary>Whether the target of a link is a file below the input folder, from its root, beside the text, or below.</summary>
    private static bool IsFile(string root, string path, string target)
    {
        // input/articles/fa/a.md
        var input = Path.Combine(root, string.Join('/', path.Split('/').TakeWhile(part => part is not ("articles" or "pages"))));
        var name = target.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(target) : target;
        if (name.Split('/').Contains("..") && name.StartsWith('/')) return false;
        return File.Exists(Path.Combine(input, name.TrimStart('/')))
            || (!name.StartsWith('/') && File.Exists(Path.GetFullPath(Path.Combine(root, Path.GetDirectoryName(path)!, name))));
    }
}
