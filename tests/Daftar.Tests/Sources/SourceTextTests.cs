using System.Text;
using Daftar.Diagnostics;
using Daftar.Sources;

namespace Daftar.Tests.Sources;

public sealed class SourceTextTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void Utf8_is_decoded_and_its_mark_dropped()
    {
        Assert.Equal("چای\n", SourceText.Decode(Encoding.UTF8.GetBytes("\uFEFFچای\n"), "a.md", _diagnostics));
        Assert.Empty(_diagnostics.ToSortedList());
    }

    [Fact]
    public void An_invalid_byte_is_named_with_its_place() =>
        AssertRefused([.. "خط\nچا"u8, 0xED, (byte)'x'], "a.md(2,3): error DAF123: The byte 0xED is not valid UTF-8. Save the file with the encoding UTF-8.");

    [Fact]
    public void A_nul_byte_means_a_binary_file() =>
        AssertRefused("PNG\n\0"u8, "a.md(2,1): error DAF122: The file is binary (it contains a NUL byte), but a text file is expected here. Save it as UTF-8 text or move it to another folder.");

    [Fact]
    public void Utf16_is_refused_by_name() =>
        AssertRefused([0xFF, 0xFE, (byte)'a', 0], "a.md: error DAF124: The file is encoded in UTF-16. Save it with the encoding UTF-8.");

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\t\n")]
    public void An_empty_file_is_reported(string text) =>
        AssertRefused(Encoding.UTF8.GetBytes(text), "a.md: error DAF121: The file is empty. Write its content or delete the file.");

    [Fact]
    public void A_file_over_the_limit_is_refused_with_both_sizes()
    {
        Assert.False(SourceText.CheckSize(52_428_800, "a.md", _diagnostics));
        Assert.Equal(
            ["a.md: error DAF125: The file has 52428800 bytes; a text file may have at most 16777216. Split it or make it smaller."],
            _diagnostics.ToSortedList().Select(diagnostic => diagnostic.ToString()));
    }

    private void AssertRefused(ReadOnlySpan<byte> bytes, string expected)
    {
        Assert.Null(SourceText.Decode(bytes, "a.md", _diagnostics));
        Assert.Equal([expected], _diagnostics.ToSortedList().Select(diagnostic => diagnostic.ToString()));
    }
}
