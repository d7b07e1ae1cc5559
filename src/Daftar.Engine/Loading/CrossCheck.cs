using Daftar.Content;
using Daftar.Diagnostics;

namespace Daftar.Loading;

/// <summary>What only all files together can tell.</summary>
internal static class CrossCheck
{
    private const int Named = 5;

    public static void NewsCodes(IReadOnlyList<Article> articles, DiagnosticBag diagnostics)
    {
        var byCode = new Dictionary<int, List<Article>>(articles.Count);
        var free = 1;
        foreach (var article in articles)
        {
            free = Math.Max(free, article.NewsCode + 1);
            if (byCode.TryGetValue(article.NewsCode, out var same)) same.Add(article);
            else byCode.Add(article.NewsCode, [article]);
        }
        if (byCode.Count == articles.Count) return;
        foreach (var same in byCode.Values)
        {
            // Told at each of them: nobody knows which one has to give way.
            if (same.Count == 1) continue;
            var places = same.Select(article => article.Places.NewsCode).OrderBy(place => place.ToString(), StringComparer.Ordinal).ToList();
            foreach (var article in same)
            {
                // A few of thousands say enough, and thousands of lists of thousands are never done.
                var others = places.Take(Named + 1).Where(place => place != article.Places.NewsCode).Take(Named).Select(place => place.ToString()).ToList();
                diagnostics.Add(LoadingDiagnostics.DuplicateNewsCode(article.Places.NewsCode, article.NewsCode, others, same.Count - 1 - others.Count, free));
            }
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
