using System.IO.Compression;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Importing.Documents;

namespace Daftar.Importing;

/// <summary>
/// A ZIP of documents, opened once for all that is read of it: its list of entries is as long as the file allows. Nothing of it is written to the
/// disk; names that lead out of it only name.
/// </summary>
internal sealed class DocumentArchive : IDisposable
{
    private const int MostEntries = 20_000;

    /// <summary>Parts by which formats that are ZIP files themselves are known.</summary>
    private static readonly string[] PartsOfDocuments = ["[Content_Types].xml", "mimetype", "Index/Document.iwa", "META-INF/manifest.xml", "content.xml"];

    private readonly string _path;
    private readonly ZipArchive _zip;

    private DocumentArchive(string path, ZipArchive zip) => (_path, _zip) = (path, zip);

    /// <summary>The archive; null for a file that is no ZIP, and for a document that is one inside.</summary>
    public static DocumentArchive? TryOpen(string path)
    {
        ZipArchive? zip = null;
        try
        {
            Span<byte> head = stackalloc byte[4];
            using (var file = PlainFile.Open(path))
            {
                if (file.ReadAtLeast(head, 4, throwOnEndOfStream: false) < 4 || !head.SequenceEqual("PK\x03\x04"u8)) return null;
            }
            zip = ZipFile.OpenRead(path);
            if (zip.Entries.Count <= MostEntries && !zip.Entries.Any(entry => PartsOfDocuments.Contains(entry.FullName))) return new(path, zip);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // The readers of documents say what the file is instead.
        }
        zip?.Dispose();
        return null;
    }

    public IReadOnlyList<ImportSource> List(string name, string from, DiagnosticBag diagnostics)
    {
        var sources = new List<ImportSource>();
        long size = 0;
        foreach (var entry in _zip.Entries)
        {
            var parts = entry.FullName.Replace('\\', '/').Split('/');
            if (parts[^1].Length == 0 || ImportSources.IsCompanion(parts[^1]) || parts[..^1].Any(ImportSources.IsCompanionFolder)) continue;
            var inner = string.Join('/', parts);
            size += entry.Length;
            sources.Add(new($"{name}/{inner}", $"{from}/{inner}", $"{_path}/{inner}", bag => Open(entry, $"{name}/{inner}", bag)));
        }
        if (size <= DocumentLimits.UnpackedBytes) return sources;
        diagnostics.Add(ImportDiagnostics.ArchiveTooLarge(name, DocumentLimits.UnpackedBytes));
        return [];
    }

    public void Dispose() => _zip.Dispose();

    private SourceDocument? Open(ZipArchiveEntry entry, string name, DiagnosticBag diagnostics)
    {
        try
        {
            var folder = entry.FullName[..(entry.FullName.LastIndexOf('/') + 1)];
            if (Read(entry, DocumentLimits.FileBytes) is { } bytes) return new(name, bytes, new ArchiveCompanions(_zip, folder));
            diagnostics.Add(ImportDiagnostics.TooLarge(name, DocumentLimits.FileBytes + 1, DocumentLimits.FileBytes));
        }
        catch (InvalidDataException exception)
        {
            diagnostics.Add(ImportDiagnostics.Unreadable(name, exception.Message));
        }
        return null;
    }

    /// <summary>All of an entry; null when it is larger than allowed, whatever its header says.</summary>
    private static byte[]? Read(ZipArchiveEntry entry, long limit)
    {
        if (entry.Length > limit) return null;
        using var stream = entry.Open();
        return BoundedStream.ReadAll(stream, limit, entry.Length);
    }

    private sealed class ArchiveCompanions(ZipArchive zip, string folder) : ICompanionFiles
    {
        public byte[]? Find(string name) =>
            name.Contains("..", StringComparison.Ordinal) || zip.GetEntry(folder + name) is not { } entry ? null : DocumentArchive.Read(entry, DocumentLimits.PictureBytes);
    }
}
