using System.IO.Compression;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Importing.Documents;

namespace Daftar.Importing;

/// <summary>A ZIP of documents. Nothing of it is written to the disk; names that lead out of it only name.</summary>
internal static class DocumentArchive
{
    private const int MostEntries = 20_000;

    /// <summary>Parts by which formats that are ZIP files themselves are known.</summary>
    private static readonly string[] PartsOfDocuments = ["[Content_Types].xml", "mimetype", "Index/Document.iwa", "META-INF/manifest.xml", "content.xml"];

    /// <summary>Whether the file is a ZIP, and no document that is one inside.</summary>
    public static bool IsArchive(string path)
    {
        try
        {
            Span<byte> head = stackalloc byte[4];
            using (var file = PlainFile.Open(path))
            {
                if (file.ReadAtLeast(head, 4, throwOnEndOfStream: false) < 4 || !head.SequenceEqual("PK\x03\x04"u8)) return false;
            }
            using var zip = ZipFile.OpenRead(path);
            return zip.Entries.Count <= MostEntries && !zip.Entries.Any(entry => PartsOfDocuments.Contains(entry.FullName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return false;
        }
    }

    public static IReadOnlyList<ImportSource> List(string path, string name, string from, DiagnosticBag diagnostics)
    {
        using var zip = ZipFile.OpenRead(path);
        var sources = new List<ImportSource>();
        long size = 0;
        foreach (var entry in zip.Entries)
        {
            var parts = entry.FullName.Replace('\\', '/').Split('/');
            if (parts[^1].Length == 0 || ImportSources.IsCompanion(parts[^1]) || parts[..^1].Any(ImportSources.IsCompanionFolder)) continue;
            var inner = string.Join('/', parts);
            size += entry.Length;
            sources.Add(new($"{name}/{inner}", $"{from}/{inner}", $"{path}/{inner}", bag => Open(path, entry.FullName, $"{name}/{inner}", bag)));
        }
        if (size <= DocumentLimits.UnpackedBytes) return sources;
        diagnostics.Add(ImportDiagnostics.ArchiveTooLarge(name, DocumentLimits.UnpackedBytes));
        return [];
    }

    private static SourceDocument? Open(string path, string entryName, string name, DiagnosticBag diagnostics)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            var folder = entryName[..(entryName.LastIndexOf('/') + 1)];
            if (zip.GetEntry(entryName) is { } entry && Read(entry, DocumentLimits.FileBytes) is { } bytes) return new(name, bytes, new ArchiveCompanions(path, folder));
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
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            if (bytes.Length + count > limit) return null;
            bytes.Write(buffer, 0, count);
        }
        return bytes.ToArray();
    }

    private sealed class ArchiveCompanions(string path, string folder) : ICompanionFiles
    {
        public byte[]? Find(string name)
        {
            if (name.Contains("..", StringComparison.Ordinal)) return null;
            using var zip = ZipFile.OpenRead(path);
            return zip.GetEntry(folder + name) is { } entry ? Read(entry, DocumentLimits.PictureBytes) : null;
        }
    }
}
