using NetVips;

namespace Daftar.Tests.Pictures;

/// <summary>Pictures of many kinds, drawn for these tests, with texts planted in every kind of metadata that the library can write.</summary>
internal static class OddPictures
{
    public const string Secret = "PLANTED-SECRET";

    /// <summary>Soft colours with some grain, as a photograph has them.</summary>
    public static Image Photo(int width, int height)
    {
        using var red = Image.Perlin(width, height, cellSize: 128, seed: 1).Linear([80], [128]);
        using var green = Image.Perlin(width, height, cellSize: 64, seed: 2).Linear([60], [120]);
        using var blue = Image.Gaussnoise(width, height, sigma: 6, mean: 120, seed: 3);
        return red.Bandjoin(green, blue).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb).CopyMemory();
    }

    public static byte[] Jpeg(int width, int height, int orientation = 1, bool marked = false)
    {
        using var photo = Photo(width, height);
        using var image = photo.Mutate(mutable =>
        {
            if (orientation != 1) mutable.Set(GValue.GIntType, "orientation", orientation);
            if (marked) Mark(mutable);
        });
        return image.JpegsaveBuffer(q: 85);
    }

    /// <summary>Half of it black on the left and white on the right, so that a crop tells where it was made.</summary>
    public static byte[] BlackAndWhite(int width, int height)
    {
        using var black = Image.Black(width / 2, height, bands: 3);
        using var white = Image.Black(width - width / 2, height, bands: 3).Linear([1], [255]);
        return black.Join(white, Enums.Direction.Horizontal).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb).JpegsaveBuffer(q: 90);
    }

    public static Dictionary<string, byte[]> Marked()
    {
        using var photo = Photo(600, 400);
        using var marked = photo.Mutate(Mark);
        return new()
        {
            ["marked.jpg"] = marked.JpegsaveBuffer(q: 85),
            ["marked.png"] = marked.PngsaveBuffer(),
            ["marked.webp"] = marked.WebpsaveBuffer(),
            ["marked.avif"] = marked.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0),
            ["marked.tiff"] = marked.TiffsaveBuffer(compression: Enums.ForeignTiffCompression.Lzw),
            ["marked.gif"] = marked.GifsaveBuffer(effort: 1),
        };
    }

    private static void Mark(MutableImage image)
    {
        image.Set(GValue.GStrType, "exif-ifd0-Artist", $"{Secret} (x, ASCII, 2 components, 2 bytes)");
        image.Set(GValue.GStrType, "exif-ifd0-ImageDescription", $"{Secret} (x, ASCII, 2 components, 2 bytes)");
        image.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "34/1 31/1 12/1 (34, 31, 12, Rational, 3 components, 24 bytes)");
        image.Set(GValue.GStrType, "png-comment-0-Comment", Secret);
        image.Set(GValue.GStrType, "jpeg-comment", Secret);
        image.Set(GValue.BlobType, "xmp-data", System.Text.Encoding.UTF8.GetBytes($"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{Secret}</x:xmpmeta>"));
        image.Set(GValue.BlobType, "iptc-data", System.Text.Encoding.UTF8.GetBytes($"\u001c\u0002\u0050\0\u000e{Secret}"));
    }
}
