using System.Buffers;
using System.Buffers.Binary;

namespace Daftar.Media.Cleaners;

/// <summary>
/// A WebP is a RIFF container: "RIFF", length, "WEBP", then chunks of type, length and content, padded to even lengths. Pictures, colour
/// profile and animation are copied; Exif, XMP, chunks that no standard knows, and what follows the container are left out.
/// </summary>
internal static class WebPCleaner
{
    private const byte HasXmp = 0x04, HasExif = 0x08, HasProfile = 0x20;
    private const int FrameHeader = 16;

    public static CleanedFile Clean(ReadOnlySpan<byte> file)
    {
        var length = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        if (length < 4 || length > file.Length - 8) return Truncated(file.Length);
        var chunks = file[12..(int)(8 + length)];
        var body = new ArrayBufferWriter<byte>(file.Length + 64);
        var (orientation, removed) = (ExifBlock.Upright, 8 + (length + 1 & ~1u) < file.Length ? MetadataContents.Other : MetadataContents.None);
        var (hasPicture, hasProfile, flagsAt, at) = (false, false, -1, 0);
        while (at < chunks.Length)
        {
            if (Chunk(chunks[at..]) is not { } size) return Truncated(12 + at);
            var type = chunks.Slice(at, 4);
            var content = chunks.Slice(at + 8, size);
            var start = at;
            at += 8 + size + (size & 1);
            switch (System.Text.Encoding.Latin1.GetString(type))
            {
                case "VP8X" when start == 0 && size >= 10:
                    flagsAt = body.WrittenCount + 8;
                    RiffChunk.Write(body, type, content[..10]);
                    break;
                case "VP8 " or "VP8L":
                    hasPicture = true;
                    RiffChunk.Write(body, type, content);
                    // Without the extended header the file has nothing but this.
                    if (flagsAt < 0 && at < chunks.Length)
                    {
                        removed |= MetadataContents.Other;
                        at = chunks.Length;
                    }
                    break;
                case "ALPH" when flagsAt >= 0:
                    RiffChunk.Write(body, type, content);
                    break;
                case "ICCP" when flagsAt >= 0:
                    var profile = ColourProfile.Trim(content);
                    hasProfile |= !profile.IsEmpty;
                    if (!profile.IsEmpty) RiffChunk.Write(body, type, profile);
                    break;
                case "ANIM" when flagsAt >= 0 && size >= 6:
                    RiffChunk.Write(body, type, content[..6]);
                    break;
                case "ANMF" when flagsAt >= 0:
                    if (Frame(content) is not { } frame) return Broken(12 + start);
                    hasPicture = true;
                    RiffChunk.Write(body, type, frame);
                    break;
                case "EXIF":
                    var (turned, contents) = ExifBlock.Read(content);
                    (orientation, removed) = (turned, removed | contents);
                    break;
                case "XMP ":
                    removed |= TextMetadata.OfXmp(content);
                    break;
                default:
                    removed |= MetadataContents.Other;
                    break;
            }
        }
        if (!hasPicture) return Broken(12);
        return new(Assemble(body.WrittenSpan.ToArray(), flagsAt, hasProfile, flagsAt < 0 ? ExifBlock.Upright : orientation), removed);
    }

    private static byte[] Assemble(Span<byte> chunks, int flagsAt, bool hasProfile, int orientation)
    {
        if (flagsAt >= 0)
        {
            chunks[flagsAt] &= unchecked((byte)~(HasXmp | HasExif));
            if (!hasProfile) chunks[flagsAt] &= unchecked((byte)~HasProfile);
            if (orientation != ExifBlock.Upright) chunks[flagsAt] |= HasExif;
        }
        var output = new ArrayBufferWriter<byte>(chunks.Length + 64);
        output.Write("WEBP"u8);
        output.Write(chunks);
        if (orientation != ExifBlock.Upright) RiffChunk.Write(output, "EXIF"u8, ExifBlock.WithOrientation(orientation));
        var file = new ArrayBufferWriter<byte>(output.WrittenCount + 8);
        RiffChunk.Write(file, "RIFF"u8, output.WrittenSpan);
        return file.WrittenSpan.ToArray();
    }

    /// <summary>A picture of an animation: 16 bytes, then chunks of its own; null when it is broken.</summary>
    private static byte[]? Frame(ReadOnlySpan<byte> content)
    {
        if (content.Length < FrameHeader) return null;
        var frame = new ArrayBufferWriter<byte>(content.Length);
        frame.Write(content[..FrameHeader]);
        for (var at = FrameHeader; at < content.Length;)
        {
            if (Chunk(content[at..]) is not { } size) return null;
            var type = content.Slice(at, 4);
            if (type.SequenceEqual("VP8 "u8) || type.SequenceEqual("VP8L"u8) || type.SequenceEqual("ALPH"u8)) RiffChunk.Write(frame, type, content.Slice(at + 8, size));
            at += 8 + size + (size & 1);
        }
        return frame.WrittenSpan.ToArray();
    }

    /// <summary>The length of the chunk's content; null when it goes beyond the end.</summary>
    private static int? Chunk(ReadOnlySpan<byte> rest) => RiffChunk.LengthOf(rest) is { } size && size <= rest.Length - RiffChunk.Header ? (int)size : null;

    private static CleanedFile Truncated(long offset) => CleanedFile.Broken(offset, "it ends before the picture is complete", "پیش از پایان تصویر تمام می‌شود");

    private static CleanedFile Broken(long offset) => CleanedFile.Broken(offset, "the data there is not part of a WebP", "آنچه آنجا آمده بخشی از WebP نیست");
}
