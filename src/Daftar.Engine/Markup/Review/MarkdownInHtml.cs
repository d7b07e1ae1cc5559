using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Daftar.Markup;

/// <summary>
/// Markdown directly below a raw tag, without an empty line between, is part of the HTML: its signs stand in the page, its
/// pictures and notes are none.
/// </summary>
internal static partial class MarkdownInHtml
{
    public static void Find(ReviewText text)
    {
        foreach (var html in text.Document.Descendants<HtmlBlock>())
        {
            if (html.Type is HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock) Block(text, html);
        }
    }

    private static void Block(ReviewText text, HtmlBlock html)
    {
        if (html.Span.IsEmpty || html.Span.Start < 0 || html.Span.End >= text.Source.Length) return;
        var (first, last) = (text.LineOf(html.Span.Start), text.LineOf(html.Span.End));
        var found = -1;
        var edits = new List<TextEdit>();
        var isMendable = true;
        for (var i = first; i <= last; i++)
        {
            if (IsTags(text, i)) continue;
            // A run of lines that are no tags.
            var from = i;
            while (i + 1 <= last && !IsTags(text, i + 1)) i++;
            var start = text.Lines[from].Start;
            var run = text.Source.AsSpan(start, text.Lines[i].End - start);
            var sign = Markdown().Match(run.ToString());
            if (!sign.Success) continue;
            if (found < 0) found = start + sign.Index + (sign.Value.Length - sign.Value.TrimStart().Length);
            isMendable &= !StartsWithTag().IsMatch(run.ToString()) && MayHoldBlocks(text, first, from);
            if (from > first) edits.Add(new(start, start, text.LineBreak));
            if (i < last) edits.Add(new(text.Lines[i].End, text.Lines[i].End, text.LineBreak));
        }
        if (found < 0) return;
        var shown = Excerpt.Of(text.Source.AsSpan(found, Math.Min(40, text.Source.Length - found)), 30);
        text.AddOfGroup(isMendable ? "html" : "inline html", found, place => ReviewDiagnostics.MarkdownInHtml(place, shown, isMendable), isMendable ? [.. edits] : []);
    }

    /// <summary>The line holds nothing but tags, or one element from its start to its end.</summary>
    private static bool IsTags(ReviewText text, int line)
    {
        var source = text.Source.AsSpan(text.Lines[line].Start, text.Lines[line].End - text.Lines[line].Start).Trim();
        return source.Length > 2 && source[0] == '<' && source[^1] == '>' && !Markdown().IsMatch(source.ToString());
    }

    /// <summary>Whether the tag that is open before the line may hold paragraphs and lists.</summary>
    private static bool MayHoldBlocks(ReviewText text, int first, int line)
    {
        var open = new Stack<string>();
        var before = text.Source[text.Lines[first].Start..text.Lines[line].Start];
        foreach (Match tag in Tag().Matches(before))
        {
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            if (name is "br" or "hr" or "img" or "input") continue;
            if (tag.Groups["end"].Length == 0) open.Push(name);
            else if (open.Count > 0 && open.Peek() == name) open.Pop();
        }
        return open.Count == 0 || open.Peek() is "div" or "figure" or "details" or "blockquote" or "section" or "article" or "aside" or "center" or "figcaption" or "td" or "th" or "li" or "dd" or "main" or "header" or "footer" or "nav";
    }

    // What only Markdown means: a heading, an item, a quotation, a row, emphasis, code, a link, a picture, a note's mark.
    [GeneratedRegex("""(?m)^[ \t]{0,3}(?:\#{1,6}[ \t]+\S|[-*+][ \t]+\S|[0-9]{1,3}[.)][ \t]+\S|>[ \t]?\S|\|.*\|)|!?\[[^\[\]\r\n]*\]\([^()\s]*|\[\^[^\]\s]+\]|\*\*[^\s*][^*\r\n]*\*\*|(?<![\w_])__[^\s_][^_\r\n]*__(?![\w_])|~~[^\s~][^~\r\n]*~~|`[^`\r\n]+`""", RegexOptions.CultureInvariant)]
    private static partial Regex Markdown();

    [GeneratedRegex("""\A[ \t]*<[A-Za-z/]""", RegexOptions.CultureInvariant)]
    private static partial Regex StartsWithTag();

    [GeneratedRegex("""<(?<end>/?)(?<name>[A-Za-z][A-Za-z0-9]*)[^<>]*>""", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
