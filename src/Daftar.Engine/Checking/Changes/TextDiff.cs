namespace Daftar.Checking.Changes;

public enum DiffKind { Same, Removed, Added }

/// <summary>A run of words that both texts have, or one of them.</summary>
public readonly record struct DiffPart(DiffKind Kind, string Text);

/// <summary>
/// The words by which two texts differ, after E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986): of all ways from one
/// to the other it finds one with the fewest words removed and added.
/// </summary>
public static class TextDiff
{
    // Beyond this many differences nobody looks for a word any more, and the work grows with their square.
    private const int MostDifferences = 1500;

    /// <summary>For each line that is in one of them and changed: its parts. Lines that are the same are left out, with an empty list where some were.</summary>
    public static IReadOnlyList<IReadOnlyList<DiffPart>> Lines(string before, string after)
    {
        var lines = new List<IReadOnlyList<DiffPart>>();
        var line = new List<DiffPart>();
        foreach (var (kind, text) in Parts(before, after))
        {
            var pieces = text.Split('\n');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0) EndLine();
                if (pieces[i].Length > 0) line.Add(new(kind, pieces[i]));
            }
        }
        EndLine();
        while (lines.Count > 0 && lines[^1].Count == 0) lines.RemoveAt(lines.Count - 1);
        return lines;

        void EndLine()
        {
            if (line.Exists(part => part.Kind != DiffKind.Same)) lines.Add(line.ToArray());
            else if (line.Count > 0 && lines is [.., { Count: > 0 }]) lines.Add([]);
            line.Clear();
        }
    }

    /// <summary>All of both texts, in order.</summary>
    public static IReadOnlyList<DiffPart> Parts(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var start = 0;
        while (start < old.Count && start < now.Count && old[start] == now[start]) start++;
        var end = 0;
        while (end < old.Count - start && end < now.Count - start && old[old.Count - 1 - end] == now[now.Count - 1 - end]) end++;

        var parts = new List<DiffPart>();
        Add(parts, DiffKind.Same, old, 0, start);
        Middle(parts, old[start..(old.Count - end)], now[start..(now.Count - end)]);
        Add(parts, DiffKind.Same, old, old.Count - end, end);
        return parts;
    }

    private static void Middle(List<DiffPart> parts, List<string> old, List<string> now)
    {
        if (Steps(old, now) is not { } steps)
        {
            Add(parts, DiffKind.Removed, old, 0, old.Count);
            Add(parts, DiffKind.Added, now, 0, now.Count);
            return;
        }
        foreach (var (kind, index) in steps) Add(parts, kind, kind == DiffKind.Added ? now : old, index, 1);
    }

    /// <summary>The way from one to the other, a word at a time; null when it is too long.</summary>
    private static List<(DiffKind Kind, int Index)>? Steps(List<string> old, List<string> now)
    {
        var most = Math.Min(old.Count + now.Count, MostDifferences);
        var reached = new int[2 * most + 3];
        var middle = most + 1;
        var trace = new List<int[]>();
        for (var differences = 0; differences <= most; differences++)
        {
            trace.Add(reached.AsSpan(middle - differences, 2 * differences + 1).ToArray());
            for (var diagonal = -differences; diagonal <= differences; diagonal += 2)
            {
                var at = middle + diagonal;
                var x = diagonal == -differences || (diagonal != differences && reached[at - 1] < reached[at + 1]) ? reached[at + 1] : reached[at - 1] + 1;
                var y = x - diagonal;
                while (x < old.Count && y < now.Count && old[x] == now[y]) (x, y) = (x + 1, y + 1);
                reached[at] = x;
                if (x >= old.Count && y >= now.Count) return Back(old.Count, now.Count, trace);
            }
        }
        return null;
    }

    private static List<(DiffKind, int)> Back(int x, int y, List<int[]> trace)
    {
        var steps = new List<(DiffKind, int)>();
        for (var differences = trace.Count - 1; differences >= 0; differences--)
        {
            // What was reached before this step: diagonals from -differences to differences, of which the outermost are those of the step itself.
            var before = trace[differences];
            int Reached(int diagonal) => diagonal + differences >= 0 && diagonal + differences < before.Length ? before[diagonal + differences] : 0;
            var diagonal = x - y;
            var isDown = diagonal == -differences || (diagonal != differences && Reached(diagonal - 1) < Reached(diagonal + 1));
            var previous = isDown ? diagonal + 1 : diagonal - 1;
            var (fromX, fromY) = differences == 0 ? (0, 0) : (Reached(previous), Reached(previous) - previous);
            var (afterX, afterY) = differences == 0 ? (0, 0) : isDown ? (fromX, fromY + 1) : (fromX + 1, fromY);
            while (x > afterX && y > afterY)
            {
                (x, y) = (x - 1, y - 1);
                steps.Add((DiffKind.Same, x));
            }
            if (differences > 0) steps.Add(isDown ? (DiffKind.Added, fromY) : (DiffKind.Removed, fromX));
            (x, y) = (fromX, fromY);
        }
        steps.Reverse();
        return steps;
    }

    private static void Add(List<DiffPart> parts, DiffKind kind, List<string> words, int start, int count)
    {
        if (count == 0) return;
        var text = string.Concat(words.Skip(start).Take(count));
        if (parts is [.., { } last] && last.Kind == kind) parts[^1] = new(kind, last.Text + text);
        else parts.Add(new(kind, text));
    }

    /// <summary>Words, runs of spaces, line ends and signs, which together are the text.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            if (IsLetter(text[start])) while (end < text.Length && IsLetter(text[end])) end++;
            else if (text[start] == ' ') while (end < text.Length && text[end] == ' ') end++;
            else if (char.IsHighSurrogate(text[start]) && end < text.Length) end++;
            words.Add(text[start..end]);
            start = end;
        }
        return words;
    }

    // A half-space and vowel signs are within a word.
    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || c is '\u200C' or '\u0654' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
