using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Daftar.Markup;

/// <summary>Broken links that are shown as text.</summary>
internal static partial class LinkMistakes
{
    // Words of a label.
    private const int LongestLabel = 12;

    public static void Find(ReviewText text)
    {
        if (text.Source.Contains('<', StringComparison.Ordinal)) Angled(text);
        if (!text.Source.Contains('[', StringComparison.Ordinal)) return;
        Joined(text);
        Apart(text);
        Reversed(text);
        References(text);
        Unfinished(text);
    }

    /// <summary><c>[text(address)</c>, <c>[text]address)</c>, and <c>&lt;https://a b&gt;</c>.</summary>
    private static void Unfinished(ReviewText text)
    {
        foreach (Match match in WithoutBracket().Matches(text.Source))
        {
            if (text.Map.IsText(match.Index) && !IsEscaped(text.Source, match.Index)) text.Add(match.Index, place => ReviewDiagnostics.UnclosedLink(place, Excerpt.Of(match.Value, 60)));
        }
    }

    private static void Angled(ReviewText text)
    {
        foreach (Match match in AngledAddress().Matches(text.Source))
        {
            if (!text.Map.IsText(match.Index) || IsEscaped(text.Source, match.Index)) continue;
            var address = match.Value[1..^1].Trim();
            text.Add(match.Index, place => ReviewDiagnostics.SpaceInAddress(place, Excerpt.Of(address, 80), $"<{Excerpt.Of(address.Replace(" ", "%20", StringComparison.Ordinal), 80)}>"));
        }
    }

    /// <summary>"](" in the text: brackets that the parser did not take for a link.</summary>
    private static void Joined(ReviewText text)
    {
        var source = text.Source;
        for (var at = source.IndexOf("](", StringComparison.Ordinal); at >= 0; at = source.IndexOf("](", at + 2, StringComparison.Ordinal))
        {
            if (!text.Map.IsText(at) || IsEscaped(source, at)) continue;
            var line = text.Lines[text.LineOf(at)];
            var opening = source.LastIndexOf('[', at, at - line.Start + 1);
            if (opening > line.Start && source[opening - 1] == '!') opening--;
            var begin = at + 2;
            var close = source.IndexOf(')', begin, line.End - begin);
            var shown = Excerpt.Of(source.AsSpan(Math.Max(opening, line.Start), Math.Min(line.End, (close < 0 ? line.End : close + 1)) - Math.Max(opening, line.Start)), 60);
            var offset = Math.Max(opening, line.Start);
            if (opening < 0 || close < 0)
            {
                // "(see [1](" and the like are no links: something like an address has to follow.
                if (LooksLikeAddress(source.AsSpan(begin, (close < 0 ? line.End : close) - begin))) text.Add(offset, place => ReviewDiagnostics.UnclosedLink(place, shown));
                continue;
            }
            var address = source[begin..close];
            if (!LooksLikeAddress(address)) continue;
            if (!address.AsSpan().Trim().ContainsAny(" \t"))
            {
                // Nothing is wrong with the address, so that it is the text: a link stands in it, or a bracket is open.
                if (address.AsSpan().Count('(') > 0) text.Add(offset, place => ReviewDiagnostics.UnclosedLink(place, shown));
                else if (HoldsLink(text, line.Start, at)) text.Add(at, place => ReviewDiagnostics.LinkAroundLink(place, Excerpt.Of(address, 60)));
                continue;
            }
            var title = Title().Match(address);
            var bare = title.Success ? address[..title.Index] : address;
            if (!bare.AsSpan().Trim().ContainsAny(" \t")) continue;
            var wanted = $"<{bare.Trim()}>";
            var isThere = bare.AsSpan().IndexOfAny("<>") < 0 && text.IsFile(bare.Trim());
            text.Add(offset, place => ReviewDiagnostics.SpaceInAddress(place, bare.Trim(), wanted),
                isThere ? [new TextEdit(begin, begin + bare.Length, title.Success ? wanted + " " : wanted)] : []);
        }
    }

    private static bool HoldsLink(ReviewText text, int start, int at)
    {
        for (var i = at - 1; i >= start; i--)
        {
            if (text.Map[i] == SourceRole.Address) return true;
            if (text.Source[i] == '[' && text.Map.IsText(i)) return false;
        }
        return false;
    }

    private static bool LooksLikeAddress(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        // "{{ site.url }}/page" is another program's template, which is told as one.
        if (text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal)) return false;
        return text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || text.IndexOfAny('/', '#') >= 0 || FileEnding().IsMatch(text);
    }

    /// <summary><c>[text] (address)</c>.</summary>
    private static void Apart(ReviewText text)
    {
        foreach (Match match in ApartLink().Matches(text.Source))
        {
            if (!text.Map.IsText(match.Index) || IsEscaped(text.Source, match.Index)) continue;
            var gap = match.Groups["gap"];
            var better = match.Value.Remove(gap.Index - match.Index, gap.Length);
            text.Add(match.Index, place => ReviewDiagnostics.LinkApart(place, Excerpt.Of(match.Value, 80), Excerpt.Of(better, 80)), new TextEdit(gap.Index, gap.Index + gap.Length, ""));
        }
    }

    /// <summary><c>(text)[address]</c>.</summary>
    private static void Reversed(ReviewText text)
    {
        foreach (Match match in ReversedLink().Matches(text.Source))
        {
            if (!text.Map.IsText(match.Index) || IsEscaped(text.Source, match.Index)) continue;
            var better = $"[{match.Groups["text"].Value}]({match.Groups["address"].Value})";
            text.Add(match.Index, place => ReviewDiagnostics.LinkReversed(place, Excerpt.Of(match.Value, 80), Excerpt.Of(better, 80)), new TextEdit(match.Index, match.Index + match.Length, better));
        }
    }

    /// <summary><c>[text][label]</c> without a definition of the label.</summary>
    private static void References(ReviewText text)
    {
        foreach (Match match in Reference().Matches(text.Source))
        {
            var (words, label) = (match.Groups["text"].Value, match.Groups["label"].Value);
            if (!text.Map.IsText(match.Index) || IsEscaped(text.Source, match.Index) || label.StartsWith('^')) continue;
            // Numbers in brackets are how many papers cite; two of them are no link.
            if (IsNumber(words) && IsNumber(label)) continue;
            if (!MayBeLabel(label)) continue;
            var offset = match.Groups["label"].Index - 1;
            if (!text.Map.IsText(offset)) continue;
            // [text][] takes its words for the label.
            text.Add(match.Index, place => ReviewDiagnostics.MissingReference(place, label.Length == 0 ? words : label));
        }
    }

    // «[Esc][Alt+B]», «[نام][10.0.0.1]», «[a = 1][b = 2]» are brackets side by side, and so is a sentence.
    private static bool MayBeLabel(string label) =>
        label.AsSpan().IndexOfAny('=', '+') < 0 && label.AsSpan().Count(' ') < LongestLabel && !(label.Length > 0 && label.All(c => char.IsAsciiDigit(c) || c == '.') && label.Contains('.', StringComparison.Ordinal));

    private static bool IsNumber(string text) => text.All(c => char.IsDigit(c) || c is ' ' or ',' or '-' or '–' or '،');

    private static bool IsEscaped(string source, int at) => at > 0 && source[at - 1] == '\\';

    [GeneratedRegex("""\[[^\[\]()\r\n]{1,200}\((?:https?://|www\.|mailto:)[^\s()]*\)|\[[^\[\]()\r\n]{1,200}\](?:https?://|www\.)[^\s()\[\]]*\)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WithoutBracket();

    [GeneratedRegex("""<(?:https?://|mailto:)[^<> \t\r\n]*[ \t][^<>\r\n]*>""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AngledAddress();

    [GeneratedRegex("""\s+(?:"[^"]*"|'[^']*')\s*\z""", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex("""\.(?:md|html?|pdf|docx?|xlsx?|png|jpe?g|gif|webp|svg|mp3|mp4|zip)\z""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FileEnding();

    [GeneratedRegex("""\[[^\[\]\r\n]{1,300}\](?<gap>[ \t\u00A0]{1,3})\((?:https?://|www\.|mailto:|\.{0,2}/|\#)[^\s()]*\)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ApartLink();

    [GeneratedRegex("""\((?<text>[^()\[\]\r\n]{1,200})\)\[(?<address>(?:https?://|www\.|mailto:|\.{0,2}/)[^\s\[\]()]*)\]""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ReversedLink();

    [GeneratedRegex("""\[(?<text>[^\[\]\r\n]{1,300})\]\[(?<label>[^\[\]\r\n]{0,200})\]""", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
