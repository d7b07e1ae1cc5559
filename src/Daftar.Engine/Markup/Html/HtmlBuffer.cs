using System.Buffers;

namespace Daftar.Markup;

/// <summary>
/// A growing piece of HTML that is used again for the next body. Tags are written by <see cref="Raw(string)"/>;
/// all that comes from an author goes through <see cref="Text"/> or <see cref="Url"/>, so that nothing in it can be a tag.
/// </summary>
internal sealed class HtmlBuffer
{
    // One huge body shall not keep its memory for ever.
    private const int KeptCapacity = 512 * 1024;

    // & < > " and what HTML forbids as a character: controls, U+FFFE, U+FFFF and lone surrogates (checked below).
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"\r\uFFFE\uFFFF" + Characters(0x00, 0x08) + Characters(0x0B, 0x0C) + Characters(0x0E, 0x1F)
        + Characters(0x7F, 0x9F) + Characters(0xD800, 0xDFFF));

    private char[] _characters = new char[32 * 1024];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Written => _characters.AsSpan(0, Length);

    public void Clear()
    {
        Length = 0;
        if (_characters.Length > KeptCapacity) _characters = new char[32 * 1024];
    }

    /// <summary>Takes back what was written after <paramref name="length"/>.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>A space, if a word ends here: where a tag that parted two words was left out, they stay two.</summary>
    public void PartWords()
    {
        if (Length > 0 && char.IsLetterOrDigit(_characters[Length - 1])) Raw(' ');
    }

    public void Raw(string html) => Raw(html.AsSpan());

    public void Raw(ReadOnlySpan<char> html)
    {
        if (html.Length > _characters.Length - Length) Grow(html.Length);
        html.CopyTo(_characters.AsSpan(Length));
        Length += html.Length;
    }

    public void Raw(char character)
    {
        if (Length == _characters.Length) Grow(1);
        _characters[Length++] = character;
    }

    /// <summary>Escapes for text and for attributes in double quotes alike; drops what HTML does not allow at all.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var special = text.IndexOfAny(Special);
            if (special < 0)
            {
                Raw(text);
                return;
            }
            Raw(text[..special]);
            text = text[(special + Escape(text[special..]))..];
        }
    }

    /// <summary>An attribute with a space before it.</summary>
    public void Attribute(string name, ReadOnlySpan<char> value)
    {
        Raw(' ');
        Raw(name);
        Raw("=\"");
        Text(value);
        Raw('"');
    }

    /// <summary>A URL for an attribute: characters that no URL may hold are percent-encoded, letters of all scripts stay readable.</summary>
    public void Url(ReadOnlySpan<char> url)
    {
        for (var i = 0; i < url.Length; i++)
        {
            var character = url[i];
            if (character is ' ' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}' || IsLonePercent(url, i))
            {
                Raw('%');
                Raw(HexDigit(character >> 4));
                Raw(HexDigit(character & 15));
            }
            else if (character == '&')
            {
                Raw("&amp;");
            }
            else if (char.IsSurrogate(character))
            {
                if (i + 1 < url.Length && char.IsSurrogatePair(character, url[i + 1])) Raw(url.Slice(i++, 2));
            }
            else if (char.IsWhiteSpace(character) && character > '\u00A0' - 1 && !char.IsControl(character))
            {
                // Part of a file's name or somebody's address: a reader's click has to ask for it.
                foreach (var unit in System.Text.Encoding.UTF8.GetBytes([character]))
                {
                    Raw('%');
                    Raw(HexDigit((char)(unit >> 4)));
                    Raw(HexDigit((char)(unit & 15)));
                }
            }
            else if (!char.IsControl(character) && character < '\uFFFE')
            {
                Raw(character);
            }
        }
    }

    public override string ToString() => new(Written);

    private static bool IsLonePercent(ReadOnlySpan<char> url, int at) =>
        url[at] == '%' && !(at + 2 < url.Length && char.IsAsciiHexDigit(url[at + 1]) && char.IsAsciiHexDigit(url[at + 2]));

    private static char HexDigit(int value) => (char)(value < 10 ? '0' + value : 'A' + value - 10);

    /// <summary>Writes the escape for the first character of <paramref name="text"/>; tells how many characters it took.</summary>
    private int Escape(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '&': Raw("&amp;"); break;
            case '<': Raw("&lt;"); break;
            case '>': Raw("&gt;"); break;
            case '"': Raw("&quot;"); break;
            default:
                if (text.Length > 1 && char.IsSurrogatePair(text[0], text[1]))
                {
                    Raw(text[..2]);
                    return 2;
                }
                break;
        }
        return 1;
    }

    private void Grow(int needed) => Array.Resize(ref _characters, Math.Max(_characters.Length * 2, Length + needed));

    private static string Characters(int first, int last) =>
        string.Create(last - first + 1, first, static (span, start) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = (char)(start + i);
        });
}
