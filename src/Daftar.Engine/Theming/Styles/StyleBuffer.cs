namespace Daftar.Theming.Styles;

/// <summary>A style sheet being put together; used again for the next page. One for each thread.</summary>
internal sealed class StyleBuffer
{
    private byte[] _bytes = new byte[32 * 1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _bytes.Length - Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + bytes.Length));
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Takes back what was added after <paramref name="length"/>.</summary>
    public void Truncate(int length) => Length = length;
}
