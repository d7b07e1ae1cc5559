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

        var place = locator.At(offset);
        var isOpening = offset < text.Length && text[offset] is '"' or '\'';
        if (isOpening && message.Contains("quoted scalar", StringComparison.Ordinal))
            return YamlDiagnostics.Unclosed(place, text[offset], text[offset]);

        var line = LineAt(text, offset - (place.Column - 1));
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
        if (!line.Contains(':')) return new("this line has no 'key:'.", "این خط «کلید:» ندارد.");
        if (message.Contains("invalid mapping", StringComparison.Ordinal))
            return new("a key stands under a key that already has a value.", "کلیدی زیر کلیدی آمده که خودش مقدار دارد.");
        if (message.Contains("expected", StringComparison.Ordinal))
            return new("the indentation does not match the lines above.", "تورفتگی با خط‌های بالا نمی‌خواند.");
        var reason = message.EndsWith('.') ? message : $"{message}.";
        return new(reason, $"«{reason}»");
    }
}
