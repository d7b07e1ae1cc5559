namespace Daftar.Importing.Readers.Pdf;

/// <summary>A letter at its place on the page, with its marks. <paramref name="Text"/> is in the order of reading.</summary>
/// <param name="Bottom">The line that it stands on; larger is higher up.</param>
internal readonly record struct PdfGlyph(string Text, double Left, double Right, double Bottom, double Size, bool IsBold, bool IsItalic, string? Address)
{
    public double Middle => (Left + Right) / 2;
    public bool IsSpace => string.IsNullOrWhiteSpace(Text);
}

/// <summary>Glyphs of one line and one column, from left to right.</summary>
internal sealed record PdfLine(IReadOnlyList<PdfGlyph> Glyphs)
{
    public double Left { get; } = Glyphs.Min(glyph => glyph.Left);
    public double Right { get; } = Glyphs.Max(glyph => glyph.Right);

    /// <summary>The size that most of its letters have.</summary>
    public double Size { get; } = Glyphs.GroupBy(glyph => glyph.Size).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).First().Key;

    /// <summary>The line that most of its letters stand on.</summary>
    public double Bottom { get; } = Glyphs.GroupBy(glyph => Math.Round(glyph.Bottom, 1)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;

    /// <summary>The number of its column on the page; 0 where the page has one.</summary>
    public int Column { get; init; }

    /// <summary>The cells of a table's row in the order of reading; null for every other line.</summary>
    public IReadOnlyList<PdfLine>? Cells { get; init; }
}

/// <summary>The lines of a page in the order of reading.</summary>
internal sealed record PdfPageLines(int Page, double Height, IReadOnlyList<PdfLine> Lines)
{
    /// <summary>How many shapes have no letter: the font does not say what they stand for.</summary>
    public int WithoutLetter { get; init; }

    /// <summary>Text that is set sideways: the mark of a draft, the name of a series.</summary>
    public string Sideways { get; init; } = "";
}
