using Daftar.Importing.Wording;

namespace Daftar.Importing.Readers.Pdf;

/// <summary>
/// The lines of a page in the order of reading: columns one after the other, from the side on which the script begins,
/// between what runs over the whole width; the cells of a table row by row.
/// </summary>
internal sealed class PageOrder
{
    private const int LinesOfColumn = 3;

    // Parts of the width of the text: a line that parts what stands above it from what stands below; the cells of a row
    // with two of them and with more; a line that fills its column.
    private const double Wide = 0.62;
    private const double TwoCells = 0.35;
    private const double MoreCells = 0.6;
    private const double OfColumn = 0.35;

    // Of the distance between rows.
    private const double NextLine = 1.15;

    private readonly bool _isFromRight;
    private readonly double _width;
    private readonly List<PdfLine> _ordered = [];
    private int _columns;

    private PageOrder(List<PdfLine> pieces, bool isFromRight)
    {
        _isFromRight = isFromRight;
        _width = pieces.Count == 0 ? 0 : pieces.Max(piece => piece.Right) - pieces.Min(piece => piece.Left);
    }

    public static List<PdfLine> Of(List<PdfLine> pieces, bool isFromRight)
    {
        var order = new PageOrder(pieces, isFromRight);
        order.Read(RowsOf(pieces));
        return order._ordered;
    }

    private void Read(List<List<PdfLine>> rows)
    {
        var band = new List<PdfLine>();
        for (var index = 0; index < rows.Count; index++)
        {
            var length = TableLength(rows, index);
            if (length == 0 && !(rows[index] is [var line] && line.Right - line.Left > Wide * _width))
            {
                band.AddRange(rows[index]);
                continue;
            }
            Order(band, 0);
            band = [];
            _ordered.AddRange(rows.GetRange(index, Math.Max(length, 1)).Select(row => length > 0 ? Joined(row) with { Cells = InReadingOrder(row) } : row[0]));
            index += Math.Max(length, 1) - 1;
        }
        Order(band, 0);
    }

    // How many rows from here on are those of a table.
    private int TableLength(List<List<PdfLine>> rows, int start)
    {
        var length = 0;
        while (start + length < rows.Count && HasCells(rows[start + length]) && (length == 0 || StandBelow(rows[start + length - 1], rows[start + length]))) length++;
        return length < 2 || IsPartOfText(rows, start, length) ? 0 : length;
    }

    // Words that a column sets far apart look like cells, but stand no farther from the lines around them than from one another.
    private bool IsPartOfText(List<List<PdfLine>> rows, int start, int length)
    {
        var end = start + length - 1;
        var step = Enumerable.Range(start, length - 1).Min(row => Gap(row)) * NextLine;
        return (start > 0 && IsText(rows[start - 1]) && Gap(start - 1) < step) || (end + 1 < rows.Count && IsText(rows[end + 1]) && Gap(end) < step);

        double Gap(int row) => rows[row][0].Bottom - rows[row + 1][0].Bottom;
        bool IsText(List<PdfLine> row) => row.Count > 1 || row[0].Right - row[0].Left > OfColumn * _width;
    }

    // Cells leave most of the width empty; lines of columns do not.
    private bool HasCells(List<PdfLine> row) =>
        row.Count > 1 && row.Sum(piece => piece.Right - piece.Left) < (row.Count == 2 ? TwoCells : MoreCells) * _width && !IsMarker(PdfText.Of(InReadingOrder(row)[0]));

    private static bool IsMarker(string text) => text.Length <= 4 && (!char.IsLetterOrDigit(text.LastOrDefault('.')) || ListMarkers.BulletLength(text + " ") > 0);

    // Each cell of a row begins, ends, or has its middle where one of the other row does; words that are set far apart do not.
    private static bool StandBelow(List<PdfLine> upper, List<PdfLine> lower)
    {
        var (fewer, more) = upper.Count < lower.Count ? (upper, lower) : (lower, upper);
        return fewer.TrueForAll(cell => more.Exists(other => PageTables.Distance(cell, other) < cell.Size));
    }

    private List<PdfLine> InReadingOrder(List<PdfLine> row) => [.. _isFromRight ? row.OrderByDescending(piece => piece.Right) : row.OrderBy(piece => piece.Left)];

    // From top to bottom; where lines stand in two columns, one after the other, each read in the same way.
    private void Order(List<PdfLine> lines, int column)
    {
        if (Gutter(lines, LeastLines(lines)) is not { } gutter)
        {
            _ordered.AddRange(RowsOf(lines).Select(row => Joined(row) with { Column = column }));
            return;
        }
        var (first, second) = (new List<PdfLine>(), new List<PdfLine>());
        foreach (var line in lines.OrderByDescending(line => line.Bottom))
        {
            if (line.Right <= gutter) (_isFromRight ? second : first).Add(line);
            else if (line.Left >= gutter) (_isFromRight ? first : second).Add(line);
            else
            {
                Flush();
                _ordered.Add(line);
            }
        }
        Flush();

        void Flush()
        {
            Order(first, ++_columns);
            Order(second, ++_columns);
            (first, second) = ([], []);
        }
    }

    // Two lines make a column only when they are as long as those of a column.
    private int LeastLines(List<PdfLine> lines)
    {
        if (lines.Count >= 2 * LinesOfColumn) return LinesOfColumn;
        var isFilled = RowsOf(lines).Find(row => row.Count > 1)?.TrueForAll(line => line.Right - line.Left > OfColumn * _width) == true;
        return isFilled ? 2 : int.MaxValue;
    }

    // Where no line crosses, or only a few that run over the whole width, such as titles.
    private static double? Gutter(List<PdfLine> lines, int least)
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
            if (left < least || right < least || across > fewest || (across == fewest && best is not null)) continue;
            if (!StandBeside(lines, candidate, least)) continue;
            (best, fewest) = (candidate, across);
        }
        return best;
    }

    // Columns have lines at the same heights; an indented paragraph below another one is none.
    private static bool StandBeside(List<PdfLine> lines, double gutter, int least)
    {
        var left = lines.Where(line => line.Right <= gutter).ToList();
        var right = lines.Where(line => line.Left >= gutter).ToList();
        var (top, bottom) = (Math.Min(left.Max(line => line.Bottom), right.Max(line => line.Bottom)), Math.Max(left.Min(line => line.Bottom), right.Min(line => line.Bottom)));
        return left.Count(line => line.Bottom <= top && line.Bottom >= bottom) >= least && right.Count(line => line.Bottom <= top && line.Bottom >= bottom) >= least;
    }

    private static List<List<PdfLine>> RowsOf(List<PdfLine> lines)
    {
        var rows = new List<List<PdfLine>>();
        foreach (var line in lines.OrderByDescending(line => line.Bottom).ThenBy(line => line.Left))
        {
            if (rows.Count > 0 && Math.Abs(rows[^1][0].Bottom - line.Bottom) < line.Size * 0.45) rows[^1].Add(line);
            else rows.Add([line]);
        }
        return rows;
    }

    // Pieces of one line that stand far apart are one line after all.
    private static PdfLine Joined(List<PdfLine> row)
    {
        var line = row[0];
        foreach (var piece in row.Skip(1))
            line = new([.. line.Glyphs.Append(piece.Glyphs[0] with { Text = " ", Left = line.Right, Right = piece.Left }).Concat(piece.Glyphs).OrderBy(glyph => glyph.Middle)]);
        return line;
    }
}
