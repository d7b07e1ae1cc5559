using System.Globalization;
using System.Text;

namespace Daftar.Yaml;

/// <summary>One text as a YAML scalar on one line.</summary>
public static class YamlScalar
{
    /// <summary>
    /// <paramref name="value"/> unquoted if every YAML reader takes it for the same text, in double quotes otherwise:
    /// <c>yes</c>, <c>12</c> and <c>2025-12-29</c> would come back as something else than text.
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
        if ("-?:,[]{}#&*!|>'\"%@`=<~".Contains(value[0]) || value[^1] == ':') return false;
        return !value.Contains(": ", StringComparison.Ordinal) && !value.Contains(" #", StringComparison.Ordinal)
            && !value.Contains('\t') && !value.StartsWith("...", StringComparison.Ordinal);
    }

    private static bool LooksTyped(string value)
    {
        if (value.ToLowerInvariant() is "null" or "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n")
            return true;
        // Numbers, dates and times of YAML 1.1 and 1.2 begin with one of these and hold nothing but these.
        return (char.IsAsciiDigit(value[0]) || value[0] is '+' or '.')
            && value.AsSpan().IndexOfAnyExcept("0123456789+-.:_eExXoOabcdfABCDFTZtz INFinfaA") < 0;
    }

    private static string Quote(string value)
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
