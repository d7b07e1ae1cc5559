using Daftar.Diagnostics;

namespace Daftar.Markup;

internal enum RawTagKind
{
    /// <summary>The tag stands in the HTML at the position.</summary>
    Start,

    /// <summary>A start tag that was left out; its end tag is to be left out as well.</summary>
    Ghost,

    /// <summary>An end tag belongs at the position, if it closes anything.</summary>
    End,
}

/// <param name="Position">Offset in the HTML.</param>
/// <param name="Offset">Offset in the body as the author wrote it.</param>
internal readonly record struct RawTag(int Position, int Offset, AllowedElement Element, RawTagKind Kind);

/// <summary>
/// Makes one well-formed tree of the HTML that Markdown gave, which is one by itself, and of the raw tags between,
/// which may be anything. Raw tags give way: they can neither close nor cross what Markdown opened, and they close
/// when something begins that they must not hold.
/// </summary>
internal sealed class HtmlBalancer
{
    // Browsers stop nesting at 512; nobody means to come near.
    public const int MaxDepth = 200;

    private readonly List<OpenElement> _open = [];
    private HtmlBuffer _output = null!;
    private BodyWriter _body = null!;

    public void Balance(ReadOnlySpan<char> html, List<RawTag> rawTags, HtmlBuffer output, BodyWriter body)
    {
        _open.Clear();
        (_output, _body) = (output, body);
        var at = 0;
        var next = 0;
        while (at < html.Length || next < rawTags.Count)
        {
            if (next < rawTags.Count && rawTags[next].Position == at)
            {
                at += Raw(rawTags[next], html[at..]);
                next++;
                continue;
            }
            var stop = next < rawTags.Count ? rawTags[next].Position : html.Length;
            if (html[at] == '<') at += Generated(html[at..], at);
            else at += Text(html[at..stop]);
        }
        PopTo(0, isAtEnd: true);
        (_output, _body) = (null!, null!);
    }

    /// <summary>Answers how many characters of the HTML it took.</summary>
    private int Raw(RawTag tag, ReadOnlySpan<char> html)
    {
        switch (tag.Kind)
        {
            case RawTagKind.End:
                EndRaw(tag);
                return 0;
            case RawTagKind.Ghost:
                PushGhost(tag.Element, isRaw: true);
                return 0;
            default:
                HtmlTags.TryRead(html, 0, out var start);
                StartRaw(tag, html[..start.End]);
                return start.End;
        }
    }

    private void StartRaw(RawTag tag, ReadOnlySpan<char> source)
    {
        var element = tag.Element;
        var isWelcome = _open.Count < MaxDepth && (element.Name != "a" || !IsOpen("a"));
        if (isWelcome && element.Parents.Length > 0) isWelcome = GoToParent(element);
        if (!isWelcome)
        {
            _body.Report(MarkupDiagnostics.Misplaced, tag.Offset, element.Name);
            if (!element.Is(ElementTraits.Phrasing)) _output.PartWords();
            if (!element.Is(ElementTraits.Void)) PushGhost(element, isRaw: true);
            return;
        }
        MakeRoom(element);
        _output.Raw(source);
        CountChild();
        if (!element.Is(ElementTraits.Void)) _open.Add(new(element, IsRaw: true, IsGhost: false, tag.Offset));
    }

    /// <summary>Closes down to the nearest element that may hold this one; false when there is none.</summary>
    private bool GoToParent(AllowedElement element)
    {
        for (var i = _open.Count - 1; i >= 0 && (_open[i].IsRaw || _open[i].IsGhost); i--)
        {
            if (_open[i].IsGhost || Array.IndexOf(element.Parents, _open[i].Element.Name) < 0) continue;
            if (element.Is(ElementTraits.First) && _open[i].HasChildren) return false;
            PopTo(i + 1);
            return true;
        }
        return false;
    }

    private void EndRaw(RawTag tag)
    {
        for (var i = _open.Count - 1; i >= 0 && _open[i].IsRaw; i--)
        {
            if (_open[i].Element != tag.Element) continue;
            if (_open[i].IsGhost)
            {
                if (!tag.Element.Is(ElementTraits.Phrasing)) _output.PartWords();
                _open.RemoveAt(i);
                return;
            }
            PopTo(i + 1);
            Pop();
            return;
        }
        if (!tag.Element.Is(ElementTraits.EndIsOptional)) _body.Report(MarkupDiagnostics.StrayEndTag, tag.Offset, tag.Element.Name);
    }

    private int Generated(ReadOnlySpan<char> html, int position)
    {
        HtmlTags.TryRead(html, 0, out var tag);
        if (tag.IsEndTag) EndGenerated();
        else StartGenerated(HtmlAllowlist.Find(tag.Name.ToString())!, html[..tag.End], tag, position);
        return tag.End;
    }

    private void StartGenerated(AllowedElement element, ReadOnlySpan<char> source, HtmlTag<char> tag, int position)
    {
        MakeRoom(element);
        if (element.Name == "a" && IsOpen("a"))
        {
            if (!_body.IsRemotePicture(position)) ReportInnerLink(tag);
            PushGhost(element, isRaw: false);
            return;
        }
        _output.Raw(source);
        CountChild();
        if (!element.Is(ElementTraits.Void)) _open.Add(new(element, IsRaw: false, IsGhost: false, 0));
    }

    /// <summary>A link of Markdown within a raw one: the place of the raw one has to do.</summary>
    private void ReportInnerLink(HtmlTag<char> tag)
    {
        var outer = _open.FindLast(open => !open.IsGhost && open.Element.Name == "a");
        for (var attributes = tag.Attributes; attributes.MoveNext();)
        {
            // The marks of notes and the arrows back are no links of the author's.
            if (attributes.Is("href") && !attributes.Value.StartsWith("#fn", StringComparison.Ordinal))
                _body.Report(ReviewDiagnostics.LinkInLink, outer.Offset, attributes.Value.ToString());
        }
    }

    private void EndGenerated()
    {
        var last = _open.Count - 1;
        while (_open[last].IsRaw) last--;
        PopTo(last + 1);
        Pop();
    }

    private int Text(ReadOnlySpan<char> text)
    {
        var tag = text.IndexOf('<');
        if (tag >= 0) text = text[..tag];
        if (text.IndexOfAnyExcept(" \t\r\n") >= 0)
        {
            MakeRoom(null);
            CountChild();
        }
        _output.Raw(text);
        return text.Length;
    }

    /// <summary>Closes raw elements that must not hold what comes now; null stands for text.</summary>
    private void MakeRoom(AllowedElement? coming)
    {
        for (var i = Top(); i >= 0 && _open[i].IsRaw; i = Top())
        {
            var holder = _open[i].Element;
            var isTooBig = coming is not null && holder.Is(ElementTraits.HoldsPhrasing) && !coming.Is(ElementTraits.Phrasing);
            var isForeign = holder.Children.Length > 0 && (coming is null || Array.IndexOf(holder.Children, coming.Name) < 0);
            if (!isTooBig && !isForeign) return;
            PopTo(i);
        }
    }

    private void CountChild()
    {
        if (Top() is >= 0 and var top) _open[top] = _open[top] with { HasChildren = true };
    }

    private int Top()
    {
        var top = _open.Count - 1;
        while (top >= 0 && _open[top].IsGhost) top--;
        return top;
    }

    private bool IsOpen(string name)
    {
        foreach (var open in _open)
        {
            if (!open.IsGhost && open.Element.Name == name) return true;
        }
        return false;
    }

    private void PushGhost(AllowedElement element, bool isRaw)
    {
        // A ghost of Markdown's own has an end tag to come for certain; of the author's, a few are enough.
        if (!isRaw || _open.Count < MaxDepth) _open.Add(new(element, isRaw, IsGhost: true, 0));
    }

    /// <summary>Closes all above <paramref name="count"/>, telling the author about those that should have been closed.</summary>
    private void PopTo(int count, bool isAtEnd = false)
    {
        while (_open.Count > count)
        {
            var open = _open[^1];
            if (open is { IsRaw: true, IsGhost: false } && !open.Element.Is(ElementTraits.EndIsOptional))
                _body.Report(isAtEnd && !open.Element.Is(ElementTraits.Phrasing) ? MarkupDiagnostics.NeverClosed : MarkupDiagnostics.Unclosed, open.Offset, open.Element.Name);
            Pop();
        }
    }

    private void Pop()
    {
        var open = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (open.IsGhost) return;
        _output.Raw("</");
        _output.Raw(open.Element.Name);
        _output.Raw('>');
    }

    private readonly record struct OpenElement(AllowedElement Element, bool IsRaw, bool IsGhost, int Offset)
    {
        public bool HasChildren { get; init; }
    }
}
