using System.Buffers;
using System.Buffers.Binary;

namespace Daftar.Media.Cleaners;

/// <summary>WAV is a row of chunks (four letters, a length). The format, the number of samples and the samples are kept; lists of texts, ID3 and what studios add are not.</summary>
internal static class WaveCleaner
{
    private const int PlainFormat = 16, MostOfFormat = 64;

    public static CleanedFile Clean(ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> format = [], samples = [], count = [];
        var removed = MetadataContents.None;
        for (var at = 12; at < file.Length;)
        {
            var length = RiffChunk.LengthOf(file[at..]) ?? long.MaxValue;
            if (!format.IsEmpty && !samples.IsEmpty && length > file.Length - at - 8)
            {
                removed |= SoundTags.Contents(file[at..]); // no chunk
                break;
            }
            if (length == long.MaxValue) return Truncated(file.Length);
            var type = file.Slice(at, 4);
            var isData = type.SequenceEqual("data"u8);
            // A program that could not go back to write the length left 0 or the largest number.
            if (isData && samples.IsEmpty && (length is 0 or uint.MaxValue)) length = file.Length - at - 8;
            if (length > file.Length - at - 8) return Truncated(file.Length);
            var content = file.Slice(at + 8, (int)length);
            if (isData && samples.IsEmpty) samples = content;
            else if (type.SequenceEqual("fmt "u8) && format.IsEmpty)
            {
                if (FormatLength(content) is not { } used) return Broken(at);
                format = content[..used];
            }
            else if (type.SequenceEqual("fact"u8) && length >= 4 && count.IsEmpty) count = content[..4];
            else removed |= SoundTags.Contents(file.Slice(at, 8 + (int)length));
            at += 8 + (int)length + (int)(length & 1);
        }
        if (format.IsEmpty || samples.IsEmpty) return Broken(12);

        var output = new ArrayBufferWriter<byte>(file.Length);
        output.Write("WAVE"u8);
        RiffChunk.Write(output, "fmt "u8, format);
        if (!count.IsEmpty) RiffChunk.Write(output, "fact"u8, count);
        RiffChunk.Write(output, "data"u8, samples);
        var cleaned = new ArrayBufferWriter<byte>(output.WrittenCount + RiffChunk.Header);
        RiffChunk.Write(cleaned, "RIFF"u8, output.WrittenSpan);
        return new(cleaned.WrittenSpan.ToArray(), removed);
    }

    /// <summary>Sixteen bytes, and for packed sound the length of more and these; null when it is none.</summary>
    private static int? FormatLength(ReadOnlySpan<byte> content)
    {
        if (content.Length < PlainFormat) return null;
        if (content.Length < PlainFormat + 2) return PlainFormat;
        var used = PlainFormat + 2 + BinaryPrimitives.ReadUInt16LittleEndian(content[PlainFormat..]);
        return used <= Math.Min(content.Length, MostOfFormat) ? used : null;
    }

    private static CleanedFile Truncated(long offset) => CleanedFile.Broken(offset, "it ends before the sound is complete", "پیش از پایان صدا تمام می‌شود");

    private static CleanedFile Broken(long offset) => CleanedFile.Broken(offset, "the data there is not part of a WAV", "آنچه آنجا آمده بخشی از WAV نیست");
}
