using Daftar.Markup;

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
        for (var at = 0; HtmlTags.TryNext(page, at, out var tag);)
        {
            at = tag.End;
            if (tag.IsEndTag) continue;
            names.AddElement(tag.Name, Names);
            var isScript = tag.HasName("script");
            // Most elements have no class.
            if (!isScript && tag.AttributeText.IndexOf("class"u8) >= 0) AddClasses(tag, names);
            if (isScript) at = Script(page, tag, scripts, scriptNames);
            else if (tag.HasName("style")) at = Style(page, tag, sheets);
            else if (tag.HasName("meta")) Policy(tag.AttributeText, tag.NameEnd);
        }
    }

    private void AddClasses(HtmlTag<byte> tag, StyleNames names)
    {
        for (var attributes = tag.Attributes; attributes.MoveNext();)
        {
            if (attributes.Is("class")) names.AddClasses(attributes.Value, Names);
        }
    }

    private int Style(ReadOnlySpan<byte> page, HtmlTag<byte> tag, byte[][] sheets)
    {
        var contentEnd = HtmlTags.ContentEnd(page, tag);
        var end = Behind(page, contentEnd);
        var known = IndexOf(page[tag.End..contentEnd], sheets);
        if (known < 0) return end;
        var follows = Places.Count > 0 && Places[^1] is { Kind: PlaceKind.Sheet } last && page[last.End..tag.Start].IndexOfAnyExcept(" \t\r\n"u8) < 0;
        Places.Add(new(PlaceKind.Sheet, tag.Start, end, known, follows));
        return end;
    }

    private int Script(ReadOnlySpan<byte> page, HtmlTag<byte> tag, byte[][] scripts, ulong[][] scriptNames)
    {
        var (hasSource, isData) = (false, false);
        for (var attributes = tag.Attributes; attributes.MoveNext();)
        {
            if (attributes.Is("src")) hasSource = true;
            else if (attributes.Is("type")) isData = attributes.Value.EndsWith("json"u8);
        }
        var contentEnd = HtmlTags.ContentEnd(page, tag);
        var end = Behind(page, contentEnd);
        if (isData) return end;
        var known = hasSource ? -1 : IndexOf(page[tag.End..contentEnd], scripts);
        if (known >= 0)
        {
            Names.Add(scriptNames[known]);
            Scripts.Add(known);
        }
        // A script whose text the theme does not show here may add anything.
        else Names.SetAll();
        return end;
    }

    /// <summary>Behind the end tag that begins at <paramref name="at"/>.</summary>
    private static int Behind(ReadOnlySpan<byte> page, int at) => HtmlTags.TryRead(page, at, out var tag) ? tag.End : page.Length;

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
}
