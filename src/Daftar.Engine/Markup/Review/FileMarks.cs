namespace Daftar.Markup;

/// <summary>Traces of other programs: merge conflict markers, a second front matter, direction overrides.</summary>
internal static class FileMarks
{
    public static void Find(ReviewText text)
    {
        Conflicts(text);
        SecondHead(text);
        Overrides(text);
    }

    private static void Overrides(ReviewText text)
    {
        for (var at = text.Source.AsSpan().IndexOfAny(InvisibleCharacters.Overrides); at >= 0;)
        {
            var name = InvisibleCharacters.NameOf(text.Source[at]);
            text.AddOfGroup(name, at, place => ReviewDiagnostics.OverrideInText(place, name));
            var next = text.Source.AsSpan(at + 1).IndexOfAny(InvisibleCharacters.Overrides);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private static void Conflicts(ReviewText text)
    {
        if (!text.Source.Contains("<<<<<<< ", StringComparison.Ordinal) && !text.Source.Contains(">>>>>>> ", StringComparison.Ordinal)) return;
        foreach (var (start, end) in text.Lines)
        {
            // Within code they may be what the text is about, unless all three are there.
            if (IsConflict(text.Source.AsSpan(start, end - start)) && text.Map[start] != SourceRole.Code)
                text.AddOfGroup("conflict", start, ReviewDiagnostics.Conflict);
        }
    }

    /// <summary>Whether Git wrote the line because two branches disagree. The mark in the middle, <c>=======</c>, may be a heading's.</summary>
    public static bool IsConflict(ReadOnlySpan<char> line) =>
        line.StartsWith("<<<<<<< ", StringComparison.Ordinal) || line.StartsWith(">>>>>>> ", StringComparison.Ordinal) || line.StartsWith("||||||| ", StringComparison.Ordinal);

    // "---", lines "key: value", "---", or the same between "+++".
    private static void SecondHead(ReviewText text)
    {
        var first = 0;
        while (first < text.Lines.Count && Line(text, first).IsWhiteSpace()) first++;
        if (first >= text.Lines.Count) return;
        var fence = Line(text, first).TrimEnd().ToString();
        if (IsHeadWithoutFence(text, first))
        {
            text.Add(text.Lines[first].Start, ReviewDiagnostics.SecondFrontMatter);
            return;
        }
        if (fence is not ("---" or "+++")) return;
        for (var i = first + 1; i < text.Lines.Count && i < first + 60; i++)
        {
            var line = Line(text, i);
            if (line.TrimEnd().SequenceEqual(fence))
            {
                if (i > first + 1) text.Add(text.Lines[first].Start, ReviewDiagnostics.SecondFrontMatter);
                return;
            }
            if (!IsKey(line, fence == "---" ? ':' : '=')) return;
        }
    }

    // Lines "key: value", two or more, and "---": of a head that stood there before, only the first line was removed.
    private static bool IsHeadWithoutFence(ReviewText text, int first)
    {
        for (var i = first; i < text.Lines.Count && i < first + 60; i++)
        {
            var line = Line(text, i);
            if (line.TrimEnd().SequenceEqual("---")) return i >= first + 2;
            if (!IsKey(line, ':') || (i == first && (line[0] is ' ' or '-'))) return false;
        }
        return false;
    }

    private static bool IsKey(ReadOnlySpan<char> line, char sign)
    {
        if (line.StartsWith("  ", StringComparison.Ordinal) || line.StartsWith("- ", StringComparison.Ordinal)) return true;
        var colon = line.IndexOf(sign);
        if (colon < 1) return false;
        foreach (var c in line[..colon].TrimEnd())
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-')) return false;
        }
        return true;
    }

    private static ReadOnlySpan<char> Line(ReviewText text, int index) =>
        text.Source.AsSpan(text.Lines[index].Start, text.Lines[index].End - text.Lines[index].Start);
}
