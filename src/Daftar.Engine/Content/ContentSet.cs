using Daftar.Storage;

namespace Daftar.Content;

/// <summary>Everything that loading found, valid as far as it goes, in the order of paths.</summary>
public sealed record ContentSet(
    IReadOnlyList<Article> Articles,
    IReadOnlyList<ContentPage> Pages,
    IReadOnlyDictionary<string, Taxonomy> Taxonomies,
    IReadOnlyDictionary<string, Author> Authors,
    IReadOnlyList<InputFile> Files)
{
    /// <summary>Digest of the taxonomies' and authors' files.</summary>
    public Digest DataDigest { get; init; }
}

/// <summary>A file of the content that is copied as it is: images, PDFs.</summary>
/// <param name="Path">Below the input folder, forward slashes: <c>images/kabul.jpg</c>.</param>
public sealed record InputFile(string Path, string FullPath);
