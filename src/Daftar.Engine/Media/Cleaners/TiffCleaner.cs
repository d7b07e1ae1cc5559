using System.Buffers;
using System.Buffers.Binary;

namespace Daftar.Media.Cleaners;

/// <summary>
/// A TIFF is a chain of directories, a page each, whose entries are values or places of values. The file is made anew from the entries that
/// decide how the pages look, so that nothing else of the old file is in it.
/// </summary>
internal static class TiffCleaner
{
    private const ushort StripOffsets = 273, StripLengths = 279, TileOffsets = 324, TileLengths = 325, Compression = 259, IccProfile = 34675;

    private static readonly HashSet<ushort> Kept =
    [
        254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 286, 287, 290, 291, 292, 293,
        296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 332, 334, 336, 338, 339, 340, 341, 529, 530, 531, 532, IccProfile,
    ];

    private static readonly HashSet<ushort> Compressions = [1, 2, 3, 4, 5, 8, 32773, 32946];

    public static CleanedFile Clean(ReadOnlySpan<byte> file)
    {
        if (file.Length < 8) return Truncated(file.Length);
        var source = new Source(file, file[0] == (byte)'I');
        var output = new ArrayBufferWriter<byte>(file.Length);
        output.Write(file[..4]);
        var link = 4; // where the place of the next directory has to be written
        var links = new List<(int At, int Value)>();
        output.Write("\0\0\0\0"u8);
        var (_, removed) = ExifBlock.Read(file);
        var seen = new HashSet<uint>();
        var (next, used) = (source.Read32(4), 0);
        while (next != 0)
        {
            if (!seen.Add(next) || next > file.Length - 2) return Truncated(file.Length);
            int count = source.Read16((int)next);
            if (next + 2 + count * 12 + 4 > file.Length) return Truncated(file.Length);
            var page = ReadPage(source, (int)next + 2, count);
            if (page is null) return CleanedFile.Broken(next, "the page that begins there cannot be read", "صفحه‌ای که آنجا آغاز می‌شود خوانده نشد");
            links.Add((link, WritePage(output, source, page)));
            link = output.WrittenCount - 4;
            used += page.Count;
            next = source.Read32((int)next + 2 + count * 12);
        }
        if (used == 0) return Truncated(8);
        var bytes = output.WrittenSpan.ToArray();
        foreach (var (at, value) in links) source.Write32(bytes.AsSpan(at), (uint)value);
        return new(bytes, removed == MetadataContents.Other && bytes.Length == file.Length ? MetadataContents.None : removed);
    }

    private static List<Entry>? ReadPage(Source source, int at, int count)
    {
        var entries = new List<Entry>();
        for (var index = 0; index < count; index++, at += 12)
        {
            var tag = source.Read16(at);
            if (!Kept.Contains(tag)) continue;
            var size = (long)TypeSize(source.Read16(at + 2)) * source.Read32(at + 4);
            if (size is 0 or > int.MaxValue) return null;
            var start = size <= 4 ? (long)at + 8 : source.Read32(at + 8);
            if (start + size > source.Length) return null;
            entries.Add(new(tag, source.Read16(at + 2), source.Read32(at + 4), (int)start, (int)size));
        }
        var compression = entries.Find(entry => entry.Tag == Compression);
        if (compression is not null && !Compressions.Contains(source.Read16(compression.Start))) return null;
        return HasPieces(StripOffsets, StripLengths) || HasPieces(TileOffsets, TileLengths) ? entries : null;

        bool HasPieces(ushort offsets, ushort lengths)
        {
            if (entries.Find(entry => entry.Tag == offsets) is not { } places || entries.Find(entry => entry.Tag == lengths) is not { } sizes) return false;
            if (places.Count != sizes.Count || places.Type is not (3 or 4) || sizes.Type is not (3 or 4)) return false;
            for (var index = 0; index < places.Count; index++)
            {
                if ((long)source.Value(places, index) + source.Value(sizes, index) > source.Length) return false;
            }
            return true;
        }
    }

    /// <summary>Writes the page's values and pieces, then its directory; gives the directory's place. The last four bytes are the place of the next one.</summary>
    private static int WritePage(ArrayBufferWriter<byte> output, Source source, List<Entry> entries)
    {
        var values = entries.Select(entry => WriteValue(output, source, entries, entry)).ToList();
        Align(output);
        var directory = output.WrittenCount;
        Span<byte> number = stackalloc byte[4];
        source.Write16(number, (ushort)entries.Count);
        output.Write(number[..2]);
        for (var index = 0; index < entries.Count; index++)
        {
            source.Write16(number, entries[index].Tag);
            output.Write(number[..2]);
            source.Write16(number, values[index].Type);
            output.Write(number[..2]);
            source.Write32(number, entries[index].Count);
            output.Write(number);
            output.Write(values[index].Value);
        }
        output.Write("\0\0\0\0"u8);
        return directory;
    }

    private static (ushort Type, byte[] Value) WriteValue(ArrayBufferWriter<byte> output, Source source, List<Entry> entries, Entry entry)
    {
        var bytes = source.Slice(entry.Start, entry.Size).ToArray();
        var type = entry.Type;
        if (entry.Tag is StripOffsets or TileOffsets)
        {
            var lengths = entries.Find(other => other.Tag == (entry.Tag == StripOffsets ? StripLengths : TileLengths))!;
            (bytes, type) = (new byte[4 * entry.Count], 4);
            for (var index = 0; index < entry.Count; index++)
            {
                Align(output);
                source.Write32(bytes.AsSpan(4 * index), (uint)output.WrittenCount);
                output.Write(source.Slice((int)source.Value(entry, index), (int)source.Value(lengths, index)));
            }
        }
        if (bytes.Length <= 4) return (type, [.. bytes, .. new byte[4 - bytes.Length]]);
        Align(output);
        var place = new byte[4];
        source.Write32(place, (uint)output.WrittenCount);
        output.Write(bytes);
        return (type, place);
    }

    private static void Align(ArrayBufferWriter<byte> output)
    {
        if ((output.WrittenCount & 1) == 1) output.Write("\0"u8);
    }

    private static int TypeSize(ushort type) => type switch { 1 or 2 or 6 or 7 => 1, 3 or 8 => 2, 4 or 9 or 11 => 4, 5 or 10 or 12 => 8, _ => 0 };

    private static CleanedFile Truncated(long offset) => CleanedFile.Broken(offset, "it ends before the picture is complete", "پیش از پایان تصویر تمام می‌شود");

    private sealed record Entry(ushort Tag, ushort Type, uint Count, int Start, int Size);

    private sealed class Source(ReadOnlySpan<byte> file, bool isLittle)
    {
        private readonly byte[] _file = file.ToArray();

        public int Length => _file.Length;

        public ReadOnlySpan<byte> Slice(int start, int length) => _file.AsSpan(start, length);

        public ushort Read16(int at) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(_file.AsSpan(at)) : BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));

        public uint Read32(int at) => isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(_file.AsSpan(at)) : BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(at));

        public uint Value(Entry entry, int index) => entry.Type == 3 ? Read16(entry.Start + 2 * index) : Read32(entry.Start + 4 * index);

        public void Write16(Span<byte> target, ushort value)
        {
            if (isLittle) BinaryPrimitives.WriteUInt16LittleEndian(target, value);
            else BinaryPrimitives.WriteUInt16BigEndian(target, value);
        }

        public void Write32(Span<byte> target, uint value)
        {
            if (isLittle) BinaryPrimitives.WriteUInt32LittleEndian(target, value);
            else BinaryPrimitives.WriteUInt32BigEndian(target, value);
        }
    }
}
