using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Daftar.Importing.Readers.Pdf;

/// <summary>Puts the letters of a page together to the pieces of its lines.</summary>
internal static class PageReading
{
    // In heights of a letter: within a line words stand closer than this, columns farther apart.
    private const double ColumnGap = 1.5;
    private const double SpaceGap = 0.17;

    public static PdfPageLines Read(Page page)
    {
        var segments = Pieces(Glyphs(page));
        var letters = string.Concat(segments.SelectMany(segment => segment.Glyphs).Select(glyph => glyph.Text));
        return new(page.Number, page.Height, PageOrder.Of(segments, VisualOrder.IsFromRight(letters)))
        {
            WithoutLetter = page.Letters.Count(IsWithoutLetter),
            Sideways = string.Concat(page.Letters.Where(letter => letter.TextOrientation is not TextOrientation.Horizontal).Select(letter => letter.Value)).Trim(),
        };
    }

    private static List<PdfGlyph> Glyphs(Page page)
    {
        var links = page.GetAnnotations().Where(annotation => annotation.Action is UriAction).Select(annotation => (annotation.Rectangle, ((UriAction)annotation.Action!).Uri)).ToList();
        var glyphs = new List<PdfGlyph>(page.Letters.Count);
        var marks = new List<PdfGlyph>();
        var seen = new HashSet<(string, double, int, int)>();
        foreach (var letter in page.Letters)
        {
            // Text set sideways is the mark of a draft or the name of a series.
            if (letter.TextOrientation is not TextOrientation.Horizontal || letter.Value.Length == 0 || IsWithoutLetter(letter)) continue;
            var size = Math.Max(Math.Round(letter.PointSize, 1), 0.1);
            var (left, right) = (Math.Min(letter.StartBaseLine.X, letter.EndBaseLine.X), Math.Max(letter.StartBaseLine.X, letter.EndBaseLine.X));
            var bottom = letter.StartBaseLine.Y;
            // Bold is made by some programs by writing twice, a hair apart.
            if (!string.IsNullOrWhiteSpace(letter.Value) && !seen.Add((letter.Value, size, (int)Math.Round(left / size * 4), (int)Math.Round(bottom / size * 4)))) continue;
            var middle = new PdfPoint((left + right) / 2, bottom + size / 4);
            var address = links.Find(link => Contains(link.Rectangle, middle)).Uri;
            var glyph = new PdfGlyph(letter.Value, left, right, bottom, size, letter.FontDetails?.IsBold == true, letter.FontDetails?.IsItalic == true, address);
            // A mark has no width of its own: where its ink is says which letter it belongs to.
            if (VisualOrder.IsMark(glyph.Text)) marks.Add(glyph with { Left = letter.BoundingBox.Left, Right = letter.BoundingBox.Right });
            else glyphs.Add(glyph);
        }
        AddMarks(glyphs, marks);
        return glyphs;
    }

    // The font does not say which letter a shape stands for.
    private static bool IsWithoutLetter(Letter letter) => letter.Value is ['\0' or '\uFFFD', ..];

    private static void AddMarks(List<PdfGlyph> glyphs, List<PdfGlyph> marks)
    {
        foreach (var mark in marks)
        {
            var best = -1;
            for (var index = 0; index < glyphs.Count; index++)
            {
                var glyph = glyphs[index];
                if (glyph.IsSpace || Math.Abs(glyph.Bottom - mark.Bottom) > glyph.Size) continue;
                if (best < 0 || Math.Abs(glyph.Middle - mark.Middle) < Math.Abs(glyphs[best].Middle - mark.Middle)) best = index;
            }
            if (best >= 0) glyphs[best] = glyphs[best] with { Text = glyphs[best].Text + mark.Text };
        }
    }

    private static bool Contains(PdfRectangle area, PdfPoint point) =>
        point.X >= area.Left && point.X <= area.Right && point.Y >= area.Bottom && point.Y <= area.Top;

    /// <summary>Runs of glyphs on one line, parted where a column could end.</summary>
    public static List<PdfLine> Pieces(List<PdfGlyph> glyphs)
    {
        var rows = new List<List<PdfGlyph>>();
        foreach (var glyph in glyphs.Where(glyph => !glyph.IsSpace).OrderByDescending(glyph => glyph.Bottom))
        {
            // Raised and lowered letters belong to the line beside them.
            if (rows.Count > 0 && rows[^1][0] is var first && first.Bottom - glyph.Bottom < Math.Max(first.Size, glyph.Size) * 0.45) rows[^1].Add(glyph);
            else rows.Add([glyph]);
        }
        // A space without a width is what is left of a zero-width non-joiner.
        var spaces = glyphs.Where(glyph => glyph.IsSpace && glyph.Right - glyph.Left > 0.05 * glyph.Size).ToList();
        var joiners = glyphs.Where(glyph => glyph.IsSpace && glyph.Right - glyph.Left <= 0.05 * glyph.Size).ToList();
        return [.. rows.SelectMany(row => Split(row, spaces, joiners))];
    }

    private static IEnumerable<PdfLine> Split(List<PdfGlyph> row, List<PdfGlyph> spaces, List<PdfGlyph> joiners)
    {
        var sorted = row.OrderBy(glyph => glyph.Middle).ToList();
        var line = new List<PdfGlyph>();
        var right = double.MinValue;
        var bottom = sorted[0].Bottom;
        var size = sorted.Max(glyph => glyph.Size);
        var lefts = sorted.Select(glyph => glyph.Left).Order().ToList();
        var beside = spaces.Where(IsOnLine).ToLookup(blank => IsCovered(blank, lefts));
        var written = Places(beside[false]);
        var withoutWidth = joiners.Where(IsOnLine).Select(blank => blank.Middle).Concat(beside[true].Select(blank => blank.Left)).Order().ToList();
        foreach (var glyph in sorted)
        {
            var gap = glyph.Left - right;
            if (line.Count > 0 && gap > ColumnGap * glyph.Size)
            {
                yield return new(line);
                line = [];
            }
            else if (line.Count > 0 && (gap > SpaceGap * glyph.Size || HasSpace(written, line[^1].Middle, glyph.Middle)))
            {
                line.Add(glyph with { Text = " ", Left = right, Right = glyph.Left });
            }
            else if (line.Count > 0 && HasSpace(withoutWidth, line[^1].Middle, glyph.Middle))
            {
                line.Add(glyph with { Text = "\u200C", Left = right, Right = glyph.Left });
            }
            line.Add(glyph);
            right = Math.Max(line.Count == 1 ? double.MinValue : right, glyph.Right);
        }
        yield return new(line);

        bool IsOnLine(PdfGlyph blank) => Math.Abs(blank.Bottom - bottom) < size * 0.45;

        static List<double> Places(IEnumerable<PdfGlyph> blanks) => [.. blanks.Select(blank => blank.Middle).Order()];
    }

    // Browsers write a zero-width non-joiner as a space on top of the letter beside it: both begin at one place.
    private static bool IsCovered(PdfGlyph space, List<double> lefts)
    {
        var hair = space.Size * 0.02;
        var at = lefts.BinarySearch(space.Left - hair);
        if (at < 0) at = ~at;
        return at < lefts.Count && lefts[at] <= space.Left + hair;
    }

    private static bool HasSpace(List<double> spaces, double from, double to)
    {
        var at = spaces.BinarySearch(from);
        if (at < 0) at = ~at;
        return at < spaces.Count && spaces[at] < to;
    }
}
