using Daftar.Content;
using Daftar.Diagnostics;

namespace Daftar.Loading;

/// <summary>What only all files together can tell.</summary>
internal static class CrossCheck
{
    public static void NewsCodes(IReadOnlyList<Article> articles, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<int, Article>(articles.Count);
        var free = 0;
        foreach (var article in articles)
        {
            if (first.TryAdd(article.NewsCode, article)) continue;
            if (free == 0) free = articles.Max(other => other.NewsCode) + 1;
            diagnostics.Add(LoadingDiagnostics.DuplicateNewsCode(
                article.Places.NewsCode, article.NewsCode, first[article.NewsCode].Places.NewsCode, free));
        }
    }

    public static void Stems(IReadOnlyList<ContentFile> files, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<(string, string), ContentFile>(files.Count);
        foreach (var file in files)
        {
            if (!first.TryAdd((file.Language, file.Stem), file))
                diagnostics.Add(LoadingDiagnostics.DuplicateStem(file.Path, first[(file.Language, file.Stem)].Path));
        }
    }
}
