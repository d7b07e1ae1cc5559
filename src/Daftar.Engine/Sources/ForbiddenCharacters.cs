using System.Buffers;
using System.Globalization;
using System.Text;

namespace Daftar.Sources;

/// <summary>
/// What no text has: control characters other than tab and line breaks, code points that are no characters, and halves of surrogate pairs.
/// HTML, XML and databases have no way to write them, and nobody sees them.
/// </summary>
public static class ForbiddenCharacters
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r')),
        .. Enumerable.Range(0xFDD0, 0x20).Select(code => (char)code), '\uFFFE', '\uFFFF',
    ]);

    /// <summary>The place of the first one; -1 when the text is clean.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        var control = text.IndexOfAny(Suspects);
        var half = IndexOfHalf(control < 0 ? text : text[..control]);
        return half >= 0 ? half : control;
    }

    /// <summary>As Unicode writes it: <c>U+0000</c>.</summary>
    public static string NameOf(char character) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)character:X4}");

    /// <summary>
    /// The text without them; those that once were line breaks (vertical tab, form feed, next line) are line breaks again. What a program
    /// made of «\\frac» or «\\beta» stays: only its author knows what stood there.
    /// </summary>
    public static string Remove(string text)
    {
        var at = IndexIn(text);
        if (at < 0) return text;
        var clean = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        for (; at >= 0; at = IndexIn(rest))
        {
            clean.Append(rest[..at]);
            if (IsOfCommand(rest, at)) clean.Append(rest[at]);
            else if (rest[at] is '\v' or '\f' or '\u0085') clean.Append('\n');
            rest = rest[(at + 1)..];
        }
        return clean.Append(rest).ToString();
    }

    /// <summary>Whether some program read «\\a», «\\b», «\\f» or «\\v» of a command: the character stands within a line and before a letter.</summary>
    public static bool IsOfCommand(ReadOnlySpan<char> text, int at) =>
        text[at] is '\a' or '\b' or '\f' or '\v' && at + 1 < text.Length && char.IsAsciiLetterLower(text[at + 1])
        && at > 0 && text[at - 1] is ' ' or '(' or '{' or '$' or '=' or '+' or '-' or '\\' or '}' or ',';

    private static int IndexOfHalf(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length;)
        {
            if (!char.IsHighSurrogate(text[at]) || at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1])) return at;
            var next = text[(at + 2)..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0) return -1;
            at += 2 + next;
        }
        return -1;
    }
}
