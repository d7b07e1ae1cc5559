using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Daftar.Theming;

/// <summary>
/// A text writer that turns characters into UTF-8 right in the buffer of an <see cref="IBufferWriter{T}"/>: no
/// intermediate text, no allocation per write. Not thread-safe. An unpaired surrogate becomes U+FFFD, also when a pair is
/// split over two writes at <see cref="Flush"/>.
/// </summary>
public sealed class Utf8PooledWriter : TextWriter
{
    private readonly IBufferWriter<byte> _output;
    private char _highSurrogate;

    public Utf8PooledWriter(IBufferWriter<byte> output) : base(System.Globalization.CultureInfo.InvariantCulture)
    {
        _output = output;
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(new ReadOnlySpan<char>(in value));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.IsEmpty) return;
        if (_highSurrogate != 0) buffer = CompletePair(buffer);
        if (buffer.Length > 0 && char.IsHighSurrogate(buffer[^1]))
        {
            _highSurrogate = buffer[^1];
            buffer = buffer[..^1];
        }
        while (!buffer.IsEmpty)
        {
            var span = _output.GetSpan(Math.Min(buffer.Length, 4096) * 3);
            Utf8.FromUtf16(buffer, span, out var read, out var written);
            _output.Advance(written);
            buffer = buffer[read..];
        }
    }

    public override void Write(StringBuilder? value)
    {
        if (value is null) return;
        foreach (var chunk in value.GetChunks()) Write(chunk.Span);
    }

    public override void WriteLine() => Write('\n');

    /// <summary>Bytes are in the buffer already; this only ends a half surrogate pair.</summary>
    public override void Flush()
    {
        if (_highSurrogate == 0) return;
        _highSurrogate = '\0';
        _output.Write("\uFFFD"u8);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) Flush();
        base.Dispose(disposing);
    }

    private ReadOnlySpan<char> CompletePair(ReadOnlySpan<char> text)
    {
        Span<char> pair = [_highSurrogate, text[0]];
        var span = _output.GetSpan(6);
        _highSurrogate = '\0';
        if (!char.IsLowSurrogate(pair[1]))
        {
            _output.Write("\uFFFD"u8);
            return text;
        }
        Utf8.FromUtf16(pair, span, out _, out var written);
        _output.Advance(written);
        return text[1..];
    }
}
