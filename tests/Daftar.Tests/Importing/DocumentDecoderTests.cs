using System.Text;
using Daftar.Importing.Documents;

namespace Daftar.Tests.Importing;

public sealed class DocumentDecoderTests
{
    private const string Persian = "روابط دو کشور پس از سال‌ها سردی رو به بهبود است و چهار پیمان تازه امضا شد.";

    public static TheoryData<string> Marked => ["utf-8", "utf-16", "utf-16BE", "utf-32", "utf-32BE"];

    [Theory]
    [MemberData(nameof(Marked))]
    public void A_byte_order_mark_decides(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal(Persian, Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Persian)], out _));
    }

    [Fact]
    public void Old_Persian_text_is_Windows_1256()
    {
        // That code page has no Persian yeh and keheh of its own in old fonts' texts: they came as Arabic letters.
        var old = Persian.Replace('ی', 'ي').Replace('ک', 'ك');
        Assert.Equal(old, Decode(CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(old), out var lines));
        Assert.Equal(["a.txt: info DAF508: The file is not UTF-8; it was read as Windows-1256. Check the letters of the imported article."], lines);
    }

    [Fact]
    public void Old_Western_text_is_Windows_1252()
    {
        const string text = "The café on the “old” road – as Müller’s map has it – was closed.";
        Assert.Equal(text, Decode(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text), out var lines));
        Assert.Equal(["a.txt: info DAF508: The file is not UTF-8; it was read as Windows-1252. Check the letters of the imported article."], lines);
    }

    [Fact]
    public void Damaged_UTF_8_is_not_taken_for_an_old_encoding()
    {
        var bytes = Encoding.UTF8.GetBytes(Persian)[..^2];
        bytes[^1] = 0xD8;
        Assert.Null(Decode(bytes, out var lines));
        Assert.Equal(["a.txt: error DAF506: The file is UTF-8 but damaged at byte 133; importing it would lose text. Save it again from the original."],
            lines.Select(line => System.Text.RegularExpressions.Regex.Replace(line, "byte [0-9]+", "byte 133")));
    }

    [Theory]
    [InlineData("", "a.txt: error DAF503: The file is empty, so there is nothing to import. Save the page or the document again.")]
    [InlineData(" \r\n\t\u00A0\n", "a.txt: error DAF503: The file is empty, so there is nothing to import. Save the page or the document again.")]
    [InlineData("abc\0def", "a.txt: error DAF505: The file is binary, not text. Open it in its own program and save it as a Word file (.docx), which keeps most of the content.")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005abc", "a.txt: error DAF505: The file is binary, not text. Open it in its own program and save it as a Word file (.docx), which keeps most of the content.")]
    [InlineData("%PDF-1.7 …", "a.txt: error DAF505: The file is a PDF file, not text. Open it in its own program and save it as a Word file (.docx), which keeps most of the content.")]
    [InlineData("PK\u0003\u0004…", "a.txt: error DAF505: The file is a ZIP (docx, odt) file, not text. Open it in its own program and save it as a Word file (.docx), which keeps most of the content.")]
    public void What_is_no_text_is_refused(string content, string expected)
    {
        Assert.Null(Decode(Encoding.UTF8.GetBytes(content), out var lines));
        Assert.Equal([expected], lines);
    }

    [Fact]
    public void What_is_in_no_known_encoding_is_refused()
    {
        Assert.Null(Decode([.. Enumerable.Repeat((byte)0x8D, 3), .. Enumerable.Repeat((byte)0xD7, 1), .. "abcdefghijklmnopqrstuvwxyz"u8], out var lines));
        Assert.Equal(["a.txt: error DAF507: The file's encoding is not supported; supported are UTF-8, UTF-16, UTF-32, Windows-1256 and Windows-1252. Save it as UTF-8."], lines);
    }

    [Fact]
    public void A_document_of_more_than_50_MiB_is_refused()
    {
        Assert.Null(Decode(new byte[DocumentLimits.TextBytes + 1], out var lines));
        Assert.Equal(["a.txt: error DAF504: The file has 52428801 bytes; import reads up to 52428800. Save only the article's text."], lines);
    }

    private static string? Decode(byte[] bytes, out string[] lines)
    {
        var decoded = DocumentDecoder.Decode(bytes, "a.txt");
        lines = decoded.Diagnostic is { } diagnostic ? [diagnostic.ToString()] : [];
        return decoded.Text;
    }
}
