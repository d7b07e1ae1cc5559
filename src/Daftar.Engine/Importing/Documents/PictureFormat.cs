namespace Daftar.Importing.Documents;

/// <summary>The format of a picture, detected from its first bytes, never from its name.</summary>
public static class PictureFormat
{
    /// <summary>The ending of a picture that browsers show; null for everything else, also for SVG, which may hold a program.</summary>
    public static string? ExtensionOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "jpg";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])) return "png";
        if (bytes.StartsWith("GIF8"u8)) return "gif";
        if (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8)) return "webp";
        return bytes.Length > 12 && bytes[4..].StartsWith("ftypavi"u8) ? "avif" : null;
    }
}
