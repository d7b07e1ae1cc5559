using System.Text.RegularExpressions;
using Daftar.Importing.Documents;
using Daftar.Importing.Wording;
using Daftar.Languages;

namespace Daftar.Importing.Readers.SavedText;

/// <summary>Lines that were rows once: cells with tabs between them, or the two halves of a verse.</summary>
/// <param name="Lines">How many lines of the text they are.</param>
internal sealed partial record TextRows(IReadOnlyList<string[]> Rows, int Lines, bool IsVerse)
{
    private const int MostColumns = 30;

    /// <summary>The rows that begin at a line; null when it begins none.</summary>
    public static TextRows? Of(IReadOnlyList<SourceLine> lines, int start)
    {
        var rows = new List<string[]>();
        for (var i = start; i < lines.Count && Cells(lines[i].Text) is { } cells; i++)
        {
            if (rows.Count > 0 && Math.Abs(cells.Length - rows[0].Length) > 1) break;
            rows.Add(cells);
        }
        if (rows.Count < 2) return null;
        return new(rows, rows.Count, IsVerseRows(rows));
    }

    /// <summary>A table whose first row is its header where figures stand below words.</summary>
    public static Table Table(IReadOnlyList<string[]> rows)
    {
        var hasHeader = rows[0].All(cell => !cell.Any(c => Digits.ValueOf(c) >= 0)) && rows.Skip(1).Any(row => row.Any(cell => cell.Any(c => Digits.ValueOf(c) >= 0)));
        return new(hasHeader ? 1 : 0, [.. rows.Select(row => new TableRow([.. row.Select(cell => cell.Length == 0 ? new TableCell([]) : TableCell.Of(cell))]))], []);
    }

    private static string[]? Cells(string line)
    {
        if (line.Contains('\t')) return line.Split('\t') is { Length: > 1 and <= MostColumns } cells ? Array.ConvertAll(cells, cell => cell.Trim()) : null;
        // Halves of a verse have a wide gap between them.
        return WideGap().Split(line) is { Length: 2 } halves && halves.All(half => half.Length > 0) ? halves : null;
    }

    private static bool IsVerseRows(List<string[]> rows) => rows.TrueForAll(row =>
        row is [var first, var second] && !row.Any(half => half.Any(c => Digits.ValueOf(c) >= 0))
        && WordCount(first) is >= 3 and <= 10 && WordCount(second) is >= 3 and <= 10 && Math.Abs(first.Length - second.Length) <= 20);

    private static int WordCount(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"\s{4,}|\s+[*…]{1,3}\s+", RegexOptions.CultureInvariant)]
    private static partial Regex WideGap();
}
