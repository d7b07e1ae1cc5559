using System.Buffers;
using System.Buffers.Binary;

namespace Daftar.Media.Cleaners;

/// <summary>
/// The items of a HEIC or AVIF: which there are (<c>iinf</c>), where in the file they lie (<c>iloc</c>). Null where the file is broken or of
/// a kind that no program writes.
/// </summary>
internal static class HeifItems
{
    /// <summary>An item's bytes: in the file, or in the box <c>idat</c> of the same <c>meta</c>.</summary>
    public readonly record struct Extent(uint Item, bool IsInData, ulong Start, ulong Length);

    private static readonly HashSet<string> Pictures =
        ["hvc1", "hev1", "av01", "grid", "iden", "iovl", "tmap", "jpeg", "avc1", "vvc1", "mski", "lhv1"];

    /// <summary>Writes the list of items again without those that are no pictures; their numbers are added to <paramref name="metadata"/>.</summary>
    public static byte[]? KeepPictures(ReadOnlySpan<byte> file, IsoBox list, HashSet<uint> metadata)
    {
        var content = file[list.ContentStart..list.End];
        if (content.Length < 6) return null;
        var countSize = content[0] == 0 ? 2 : 4;
        if (content.Length < 4 + countSize || IsoBox.Split(file, list.ContentStart + 4 + countSize, list.End) is not { } entries) return null;
        var kept = new ArrayBufferWriter<byte>();
        var count = 0;
        foreach (var entry in entries)
        {
            var bytes = file[entry.ContentStart..entry.End];
            if (entry.Type != "infe" || bytes.Length < 12 || bytes[0] is not (2 or 3)) return null;
            var reader = new ByteReader(bytes) { At = 4 };
            var item = (uint)reader.Read(bytes[0] == 2 ? 2 : 4);
            reader.Read16(); // protection
            if (!Pictures.Contains(reader.ReadType()))
            {
                metadata.Add(item);
                continue;
            }
            if (reader.IsBroken) return null;
            // The name of an item can be any text.
            byte[] nameless = [.. bytes[..reader.At], 0];
            WriteBox(kept, "infe"u8, nameless);
            count++;
        }
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, count);
        var result = new ArrayBufferWriter<byte>();
        WriteBox(result, "iinf"u8, [.. content[..4], .. number[(4 - countSize)..], .. kept.WrittenSpan]);
        return result.WrittenSpan.ToArray();
    }

    /// <summary>Writes the list of places again without those of the metadata; all places are added to <paramref name="extents"/>.</summary>
    public static byte[]? KeepPlaces(ReadOnlySpan<byte> file, IsoBox list, HashSet<uint> metadata, List<Extent> extents)
    {
        var content = file[list.ContentStart..list.End];
        var reader = new ByteReader(content);
        var version = (int)reader.Read(1);
        reader.Read(3);
        var sizes = reader.Read16();
        var (offsetSize, lengthSize, baseSize) = (sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15);
        var indexSize = version == 0 ? 0 : sizes & 15;
        if (version > 2 || !IsSize(offsetSize) || !IsSize(lengthSize) || !IsSize(baseSize) || !IsSize(indexSize)) return null;
        var numberSize = version < 2 ? 2 : 4;
        var (kept, count) = (new ArrayBufferWriter<byte>(), 0);
        for (var left = reader.Read(numberSize); left > 0; left--)
        {
            var start = reader.At;
            var item = (uint)reader.Read(numberSize);
            var method = version == 0 ? 0 : reader.Read16() & 15;
            if (method > 1 || reader.Read16() != 0) return null; // pieces of other items or of other files: nobody writes them
            var from = reader.Read(baseSize);
            for (var pieces = reader.Read16(); pieces > 0 && !reader.IsBroken; pieces--)
            {
                reader.Read(indexSize);
                var (offset, length) = (reader.Read(offsetSize), reader.Read(lengthSize));
                extents.Add(new(item, method == 1, unchecked(from + offset), length));
            }
            if (reader.IsBroken) return null;
            if (metadata.Contains(item)) continue;
            kept.Write(content[start..reader.At]);
            count++;
        }
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, count);
        var result = new ArrayBufferWriter<byte>();
        WriteBox(result, "iloc"u8, [.. content[..6], .. number[(4 - numberSize)..], .. kept.WrittenSpan]);
        return result.WrittenSpan.ToArray();
    }

    /// <summary>Writes the list of references between items again without those from the metadata.</summary>
    public static byte[]? KeepReferences(ReadOnlySpan<byte> file, IsoBox list, HashSet<uint> metadata)
    {
        var content = file[list.ContentStart..list.End];
        if (content.Length < 4 || IsoBox.Split(file, list.ContentStart + 4, list.End) is not { } references) return null;
        var kept = new ArrayBufferWriter<byte>();
        foreach (var reference in references)
        {
            var bytes = file[reference.ContentStart..reference.End];
            var from = (uint)new ByteReader(bytes).Read(content[0] == 0 ? 2 : 4);
            if (!metadata.Contains(from)) kept.Write(file[reference.Start..reference.End]);
        }
        var result = new ArrayBufferWriter<byte>();
        if (kept.WrittenCount > 0) WriteBox(result, "iref"u8, [.. content[..4], .. kept.WrittenSpan]);
        return result.WrittenSpan.ToArray();
    }

    public static void WriteBox(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length + 8);
        output.Write(number);
        output.Write(type);
        output.Write(content);
    }

    private static bool IsSize(int size) => size is 0 or 4 or 8;
}
