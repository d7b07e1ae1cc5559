using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.WordPress;

/// <summary>Pictures of a WordPress site whose folder <c>wp-content/uploads</c> lies beside the export.</summary>
internal sealed class UploadedFiles(ICompanionFiles files) : ICompanionFiles
{
    public byte[]? Find(string path)
    {
        var at = path.IndexOf("/uploads/", StringComparison.Ordinal);
        if (at < 0) return files.Find(path);
        var below = Uri.UnescapeDataString(path[(at + 1)..].Split('?', '#')[0]);
        return files.Find("wp-content/" + below) ?? files.Find(below) ?? files.Find(below["uploads/".Length..]);
    }
}
