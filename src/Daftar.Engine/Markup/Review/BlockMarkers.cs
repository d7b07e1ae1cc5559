using System.Text.RegularExpressions;

namespace Daftar.Markup;

/// <summary>
/// Signs at the beginning of a line that would be a heading, list, quotation, table row, fence or note, were it not for an
/// invisible character or an unusual space beside them, or a space that is missing.
/// </summary>
internal static partial class BlockMarkers
{
    public static void Find(ReviewText text)
    {
        foreach (var (start, end) in text.Lines)
        {
            if (end - start < 2) continue;
            var line = text.Source.AsSpan(start, end - start);
            var blank = line.IndexOfAnyExcept(' ', '\t');
            if (blank < 0) continue;
            if (InvisibleCharacters.Contains(line[blank])) Before(text, start, end, blank);
            else if (line[blank] is '#' or '-' or '*' or '+' or '>' or (>= '0' and <= '9')) Behind(text, start, line, blank);
        }
    }

    private static void Before(ReviewText text, int start, int end, int blank)
    {
        var line = text.Source.AsSpan(start, end - start);
        var first = blank;
        while (first < line.Length && (InvisibleCharacters.Contains(line[first]) || line[first] is ' ' or '\t')) first++;
        if (first == line.Length || text.Map[start + first] is SourceRole.Code or SourceRole.Html) return;
        var marker = Marker().Match(text.Source, start + first, end - start - first);
        if (!marker.Success) return;
        var edits = new List<TextEdit> { new(start + blank, start + first, "") };
        AddUnusualGap(text.Source, marker, edits);
        // What was embedded or isolated from the line's beginning ends at its end.
        if (line[blank..first].IndexOfAny("\u202A\u202B\u202D\u202E\u2066\u2067\u2068") >= 0 && line[^1] is '\u202C' or '\u2069')
            edits.Add(new(end - 1, end, ""));
        var (character, sign) = (line[blank], marker.Groups["sign"].Value);
        text.AddOfGroup($"before {character}", start + blank, place => ReviewDiagnostics.InvisibleBefore(place, InvisibleCharacters.NameOf(character), sign), [.. edits]);
    }

    private static void Behind(ReviewText text, int start, ReadOnlySpan<char> line, int blank)
    {
        if (text.Map[start + blank] is not SourceRole.Text) return;
        var marker = Marker().Match(text.Source, start + blank, line.Length - blank);
        if (marker.Success)
        {
            var edits = new List<TextEdit>();
            if (!AddUnusualGap(text.Source, marker, edits)) return;
            var (character, sign) = (marker.Groups["gap"].Value[0], marker.Groups["sign"].Value);
            text.AddOfGroup($"behind {character}", start + blank, place => ReviewDiagnostics.InvisibleBehind(place, InvisibleCharacters.NameOf(character), sign), [.. edits]);
        }
        else if (blank < 4 && NoSpace().Match(text.Source, start + blank, line.Length - blank) is { Success: true } heading)
        {
            var signs = heading.Groups["sign"];
            text.AddOfGroup("heading", start + blank, place => ReviewDiagnostics.NoSpaceBehindSigns(place, signs.Value), new TextEdit(signs.Index + signs.Length, signs.Index + signs.Length, " "));
        }
    }

    private static bool AddUnusualGap(string source, Match marker, List<TextEdit> edits)
    {
        var gap = marker.Groups["gap"];
        if (!gap.Success || gap.Value.All(c => c is ' ' or '\t')) return false;
        edits.Add(new(gap.Index, gap.Index + gap.Length, " "));
        return true;
    }

    [GeneratedRegex("""\G(?:(?<sign>\#{1,6}|[-*+]|[0-9]{1,9}[.)])(?<gap>[\s\u200B-\u200F\u202A-\u202F\u2060-\u2069\uFEFF]+)\S|(?<sign>-{3,}|\*{3,}|_{3,})[ \t]*\z|(?<sign>>|\||`{3}|~{3}|\[[^\]\r\n]+\]:(?=[ \t]*\S)))""", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    // One sign alone is a hashtag.
    [GeneratedRegex("""\G(?<sign>\#{2,6})[\p{L}\p{N}«“"'(]""", RegexOptions.CultureInvariant)]
    private static partial Regex NoSpace();
}
