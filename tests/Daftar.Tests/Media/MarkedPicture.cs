using System.Buffers.Binary;
using System.Text;

namespace Daftar.Tests.Media;

/// <summary>Pictures into every part of which, that is no picture, somebody wrote a secret.</summary>
internal static class MarkedPicture
{
    public const string Secret = "SECRET-OF-KABUL";

    private static readonly byte[] Text = Encoding.ASCII.GetBytes(Secret);

    private const string Xmp = $"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF><rdf:Description exif:GPSLatitude='34,32N' dc:creator='{Secret}'/></rdf:RDF></x:xmpmeta>";

    /// <summary>By file name.</summary>
    public static IReadOnlyDictionary<string, byte[]> All { get; } = new Dictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["photo.jpg"] = Jpeg(SamplePictures.Jpeg),
        ["progressive.jpeg"] = Jpeg(SamplePictures.ProgressiveJpeg),
        ["drawing.png"] = Png(SamplePictures.Png),
        ["small.webp"] = [.. SamplePictures.WebP, .. Text],
        ["film.webp"] = WebP(SamplePictures.AnimatedWebP),
        ["still.gif"] = Gif(SamplePictures.Gif),
        ["film.gif"] = Gif(SamplePictures.AnimatedGif),
        ["photo.avif"] = Heif(SamplePictures.Avif),
        ["photo.heic"] = Heif(Heic(SamplePictures.Avif)),
        ["scan.tif"] = Tiff(SamplePictures.Tiff),
        ["scan.tiff"] = [.. SamplePictures.TiffWithExif, .. Text],
        ["site.ico"] = Icon(Png(SamplePictures.Png)),
        ["clip.mp4"] = Movie(),
        ["telephone.mov"] = MovieWithTrack(place: 44),
    };

    /// <summary>Exif with a turn, a place, an artist and a small picture.</summary>
    public static byte[] Exif(int orientation = 6)
    {
        var artist = Encoding.ASCII.GetBytes(Secret + "\0");
        var block = new byte[8 + 2 + 3 * 12 + 4 + artist.Length + 40];
        "MM\0*"u8.CopyTo(block);
        block[7] = 8;
        block[9] = 3;
        Entry(0, 0x0112, 3, 1, (uint)orientation << 16);
        Entry(1, 0x013B, 2, (uint)artist.Length, 50);
        Entry(2, 0x8825, 4, 1, (uint)(50 + artist.Length));
        artist.CopyTo(block, 50);
        return [.. block, .. Text];

        void Entry(int index, ushort tag, ushort type, uint count, uint value)
        {
            var entry = block.AsSpan(10 + index * 12);
            BinaryPrimitives.WriteUInt16BigEndian(entry, tag);
            BinaryPrimitives.WriteUInt16BigEndian(entry[2..], type);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], count);
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], value);
        }
    }

    /// <summary>A segment of every kind that carries no picture, before the picture and between its scans, and a second file behind it.</summary>
    public static byte[] Jpeg(byte[] picture, int orientation = 6)
    {
        var segments = new List<byte>();
        Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 2, 4, .. Text, .. new byte[9]]);
        Segment(0xE0, [.. "JFXX\0"u8, 0x10, .. Text]);
        Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation)]);
        Segment(0xE1, Encoding.UTF8.GetBytes("http://ns.adobe.com/xap/1.0/\0" + Xmp));
        Segment(0xE1, [.. "http://ns.adobe.com/xmp/extension/\0"u8, .. Text]);
        Segment(0xE2, [.. "MPF\0"u8, .. Text]);
        Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. Text]); // no profile
        Segment(0xED, [.. "Photoshop 3.0\0"u8, .. "8BIM\u0004\u0004"u8, 0x1C, 2, 90, 0, (byte)Text.Length, .. Text]);
        Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1, .. Text]);
        for (var marker = 0xE3; marker <= 0xEF; marker++) Segment((byte)marker, Text);
        for (var marker = 0xF0; marker <= 0xFE; marker++) Segment((byte)marker, Text);
        var scan = Find(picture, 0xDA);
        var tables = Find(picture, 0xDB);
        var tableEnd = tables + 2 + BinaryPrimitives.ReadUInt16BigEndian(picture.AsSpan(tables + 2));
        // Longer than its tables need.
        var padded = new List<byte>(picture[tables..tableEnd]);
        padded.AddRange(Text.Select(value => (byte)(value | 0x80)));
        BinaryPrimitives.WriteUInt16BigEndian(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(padded)[2..], (ushort)(padded.Count - 2));
        return [.. picture[..2], .. segments, .. Text, .. picture[2..tables], .. padded, .. picture[tableEnd..scan], .. Comment(), .. picture[scan..], .. Text, .. picture, .. Text];

        void Segment(byte marker, byte[] content)
        {
            segments.AddRange([0xFF, marker, (byte)(content.Length + 2 >> 8), (byte)(content.Length + 2)]);
            segments.AddRange(content);
        }

        byte[] Comment() => [0xFF, 0xFE, 0, (byte)(Text.Length + 2), .. Text];
    }

    private static int Find(byte[] jpeg, byte marker)
    {
        for (var at = 2; ; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 2)))
        {
            if (jpeg[at + 1] == marker) return at;
        }
    }

    public static byte[] Png(byte[] picture)
    {
        const int HeaderEnd = 33;
        var chunks = new List<byte>();
        foreach (var type in new[] { "tEXt", "zTXt", "iTXt", "tIME", "oFFs", "pCAL", "sCAL", "sTER", "dSIG", "sPLT", "caBX", "vpAg", "prVt", "gAMA", "pHYs", "tRNS", "sBIT", "bKGD" })
        {
            var content = Encoding.ASCII.GetBytes("Raw profile type exif\0" + Secret);
            chunks.AddRange(Chunk(type, content));
        }
        // Colours that are only suggested, and a profile that is none.
        chunks.AddRange(Chunk("PLTE", [.. Text, .. Text[..(3 - Text.Length % 3)]]));
        chunks.AddRange(Chunk("hIST", [.. Text, .. Text]));
        chunks.AddRange(Chunk("iCCP", [.. Text, 0, 0, .. Text]));
        chunks.AddRange(Chunk("iTXt", Encoding.ASCII.GetBytes("XML:com.adobe.xmp\0\0\0\0\0" + Xmp)));
        chunks.AddRange(Chunk("eXIf", Exif()));
        return [.. picture[..HeaderEnd], .. chunks, .. picture[HeaderEnd..^12], .. Chunk("tEXt", Text), .. picture[^12..], .. Text, .. picture];
    }

    public static byte[] WithProfile(byte[] profile)
    {
        using var packed = new MemoryStream();
        using (var zlib = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(profile);
        return [.. SamplePictures.Png[..33], .. Chunk("iCCP", [.. Text, 0, 0, .. packed.ToArray()]), .. SamplePictures.Png[33..]];
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. content];
        var chunk = new byte[named.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        named.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(named.Length + 4), Daftar.Media.Crc32.Of(named));
        return chunk;
    }

    private static byte[] WebP(byte[] picture)
    {
        var chunks = new List<byte>(picture[12..]);
        foreach (var type in new[] { "ICCP", "XYZ ", "XMP " }) Add(type, type == "XMP " ? Encoding.UTF8.GetBytes(Xmp) : Text);
        Add("EXIF", Exif());
        chunks[8] |= 0x2C; // profile, Exif, XMP
        byte[] file = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. chunks];
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        return [.. file, .. Text];

        void Add(string type, byte[] content)
        {
            chunks.AddRange([.. Encoding.ASCII.GetBytes(type), (byte)content.Length, (byte)(content.Length >> 8), 0, 0, .. content]);
            if (content.Length % 2 == 1) chunks.Add((byte)'!');
        }
    }

    private static byte[] Gif(byte[] picture)
    {
        var start = 13 + ((picture[10] & 0x80) == 0 ? 0 : 3 << ((picture[10] & 7) + 1));
        byte[] comment = [0x21, 0xFE, (byte)Text.Length, .. Text, 0];
        byte[] plainText = [0x21, 0x01, 12, .. new byte[12], (byte)Text.Length, .. Text, 0];
        byte[] rounds = [0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 2, 0, (byte)Text.Length, .. Text, 0];
        byte[] program = [0x21, 0xFF, 11, .. "ICCRGBG1012"u8, (byte)Text.Length, .. Text, 0];
        byte[] xmp = [0x21, 0xFF, 11, .. "XMP DataXMP"u8, .. Encoding.UTF8.GetBytes(Xmp), 1, .. Enumerable.Range(0, 256).Select(index => (byte)(255 - index)), 0];
        return [.. picture[..start], .. comment, .. plainText, .. rounds, .. program, .. xmp, .. picture[start..^1], .. comment, 0x3B, .. Text];
    }

    /// <summary>As a HEIC is built: other brands, the same boxes.</summary>
    private static byte[] Heic(byte[] avif)
    {
        var file = Encoding.Latin1.GetString(avif);
        var end = BinaryPrimitives.ReadInt32BigEndian(avif);
        return Encoding.Latin1.GetBytes(file[..end].Replace("avif", "heic", StringComparison.Ordinal) + file[end..]);
    }

    /// <summary>The sample has the secret in its Exif already ("MARKER"); more stands in the handler's name, in other boxes and behind the pictures.</summary>
    private static byte[] Heif(byte[] picture)
    {
        var text = Encoding.Latin1.GetString(picture).Replace("MARKER", Secret[..6], StringComparison.Ordinal);
        var file = Encoding.Latin1.GetBytes(text);
        byte[] xml = [0, 0, 0, (byte)(Text.Length + 8), .. "uuid"u8, .. Text];
        byte[] free = [0, 0, 0, (byte)(Text.Length + 8), .. "free"u8, .. Text];
        return [.. file, .. free, .. xml];
    }

    private static byte[] Tiff(byte[] picture) => [.. picture, .. Text];

    private static byte[] Icon(byte[] png)
    {
        byte[] bitmap = [40, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 32, 0, .. new byte[24], 1, 2, 3, 4, .. new byte[4]];
        var directory = new byte[6 + 32];
        directory[2] = 1;
        directory[4] = 2;
        BinaryPrimitives.WriteInt32LittleEndian(directory.AsSpan(14), png.Length);
        BinaryPrimitives.WriteInt32LittleEndian(directory.AsSpan(18), directory.Length);
        BinaryPrimitives.WriteInt32LittleEndian(directory.AsSpan(30), bitmap.Length + Text.Length);
        BinaryPrimitives.WriteInt32LittleEndian(directory.AsSpan(34), directory.Length + png.Length);
        return [.. directory, .. png, .. bitmap, .. Text, .. Text];
    }

    /// <summary>A film whose camera wrote down where it stood.</summary>
    /// <param name="place">Where the film says that this stands; it does at 44.</param>
    public static byte[] MovieWithTrack(int place)
    {
        byte[] handler = [.. new byte[8], .. "meta"u8, .. new byte[13]];
        var table = Box(
            "stbl", Box("stsd", new byte[4], Big(1), Box("mebx", Text)), Box("stsz", new byte[4], Big(0), Big(2), Big(5), Big(Text.Length - 5)), Box("stsc", new byte[4], Big(1), Big(1), Big(2), Big(1)),
            Box("stco", new byte[4], Big(1), Big(place)));
        var track = Box("trak", Box("tkhd", new byte[84]), Box("mdia", Box("mdhd", new byte[24]), Box("hdlr", handler), Box("minf", table)));
        return [.. Box("ftyp", [.. "qt  \0\0\0\0qt  mp42"u8, .. new byte[4]]), .. Box("mdat", new byte[8], Text, [1, 2, 3]), .. Box("moov", Box("mvhd", new byte[100]), track)];
    }

    private static byte[] Movie()
    {
        var track = Box("trak", Box("tkhd", new byte[84]), Box("udta", Text), Box("mdia", Box("mdhd", new byte[24]), Box("meta", Text)));
        var movie = Box("moov", Box("mvhd", new byte[100]), track, Box("udta", Box("\u00A9xyz", Text), Box("meta", Text)));
        return [.. Box("ftyp", [.. "isom\0\0\0\0isommp42"u8]), .. movie, .. Box("uuid", Text), .. Box("free", Text), .. Box("mdat", [1, 2, 3]), .. Box("skip", Text)];
    }

    private static byte[] Big(int value) => BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness(value));

    private static byte[] Box(string type, params byte[][] contents)
    {
        byte[] content = [.. contents.SelectMany(part => part)];
        byte[] box = [0, 0, 0, 0, .. Encoding.Latin1.GetBytes(type), .. content];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        return box;
    }
}
