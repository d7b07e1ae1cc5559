using Daftar.Media;
using NetVips;

namespace Daftar.Pictures;

/// <summary>Bytes that were made of a picture. <paramref name="Extension"/> has its dot.</summary>
internal sealed record EncodedPicture(int Width, int Height, string Extension, byte[] Content);

/// <summary>What the encoder made of a picture for one place.</summary>
internal sealed record EncodedSet(int Width, int Height, IReadOnlyList<EncodedPicture> WebP, EncodedPicture? Fallback);

/// <summary>
/// Turns a picture upright, its colours into sRGB, and makes it as small as a place needs it. Nothing of its metadata is written: not
/// the place, not the camera, not the profile, which sRGB does not need.
/// </summary>
internal static class PictureEncoder
{
    /// <summary>More pixels than any camera makes; beyond that lies what was made to use up memory.</summary>
    public const long MostPixels = 150_000_000;

    /// <summary>The longest side of what is published at the path of the content.</summary>
    public const int LongestSide = 2560;

    // A file within both limits is published as it is, without its metadata.
    private const int HeaviestOriginal = 1_000_000;

    // The library's own limit of a side.
    private const int AnyHeight = 10_000_000;

    // The format's own limit.
    private const int LongestWebP = 16_383;

    private static readonly int[] ArticleWidths = [384, 640, 960, 1280], CardWidths = [240, 480, 960], PortraitWidths = [96, 192];

    /// <summary>The kinds that can be read: of what may be published those that are made of pixels, except HEIC (patents) and ICO.</summary>
    public static bool CanRead(FileKind kind) => kind.Name is "JPEG" or "PNG" or "WebP" or "GIF" or "AVIF" or "TIFF";

    /// <summary>Width and height as the picture is shown, and the number of pictures in the file.</summary>
    /// <exception cref="VipsException">It cannot be read.</exception>
    public static (int Width, int Height, int Pages) Measure(byte[] file)
    {
        using var image = Image.NewFromBuffer(file, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error);
        var pages = image.Contains("n-pages") ? (int)image.Get("n-pages") : 1;
        var turned = image.Contains("orientation") && (int)image.Get("orientation") >= 5;
        return turned ? (image.Height, image.Width, pages) : (image.Width, image.Height, pages);
    }

    /// <summary>Null when the place does with the file as it is, or can do nothing with so small a one.</summary>
    /// <exception cref="VipsException">It cannot be read to its end.</exception>
    public static EncodedSet? Encode(byte[] file, FileKind kind, PictureUse use, FocusPoint? focus)
    {
        var (width, height, pages) = Measure(file);
        var isGraphic = kind.Name is "PNG" or "GIF";
        return use switch
        {
            // A moving picture stays one: only its own file moves.
            PictureUse.Article when pages > 1 && kind.Name is not "TIFF" => new(width, height, [], null),
            PictureUse.Original when pages > 1 && kind.Name is not "TIFF" => null,
            PictureUse.Article => Whole(file, width, height, isGraphic),
            PictureUse.Card => Cropped(file, width, height, CardWidths, 1.5, 480, focus, isGraphic),
            PictureUse.Portrait => Cropped(file, width, height, PortraitWidths, 1, 192, focus, isGraphic),
            PictureUse.Share => Shared(file, width, height, focus),
            _ => Smaller(file, width, height, kind),
        };
    }

    /// <summary>Reads every pixel of the picture, which making smaller ones does not always say when it fails.</summary>
    /// <exception cref="VipsException">It cannot be read to its end.</exception>
    public static void ReadAll(byte[] file)
    {
        using var image = Image.NewFromBuffer(file, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error);
        _ = image.Avg();
    }

    private static EncodedSet Whole(byte[] file, int width, int height, bool isGraphic)
    {
        var widest = Math.Max(1, Math.Min(Math.Min(width, ArticleWidths[^1]), (int)(LongestWebP * (long)width / height)));
        using var largest = Fit(file, widest, AnyHeight);
        var webP = StepsUpTo(largest.Width, ArticleWidths).Select(step => WebP(largest, step, isGraphic)).ToArray();
        return new(width, height, webP, Fallback(largest, 960));
    }

    private static EncodedSet Cropped(byte[] file, int width, int height, int[] widths, double ratio, int fallback, FocusPoint? focus, bool isGraphic)
    {
        var widest = Math.Max(1, (int)Math.Min(Math.Min(width, height * ratio), widths[^1]));
        using var largest = Crop(file, width, height, widest, Math.Max(1, (int)Math.Round(widest / ratio)), focus);
        var webP = StepsUpTo(largest.Width, widths).Select(step => WebP(largest, step, isGraphic)).ToArray();
        return new(largest.Width, largest.Height, webP, Fallback(largest, fallback));
    }

    private static EncodedSet? Shared(byte[] file, int width, int height, FocusPoint? focus)
    {
        const int Widest = 1200, Tallest = 630;
        var widest = (int)Math.Min(Math.Min(width, height * (double)Widest / Tallest), Widest);
        // Services show smaller ones as a stamp beside the text; the card with the title says more.
        if (widest < 600) return null;
        using var image = Crop(file, width, height, widest, (int)Math.Round(widest * (double)Tallest / Widest), focus);
        using var flat = Flat(image);
        return new(flat.Width, flat.Height, [], new(flat.Width, flat.Height, ".jpg", Jpeg(flat, 72)));
    }

    private static EncodedSet? Smaller(byte[] file, int width, int height, FileKind kind)
    {
        var isLong = Math.Max(width, height) > LongestSide;
        if (!isLong && file.Length <= HeaviestOriginal) return null;
        using var image = Fit(file, LongestSide, LongestSide);
        var content = kind.Name switch
        {
            "JPEG" => Jpeg(image, 80),
            "PNG" => image.PngsaveBuffer(compression: 9, effort: 7, keep: Enums.ForeignKeep.None),
            "WebP" => image.WebpsaveBuffer(q: 80, effort: 4, keep: Enums.ForeignKeep.None),
            "AVIF" => image.HeifsaveBuffer(q: 55, effort: 4, compression: Enums.ForeignHeifCompression.Av1, keep: Enums.ForeignKeep.None),
            "GIF" => image.GifsaveBuffer(keep: Enums.ForeignKeep.None),
            _ => image.TiffsaveBuffer(compression: Enums.ForeignTiffCompression.Deflate, keep: Enums.ForeignKeep.None),
        };
        if (!isLong && content.Length >= file.Length) return null;
        return new(image.Width, image.Height, [], new(image.Width, image.Height, kind.Extensions[0], content));
    }

    /// <summary>The widths below the widest, except of one that is nearly as wide, and the widest.</summary>
    private static IEnumerable<int> StepsUpTo(int widest, int[] widths) => widths.Where(width => width < widest * 0.87).Append(widest);

    private static Image Fit(byte[] file, int width, int height)
    {
        using var image = Image.ThumbnailBuffer(file, width, height: height, size: Enums.Size.Down, outputProfile: "srgb", failOn: Enums.FailOn.Error);
        return Upright(image);
    }

    private static Image Crop(byte[] file, int width, int height, int cropWidth, int cropHeight, FocusPoint? focus)
    {
        if (focus is not { } point)
        {
            using var chosen = Image.ThumbnailBuffer(
                file, cropWidth, height: cropHeight, crop: Enums.Interesting.Attention, outputProfile: "srgb", failOn: Enums.FailOn.Error);
            return Upright(chosen);
        }
        var scale = Math.Max((double)cropWidth / width, (double)cropHeight / height);
        using var whole = Fit(file, Math.Max(cropWidth, (int)Math.Ceiling(width * scale)), Math.Max(cropHeight, (int)Math.Ceiling(height * scale)));
        var (cutWidth, cutHeight) = (Math.Min(cropWidth, whole.Width), Math.Min(cropHeight, whole.Height));
        var left = Math.Clamp((int)Math.Round(whole.Width * point.X) - cutWidth / 2, 0, whole.Width - cutWidth);
        var top = Math.Clamp((int)Math.Round(whole.Height * point.Y) - cutHeight / 2, 0, whole.Height - cutHeight);
        using var cut = whole.ExtractArea(left, top, cutWidth, cutHeight);
        return cut.CopyMemory();
    }

    // In memory, so that several sizes are made of one reading; 8 bits of red, green and blue, and transparency where there is any.
    private static Image Upright(Image image)
    {
        using var colours = image.Interpretation == Enums.Interpretation.Srgb ? image.Copy() : image.Colourspace(Enums.Interpretation.Srgb);
        return colours.CopyMemory();
    }

    private static EncodedPicture WebP(Image largest, int width, bool isGraphic)
    {
        using var image = AtWidth(largest, width);
        var content = image.WebpsaveBuffer(q: 57, effort: 4, smartSubsample: isGraphic, keep: Enums.ForeignKeep.None);
        if (isGraphic)
        {
            // Lines and letters of charts blur otherwise, and cost no more without loss; photographs in a PNG would cost ten times.
            var sharp = image.WebpsaveBuffer(q: 60, nearLossless: true, effort: 4, keep: Enums.ForeignKeep.None);
            if (sharp.Length <= content.Length * 5 / 4) content = sharp;
        }
        return new(image.Width, image.Height, ".webp", content);
    }

    private static EncodedPicture Fallback(Image largest, int width)
    {
        using var image = AtWidth(largest, Math.Min(width, largest.Width));
        return image.HasAlpha()
            ? new(image.Width, image.Height, ".png", image.PngsaveBuffer(compression: 9, keep: Enums.ForeignKeep.None))
            : new(image.Width, image.Height, ".jpg", Jpeg(image, 70));
    }

    private static byte[] Jpeg(Image image, int quality) =>
        image.JpegsaveBuffer(q: quality, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None);

    private static Image Flat(Image image) => image.HasAlpha() ? image.Flatten(background: [255, 255, 255]) : image.Copy();

    private static Image AtWidth(Image largest, int width)
    {
        if (largest.Width == width) return largest.Copy();
        using var small = largest.ThumbnailImage(width, height: AnyHeight, size: Enums.Size.Down);
        return small.CopyMemory();
    }
}
