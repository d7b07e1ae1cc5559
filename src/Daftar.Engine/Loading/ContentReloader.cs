using Daftar.Content;
using Daftar.Diagnostics;

namespace Daftar.Loading;

/// <summary>Reads single files again for the preview, with everything else as it was loaded.</summary>
internal sealed class ContentReloader(InputTree tree, MarkdownFileLoader loader)
{
    private readonly Dictionary<string, int> _indexes = tree.Articles.Concat(tree.Pages)
        .Select((file, index) => (file.Path, index))
        .ToDictionary(entry => entry.Path, entry => entry.index, StringComparer.Ordinal);

    public ReloadedContent? TryReload(LoadedContent loaded, IReadOnlyCollection<string> paths, DiagnosticBag diagnostics)
    {
        if (!paths.All(_indexes.ContainsKey)) return null;
        var articles = loaded.Set.Articles.ToArray();
        var pages = loaded.Set.Pages.ToArray();
        var bodies = loaded.Bodies.Copy();
        var again = loader.Into(bodies);
        var changed = new List<(Article, Article)>();
        var hasChangedPages = false;
        foreach (var path in paths)
        {
            var index = _indexes[path];
            if (index < tree.Articles.Count)
            {
                var at = Array.FindIndex(articles, article => article.Path == path);
                if (at < 0 || again.LoadArticle(tree.Articles[index], index, diagnostics) is not { } article) return null;
                changed.Add((articles[at], article));
                articles[at] = article;
            }
            else
            {
                var at = Array.FindIndex(pages, page => page.Path == path);
                if (at < 0 || again.LoadPage(tree.Pages[index - tree.Articles.Count], index, diagnostics) is not { } page) return null;
                pages[at] = page;
                hasChangedPages = true;
            }
        }
        CrossCheck.NewsCodes(articles, diagnostics);
        var content = loaded.Set with { Articles = articles, Pages = pages };
        return new(loaded with { Set = content, Bodies = bodies }, changed, hasChangedPages);
    }
}
