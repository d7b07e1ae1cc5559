using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Daftar.Content;

/// <summary>The first 128 bits of a SHA-256: equal digests mean equal content.</summary>
public readonly record struct Digest(UInt128 Value)
{
    public static Digest Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes, hash);
        return new(BinaryPrimitives.ReadUInt128BigEndian(hash));
    }

    public static Digest Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public override string ToString() => Value.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
