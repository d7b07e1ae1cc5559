using System.Buffers.Binary;

namespace Daftar.Media.Cleaners;

/// <summary>What programs write before and behind sound of any format (ID3, APE), and what texts about sound tell of people.</summary>
internal static class SoundTags
{
    private const int Id3Header = 10, OldId3 = 128, ApeFooter = 32;

    // A cover picture can be large; names stand in the first texts.
    private const int Searched = 1 << 20;

    private static readonly byte[][] PlaceNames = Bytes("LOCATION location Location GPS geo:");

    private static readonly byte[][] PersonNames = Bytes("""
        ARTIST artist Artist PERFORMER performer AUTHOR author Author COMPOSER composer CONTACT contact OWNER owner COPYRIGHT copyright Copyright DIRECTOR
        TPE1 TPE2 TCOM TOPE TOWN TCOP TENC TP1 TP2 TCM IART ICOP IENG ITCH bext
        """);

    public static MetadataContents Contents(ReadOnlySpan<byte> removed)
    {
        if (removed.IsEmpty) return MetadataContents.None;
        var searched = removed[..Math.Min(removed.Length, Searched)];
        var contents = MetadataContents.Other;
        if (HasAny(searched, PlaceNames)) contents |= MetadataContents.Place;
        // ID3 of 1997 has no names of fields: title, artist, album stand one behind the other.
        if (HasAny(searched, PersonNames) || removed.StartsWith("TAG"u8)) contents |= MetadataContents.Person;
        return contents;
    }

    /// <summary>The length of ID3 tags with which the bytes begin, each of which may have a footer; 0 when there is none.</summary>
    public static int Id3Length(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        while (bytes.Length - length >= Id3Header && bytes[length..].StartsWith("ID3"u8))
        {
            var header = bytes.Slice(length, Id3Header);
            if ((header[6] | header[7] | header[8] | header[9]) > 127) break;
            long tag = Id3Header + ((header[6] << 21) | (header[7] << 14) | (header[8] << 7) | header[9]) + ((header[5] & 0x10) != 0 ? Id3Header : 0);
            length = (int)Math.Min(length + tag, bytes.Length);
        }
        return length;
    }

    /// <summary>Where the tags begin that stand behind the sound; the length of the file when there are none.</summary>
    public static int EndOfSound(ReadOnlySpan<byte> file)
    {
        var end = file.Length;
        while (true)
        {
            if (end >= OldId3 && file[(end - OldId3)..].StartsWith("TAG"u8)) end -= OldId3;
            else if (end >= ApeFooter && file[(end - ApeFooter)..].StartsWith("APETAGEX"u8))
            {
                long length = BinaryPrimitives.ReadUInt32LittleEndian(file[(end - ApeFooter + 12)..]) + (file[end - ApeFooter + 23] >= 0x80 ? ApeFooter : 0);
                end = (int)Math.Max(0, end - Math.Max(length, ApeFooter));
            }
            else return end;
        }
    }

    private static bool HasAny(ReadOnlySpan<byte> bytes, byte[][] names)
    {
        foreach (var name in names)
        {
            if (bytes.IndexOf(name) >= 0) return true;
        }
        return false;
    }

    private static byte[][] Bytes(string names) => [.. names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(System.Text.Encoding.ASCII.GetBytes)];
}
