using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Daftar.Tests.Importing.Pdf;

/// <summary>A PDF whose lines a test puts at their places.</summary>
internal sealed class PdfFile
{
    private readonly PdfDocumentBuilder _builder = new();
    private readonly PdfDocumentBuilder.AddedFont _plain;
    private readonly PdfDocumentBuilder.AddedFont _bold;
    private PdfPageBuilder _page;

    public PdfFile()
    {
        _plain = _builder.AddStandard14Font(Standard14Font.Helvetica);
        _bold = _builder.AddStandard14Font(Standard14Font.HelveticaBold);
        _page = _builder.AddPage(PageSize.A4);
    }

    public PdfFile Page()
    {
        _page = _builder.AddPage(PageSize.A4);
        return this;
    }

    public PdfFile Title(string title, string author)
    {
        (_builder.DocumentInformation.Title, _builder.DocumentInformation.Author) = (title, author);
        return this;
    }

    public PdfFile Line(string text, double top, double left = 60, double size = 11, bool isBold = false)
    {
        _page.AddText(text, size, new PdfPoint(left, 842 - top), isBold ? _bold : _plain);
        return this;
    }

    public PdfFile Lines(double top, double left, params string[] lines)
    {
        foreach (var line in lines)
        {
            Line(line, top, left);
            top += 14;
        }
        return this;
    }

    public PdfFile Link(string address, double top, double left, double width)
    {
        _page.AddLink(address, new PdfRectangle(left, 842 - top - 3, left + width, 842 - top + 10));
        return this;
    }

    public PdfFile Picture()
    {
        _page.AddPng(TestPictures.OnePixel, new PdfRectangle(50, 50, 500, 700));
        return this;
    }

    public byte[] ToBytes() => _builder.Build();
}
