using Daftar.Checking.Fixing;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Linting;

namespace Daftar.Checking;

/// <summary>The editorial lint over all articles and pages.</summary>
public static class LintCheck
{
    /// <param name="jobs">How many threads may work; the findings do not depend on it.</param>
    /// <param name="known">Files that were linted when they were put right: what was left is not looked for again.</param>
    public static void Run(string root, ContentSet content, int jobs, IReadOnlyList<FixedFile> known, DiagnosticBag diagnostics)
    {
        var remaining = known.ToDictionary(file => file.Path, file => file.Remaining, StringComparer.Ordinal);
        var files = content.Articles.Select(article => (article.Path, article.Language))
            .Concat(content.Pages.Select(page => (page.Path, page.Language))).ToArray();
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = jobs }, file =>
        {
            if (remaining.TryGetValue(file.Path, out var left))
            {
                foreach (var diagnostic in left) diagnostics.Add(diagnostic);
            }
            else if (SourceFile.ReadText(Path.Combine(root, file.Path)) is { } text) EditorialLint.CheckFile(file.Path, file.Language, text, diagnostics);
        });
    }
}
