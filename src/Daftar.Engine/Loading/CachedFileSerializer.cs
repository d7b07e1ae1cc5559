using Daftar.Diagnostics;
using Daftar.Markup;
using Daftar.Schema;
using Daftar.Storage;

namespace Daftar.Loading;

/// <summary>Writes and reads what is known of one file, its path and digest aside. All places lie in the file itself.</summary>
internal static class CachedFileSerializer
{
    public static void Write(BinaryWriter writer, CachedFile file)
    {
        file.FrontMatterDigest.Write(writer);
        FieldValuesSerializer.Write(writer, file.Values);
        writer.Write7BitEncodedInt(file.BodyFirstLine);
        writer.Write(file.IsBodyEmpty);
        writer.Write7BitEncodedInt(file.WordCount);
        writer.Write(file.Excerpt);
        writer.Write7BitEncodedInt(file.InternalLinks.Count);
        foreach (var link in file.InternalLinks)
        {
            writer.Write(link.Href);
            DiagnosticSerializer.WritePlace(writer, link.Place);
        }
        writer.Write7BitEncodedInt(file.Lookups.Count);
        foreach (var lookup in file.Lookups) Write(writer, lookup);
        writer.Write7BitEncodedInt(file.Diagnostics.Count);
        foreach (var diagnostic in file.Diagnostics) DiagnosticSerializer.Write(writer, diagnostic);
    }

    public static CachedFile Read(BinaryReader reader, string path, Digest digest) =>
        new(
            path,
            digest,
            Digest.Read(reader),
            FieldValuesSerializer.Read(reader, path),
            reader.Read7BitEncodedInt(),
            reader.ReadBoolean(),
            reader.Read7BitEncodedInt(),
            reader.ReadString(),
            ReadList(reader, () => new BodyLink(reader.ReadString(), false, DiagnosticSerializer.ReadPlace(reader, path))),
            ReadList(reader, () => ReadLookup(reader)),
            ReadList(reader, () => DiagnosticSerializer.Read(reader, path)));

    private static void Write(BinaryWriter writer, LinkLookup lookup)
    {
        writer.Write(lookup.Target);
        writer.Write(lookup.IsSize);
        writer.Write(lookup.IsImage);
        WriteOptional(writer, lookup.Answer);
        writer.Write7BitEncodedInt(lookup.Size?.Width ?? -1);
        writer.Write7BitEncodedInt(lookup.Size?.Height ?? -1);
    }

    private static LinkLookup ReadLookup(BinaryReader reader)
    {
        var (target, isSize, isImage, answer) = (reader.ReadString(), reader.ReadBoolean(), reader.ReadBoolean(), ReadOptional(reader));
        var (width, height) = (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        return new(target, isSize, answer, width < 0 ? null : new ImageSize(width, height), isImage);
    }

    private static void WriteOptional(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null) writer.Write(text);
    }

    private static string? ReadOptional(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static IReadOnlyList<T> ReadList<T>(BinaryReader reader, Func<T> read)
    {
        var count = reader.Read7BitEncodedInt();
        if (count == 0) return [];
        var items = new T[count];
        for (var index = 0; index < count; index++) items[index] = read();
        return items;
    }
}
