using System.Text;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Linting;

namespace Daftar.Checking;

/// <summary>The editorial lint over all articles and pages, and its repair of files in place.</summary>
public static class LintCheck
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="jobs">How many threads may work; the findings do not depend on it.</param>
    public static void Run(string root, ContentSet content, int jobs, DiagnosticBag diagnostics) =>
        ForEachFile(content, jobs, (path, language) =>
        {
            if (Read(root, path) is { } text) EditorialLint.CheckFile(path, language, text, diagnostics);
        });

    /// <summary>Writes the files that the lint can mend; the paths of those that changed, in order.</summary>
    public static IReadOnlyList<string> Fix(string root, ContentSet content, int jobs)
    {
        var changed = new List<string>();
        ForEachFile(content, jobs, (path, language) =>
        {
            if (Read(root, path) is not { } text) return;
            var result = LintFixer.Fix(text, path, language).Text;
            if (result == text) return;
            File.WriteAllText(Path.Combine(root, path), result, Utf8);
            lock (changed) changed.Add(path);
        });
        changed.Sort(StringComparer.Ordinal);
        return changed;
    }

    private static void ForEachFile(ContentSet content, int jobs, Action<string, string> action)
    {
        var files = content.Articles.Select(article => (article.Path, article.Language))
            .Concat(content.Pages.Select(page => (page.Path, page.Language))).ToArray();
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = jobs }, file => action(file.Path, file.Language));
    }

    /// <summary>Every byte of the file, a byte order mark too, so that writing gives it back; null for what is not UTF-8.</summary>
    private static string? Read(string root, string path)
    {
        try
        {
            return Utf8.GetString(File.ReadAllBytes(Path.Combine(root, path)));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
