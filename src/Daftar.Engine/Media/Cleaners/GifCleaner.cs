using System.Buffers;

namespace Daftar.Media.Cleaners;

/// <summary>
/// A GIF is a header, a table of colours and a row of blocks: pictures, and extensions in pieces of up to 255 bytes. Pictures, their timing
/// and the number of rounds are copied; comments, texts, extensions of programs and what follows the end are left out.
/// </summary>
internal static class GifCleaner
{
    private const byte Extension = 0x21, Picture = 0x2C, Trailer = 0x3B, Control = 0xF9, Application = 0xFF;

    public static CleanedFile Clean(ReadOnlySpan<byte> file)
    {
        if (file.Length < 13) return Truncated(file.Length);
        var at = 13 + TableLength(file[10]);
        if (at > file.Length) return Truncated(file.Length);
        var output = new ArrayBufferWriter<byte>(file.Length);
        output.Write(file[..at]);
        var (removed, hasPicture) = (MetadataContents.None, false);
        while (true)
        {
            if (at >= file.Length) return Truncated(file.Length);
            var start = at;
            var kind = file[at++];
            if (kind == Trailer) break;
            if (kind == 0) continue; // some programs write one too many
            if (kind == Picture)
            {
                if (at > file.Length - 10) return Truncated(file.Length);
                at += 9 + TableLength(file[at + 8]) + 1; // place and size, colours, width of codes
            }
            else if (kind == Extension) at++;
            else return CleanedFile.Broken(start, "the data there is not part of a GIF", "آنچه آنجا آمده بخشی از GIF نیست");
            if (EndOfPieces(file, at) is not { } end) return Truncated(file.Length);
            at = end;
            var block = file[start..at];
            hasPicture |= kind == Picture;
            if (kind == Picture || IsTiming(block)) output.Write(block);
            else if (IsRounds(block)) output.Write((ReadOnlySpan<byte>)[.. block[..18], 0]);
            else removed |= block.IndexOf("XMP Data"u8) == 3 ? TextMetadata.OfXmp(block) : MetadataContents.Other;
        }
        if (!hasPicture) return Truncated(at);
        if (at < file.Length) removed |= MetadataContents.Other;
        output.Write((ReadOnlySpan<byte>)[Trailer]);
        return new(output.WrittenSpan.ToArray(), removed);
    }

    private static int TableLength(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static int? EndOfPieces(ReadOnlySpan<byte> file, int at)
    {
        while (at < file.Length)
        {
            var length = file[at++];
            if (length == 0) return at;
            at += length;
        }
        return null;
    }

    private static bool IsTiming(ReadOnlySpan<byte> block) => block.Length == 8 && block[1] == Control && block[2] == 4;

    // 0x21 0xFF 11 "NETSCAPE2.0", then a piece of three bytes: 1 and the number of rounds.
    private static bool IsRounds(ReadOnlySpan<byte> block) =>
        block.Length >= 19 && block[1] == Application && block[2] == 11
        && (block[3..].StartsWith("NETSCAPE2.0"u8) || block[3..].StartsWith("ANIMEXTS1.0"u8)) && block[14] == 3 && block[15] == 1;

    private static CleanedFile Truncated(long offset) => CleanedFile.Broken(offset, "it ends before the picture is complete", "پیش از پایان تصویر تمام می‌شود");
}
