namespace Daftar.Theming.Styles;

internal enum PlaceKind
{
    Sheet,
    StyleHashes,
    ScriptHashes,
}

/// <param name="Index">Which of the inlined sheets stands here.</param>
/// <param name="FollowsSheet">Whether nothing but white space stands between this sheet and the one before.</param>
internal readonly record struct Place(PlaceKind Kind, int Start, int End, int Index = 0, bool FollowsSheet = false);

/// <summary>
/// Reads a page that our own templates made: which elements and classes it has, where its inlined sheets and the words
/// for hashes stand. Used again for the next page; one for each thread.
/// </summary>
internal sealed class PageScan
{
    public NamesOnPage Names { get; } = new();

    public List<Place> Places { get; } = [];

    /// <summary>The inlined scripts that the page has, in its order.</summary>
    public List<int> Scripts { get; } = [];

    public void Read(ReadOnlySpan<byte> page, StyleNames names, byte[][] sheets, byte[][] scripts, ulong[][] scriptNames)
    {
        Names.Clear(names.Count);
        names.AddImplied(Names);
        Places.Clear();
        Scripts.Clear();
        for (var at = 0; at < page.Length;)
        {
            var next = page[at..].IndexOf((byte)'<');
            if (next < 0) return;
            at += next + 1;
            if (page[at..].StartsWith("!--"u8)) at = After(page, at, "-->"u8);
            else if (at < page.Length && char.IsAsciiLetter((char)page[at])) at = Element(page, at, names, sheets, scripts, scriptNames);
        }
    }

    private int Element(ReadOnlySpan<byte> page, int start, StyleNames names, byte[][] sheets, byte[][] scripts, ulong[][] scriptNames)
    {
        var end = start;
        while (end < page.Length && !IsSpace(page[end]) && page[end] is not ((byte)'>' or (byte)'/')) end++;
        var name = page[start..end];
        names.AddElement(name, Names);
        var attributes = end;
        var (hasSource, isData) = (false, false);
        // Most elements have no class, and no script or policy to look into: their end is all that is needed of them. A quotation
        // mark too many before it says that the sign stands within a value.
        var close = page[end..].IndexOf((byte)'>');
        if (close == 0 && !name.SequenceEqual("script"u8)) end++;
        else if (close > 0 && page.Slice(end, close) is var rest && !name.SequenceEqual("script"u8) && (rest.Count((byte)'"') & 1) == 0
            && rest.IndexOf((byte)'\'') < 0 && rest.IndexOf("class"u8) < 0) end += close + 1;
        else end = Attributes(page, end, names, out hasSource, out isData);
        if (name.SequenceEqual("style"u8)) return Style(page, start - 1, end, sheets);
        if (name.SequenceEqual("script"u8)) return Script(page, end, hasSource, isData, scripts, scriptNames);
        if (name.SequenceEqual("meta"u8)) Policy(page[attributes..end], attributes);
        return end;
    }

    private int Attributes(ReadOnlySpan<byte> page, int at, StyleNames names, out bool hasSource, out bool isData)
    {
        (hasSource, isData) = (false, false);
        while (at < page.Length && page[at] != '>')
        {
            if (IsSpace(page[at]) || page[at] == '/')
            {
                at++;
                continue;
            }
            var start = at;
            while (at < page.Length && !IsSpace(page[at]) && page[at] is not ((byte)'=' or (byte)'>' or (byte)'/')) at++;
            var name = page[start..at];
            while (at < page.Length && IsSpace(page[at])) at++;
            var value = ReadOnlySpan<byte>.Empty;
            if (at < page.Length && page[at] == '=') at = Value(page, at + 1, out value);
            else if (at == start) at++;
            if (name.SequenceEqual("class"u8)) names.AddClasses(value, Names);
            else if (name.SequenceEqual("src"u8)) hasSource = true;
            else if (name.SequenceEqual("type"u8)) isData = value.EndsWith("json"u8);
        }
        return Math.Min(at + 1, page.Length);
    }

    private static int Value(ReadOnlySpan<byte> page, int at, out ReadOnlySpan<byte> value)
    {
        while (at < page.Length && IsSpace(page[at])) at++;
        var start = at;
        if (at < page.Length && page[at] is (byte)'"' or (byte)'\'')
        {
            var length = page[(at + 1)..].IndexOf(page[at]);
            if (length < 0) length = page.Length - at - 1;
            value = page.Slice(at + 1, length);
            return Math.Min(at + length + 2, page.Length);
        }
        while (at < page.Length && !IsSpace(page[at]) && page[at] != '>') at++;
        value = page[start..at];
        return at;
    }

    private int Style(ReadOnlySpan<byte> page, int start, int content, byte[][] sheets)
    {
        var end = After(page, content, "</style>"u8);
        var text = page[content..Math.Max(content, end - "</style>"u8.Length)];
        var known = IndexOf(text, sheets);
        if (known < 0) return end;
        var follows = Places.Count > 0 && Places[^1] is { Kind: PlaceKind.Sheet } last && page[last.End..start].IndexOfAnyExcept(" \t\r\n"u8) < 0;
        Places.Add(new(PlaceKind.Sheet, start, end, known, follows));
        return end;
    }

    private int Script(ReadOnlySpan<byte> page, int content, bool hasSource, bool isData, byte[][] scripts, ulong[][] scriptNames)
    {
        var end = After(page, content, "</script>"u8);
        if (isData) return end;
        var text = page[content..Math.Max(content, end - "</script>"u8.Length)];
        var known = hasSource ? -1 : IndexOf(text, scripts);
        if (known >= 0)
        {
            Names.Add(scriptNames[known]);
            Scripts.Add(known);
        }
        // A script whose text the theme does not show here may add anything.
        else Names.SetAll();
        return end;
    }

    private void Policy(ReadOnlySpan<byte> attributes, int offset)
    {
        if (attributes.IndexOf("http-equiv"u8) < 0) return;
        Find(attributes, "%styles%"u8, PlaceKind.StyleHashes, offset);
        Find(attributes, "%scripts%"u8, PlaceKind.ScriptHashes, offset);
    }

    private void Find(ReadOnlySpan<byte> attributes, ReadOnlySpan<byte> word, PlaceKind kind, int offset)
    {
        var at = attributes.IndexOf(word);
        if (at > 0) Places.Add(new(kind, offset + at - 1, offset + at + word.Length));
    }

    private static int IndexOf(ReadOnlySpan<byte> text, byte[][] texts)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            if (text.SequenceEqual(texts[i])) return i;
        }
        return -1;
    }

    private static int After(ReadOnlySpan<byte> page, int start, ReadOnlySpan<byte> end)
    {
        var length = page[start..].IndexOf(end);
        return length < 0 ? page.Length : start + length + end.Length;
    }

    private static bool IsSpace(byte c) => c is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r' or (byte)'\f';
}
