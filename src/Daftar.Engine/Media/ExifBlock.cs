using System.Buffers.Binary;

namespace Daftar.Media;

/// <summary>
/// A block of Exif: what it tells, and the one thing that is kept of it, which is how the picture is turned. The shape is that
/// of a TIFF file: a header with the order of bytes, then directories of entries with 12 bytes each.
/// </summary>
internal static class ExifBlock
{
    /// <summary>A picture that stands as it was stored.</summary>
    public const int Upright = 1;

    private const int MostEntries = 4096;

    private enum Tag
    {
        Orientation = 0x0112, Artist = 0x013B, HostComputer = 0x013C, Copyright = 0x8298, ExifDirectory = 0x8769, GpsDirectory = 0x8825,
        MakerNote = 0x927C, TitleOfWindows = 0x9C9B, AuthorOfWindows = 0x9C9D, OwnerName = 0xA430, BodyNumber = 0xA431, LensNumber = 0xA435,
    }

    /// <summary>Reads as far as the block goes; what is broken in it tells nothing, and is removed all the same.</summary>
    public static (int Orientation, MetadataContents Contents) Read(ReadOnlySpan<byte> block)
    {
        if (block.StartsWith("Exif\0\0"u8)) block = block[6..];
        var (orientation, contents) = (Upright, MetadataContents.Other);
        if (block.Length < 8 || !(block.StartsWith("II*\0"u8) || block.StartsWith("MM\0*"u8))) return (orientation, contents);
        var isLittle = block[0] == (byte)'I';
        var directories = new Stack<uint>([Read32(block, 4, isLittle)]);
        var seen = new HashSet<uint>();
        var entries = 0;
        while (directories.TryPop(out var start))
        {
            if (start > block.Length - 2 || !seen.Add(start)) continue;
            int count = Read16(block, (int)start, isLittle);
            for (var index = 0; index < count && entries++ < MostEntries; index++)
            {
                var entry = (int)start + 2 + index * 12;
                if (entry > block.Length - 12) break;
                switch ((Tag)Read16(block, entry, isLittle))
                {
                    case Tag.Orientation:
                        if (Read16(block, entry + 8, isLittle) is >= 1 and <= 8 and var turned) orientation = turned;
                        break;
                    case Tag.GpsDirectory:
                        contents |= MetadataContents.Place;
                        break;
                    case Tag.ExifDirectory:
                        directories.Push(Read32(block, entry + 8, isLittle));
                        break;
                    case Tag.Artist or Tag.Copyright or Tag.HostComputer or Tag.AuthorOfWindows or Tag.OwnerName or Tag.BodyNumber or Tag.LensNumber:
                        contents |= MetadataContents.Person;
                        break;
                }
            }
        }
        return (orientation, contents);
    }

    /// <summary>A block that says how the picture is turned, and nothing else.</summary>
    public static byte[] WithOrientation(int orientation) =>
    [
        (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, // header: the directory follows
        0, 1, // one entry
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, // tag, type SHORT, one value
        0, 0, 0, 0, // no other directory
    ];

    private static ushort Read16(ReadOnlySpan<byte> block, int at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(block[at..]) : BinaryPrimitives.ReadUInt16BigEndian(block[at..]);

    private static uint Read32(ReadOnlySpan<byte> block, int at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(block[at..]) : BinaryPrimitives.ReadUInt32BigEndian(block[at..]);
}
