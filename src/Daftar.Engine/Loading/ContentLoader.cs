using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Loading.Comments;
using Daftar.Storage;

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
        var data = new List<Digest>();
        var taxonomies = TaxonomyLoader.Load(request.Root, tree.Taxonomies, configuration, data, diagnostics);
        var authors = AuthorLoader.Load(request.Root, tree, configuration, data, diagnostics);
        var comments = CommentLoader.Load(request, tree, diagnostics);
        var recommended = RecommendedLoader.Load(request, tree, diagnostics);
        var count = tree.Articles.Count + tree.Pages.Count;
        var bodies = new BodyStore(count);
        var cache = ContentCache.Open(request.CacheFile, CacheKey(request), count, request.Previous);
        // What shows a picture depends on the picture's file, so these are looked at first.
        var files = InputFiles.Load(request, tree, diagnostics);
        var digests = files.Where(file => file.Digest is not null).ToDictionary(file => file.Path, file => file.Digest!.Value, StringComparer.Ordinal);
        var loader = new MarkdownFileLoader(request, tree, taxonomies, new AuthorDirectory(authors), new(configuration, comments, recommended), bodies, cache, digests);

        var articles = new Article?[tree.Articles.Count];
        var pages = new ContentPage?[tree.Pages.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = request.Jobs };
        Parallel.For(0, articles.Length + pages.Length, options, index =>
        {
            if (index < articles.Length) articles[index] = loader.LoadArticle(tree.Articles[index], index, diagnostics);
            else pages[index - articles.Length] = loader.LoadPage(tree.Pages[index - articles.Length], index, diagnostics);
        });

        Parallel.ForEach(tree.Others, options, path => DataFile.CheckReadable(request.Root, $"{configuration.InputPath}/{path}", diagnostics));
        var loaded = articles.OfType<Article>().ToList();
        if (loaded.Count == articles.Length)
        {
            // The code of an article that could not be read is not known.
            var codes = loaded.Select(article => article.NewsCode).ToHashSet();
            CommentCheck.Run(comments, tree.Comments, codes, diagnostics);
            recommended.Check(codes, diagnostics);
        }
        CrossCheck.NewsCodes(loaded, diagnostics);
        NameCheck.Run(tree, configuration.InputPath, diagnostics);
        CrossCheck.Stems(tree.Articles, diagnostics);
        CrossCheck.Stems(tree.Pages, diagnostics);
        var content = new ContentSet(loaded, [.. pages.OfType<ContentPage>()], taxonomies, authors, files)
        {
            Comments = comments,
            DataDigest = Digest.Of(string.Join(' ', tree.Taxonomies.Concat(tree.Authors).Zip(data)) + string.Concat(Portraits(authors, digests))),
        };
        return new(content, bodies, cache, new(tree, loader));
    }

    private static IEnumerable<string> Portraits(Dictionary<string, Author> authors, Dictionary<string, Digest> digests) =>
        authors.Values.OrderBy(author => author.Id, StringComparer.Ordinal)
            .Select(author => author.Image is { } image && digests.TryGetValue(image, out var digest) ? $" {author.Id} {digest}" : "");

    private static Digest CacheKey(LoadRequest request) => Digest.Of(string.Join('\0', request.Labels
        .OrderBy(labels => labels.Key, StringComparer.Ordinal)
        .Select(labels => $"{labels.Key} {labels.Value}")
        .Append(request.SettingsDigest.ToString())));
}
