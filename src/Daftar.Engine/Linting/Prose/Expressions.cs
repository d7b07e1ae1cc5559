namespace Daftar.Linting.Prose;

/// <summary>Numbers of a formula of which the rest would stay as it is: «5! = 120», «f(8) = 3», «10 % 3», «(0, 1)», «√2».</summary>
internal static class Expressions
{
    private const string Operators = "=<>≤≥≈≠+-–*/×÷^!%∈∉∪∩⊂|";

    private const string Signs = "√∛∑∏∫∂∇∞∈∉∀∃±∓";

    public static bool AreHalf(LintText text, NumberRun run) =>
        IsRangeOfForeign(text, run.End) || Signs.Contains(text[run.Start - 1]) || Signs.Contains(text[run.End]) || Signs.Contains(BeyondSpace(text, run.End))
        || IsPoint(text, run) || IsResult(text, run.Start) || IsDivided(text, run.End);

    // «0 تا 12.0.1»: both ends of a range or none.
    private static bool IsRangeOfForeign(LintText text, int end)
    {
        foreach (var word in (ReadOnlySpan<string>)[" تا ", " الی "])
        {
            var beyond = end + word.Length;
            if (beyond < text.Length && text.Slice(end, beyond).SequenceEqual(word) && text[beyond] == LintText.Opaque) return true;
        }
        return false;
    }

    private static char BeyondSpace(LintText text, int at) => text[at] == ' ' ? text[at + 1] : text[at];

    // «(0, 1)», «(35.68, 51.38)»: with a Latin comma, which stays between digits.
    private static bool IsPoint(LintText text, NumberRun run) =>
        text[run.Start - 1] == '(' && text[run.End] == ')' && text.Slice(run.Start, run.End).Contains(',')
        && text.Slice(run.Start, run.End).IndexOf(", ", StringComparison.Ordinal) >= 0;

    // What stands before «=» or another operator is a call, a bracket or a number that is left.
    private static bool IsResult(LintText text, int start)
    {
        var at = start - 1;
        while (text[at] == ' ') at--;
        if (!Operators.Contains(text[at]) || text[at - 1] != ' ' && text[at] != '=') return false;
        at--;
        while (text[at] == ' ' || Operators.Contains(text[at])) at--;
        if (text[at] is '}' or ']') return true;
        if (text[at] == ')') return text.LastBefore(at, "(") is > 0 and var open && IsLatin(text[open - 1]);
        return text[start - 1] == ' ' && Letters.IsDigit(text[at]) || IsLatin(text[at]);
    }

    // «10 % 3»
    private static bool IsDivided(LintText text, int end) =>
        text[end] == ' ' && text[end + 1] is '%' or '^' && text[end + 2] == ' ' && Letters.IsLetterOrDigit(text[end + 3]) && !Letters.IsPersian(text[end + 3]);

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c) || c == LintText.Opaque;
}
