using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Linting;
using Daftar.Loading;
using Daftar.Markup;
using Daftar.Sources;

namespace Daftar.Checking.Fixing;

/// <summary>
/// Puts right how the texts of a site are marked up and typed, before the site is loaded: each file is read, linted and written once. The
/// ids of headings that the site links to stay.
/// </summary>
public static class TextFixer
{
    /// <summary>Every file that was looked at, by path. Files that could not be written count as unchanged and are reported.</summary>
    public static IReadOnlyList<FixedFile> Run(FixRequest request, DiagnosticBag diagnostics)
    {
        // What is wrong with the settings and with files that are no content is told by the check that follows.
        if (ConfigurationLoader.Load(request.Root, null, new()) is not { } configuration) return [];
        // A folder that cannot be read just now may be readable for that check: its texts would be passed over in silence.
        var found = new DiagnosticBag();
        var tree = InputTree.Scan(request.Root, configuration, found);
        diagnostics.AddRange(found.ToSortedList().Where(finding => finding.Severity == Severity.Error));
        var content = tree.Articles.Concat(tree.Pages).ToArray();
        if (request.Writes) RemoveRemains(request.Root, content);
        var ids = LinkedIds.Find(request.Root, tree, request.Jobs);
        var fixedFiles = new List<FixedFile>();
        Parallel.ForEach(Chosen(content, request.Files, diagnostics), new ParallelOptions { MaxDegreeOfParallelism = request.Jobs }, file =>
        {
            if (Fix(file, ids, request, diagnostics) is not { } done) return;
            lock (fixedFiles) fixedFiles.Add(done);
        });
        fixedFiles.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return fixedFiles;
    }

    private static void RemoveRemains(string root, ContentFile[] content)
    {
        foreach (var folder in content.Select(file => Path.GetDirectoryName(file.Path)).Distinct())
            SourceFile.RemoveRemains(Path.Combine(root, folder!));
    }

    private static ContentFile[] Chosen(ContentFile[] content, IReadOnlyList<string> files, DiagnosticBag diagnostics)
    {
        if (files.Count == 0) return content;
        var wanted = files.ToHashSet(StringComparer.Ordinal);
        var chosen = Array.FindAll(content, file => wanted.Contains(file.Path));
        foreach (var file in wanted.Except(chosen.Select(found => found.Path))) diagnostics.Add(CheckingDiagnostics.NoContentFile(file));
        return chosen;
    }

    private static FixedFile? Fix(ContentFile file, IReadOnlySet<string> linkedIds, FixRequest request, DiagnosticBag diagnostics)
    {
        var path = Path.Combine(request.Root, file.Path);
        try
        {
            if (SourceFile.ReadText(path) is not { } text) return null;
            // First what no page can hold, then what the parser makes of the text, then how it is typed.
            var clean = ContentText.WithBody(text, ForbiddenCharacters.Remove);
            var mended = MarkupFixer.Fix(clean, target => IsFile(request.Root, file.Path, target), linkedIds);
            var (better, remaining) = LintFixer.Fix(mended, file.Path, file.Language, linkedIds);
            if (better == text || !request.Writes || SourceFile.Replace(path, text, better)) return new(file.Path, text, better, remaining);
            diagnostics.Add(CheckingDiagnostics.SavedMeanwhile(file.Path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(CheckingDiagnostics.NotFixed(file.Path, exception.Message));
        }
        return null;
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
