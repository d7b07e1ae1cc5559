using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Daftar.Diagnostics;

namespace Daftar.Sources;

/// <summary>Decodes a source file. Content, taxonomies and settings are UTF-8; a byte order mark is dropped.</summary>
public static class SourceText
{
    /// <summary>The largest text file that is read, in bytes: 16 MiB.</summary>
    public const long DefaultLimit = 16 * 1024 * 1024;

    /// <summary>The text without byte order mark, or null when it is none, which was reported then.</summary>
    public static string? Decode(
        ReadOnlySpan<byte> bytes, string path, DiagnosticBag diagnostics, long limit = DefaultLimit) =>
        Decode(bytes, path, diagnostics, static text => text.ToString(), limit);

    /// <summary>What <paramref name="make"/> makes of the text, which is gone afterwards; null as above.</summary>
    public static T? Decode<T>(
        ReadOnlySpan<byte> bytes, string path, DiagnosticBag diagnostics, Func<ReadOnlySpan<char>, T> make, long limit = DefaultLimit) where T : class
    {
        if (!CheckSize(bytes.Length, path, diagnostics, limit)) return null;
        if (OtherEncoding(bytes) is { } encoding)
        {
            diagnostics.Add(YamlDiagnostics.OtherEncoding(path, encoding));
            return null;
        }

        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        if (bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            diagnostics.Add(YamlDiagnostics.Empty(path));
            return null;
        }
        if (bytes.IndexOf((byte)0) is >= 0 and var nul)
        {
            diagnostics.Add(YamlDiagnostics.Binary(PlaceOf(bytes[..nul], path)));
            return null;
        }
        if (TryDecode(bytes, make) is { } made) return made;

        var invalid = FirstInvalid(bytes);
        var place = PlaceOf(bytes[..invalid], path);
        // Programs that write UTF-16 letter by letter leave halves of characters as three bytes: ED, A0 to BF, and another one.
        if (bytes[invalid..] is [0xED, >= 0xA0 and <= 0xBF, >= 0x80 and <= 0xBF, ..])
            diagnostics.Add(YamlDiagnostics.LoneSurrogate(place, (char)(0xD000 | (bytes[invalid + 1] & 0x3F) << 6 | (bytes[invalid + 2] & 0x3F))));
        else diagnostics.Add(YamlDiagnostics.InvalidUtf8(place, bytes[invalid]));
        return null;
    }

    /// <summary>Lets a caller refuse a file by its size before reading it.</summary>
    public static bool CheckSize(long size, string path, DiagnosticBag diagnostics, long limit = DefaultLimit)
    {
        if (size <= limit) return true;
        diagnostics.Add(YamlDiagnostics.TooLarge(path, size, limit));
        return false;
    }

    private static string? OtherEncoding(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return "UTF-32";
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            ? "UTF-16"
            : null;
    }

    // Decoding finds out by itself whether the bytes are valid, and there are never more characters than bytes.
    private static T? TryDecode<T>(ReadOnlySpan<byte> bytes, Func<ReadOnlySpan<char>, T> make) where T : class
    {
        var rented = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            return Utf8.ToUtf16(bytes, rented, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done
                ? make(rented.AsSpan(0, length))
                : null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var consumed) == OperationStatus.Done)
        {
            offset += consumed;
        }
        return offset;
    }

    private static SourcePlace PlaceOf(ReadOnlySpan<byte> before, string path)
    {
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new(path, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
