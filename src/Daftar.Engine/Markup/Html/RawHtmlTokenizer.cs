using System.Text;
using Markdig.Helpers;

namespace Daftar.Markup;

internal enum RawHtmlKind
{
    Text,
    StartTag,
    EndTag,

    /// <summary>A comment: it goes, and nobody has to be told.</summary>
    Comment,

    /// <summary>Declaration, processing instruction, CDATA or a tag that never ends.</summary>
    Other,
}

/// <param name="Start">Offset in the tokenized text.</param>
/// <param name="Value">Text: decoded. Tag: name in lower case. Otherwise: the source.</param>
internal readonly record struct RawHtmlToken(RawHtmlKind Kind, int Start, string Value);

/// <summary>
/// Splits raw HTML as the tokenizer of the HTML standard does. Output is always written anew from these tokens, so
/// where a browser would read the source differently, it never gets to see that source.
/// </summary>
internal ref struct RawHtmlTokenizer(ReadOnlySpan<char> html)
{
    private readonly ReadOnlySpan<char> _html = html;
    private const int FewAttributes = 32;

    private int _at;
    private HashSet<string>? _names;

    /// <summary>Attributes of the last start tag, names in lower case, values decoded, each name once (the first wins).</summary>
    public List<(string Name, string Value)> Attributes { get; } = [];

    /// <summary>The text that was not read yet.</summary>
    public readonly ReadOnlySpan<char> Rest => _html[_at..];

    /// <summary>The tag that was just read, as its author wrote it.</summary>
    public readonly ReadOnlySpan<char> Written(RawHtmlToken token) => _html[token.Start.._at];

    public bool Read(out RawHtmlToken token)
    {
        token = default;
        if (_at >= _html.Length) return false;
        var start = _at;
        token = _html[_at] == '<' && Markup() is { } markup ? markup : Text(start);
        return true;
    }

    /// <summary>Moves behind the end tag of <paramref name="name"/>, or to the end when there is none.</summary>
    /// <returns>What was skipped.</returns>
    public ReadOnlySpan<char> SkipContentOf(string name)
    {
        var start = _at;
        while (_at < _html.Length)
        {
            var found = _html[_at..].IndexOf("</", StringComparison.Ordinal);
            if (found < 0) break;
            _at += found + 2;
            if (!_html[_at..].StartsWith(name, StringComparison.OrdinalIgnoreCase)) continue;
            var behind = _at + name.Length;
            if (behind < _html.Length && !(IsSpace(_html[behind]) || _html[behind] is '/' or '>')) continue;
            var content = _html[start..(_at - 2)];
            var close = _html[behind..].IndexOf('>');
            _at = close < 0 ? _html.Length : behind + close + 1;
            return content;
        }
        _at = _html.Length;
        return _html[start..];
    }

    private RawHtmlToken Text(int start)
    {
        var next = _html[(start + 1)..].IndexOf('<');
        _at = next < 0 ? _html.Length : start + 1 + next;
        return new(RawHtmlKind.Text, start, Decode(_html[start.._at], inAttribute: false));
    }

    /// <summary>The token that begins with "&lt;"; null if it is only text.</summary>
    private RawHtmlToken? Markup()
    {
        var rest = _html[_at..];
        if (rest.StartsWith("<!--", StringComparison.Ordinal)) return Comment();
        if (rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase)) return Until("]]>", RawHtmlKind.Other);
        if (rest.Length < 2) return null;
        if (rest[1] is '!' or '?') return Until(">", RawHtmlKind.Other);
        if (rest[1] == '/')
        {
            if (rest.Length < 3) return null;
            return char.IsAsciiLetter(rest[2]) ? Tag(2, RawHtmlKind.EndTag) : Until(">", RawHtmlKind.Other);
        }
        return char.IsAsciiLetter(rest[1]) ? Tag(1, RawHtmlKind.StartTag) : null;
    }

    private RawHtmlToken Comment()
    {
        var rest = _html[_at..];
        if (rest.StartsWith("<!-->", StringComparison.Ordinal)) return Take(5, RawHtmlKind.Comment);
        if (rest.StartsWith("<!--->", StringComparison.Ordinal)) return Take(6, RawHtmlKind.Comment);
        var end = rest[4..].IndexOf("-->", StringComparison.Ordinal);
        var bang = (end < 0 ? rest[4..] : rest.Slice(4, end)).IndexOf("--!>", StringComparison.Ordinal);
        if (bang >= 0) return Take(bang + 8, RawHtmlKind.Comment);
        return Take(end < 0 ? rest.Length : end + 7, RawHtmlKind.Comment);
    }

    private RawHtmlToken Until(string end, RawHtmlKind kind)
    {
        var found = _html[_at..].IndexOf(end, StringComparison.Ordinal);
        return Take(found < 0 ? _html.Length - _at : found + end.Length, kind);
    }

    private RawHtmlToken Take(int length, RawHtmlKind kind)
    {
        var start = _at;
        _at += length;
        return new(kind, start, _html.Slice(start, length).ToString());
    }

    private RawHtmlToken Tag(int nameOffset, RawHtmlKind kind)
    {
        var start = _at;
        var nameStart = _at += nameOffset;
        while (_at < _html.Length && !IsSpace(_html[_at]) && _html[_at] is not ('/' or '>')) _at++;
        var name = _html[nameStart.._at].ToString().ToLowerInvariant();
        Attributes.Clear();
        while (_at < _html.Length)
        {
            if (IsSpace(_html[_at]) || _html[_at] == '/')
            {
                _at++;
            }
            else if (_html[_at] == '>')
            {
                _at++;
                return new(kind, start, name);
            }
            else
            {
                Attribute();
            }
        }
        // The standard drops a tag that the end of the text cuts off.
        return new(RawHtmlKind.Other, start, _html[start..].ToString());
    }

    private void Attribute()
    {
        var nameStart = _at++;
        while (_at < _html.Length && !IsSpace(_html[_at]) && _html[_at] is not ('/' or '>' or '=')) _at++;
        var name = _html[nameStart.._at].ToString().ToLowerInvariant();

        var behind = _at;
        while (behind < _html.Length && IsSpace(_html[behind])) behind++;
        var value = "";
        if (behind < _html.Length && _html[behind] == '=')
        {
            _at = behind + 1;
            while (_at < _html.Length && IsSpace(_html[_at])) _at++;
            value = Value();
        }
        if (IsKnown(name)) return;
        Attributes.Add((name, value));
    }

    /// <summary>Of the few attributes that tags have a look at each is fastest; a tag of a megabyte would take its square.</summary>
    private bool IsKnown(string name)
    {
        if (Attributes.Count < FewAttributes)
        {
            foreach (var (known, _) in Attributes)
            {
                if (known == name) return true;
            }
            return false;
        }
        if (Attributes.Count == FewAttributes) _names = [.. Attributes.Select(attribute => attribute.Name)];
        return !_names!.Add(name);
    }

    private string Value()
    {
        if (_at >= _html.Length) return "";
        var start = _at;
        if (_html[_at] is '"' or '\'')
        {
            var close = _html[(start + 1)..].IndexOf(_html[start]);
            _at = close < 0 ? _html.Length : start + close + 2;
            return Decode(_html[(start + 1)..(close < 0 ? _at : _at - 1)], inAttribute: true);
        }
        while (_at < _html.Length && !IsSpace(_html[_at]) && _html[_at] != '>') _at++;
        return Decode(_html[start.._at], inAttribute: true);
    }

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\n' or '\r' or '\f';

    /// <summary>
    /// Decodes character references. In attributes also numeric ones without a semicolon, which browsers accept;
    /// an unknown name stays as it is written.
    /// </summary>
    private static string Decode(ReadOnlySpan<char> text, bool inAttribute)
    {
        if (!text.Contains('&')) return text.ToString();
        var decoded = new StringBuilder(text.Length);
        while (!text.IsEmpty)
        {
            var ampersand = text.IndexOf('&');
            decoded.Append(ampersand < 0 ? text : text[..ampersand]);
            if (ampersand < 0) break;
            text = text[ampersand..];
            var length = Numeric(text, out var character);
            if (length == 0) length = Named(text, inAttribute, out character);
            decoded.Append(length == 0 ? "&" : character);
            text = text[Math.Max(1, length)..];
        }
        return decoded.ToString();
    }

    private static int Numeric(ReadOnlySpan<char> text, out string? character)
    {
        character = null;
        if (text.Length < 3 || text[1] != '#') return 0;
        var isHex = text[2] is 'x' or 'X';
        var at = isHex ? 3 : 2;
        var first = at;
        var code = 0L;
        for (; at < text.Length && (isHex ? char.IsAsciiHexDigit(text[at]) : char.IsAsciiDigit(text[at])); at++)
        {
            code = Math.Min(code * (isHex ? 16 : 10) + Convert.ToInt32(text[at].ToString(), 16), 0x110000);
        }
        if (at == first) return 0;
        character = Rune.IsValid((int)code) && code != 0 ? new Rune((int)code).ToString() : "\uFFFD";
        return at < text.Length && text[at] == ';' ? at + 1 : at;
    }

    private static int Named(ReadOnlySpan<char> text, bool inAttribute, out string? character)
    {
        character = null;
        var length = 1;
        while (length < text.Length && length < 40 && char.IsAsciiLetterOrDigit(text[length])) length++;
        if (length == 1) return 0;
        if (length < text.Length && text[length] == ';')
        {
            character = EntityHelper.DecodeEntity(text[1..length]);
            return character is null ? 0 : length + 1;
        }
        // Old pages write &nbsp and &amp without the semicolon; in attributes only when no letter or = follows.
        if (inAttribute && length < text.Length && text[length] == '=') return 0;
        if (text[1..length] is not ("amp" or "lt" or "gt" or "quot" or "nbsp" or "copy" or "reg")) return 0;
        character = EntityHelper.DecodeEntity(text[1..length]);
        return character is null ? 0 : length;
    }
}
