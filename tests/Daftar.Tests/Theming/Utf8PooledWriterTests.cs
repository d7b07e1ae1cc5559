using System.Buffers;
using System.Text;
using Daftar.Theming;

namespace Daftar.Tests.Theming;

public sealed class Utf8PooledWriterTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("دفتر ۱۴۰۴ — می‌شود")]
    [InlineData("😀 a 😀")]
    public void Text_becomes_the_same_bytes_whatever_pieces_it_is_written_in(string text)
    {
        for (var size = 1; size <= text.Length + 1; size++)
        {
            var buffer = new ArrayBufferWriter<byte>();
            var writer = new Utf8PooledWriter(buffer);
            for (var i = 0; i < text.Length; i += size) writer.Write(text.AsSpan(i, Math.Min(size, text.Length - i)));
            writer.Flush();
            Assert.Equal(Encoding.UTF8.GetBytes(text), buffer.WrittenSpan);
        }
    }

    [Fact]
    public void A_long_text_does_not_need_one_long_span()
    {
        var text = string.Concat(Enumerable.Repeat("دفتر😀a", 20_000));
        var buffer = new ArrayBufferWriter<byte>(16);
        new Utf8PooledWriter(buffer).Write(text);
        Assert.Equal(Encoding.UTF8.GetBytes(text), buffer.WrittenSpan);
    }

    [Fact]
    public void Half_a_pair_becomes_the_replacement_character()
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new Utf8PooledWriter(buffer);
        writer.Write("a\uD83D");
        writer.Write("b\uDE00c\uD83D");
        writer.Flush();
        Assert.Equal("a\uFFFDb\uFFFDc\uFFFD", Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Fact]
    public void Characters_builders_and_lines_are_written_too()
    {
        var first = new ArrayBufferWriter<byte>();
        var second = new ArrayBufferWriter<byte>();
        var writer = new Utf8PooledWriter(first);
        writer.Write('a');
        writer.Write(new StringBuilder("bc"));
        new Utf8PooledWriter(second).WriteLine("d");
        Assert.Equal("abc", Encoding.UTF8.GetString(first.WrittenSpan));
        Assert.Equal("d\n", Encoding.UTF8.GetString(second.WrittenSpan));
    }
}
