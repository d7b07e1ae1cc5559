using System.Buffers;
using System.Buffers.Binary;

namespace Daftar.Media.Cleaners;

/// <summary>An icon file (.ico): a directory with 16 bytes for each picture, which is a PNG or a bitmap without header.</summary>
internal static class IconCleaner
{
    private const int BitmapHeader = 40;

    public static CleanedFile Clean(ReadOnlySpan<byte> file)
    {
        int count = file.Length < 6 ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(file[4..]);
        var start = 6 + count * 16;
        if (count == 0 || start > file.Length) return Truncated(file.Length);
        var (directory, pictures, removed) = (file[..start].ToArray(), new ArrayBufferWriter<byte>(file.Length), MetadataContents.None);
        for (var entry = 6; entry < start; entry += 16)
        {
            var (length, place) = (BinaryPrimitives.ReadUInt32LittleEndian(file[(entry + 8)..]), BinaryPrimitives.ReadUInt32LittleEndian(file[(entry + 12)..]));
            if ((long)place + length > file.Length) return Truncated(file.Length);
            var picture = file.Slice((int)place, (int)length);
            byte[] bytes;
            if (picture.StartsWith("\u0089PNG"u8[1..]))
            {
                var cleaned = PngCleaner.Clean(picture);
                if (cleaned.Fault is not null) return cleaned;
                (bytes, removed) = (cleaned.Content, removed | cleaned.Removed);
            }
            else if (BitmapLength(picture) is { } used) bytes = picture[..used].ToArray();
            else return CleanedFile.Broken(place, "the picture that begins there cannot be read", "تصویری که آنجا آغاز می‌شود خوانده نشد");
            BinaryPrimitives.WriteInt32LittleEndian(directory.AsSpan(entry + 8), bytes.Length);
            BinaryPrimitives.WriteInt32LittleEndian(directory.AsSpan(entry + 12), start + pictures.WrittenCount);
            pictures.Write(bytes);
        }
        if (start + pictures.WrittenCount < file.Length) removed |= MetadataContents.Other;
        return new([.. directory, .. pictures.WrittenSpan], removed);
    }

    /// <summary>Header, colours, the picture and its mask; the height counts both.</summary>
    private static int? BitmapLength(ReadOnlySpan<byte> picture)
    {
        if (picture.Length < BitmapHeader || BinaryPrimitives.ReadInt32LittleEndian(picture) != BitmapHeader) return null;
        long width = BinaryPrimitives.ReadInt32LittleEndian(picture[4..]), height = BinaryPrimitives.ReadInt32LittleEndian(picture[8..]) / 2;
        long depth = BinaryPrimitives.ReadUInt16LittleEndian(picture[14..]), colours = BinaryPrimitives.ReadUInt32LittleEndian(picture[32..]);
        if (width is < 1 or > 1024 || height is < 1 or > 1024 || depth is not (1 or 4 or 8 or 24 or 32) || BinaryPrimitives.ReadUInt32LittleEndian(picture[16..]) != 0) return null;
        if (colours == 0 && depth <= 8) colours = 1L << (int)depth;
        var used = BitmapHeader + colours * 4 + height * ((width * depth + 31) / 32 * 4) + height * ((width + 31) / 32 * 4);
        return used <= picture.Length ? (int)used : null;
    }

    private static CleanedFile Truncated(long offset) => CleanedFile.Broken(offset, "it ends before the picture is complete", "پیش از پایان تصویر تمام می‌شود");
}
