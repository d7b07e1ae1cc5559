using System.Buffers;
using System.Text;

namespace Daftar.Markup;

/// <summary>
/// HTML as the UTF-8 bytes that a page is made of. Most bodies are only copied from loading to the page; as texts they
/// would be decoded and encoded on the way, and take twice the memory.
/// </summary>
public sealed class Utf8Html(ReadOnlyMemory<byte> bytes)
{
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    public bool IsEmpty => Bytes.IsEmpty;

    public static Utf8Html Of(ReadOnlySpan<char> html)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(html.Length));
        var length = Encoding.UTF8.GetBytes(html, rented);
        var bytes = GC.AllocateUninitializedArray<byte>(length);
        rented.AsSpan(0, length).CopyTo(bytes);
        ArrayPool<byte>.Shared.Return(rented);
        return new(bytes);
    }

    /// <summary>Writes the characters to <paramref name="buffer"/>, which grows as needed.</summary>
    public ReadOnlySpan<char> CopyTo(ref char[] buffer)
    {
        if (buffer.Length < Bytes.Length) buffer = new char[Bytes.Length * 2];
        return buffer.AsSpan(0, Encoding.UTF8.GetChars(Bytes.Span, buffer));
    }

    public override string ToString() => Encoding.UTF8.GetString(Bytes.Span);
}
