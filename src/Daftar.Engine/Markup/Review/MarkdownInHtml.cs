using System.Text.RegularExpressions;
using Markdig.Helpers;
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
        // Of the block's own lines: below a quotation's sign or a bullet the file has more on them.
        var lines = html.Lines.Lines.Take(html.Lines.Count).Select(line => line.Slice).ToArray();
        var found = -1;
        var edits = new List<TextEdit>();
        var isMendable = html.Parent is MarkdownDocument;
        var (open, passed) = (new Stack<string>(), 0);
        for (var i = 0; i < lines.Length; i++)
        {
            if (IsTags(lines[i].AsSpan())) continue;
            // A run of lines that are no tags.
            var from = i;
            while (i + 1 < lines.Length && !IsTags(lines[i + 1].AsSpan())) i++;
            var (start, end) = (lines[from].Start, lines[i].End + 1);
            if (start < 0 || end > text.Source.Length || start >= end) continue;
            var run = string.Join('\n', lines[from..(i + 1)].Select(line => line.ToString()));
            var sign = Markdown().Match(run);
            if (!sign.Success) continue;
            if (found < 0)
            {
                var before = run.AsSpan(0, sign.Index);
                var line = from + before.Count('\n');
                found = lines[line].Start + sign.Index - (before.LastIndexOf('\n') + 1) + sign.Value.Length - sign.Value.TrimStart().Length;
            }
            if (isMendable)
            {
                Track(open, lines.AsSpan(passed, from - passed));
                passed = from;
                isMendable = !StartsWithTag().IsMatch(run) && MayHoldBlocks(open);
            }
            if (from > 0) edits.Add(new(start, start, text.LineBreak));
            if (i < lines.Length - 1) edits.Add(new(end, end, text.LineBreak));
        }
        if (found < 0 || found >= text.Source.Length) return;
        var shown = Excerpt.Of(text.Source.AsSpan(found, Math.Min(40, text.Source.Length - found)), 30);
        text.AddOfGroup(isMendable ? "html" : "inline html", found, place => ReviewDiagnostics.MarkdownInHtml(place, shown, isMendable), isMendable ? [.. edits] : []);
    }

    /// <summary>The line holds nothing but tags, or one element from its start to its end.</summary>
    private static bool IsTags(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length > 2 && line[0] == '<' && line[^1] == '>' && !Markdown().IsMatch(line);
    }

    /// <summary>The tags that are open behind these lines.</summary>
    private static void Track(Stack<string> open, ReadOnlySpan<StringSlice> lines)
    {
        foreach (var line in lines)
        {
            foreach (Match tag in Tag().Matches(line.ToString()))
            {
                var name = tag.Groups["name"].Value.ToLowerInvariant();
                if (name is "br" or "hr" or "img" or "input") continue;
                if (tag.Groups["end"].Length == 0) open.Push(name);
                else if (open.Count > 0 && open.Peek() == name) open.Pop();
            }
        }
    }

    /// <summary>Whether the tag that is open there may hold paragraphs and lists.</summary>
    private static bool MayHoldBlocks(Stack<string> open) =>
        open.Count == 0 || open.Peek() is "div" or "figure" or "details" or "blockquote" or "section" or "article" or "aside" or "center" or "figcaption" or "td" or "th" or "li" or "dd" or "main" or "header" or "footer" or "nav";

    // What only Markdown means: a heading, an item, a quotation, a row, emphasis, code, a link, a picture, a note's mark.
    [GeneratedRegex("""(?m)^[ \t]{0,3}(?:\#{1,6}[ \t]+\S|[-*+][ \t]+\S|[0-9]{1,3}[.)][ \t]+\S|>[ \t]?\S|\|.*\|)|!?\[[^\[\]\r\n]*\]\([^()\s]*|\[\^[^\[\]\s]+\]|\*\*[^\s*][^*\r\n]*\*\*|(?<![\w_])__[^\s_][^_\r\n]*__(?![\w_])|(?<![\w*\\])\*[^\s*][^*\r\n]*(?<=[^\s*])\*(?![\w*])|(?<![\w_\\])_[^\s_][^_\r\n]*(?<=[^\s_])_(?![\w_])|~~[^\s~][^~\r\n]*~~|`[^`\r\n]+`""", RegexOptions.CultureInvariant)]
    private static partial Regex Markdown();

    [GeneratedRegex("""\A[ \t]*<[A-Za-z/]""", RegexOptions.CultureInvariant)]
    private static partial Regex StartsWithTag();

    [GeneratedRegex("""<(?<end>/?)(?<name>[A-Za-z](?>[A-Za-z0-9]*))(?>[^<>]*)>""", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
