using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Daftar.Sources;

/// <summary>One text as a YAML scalar on one line.</summary>
public static partial class YamlScalar
{
    /// <summary>
    /// <paramref name="value"/> unquoted if YAML 1.2 takes it for the same text, in quotes otherwise: <c>12</c> and
    /// <c>true</c> would come back as something else than text. Which quotes is chosen as the <c>yaml</c> package for
    /// JavaScript does, with which the browser editor writes: single ones, unless the text holds only those.
    /// </summary>
    public static string Of(string value) => IsSafePlain(value) && !LooksTyped(value) ? value : Quote(value);

    /// <summary>True when the text needs no escapes: no control characters, odd spaces at line ends or lone surrogates.</summary>
    internal static bool IsPrintable(ReadOnlySpan<char> value)
    {
        foreach (var rune in value.EnumerateRunes())
        {
            if (NeedsEscape(rune) || rune.Value == 0xFFFD) return false;
        }
        return true;
    }

    private static bool IsSafePlain(string value)
    {
        if (value.Length == 0 || !IsPrintable(value)) return false;
        // Wider than YAML's own list of indicators: what stands at the edge must be no space of any kind.
        if (char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1])) return false;
        if (",[]{}#&*!|>'\"%@`=<~:".Contains(value[0]) || value[^1] is ':' or '-') return false;
        if (value[0] is '-' or '?' && (value.Length == 1 || value[1] is ' ' or '-')) return false;
        return !value.Contains(": ", StringComparison.Ordinal) && !value.Contains(" #", StringComparison.Ordinal)
            && !value.Contains('\t') && !value.StartsWith("...", StringComparison.Ordinal);
    }

    /// <summary>Whether YAML 1.2's core schema takes the plain text for null, a truth value or a number.</summary>
    private static bool LooksTyped(string value) =>
        value is "null" or "Null" or "NULL" or "true" or "True" or "TRUE" or "false" or "False" or "FALSE"
        || (char.IsAsciiDigit(value[0]) || value[0] is '+' or '-' or '.') && Number().IsMatch(value);

    [GeneratedRegex(@"^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    private static string Quote(string value)
    {
        var single = !value.Contains('\'') || value.Contains('"');
        return single && IsPrintable(value) ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'" : QuoteDouble(value);
    }

    private static string QuoteDouble(string value)
    {
        var text = new StringBuilder(value.Length + 8).Append('"');
        for (var i = 0; i < value.Length;)
        {
            // A lone surrogate cannot be written in UTF-8; it becomes U+FFFD like everywhere else.
            Rune.DecodeFromUtf16(value.AsSpan(i), out var rune, out var consumed);
            i += consumed;
            Append(text, rune);
        }
        return text.Append('"').ToString();
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        switch (rune.Value)
        {
            case '"': text.Append("\\\""); return;
            case '\\': text.Append("\\\\"); return;
            case '\n': text.Append("\\n"); return;
            case '\r': text.Append("\\r"); return;
            case '\t': text.Append("\\t"); return;
        }
        if (!NeedsEscape(rune)) text.Append(rune.ToString());
        else if (rune.Value <= 0xFF) text.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:X2}");
        else text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
    }

    /// <summary>Controls, line and paragraph separator, byte order mark and what is no character.</summary>
    private static bool NeedsEscape(Rune rune) =>
        rune.Value is < 0x20 or (>= 0x7F and <= 0x9F) or 0x2028 or 0x2029 or 0xFEFF or 0xFFFE or 0xFFFF;
}
