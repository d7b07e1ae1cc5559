using System.Globalization;
using Daftar.Storage;

namespace Daftar.Pictures.Cards;

/// <summary>How a theme wants its cards: the ground, the typefaces, the colours.</summary>
/// <param name="Ground">A picture of the card without letters, for languages from left to right; others have it mirrored.</param>
/// <param name="TitleLeftToRight">A TrueType font, as are the other two.</param>
public sealed record CardStyle(byte[] Ground, byte[] TitleLeftToRight, byte[] TitleRightToLeft, byte[] Label, CardColours Colours)
{
    /// <summary>Where the ground is, for messages.</summary>
    public string Place { get; init; } = "";

    public Digest Digest { get; } = Digest.Of(string.Join(' ', Digest.Of(Ground), Digest.Of(TitleLeftToRight), Digest.Of(TitleRightToLeft), Digest.Of(Label), Colours));
}

public sealed record CardColours(CardColour Title, CardColour Label, CardColour Foot);

public readonly record struct CardColour(byte Red, byte Green, byte Blue)
{
    /// <summary>Null for what is not written as <c>#17376e</c>.</summary>
    public static CardColour? Parse(string? text) =>
        text is ['#', ..] && text.Length == 7 && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;
}
