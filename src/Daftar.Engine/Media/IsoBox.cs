using System.Buffers.Binary;

namespace Daftar.Media;

/// <summary>A box of the ISO base media format (HEIC, AVIF, MP4, MOV, JPEG XL): length, type of four letters, content.</summary>
/// <param name="Start">Where its length stands in the file.</param>
/// <param name="ContentStart">Where its content begins.</param>
internal readonly record struct IsoBox(string Type, int Start, int ContentStart, int End)
{
    /// <summary>The boxes of a part of a file, which they fill; null when one goes beyond its end.</summary>
    public static List<IsoBox>? Split(ReadOnlySpan<byte> file, int start, int end)
    {
        var boxes = new List<IsoBox>();
        while (start < end)
        {
            if (end - start < 8) return null;
            long length = BinaryPrimitives.ReadUInt32BigEndian(file[start..]);
            var type = System.Text.Encoding.Latin1.GetString(file.Slice(start + 4, 4));
            var header = 8;
            if (length == 1)
            {
                if (end - start < 16) return null;
                (length, header) = ((long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(file[(start + 8)..]), long.MaxValue), 16);
            }
            else if (length == 0) length = end - start; // to the end
            if (length < header || length > end - start) return null;
            boxes.Add(new(type, start, start + header, start + (int)length));
            start += (int)length;
        }
        return boxes;
    }

    /// <summary>Makes of it free space of the same length, so that no address of the file changes.</summary>
    public void Clear(Span<byte> file)
    {
        "free"u8.CopyTo(file[(Start + 4)..]);
        file[ContentStart..End].Clear();
    }
}
