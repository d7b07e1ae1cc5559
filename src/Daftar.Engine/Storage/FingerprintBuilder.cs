using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Daftar.Storage;

/// <summary>Collects what a file depends on. Order counts; each part carries its length, so that parts cannot run together.</summary>
public sealed class FingerprintBuilder
{
    private byte[] _buffer = new byte[1024];
    private int _length;

    public FingerprintBuilder Add(Digest digest)
    {
        digest.Write(Reserve(16));
        return this;
    }

    public FingerprintBuilder Add(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(Reserve(8), value);
        return this;
    }

    public FingerprintBuilder Add(string? text)
    {
        Add(text?.Length ?? -1);
        if (text is not null) MemoryMarshal.AsBytes(text.AsSpan()).CopyTo(Reserve(text.Length * 2));
        return this;
    }

    /// <summary>The digest of all that was added; the builder is empty again.</summary>
    public Digest ToDigest()
    {
        var digest = Digest.Of(_buffer.AsSpan(0, _length));
        _length = 0;
        return digest;
    }

    private Span<byte> Reserve(int count)
    {
        if (_length + count > _buffer.Length) Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
        var span = _buffer.AsSpan(_length, count);
        _length += count;
        return span;
    }
}
