using System.Globalization;
using Daftar.Importing.Documents;
using Daftar.Media;

namespace Daftar.Importing.Articles;

/// <summary>The pictures that come with an article: each gets a name after the article's and is written once, however often it is shown.</summary>
internal sealed class ArticlePictures
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _pathsByDigest = new(StringComparer.Ordinal);
    private readonly List<(string Path, byte[] Bytes)> _files = [];
    private readonly string _stem;

    private ArticlePictures(string stem) => _stem = stem;

    /// <summary>Path of the picture that stands for the text, below the content folder; null when it has none that came along.</summary>
    public string? LeadingPath { get; private set; }

    /// <summary>Files to write, by their path below the content folder.</summary>
    public IReadOnlyList<(string Path, byte[] Bytes)> Files => _files;

    /// <param name="stem">The name of the article's file, without ".md".</param>
    public static ArticlePictures Of(ImportedArticle article, string stem)
    {
        var pictures = new ArticlePictures(stem);
        if (article.Image is { } image) pictures.LeadingPath = pictures.Add(image);
        foreach (var picture in BlockPictures.Of(article.Blocks).Concat(article.Notes.SelectMany(note => BlockPictures.Of(note.Blocks)))) pictures.Add(picture);
        return pictures;
    }

    /// <summary>The address of the picture in the text: its path on the site, or its web address.</summary>
    public string PathOf(Picture picture) => _paths.TryGetValue(picture.Address, out var path) ? "/" + path : picture.Address;

    private string? Add(Picture picture)
    {
        if (picture.Bytes is not { Length: > 0 } bytes || PictureFormat.ExtensionOf(bytes) is not { } extension) return null;
        if (_paths.TryGetValue(picture.Address, out var known)) return known;
        var digest = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes));
        if (!_pathsByDigest.TryGetValue(digest, out var path))
        {
            // Where and with what a photograph was taken, and by whom, is nobody's business.
            if (FileKinds.CleanPicture(bytes).Cleaned is { } cleaned)
            {
                if (cleaned.Fault is not null) return null;
                bytes = cleaned.Content;
            }
            path = string.Create(CultureInfo.InvariantCulture, $"images/{_stem}-{_files.Count + 1}.{extension}");
            _files.Add((path, bytes));
            _pathsByDigest[digest] = path;
        }
        return _paths[picture.Address] = path;
    }
}
