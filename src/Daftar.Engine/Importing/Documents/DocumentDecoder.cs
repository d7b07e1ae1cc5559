using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Daftar.Diagnostics;

namespace Daftar.Importing.Documents;

/// <summary>A file read as text.</summary>
/// <param name="Text">Null when the file is no text; the diagnostic says why.</param>
/// <param name="Encoding">Name of the encoding; empty when there is no text.</param>
/// <param name="Diagnostic">What a person has to know: why there is no text, or that the encoding was guessed.</param>
public sealed record DecodedText(string? Text, string Encoding, Diagnostic? Diagnostic = null);

/// <summary>
/// The text of a document: by its byte order mark (UTF-8, UTF-16, UTF-32), else as UTF-8, else, for old documents,
/// as Windows-1256 when that gives Arabic script and as Windows-1252 when it does not.
/// </summary>
public static class DocumentDecoder
{
    // The longest mark first: UTF-32's begins with UTF-16's.
    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xFF, 0xFE, 0, 0], new UTF32Encoding(bigEndian: false, true, throwOnInvalidCharacters: true)),
        ([0, 0, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, true, throwOnInvalidCharacters: true)),
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(true, throwOnInvalidBytes: true)),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, true, throwOnInvalidBytes: true)),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, true, throwOnInvalidBytes: true)),
    ];

    private static readonly Encoding Arabic = CodePagesEncodingProvider.Instance.GetEncoding(1256)!;
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string path)
    {
        if (bytes.Length > DocumentLimits.TextBytes) return Refuse(ImportDiagnostics.TooLarge(path, bytes.Length, DocumentLimits.TextBytes));
        if (bytes.IsEmpty) return Refuse(ImportDiagnostics.Empty(path));
        if (Container(bytes) is { } container) return Refuse(ImportDiagnostics.Binary(path, container));
        foreach (var (mark, encoding) in Marks)
        {
            if (bytes.StartsWith(mark)) return Marked(bytes[mark.Length..], encoding, path);
        }
        if (bytes.IndexOf((byte)0) >= 0) return Refuse(ImportDiagnostics.Binary(path, null));
        if (Utf8.IsValid(bytes)) return Checked(Encoding.UTF8.GetString(bytes), "UTF-8", path);
        if (IsDamagedUtf8(bytes, out var offset)) return Refuse(ImportDiagnostics.DamagedEncoding(path, "UTF-8", offset));
        return Legacy(bytes, path);
    }

    private static DecodedText Refuse(Diagnostic diagnostic) => new(null, "", diagnostic);

    /// <summary>Formats that people send instead of text, by their first bytes.</summary>
    private static string? Container(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\x03\x04"u8)) return "ZIP (docx, odt)";
        if (bytes.StartsWith("%PDF"u8)) return "PDF";
        if (bytes.StartsWith("{\\rtf"u8)) return "RTF";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return "Microsoft Office (doc)";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])) return "PNG";
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "JPEG" : null;
    }

    private static DecodedText Marked(ReadOnlySpan<byte> bytes, Encoding encoding, string path)
    {
        var name = encoding.WebName.ToUpperInvariant();
        try
        {
            return Checked(encoding.GetString(bytes), name, path);
        }
        catch (DecoderFallbackException e)
        {
            return Refuse(ImportDiagnostics.DamagedEncoding(path, name, e.Index));
        }
    }

    private static DecodedText Checked(string text, string encoding, string path, Diagnostic? notice = null)
    {
        var controls = 0;
        var visible = 0;
        foreach (var c in text)
        {
            if (c is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\v') or '\u007F') controls++;
            else if (!char.IsWhiteSpace(c) && c != '\uFEFF') visible++;
        }

        // A stray control character or two comes with copied text; a picture or a program is full of them.
        if (controls > 2 + text.Length / 200) return Refuse(ImportDiagnostics.Binary(path, null));
        return visible == 0 ? Refuse(ImportDiagnostics.Empty(path)) : new(text, encoding, notice);
    }

    /// <summary>
    /// True when nearly all sequences beyond ASCII are good UTF-8: the file was cut or damaged. Taken for Windows-1256
    /// its letters would still be Arabic ones, and nonsense.
    /// </summary>
    private static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes, out long firstInvalid)
    {
        int good = 0, bad = 0, offset = 0;
        firstInvalid = -1;
        while (offset < bytes.Length)
        {
            var status = Rune.DecodeFromUtf8(bytes[offset..], out _, out var consumed);
            if (status != OperationStatus.Done)
            {
                bad++;
                if (firstInvalid < 0) firstInvalid = offset;
            }
            else if (consumed > 1)
            {
                good++;
            }
            offset += consumed;
        }
        return good > bad * 3;
    }

    private static DecodedText Legacy(ReadOnlySpan<byte> bytes, string path)
    {
        var arabic = Arabic.GetString(bytes);
        int arabicLetters = 0, letters = 0;
        foreach (var c in arabic)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (c is >= '\u0600' and <= '\u06FF') arabicLetters++;
        }
        // Western accents are strewn between ASCII letters; a Persian text has runs of Arabic letters.
        if (arabicLetters * 10 >= letters * 3)
            return Checked(arabic, "Windows-1256", path, ImportDiagnostics.LegacyEncoding(path, "Windows-1256"));
        if (bytes.IndexOfAny((ReadOnlySpan<byte>)[0x81, 0x8D, 0x8F, 0x90, 0x9D]) < 0 && CountHigh(bytes) * 5 < bytes.Length)
            return Checked(Western.GetString(bytes), "Windows-1252", path, ImportDiagnostics.LegacyEncoding(path, "Windows-1252"));
        return Refuse(ImportDiagnostics.UnknownEncoding(path));
    }

    private static int CountHigh(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var value in bytes)
        {
            if (value >= 0x80) count++;
        }
        return count;
    }
}
