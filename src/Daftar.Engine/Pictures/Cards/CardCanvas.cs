using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using Daftar.Media;

namespace Daftar.Pictures.Cards;

/// <summary>
/// A picture of at most 256 colours on which letters are drawn, and its PNG. A card has few colours, so this makes one in a few
/// milliseconds, where the library, which does not know that, takes a hundred.
/// </summary>
internal sealed class CardCanvas : IDisposable
{
    // Of a letter's edge; more are not seen.
    private const int Shades = 8;

    // In each row of a PNG the number of a filter comes first. 0 leaves the row as it is: palettes compress best so.
    private const int Row = 1 + ShareCard.Width;
    private const int Length = Row * ShareCard.Height;

    // 20 % larger cards than the default gives, in a third of its time.
    private static readonly ZLibCompressionOptions Compression = new() { CompressionLevel = 3 };

    private readonly byte[] _rows;
    private readonly List<CardColour> _colours;
    private readonly Dictionary<CardColour, byte> _places;

    private CardCanvas(List<CardColour> colours, Dictionary<CardColour, byte> places) => (_rows, _colours, _places) = (ArrayPool<byte>.Shared.Rent(Length), colours, places);

    /// <param name="pixels">Red, green and blue of each, in rows.</param>
    public static CardCanvas Of(ReadOnlySpan<byte> pixels, bool isMirrored)
    {
        const int GroundColours = 160;
        for (var dropped = 0; ; dropped++)
        {
            var canvas = new CardCanvas([], []);
            if (canvas.TryTake(pixels, isMirrored, dropped, GroundColours)) return canvas;
            canvas.Dispose();
        }
    }

    public CardCanvas Copy()
    {
        var copy = new CardCanvas([.. _colours], new(_places));
        _rows.AsSpan(0, Length).CopyTo(copy._rows);
        return copy;
    }

    /// <summary>Gives the memory back for the next card.</summary>
    public void Dispose() => ArrayPool<byte>.Shared.Return(_rows);

    /// <summary>Draws letters.</summary>
    /// <param name="mask">How much of each pixel they cover, in rows.</param>
    public void Draw(ReadOnlySpan<byte> mask, int width, int left, int top, CardColour colour)
    {
        // What a shade over a colour gives, once it was asked for.
        Span<short> mixed = stackalloc short[256 * (Shades + 1)];
        mixed.Fill(-1);
        for (var i = 0; i < mask.Length; i++)
        {
            var covered = mask[i..].IndexOfAnyExcept((byte)0);
            if (covered < 0) return;
            i += covered;
            var shade = ((mask[i] * Shades) + 127) / 255;
            var (x, y) = (left + (i % width), top + (i / width));
            if (shade == 0 || x < 0 || y < 0 || x >= ShareCard.Width || y >= ShareCard.Height) continue;
            ref var pixel = ref _rows[(y * Row) + 1 + x];
            ref var place = ref mixed[(pixel * (Shades + 1)) + shade];
            if (place < 0) place = PlaceOf(Mixed(_colours[pixel], colour, shade));
            pixel = (byte)place;
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
        var (last, lastPlace) = (default(CardColour), (byte)0);
        for (var i = 0; i < ShareCard.Width * ShareCard.Height; i++)
        {
            var (x, y) = (i % ShareCard.Width, i / ShareCard.Width);
            if (x == 0) _rows[y * Row] = 0;
            var from = 3 * ((y * ShareCard.Width) + (isMirrored ? ShareCard.Width - 1 - x : x));
            var colour = new CardColour(Rounded(pixels[from], dropped), Rounded(pixels[from + 1], dropped), Rounded(pixels[from + 2], dropped));
            // Most pixels are as the one before.
            if (_colours.Count == 0 || colour != last)
            {
                if (!_places.TryGetValue(colour, out var place))
                {
                    if (_colours.Count == most) return false;
                    place = Add(colour);
                }
                (last, lastPlace) = (colour, place);
            }
            _rows[(y * Row) + 1 + x] = lastPlace;
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
        using var packed = new MemoryStream(32_768);
        using (var deflate = new ZLibStream(packed, Compression, leaveOpen: true)) deflate.Write(_rows, 0, Length);
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
