using System.Globalization;
using Daftar.Languages;
using Daftar.Linting.Prose;
using Markdig.Syntax;

namespace Daftar.Linting.Rules.Persian;

/// <summary>
/// Lines that a reader takes for a list and Markdown does not: «-متن», «• متن», «۱. متن», «1-متن». Two lines in a row make a
/// list, in one paragraph or as paragraphs of their own; one alone may be a dash or a heading's number. Lines that begin with
/// – or — are speech, and so are those with a hyphen that ask, call or quote.
/// </summary>
internal static class PseudoLists
{
    /// <summary>The findings of a numbered list that something other than a paragraph follows, and its last number.</summary>
    private readonly record struct Broken(int First, int Count, int Number);

    private readonly record struct Marker(int Start, int Length, int Number);

    public static void Inspect(string body, MarkdownDocument document, List<LintFinding> findings) => Visit(body, document, findings);

    private static void Visit(string body, ContainerBlock container, List<LintFinding> findings)
    {
        var run = new List<Marker>();
        var broken = default(Broken);
        foreach (var block in container)
        {
            if (block is ParagraphBlock paragraph && container is MarkdownDocument or QuoteBlock && paragraph.Span.End < body.Length)
            {
                if (broken.Number > 0 && MarkerAt(body, paragraph.Span.Start, paragraph.Span.End + 1) is { Number: > 1 } next)
                {
                    // Made a list up to the code or picture in its middle, it would be a list and a half.
                    if (next.Number == broken.Number + 1) findings.RemoveRange(broken.First, broken.Count);
                    broken = default;
                }
                Lines(body, paragraph, run, findings);
                continue;
            }
            if (run.Count > 0 && run[^1].Number > 0) broken = new(findings.Count, run.Count, run[^1].Number);
            Flush(body, run, findings);
            broken = broken with { Count = Math.Min(broken.Count, findings.Count - broken.First) };
            if (block is ContainerBlock child and not ListBlock) Visit(body, child, findings);
        }
        Flush(body, run, findings);
    }

    private static void Lines(string body, ParagraphBlock paragraph, List<Marker> run, List<LintFinding> findings)
    {
        var isFirst = true;
        for (var at = paragraph.Span.Start; at <= paragraph.Span.End;)
        {
            var length = body.AsSpan(at, paragraph.Span.End + 1 - at).IndexOfAny('\r', '\n');
            var end = length < 0 ? paragraph.Span.End + 1 : at + length;
            if (MarkerAt(body, at, end) is { } marker && Follows(run, marker)) run.Add(marker);
            else
            {
                Flush(body, run, findings);
                // A list that interrupts a paragraph has to begin with 1.
                if (MarkerAt(body, at, end) is { } other && (isFirst || other.Number is 0 or 1)) run.Add(other);
            }
            isFirst = false;
            at = end;
            while (at <= paragraph.Span.End && body[at] is '\r' or '\n') at++;
        }
    }

    private static bool Follows(List<Marker> run, Marker marker) =>
        run.Count == 0 ? marker.Number is 0 or 1 : marker.Number == (run[^1].Number == 0 ? 0 : run[^1].Number + 1);

    private static void Flush(string body, List<Marker> run, List<LintFinding> findings)
    {
        // One that begins in the middle is part of a longer one that only its author sees.
        if (run.Count >= 2 && run[0].Number <= 1 && !IsSpeech(body, run))
        {
            foreach (var marker in run)
            {
                var better = marker.Number == 0 ? "- " : string.Create(CultureInfo.InvariantCulture, $"{marker.Number}. ");
                var end = marker.Start + marker.Length;
                var shown = end;
                while (shown < body.Length && shown - marker.Start < 24 && body[shown] is not ('\r' or '\n')) shown++;
                findings.Add(new(LintDiagnostics.PseudoList, marker.Start, end, better, marker.Start, shown));
            }
        }
        run.Clear();
    }

    private static bool IsSpeech(string body, List<Marker> run)
    {
        foreach (var marker in run)
        {
            if (body[marker.Start] != '-') continue;
            var line = body.AsSpan(marker.Start);
            var end = line.IndexOfAny('\r', '\n');
            if (end >= 0) line = line[..end];
            if (line.IndexOfAny('؟', '?', '!') >= 0) return true;
            foreach (var word in WordLists.Saying)
            {
                if (line.IndexOf(word, StringComparison.Ordinal) >= 0) return true;
            }
        }
        return false;
    }

    private static Marker? MarkerAt(string body, int start, int end)
    {
        var at = start;
        while (at < end && body[at] == ' ') at++;
        var line = body.AsSpan(at, end - at);
        if (line.Length < 2) return null;
        if (line[0] is '•' or '●' or '▪' or '◦' or '·' or '-')
        {
            var space = 1;
            while (space < line.Length && line[space] == ' ') space++;
            if (line[0] == '-' && space > 1) return null;
            return space < line.Length && Letters.IsPersian(line[space]) || line[space] is '«' or '*' ? new(at, space, 0) : null;
        }
        var digits = 0;
        while (digits < line.Length && Letters.IsDigit(line[digits])) digits++;
        if (digits is 0 or > 2 || digits + 1 >= line.Length || line[digits] is not ('.' or '-' or ')' or '–' or 'ـ')) return null;
        var length = digits + 1;
        while (length < line.Length && line[length] == ' ') length++;
        if (length >= line.Length || !(Letters.IsPersian(line[length]) || line[length] is '«' or '*')) return null;
        var number = int.Parse(Digits.ToAscii(line[..digits].ToString()), CultureInfo.InvariantCulture);
        return number > 0 ? new(at, length, number) : null;
    }
}
