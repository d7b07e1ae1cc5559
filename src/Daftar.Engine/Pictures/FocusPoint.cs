using System.Globalization;

namespace Daftar.Pictures;

/// <summary>The point of a picture that no crop may cut away, in parts of its width and height.</summary>
public readonly record struct FocusPoint(double X, double Y)
{
    /// <summary>Null for what is not written as the content model has it.</summary>
    public static FocusPoint? Parse(string? text)
    {
        if (text?.Split(' ') is not [var across, var down]) return null;
        return Part(across) is { } x && Part(down) is { } y ? new(x, y) : null;
    }

    private static double? Part(string text) => text switch
    {
        "left" or "top" => 0,
        "center" => 0.5,
        "right" or "bottom" => 1,
        _ when text.EndsWith('%') && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100 => percent / 100.0,
        _ => null,
    };
}
