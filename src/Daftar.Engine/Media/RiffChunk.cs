using System.Buffers;
using System.Buffers.Binary;

namespace Daftar.Media;

/// <summary>A piece of a RIFF file (WebP, WAV): four letters, the length of its content, the content, padded to an even length.</summary>
internal static class RiffChunk
{
    public const int Header = 8;

    /// <summary>The length of the content of the chunk at the beginning; null when there is not even a header.</summary>
    public static uint? LengthOf(ReadOnlySpan<byte> chunk) => chunk.Length < Header ? null : BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);

    public static void Write(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        output.Write(type);
        output.Write(length);
        output.Write(content);
        if ((content.Length & 1) == 1) output.Write("\0"u8);
    }
}
