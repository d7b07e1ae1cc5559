using Daftar.Storage;

namespace Daftar.Pictures;

/// <summary>The sizes that were made of the site's pictures. Read only.</summary>
public sealed class PictureCatalog : IDisposable
{
    private readonly IReadOnlyDictionary<PictureRequest, PictureSet> _sets;
    private readonly bool _isTemporary;

    /// <param name="folder">Where the files lie.</param>
    /// <param name="isTemporary">Whether the folder goes away with the catalog.</param>
    internal PictureCatalog(IReadOnlyDictionary<PictureRequest, PictureSet> sets, string folder, bool isTemporary) =>
        (_sets, Folder, _isTemporary) = (sets, folder, isTemporary);

    /// <summary>Of a site without pictures, or without the library.</summary>
    public static PictureCatalog None { get; } = new(new Dictionary<PictureRequest, PictureSet>(), "", false);

    /// <summary>Where the files lie, absolute.</summary>
    public string Folder { get; }

    /// <summary>Whether the library could be used.</summary>
    public bool HasLibrary { get; init; } = true;

    /// <summary>All files, in the order of their names.</summary>
    public IEnumerable<PictureFile> Files => _sets.Where(entry => entry.Key.Use != PictureUse.Original)
        .SelectMany(entry => entry.Value.Files).DistinctBy(file => file.Name).OrderBy(file => file.Name, StringComparer.Ordinal);

    /// <summary>What was made of a picture for a place; null when there is nothing but its own file.</summary>
    /// <param name="path">Below the content folder.</param>
    /// <param name="focus">As the file says it.</param>
    public PictureSet? Find(string path, PictureUse use, string? focus = null) => _sets.GetValueOrDefault(new(path, use, FocusPoint.Parse(focus)));

    public void Dispose()
    {
        if (_isTemporary && Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
