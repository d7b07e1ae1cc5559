using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Daftar.Media;

/// <summary>
/// Who made a document, as it says where readers do not look: Word and other office files, OpenDocument, PDF, RTF. What a PDF has packed is not
/// looked into, nor what programs of the last century wrote.
/// </summary>
public static class DocumentAuthors
{
    // Names of kinds.
    private const string Office = "Word, Excel or PowerPoint";
    private const string OpenDocument = "OpenDocument";
    private const string Pdf = "PDF";
    private const string Rtf = "RTF";

    private const int LongestName = 200;
    private const int MostOfPart = 1 << 20;

    // Of a larger file the beginning and the end, where PDF keeps what it says of itself.
    private const int MostOfFile = 8 << 20;

    /// <summary>Whether a file of this name is of a kind that can say it.</summary>
    public static bool MayBeIn(string path) => FileKinds.OfName(path)?.Name is Office or OpenDocument or Pdf or Rtf;

    /// <returns>The names, each once, in the order of the file; none for other kinds of files, and for what cannot be read.</returns>
    public static IReadOnlyList<string> Of(string path, Stream content)
    {
        try
        {
            var names = FileKinds.OfName(path)?.Name switch
            {
                Office => InArchive(content, "docProps/core.xml"),
                OpenDocument => InArchive(content, "meta.xml"),
                Pdf => InPdf(Ends(content)),
                Rtf => InRtf(Ends(content)),
                _ => [],
            };
            return [.. names.Select(name => name.Trim()).Where(name => name.Length is > 0 and <= LongestName).Distinct(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return [];
        }
    }

    private static List<string> InArchive(Stream content, string part)
    {
        using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.GetEntry(part) is not { } entry) return [];
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostOfPart });
        var names = new List<string>();
        while (reader.Read())
        {
            while (reader.NodeType == XmlNodeType.Element && reader.LocalName is "creator" or "lastModifiedBy" or "initial-creator" && !reader.IsEmptyElement) names.Add(reader.ReadElementContentAsString());
        }
        return names;
    }

    private static byte[] Ends(Stream content)
    {
        var half = (int)Math.Min(content.Length, MostOfFile / 2);
        var tail = (int)Math.Min(content.Length - half, MostOfFile / 2);
        var bytes = new byte[half + tail];
        content.ReadExactly(bytes, 0, half);
        content.Seek(-tail, SeekOrigin.End);
        content.ReadExactly(bytes, half, tail);
        return bytes;
    }

    private static List<string> InPdf(byte[] bytes)
    {
        var names = new List<string>();
        foreach (var at in PlacesOf(bytes, "/Author"u8))
        {
            var value = bytes.AsSpan(at).TrimStart(" \t\r\n"u8);
            if (value.StartsWith("("u8)) names.Add(Literal(value[1..]));
            else if (value.StartsWith("<"u8) && !value.StartsWith("<<"u8)) names.Add(Hexadecimal(value[1..]));
        }
        foreach (var at in PlacesOf(bytes, "<dc:creator"u8))
        {
            // A list of names, each in an element of its own.
            var list = bytes.AsSpan(at, Math.Min(4000, bytes.Length - at));
            if (list.IndexOf("</dc:creator"u8) is >= 0 and var end) list = list[..end];
            while (list.IndexOf("<rdf:li"u8) is >= 0 and var item)
            {
                list = list[item..];
                var start = list.IndexOf((byte)'>');
                var close = list.IndexOf("</rdf:li"u8);
                if (start < 0 || close < start) break;
                names.Add(System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(list[(start + 1)..close])));
                list = list[(close + 1)..];
            }
        }
        return names;
    }

    private static List<string> InRtf(byte[] bytes)
    {
        var names = new List<string>();
        foreach (var mark in (string[])["{\\author ", "{\\operator "])
        {
            foreach (var at in PlacesOf(bytes, Encoding.ASCII.GetBytes(mark)))
            {
                if (bytes.AsSpan(at).IndexOf((byte)'}') is > 0 and < LongestName and var end) names.Add(Encoding.Latin1.GetString(bytes, at, end));
            }
        }
        return names;
    }

    /// <summary>Where each occurrence ends.</summary>
    private static List<int> PlacesOf(byte[] bytes, ReadOnlySpan<byte> mark)
    {
        var places = new List<int>();
        for (var at = 0; places.Count < 100 && bytes.AsSpan(at).IndexOf(mark) is >= 0 and var next;) places.Add(at += next + mark.Length);
        return places;
    }

    private static string Literal(ReadOnlySpan<byte> text)
    {
        var bytes = new List<byte>();
        var depth = 0;
        for (var i = 0; i < text.Length && bytes.Count < 4 * LongestName; i++)
        {
            var sign = text[i];
            if (sign == '\\' && i + 1 < text.Length)
            {
                var digits = 0;
                while (digits < 3 && i + 1 + digits < text.Length && text[i + 1 + digits] is >= (byte)'0' and <= (byte)'7') digits++;
                bytes.Add(digits > 0 ? (byte)Convert.ToInt32(Encoding.ASCII.GetString(text.Slice(i + 1, digits)), 8) : text[i + 1]);
                i += Math.Max(digits, 1);
                continue;
            }
            if (sign == '(') depth++;
            if (sign == ')' && --depth < 0) break;
            bytes.Add(sign);
        }
        return Decoded([.. bytes]);
    }

    private static string Hexadecimal(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf((byte)'>') is not (>= 0 and <= 8 * LongestName and var end)) return "";
        var digits = Encoding.ASCII.GetString(text[..end]);
        return digits.Length % 2 == 0 && digits.All(char.IsAsciiHexDigit) ? Decoded(Convert.FromHexString(digits)) : "";
    }

    private static string Decoded(byte[] bytes) =>
        bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2)
        : bytes is [0xEF, 0xBB, 0xBF, ..] ? Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3)
        : Encoding.Latin1.GetString(bytes);
}
