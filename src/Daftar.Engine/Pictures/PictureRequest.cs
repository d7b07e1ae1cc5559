using System.Globalization;
using Daftar.Storage;

namespace Daftar.Pictures;

/// <summary>A picture of the content that is wanted for one place.</summary>
/// <param name="Path">Below the content folder.</param>
/// <param name="Focus">Null lets the crop look for what draws the eye.</param>
internal readonly record struct PictureRequest(string Path, PictureUse Use, FocusPoint? Focus)
{
    // To be raised with every change of what the encoder makes: names follow from it.
    private const int Recipe = 3;

    /// <summary>Of all that the bytes depend on.</summary>
    public Digest KeyFor(Digest source) =>
        Digest.Of(string.Create(CultureInfo.InvariantCulture, $"{source} {Use} {Focus?.X} {Focus?.Y} {Recipe}"));
}
