using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Daftar.Markup;

/// <summary>Width and height of an image in CSS pixels, as far as its header tells.</summary>
public readonly record struct ImageSize(int Width, int Height)
{
    /// <summary>How much of a file is enough for <see cref="TryRead"/>: photographs carry long EXIF blocks first.</summary>
    public const int HeaderLength = 256 * 1024;

    /// <summary>
    /// Reads the size from the first bytes of a PNG, JPEG, GIF, WebP, AVIF or SVG. Null when the format is another or
    /// the header is broken. A JPEG that EXIF turns by 90 degrees is given as it is shown.
    /// </summary>
    public static ImageSize? TryRead(ReadOnlySpan<byte> header)
    {
        var size = Png(header) ?? Gif(header) ?? WebP(header) ?? Jpeg(header) ?? Avif(header) ?? Svg(header);
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    private static ImageSize? Png(ReadOnlySpan<byte> data)
    {
        if (data.Length < 24 || data[0] != 0x89 || !data[1..].StartsWith("PNG\r\n\u001a\n"u8) || !data[12..].StartsWith("IHDR"u8)) return null;
        return new(Big32(data, 16), Big32(data, 20));
    }

    private static ImageSize? Gif(ReadOnlySpan<byte> data)
    {
        if (data.Length < 10 || !(data.StartsWith("GIF87a"u8) || data.StartsWith("GIF89a"u8))) return null;
        return new(BinaryPrimitives.ReadUInt16LittleEndian(data[6..]), BinaryPrimitives.ReadUInt16LittleEndian(data[8..]));
    }

    /// <summary>The three kinds of WebP: VP8X (extended), VP8L (lossless), VP8 (lossy).</summary>
    private static ImageSize? WebP(ReadOnlySpan<byte> data)
    {
        if (data.Length < 30 || !data.StartsWith("RIFF"u8) || !data[8..].StartsWith("WEBP"u8)) return null;
        if (data[12..].StartsWith("VP8X"u8)) return new(Little24(data, 24) + 1, Little24(data, 27) + 1);
        if (data[12..].StartsWith("VP8L"u8) && data[20] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[21..]);
            return new((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }
        if (!data[12..].StartsWith("VP8 "u8) || !data[23..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])) return null;
        return new(
            BinaryPrimitives.ReadUInt16LittleEndian(data[26..]) & 0x3FFF,
            BinaryPrimitives.ReadUInt16LittleEndian(data[28..]) & 0x3FFF);
    }

    private static ImageSize? Jpeg(ReadOnlySpan<byte> data)
    {
        if (data.Length < 4 || data[0] != 0xFF || data[1] != 0xD8) return null;
        var turned = false;
        for (var at = 2; at + 9 < data.Length;)
        {
            if (data[at] != 0xFF) return null;
            var marker = data[at + 1];
            if (marker == 0xFF || marker is 0x01 or (>= 0xD0 and <= 0xD9))
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]);
            // SOF0 to SOF15 without DHT, JPG and DAC, which share the range.
            if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
            {
                var height = BinaryPrimitives.ReadUInt16BigEndian(data[(at + 5)..]);
                var width = BinaryPrimitives.ReadUInt16BigEndian(data[(at + 7)..]);
                return turned ? new(height, width) : new(width, height);
            }
            if (marker == 0xE1 && at + 2 + length <= data.Length) turned |= IsTurned(data.Slice(at + 4, Math.Max(0, length - 2)));
            at += 2 + length;
        }
        return null;
    }

    /// <summary>EXIF orientation (tag 0x0112) 5 to 8: the picture is stored lying on its side.</summary>
    private static bool IsTurned(ReadOnlySpan<byte> app1)
    {
        if (app1.Length < 14 || !app1.StartsWith("Exif\0\0"u8)) return false;
        var tiff = app1[6..];
        var little = tiff[0] == (byte)'I';
        var directory = (long)Read32(tiff, 4, little);
        if (directory + 2 > tiff.Length) return false;
        var count = Read16(tiff, (int)directory, little);
        for (var i = 0; i < count; i++)
        {
            var entry = directory + 2 + i * 12L;
            if (entry + 12 > tiff.Length) return false;
            if (Read16(tiff, (int)entry, little) == 0x0112) return Read16(tiff, (int)entry + 8, little) is >= 5 and <= 8;
        }
        return false;
    }

    /// <summary>AVIF (and HEIF): the box <c>ispe</c> holds the size. The largest is the picture, others are its tiles or thumbnails.</summary>
    private static ImageSize? Avif(ReadOnlySpan<byte> data)
    {
        if (data.Length < 12 || !data[4..].StartsWith("ftyp"u8)) return null;
        ImageSize? largest = null;
        for (var at = 0; at + 16 <= data.Length;)
        {
            var found = data[at..].IndexOf("ispe"u8);
            if (found < 0 || at + found + 16 > data.Length) break;
            var size = new ImageSize(Big32(data, at + found + 8), Big32(data, at + found + 12));
            if (largest is not { } known || (long)size.Width * size.Height > (long)known.Width * known.Height) largest = size;
            at += found + 4;
        }
        return largest;
    }

    /// <summary>An SVG's width and height when they are in px or have no unit, else those of its viewBox.</summary>
    private static ImageSize? Svg(ReadOnlySpan<byte> data)
    {
        var start = data.IndexOf("<svg"u8);
        if (start is < 0 or > 4096) return null;
        var end = data[start..].IndexOf((byte)'>');
        if (end < 0) return null;
        var tag = Encoding.UTF8.GetString(data.Slice(start, end));
        if (Length(Attribute(tag, "width")) is { } width && Length(Attribute(tag, "height")) is { } height) return new(width, height);

        var box = Attribute(tag, "viewBox")?.Split([' ', ',', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return box is [_, _, var boxWidth, var boxHeight] && Length(boxWidth) is { } w && Length(boxHeight) is { } h ? new(w, h) : null;
    }

    private static string? Attribute(string tag, string name)
    {
        for (var at = 0; (at = tag.IndexOf(name, at, StringComparison.Ordinal)) > 0; at += name.Length)
        {
            if (!char.IsWhiteSpace(tag[at - 1])) continue;
            var rest = tag.AsSpan(at + name.Length).TrimStart();
            if (rest.Length < 2 || rest[0] != '=') continue;
            rest = rest[1..].TrimStart();
            if (rest.IsEmpty || rest[0] is not ('"' or '\'')) continue;
            var close = rest[1..].IndexOf(rest[0]);
            return close < 0 ? null : rest.Slice(1, close).Trim().ToString();
        }
        return null;
    }

    private static int? Length(string? value)
    {
        if (value is null) return null;
        if (value.EndsWith("px", StringComparison.Ordinal)) value = value[..^2];
        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0.5 and < 100_000
            ? (int)Math.Round(number, MidpointRounding.AwayFromZero)
            : null;
    }

    private static int Big32(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadInt32BigEndian(data[at..]);

    private static int Little24(ReadOnlySpan<byte> data, int at) => data[at] | (data[at + 1] << 8) | (data[at + 2] << 16);

    private static int Read16(ReadOnlySpan<byte> data, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(data[at..]) : BinaryPrimitives.ReadUInt16BigEndian(data[at..]);

    private static uint Read32(ReadOnlySpan<byte> data, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(data[at..]) : BinaryPrimitives.ReadUInt32BigEndian(data[at..]);
}
