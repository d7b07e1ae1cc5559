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

    public void Write(BinaryWriter writer)
    {
        writer.Write((ulong)(Value >> 64));
        writer.Write((ulong)Value);
    }

    /// <summary>What <see cref="Write"/> wrote.</summary>
    public static Digest Read(BinaryReader reader) => new(new UInt128(reader.ReadUInt64(), reader.ReadUInt64()));

    public override string ToString() => Value.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
