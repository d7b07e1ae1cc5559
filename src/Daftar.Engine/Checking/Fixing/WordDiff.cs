using System.Globalization;
using System.Text;

namespace Daftar.Checking.Fixing;

/// <summary>
/// The changes of a text, word by word and with a few words around each, as <c>git diff --word-diff</c> shows them:
/// <c>12: این [-مي شود-]{+می‹ZWNJ›شود+} که</c>. A paragraph is one line of a source, so that whole lines would hide the
/// change; invisible characters are named, because many changes are of nothing else.
/// </summary>
public static class WordDiff
{
    private const int Around = 24;
    private const int Apart = 12;
    private const int SyncLength = 4;
    private const int Farthest = 80;

    private readonly record struct Change(int Start, int End, int NewStart, int NewEnd);

    /// <summary>One line for each change, or for a few that stand close to each other.</summary>
    public static IEnumerable<string> Lines(string before, string after)
    {
        var changes = Changes(before, after);
        int line = 1, counted = 0;
        for (var first = 0; first < changes.Count;)
        {
            var last = first;
            while (last + 1 < changes.Count && changes[last + 1].Start - changes[last].End <= Apart && !HasLineEnd(before, changes[last].End, changes[last + 1].Start)) last++;
            line += before.AsSpan(counted, changes[first].Start - counted).Count('\n');
            counted = changes[first].Start;
            yield return Show(line, before, after, changes, first, last);
            first = last + 1;
        }
    }

    private static string Show(int line, string before, string after, List<Change> changes, int first, int last)
    {
        var shown = new StringBuilder();
        shown.Append(CultureInfo.InvariantCulture, $"{line}: ");
        var start = changes[first].Start;
        var from = Math.Max(StartOfLine(before, start), start - Around);
        while (from > 0 && from < start && IsWord(before[from - 1]) && IsWord(before[from])) from++;
        while (from < start && before[from] == ' ') from++;
        var at = from;
        for (var i = first; i <= last; i++)
        {
            var change = changes[i];
            shown.Append(Visible(before.AsSpan(at, change.Start - at)));
            if (change.End > change.Start) shown.Append("[-").Append(Visible(before.AsSpan(change.Start, change.End - change.Start))).Append("-]");
            if (change.NewEnd > change.NewStart) shown.Append("{+").Append(Visible(after.AsSpan(change.NewStart, change.NewEnd - change.NewStart))).Append("+}");
            at = change.End;
        }
        var to = Math.Min(EndOfLine(before, at), at + Around);
        while (to > at && to < before.Length && IsWord(before[to - 1]) && IsWord(before[to])) to--;
        return shown.Append(Visible(before.AsSpan(at, to - at))).ToString();
    }

    /// <summary>Where the two differ, each change widened to whole words.</summary>
    private static List<Change> Changes(string before, string after)
    {
        var changes = new List<Change>();
        int i = 0, j = 0;
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                i++;
                j++;
                continue;
            }
            var (skip, skipNew) = NextAgreement(before, i, after, j);
            int start = i, newStart = j, end = i + skip, newEnd = j + skipNew;
            var floor = changes.Count > 0 ? changes[^1].End : 0;
            while (start > floor && newStart > 0 && IsWord(before[start - 1]) && before[start - 1] == after[newStart - 1]) (start, newStart) = (start - 1, newStart - 1);
            while (end < before.Length && newEnd < after.Length && IsWord(before[end]) && before[end] == after[newEnd]) (end, newEnd) = (end + 1, newEnd + 1);
            changes.Add(new(start, end, newStart, newEnd));
            (i, j) = (end, newEnd);
        }
        return changes;
    }

    private static (int, int) NextAgreement(string before, int i, string after, int j)
    {
        for (var distance = 1; distance <= Farthest; distance++)
        {
            for (var skip = 0; skip <= distance; skip++)
            {
                if (Agrees(before, i + skip, after, j + distance - skip)) return (skip, distance - skip);
            }
        }
        // A row of numbers has nothing in common with itself in other digits: the next line has.
        var (ofLine, ofNewLine) = (EndOfLine(before, i) - i, EndOfLine(after, j) - j);
        return ofLine + ofNewLine > 0 ? (ofLine, ofNewLine) : (before.Length - i, after.Length - j);
    }

    private static bool Agrees(string before, int i, string after, int j)
    {
        if (i > before.Length || j > after.Length) return false;
        var length = Math.Min(SyncLength, Math.Min(before.Length - i, after.Length - j));
        if (length < SyncLength && (before.Length - i != length || after.Length - j != length)) return false;
        return before.AsSpan(i, length).SequenceEqual(after.AsSpan(j, length));
    }

    private static bool HasLineEnd(string text, int start, int end) => text.AsSpan(start, end - start).Contains('\n');

    private static int StartOfLine(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private static int EndOfLine(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('\r', '\n');
        return end < 0 ? text.Length : at + end;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '\u200C' or '\u0654' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static string Visible(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            shown.Append(c switch
            {
                '\u200C' => "‹ZWNJ›",
                '\u200B' => "‹ZWSP›",
                '\u200E' => "‹LRM›",
                '\u200F' => "‹RLM›",
                '\u061C' => "‹ALM›",
                '\u00AD' => "‹SHY›",
                '\u00A0' => "‹NBSP›",
                '\uFEFF' => "‹BOM›",
                '\u202A' => "‹LRE›",
                '\u202B' => "‹RLE›",
                '\u202C' => "‹PDF›",
                '\u2067' => "‹RLI›",
                '\u2069' => "‹PDI›",
                '\n' => "‹newline›",
                '\r' => "",
                _ => c.ToString(),
            });
        }
        return shown.ToString();
    }
}
