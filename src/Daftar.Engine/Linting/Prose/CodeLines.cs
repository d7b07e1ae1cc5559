using System.Buffers;

namespace Daftar.Linting.Prose;

/// <summary>
/// Code that nothing marks as code: lines of a log, commands, statements, keys and values («"name": "نام",», «name=نام»), calls with a string («print("سلام")»), and
/// keycaps (1️⃣), whose digit is no number.
/// </summary>
internal static class CodeLines
{
    private const int LongestMoment = 60;

    private static readonly SearchValues<char> Traces = SearchValues.Create("\"'=\u20E3");

    public static void Protect(LintText text)
    {
        ProtectLines(text);
        ProtectQuoted(text, "خروجی");
        ProtectQuoted(text, "ورودی");
        var (unclosedDouble, unclosedSingle) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var next = text.Span[i..].IndexOfAny(Traces);
            if (next < 0) return;
            i += next;
            var (start, end) = text[i] switch
            {
                '\u20E3' => Keycap(text, i),
                '=' => Assignment(text, i),
                _ => Quoted(text, i, ref text[i] == '"' ? ref unclosedDouble : ref unclosedSingle),
            };
            if (end <= start) continue;
            text.Protect(start, end);
            i = Math.Max(i, end - 1);
        }
    }

    // «با این خروجی: «21 دی 1395»»: what a program reads or writes.
    private static void ProtectQuoted(LintText text, string label)
    {
        for (var i = 0; i < text.Length;)
        {
            var found = text.Span[i..].IndexOf(label, StringComparison.Ordinal);
            if (found < 0) return;
            i += found + label.Length;
            var open = i;
            while (open < i + 12 && text[open] is not ('«' or '"' or '\n')) open++;
            if (text[open] is not ('«' or '"') || text.Slice(i, open).IndexOf(':') < 0) continue;
            var length = text.Span[(open + 1)..].IndexOf(text[open] == '«' ? '»' : '"');
            if (length <= 0) continue;
            text.Protect(open + 1, open + 1 + length);
            i = open + 1 + length;
        }
    }

    private static void ProtectLines(LintText text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfLine(text, start);
            if (text[start] is (>= '!' and <= '~') or LintText.Opaque && IsCode(text.Slice(start, end))) text.Protect(start, end);
            start = end + 1;
        }
    }

    private static bool IsCode(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        if (line.Length < 3) return false;
        // «$ git commit -m "متن"»
        if (line[0] == '$' && line[1] == ' ') return char.IsAsciiLetter(line[2]);
        if (char.IsAsciiDigit(line[0]) || line[0] is '[' or LintText.Opaque) return IsLog(line);
        if (!char.IsAsciiLetter(line[0])) return false;
        return line[^1] is ';' or '{' or '}' || IsCommand(line);
    }

    // «10:22:31 INFO کاربر 12»: a word in capitals behind the moment.
    private static bool IsLog(ReadOnlySpan<char> line)
    {
        int capitals = 0, digits = 0;
        for (var i = 0; i < line.Length && i < LongestMoment && !Letters.IsPersian(line[i]); i++)
        {
            if (char.IsAsciiDigit(line[i]) || line[i] == LintText.Opaque) digits++;
            capitals = char.IsAsciiLetterUpper(line[i]) ? capitals + 1 : 0;
            if (capitals == 3) return digits > 0 && (line[..i].Contains(':') || line[..i].Contains(LintText.Opaque));
        }
        return false;
    }

    // «cd پروژه && ls -la | grep "متن"»: a small word first, and an option or a pipe.
    private static bool IsCommand(ReadOnlySpan<char> line)
    {
        var word = line.IndexOf(' ');
        if (word < 2 || line[..word].IndexOfAnyExceptInRange('a', 'z') >= 0) return false;
        var rest = line[word..];
        return rest.IndexOf(" | ", StringComparison.Ordinal) >= 0 || rest.IndexOf(" && ", StringComparison.Ordinal) >= 0
            || rest.IndexOf(" --", StringComparison.Ordinal) >= 0 || HasOption(rest);
    }

    private static bool HasOption(ReadOnlySpan<char> rest)
    {
        for (var at = rest.IndexOf(" -", StringComparison.Ordinal); at >= 0 && at + 2 < rest.Length;)
        {
            if (char.IsAsciiLetter(rest[at + 2])) return true;
            var next = rest[(at + 2)..].IndexOf(" -", StringComparison.Ordinal);
            at = next < 0 ? -1 : at + 2 + next;
        }
        return false;
    }

    // «1️⃣»: the digit, a variation selector and the keycap are one picture.
    private static (int Start, int End) Keycap(LintText text, int keycap)
    {
        var start = text[keycap - 1] == '\uFE0F' ? keycap - 2 : keycap - 1;
        return char.IsAsciiDigit(text[start]) ? (start, keycap + 1) : default;
    }

    // «name=نام»: what is assigned reaches as far as the line.
    private static (int Start, int End) Assignment(LintText text, int equals) =>
        IsOfName(text[equals - 1]) && (Letters.IsPersian(text[equals + 1]) || (text[equals + 1] is '"' or '\'' && Letters.IsPersian(text[equals + 2])))
            ? (equals, EndOfLine(text, equals)) : default;

    /// <param name="unclosed">Up to where no such mark closes a call, as an earlier look at the line has shown.</param>
    private static (int Start, int End) Quoted(LintText text, int quote, ref int unclosed)
    {
        // «"question": "متن"»
        var end = quote + 1;
        while (IsOfName(text[end]) || text[end] is '-' or '.') end++;
        if (end > quote + 1 && text[end] == text[quote] && !char.IsAsciiDigit(text[quote + 1]))
        {
            var colon = end + 1;
            while (text[colon] == ' ') colon++;
            if (text[colon] == ':') return (quote, EndOfLine(text, quote));
        }
        // «print("متن")», «log("a", "متن")»
        if (text[quote - 1] != '(' || !IsOfName(text[quote - 2]) || quote < unclosed) return default;
        var mark = text[quote];
        var at = quote + 1;
        for (; text[at] != '\n'; at++)
        {
            if (text[at] == mark && text[at + 1] == ')') return (quote, at + 1);
        }
        unclosed = at;
        return default;
    }

    private static int EndOfLine(LintText text, int at)
    {
        var length = text.Span[at..].IndexOf('\n');
        return length < 0 ? text.Length : at + length;
    }

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or LintText.Opaque;
}
