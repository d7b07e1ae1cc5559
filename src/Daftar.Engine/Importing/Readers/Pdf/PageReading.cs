using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Daftar.Importing.Readers.Pdf;

/// <summary>The lines of a page in the order of reading: columns one after the other, from the side on which the script begins.</summary>
internal static class PageReading
{
    // In heights of a letter: within a line words stand closer than this, columns farther apart.
    private const double ColumnGap = 1.5;
    private const double SpaceGap = 0.17;
    private const int LinesOfColumn = 3;

    public static PdfPageLines Read(Page page)
    {
        var segments = Segments(Glyphs(page));
        var letters = string.Concat(segments.SelectMany(segment => segment.Glyphs).Select(glyph => glyph.Text));
        return new(page.Number, page.Height, Order(segments, VisualOrder.IsFromRight(letters)));
    }

    private static List<PdfGlyph> Glyphs(Page page)
    {
        var links = page.GetAnnotations().Where(annotation => annotation.Action is UriAction).Select(annotation => (annotation.Rectangle, ((UriAction)annotation.Action!).Uri)).ToList();
        var glyphs = new List<PdfGlyph>(page.Letters.Count);
        var marks = new List<PdfGlyph>();
        var seen = new HashSet<(string, int, int)>();
        foreach (var letter in page.Letters)
        {
            // Text set sideways is the mark of a draft or the name of a series.
            if (letter.TextOrientation is not TextOrientation.Horizontal || letter.Value.Length == 0 || letter.Value[0] is '\0' or '\uFFFD') continue;
            var size = Math.Max(Math.Round(letter.PointSize, 1), 0.1);
            var (left, right) = (Math.Min(letter.StartBaseLine.X, letter.EndBaseLine.X), Math.Max(letter.StartBaseLine.X, letter.EndBaseLine.X));
            var bottom = letter.StartBaseLine.Y;
            // Bold is made by some programs by writing twice, a hair apart.
            if (!string.IsNullOrWhiteSpace(letter.Value) && !seen.Add((letter.Value, (int)Math.Round(left / size * 4), (int)Math.Round(bottom / size * 4)))) continue;
            var middle = new PdfPoint((left + right) / 2, bottom + size / 4);
            var address = links.Find(link => Contains(link.Rectangle, middle)).Uri;
            var glyph = new PdfGlyph(letter.Value, left, right, bottom, size, letter.FontDetails?.IsBold == true, letter.FontDetails?.IsItalic == true, address);
            (VisualOrder.IsMark(glyph.Text) ? marks : glyphs).Add(glyph);
        }
        AddMarks(glyphs, marks);
        return glyphs;
    }

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

    // Runs of glyphs on one line, parted where a column could end.
    private static List<PdfLine> Segments(List<PdfGlyph> glyphs)
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
        var written = Places(spaces);
        var withoutWidth = Places(joiners);
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

        List<double> Places(List<PdfGlyph> blanks) =>
            [.. blanks.Where(blank => Math.Abs(blank.Bottom - bottom) < size * 0.45).Select(blank => blank.Middle).Order()];
    }

    private static bool HasSpace(List<double> spaces, double from, double to)
    {
        var at = spaces.BinarySearch(from);
        if (at < 0) at = ~at;
        return at < spaces.Count && spaces[at] < to;
    }

    // From top to bottom; where lines stand in two columns, one after the other, each read in the same way.
    private static List<PdfLine> Order(List<PdfLine> lines, bool isFromRight)
    {
        if (lines.Count < 2 * LinesOfColumn || Gutter(lines) is not { } gutter) return Rows(lines);
        var ordered = new List<PdfLine>();
        var (first, second) = (new List<PdfLine>(), new List<PdfLine>());
        foreach (var line in lines.OrderByDescending(line => line.Bottom))
        {
            if (line.Right <= gutter) (isFromRight ? second : first).Add(line);
            else if (line.Left >= gutter) (isFromRight ? first : second).Add(line);
            else
            {
                Flush();
                ordered.Add(line);
            }
        }
        Flush();
        return ordered;

        void Flush()
        {
            ordered.AddRange(Order(first, isFromRight));
            ordered.AddRange(Order(second, isFromRight));
            (first, second) = ([], []);
        }
    }

    // Where no line crosses, or only a few that run over the whole width, such as titles.
    private static double? Gutter(List<PdfLine> lines)
    {
        double? best = null;
        var fewest = lines.Count / 4;
        foreach (var candidate in lines.Select(line => line.Right + 0.5).Distinct())
        {
            int left = 0, right = 0, across = 0;
            foreach (var line in lines)
            {
                if (line.Right <= candidate) left++;
                else if (line.Left >= candidate) right++;
                else across++;
            }
            if (left < LinesOfColumn || right < LinesOfColumn || across > fewest || (across == fewest && best is not null)) continue;
            if (!StandBeside(lines, candidate)) continue;
            (best, fewest) = (candidate, across);
        }
        return best;
    }

    // Columns have lines at the same heights; an indented paragraph below another one is none.
    private static bool StandBeside(List<PdfLine> lines, double gutter)
    {
        var left = lines.Where(line => line.Right <= gutter).ToList();
        var right = lines.Where(line => line.Left >= gutter).ToList();
        var (top, bottom) = (Math.Min(left.Max(line => line.Bottom), right.Max(line => line.Bottom)), Math.Max(left.Min(line => line.Bottom), right.Min(line => line.Bottom)));
        return left.Count(line => line.Bottom <= top && line.Bottom >= bottom) >= LinesOfColumn && right.Count(line => line.Bottom <= top && line.Bottom >= bottom) >= LinesOfColumn;
    }

    // Pieces of one line that stand far apart are one line after all.
    private static List<PdfLine> Rows(List<PdfLine> lines)
    {
        var rows = new List<PdfLine>();
        foreach (var line in lines.OrderByDescending(line => line.Bottom).ThenBy(line => line.Left))
        {
            if (rows.Count > 0 && Math.Abs(rows[^1].Bottom - line.Bottom) < line.Size * 0.45)
                rows[^1] = new([.. rows[^1].Glyphs.Append(line.Glyphs[0] with { Text = " ", Left = rows[^1].Right, Right = line.Left }).Concat(line.Glyphs).OrderBy(glyph => glyph.Middle)]);
            else rows.Add(line);
        }
        return rows;
    }
}
