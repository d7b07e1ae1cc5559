using System.Text;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Bodies;

/// <summary>
/// Makes inlines fit to be written: runs beside each other become one, white space is one space and none at the ends,
/// spaces stand outside of bold and italic text, and a style that holds nothing, or that its parent has already, goes.
/// </summary>
internal static class InlineShaping
{
    public static IReadOnlyList<Inline> Shape(IReadOnlyList<Inline> inlines) =>
        inlines is [TextRun { Text: var text }] && IsShaped(text) ? inlines : Trim(Collapse(Merge(Flatten(inlines, []))));

    // Most paragraphs are a single run with single spaces: a megabyte of them took 0.3 s longer in the lists of the other way.
    private static bool IsShaped(string text) => IsCollapsed(text, afterSpace: true) && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]);

    /// <summary>Drops styles without text and styles within the same style; takes spaces at the ends of a style out of it.</summary>
    private static List<Inline> Flatten(IReadOnlyList<Inline> inlines, IReadOnlyList<InlineStyle> within)
    {
        var result = new List<Inline>();
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun { Text.Length: 0 }:
                    break;
                case Styled styled when within.Contains(styled.Style):
                    result.AddRange(Flatten(styled.Children, within));
                    break;
                case Styled { Children: [TextRun { Text.Length: > 0 } only] } styled:
                    Restyle(result, styled, [only]);
                    break;
                case Styled styled:
                    Restyle(result, styled, Merge(Flatten(styled.Children, [.. within, styled.Style])));
                    break;
                case Link link:
                    Relink(result, link, Merge(Flatten(link.Children, within)));
                    break;
                default:
                    result.Add(inline);
                    break;
            }
        }
        return result;
    }

    private static void Restyle(List<Inline> result, Styled styled, List<Inline> children)
    {
        var (before, after) = TakeEnds(children);
        result.AddRange(before);
        if (children.Count > 0) result.Add(styled with { Children = children });
        result.AddRange(after);
    }

    /// <summary>A link within a link parts it: on a page no link stands in another.</summary>
    private static void Relink(List<Inline> result, Link link, List<Inline> children)
    {
        var part = new List<Inline>();
        foreach (var child in children)
        {
            if (child is Link && link.Address.Length > 0)
            {
                Close();
                result.Add(child);
            }
            else
            {
                part.Add(child);
            }
        }
        Close();

        void Close()
        {
            var (before, after) = TakeEnds(part);
            result.AddRange(before);
            if (link.Address.Length == 0) result.AddRange(part);
            else if (part.Count > 0) result.Add(link with { Children = part });
            result.AddRange(after);
            part = [];
        }
    }

    /// <summary>Takes spaces, line breaks and note marks from both ends of the children.</summary>
    private static (List<Inline> Before, List<Inline> After) TakeEnds(List<Inline> children)
    {
        List<Inline> before = [], after = [];
        // Counted first and removed at once: there may be a hundred thousand line breaks in a row.
        var start = 0;
        for (; start < children.Count; start++)
        {
            if (children[start] is LineBreak or NoteMark) before.Add(children[start]);
            else if (children[start] is TextRun run && run.Text.TrimStart(Spaces) is var rest && rest.Length < run.Text.Length)
            {
                before.Add(new TextRun(" "));
                if (rest.Length == 0) continue;
                children[start] = new TextRun(rest);
                break;
            }
            else break;
        }
        children.RemoveRange(0, start);

        var end = children.Count;
        for (; end > 0; end--)
        {
            if (children[end - 1] is LineBreak or NoteMark) after.Add(children[end - 1]);
            else if (children[end - 1] is TextRun run && run.Text.TrimEnd(Spaces) is var rest && rest.Length < run.Text.Length)
            {
                after.Add(new TextRun(" "));
                if (rest.Length == 0) continue;
                children[end - 1] = new TextRun(rest);
                break;
            }
            else break;
        }
        children.RemoveRange(end, children.Count - end);
        after.Reverse();
        return (before, after);
    }

    private static readonly char[] Spaces = [' ', '\t', '\n', '\r', '\u00A0'];

    // Neighbours are gathered first and put together once: a document may have a million runs in one paragraph.
    private static List<Inline> Merge(List<Inline> inlines)
    {
        var runs = MergeRuns(inlines);
        var merged = new List<Inline>(runs.Count);
        for (var i = 0; i < runs.Count; i++)
        {
            switch (runs[i])
            {
                case Styled styled:
                    merged.Add(MergeStyled(styled, runs, ref i));
                    break;
                case Link link:
                    merged.Add(MergeLinks(link, runs, ref i));
                    break;
                // Code beside code would need marks beside marks.
                case CodeSpan code when merged is [.., CodeSpan before]:
                    merged[^1] = new CodeSpan(before.Text + code.Text);
                    break;
                default:
                    merged.Add(runs[i]);
                    break;
            }
        }
        return merged;
    }

    private static List<Inline> MergeRuns(List<Inline> inlines)
    {
        var merged = new List<Inline>(inlines.Count);
        for (var i = 0; i < inlines.Count; i++)
        {
            var end = i;
            while (end < inlines.Count && inlines[end] is TextRun) end++;
            if (end - i < 2)
            {
                merged.Add(inlines[i]);
                continue;
            }
            merged.Add(new TextRun(string.Concat(inlines[i..end].Select(inline => ((TextRun)inline).Text))));
            i = end - 1;
        }
        return merged;
    }

    private static Styled MergeStyled(Styled first, List<Inline> inlines, ref int position)
    {
        List<Inline>? children = null;
        while (true)
        {
            // "**a** **b**" reads as one; the space between belongs inside.
            var next = position + 1 < inlines.Count && inlines[position + 1] is TextRun { Text: " " } && first.Style is InlineStyle.Strong or InlineStyle.Emphasis ? 2 : 1;
            if (position + next >= inlines.Count || inlines[position + next] is not Styled following || following.Style != first.Style) break;
            children ??= [.. first.Children];
            if (next == 2) children.Add(new TextRun(" "));
            children.AddRange(following.Children);
            position += next;
        }
        return children is null ? first : first with { Children = Merge(children) };
    }

    private static Link MergeLinks(Link first, List<Inline> inlines, ref int position)
    {
        List<Inline>? children = null;
        // Several places may stand below one heading: links to them are links of their own.
        while (!first.Address.StartsWith('#') && position + 1 < inlines.Count && inlines[position + 1] is Link next && next.Address == first.Address && next.Title == first.Title)
        {
            children ??= [.. first.Children];
            children.AddRange(next.Children);
            position++;
        }
        return children is null ? first : first with { Children = Merge(children) };
    }

    /// <summary>White space of any length, also over the ends of runs, becomes one space; none stands beside a line break.</summary>
    private static List<Inline> Collapse(List<Inline> inlines)
    {
        var pending = true;
        var result = CollapseChildren(inlines, ref pending);
        for (var i = 0; i < result.Count; i++)
        {
            if (result[i] is TextRun run && i + 1 < result.Count && result[i + 1] is LineBreak) result[i] = new TextRun(run.Text.TrimEnd(' '));
        }
        result.RemoveAll(inline => inline is TextRun { Text.Length: 0 });
        return result;
    }

    private static List<Inline> CollapseChildren(IReadOnlyList<Inline> inlines, ref bool afterSpace)
    {
        var result = new List<Inline>(inlines.Count);
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run:
                    if (Collapse(run.Text, ref afterSpace) is { Length: > 0 } text) result.Add(ReferenceEquals(text, run.Text) ? run : new TextRun(text));
                    break;
                case Styled styled:
                    result.Add(styled with { Children = CollapseChildren(styled.Children, ref afterSpace) });
                    break;
                case Link link:
                    result.Add(link with { Children = CollapseChildren(link.Children, ref afterSpace) });
                    break;
                case LineBreak:
                    result.Add(inline);
                    afterSpace = true;
                    break;
                default:
                    result.Add(inline);
                    afterSpace = false;
                    break;
            }
        }
        return result;
    }

    private static string Collapse(string text, ref bool afterSpace)
    {
        if (IsCollapsed(text, afterSpace))
        {
            afterSpace = text[^1] == ' ';
            return text;
        }
        var collapsed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            // No-break spaces are for mending to judge and to count.
            var isSpace = c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v';
            if (!isSpace) collapsed.Append(c);
            else if (!afterSpace) collapsed.Append(' ');
            afterSpace = isSpace;
        }
        return collapsed.ToString();
    }

    private static bool IsCollapsed(string text, bool afterSpace)
    {
        foreach (var c in text)
        {
            if (c is '\t' or '\n' or '\r' or '\f' or '\v' || (c == ' ' && afterSpace)) return false;
            afterSpace = c == ' ';
        }
        return text.Length > 0;
    }

    private static List<Inline> Trim(List<Inline> inlines)
    {
        var start = inlines.FindIndex(inline => !IsSpace(inline));
        if (start < 0) return [];
        inlines.RemoveRange(0, start);
        var end = inlines.FindLastIndex(inline => !IsSpace(inline)) + 1;
        inlines.RemoveRange(end, inlines.Count - end);
        if (inlines[0] is TextRun first) inlines[0] = new TextRun(first.Text.TrimStart());
        if (inlines[^1] is TextRun last) inlines[^1] = new TextRun(last.Text.TrimEnd());
        return inlines;

        static bool IsSpace(Inline inline) => inline is LineBreak || inline is TextRun { Text: var text } && string.IsNullOrWhiteSpace(text);
    }
}
