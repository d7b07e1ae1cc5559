using System.Collections.Frozen;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Daftar.Linting.Prose;

/// <summary>
/// Words that a text shows because they are written wrongly: behind «غلط:», in a column «نادرست» of a table, in quotation marks
/// of a sentence about spelling. To mend them would take away what the text is about.
/// </summary>
internal static class QuotedMistakes
{
    private const int LongestQuotation = 40;
    private const int MostWordsOfHeader = 4;
    private const int Beside = 10;

    private const char Cross = '❌';

    private static readonly string[] Labels = ["غلط", "نادرست", "ناصحیح", "اشتباه"];

    private static readonly string[] Headers = [.. Labels, "❌", "wrong", "incorrect"];

    // A column that gives letters or words as another language has them.
    private static readonly string[] Languages = ["عربی", "پشتو", "اردو", "کردی", "Arabic", "Pashto", "Urdu"];

    private static readonly string[] AboutSpelling =
        ["غلط", "نادرست", "ناصحیح", "ننویسید", "ننویسیم", "بنویسید", "بنویسیم", "املا", "املای", "املایی", "نیم\u200Cفاصله", "نیم\u200Cفاصلهٔ"];

    public static void Protect(LintText text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.Span[start..].IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            ProtectLine(text, start, end);
            start = end + 1;
        }
    }

    /// <summary>The columns of <paramref name="table"/> whose cells are shown for what is wrong or foreign in them.</summary>
    public static IReadOnlySet<int> Columns(Table table)
    {
        if (table.Count == 0 || table[0] is not TableRow { IsHeader: true } header) return FrozenSet<int>.Empty;
        HashSet<int>? found = null;
        for (var i = 0; i < header.Count; i++)
        {
            if (header[i] is TableCell cell && IsHeader(Words(cell))) (found ??= []).Add(i);
        }
        return found is null ? FrozenSet<int>.Empty : found;
    }

    private static bool IsHeader(string title)
    {
        title = title.Trim();
        if (title.AsSpan().Count(' ') >= MostWordsOfHeader) return false;
        foreach (var name in Languages)
        {
            if (title == name || title == "به " + name || title == "معادل " + name) return true;
        }
        foreach (var word in Headers)
        {
            if (title.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static string Words(TableCell cell) =>
        string.Concat(cell.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));

    private static void ProtectLine(LintText text, int start, int end)
    {
        var line = text.Slice(start, end);
        // A tree of files or a chart, whose spaces draw it.
        if (line.IndexOfAnyInRange('\u2500', '\u257F') >= 0 || line.IndexOf("| -->", StringComparison.Ordinal) >= 0 || line.IndexOf("+---", StringComparison.Ordinal) >= 0)
        {
            text.Protect(start, end);
            return;
        }
        var behind = BehindLabel(line);
        if (behind > 0) text.Protect(start + behind, end);
        else if (line.IndexOfAny("«\"“") >= 0 && IsAboutSpelling(line)) ProtectQuotations(text, start, end);
    }

    // «غلط: می روم», «**نادرست:** می روم», «❌ می روم», «❌ غلط: می روم»
    private static int BehindLabel(ReadOnlySpan<char> line)
    {
        var at = SkipSigns(line, 0);
        var isCrossed = line[..at].Contains(Cross);
        foreach (var label in Labels)
        {
            if (!line[at..].StartsWith(label, StringComparison.Ordinal)) continue;
            var end = SkipSigns(line, at + label.Length);
            if (end < line.Length && line[end] == ':') return end + 1;
            break;
        }
        if (!isCrossed) return 0;
        if (at < line.Length && line[at] == ':') return at + 1;
        return line[at..].Count(' ') < MostWordsOfHeader ? at : 0;
    }

    private static int SkipSigns(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && line[at] is ' ' or LintText.Mark or '-' or '•' or Cross or '\uFE0F') at++;
        return at;
    }

    private static bool IsAboutSpelling(ReadOnlySpan<char> text)
    {
        foreach (var word in AboutSpelling)
        {
            for (int from = 0, found; (found = text[from..].IndexOf(word, StringComparison.Ordinal)) >= 0; from += found + word.Length)
            {
                var (start, end) = (from + found, from + found + word.Length);
                // «کاملاً» is no «املا».
                if ((start == 0 || !Letters.IsPartOfWord(text[start - 1])) && (end == text.Length || !Letters.IsPartOfWord(text[end]))) return true;
            }
        }
        return false;
    }

    private static void ProtectQuotations(LintText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var closing = text[i] switch { '«' => '»', '“' => '”', '"' => '"', _ => '\0' };
            if (closing == '\0') continue;
            var length = text.Slice(i + 1, end).IndexOf(closing);
            if (length < 0) return;
            var after = i + length + 2;
            // Straight marks are to be mended, unless the word beside them says what they hold.
            var isShown = closing != '"' || IsAboutSpelling(text.Slice(Math.Max(start, i - Beside), i)) || IsAboutSpelling(text.Slice(after, Math.Min(end, after + Beside)));
            if (length is > 0 and <= LongestQuotation && isShown) text.Protect(i + 1, i + 1 + length);
            i = after - 1;
        }
    }
}
