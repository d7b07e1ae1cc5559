using System.Buffers;
using System.Buffers.Binary;

namespace Daftar.Media.Cleaners;

/// <summary>
/// Ogg is a row of pages, each with pieces of the packets of one stream. The second packet of a stream of sound or pictures holds the texts:
/// it is written again without any, in the length that it has, so that no page moves. Streams of kinds that players do not play are left out.
/// </summary>
internal static class OggCleaner
{
    private const int PageHeader = 27, Continued = 1, First = 2;
    private const int FlacHeader = 4, FlacPadding = 1, FlacSeekTable = 3, FlacComments = 4;

    private static readonly uint[] Checksums = [.. Enumerable.Range(0, 256).Select(value =>
    {
        var sum = (uint)value << 24;
        for (var bit = 0; bit < 8; bit++) sum = (sum & 0x80000000) != 0 ? (sum << 1) ^ 0x04C11DB7 : sum << 1;
        return sum;
    })];

    private enum Codec { Unknown, Vorbis, Theora, Opus, Speex, Vp8, Flac }

    public static CleanedFile Clean(ReadOnlySpan<byte> file)
    {
        var output = new ArrayBufferWriter<byte>(file.Length);
        var removed = MetadataContents.None;
        var streams = new Dictionary<uint, Stream>();
        var kept = file.ToArray();
        var (pages, changed) = (new List<(int Start, int Length)>(), new HashSet<int>());
        for (var at = 0; at < file.Length;)
        {
            var rest = file[at..];
            if (!rest.StartsWith("OggS"u8))
            {
                // What is no page is passed over by players.
                var next = rest.IndexOf("OggS"u8);
                var skipped = next < 0 ? rest : rest[..next];
                removed |= SoundTags.Contents(skipped);
                at += skipped.Length;
                continue;
            }
            if (PageLength(rest) is not { } length) return Truncated(file.Length);
            var serial = BinaryPrimitives.ReadUInt32LittleEndian(rest[14..]);
            if ((rest[5] & First) != 0 || !streams.TryGetValue(serial, out var stream)) streams[serial] = stream = new(CodecOf(rest[(PageHeader + rest[26])..length]));
            if (stream.Codec == Codec.Unknown) removed |= MetadataContents.Other;
            else
            {
                foreach (var packet in stream.Read(rest, at, pages.Count))
                {
                    if (stream.IsPastHeaders) break;
                    if (!Rewrite(kept, packet, stream, ref removed)) return Broken(at);
                    changed.UnionWith(packet.Pages);
                }
                pages.Add((at, length));
            }
            at += length;
        }
        if (pages.Count == 0) return Broken(0);
        for (var i = 0; i < pages.Count; i++)
        {
            var page = kept.AsSpan(pages[i].Start, pages[i].Length);
            if (changed.Contains(i)) Sign(page);
            output.Write(page);
        }
        return new(output.WrittenSpan.ToArray(), removed);
    }

    private static int? PageLength(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < PageHeader || bytes.Length < PageHeader + bytes[26]) return null;
        var length = PageHeader + bytes[26];
        foreach (var piece in bytes.Slice(PageHeader, bytes[26])) length += piece;
        return length <= bytes.Length ? length : null;
    }

    private static Codec CodecOf(ReadOnlySpan<byte> packet) =>
        packet.StartsWith("\u0001vorbis"u8) ? Codec.Vorbis
        : packet.StartsWith("OpusHead"u8) ? Codec.Opus
        : packet.StartsWith("Speex   "u8) ? Codec.Speex
        : packet.StartsWith("\u007FFLAC"u8) ? Codec.Flac
        : packet.StartsWith("OVP80"u8) ? Codec.Vp8
        : packet.Length > 7 && packet[0] == 0x80 && packet[1..].StartsWith("theora"u8) ? Codec.Theora
        : Codec.Unknown;

    /// <summary>Writes a packet of texts again without them; false when it is none.</summary>
    private static bool Rewrite(byte[] file, Packet packet, Stream stream, ref MetadataContents removed)
    {
        var bytes = packet.Of(file);
        ReadOnlySpan<byte> old = bytes.ToArray();
        if (stream.Codec == Codec.Flac)
        {
            if (bytes.Length < FlacHeader) return false;
            stream.IsPastHeaders = (bytes[0] & 0x80) != 0;
            var kind = bytes[0] & 0x7F;
            if (kind == FlacSeekTable) return true;
            if (kind != FlacComments) bytes[0] = (byte)((bytes[0] & 0x80) | FlacPadding);
            if (kind != FlacComments || !WithoutTexts(bytes, FlacHeader, trailer: 0)) bytes.AsSpan(FlacHeader).Clear();
        }
        else
        {
            stream.IsPastHeaders = true;
            var (isTexts, header, trailer) = stream.Codec switch
            {
                Codec.Vorbis => (old.StartsWith("\u0003vorbis"u8), 7, 1),
                Codec.Theora => (old.Length > 7 && old[0] == 0x81 && old[1..].StartsWith("theora"u8), 7, 0),
                Codec.Opus => (old.StartsWith("OpusTags"u8), 8, 0),
                Codec.Vp8 => (old.StartsWith("OVP80\u0002 "u8), 7, 0),
                _ => (true, 0, 0),
            };
            // VP8 may have none.
            if (!isTexts && stream.Codec == Codec.Vp8) return true;
            if (!isTexts || !WithoutTexts(bytes, header, trailer)) return false;
        }
        if (!old.SequenceEqual(bytes))
        {
            removed |= SoundTags.Contents(old);
            packet.WriteTo(file, bytes);
        }
        return true;
    }

    /// <summary>The name of the program as blanks of the length that fills the packet, no text, and for Vorbis the bit that ends it.</summary>
    private static bool WithoutTexts(Span<byte> packet, int header, int trailer)
    {
        var blanks = packet.Length - header - 8 - trailer;
        if (blanks < 0) return false;
        BinaryPrimitives.WriteInt32LittleEndian(packet[header..], blanks);
        packet.Slice(header + 4, blanks).Fill((byte)' ');
        packet.Slice(header + 4 + blanks, 4).Clear();
        if (trailer > 0) packet[^1] = 1;
        return true;
    }

    private static void Sign(Span<byte> page)
    {
        page.Slice(22, 4).Clear();
        var sum = 0u;
        foreach (var value in page) sum = (sum << 8) ^ Checksums[(sum >> 24) ^ value];
        BinaryPrimitives.WriteUInt32LittleEndian(page[22..], sum);
    }

    private static CleanedFile Truncated(long offset) => CleanedFile.Broken(offset, "it ends before the sound is complete", "پیش از پایان صدا تمام می‌شود");

    private static CleanedFile Broken(long offset) => CleanedFile.Broken(offset, "the data there is not part of an Ogg file", "آنچه آنجا آمده بخشی از Ogg نیست");

    /// <summary>A packet in its pieces: places in the file, and the pages (by number among those that are kept) that hold them.</summary>
    private sealed class Packet
    {
        private readonly List<(int Start, int Length)> _pieces = [];

        public HashSet<int> Pages { get; } = [];

        public void Add(int start, int length, int page)
        {
            _pieces.Add((start, length));
            Pages.Add(page);
        }

        public byte[] Of(byte[] file)
        {
            var bytes = new ArrayBufferWriter<byte>(256);
            foreach (var (start, length) in _pieces) bytes.Write(file.AsSpan(start, length));
            return bytes.WrittenSpan.ToArray();
        }

        public void WriteTo(byte[] file, ReadOnlySpan<byte> bytes)
        {
            foreach (var (start, length) in _pieces)
            {
                bytes[..length].CopyTo(file.AsSpan(start));
                bytes = bytes[length..];
            }
        }
    }

    private sealed class Stream(Codec codec)
    {
        private Packet _packet = new();
        private int _count;

        public Codec Codec { get; } = codec;

        /// <summary>Whether no more packets with texts can come.</summary>
        public bool IsPastHeaders { get; set; }

        /// <summary>The packets with texts that end in a page.</summary>
        public IEnumerable<Packet> Read(ReadOnlySpan<byte> page, int at, int number)
        {
            var ended = new List<Packet>();
            if (IsPastHeaders) return ended;
            if ((page[5] & Continued) == 0) _packet = new();
            var start = at + PageHeader + page[26];
            foreach (var length in page.Slice(PageHeader, page[26]))
            {
                _packet.Add(start, length, number);
                start += length;
                if (length == 255) continue;
                // The first says what the stream is.
                if (_count++ > 0 && (Codec == Codec.Flac || _count == 2)) ended.Add(_packet);
                _packet = new();
            }
            return ended;
        }
    }
}
