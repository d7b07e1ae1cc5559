namespace Daftar.Importing.Readers.Html;

/// <summary>Reads declarations of a <c>style</c> attribute, as Word and old editors write bold text and lists.</summary>
internal static class HtmlStyle
{
    /// <summary>Value of a property in lower case; null when it is not set.</summary>
    public static string? Value(string style, string property)
    {
        foreach (var range in style.AsSpan().Split(';'))
        {
            var declaration = style.AsSpan()[range];
            var colon = declaration.IndexOf(':');
            if (colon > 0 && declaration[..colon].Trim().Equals(property, StringComparison.OrdinalIgnoreCase))
                return declaration[(colon + 1)..].Trim().ToString().ToLowerInvariant();
        }
        return null;
    }

    public static bool IsBold(string style) => Value(style, "font-weight") is "bold" or "bolder" or "600" or "700" or "800" or "900";

    public static bool IsItalic(string style) => Value(style, "font-style") is "italic" or "oblique";

    public static bool IsStruck(string style) => style.Contains("line-through", StringComparison.OrdinalIgnoreCase);
}
