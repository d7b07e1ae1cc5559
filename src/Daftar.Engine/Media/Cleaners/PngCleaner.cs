using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using Daftar.Files;

namespace Daftar.Media.Cleaners;

/// <summary>
/// A PNG is a signature and a row of chunks: length, type, content, check sum. The chunks that decide how it looks are copied (an animation's
/// too); texts, times, Exif and everything that no standard knows are left out, and so is what follows the last chunk.
/// </summary>
internal static class PngCleaner
{
    private const int SignatureLength = 8;
    private const int ColourTypeAt = 9;

    // Kinds of colour, as the header names them.
    private const byte Grey = 0;
    private const byte TrueColour = 2;
    private const byte Indexed = 3;

    private const int LongestProfile = 4 * 1024 * 1024;

    public static CleanedFile Clean(ReadOnlySpan<byte> file)
    {
        var body = new ArrayBufferWriter<byte>(file.Length + 64);
        var (orientation, removed) = (ExifBlock.Upright, MetadataContents.None);
        var (hasData, at, colours) = (false, SignatureLength, (byte)0);
        while (true)
        {
            if (at > file.Length - 12) return CleanedFile.Broken(file.Length, "it ends before the picture is complete", "پیش از پایان تصویر تمام می‌شود");
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12) return CleanedFile.Broken(file.Length, "it ends before the picture is complete", "پیش از پایان تصویر تمام می‌شود");
            var chunk = file.Slice(at, (int)length + 12);
            var type = chunk.Slice(4, 4);
            var content = chunk.Slice(8, (int)length);
            if (at == SignatureLength && !(type.SequenceEqual("IHDR"u8) && length == 13)) return Broken(at);
            var isWhole = Crc32.Of(chunk.Slice(4, (int)length + 4)) == BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]);
            if (!isWhole && IsNeeded(type)) return CleanedFile.Broken(at, "the data there is damaged (its check sum differs)", "دادهٔ آنجا آسیب دیده است (جمع آزمون آن نمی‌خواند)");
            at += chunk.Length;
            if (type.SequenceEqual("IEND"u8)) break;
            if (type.SequenceEqual("IHDR"u8)) colours = content[ColourTypeAt];
            if (isWhole && IsKept(type, content, colours))
            {
                if (!type.SequenceEqual("iCCP"u8)) body.Write(chunk);
                else if (!WriteProfile(body, content)) removed |= MetadataContents.Other;
                hasData |= type.SequenceEqual("IDAT"u8);
            }
            else if (IsNeeded(type) && !type.SequenceEqual("PLTE"u8)) return Broken(at - chunk.Length);
            else
            {
                var (turned, contents) = ReadMetadata(type, content);
                if (turned != ExifBlock.Upright) orientation = turned;
                removed |= contents;
            }
        }
        if (!hasData) return Broken(at);
        if (at < file.Length) removed |= MetadataContents.Other;

        const int HeaderEnd = 25; // IHDR is the first of the copied chunks
        var output = new ArrayBufferWriter<byte>(body.WrittenCount + 64);
        output.Write(file[..SignatureLength]);
        output.Write(body.WrittenSpan[..HeaderEnd]);
        if (orientation != ExifBlock.Upright) WriteChunk(output, "eXIf"u8, ExifBlock.WithOrientation(orientation));
        output.Write(body.WrittenSpan[HeaderEnd..]);
        WriteChunk(output, "IEND"u8, default);
        return new(output.WrittenSpan.ToArray(), removed);
    }

    // Decoders must give up on a chunk that they do not know when the first letter of its name is a capital.
    private static bool IsNeeded(ReadOnlySpan<byte> type) => (type[0] & 0x20) == 0;

    // Each has the length that its standard says; a palette that only suggests colours, and its counts, could hold any text.
    private static bool IsKept(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content, byte colours) => System.Text.Encoding.Latin1.GetString(type) switch
    {
        "IHDR" => content.Length == 13,
        "PLTE" => colours == Indexed && content.Length % 3 == 0 && content.Length <= 768,
        "IDAT" or "fdAT" or "iCCP" => true,
        "tRNS" => content.Length == 2 && colours == Grey || content.Length == 6 && colours == TrueColour || content.Length <= 256 && colours == Indexed,
        "gAMA" => content.Length == 4,
        "cHRM" => content.Length == 32,
        "sRGB" => content.Length == 1,
        "cICP" => content.Length == 4,
        "mDCV" => content.Length == 24,
        "cLLI" => content.Length == 8,
        "sBIT" => content.Length <= 4,
        "bKGD" => content.Length <= 6,
        "pHYs" => content.Length == 9,
        "acTL" => content.Length == 8,
        "fcTL" => content.Length == 26,
        _ => false,
    };

    // The name of a profile can be any text; no decoder looks at it. What does not belong to the profile goes.
    private static bool WriteProfile(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> content)
    {
        var end = content.IndexOf((byte)0);
        if (end is < 1 or > 79 || end + 2 > content.Length || content[end + 1] != 0) return false;
        var profile = ColourProfile.Trim(Unpacked(content[(end + 2)..]));
        if (profile.IsEmpty) return false;
        using var packed = new MemoryStream();
        packed.Write("ICC\0\0"u8);
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) zlib.Write(profile);
        WriteChunk(output, "iCCP"u8, packed.ToArray());
        return true;
    }

    /// <summary>Nothing for what is damaged, or larger than any profile.</summary>
    private static ReadOnlySpan<byte> Unpacked(ReadOnlySpan<byte> packed)
    {
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            return BoundedStream.ReadAll(zlib, LongestProfile);
        }
        catch (InvalidDataException)
        {
            return default;
        }
    }

    private static (int Orientation, MetadataContents Contents) ReadMetadata(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content) =>
        type.SequenceEqual("eXIf"u8) ? ExifBlock.Read(content)
        : type.SequenceEqual("iTXt"u8) || type.SequenceEqual("tEXt"u8) ? (ExifBlock.Upright, TextMetadata.OfXmp(content) | OfKeyword(content))
        : type.SequenceEqual("zTXt"u8) ? (ExifBlock.Upright, OfKeyword(content))
        : (ExifBlock.Upright, MetadataContents.Other);

    private static MetadataContents OfKeyword(ReadOnlySpan<byte> content) =>
        content.StartsWith("Author"u8) || content.StartsWith("Copyright"u8) ? MetadataContents.Person
        // ImageMagick and others write Exif, XMP and IPTC as texts in hexadecimal digits; what they tell is not read, so the worst is taken.
        : content.StartsWith("Raw profile type"u8) ? MetadataContents.Person | MetadataContents.Place
        : MetadataContents.Other;

    private static void WriteChunk(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        output.Write(number);
        var start = output.WrittenCount;
        output.Write(type);
        output.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(output.WrittenSpan[start..]));
        output.Write(number);
    }

    private static CleanedFile Broken(long offset) => CleanedFile.Broken(offset, "the data there is not part of a PNG", "آنچه آنجا آمده بخشی از PNG نیست");
}
