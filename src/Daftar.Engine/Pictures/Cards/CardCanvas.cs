using System.Buffers.Binary;
using System.IO.Compression;
using Daftar.Media;

namespace Daftar.Pictures.Cards;

/// <summary>
/// A picture of at most 256 colours on which letters are drawn, and its PNG. A card has few colours, so this makes one in a few
/// milliseconds, where the library, which does not know that, takes a hundred.
/// </summary>
internal sealed class CardCanvas
{
    // Of a letter's edge; more are not seen.
    private const int Shades = 8;

    private readonly byte[] _pixels;
    private readonly List<CardColour> _colours;
    private readonly Dictionary<CardColour, byte> _places;

    private CardCanvas(byte[] pixels, List<CardColour> colours, Dictionary<CardColour, byte> places) => (_pixels, _colours, _places) = (pixels, colours, places);

    /// <param name="pixels">Red, green and blue of each, in rows.</param>
    public static CardCanvas Of(ReadOnlySpan<byte> pixels, bool isMirrored)
    {
        const int GroundColours = 160;
        for (var dropped = 0; ; dropped++)
        {
            var canvas = new CardCanvas(new byte[ShareCard.Width * ShareCard.Height], [], []);
            if (canvas.TryTake(pixels, isMirrored, dropped, GroundColours)) return canvas;
        }
    }

    public CardCanvas Copy() => new([.. _pixels], [.. _colours], new(_places));

    /// <summary>Draws letters.</summary>
    /// <param name="mask">How much of each pixel they cover, in rows.</param>
    public void Draw(ReadOnlySpan<byte> mask, int width, int left, int top, CardColour colour)
    {
        var mixed = new Dictionary<int, byte>();
        for (var i = 0; i < mask.Length; i++)
        {
            var shade = ((mask[i] * Shades) + 127) / 255;
            var (x, y) = (left + (i % width), top + (i / width));
            if (shade == 0 || x < 0 || y < 0 || x >= ShareCard.Width || y >= ShareCard.Height) continue;
            ref var pixel = ref _pixels[(y * ShareCard.Width) + x];
            if (!mixed.TryGetValue((pixel * (Shades + 1)) + shade, out var place))
                mixed[(pixel * (Shades + 1)) + shade] = place = PlaceOf(Mixed(_colours[pixel], colour, shade));
            pixel = place;
        }
    }

    public byte[] ToPng()
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, ShareCard.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], ShareCard.Height);
        // Eight bits of a palette.
        (header[8], header[9]) = (8, 3);
        Write(png, "IHDR"u8, header);
        Write(png, "PLTE"u8, [.. _colours.SelectMany(colour => (byte[])[colour.Red, colour.Green, colour.Blue])]);
        Write(png, "IDAT"u8, Compressed());
        Write(png, "IEND"u8, []);
        return png.ToArray();
    }

    // With too many colours, those that differ only in their last bits become one.
    private bool TryTake(ReadOnlySpan<byte> pixels, bool isMirrored, int dropped, int most)
    {
        for (var i = 0; i < _pixels.Length; i++)
        {
            var (x, y) = (i % ShareCard.Width, i / ShareCard.Width);
            var from = 3 * ((y * ShareCard.Width) + (isMirrored ? ShareCard.Width - 1 - x : x));
            var colour = new CardColour(Rounded(pixels[from], dropped), Rounded(pixels[from + 1], dropped), Rounded(pixels[from + 2], dropped));
            if (!_places.TryGetValue(colour, out var place))
            {
                if (_colours.Count == most) return false;
                place = Add(colour);
            }
            _pixels[i] = place;
        }
        return true;
    }

    private static byte Rounded(byte value, int dropped) => (byte)(dropped == 0 ? value : (value >> dropped << dropped) | (1 << (dropped - 1)));

    private byte PlaceOf(CardColour colour)
    {
        if (_places.TryGetValue(colour, out var place)) return place;
        return _colours.Count < 256 ? Add(colour) : _places[_colours.MinBy(other => Distance(other, colour))];
    }

    private byte Add(CardColour colour)
    {
        var place = _places[colour] = (byte)_colours.Count;
        _colours.Add(colour);
        return place;
    }

    private static CardColour Mixed(CardColour ground, CardColour letter, int shade)
    {
        return new(Part(ground.Red, letter.Red), Part(ground.Green, letter.Green), Part(ground.Blue, letter.Blue));

        byte Part(byte below, byte above) => (byte)(((below * (Shades - shade)) + (above * shade)) / Shades);
    }

    private static int Distance(CardColour one, CardColour other) =>
        Math.Abs(one.Red - other.Red) + Math.Abs(one.Green - other.Green) + Math.Abs(one.Blue - other.Blue);

    private byte[] Compressed()
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            for (var y = 0; y < ShareCard.Height; y++)
            {
                // A row as it is, without a filter: palettes compress best so.
                deflate.WriteByte(0);
                deflate.Write(_pixels, y * ShareCard.Width, ShareCard.Width);
            }
        }
        return packed.ToArray();
    }

    private static void Write(MemoryStream png, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        byte[] chunk = [.. kind, .. content];
        png.Write(chunk);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(chunk));
        png.Write(number);
    }
}
