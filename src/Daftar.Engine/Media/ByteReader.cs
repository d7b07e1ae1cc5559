using System.Buffers.Binary;

namespace Daftar.Media;

/// <summary>Reads numbers of one, two, four or eight bytes, the highest first; beyond the end they are 0 and <see cref="IsBroken"/> says so.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int At { get; set; }

    public bool IsBroken { get; private set; }

    public ulong Read(int size)
    {
        if (size == 0) return 0;
        if (At > _bytes.Length - size)
        {
            IsBroken = true;
            return 0;
        }
        var number = 0UL;
        foreach (var value in _bytes.Slice(At, size)) number = number << 8 | value;
        At += size;
        return number;
    }

    public uint Read32() => (uint)Read(4);

    public ushort Read16() => (ushort)Read(2);

    public string ReadType()
    {
        Span<byte> type = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(type, Read32());
        return System.Text.Encoding.Latin1.GetString(type);
    }
}
