using System.Buffers;
using System.Runtime.InteropServices;
using System.Security;
using System.Text;
using NetVips;

namespace Daftar.Pictures.Cards;

/// <summary>Draws cards: the title as large as fits, the label above it, the publisher below the rule. Safe for all threads.</summary>
internal sealed class CardDrawer
{
    // In pixels, for languages from left to right; the ground of the built-in theme is made for them.
    private const int Start = 222, End = 1116, LabelTop = 76, TitleTop = 140, TitleBottom = 468, FootMiddle = 562, FootEnd = 1036;

    private const int LabelSize = 36, FootSize = 34, MostLetters = 260;

    // Marks that no reader sees and that set the direction of what follows.
    private const char LeftToRight = '\u200E', RightToLeft = '\u200F';

    private static readonly int[] TitleSizes = [80, 72, 65, 58, 52, 46, 40, 34];

    private readonly CardStyle _style;
    private readonly FontFile _titleLeftToRight, _titleRightToLeft, _label;
    private readonly CardCanvas _leftToRight, _rightToLeft;

    private CardDrawer(CardStyle style, FontFile leftToRight, FontFile rightToLeft, FontFile label, byte[] ground)
    {
        (_style, _titleLeftToRight, _titleRightToLeft, _label) = (style, leftToRight, rightToLeft, label);
        (_leftToRight, _rightToLeft) = (CardCanvas.Of(ground, isMirrored: false), CardCanvas.Of(ground, isMirrored: true));
    }

    /// <summary>Null when a font is none, of which the theme's reader has told.</summary>
    /// <exception cref="VipsException">The ground cannot be read.</exception>
    public static CardDrawer? Create(CardStyle style)
    {
        if (FontFile.Read(style.TitleLeftToRight) is not { } leftToRight || FontFile.Read(style.TitleRightToLeft) is not { } rightToLeft
            || FontFile.Read(style.Label) is not { } label) return null;
        foreach (var font in (byte[][])[style.TitleLeftToRight, style.TitleRightToLeft, style.Label]) CardFonts.Add(font);
        return new(style, leftToRight, rightToLeft, label, GroundOf(style.Ground));
    }

    /// <summary>Whether the fonts have all letters of the card; signs that they lack are left out.</summary>
    public bool CanDraw(ShareCard card) => (card.Title + card.Label + card.Foot).EnumerateRunes().All(rune => !Rune.IsLetterOrDigit(rune) || Has(rune));

    /// <summary>The card as PNG.</summary>
    public byte[] Draw(ShareCard card)
    {
        using var canvas = (card.IsRightToLeft ? _rightToLeft : _leftToRight).Copy();
        if (card.Label.Length > 0) Place(Line(card.Label, LabelSize, End - Start, card), _ => LabelTop, _style.Colours.Label);
        // A short title stands on the upper third of its room and not on the rule.
        Place(Title(card), letters => TitleTop + Math.Max(0, (TitleBottom - TitleTop - letters.Height) * 2 / 5), _style.Colours.Title);
        if (card.Foot.Length > 0) Place(Line(card.Foot, FootSize, FootEnd - Start, card), letters => FootMiddle - (letters.Height / 2), _style.Colours.Foot);
        return canvas.ToPng();

        // Setting letters gives their size; only here are they drawn, which takes most of the time.
        void Place(Image letters, Func<Image, int> top, CardColour colour)
        {
            using (letters)
                Draw(letters, mask => canvas.Draw(mask, letters.Width, card.IsRightToLeft ? ShareCard.Width - Start - letters.Width : Start, top(letters), colour));
        }
    }

    // Masks are as large as half a card: an array for each would have the garbage collector look at the whole heap after a few cards.
    private static void Draw(Image letters, Action<ReadOnlySpan<byte>> use)
    {
        var drawn = letters.WriteToMemory(out var length);
        var mask = ArrayPool<byte>.Shared.Rent((int)length);
        try
        {
            Marshal.Copy(drawn, mask, 0, (int)length);
            use(mask.AsSpan(0, (int)length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(mask);
            NetVips.NetVips.Free(drawn);
        }
    }

    private Image Title(ShareCard card)
    {
        var font = card.IsRightToLeft ? _titleRightToLeft : _titleLeftToRight;
        var text = Shortened(card.Title);
        foreach (var size in TitleSizes)
        {
            var letters = Set(text, font, size, End - Start, card);
            if (size != TitleSizes[^1] && (letters.Height > TitleBottom - TitleTop || letters.Width > End - Start))
            {
                letters.Dispose();
                continue;
            }
            return Balanced(letters, text, font, size, card);
        }
        throw new InvalidOperationException("There is no smallest size.");
    }

    // Lines of about one length: the narrowest column that needs no more lines.
    private Image Balanced(Image widest, string text, FontFile font, int size, ShareCard card)
    {
        var (best, narrowest, highest) = (widest, widest.Width / 2, widest.Height + (size / 3));
        for (var width = widest.Width * 15 / 16; width > narrowest; width = width * 15 / 16)
        {
            var letters = Set(text, font, size, width, card);
            if (letters.Height > highest || letters.Width > width)
            {
                letters.Dispose();
                break;
            }
            best.Dispose();
            best = letters;
        }
        return best;
    }

    private Image Line(string text, int size, int width, ShareCard card)
    {
        var letters = Set(text, _label, size, null, card);
        if (letters.Width <= width) return letters;
        using (letters) return Set(text, _label, Math.Max(18, size * width / letters.Width), null, card);
    }

    private Image Set(string text, FontFile font, int size, int? width, ShareCard card)
    {
        var marked = (card.IsRightToLeft ? RightToLeft : LeftToRight) + SecurityElement.Escape(Known(text));
        return width is { } wrapped
            ? Image.Text(marked, font: $"{font.Name} {size}", width: wrapped, dpi: 72, spacing: card.IsRightToLeft ? -size / 8 : size / 24)
            : Image.Text(marked, font: $"{font.Name} {size}", dpi: 72);
    }

    private string Known(string text)
    {
        var known = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) known.Append(' ');
            else if (Has(rune) || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format) known.Append(rune);
        }
        // An empty text is none to the library.
        return known.ToString().Trim() is { Length: > 0 } some ? some : ".";
    }

    private bool Has(Rune rune) => _titleLeftToRight.Has(rune) || _titleRightToLeft.Has(rune) || _label.Has(rune);

    private static string Shortened(string title)
    {
        if (title.Length <= MostLetters) return title;
        var end = title.LastIndexOf(' ', MostLetters);
        return (end > MostLetters / 2 ? title[..end] : title[..MostLetters]).TrimEnd() + "…";
    }

    // Making a picture of another size, or of another kind of colours, takes twenty times as long as reading it.
    private static byte[] GroundOf(byte[] file)
    {
        using (var whole = Image.NewFromBuffer(file, failOn: Enums.FailOn.Error))
        {
            if ((whole.Width, whole.Height, whole.Bands) == (ShareCard.Width, ShareCard.Height, 3) && whole.Interpretation == Enums.Interpretation.Srgb
                && whole.Format == Enums.BandFormat.Uchar && !whole.Contains("icc-profile-data") && !whole.Contains("orientation")) return whole.WriteToMemory<byte>();
        }
        using var image = Image.ThumbnailBuffer(file, ShareCard.Width, height: ShareCard.Height, crop: Enums.Interesting.Centre, outputProfile: "srgb", failOn: Enums.FailOn.Error);
        using var flat = image.HasAlpha() ? image.Flatten(background: [255, 255, 255]) : image.Copy();
        using var colours = flat.Colourspace(Enums.Interpretation.Srgb);
        return colours.WriteToMemory<byte>();
    }
}
