namespace Daftar.Linting.Prose;

/// <summary>
/// A number with everything that belongs to it: inner marks («10:30», «1,200», «10.1000/182»), ranges and ratios («10 - 12»,
/// «2 : 1»), sums («3 × 4 = 12»), lists («2001; 2003») and the parts of a date or a telephone number. It is changed whole or
/// not at all.
/// </summary>
/// <param name="Parts">What is one number each, in order: lists and «5 تا 11» have several.</param>
internal readonly record struct NumberRun(int Start, int End, IReadOnlyList<(int Start, int End)> Parts)
{
    // Between two numbers without spaces, or with spaces on both sides.
    private const string InnerMarks = ".,:/-–—٫٬×÷*=+<>≤≥≈~'’′″_";
    private const string SpacedMarks = ":/-–—×÷=+<>≤≥≈~";
    private const string ListMarks = ",،;؛:";

    public static IEnumerable<NumberRun> Find(LintText text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Letters.IsDigit(text[i])) continue;
            var run = At(text, i);
            yield return run;
            i = run.End - 1;
        }
    }

    private static NumberRun At(LintText text, int start)
    {
        var parts = new List<(int, int)>();
        int partStart = start, end = EndOfDigits(text, start);
        while (true)
        {
            var next = AfterInnerMark(text, end);
            if (next < 0)
            {
                next = AfterListMark(text, end);
                if (next < 0) break;
                parts.Add((partStart, end));
                partStart = next;
            }
            end = EndOfDigits(text, next);
        }
        parts.Add((partStart, end));
        return new(start, end, parts);
    }

    private static int EndOfDigits(LintText text, int at)
    {
        while (Letters.IsDigit(text[at])) at++;
        return at;
    }

    private static int AfterInnerMark(LintText text, int at)
    {
        if (IsOneOf(InnerMarks, text[at]) && Letters.IsDigit(text[at + 1])) return at + 1;
        if (text[at] is '[' or '(' && Letters.IsDigit(text[at + 1])) return at + 1;
        if (text[at] is ')' && text[at + 1] is ' ' or '-' && Letters.IsDigit(text[at + 2])) return at + 2;
        if (text[at] != ' ') return -1;
        if (Letters.IsDigit(text[at + 1])) return at + 1;
        var mark = at + 1;
        if (text[mark] == '=' && IsOneOf("<>=!", text[mark + 1])) mark++;
        return IsOneOf(SpacedMarks, text[mark]) && text[mark + 1] == ' ' && Letters.IsDigit(text[mark + 2]) ? mark + 2 : -1;
    }

    private static int AfterListMark(LintText text, int at)
    {
        var mark = text[at] == ' ' ? at + 1 : at;
        if (IsOneOf(ListMarks, text[mark]) && text[mark + 1] == ' ' && Letters.IsDigit(text[mark + 2])) return mark + 2;
        if (text[at] is not ' ') return -1;
        foreach (var word in (ReadOnlySpan<string>)["و", "تا", "یا", "الی"])
        {
            var end = at + 1 + word.Length;
            if (end + 1 < text.Length && text.Slice(at + 1, end).SequenceEqual(word) && text[end] == ' ' && Letters.IsDigit(text[end + 1])) return end + 1;
        }
        return -1;
    }

    private static bool IsOneOf(string marks, char c) => marks.Contains(c);
}
