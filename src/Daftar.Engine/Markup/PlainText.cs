using System.Globalization;
using System.Text;
using Markdig.Helpers;

namespace Daftar.Markup;

/// <summary>
/// The text of HTML that Daftar itself rendered, for search, API and databases. What belongs to the page and not to the text
/// is left out: the marks of notes and the arrows that lead back from them.
/// </summary>
public static class PlainText
{
    /// <summary>Parts blocks and lines in what <see cref="Extract"/> answers.</summary>
    public const char Break = '\u2029';

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Inline = new HashSet<string>(
    [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "ruby", "s",
        "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
    ], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Tags go, character references are decoded, white space is folded; blocks and line breaks are parted by one line
    /// feed. Relies on our own output, where every "&lt;" begins a tag and every tag ends at the next "&gt;".
    /// </summary>
    public static string FromHtml(string html)
    {
        var extracted = Array.Empty<char>();
        var length = Extract(html, ref extracted);
        var text = new StringBuilder(length);
        foreach (var character in extracted.AsSpan(0, length))
        {
            if (character == Break)
            {
                while (text.Length > 0 && text[^1] == ' ') text.Length--;
                if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
            }
            // The mark that figures in tables have before them belongs to the page.
            else if (character == '\u061C') continue;
            else if (!char.IsWhiteSpace(character)) text.Append(character);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
        }
        while (text.Length > 0 && text[^1] is ' ' or '\n') text.Length--;
        return text.ToString();
    }

    /// <summary>
    /// Writes the text, with <see cref="Break"/> at the borders of blocks, to <paramref name="buffer"/>, which grows as needed,
    /// and returns its length.
    /// </summary>
    public static int Extract(ReadOnlySpan<char> html, ref char[] buffer)
    {
        if (buffer.Length < html.Length) buffer = new char[html.Length * 2];
        var length = 0;
        while (!html.IsEmpty)
        {
            var special = html.IndexOfAny('<', '&');
            var plain = special < 0 ? html : html[..special];
            plain.CopyTo(buffer.AsSpan(length));
            length += plain.Length;
            if (special < 0) break;
            html = html[special..];
            html = html[(html[0] == '<' ? Tag(html, buffer, ref length) : Reference(html, buffer, ref length))..];
        }
        return length;
    }

    private static int Tag(ReadOnlySpan<char> html, char[] buffer, ref int length)
    {
        if (!HtmlTags.TryRead(html, 0, out var tag))
        {
            buffer[length++] = Break;
            return HtmlTags.EndOfOther(html, 0);
        }
        if (tag.Begins("sup") && Raised(html, tag, buffer, ref length) is > 0 and var taken) return taken;
        if (tag.Begins("a") && tag.AttributeText.StartsWith(" href=\"#fnref-", StringComparison.Ordinal) && html.IndexOf("</a>", StringComparison.Ordinal) is > 0 and var arrow)
        {
            while (length > 0 && buffer[length - 1] == ' ') length--;
            return arrow + 4;
        }
        if (!Inline.Contains(tag.Name)) buffer[length++] = Break;
        return tag.End;
    }

    /// <summary>How much of the HTML a raised note's number or an exponent takes; 0 for anything else that is raised.</summary>
    private static int Raised(ReadOnlySpan<char> html, HtmlTag<char> tag, char[] buffer, ref int length)
    {
        var close = html.IndexOf("</sup>", StringComparison.Ordinal);
        if (close < tag.End) return 0;
        if (tag.AttributeText.StartsWith(" id=\"fnref-", StringComparison.Ordinal)) return close + 6;
        Span<char> text = stackalloc char[32];
        if (WithoutTags(html[tag.End..close], text) is not (>= 0 and var count)) return 0;
        var raised = text[..count];
        var before = buffer.AsSpan(0, length);
        if (NoteNumbers.IsNote(before, raised)) return close + 6;
        if (!NoteNumbers.IsExponentOfNumber(before, raised)) return 0;
        foreach (var character in raised) buffer[length++] = NoteNumbers.Raised(character);
        return close + 6;
    }

    /// <summary>How many letters there are without the tags, as of a link; -1 when they do not fit.</summary>
    private static int WithoutTags(ReadOnlySpan<char> html, Span<char> text)
    {
        var count = 0;
        for (var at = 0; ;)
        {
            var isTag = HtmlTags.TryNext(html, at, out var tag);
            if (!html[at..(isTag ? tag.Start : html.Length)].TryCopyTo(text[count..])) return -1;
            if (!isTag) return count + html.Length - at;
            count += tag.Start - at;
            at = tag.End;
        }
    }

    private static int Reference(ReadOnlySpan<char> html, char[] buffer, ref int length)
    {
        var end = html.IndexOf(';');
        if (end is < 2 or > 40)
        {
            buffer[length++] = '&';
            return 1;
        }
        var text = html[1] == '#' ? Number(html[2..end]) : EntityHelper.DecodeEntity(html[1..end]);
        if (text is null)
        {
            buffer[length++] = '&';
            return 1;
        }
        // Never longer than the reference.
        text.CopyTo(buffer.AsSpan(length));
        length += text.Length;
        return end + 1;
    }

    private static string? Number(ReadOnlySpan<char> digits)
    {
        var isHex = !digits.IsEmpty && digits[0] is 'x' or 'X';
        return int.TryParse(isHex ? digits[1..] : digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && Rune.IsValid(code) && code > 0 ? new Rune(code).ToString() : null;
    }
}
