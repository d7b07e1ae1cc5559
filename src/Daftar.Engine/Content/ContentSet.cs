using Daftar.Media;
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
    /// <summary>What readers wrote, by news code, each list in the order of ids.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<Comment>> Comments { get; init; } = new Dictionary<int, IReadOnlyList<Comment>>();

    /// <summary>Digest of the taxonomies' and authors' files.</summary>
    public Digest DataDigest { get; init; }
}

/// <summary>A file that is published beside the articles: images, PDFs.</summary>
/// <param name="Path">Below the input folder, forward slashes: <c>images/kabul.jpg</c>.</param>
public sealed record InputFile(string Path, string FullPath)
{
    /// <summary>Of the file as it lies in the content folder; null when nobody has read it whole yet.</summary>
    public Digest? Digest { get; init; }

    /// <summary>What its metadata tells.</summary>
    public MetadataContents Metadata { get; init; }

    /// <summary>Whether its metadata says where it was made, or by whom.</summary>
    public bool TellsOfPeople => (Metadata & (MetadataContents.Place | MetadataContents.Person)) != 0;
}
