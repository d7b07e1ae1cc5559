using System.Globalization;
using System.Text;
using Daftar.Diagnostics;
using YamlDotNet.Core;

namespace Daftar.Sources;

/// <summary>
/// Says in an editor's words what the YAML parser complains about. It looks at the text itself first, because the
/// mistakes that people really make (tab, colon, quote, special first character) all get obscure messages.
/// </summary>
internal static class YamlSyntaxError
{
    public static Diagnostic Explain(YamlException exception, string text, string path, int firstLine)
    {
        var locator = new TextLocator(text, path, firstLine);
        var message = exception.Message;
        var offset = (int)Math.Clamp(exception.Start.Index, 0, text.Length);
        if (message.Contains(" tab ", StringComparison.Ordinal) && TabInIndent(text, offset) is { } tab)
            return YamlDiagnostics.Tab(locator.At(tab));

        if (message.Contains("escape", StringComparison.Ordinal) && BadEscape(text, offset) is { } escape)
            return YamlDiagnostics.Syntax(locator.At(escape), BadEscapeReason(text[escape + 1]));

        // The parser calls half of a character a text that is never closed.
        if (message.Contains("quoted scalar", StringComparison.Ordinal) && BadCharacter(text, offset) is var (at, number))
            return YamlDiagnostics.Syntax(locator.At(at), BadCharacterReason(number));

        var place = locator.At(offset);
        var isOpening = offset < text.Length && text[offset] is '"' or '\'';
        if (isOpening && message.Contains("quoted scalar", StringComparison.Ordinal))
            return YamlDiagnostics.Unclosed(place, text[offset], text[offset]);

        var line = LineAt(text, offset - (place.Column - 1));
        if (line[..^line.TrimStart(" \t").Length].IndexOf('\t') is >= 0 and var indent) return YamlDiagnostics.Tab(place with { Column = indent + 1 });
        // "title:Tea" is a text to YAML, and so is what stands below; the parser complains of the next colon.
        if (LineAbove(text, offset - (place.Column - 1)) is { } above && KeyWithoutSpace(LineAt(text, above)) is { Length: > 0 } key && message.Contains("mapping", StringComparison.Ordinal))
            return YamlDiagnostics.Syntax(locator.At(above + key.Length + 1), MissingSpace(key));
        if (ValueThatNeedsQuotes(line) is { Length: > 0 } value)
        {
            var column = line.Length - line[line.IndexOf(value, StringComparison.Ordinal)..].Length + 1;
            return YamlDiagnostics.NeedsQuotes(place with { Column = column }, value.ToString());
        }
        return YamlDiagnostics.Syntax(place, Reason(message, line));
    }

    private static int? TabInIndent(string text, int offset)
    {
        for (var start = text.LastIndexOf('\n', Math.Max(0, offset - 1)) + 1; start < text.Length;)
        {
            var line = LineAt(text, start);
            var tab = line[..^line.TrimStart(" \t").Length].IndexOf('\t');
            if (tab >= 0) return start + tab;
            start += line.Length + 1;
        }
        return null;
    }

    private static ReadOnlySpan<char> LineAt(string text, int start)
    {
        var rest = text.AsSpan(start);
        var length = rest.IndexOfAny('\r', '\n');
        return length < 0 ? rest : rest[..length];
    }

    /// <summary>The value of a line "key: value" in which a colon, or what the value begins with, misleads the parser.</summary>
    private static ReadOnlySpan<char> ValueThatNeedsQuotes(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var value = (colon < 0 ? line.TrimStart(" -") : line[(colon + 2)..]).Trim();
        if (value.IsEmpty) return default;
        if (value[0] is '@' or '`' or '%' or '*' or '&' or '!' or '|' or '>') return value;
        if (colon >= 0 && value is ['-' or '?', ' ', ..]) return value;
        // "[2024] Report" is a list with something behind it to YAML.
        if (colon >= 0 && value[0] is '[' or '{' && value.IndexOf(value[0] == '[' ? ']' : '}') is > 0 and var close && close < value.Length - 1
            && value[(close + 1)..].TrimStart() is [not '#' and not ',', ..] && value.Count(value[0]) == 1) return value;
        if (colon < 0 || value[0] is '"' or '\'' or '[' or '{' or '#') return default;
        return value.Contains(": ", StringComparison.Ordinal) || value[^1] == ':' ? value : default;
    }

    private static LocalizedText Reason(string message, ReadOnlySpan<char> line)
    {
        if (line.IndexOfAny("\"'") >= 0 && message.Contains("expected key", StringComparison.Ordinal))
        {
            return new("there is text after the closing quote (inside \"…\" write \\\", inside '…' write '').",
                "پس از گیومهٔ پایانی متنی آمده است (داخل \"…\" بنویسید \\\" و داخل '…' بنویسید '').");
        }
        if (KeyWithoutSpace(line) is { Length: > 0 } key) return MissingSpace(key);
        if (line.IndexOfAny('[', '{') >= 0 && message.Contains("expected", StringComparison.Ordinal))
            return new("a comma or the closing bracket is expected here; put a text with YAML characters in double quotes.",
                "این‌جا ویرگول (,) یا کروشهٔ پایانی لازم است؛ متنی که نشانه‌های YAML دارد داخل \"…\" می‌آید.");
        if (!line.Contains(':')) return new("this line has no 'key:'.", "این خط «کلید:» ندارد.");
        if (message.Contains("invalid mapping", StringComparison.Ordinal))
            return new("a key is nested below a key that already has a value.", "کلیدی زیر کلیدی آمده که خودش مقدار دارد.");
        if (message.Contains("expected", StringComparison.Ordinal))
            return new("the indentation does not match the lines above.", "تورفتگی با خط‌های بالا نمی‌خواند.");
        var reason = message.EndsWith('.') ? message : $"{message}.";
        return new(reason, $"«{reason}»");
    }

    private static LocalizedText MissingSpace(string key) => new($"a space is missing after '{key}:'.", $"پس از «{key}:» فاصله‌ای لازم است.");

    /// <summary>Where the nearest line above begins that is not empty.</summary>
    private static int? LineAbove(string text, int start)
    {
        while (start > 0)
        {
            start = start == 1 ? 0 : text.LastIndexOf('\n', start - 2) + 1;
            if (!LineAt(text, start).IsWhiteSpace()) return start;
        }
        return null;
    }

    private static int? BadEscape(string text, int start)
    {
        for (var i = start; i + 1 < text.Length; i++)
        {
            if (text[i] != '\\') continue;
            if (!"0abt\tnvfre \"/\\N_LPxuU\r\n".Contains(text[i + 1])) return i;
            i++;
        }
        return null;
    }

    /// <summary>The number of a character (<c>\x41</c>, <c>\u0041</c>, <c>\U00000041</c>) that is none: too short, half of a character, or beyond the last one.</summary>
    private static (int At, string Escape)? BadCharacter(string text, int start)
    {
        if (start >= text.Length || text[start] != '"') return null;
        for (var i = start + 1; i + 1 < text.Length && text[i] != '"'; i++)
        {
            if (text[i] != '\\') continue;
            var length = text[i + 1] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            var digits = Digits(text, i + 2, length);
            if (digits.Length < length) return (i, text.Substring(i, 2 + digits.Length));
            if (length > 2 && !Rune.IsValid(NumberOf(digits)))
            {
                // Two halves beside each other, as JSON has them, are one character.
                var isPair = length == 4 && text.AsSpan(i + 6).StartsWith("\\u") && Digits(text, i + 8, 4) is { Length: 4 } second
                    && Rune.TryCreate((char)NumberOf(digits), (char)NumberOf(second), out _);
                if (!isPair) return (i, text.Substring(i, 2 + length));
                i += 6;
            }
            i += 1 + length;
        }
        return null;
    }

    private static ReadOnlySpan<char> Digits(string text, int start, int most)
    {
        var digits = text.AsSpan(Math.Min(start, text.Length));
        digits = digits[..Math.Min(most, digits.Length)];
        return digits.IndexOfAnyExcept(HexDigits) is >= 0 and var other ? digits[..other] : digits;
    }

    private static uint NumberOf(ReadOnlySpan<char> digits) => uint.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");

    private static LocalizedText BadCharacterReason(string escape) => new(
        $"'{escape}' is not a valid character. Write the character itself, or its full number such as \\U0001F600.",
        $"«{escape}» نویسه نیست: نیمی از یک نویسه است، کوتاه است یا پس از آخرین نویسه. خودِ نویسه یا شمارهٔ کامل آن را مانند \\U0001F600 بنویسید.");

    private static LocalizedText BadEscapeReason(char sign) => new(
        $"'\\{sign}' is not a valid escape inside \"…\" (write \\\\ for a backslash, or put the text in '…').",
        $"«\\{sign}» داخل \"…\" معنایی ندارد (برای خط کج وارونه \\\\ بنویسید یا متن را داخل '…' بگذارید).");

    /// <summary>The key of a line such as <c>title:Tea</c>.</summary>
    private static string KeyWithoutSpace(ReadOnlySpan<char> line)
    {
        var start = line.Trim();
        var length = start.IndexOfAnyExcept(KeyCharacters);
        return length > 0 && length + 1 < start.Length && start[length] == ':' && start[length + 1] is not (' ' or '\t' or '/') ? start[..length].ToString() : "";
    }

    private static readonly System.Buffers.SearchValues<char> KeyCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");
}
