using System.Buffers;

namespace Daftar.Media.Cleaners;

/// <summary>
/// MP3 is a row of frames, each with its length in its first four bytes. Before, behind and between them players pass over whatever they do
/// not know, which is where ID3, APE and Lyrics3 stand. The frames are copied and nothing else.
/// </summary>
internal static class Mp3Cleaner
{
    // Kilobits a second of layer III, for MPEG 1 and for MPEG 2 and 2.5.
    private static readonly int[] Rates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] Rates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] Frequencies = [44_100, 48_000, 32_000];

    public static CleanedFile Clean(ReadOnlySpan<byte> file)
    {
        var output = new ArrayBufferWriter<byte>(file.Length);
        var removed = MetadataContents.None;
        var isInSound = false;
        for (var at = 0; at < file.Length;)
        {
            if (FrameLength(file[at..]) is { } length && length <= file.Length - at && IsFollowed(file, at, length, isInSound))
            {
                output.Write(file.Slice(at, length));
                at += length;
                isInSound = true;
                continue;
            }
            // Within a tag a picture may look like a frame.
            var end = at + Math.Max(1, SoundTags.Id3Length(file[at..]));
            while (end < file.Length && !(FrameLength(file[end..]) is { } next && next <= file.Length - end && IsFollowed(file, end, next, isInSound: false)) && !file[end..].StartsWith("ID3"u8)) end++;
            removed |= SoundTags.Contents(file[at..end]);
            at = end;
            isInSound = false;
        }
        return output.WrittenCount == 0
            ? CleanedFile.Broken(SoundTags.Id3Length(file), "no MP3 frame begins there or later", "هیچ قاب صدای MP3 آنجا یا پس از آن آغاز نمی‌شود")
            : new(output.WrittenSpan.ToArray(), removed);
    }

    /// <summary>Four bytes that look like a frame stand in many files; two frames, one behind the other, do not.</summary>
    private static bool IsFollowed(ReadOnlySpan<byte> file, int at, int length, bool isInSound)
    {
        var rest = file[(at + length)..];
        if (FrameLength(rest) is not null) return (file[at + 1] & 0xFE) == (rest[1] & 0xFE) && (file[at + 2] & 0x0C) == (rest[2] & 0x0C);
        return isInSound || (rest.IsEmpty && at == 0);
    }

    private static int? FrameLength(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || (bytes[1] & 0xE6) != 0xE2) return null;
        var version = (bytes[1] >> 3) & 3; // 3 is MPEG 1, 2 is MPEG 2, 0 is MPEG 2.5
        var (rate, frequency) = (bytes[2] >> 4, (bytes[2] >> 2) & 3);
        if (version == 1 || rate is 0 or 15 || frequency == 3) return null;
        var samples = Frequencies[frequency] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
        return ((version == 3 ? 144_000 * Rates1[rate] : 72_000 * Rates2[rate]) / samples) + ((bytes[2] >> 1) & 1);
    }
}
