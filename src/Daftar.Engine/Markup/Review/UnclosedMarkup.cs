using System.Text.RegularExpressions;
using Daftar.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Daftar.Markup;

/// <summary>Constructs that were opened and never closed, so that the text behind them is lost or becomes something else.</summary>
internal static partial class UnclosedMarkup
{
    public static void Find(ReviewText text)
    {
        var isShifted = Fences(text);
        Visit(text, text.Document, isShifted);
        Tags(text);
    }

    /// <param name="isShifted">Whether an opening fence that is none was told, so that an end of code opens some.</param>
    private static void Visit(ReviewText text, ContainerBlock container, bool isShifted)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case FencedCodeBlock { ClosingFencedCharCount: 0 } fence when !(isShifted && fence.FencedChar == '`' && string.IsNullOrEmpty(fence.Info)): Fence(text, fence); break;
                case HtmlBlock html: Html(text, html); break;
                case ContainerBlock inner: Visit(text, inner, isShifted); break;
                case LeafBlock { Inline: not null } leaf: Runs(text, leaf); break;
            }
        }
    }

    /// <summary>
    /// A line of backticks with a backtick behind them opens no code ("```js `a`"); the line that was to end the code opens some instead.
    /// </summary>
    private static bool Fences(ReviewText text)
    {
        if (!text.Source.Contains("```", StringComparison.Ordinal)) return false;
        var isFound = false;
        List<FencedCodeBlock>? ends = null;
        var at = 0;
        foreach (var (start, end) in text.Lines)
        {
            var match = BacktickBehindFence().Match(text.Source, start, end - start);
            if (!match.Success || !text.Map.IsText(match.Groups["fence"].Index)) continue;
            var (offset, sign) = (match.Groups["fence"].Index, match.Groups["fence"].Value);
            ends ??= [.. text.Document.Descendants<FencedCodeBlock>().Where(fence => fence.FencedChar == '`' && string.IsNullOrEmpty(fence.Info)).OrderBy(fence => fence.Span.Start)];
            while (at < ends.Count && ends[at].Span.Start < offset) at++;
            if ((at < ends.Count ? ends[at] : null) is not { } next)
            {
                text.Add(offset, place => ReviewDiagnostics.BacktickBehindFence(place, sign));
                continue;
            }
            isFound = true;
            var last = Math.Min(text.LineOf(next.Span.Start) + next.Lines.Count + (next.ClosingFencedCharCount > 0 ? 1 : 0), text.Lines.Count - 1);
            var lines = last - text.LineOf(start);
            text.Add(offset, place => ReviewDiagnostics.BacktickBehindFence(place, sign, place.Line + lines));
        }
        return isFound;
    }

    private static void Fence(ReviewText text, FencedCodeBlock fence)
    {
        var sign = new string(fence.FencedChar, Math.Max(3, fence.OpeningFencedCharCount));
        if (string.IsNullOrWhiteSpace(fence.Lines.ToString()))
        {
            text.Add(fence.Span.Start, place => ReviewDiagnostics.IdleFence(place, sign));
            return;
        }
        var line = Math.Min(text.LineOf(fence.Span.Start) + fence.Lines.Count, text.Lines.Count - 1);
        text.Add(fence.Span.Start, place => ReviewDiagnostics.UnclosedFence(place, sign, LastLine(text, place, fence.Span.Start, line)));
    }

    private static void Html(ReviewText text, HtmlBlock html)
    {
        var end = html.Type switch
        {
            HtmlBlockType.Comment => "-->",
            HtmlBlockType.CData => "]]>",
            HtmlBlockType.ProcessingInstruction => "?>",
            HtmlBlockType.DocumentType => ">",
            _ => null,
        };
        var start = html.Span.Start;
        if (start < 0 || html.Span.End >= text.Source.Length || html.Span.IsEmpty) return;
        var source = text.Source.AsSpan(start, html.Span.Length);
        var indent = source.Length - source.TrimStart().Length;
        if (end is null && html.Type == HtmlBlockType.ScriptPreOrStyle)
        {
            // <script>, <style>, <textarea> and <pre> swallow everything up to their end tag.
            var name = Name().Match(source.ToString());
            if (name.Success) end = $"</{name.Groups[1].Value.ToLowerInvariant()}";
        }
        if (end is null || source.Contains(end, StringComparison.OrdinalIgnoreCase)) return;
        var opening = html.Type == HtmlBlockType.ScriptPreOrStyle ? $"<{end[2..]}>" : source[indent..].StartsWith("<!--", StringComparison.Ordinal) ? "<!--" : source.Slice(indent, 2).ToString();
        var closing = html.Type == HtmlBlockType.ScriptPreOrStyle ? end + ">" : end;
        var line = text.LineOf(html.Span.End);
        text.Add(start + indent, place => ReviewDiagnostics.Unclosed(place, opening, closing, LastLine(text, place, start, line)));
    }

    /// <summary>The line of the file, from the place of the opening and the lines of the body between.</summary>
    private static int LastLine(ReviewText text, SourcePlace place, int start, int line)
    {
        // The message is written after the review: all that it needs was counted before.
        return place.Line + line - text.LineOf(start);
    }

    /// <summary>Strong emphasis, deletions and code within one block whose marks are odd in number.</summary>
    private static void Runs(ReviewText text, LeafBlock leaf)
    {
        var (start, end) = (Math.Max(leaf.Span.Start, 0), Math.Min(leaf.Span.End + 1, text.Source.Length));
        if (start >= end) return;
        var block = text.Source.AsSpan(start, end - start);
        if (block.IndexOfAny("*_~`") < 0) return;
        Single(text, start, end);
        var hasFence = block.IndexOf("```") >= 0;
        foreach (var sign in (ReadOnlySpan<char>)['*', '_', '~', '`'])
        {
            int count = 0, last = -1, length = 0;
            for (var i = start; i < end; i++)
            {
                if (text.Source[i] != sign || !text.Map.IsText(i) || (i > start && text.Source[i - 1] == '\\')) continue;
                var from = i;
                while (i + 1 < end && text.Source[i + 1] == sign) i++;
                var run = i + 1 - from;
                if (sign == '`' ? run > 2 : run != 2) continue;
                if (!TouchesWord(text.Source, from, i, end)) continue;
                count++;
                (last, length) = (from, run);
            }
            if (count % 2 == 0) continue;
            // Told with its fence.
            if (sign == '`' && hasFence && text.Lines[text.LineOf(last)] is var (lineStart, lineEnd) && BacktickBehindFence().IsMatch(text.Source.AsSpan(lineStart, lineEnd - lineStart))) continue;
            // A typewriter's quotation: `so', ``so''.
            if (sign == '`' && text.Source.AsSpan(last, end - last).IndexOfAny("'´’") >= 0) continue;
            var (offset, mark) = (last, new string(sign, length));
            text.Add(offset, place => ReviewDiagnostics.UnpairedMark(place, mark));
        }
    }

    /// <summary>
    /// A single sign before a word, or a "_" behind one, without a partner. Where words carry asterisks behind them (a note below the
    /// text, "word*"), and in what programs are called by ("_posts", "*args", "a_b"), it was meant as it stands.
    /// </summary>
    private static void Single(ReviewText text, int start, int end)
    {
        foreach (var sign in (ReadOnlySpan<char>)['*', '_'])
        {
            int found = -1, count = 0;
            for (var i = start; i < end; i++)
            {
                if (text.Source[i] != sign || !text.Map.IsText(i) || (i > start && text.Source[i - 1] == '\\')) continue;
                if (sign == '_' && i > start && i + 1 < end && char.IsLetterOrDigit(text.Source[i - 1]) && char.IsLetterOrDigit(text.Source[i + 1])) continue;
                count++;
                if (found < 0) found = i;
            }
            if (found < 0 || (sign == '*' && count != 1)) continue;
            if ((found > start && text.Source[found - 1] == sign) || (found + 1 < end && text.Source[found + 1] == sign)) continue;
            var opens = found + 1 < end && char.IsLetter(text.Source[found + 1]) && (found == 0 || char.IsWhiteSpace(text.Source[found - 1]) || text.Source[found - 1] is '(' or '«' or '“' or '"' or '\u200F');
            var closes = sign == '_' && !opens && found > start && char.IsLetter(text.Source[found - 1]) && (found + 1 >= end || !char.IsLetterOrDigit(text.Source[found + 1]));
            if (!opens && !closes) continue;
            int first = found, last = found + 1;
            while (opens ? last < end && !char.IsWhiteSpace(text.Source[last]) : first > start && !char.IsWhiteSpace(text.Source[first - 1]))
            {
                if (opens) last++;
                else first--;
            }
            var word = text.Source.AsSpan(first, last - first);
            // "*BSD" stands for several systems.
            if (sign == '*' && word.Length > 2 && char.IsAsciiLetterUpper(word[1]) && char.IsAsciiLetterUpper(word[2])) continue;
            // "the _vendor directory"
            if (sign == '_' && opens && NamesSomethingOfAProgram(text.Source.AsSpan(last, end - last))) continue;
            if (!LooksLikeProse(opens ? word[1..] : word[..^1]) || (sign == '*' && HasNoteMark(text))) continue;
            var (offset, mark, shown) = (found, sign.ToString(), word.Length > 40 ? word[..40].ToString() : word.ToString());
            text.Add(offset, place => opens ? ReviewDiagnostics.UnclosedEmphasis(place, mark, shown) : ReviewDiagnostics.UnopenedEmphasis(place, mark, shown));
        }
    }

    // A name of a program is in small Latin letters ("_posts", "*args") or holds signs. "_important" in running text is none.
    private static readonly System.Collections.Frozen.FrozenSet<string> ProgramNames = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        "args kwargs ptr all posts includes include layouts layout data sass site config drafts pages redirects headers self init name assets partials src static templates tmp build dist test tests id key value index count temp foo bar blank top parent auto redux next app document error vendor".Split(' '), StringComparer.Ordinal);

    private static bool NamesSomethingOfAProgram(ReadOnlySpan<char> behind)
    {
        behind = behind.TrimStart();
        foreach (var word in (ReadOnlySpan<string>)["director", "folder", "file", "package", "module", "variable", "function", "field", "layout", "partial", "پوشه", "پرونده", "فایل"])
            if (behind.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool LooksLikeProse(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd(".,:;!?،؛؟»”\")");
        if (word.IsEmpty) return false;
        foreach (var c in word)
            if (!char.IsLetter(c) && c is not ('\'' or '’' or '-' or '\u200C') && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark) return false;
        if (char.IsUpper(word[0]) || word[0] > '\u024F') return true;
        return word.Length > 2 && !ProgramNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    /// <summary>Whether some word of the body has an asterisk behind it: then one before a word explains it.</summary>
    private static bool HasNoteMark(ReviewText text)
    {
        for (var i = text.Source.IndexOf('*', 1); i > 0 && i < text.Source.Length; i = i + 1 < text.Source.Length ? text.Source.IndexOf('*', i + 1) : -1)
        {
            if (!text.Map.IsText(i) || char.IsWhiteSpace(text.Source[i - 1]) || text.Source[i - 1] is '*' or '\\' or '(') continue;
            if (i + 1 == text.Source.Length || !(char.IsLetterOrDigit(text.Source[i + 1]) || text.Source[i + 1] == '*')) return true;
        }
        return false;
    }

    private static bool TouchesWord(string source, int first, int last, int end) =>
        (first > 0 && !char.IsWhiteSpace(source[first - 1])) || (last + 1 < end && !char.IsWhiteSpace(source[last + 1]));

    /// <summary>A tag without its "&gt;" is no tag; the text shows it letter by letter.</summary>
    private static void Tags(ReviewText text)
    {
        if (!text.Source.Contains('<', StringComparison.Ordinal)) return;
        var broken = new HashSet<int>();
        foreach (Match tag in BrokenTag().Matches(text.Source))
        {
            if (!IsRaw(text, tag.Index)) continue;
            broken.Add(tag.Index);
            var shown = Excerpt.Of(tag.Value, 60);
            text.AddOfGroup("broken tags", tag.Index, place => ReviewDiagnostics.BrokenTag(place, shown));
        }
        foreach (Match tag in OpenTag().Matches(text.Source))
        {
            if (broken.Contains(tag.Index) || !IsRaw(text, tag.Index)) continue;
            var shown = Excerpt.Of(tag.Value, 40);
            text.Add(tag.Index, place => ReviewDiagnostics.UnclosedTag(place, shown));
        }
    }

    private static bool IsRaw(ReviewText text, int offset) =>
        text.Map.IsText(offset) && (offset == 0 || text.Source[offset - 1] != '\\');

    // Not "```code``` in a sentence", of which the sign of the same length ends it.
    [GeneratedRegex("""^[ \t>]*(?:[-*+][ \t]+|[0-9]{1,9}[.)][ \t]+)*(?<fence>`{3,})(?!`)(?!.*(?<!`)\k<fence>(?!`))[^`\r\n]*`""", RegexOptions.CultureInvariant)]
    private static partial Regex BacktickBehindFence();

    [GeneratedRegex("""<(script|pre|style|textarea)\b""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Name();

    // With both its signs and an attribute, and yet text: quotation marks or spaces are missing, or an end tag has attributes.
    [GeneratedRegex("""</?(?:a|abbr|b|blockquote|br|center|cite|code|div|em|figure|figcaption|font|h[1-6]|hr|i|iframe|img|kbd|li|mark|ol|p|small|span|strong|sub|sup|table|td|tr|u|ul|audio|bdi|bdo|button|caption|col|dd|del|details|dl|dt|form|input|ins|label|main|nav|object|picture|pre|q|ruby|s|section|source|summary|svg|tbody|tfoot|th|thead|time|var|video)[ \t\r\n]+[A-Za-z-]+[ \t]*=[^<>]{0,500}>""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BrokenTag();

    // Either with an attribute, or with nothing behind the name; "a <b and c" is a comparison. A comment that never ends, too.
    [GeneratedRegex("""<(?:!--[^\r\n]*|https?://[^\s<>]+(?=(?:[ \t][^<>\r\n]*)?(?:\r|\n|<|\z))|(?:div|span|blockquote|figcaption|figure|iframe|strong|img|td|tr|ul|ol|li|h[1-6])[ \t](?>[^<>\r\n]*)(?=\r|\n|<|\z)|/?(?:a|abbr|b|blockquote|br|center|cite|code|div|em|figure|figcaption|font|h[1-6]|hr|i|iframe|img|kbd|li|mark|ol|p|small|span|strong|sub|sup|table|td|tr|u|ul)(?:\s+[A-Za-z-]+\s*=\s*(?>[^<>\r\n]*))?(?=[ \t]*(?:\r|\n|<|\z)))""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OpenTag();
}
