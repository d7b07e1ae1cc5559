using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Daftar.Markup;

/// <summary>Blocks that became something else than their author saw: lists cut in two, prose as code, sentences as headings.</summary>
internal static class StructureMistakes
{
    public static void Find(ReviewText text) => Visit(text, text.Document);

    private static void Visit(ReviewText text, ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++)
        {
            switch (container[i])
            {
                case ListBlock { IsOrdered: false } inner when i > 0 && container[i - 1] is ListBlock { IsOrdered: true } outer:
                    SplitList(text, outer, inner);
                    break;
                case ListBlock { IsOrdered: true } list: Flattened(text, list); break;
                case HeadingBlock { IsSetext: true, Inline: { } inlines } heading: Setext(text, heading, inlines); break;
                case FencedCodeBlock fence: Info(text, fence); break;
                case CodeBlock code and not FencedCodeBlock: Indented(text, code); break;
            }
            if (container[i] is ContainerBlock child) Visit(text, child);
        }
    }

    /// <summary>Two spaces nest below "-", but below "1." three are needed: the bullets end the list, and the numbers begin anew.</summary>
    private static void SplitList(ReviewText text, ListBlock outer, ListBlock inner)
    {
        var wanted = ((ListItemBlock)outer.LastChild!) is { Count: > 0 } item ? item[0].Column : 0;
        var lacking = wanted - inner.Column;
        if (inner.Column == 0 || inner.Column <= outer.Column || lacking is < 1 or > 3) return;
        var (first, last) = (text.LineOf(inner.Span.Start), text.LineOf(Math.Max(inner.Span.Start, inner.Span.End)));
        var edits = new List<TextEdit>();
        for (var line = first; line <= last; line++)
        {
            var (start, end) = text.Lines[line];
            if (end > start) edits.Add(new(start, start, new(' ', lacking)));
        }
        text.Add(inner.Span.Start, place => ReviewDiagnostics.SplitList(place, inner.Column, wanted), [.. edits]);
    }

    /// <summary>Numbers below a number that are indented by two spaces, where three are needed, go on with the numbers above.</summary>
    private static void Flattened(ReviewText text, ListBlock list)
    {
        if (list.Count < 2) return;
        var first = (ListItemBlock)list[0];
        for (var i = 1; i < list.Count; i++)
        {
            var item = (ListItemBlock)list[i];
            // Numbers that are set right, " 9." above "10.", are further left and not right.
            if (item.Column < first.Column + 2 || first.Count == 0) continue;
            var (found, wanted) = (item.Column, first[0].Column);
            text.AddOfGroup("flattened", item.Span.Start, place => ReviewDiagnostics.FlattenedItem(place, found, wanted));
        }
    }

    /// <summary>A line of hyphens below a whole sentence was to be a rule.</summary>
    private static void Setext(ReviewText text, HeadingBlock heading, ContainerInline inlines)
    {
        // The keys of a second front matter: that is told as one.
        if (text.Findings.Exists(finding => finding.Message == ReviewDiagnostics.SecondFrontMatter && text.LineOf(finding.Offset) + 1 == text.LineOf(heading.Span.Start))) return;
        var line = text.LineOf(Math.Max(heading.Span.Start, heading.Span.End));
        if (line <= text.LineOf(heading.Span.Start)) return;
        var underline = text.Lines[line].Start;
        var isPicture = !inlines.FindDescendants<LiteralInline>().Any(literal => !literal.Content.IsEmptyOrWhitespace() && literal.Parent is not LinkInline { IsImage: true })
            && !inlines.FindDescendants<CodeInline>().Any();
        if (isPicture)
        {
            // Reported where it is written; this is what mends it.
            text.Findings.Add(new(heading.Span.Start, MarkupDiagnostics.PictureAboveRule) { Edits = [new(underline, underline, text.LineBreak)] });
            return;
        }
        var before = text.Source.AsSpan(heading.Span.Start, underline - heading.Span.Start).TrimEnd();
        if (before.Length > 0 && (before[^1] is '.' or '؛' or ';' or '،' or ',' || before.Length > 160))
            text.Add(heading.Span.Start, ReviewDiagnostics.SentenceAsHeading);
    }

    private static void Info(ReviewText text, FencedCodeBlock fence)
    {
        var lost = string.IsNullOrWhiteSpace(fence.Arguments) ? "" : fence.Arguments.Trim();
        if (fence.Info is { Length: > 0 } info && !BodyWriter.IsLanguageName(info)) lost = $"{info} {lost}".TrimEnd();
        if (lost.Length > 0 && lost.Any(char.IsLetterOrDigit)) text.AddOfGroup($"info {lost}", fence.Span.Start, place => ReviewDiagnostics.InfoDropped(place, Excerpt.Of(lost, 240)));
    }

    /// <summary>A paragraph whose first line somebody indented, as typists do: four spaces make code of it.</summary>
    private static void Indented(ReviewText text, CodeBlock code)
    {
        var content = code.Lines.ToString();
        if (content.AsSpan().TrimStart() is not [var first, ..] || (!char.IsLetterOrDigit(first) && first is not ('-' or '«' or '“' or '–' or '—' or '•')) || content.Contains("',", StringComparison.Ordinal) || content.Contains("\",", StringComparison.Ordinal)) return;
        if (content.AsSpan().IndexOfAny("{}=<>\\|$`_") >= 0 || content.Contains("()", StringComparison.Ordinal)) return;
        if (Daftar.Languages.Words.Count(content) < 4) return;
        var last = content.AsSpan().TrimEnd();
        var isSentence = last[^1] is '.' or '؟' or '?' or '!' or '…' or '»' or ':' or '،';
        var isPersian = StrongLetters.Count(content) is var letters && letters.RightToLeft > letters.LeftToRight;
        if (isSentence || isPersian) text.Add(code.Span.Start, ReviewDiagnostics.IndentedProse);
    }
}
