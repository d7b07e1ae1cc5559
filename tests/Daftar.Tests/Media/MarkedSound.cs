using System.Buffers.Binary;
using System.Text;

namespace Daftar.Tests.Media;

/// <summary>Recordings and films with a secret wherever a text can stand that is no sound; the sound is silence, made here.</summary>
internal static class MarkedSound
{
    private static readonly byte[] Text = Encoding.ASCII.GetBytes(MarkedPicture.Secret);

    private static readonly byte[] Tags = Id3([.. Frame("TPE1"), .. Frame("COMM"), .. Frame("GEOB"), 0, 0, 0]);
    private static readonly byte[] Mp3 = [.. Enumerable.Range(0, 4).SelectMany(_ => (byte[])[0xFF, 0xFB, 0x90, 0x00, .. new byte[413]])];
    private static readonly byte[] Comments = [.. Little(Text.Length), .. Text, .. Little(2), .. Comment("ARTIST="), .. Comment("LOCATION=")];

    // Name of the field, flags, the length of the whole with a footer behind it.
    private static readonly byte[] Ape =
        [.. "APETAGEX"u8, .. new byte[24], .. Little(Text.Length), .. new byte[4], .. "Artist\0"u8, .. Text, .. "APETAGEX"u8, .. Little(2000), .. Little(Text.Length + 15 + 32), .. Little(1), 0, 0, 0, 0x80, .. new byte[8]];

    private static readonly byte[] StreamInfo = [0x10, 0, 0x10, 0, .. new byte[6], 0x0A, 0xC4, 0x42, 0xF0, .. new byte[20]];
    private static readonly byte[] FlacSound = [0xFF, 0xF8, 0xC9, 0x18, .. new byte[40]];

    /// <summary>By file name.</summary>
    public static IReadOnlyDictionary<string, byte[]> All { get; } = new Dictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["tags.mp3"] = [.. Tags, .. Mp3, .. Ape, .. "TAG"u8, .. Text, .. new byte[125 - Text.Length]],
        ["between.mp3"] = [.. Mp3, .. Text, .. Mp3, .. Tags, .. Text],
        ["tags.flac"] =
        [
            .. Tags, .. "fLaC"u8, .. Block(0, StreamInfo), .. Block(4, Comments), .. Block(2, Text), .. Block(6, Text), .. Block(3, new byte[18]), .. Block(0x81, Text),
            .. FlacSound, .. Ape, .. "TAG"u8, .. Text, .. new byte[125 - Text.Length],
        ],
        ["info.wav"] = Wave(
            Chunk("JUNK", Text), Chunk("fmt ", [1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x40, 0x1F, 0, 0, 1, 0, 8, 0]), Chunk("LIST", [.. "INFO"u8, .. Chunk("IART", Text)]),
            Chunk("bext", Text), Chunk("fact", [5, 0, 0, 0, .. Text]), Chunk("data", new byte[5]), Chunk("id3 ", Tags), Text),
        ["sound.ogg"] =
        [
            .. Page(1, 0, 2, [.. "\u0001vorbis"u8, .. new byte[23]]), .. Page(9, 0, 2, [.. "fishead\0"u8, .. Text]), .. Text,
            .. Page(1, 1, 0, [.. "\u0003vorbis"u8, .. Comments, 1], [.. "\u0005vorbis"u8, .. new byte[50]]), .. Page(1, 2, 4, new byte[30]), .. Text,
        ],
        // A packet of texts so long that it goes on in the next page.
        ["long.opus"] =
        [
            .. Page(7, 0, 2, [.. "OpusHead"u8, 1, 1, .. new byte[9]]), .. Pages(7, [.. "OpusTags"u8, .. Little(0), .. Little(1), .. Little(90_000), .. new byte[90_000 - Text.Length], .. Text]),
            .. Page(7, 3, 4, new byte[30]),
        ],
        ["film.ogv"] =
        [
            .. Page(1, 0, 2, [0x80, .. "theora"u8, .. new byte[35]]), .. Page(1, 1, 0, [0x81, .. "theora"u8, .. Comments], [0x82, .. "theora"u8, .. new byte[20]]), .. Page(1, 2, 4, new byte[30]),
        ],
        ["flac.oga"] =
        [
            .. Page(3, 0, 2, [0x7F, .. "FLAC"u8, 1, 0, 0, 2, .. "fLaC"u8, .. Block(0, StreamInfo)]), .. Page(3, 1, 0, Block(4, Comments)), .. Page(3, 2, 0, Block(0x86, Text)), .. Page(3, 3, 4, FlacSound),
        ],
        ["speech.oga"] = [.. Page(1, 0, 2, [.. "Speex   "u8, .. new byte[72]]), .. Page(1, 1, 0, Comments), .. Page(1, 2, 4, new byte[30])],
        ["film.webm"] = [.. Head, .. Element(0x18538067, [.. About, .. Tracks, .. Named, .. Cluster, .. Element(0xEC, Text)]), .. Element(0xEC, Text)],
        // As a browser records: neither the segment nor its clusters have a length.
        ["live.webm"] = [.. Head, 0x18, 0x53, 0x80, 0x67, 1, 255, 255, 255, 255, 255, 255, 255, .. About, .. Tracks, .. Open(Cluster), .. Open(Cluster), .. Named],
        ["film.mp4"] = Movie(),
    };

    private static byte[] Head => Element(0x1A45DFA3, [.. Element(0x4282, [.. "webm"u8]), .. Element(0xEC, Text)]);

    private static byte[] About => Element(0x1549A966, [.. Element(0x2AD7B1, [0x0F, 0x42, 0x40]), .. Element(0x7BA9, Text), .. Element(0x4D80, Text), .. Element(0x5741, Text), .. Element(0x4461, new byte[8])]);

    private static byte[] Tracks => Element(0x1654AE6B, [.. Element(0xAE, [.. Element(0xD7, [1]), .. Element(0x83, [1]), .. Element(0x86, [.. "V_VP8"u8]), .. Element(0x536E, Text), .. Element(0xE0, [.. Element(0xB0, [16]), .. Element(0xBA, [16]), .. Element(0xEC, Text)])])]);

    private static byte[] Named =>
    [
        .. Element(0x1254C367, [.. Element(0x7373, [.. Element(0x67C8, [.. Element(0x45A3, [.. "LOCATION"u8]), .. Element(0x4487, Text)])])]),
        .. Element(0x1941A469, Element(0x61A7, Element(0x465C, Text))), .. Element(0x1043A770, Text),
    ];

    private static byte[] Cluster => Element(0x1F43B675, [.. Element(0xE7, [0]), .. Element(0xA3, [0x81, 0, 0, 0x80, .. new byte[20]]), .. Element(0xA0, [.. Element(0xA1, [0x81, 0, 0, 0, 9]), .. Element(0xEC, Text)]), .. Element(0xEC, Text)]);

    /// <summary>An element without its length.</summary>
    private static byte[] Open(byte[] element) => [.. element[..4], 0xFF, .. element[12..]];

    private static byte[] Element(uint id, byte[] content)
    {
        byte[] number = [(byte)(id >> 24), (byte)(id >> 16), (byte)(id >> 8), (byte)id];
        return [.. number.SkipWhile(value => value == 0), 1, 0, 0, 0, .. Big(content.Length), .. content];
    }

    private static byte[] Movie()
    {
        byte[] handler = [.. new byte[8], .. "vide"u8, .. new byte[12], .. Text, 0];
        var media = Box("mdia", Box("mdhd", new byte[24]), Box("hdlr", handler));
        return [.. Box("ftyp", [.. "isom\0\0\0\0isommp42"u8]), .. Box("moov", Box("mvhd", new byte[100]), Box("trak", Box("tkhd", new byte[84]), media)), .. Box("mdat", [1, 2, 3])];
    }

    private static byte[] Box(string type, params byte[][] contents)
    {
        byte[] content = [.. contents.SelectMany(part => part)];
        return [.. Big(content.Length + 8), .. Encoding.Latin1.GetBytes(type), .. content];
    }

    private static byte[] Id3(byte[] frames) => [.. "ID3"u8, 3, 0, 0, 0, 0, (byte)(frames.Length >> 7), (byte)(frames.Length & 127), .. frames];

    private static byte[] Frame(string name) => [.. Encoding.ASCII.GetBytes(name), .. Big(Text.Length + 1), 0, 0, 0, .. Text];

    private static byte[] Comment(string name) => [.. Little(name.Length + Text.Length), .. Encoding.ASCII.GetBytes(name), .. Text];

    private static byte[] Block(int kind, byte[] content) => [(byte)kind, .. Big(content.Length)[1..], .. content];

    private static byte[] Wave(params byte[][] chunks)
    {
        byte[] body = [.. "WAVE"u8, .. chunks.SelectMany(chunk => chunk)];
        return [.. "RIFF"u8, .. Little(body.Length), .. body];
    }

    private static byte[] Chunk(string type, byte[] content) => [.. Encoding.ASCII.GetBytes(type), .. Little(content.Length), .. content, .. new byte[content.Length & 1]];

    /// <summary>A packet in as many pages as it needs.</summary>
    private static byte[] Pages(int serial, byte[] packet)
    {
        const int Most = 255 * 255;
        byte[] first = Page(serial, 1, 0, packet[..Most]), second = Page(serial, 2, 1, packet[Most..]);
        // A page that is full does not end the packet: the zero that would is taken away.
        return [.. first, .. second];
    }

    private static byte[] Page(int serial, int number, int flags, params byte[][] packets)
    {
        var pieces = new List<byte>();
        foreach (var packet in packets)
        {
            for (var rest = packet.Length; rest >= 0; rest -= 255) pieces.Add((byte)Math.Min(rest, 255));
        }
        if (pieces.Count > 255) pieces.RemoveRange(255, pieces.Count - 255);
        return [.. "OggS"u8, 0, (byte)flags, .. new byte[8], .. Little(serial), .. Little(number), .. Little(0), (byte)pieces.Count, .. pieces, .. packets.SelectMany(packet => packet)];
    }

    private static byte[] Little(int value) => BitConverter.GetBytes(value);

    private static byte[] Big(int value) => BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness(value));
}
