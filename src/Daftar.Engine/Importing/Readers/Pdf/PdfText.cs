using System.Text;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.Pdf;

/// <summary>The words of a line in the order of reading, with bold, italics, raised figures and links.</summary>
internal static class PdfText
{
    public static string Of(PdfLine line) => string.Concat(Pieces(line).Select(piece => piece.Text)).Trim();

    /// <param name="isPlain">Leaves bold and italics out, for a heading.</param>
    public static List<Inline> Inlines(PdfLine line, bool isPlain)
    {
        var inlines = new List<Inline>();
        var pieces = Pieces(line);
        for (var start = 0; start < pieces.Count;)
        {
            var end = start + 1;
            var form = FormOf(pieces[start].Glyph, line, isPlain);
            // Spaces are not set in a form of their own.
            while (end < pieces.Count && (FormOf(pieces[end].Glyph, line, isPlain) == form || (pieces[end].Glyph.IsSpace && end + 1 < pieces.Count && FormOf(pieces[end + 1].Glyph, line, isPlain) == form))) end++;
            inlines.Add(Form(string.Concat(pieces[start..end].Select(piece => piece.Text)), form));
            start = end;
        }
        return inlines;
    }

    private static Inline Form(string text, (bool IsBold, bool IsItalic, bool IsRaised, string? Address) form)
    {
        Inline inline = new TextRun(text);
        if (form.IsRaised) inline = new Styled(InlineStyle.Superscript, [inline]);
        if (form.IsItalic) inline = new Styled(InlineStyle.Emphasis, [inline]);
        if (form.IsBold) inline = new Styled(InlineStyle.Strong, [inline]);
        return form.Address is { } address ? new Link(address, [inline]) : inline;
    }

    private static (bool IsBold, bool IsItalic, bool IsRaised, string? Address) FormOf(PdfGlyph glyph, PdfLine line, bool isPlain) =>
        (!isPlain && glyph.IsBold, !isPlain && glyph.IsItalic, glyph.Size < line.Size * 0.8 && glyph.Bottom > line.Bottom + (line.Size * 0.15), glyph.Address);

    // Shapes of letters become letters here, where it is still known what stood beside them.
    private static List<(string Text, PdfGlyph Glyph)> Pieces(PdfLine line)
    {
        var glyphs = VisualOrder.ToLogical(line.Glyphs);
        var pieces = new List<(string Text, PdfGlyph Glyph)>(glyphs.Count);
        for (var index = 0; index < glyphs.Count; index++)
        {
            var text = new StringBuilder(PresentationForms.Letters(glyphs[index].Text));
            var shape = glyphs[index].Text.LastOrDefault(PresentationForms.Is);
            if (shape != '\0' && PresentationForms.EndsJoining(shape) && index + 1 < glyphs.Count && glyphs[index + 1].Text.Length > 0 && char.IsLetter(glyphs[index + 1].Text[0]))
                text.Append('\u200C');
            pieces.Add((text.ToString(), glyphs[index]));
        }
        return pieces;
    }
}
