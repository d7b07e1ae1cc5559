using System.Text;

namespace Daftar.Importing.Metadata;

/// <summary>
/// Rows of comma-separated values (RFC 4180), also with semicolons or tabs, as programs in countries with a decimal comma
/// write them. Written by hand because the common library finds columns by reflection, which the native program has not.
/// </summary>
internal static class CsvReading
{
    public static List<(int Line, List<string> Cells)> Read(string text)
    {
        var separator = SeparatorOf(text);
        var rows = new List<(int Line, List<string> Cells)>();
        var (cells, cell) = (new List<string>(), new StringBuilder());
        var (isQuoted, wasQuoted) = (false, false);
        int line = 1, start = 1;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '\n') line++;
            if (isQuoted)
            {
                if (c != '"') cell.Append(c);
                else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[++at]);
                else isQuoted = false;
            }
            else if (c == '"' && !wasQuoted && string.IsNullOrWhiteSpace(cell.ToString()))
            {
                cell.Clear();
                (isQuoted, wasQuoted) = (true, true);
            }
            else if (c == separator)
            {
                EndCell();
            }
            else if (c == '\n')
            {
                EndRow();
                start = line;
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }
        EndRow();
        return rows;

        void EndCell()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
            wasQuoted = false;
        }

        void EndRow()
        {
            EndCell();
            if (cells.Exists(value => value.Length > 0)) rows.Add((start, cells));
            cells = [];
        }
    }

    // The sign that the first row has most of; commas within Persian text are other characters.
    private static char SeparatorOf(string text)
    {
        var end = text.IndexOf('\n');
        var first = end < 0 ? text : text[..end];
        return ",;\t".MaxBy(separator => first.Count(c => c == separator));
    }
}
