using Daftar.Content;
using Daftar.Diagnostics;

namespace Daftar.Loading;

/// <summary>
/// Reads all of the content: each file once, each body turned into HTML once. Whatever is wrong is reported and the
/// rest goes on, so that one run shows everything.
/// </summary>
public static class ContentLoader
{
    public static LoadedContent Load(LoadRequest request, DiagnosticBag diagnostics)
    {
        var configuration = request.Configuration;
        var tree = InputTree.Scan(request.Root, configuration, diagnostics);
        var taxonomies = TaxonomyLoader.Load(request.Root, tree.Taxonomies, configuration, diagnostics);
        var authors = AuthorLoader.Load(request.Root, tree, configuration, diagnostics);
        var bodies = new BodyStore(tree.Articles.Count + tree.Pages.Count);
        var loader = new MarkdownFileLoader(request, tree, taxonomies, new AuthorDirectory(authors), bodies, diagnostics);

        var articles = new Article?[tree.Articles.Count];
        var pages = new SitePage?[tree.Pages.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = request.Jobs };
        Parallel.For(0, articles.Length + pages.Length, options, index =>
        {
            if (index < articles.Length) articles[index] = loader.LoadArticle(tree.Articles[index], index);
            else pages[index - articles.Length] = loader.LoadPage(tree.Pages[index - articles.Length], index);
        });

        var loaded = articles.OfType<Article>().ToList();
        CrossCheck.NewsCodes(loaded, diagnostics);
        CrossCheck.Stems(tree.Articles, diagnostics);
        CrossCheck.Stems(tree.Pages, diagnostics);
        var files = tree.Others.Order(StringComparer.Ordinal)
            .Select(path => new InputFile(path, Path.Combine(request.Root, configuration.InputPath, path)));
        return new(new(loaded, [.. pages.OfType<SitePage>()], taxonomies, authors, [.. files]), bodies);
    }
}
