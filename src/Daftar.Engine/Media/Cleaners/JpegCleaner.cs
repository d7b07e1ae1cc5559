using System.Buffers;
using System.Buffers.Binary;

namespace Daftar.Media.Cleaners;

/// <summary>
/// A JPEG is a row of segments, 0xFF and a marker and mostly a length, with compressed data behind each "start of scan". What decoders need
/// is copied, each segment to the length that its own content needs; all else is left out, and so is everything behind the end of the image.
/// </summary>
internal static class JpegCleaner
{
    private const byte Application0 = 0xE0, Application1 = 0xE1, Application2 = 0xE2, Application13 = 0xED, Application14 = 0xEE;
    private const byte StartOfImage = 0xD8, EndOfImage = 0xD9, StartOfScan = 0xDA;
    private const byte HuffmanTables = 0xC4, ArithmeticTables = 0xCC, QuantizationTables = 0xDB, NumberOfLines = 0xDC, RestartInterval = 0xDD;
    private const int LongestSegment = ushort.MaxValue - 2;

    public static CleanedFile Clean(ReadOnlySpan<byte> file)
    {
        var body = new ArrayBufferWriter<byte>(file.Length + 64);
        var profile = new ArrayBufferWriter<byte>();
        byte[] density = [];
        var (orientation, removed) = (ExifBlock.Upright, MetadataContents.None);
        var (hasFrame, hasScan) = (false, false);
        var at = 2;
        while (true)
        {
            // Bytes between segments mean nothing; a marker may have any number of 0xFF before it.
            while (at < file.Length && file[at] != 0xFF) at++;
            while (at < file.Length && file[at] == 0xFF) at++;
            if (at >= file.Length) return Truncated(file.Length);
            var marker = file[at++];
            if (marker == EndOfImage) break;
            if (marker is StartOfImage or 0x00 or 0x01 or (>= 0xD0 and <= 0xD7)) continue;
            if (at > file.Length - 2) return Truncated(file.Length);
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[at..]);
            if (length < 2) return Broken(at);
            if (at + length > file.Length) return Truncated(file.Length);
            var content = file.Slice(at + 2, length - 2);
            at += length;
            switch (marker)
            {
                case Application0 when content.StartsWith("JFIF\0"u8) && content.Length >= 14:
                    if (density.Length == 0) density = [.. content[..12], 0, 0]; // no small copy
                    if (content.Length > 14) removed |= MetadataContents.Other;
                    break;
                case Application2 when content.StartsWith("ICC_PROFILE\0"u8) && content.Length > 14:
                    profile.Write(content[14..]);
                    break;
                case Application14 when content.StartsWith("Adobe"u8) && content.Length >= 12:
                    WriteSegment(body, marker, content[..12]);
                    break;
                case >= 0xE0 or 0xFE:
                    var (turned, contents) = ReadMetadata(marker, content);
                    if (turned != ExifBlock.Upright) orientation = turned;
                    removed |= contents;
                    break;
                case 0xDE or 0xDF or (>= 0x02 and <= 0xBF) or 0xC8:
                    return CleanedFile.Broken(at - length - 2, "browsers do not support this variant", "از گونه‌ای است که هیچ مرورگری نشان نمی‌دهد");
                default:
                    if (UsedLength(marker, content) is not { } used) return Broken(at - length);
                    WriteSegment(body, marker, content[..used]);
                    hasFrame |= IsFrame(marker);
                    if (marker != StartOfScan) break;
                    hasScan = true;
                    var end = at + ScanLength(file[at..]);
                    body.Write(file[at..end]);
                    at = end;
                    break;
            }
        }
        if (!hasFrame || !hasScan) return Broken(at);
        if (at < file.Length) removed |= MetadataContents.Other;
        return new(Assemble(density, orientation, ColourProfile.Trim(profile.WrittenSpan), body.WrittenSpan), removed);
    }

    private static (int Orientation, MetadataContents Contents) ReadMetadata(byte marker, ReadOnlySpan<byte> content) => marker switch
    {
        Application1 when content.StartsWith("Exif\0"u8) => ExifBlock.Read(content),
        Application1 => (ExifBlock.Upright, TextMetadata.OfXmp(content)),
        Application13 => (ExifBlock.Upright, TextMetadata.OfIptc(content)),
        _ => (ExifBlock.Upright, MetadataContents.Other),
    };

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (HuffmanTables or 0xC8 or ArithmeticTables);

    /// <summary>How much of a segment its own numbers account for; null when they ask for more than there is.</summary>
    private static int? UsedLength(byte marker, ReadOnlySpan<byte> content)
    {
        var used = 0;
        switch (marker)
        {
            case QuantizationTables:
                while (used < content.Length && (content[used] & 15) < 4 && content[used] >> 4 < 2) used += content[used] >> 4 == 0 ? 65 : 129;
                break;
            case HuffmanTables:
                while (used < content.Length && (content[used] & 15) < 4 && content[used] >> 4 < 2)
                {
                    if (content.Length - used < 17) return null;
                    var codes = 0;
                    foreach (var count in content.Slice(used + 1, 16)) codes += count;
                    used += 17 + codes;
                }
                break;
            case ArithmeticTables:
                used = content.Length & ~1;
                break;
            case RestartInterval or NumberOfLines:
                used = 2;
                break;
            case StartOfScan:
                used = content.Length == 0 ? 1 : 4 + 2 * content[0];
                break;
            default:
                used = !IsFrame(marker) || content.Length < 6 ? int.MaxValue : 6 + 3 * content[5];
                break;
        }
        return used > 0 && used <= content.Length ? used : null;
    }

    /// <summary>Compressed data goes to the next marker that is neither a stuffed byte nor a restart.</summary>
    private static int ScanLength(ReadOnlySpan<byte> data)
    {
        for (var at = 0; at < data.Length - 1; at++)
        {
            var next = data[at..].IndexOf((byte)0xFF);
            if (next < 0) break;
            at += next;
            if (at < data.Length - 1 && data[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7))) return at;
        }
        return data.Length;
    }

    private static byte[] Assemble(ReadOnlySpan<byte> density, int orientation, ReadOnlySpan<byte> profile, ReadOnlySpan<byte> body)
    {
        var output = new ArrayBufferWriter<byte>(body.Length + profile.Length + 256);
        output.Write((ReadOnlySpan<byte>)[0xFF, StartOfImage]);
        if (density.Length > 0) WriteSegment(output, Application0, density);
        if (orientation != ExifBlock.Upright) WriteSegment(output, Application1, [.. "Exif\0\0"u8, .. ExifBlock.WithOrientation(orientation)]);
        const int PieceLength = LongestSegment - 14;
        var pieces = (profile.Length + PieceLength - 1) / PieceLength;
        for (var piece = 0; piece < pieces && pieces <= byte.MaxValue; piece++)
        {
            var start = piece * PieceLength;
            var part = profile.Slice(start, Math.Min(PieceLength, profile.Length - start));
            WriteSegment(output, Application2, [.. "ICC_PROFILE\0"u8, (byte)(piece + 1), (byte)pieces, .. part]);
        }
        output.Write(body);
        output.Write((ReadOnlySpan<byte>)[0xFF, EndOfImage]);
        return output.WrittenSpan.ToArray();
    }

    private static void WriteSegment(ArrayBufferWriter<byte> output, byte marker, ReadOnlySpan<byte> content)
    {
        var length = content.Length + 2;
        output.Write((ReadOnlySpan<byte>)[0xFF, marker, (byte)(length >> 8), (byte)length]);
        output.Write(content);
    }

    private static CleanedFile Truncated(long offset) => CleanedFile.Broken(offset, "it ends before the picture is complete", "پیش از پایان تصویر تمام می‌شود");

    private static CleanedFile Broken(long offset) => CleanedFile.Broken(offset, "the data there is not part of a JPEG", "آنچه آنجا آمده بخشی از JPEG نیست");
}
