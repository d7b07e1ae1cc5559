namespace Daftar.Linting.Prose;

/// <summary>Whether a number is part of something that is not Persian prose and therefore keeps its digits.</summary>
internal static class NumberContext
{
    private const int LongestCitation = 200;
    private const int FewestDigitsOfTelephone = 5;

    private static readonly string[] BeforeTelephone = ["تلفن", "تماس", "فکس", "نمابر", "دورنگار", "موبایل", "همراه", "پیامک", "واتساپ", "تلفکس"];

    private static readonly string[] BeforeOption = ["سوییچ", "سوئیچ", "سویچ", "گزینه", "گزینهٔ", "گزینه‌ی", "آپشن", "پارامتر", "فلگ"];

    public static bool IsForeign(LintText text, NumberRun run) =>
        FollowsForeign(text, run) || PrecedesForeign(text, run.Start, run.End) || IsInCitation(text, run) || IsTelephone(text, run) || IsOption(text, run)
        || IsVector(text, run) || IsEscape(text, run) || IsSign(text[run.Start - 1]) || IsSign(text[run.End]);

    // «[0, 0]»
    private static bool IsVector(LintText text, NumberRun run) =>
        text[run.Start - 1] == '[' && text[run.End] == ']' && text.Slice(run.Start, run.End).Contains(',');

    // «چرا فاصله %20 است؟»: what stands for a character in an address.
    private static bool IsEscape(LintText text, NumberRun run) =>
        text[run.Start - 1] == '%' && run.End - run.Start == 2 && !Letters.IsDigit(text[run.Start - 2]) && text.IsAboutAddresses;

    // «Windows 10», «26 January, 2025», «x = 5», «p < 0.05», «Lazar (2020)», «ch. 12», «Russell 1905: 484»
    private static bool FollowsForeign(LintText text, NumberRun run)
    {
        var at = run.Start - 1;
        var steps = 0;
        if (text[at] is '(' or '[')
        {
            if (text[run.End] is not (')' or ']')) return false;
            at--;
        }
        while (steps++ < 5 && text[at] is ' ' or ',' or ':' or '=' or '<' or '>' or '≤' or '≥' or '≈' or '~' or '+' or '-' or '–' or '/' or '×' or LintText.Mark) at--;
        if (text[at] == '.') return IsAbbreviation(text, at);
        return IsForeign(text[at]);
    }

    // «ch. 12», «p. 99»: a full stop behind any other word ends a sentence.
    private static bool IsAbbreviation(LintText text, int dot)
    {
        var start = dot;
        while (char.IsAsciiLetter(text[start - 1])) start--;
        return dot - start is > 0 and <= 4;
    }

    // «1.5 GB», «10:30 GMT», «20°C», «10-inch», «100% DHA»
    private static bool PrecedesForeign(LintText text, int start, int end)
    {
        var at = end;
        while (text[at] is '%' or '°' or '+' or LintText.Mark) at++;
        if (text[at] is '-' or '–' or '/') at++;
        else if (text[at] == ' ')
        {
            at++;
            if (text[at] is '×' or '=' or '<' or '>' or '≤' or '≥' or '≈' or '~' && text[at + 1] == ' ') at += 2;
            // «10 - 100Ω، 100 - 1kΩ»; in «گام 2 - Python» the number is Persian.
            else if (text[at] is '-' or '–' && text[at + 1] == ' ' && text[start - 1] is '(' or '،' or ',' or '؛' or ' ' && text.Slice(0, start).TrimEnd() is [.., '(' or '،' or ',' or '؛']) at += 2;
        }
        if (text[at] == LintText.Mark) at++;
        return IsForeign(text[at]);
    }

    // «(Mrs. Dalloway, 1925)», «(کلانسی 1993؛ Libet 1999)»
    private static bool IsInCitation(LintText text, NumberRun run)
    {
        var open = run.Start - 1;
        for (; open >= 0 && run.Start - open < LongestCitation; open--)
        {
            if (text[open] is '(' or '[') break;
            if (text[open] is ')' or ']') return false;
        }
        if (text[open] is not ('(' or '[')) return false;
        var close = run.End;
        for (; close < text.Length && close - run.End < LongestCitation; close++)
        {
            if (text[close] is ')' or ']') break;
        }
        return text[close] is ')' or ']' && HasLatinWord(text, open, close);
    }

    private static bool HasLatinWord(LintText text, int start, int end)
    {
        for (var i = start; i + 1 < end; i++)
        {
            if (IsLatin(text[i]) && IsLatin(text[i + 1])) return true;
        }
        return false;
    }

    private static bool IsTelephone(LintText text, NumberRun run)
    {
        foreach (var (start, end) in run.Parts)
        {
            var digits = 0;
            for (var i = start; i < end; i++)
            {
                if (Letters.IsDigit(text[i])) digits++;
            }
            if (digits >= 10 && text.Slice(start, end).IndexOfAny(".,:") < 0 || digits >= 7 && text[start] is '0' && !IsDate(text.Slice(start, end))) return true;
            if (digits >= FewestDigitsOfTelephone && (text[start - 1] == '+' || HasBefore(text, start))) return true;
        }
        return false;
    }

    private static bool IsDate(ReadOnlySpan<char> number) => number.Contains('/') || number.Contains(':');

    private static bool HasBefore(LintText text, int at)
    {
        var before = text.Slice(Math.Max(0, at - 24), at);
        foreach (var word in BeforeTelephone)
        {
            if (before.IndexOf(word, StringComparison.Ordinal) >= 0) return true;
        }
        return false;
    }

    // «سوییچ 3-», «گزینهٔ -9»: an option of a command.
    private static bool IsOption(LintText text, NumberRun run)
    {
        var isBehind = text[run.End] == '-' && text[run.End + 1] is ' ' or '\n' or '.' or '،';
        if (!isBehind && !(text[run.Start - 1] == '-' && text[run.Start - 2] == ' ')) return false;
        var before = text.Slice(Math.Max(0, run.Start - 10), run.Start).TrimEnd(" -");
        foreach (var word in BeforeOption)
        {
            if (before.EndsWith(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static bool IsForeign(char c) => c == LintText.Opaque || IsLatin(c);

    private static bool IsLatin(char c) => char.IsAsciiLetter(c) || c is (>= '\u00C0' and <= '\u024F') or (>= '\u0370' and <= '\u03FF') && c is not ('×' or '÷');

    // Of a currency, or of a power: «$20», «2^15».
    private static bool IsSign(char c) => c is '$' or '€' or '£' or '¥' or '₹' or '^';
}
