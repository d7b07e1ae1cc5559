using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Daftar.Files;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.Office;

/// <summary>
/// A document that is a ZIP of XML parts: Word, Excel, OpenDocument. It unpacks at most
/// <see cref="DocumentLimits.UnpackedBytes"/>, whatever the archive says of its sizes, and reads no external entities.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private long _left = DocumentLimits.UnpackedBytes;

    private OfficePackage(ZipArchive archive)
    {
        _archive = archive;
        foreach (var entry in archive.Entries) _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>Null when the bytes are no ZIP, or one that is damaged.</summary>
    public static OfficePackage? Open(SourceDocument source)
    {
        if (!source.StartsWith("PK\x03\x04"u8)) return null;
        try
        {
            return new(new ZipArchive(new MemoryStream(source.Bytes, writable: false), ZipArchiveMode.Read));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public bool Has(string path) => _entries.ContainsKey(path);

    /// <summary>A part's bytes; null when there is none of that name.</summary>
    /// <exception cref="InvalidDataException">The part is damaged.</exception>
    /// <exception cref="PackageTooLargeException">The package unpacks to more than the limit.</exception>
    public byte[]? Bytes(string path)
    {
        if (!_entries.TryGetValue(path, out var entry)) return null;
        using var content = entry.Open();
        var bytes = BoundedStream.ReadAll(content, _left, entry.Length);
        // What is too large once stays so: nobody may try part after part.
        _left = bytes is null ? -1 : _left - bytes.Length;
        return bytes ?? throw new PackageTooLargeException();
    }

    /// <summary>A part's root element; null when there is none of that name.</summary>
    /// <exception cref="XmlException">The part is not well-formed, names a DTD, or is nested deeper than any document.</exception>
    public XElement? Xml(string path)
    {
        return Bytes(path) is { } bytes ? Parse(bytes, path) : null;
    }

    /// <summary>The root element of a document, with the same bounds as a part of a package.</summary>
    /// <exception cref="XmlException">It is not well-formed, names a DTD, or is nested deeper than any document.</exception>
    /// <exception cref="PackageTooLargeException">It is larger than any text.</exception>
    public static XElement Parse(byte[] bytes, string path)
    {
        if (bytes.Length > DocumentLimits.PartBytes) throw new PackageTooLargeException { IsText = true };
        using (var probe = Reader(bytes))
        {
            while (probe.Read())
            {
                if (probe.Depth > DocumentLimits.Depth) throw new XmlException($"The elements of {path} are nested deeper than {DocumentLimits.Depth}.");
            }
        }
        using var reader = Reader(bytes);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>The relationships of a part by their ids: types, and targets as paths within the package or addresses outside.</summary>
    public IReadOnlyDictionary<string, Relationship> Relationships(string part)
    {
        var slash = part.LastIndexOf('/');
        var (folder, name) = (part[..(slash + 1)], part[(slash + 1)..]);
        var relationships = new Dictionary<string, Relationship>(StringComparer.Ordinal);
        foreach (var element in Xml($"{folder}_rels/{name}.rels")?.Elements() ?? [])
        {
            var (id, target) = ((string?)element.Attribute("Id"), (string?)element.Attribute("Target"));
            if (id is null || target is null) continue;
            var isExternal = (string?)element.Attribute("TargetMode") == "External";
            var type = (string?)element.Attribute("Type") ?? "";
            relationships.TryAdd(id, new(type[(type.LastIndexOf('/') + 1)..], isExternal ? target : Resolve(folder, target), isExternal));
        }
        return relationships;
    }

    public void Dispose() => _archive.Dispose();

    private static XmlReader Reader(byte[] bytes) => XmlReader.Create(new MemoryStream(bytes, writable: false), new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
    });

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in target.Split('/'))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or "..")) parts.Add(part);
        }
        return string.Join('/', parts);
    }
}

/// <param name="Type">The last part of the relationship's type: <c>image</c>, <c>hyperlink</c>, <c>styles</c>.</param>
internal sealed record Relationship(string Type, string Target, bool IsExternal);

/// <summary>The package unpacks to more than any document has.</summary>
internal sealed class PackageTooLargeException : IOException
{
    /// <summary>Whether one part is too large, and not all of them together.</summary>
    public bool IsText { get; init; }
}
