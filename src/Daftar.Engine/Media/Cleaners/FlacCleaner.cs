using System.Buffers;

namespace Daftar.Media.Cleaners;

/// <summary>
/// FLAC begins with blocks (a kind, three bytes of length), then comes the sound. Kept are what decoders need and the places for seeking, which
/// are counted from the sound; texts, pictures and what programs keep for themselves are left out.
/// </summary>
internal static class FlacCleaner
{
    private const int StreamInfo = 0, SeekTable = 3, StreamInfoLength = 34, SeekPoint = 18, Last = 0x80;

    public static CleanedFile Clean(ReadOnlySpan<byte> file)
    {
        var start = SoundTags.Id3Length(file);
        var removed = SoundTags.Contents(file[..start]);
        if (!file[start..].StartsWith("fLaC"u8)) return Broken(start);
        var blocks = new List<(int Kind, int Start, int Length)>();
        var at = start + 4;
        for (var isLast = false; !isLast;)
        {
            if (at > file.Length - 4) return Truncated(file.Length);
            var (kind, length) = (file[at] & 0x7F, (file[at + 1] << 16) | (file[at + 2] << 8) | file[at + 3]);
            isLast = (file[at] & Last) != 0;
            at += 4;
            if (length > file.Length - at) return Truncated(file.Length);
            if (kind == StreamInfo && length >= StreamInfoLength && blocks.Count == 0) blocks.Add((kind, at, StreamInfoLength));
            else if (kind == SeekTable && length % SeekPoint == 0 && blocks.Count == 1) blocks.Add((kind, at, length));
            else if (file.Slice(at, length).ContainsAnyExcept((byte)0)) removed |= SoundTags.Contents(file.Slice(at, length));
            at += length;
        }
        var end = SoundTags.EndOfSound(file);
        if (blocks.Count == 0 || at > end - 2 || file[at] != 0xFF || (file[at + 1] & 0xFC) != 0xF8) return Broken(at);
        removed |= SoundTags.Contents(file[end..]);

        var output = new ArrayBufferWriter<byte>(file.Length);
        output.Write("fLaC"u8);
        foreach (var (kind, place, length) in blocks)
        {
            output.Write((ReadOnlySpan<byte>)[(byte)(place == blocks[^1].Start ? kind | Last : kind), (byte)(length >> 16), (byte)(length >> 8), (byte)length]);
            output.Write(file.Slice(place, length));
        }
        output.Write(file[at..end]);
        return new(output.WrittenSpan.ToArray(), removed);
    }

    private static CleanedFile Truncated(long offset) => CleanedFile.Broken(offset, "it ends before the sound begins", "پیش از آغاز صدا تمام می‌شود");

    private static CleanedFile Broken(long offset) => CleanedFile.Broken(offset, "the data there is not part of a FLAC", "آنچه آنجا آمده بخشی از FLAC نیست");
}
