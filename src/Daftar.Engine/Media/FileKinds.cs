using System.Collections.Frozen;
using Daftar.Media.Cleaners;

namespace Daftar.Media;

/// <summary>The kinds of files that may be published from the content folder. Adding one is a line here.</summary>
public static class FileKinds
{
    /// <summary>How much of a file its kind is known by.</summary>
    public const int HeadLength = 4096;

    private static readonly Diagnostics.LocalizedText SaveAsPicture = new("Save it as JPEG, PNG, WebP or AVIF.", "آن را با قالب JPEG، PNG، WebP یا AVIF ذخیره کنید.");

    private static readonly FileKind[] All =
    [
        Picture("JPEG", "image/jpeg", JpegCleaner.Clean, static head => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]), ".jpg", ".jpeg"),
        Picture("PNG", "image/png", PngCleaner.Clean, static head => head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]), ".png"),
        Picture("WebP", "image/webp", WebPCleaner.Clean, static head => IsRiff(head, "WEBP"u8), ".webp"),
        Picture("GIF", "image/gif", GifCleaner.Clean, static head => head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8), ".gif"),
        Picture("AVIF", "image/avif", HeifCleaner.Clean, static head => HasBrand(head, "avif", "avis"), ".avif"),
        Picture("HEIC", "image/heic", HeifCleaner.Clean, static head => HasBrand(head, "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"), ".heic", ".heif"),
        Picture("TIFF", "image/tiff", TiffCleaner.Clean, static head => head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8), ".tif", ".tiff"),
        Picture("ICO", "image/x-icon", IconCleaner.Clean, static head => head.StartsWith("\0\0\u0001\0"u8), ".ico"),
        Refused("BMP", SaveAsPicture, static head => head.StartsWith("BM"u8) && head.Length > 14 && head[14] is 12 or 40 or 52 or 56 or 108 or 124, ".bmp", ".dib"),
        Refused("JPEG XL", SaveAsPicture, static head => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x0A]) || head.StartsWith("\0\0\0\u000CJXL "u8), ".jxl"),
        Refused("JPEG 2000", SaveAsPicture, static head => head.StartsWith("\0\0\0\u000CjP  "u8), ".jp2", ".j2k"),
        Refused("Photoshop", SaveAsPicture, static head => head.StartsWith("8BPS"u8), ".psd"),
        new("SVG", ".svg") { MediaType = "image/svg+xml", Matches = IsDrawing, Clean = SvgCleaner.Clean },

        new("PDF", ".pdf") { MediaType = "application/pdf", Matches = static head => head.StartsWith("%PDF-"u8) },
        new("Word, Excel or PowerPoint", ".docx", ".xlsx", ".pptx", ".dotx", ".xltx", ".potx", ".ppsx") { Matches = IsOffice },
        new("OpenDocument", ".odt", ".ods", ".odp", ".odg") { Matches = IsOpenDocument },
        new("EPUB", ".epub") { Matches = static head => IsZip(head) && head.IndexOf("mimetypeapplication/epub+zip"u8) == 30 },
        new("older Word, Excel or PowerPoint", ".doc", ".xls", ".ppt", ".pps") { Matches = static head => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) },
        new("RTF", ".rtf") { Matches = static head => head.StartsWith("{\\rtf"u8) },

        new("SQLite", ".sqlite", ".sqlite3", ".db") { Matches = static head => head.StartsWith("SQLite format 3\0"u8) },
        new("Parquet", ".parquet") { Matches = static head => head.StartsWith("PAR1"u8) },

        new("MP3", ".mp3") { Matches = static head => IsTagged(head) ? !WithoutTag(head).StartsWith("fLaC"u8) : head.Length > 2 && head[0] == 0xFF && (head[1] & 0xE6) == 0xE2, Clean = Mp3Cleaner.Clean },
        new("FLAC", ".flac") { Matches = static head => WithoutTag(head) is var sound && (sound.StartsWith("fLaC"u8) || (sound.IsEmpty && IsTagged(head))), Clean = FlacCleaner.Clean },
        new("Ogg", ".ogg", ".oga", ".opus", ".ogv") { Matches = static head => head.StartsWith("OggS"u8), Clean = OggCleaner.Clean },
        new("WAV", ".wav") { Matches = static head => IsRiff(head, "WAVE"u8), Clean = WaveCleaner.Clean },
        new("MP4", ".mp4", ".m4v", ".m4a", ".mov", ".3gp") { Matches = IsMovie, Clean = MovieCleaner.Clean },
        new("WebM or Matroska", ".webm", ".mkv") { Matches = static head => head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]), Clean = MatroskaCleaner.Clean },
        new("subtitles", ".vtt") { Matches = static head => WithoutMark(head).StartsWith("WEBVTT"u8) },

        new("WOFF", ".woff") { Matches = static head => head.StartsWith("wOFF"u8) },
        new("WOFF2", ".woff2") { Matches = static head => head.StartsWith("wOF2"u8) },
        new("TrueType or OpenType", ".ttf", ".otf", ".ttc") { Matches = static head => head.StartsWith("\0\u0001\0\0"u8) || head.StartsWith("OTTO"u8) || head.StartsWith("true"u8) || head.StartsWith("ttcf"u8) },

        // Texts come last: they have nothing by which they begin.
        new("text", ".txt", ".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".geojson", ".topojson", ".srt", ".bib", ".ris", ".enw", ".ics", ".vcf")
        {
            Matches = static head => IsText(head) && !IsMarkup(head),
        },
    ];

    private static readonly FrozenDictionary<string, FileKind> ByExtension =
        All.SelectMany(kind => kind.Extensions.Select(extension => (extension, kind))).ToFrozenDictionary(pair => pair.extension, pair => pair.kind);

    // What browsers run, or take for a page with the rights of the site, when it is opened by its address: XML of any kind can hold XHTML with scripts.
    private static readonly FrozenSet<string> Active = FrozenSet.ToFrozenSet(
    [
        ".html", ".htm", ".xhtml", ".xht", ".shtml", ".mht", ".mhtml", ".xml", ".xsl", ".xslt", ".rdf", ".js", ".mjs", ".cjs", ".wasm", ".swf", ".hta",
        ".svgz", ".gpx", ".kml", ".atom", ".rss", ".appcache", ".webmanifest",
    ]);

    /// <summary>Extensions of all kinds that may be published, in the order of the list.</summary>
    public static IEnumerable<string> Extensions => All.Where(kind => kind.Remedy is null).SelectMany(kind => kind.Extensions);

    /// <summary>The kind that a name promises; null when there is none.</summary>
    public static FileKind? OfName(string path) => ByExtension.GetValueOrDefault(ExtensionOf(path));

    /// <summary>The kind that the first bytes of a file are of; null when they are of none.</summary>
    public static FileKind? OfContent(ReadOnlySpan<byte> head)
    {
        foreach (var kind in All)
        {
            if (kind.Matches(head)) return kind;
        }
        return null;
    }

    /// <summary>Whether browsers would run the file, or take it for a page of the site.</summary>
    public static bool IsActive(string path) => Active.Contains(ExtensionOf(path));

    /// <summary>A picture without its metadata, by content alone; the kind is null for what is no picture.</summary>
    public static (FileKind? Kind, CleanedFile? Cleaned) CleanPicture(ReadOnlySpan<byte> file)
    {
        var kind = OfContent(file[..Math.Min(file.Length, HeadLength)]);
        return kind is { IsPicture: true, Clean: { } clean } ? (kind, clean(file)) : (null, null);
    }

    /// <summary>A picture, film or recording of the theme without its metadata; null for any other file. Drawings of the theme are the theme's author's.</summary>
    public static (FileKind Kind, CleanedFile Cleaned)? CleanAsset(ReadOnlySpan<byte> file)
    {
        var kind = OfContent(file[..Math.Min(file.Length, HeadLength)]);
        return kind is { Clean: { } clean, MediaType: not "image/svg+xml" } ? (kind, clean(file)) : null;
    }

    public static string ExtensionOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot < 0 ? "" : name[dot..].ToLowerInvariant();
    }

    private static FileKind Picture(string name, string mediaType, FileCleaner clean, HeadTest matches, params string[] extensions) =>
        new(name, extensions) { MediaType = mediaType, Clean = clean, Matches = matches, IsPicture = true };

    private static FileKind Refused(string name, Diagnostics.LocalizedText remedy, HeadTest matches, params string[] extensions) =>
        new(name, extensions) { Matches = matches, Remedy = remedy };

    private static bool IsRiff(ReadOnlySpan<byte> head, ReadOnlySpan<byte> form) => head.Length > 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith(form);

    private static bool IsTagged(ReadOnlySpan<byte> head) => head.StartsWith("ID3"u8);

    /// <summary>What stands behind a tag at the beginning; nothing when the tag is longer.</summary>
    private static ReadOnlySpan<byte> WithoutTag(ReadOnlySpan<byte> head) => head[SoundTags.Id3Length(head)..];

    private static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8);

    private static bool IsOpenDocument(ReadOnlySpan<byte> head) => IsZip(head) && head.IndexOf("mimetypeapplication/vnd.oasis.opendocument."u8) == 30;

    // A package of Office begins with one of its own parts, which tells it from any other archive.
    private static bool IsOffice(ReadOnlySpan<byte> head)
    {
        if (!IsZip(head) || head.Length < 40) return false;
        var name = head[30..];
        return name.StartsWith("[Content_Types].xml"u8) || name.StartsWith("_rels/"u8) || name.StartsWith("docProps/"u8) || name.StartsWith("word/"u8)
            || name.StartsWith("xl/"u8) || name.StartsWith("ppt/"u8) || name.StartsWith("customXml/"u8) || name.StartsWith("docMetadata/"u8);
    }

    private static bool IsMovie(ReadOnlySpan<byte> head) => head.Length > 12 && Latin(head.Slice(4, 4)) is "ftyp" or "moov" or "mdat" or "wide";

    /// <summary>The box <c>ftyp</c>: length, type, main brand, version, other brands.</summary>
    private static bool HasBrand(ReadOnlySpan<byte> head, params string[] brands)
    {
        if (head.Length < 16 || !head[4..].StartsWith("ftyp"u8)) return false;
        var end = (int)Math.Min(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(head), (uint)head.Length);
        for (var at = 8; at <= end - 4; at += at == 8 ? 8 : 4)
        {
            if (brands.Contains(Latin(head.Slice(at, 4)))) return true;
        }
        return false;
    }

    /// <summary>Whether it begins as XML and HTML do; in UTF-16 there is a 0 beside each letter.</summary>
    private static bool IsMarkup(ReadOnlySpan<byte> head) => WithoutMark(head).TrimStart("\0\t\n\f\r "u8) is [(byte)'<', ..];

    private static bool IsDrawing(ReadOnlySpan<byte> head) =>
        IsMarkup(head) && Latin(head) is var text && !text.Contains("<html", StringComparison.OrdinalIgnoreCase) && !text.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
        && (text.Contains("<svg", StringComparison.Ordinal) || text.Contains(":svg", StringComparison.Ordinal) || text.Contains("<?xml", StringComparison.Ordinal));

    /// <summary>Whether no byte is of those that texts do not have, in any encoding.</summary>
    private static bool IsText(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return true;
        foreach (var value in head)
        {
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r' or 0x1B)) return false;
        }
        return true;
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..]
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? head[2..]
        : head;

    private static string Latin(ReadOnlySpan<byte> bytes) => System.Text.Encoding.Latin1.GetString(bytes);
}
