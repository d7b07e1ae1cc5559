using System.Numerics;

namespace Daftar.Markup;

/// <summary>
/// Finds the tags of HTML that Daftar wrote, in UTF-8 or in characters. Comments hold none; what stands within a script or a
/// style sheet is passed over by <see cref="ContentEnd"/>. HTML of authors is read by <see cref="RawHtmlTokenizer"/>.
/// </summary>
internal static class HtmlTags
{
    /// <summary>The first tag at or behind <paramref name="from"/>; false when there is none.</summary>
    public static bool TryNext<T>(ReadOnlySpan<T> html, int from, out HtmlTag<T> tag)
        where T : unmanaged, IBinaryInteger<T>
    {
        while (from < html.Length)
        {
            var found = html[from..].IndexOf(T.CreateTruncating('<'));
            if (found < 0) break;
            from += found;
            if (TryRead(html, from, out tag)) return true;
            from = EndOfOther(html, from);
        }
        tag = default;
        return false;
    }

    /// <summary>The tag that begins at <paramref name="start"/>; false when no tag does.</summary>
    public static bool TryRead<T>(ReadOnlySpan<T> html, int start, out HtmlTag<T> tag)
        where T : unmanaged, IBinaryInteger<T>
    {
        var name = start + 1;
        if (name < html.Length && html[name] == T.CreateTruncating('/')) name++;
        if (name >= html.Length || !IsLetter(html[name]))
        {
            tag = default;
            return false;
        }
        var nameEnd = name + 1;
        while (nameEnd < html.Length && !IsSpace(html[nameEnd]) && html[nameEnd] != T.CreateTruncating('>') && html[nameEnd] != T.CreateTruncating('/')) nameEnd++;
        tag = new(html, start, name, nameEnd, End(html, nameEnd));
        return true;
    }

    /// <summary>Where the end tag of a script, a style sheet or a title begins, whose content has no tags; the end of the text when there is none.</summary>
    public static int ContentEnd<T>(ReadOnlySpan<T> html, HtmlTag<T> tag)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var at = tag.End; at < html.Length; at++)
        {
            var found = html[at..].IndexOf(T.CreateTruncating('<'));
            if (found < 0) break;
            at += found;
            if (TryRead(html, at, out var end) && end.IsEndTag && end.HasNameOf(tag)) return at;
        }
        return html.Length;
    }

    /// <summary>Behind the comment that begins at <paramref name="start"/>, or behind a sign that begins neither comment nor tag.</summary>
    public static int EndOfOther<T>(ReadOnlySpan<T> html, int start)
        where T : unmanaged, IBinaryInteger<T> => IsComment(html[start..]) ? CommentEnd(html, start) : start + 1;

    internal static bool IsSpace<T>(T character)
        where T : unmanaged, IBinaryInteger<T> =>
        character == T.CreateTruncating(' ') || character == T.CreateTruncating('\n') || character == T.CreateTruncating('\t')
        || character == T.CreateTruncating('\r') || character == T.CreateTruncating('\f');

    private static bool IsLetter<T>(T character)
        where T : unmanaged, IBinaryInteger<T> => char.IsAsciiLetter((char)int.CreateTruncating(character));

    // Most tags end at the next bracket. Where the quotation marks before it are not in pairs, it stands within a value.
    private static int End<T>(ReadOnlySpan<T> html, int nameEnd)
        where T : unmanaged, IBinaryInteger<T>
    {
        var close = html[nameEnd..].IndexOf(T.CreateTruncating('>'));
        if (close < 0) return html.Length;
        var attributes = html.Slice(nameEnd, close);
        if (close == 0 || ((attributes.Count(T.CreateTruncating('"')) & 1) == 0 && attributes.IndexOf(T.CreateTruncating('\'')) < 0)) return nameEnd + close + 1;
        var reader = new HtmlAttributes<T>(html, nameEnd, html.Length);
        while (reader.MoveNext())
        {
        }
        return Math.Min(reader.Position + 1, html.Length);
    }

    private static bool IsComment<T>(ReadOnlySpan<T> html)
        where T : unmanaged, IBinaryInteger<T> =>
        html.Length > 3 && html[1] == T.CreateTruncating('!') && html[2] == T.CreateTruncating('-') && html[3] == T.CreateTruncating('-');

    private static int CommentEnd<T>(ReadOnlySpan<T> html, int start)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var at = start + 4; at < html.Length; at++)
        {
            var found = html[at..].IndexOf(T.CreateTruncating('>'));
            if (found < 0) break;
            at += found;
            if (at >= start + 6 && html[at - 1] == T.CreateTruncating('-') && html[at - 2] == T.CreateTruncating('-')) return at + 1;
        }
        return html.Length;
    }

    /// <summary>Whether two names of elements or attributes are one, whatever the case of their ASCII letters.</summary>
    internal static bool AreSame<TOne, TOther>(ReadOnlySpan<TOne> one, ReadOnlySpan<TOther> other)
        where TOne : unmanaged, IBinaryInteger<TOne>
        where TOther : unmanaged, IBinaryInteger<TOther>
    {
        if (one.Length != other.Length) return false;
        for (var i = 0; i < one.Length; i++)
        {
            if (Lower(int.CreateTruncating(one[i])) != Lower(int.CreateTruncating(other[i]))) return false;
        }
        return true;

        static int Lower(int character) => character is >= 'A' and <= 'Z' ? character | 0x20 : character;
    }
}

/// <summary>A start tag or an end tag; offsets are those of the HTML in which it was found.</summary>
internal readonly ref struct HtmlTag<T>(ReadOnlySpan<T> html, int start, int name, int nameEnd, int end)
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly ReadOnlySpan<T> _html = html;
    private readonly int _name = name;

    /// <summary>Of "&lt;".</summary>
    public int Start { get; } = start;

    /// <summary>Behind the name.</summary>
    public int NameEnd { get; } = nameEnd;

    /// <summary>Behind "&gt;".</summary>
    public int End { get; } = end;

    public bool IsEndTag => _name > Start + 1;

    public ReadOnlySpan<T> Name => _html[_name..NameEnd];

    /// <summary>All that stands between the name and the end, as it is written.</summary>
    public ReadOnlySpan<T> AttributeText => _html[NameEnd..Math.Max(NameEnd, End - 1)];

    public HtmlAttributes<T> Attributes => new(_html, NameEnd, Math.Max(NameEnd, End - 1));

    /// <summary>Whether this is the start tag of an element.</summary>
    /// <param name="name">In lower case.</param>
    public bool Begins(string name) => !IsEndTag && HasName(name);

    /// <param name="name">In lower case.</param>
    public bool HasName(string name) => HtmlTags.AreSame(Name, name.AsSpan());

    public bool HasNameOf(HtmlTag<T> other) => HtmlTags.AreSame(Name, other.Name);
}

/// <summary>Goes through the attributes of a tag. Values are as they are written, with their character references.</summary>
internal ref struct HtmlAttributes<T>(ReadOnlySpan<T> html, int start, int end)
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly ReadOnlySpan<T> _html = html;

    /// <summary>Where the reading has come to: at the end of the tag once <see cref="MoveNext"/> is false.</summary>
    public int Position { get; private set; } = start;

    public ReadOnlySpan<T> Name { get; private set; }

    /// <summary>Without its quotation marks; empty when there is none.</summary>
    public ReadOnlySpan<T> Value { get; private set; }

    /// <summary>Offset of <see cref="Value"/> in the HTML.</summary>
    public int ValueStart { get; private set; }

    public bool MoveNext()
    {
        var at = Position;
        while (at < end && (HtmlTags.IsSpace(_html[at]) || _html[at] == T.CreateTruncating('/'))) at++;
        Position = at;
        if (at >= end || _html[at] == T.CreateTruncating('>')) return false;
        // A sign of equality with nothing before it belongs to the name.
        var name = at++;
        while (at < end && !HtmlTags.IsSpace(_html[at]) && _html[at] != T.CreateTruncating('=') && _html[at] != T.CreateTruncating('>') && _html[at] != T.CreateTruncating('/')) at++;
        Name = _html[name..at];
        Value = default;
        ValueStart = at;
        var equals = at;
        while (equals < end && HtmlTags.IsSpace(_html[equals])) equals++;
        Position = equals < end && _html[equals] == T.CreateTruncating('=') ? ReadValue(equals + 1) : at;
        return true;
    }

    public readonly bool Is(string name) => HtmlTags.AreSame(Name, name.AsSpan());

    private int ReadValue(int at)
    {
        while (at < end && HtmlTags.IsSpace(_html[at])) at++;
        var isQuoted = at < end && (_html[at] == T.CreateTruncating('"') || _html[at] == T.CreateTruncating('\''));
        ValueStart = isQuoted ? at + 1 : at;
        if (isQuoted)
        {
            var length = _html[ValueStart..end].IndexOf(_html[at]);
            Value = length < 0 ? _html[ValueStart..end] : _html.Slice(ValueStart, length);
            return length < 0 ? end : ValueStart + length + 1;
        }
        while (at < end && !HtmlTags.IsSpace(_html[at]) && _html[at] != T.CreateTruncating('>')) at++;
        Value = _html[ValueStart..at];
        return at;
    }
}
