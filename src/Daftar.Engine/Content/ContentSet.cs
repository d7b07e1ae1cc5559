namespace Daftar.Content;

/// <summary>Everything that loading found, valid as far as it goes, in the order of paths.</summary>
public sealed record ContentSet(
    IReadOnlyList<Article> Articles,
    IReadOnlyList<SitePage> Pages,
    IReadOnlyDictionary<string, Taxonomy> Taxonomies,
    IReadOnlyDictionary<string, Author> Authors,
    IReadOnlyList<string> Files);
