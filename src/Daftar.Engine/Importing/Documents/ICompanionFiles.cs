using Daftar.Files;

namespace Daftar.Importing.Documents;

/// <summary>The files that came with a document: beside it in its folder, in the same archive, or in the same message.</summary>
public interface ICompanionFiles
{
    /// <param name="path">Relative to the document, with forward slashes, already unescaped; it may not lead out of where the document lies.</param>
    /// <returns>The file's bytes; null when there is none, or it is too large.</returns>
    byte[]? Find(string path);
}

internal sealed class NoCompanions : ICompanionFiles
{
    public static readonly NoCompanions Instance = new();

    public byte[]? Find(string path) => null;
}

/// <summary>Files below the folder in which a document lies.</summary>
internal sealed class FolderCompanions(string folder) : ICompanionFiles
{
    private readonly string _folder = Path.GetFullPath(folder);

    public byte[]? Find(string path)
    {
        if (path.Length == 0 || path.Contains('\0')) return null;
        var full = Path.GetFullPath(Path.Combine(_folder, path));
        if (!full.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return null;
        try
        {
            var file = new FileInfo(full);
            // A link may lead anywhere, a device never ends.
            if (!file.Exists || file.LinkTarget is not null || file.Length > DocumentLimits.PictureBytes) return null;
            return PlainFile.ReadBytes(full);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
