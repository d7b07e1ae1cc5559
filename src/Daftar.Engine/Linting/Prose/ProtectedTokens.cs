namespace Daftar.Linting.Prose;

/// <summary>
/// Addresses (with a scheme or without), hashtags and handles of any script, file names, ISO dates, version and telephone
/// numbers: runs that mean something to a machine.
/// </summary>
internal static class ProtectedTokens
{
    /// <param name="withNumbers">Also numbers that are names rather than amounts; for a language whose digits are put right.</param>
    public static void Apply(LintText text, bool withNumbers)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var next = text.Span[i..].IndexOfAnyInRange('!', '~');
            if (next < 0) return;
            i += next;
            if (text[i] is '#' or '@' && IsTag(text, i))
            {
                var endOfTag = EndOfTag(text, i + 1);
                text.Protect(i, endOfTag);
                i = endOfTag - 1;
                continue;
            }
            if (!IsTokenCharacter(text[i])) continue;
            var start = i;
            while (i + 1 < text.Length && IsTokenCharacter(text[i + 1])) i++;
            var end = i + 1;
            while (end > start && text[end - 1] is '.' or ',' or ':' or '!' or '?' or ';' or '-') end--;
            if (withNumbers && text[start] == '+' && end - start > 1 && char.IsAsciiDigit(text[start + 1])) end = EndOfTelephoneNumber(text, end);
            else if (!IsProtected(text.Slice(start, Math.Max(start, end)), withNumbers)) continue;
            else if (IsAddress(text.Slice(start, end))) end = EndOfAddress(text, end);
            if (end > start && text[end - 1] == '=') end = EndOfQuotedValue(text, end);
            text.Protect(start, end);
            i = Math.Max(i, end - 1);
        }
    }

    // «#انتخابات2024», «@نام»
    private static bool IsTag(LintText text, int at) =>
        !Letters.IsLetterOrDigit(text[at - 1]) && text[at - 1] is not ('#' or '@') && (Letters.IsLetterOrDigit(text[at + 1]) || text[at + 1] == '_');

    private static int EndOfTag(LintText text, int at)
    {
        while (Letters.IsLetterOrDigit(text[at]) || text[at] is '_' or Letters.Zwnj || (text[at] is '-' or '.' && Letters.IsLetterOrDigit(text[at + 1]))) at++;
        return at;
    }

    // «fa.example.org/wiki/كتاب»: a path in another script belongs to the address.
    private static bool IsAddress(ReadOnlySpan<char> token)
    {
        var slash = token.IndexOf('/');
        return slash > 0 && token[..slash].Contains('.') || token.Contains("://", StringComparison.Ordinal);
    }

    private static int EndOfAddress(LintText text, int end)
    {
        var at = end;
        while (Letters.IsLetterOrDigit(text[at]) || text[at] is Letters.Zwnj or LintText.Opaque or (> ' ' and < '\u007F') and not ('"' or '<' or '>' or '(' or ')' or '[' or ']')) at++;
        while (at > end && text[at - 1] is '.' or ',' or ':' or '!' or '?' or ';') at--;
        return at;
    }

    private static bool IsTokenCharacter(char c) => c is > ' ' and < '\u007F' and not ('"' or '\'' or '(' or ')' or '*' or '<' or '>' or '[' or ']');

    private static bool IsProtected(ReadOnlySpan<char> token, bool withNumbers)
    {
        int letters = 0, digits = 0, dots = 0, hyphens = 0;
        var innerDot = false;
        for (var i = 0; i < token.Length; i++)
        {
            var c = token[i];
            if (char.IsAsciiLetter(c)) letters++;
            else if (char.IsAsciiDigit(c)) digits++;
            else if (c is '@' or '\\' or '_' or '=' or '#' or '&' or '|' or '~') return token.Length > 1;
            else if (c == '-') hyphens++;
            else if (c == '.')
            {
                dots++;
                innerDot |= i > 0 && i + 1 < token.Length && char.IsAsciiLetter(token[i - 1]) && char.IsAsciiLetter(token[i + 1]);
            }
        }
        if (letters > 0) return innerDot || token.Contains('/') || token.StartsWith("--", StringComparison.Ordinal) || (withNumbers && digits > 0);
        if (IsAmount(token)) return false;
        return withNumbers && (digits >= 10 || (digits > 0 && (dots >= 2 || hyphens >= 2 || (hyphens == 1 && token[0] == '0'))));
    }

    // «12.000.000»: groups of three, which no version has.
    private static bool IsAmount(ReadOnlySpan<char> token)
    {
        var first = token.IndexOf('.');
        if (first is < 1 or > 3 || token.Length != first + (token.Length - first) / 4 * 4 || token.Length - first < 8) return false;
        for (var i = 0; i < token.Length; i++)
        {
            if (i >= first && (i - first) % 4 == 0 ? token[i] != '.' : !char.IsAsciiDigit(token[i])) return false;
        }
        return true;
    }

    // «alias ll='ls -l'»
    private static int EndOfQuotedValue(LintText text, int at)
    {
        if (text[at] is not ('"' or '\'')) return at;
        for (var i = at + 1; i < text.Length && text[i] != '\n'; i++)
        {
            if (text[i] == text[at]) return i + 1;
        }
        return at;
    }

    // «+93 (0)70 123-4567»
    private static int EndOfTelephoneNumber(LintText text, int end)
    {
        for (var at = end; ;)
        {
            while (at < text.Length && (text[at] is '-' or '(' or ')' || (text[at] == ' ' && at - end < 2))) at++;
            if (at >= text.Length || !char.IsAsciiDigit(text[at])) return end;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            end = at;
        }
    }
}
