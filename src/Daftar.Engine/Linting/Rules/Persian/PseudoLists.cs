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
    /// <summary>The lines that may become a list, and what was found of the numbered one before them.</summary>
    private sealed class Run
    {
        public List<Marker> Markers { get; } = [];

        public int FirstFinding { get; set; }

        public int Findings { get; set; }

        public int LastNumber { get; set; }
    }

    private readonly record struct Marker(int Start, int Length, int Number);

    public static void Inspect(string body, MarkdownDocument document, List<LintFinding> findings) => Visit(body, document, findings);

    private static void Visit(string body, ContainerBlock container, List<LintFinding> findings)
    {
        var list = new Run();
        foreach (var block in container)
        {
            if (block is ParagraphBlock paragraph && container is MarkdownDocument or QuoteBlock && paragraph.Span.End < body.Length)
            {
                Lines(body, paragraph, list, findings);
                continue;
            }
            Flush(body, list, findings);
            if (block is ContainerBlock child and not ListBlock) Visit(body, child, findings);
        }
        Flush(body, list, findings);
    }

    private static void Lines(string body, ParagraphBlock paragraph, Run list, List<LintFinding> findings)
    {
        var isFirst = true;
        for (var at = paragraph.Span.Start; at <= paragraph.Span.End;)
        {
            var length = body.AsSpan(at, paragraph.Span.End + 1 - at).IndexOfAny('\r', '\n');
            var end = length < 0 ? paragraph.Span.End + 1 : at + length;
            if (MarkerAt(body, at, end) is { } marker && Follows(list.Markers, marker)) list.Markers.Add(marker);
            else
            {
                Flush(body, list, findings);
                if (MarkerAt(body, at, end) is { } other)
                {
                    // Made a list up to the code or picture in its middle, it would be a list and a half.
                    if (other.Number > 1 && other.Number == list.LastNumber + 1) findings.RemoveRange(list.FirstFinding, list.Findings);
                    // A list that interrupts a paragraph has to begin with 1.
                    if (isFirst || other.Number is 0 or 1) list.Markers.Add(other);
                }
            }
            isFirst = false;
            at = end;
            while (at <= paragraph.Span.End && body[at] is '\r' or '\n') at++;
        }
    }

    private static bool Follows(List<Marker> run, Marker marker) =>
        run.Count == 0 ? marker.Number is 0 or 1 : marker.Number == (run[^1].Number == 0 ? 0 : run[^1].Number + 1);

    private static void Flush(string body, Run list, List<LintFinding> findings)
    {
        var run = list.Markers;
        if (run.Count == 0) return;
        (list.FirstFinding, list.LastNumber) = (findings.Count, run[^1].Number);
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
        list.Findings = findings.Count - list.FirstFinding;
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
            return space < line.Length && (Letters.IsPersian(line[space]) || line[space] is '«' or '*') ? new(at, space, 0) : null;
        }
        var digits = 0;
        while (digits < line.Length && Letters.IsDigit(line[digits])) digits++;
        if (digits is 0 or > 2 || digits + 1 >= line.Length || line[digits] is not ('.' or '-' or ')' or '–' or 'ـ')) return null;
        var length = digits + 1;
        while (length < line.Length && line[length] == ' ') length++;
        // «۳. `code`», «۳. Create»: with a space anything may follow.
        if (length >= line.Length || !(Letters.IsPersian(line[length]) || line[length] is '«' or '*' || (length > digits + 1 && (char.IsAsciiLetter(line[length]) || line[length] is '`' or '[' or '"')))) return null;
        var number = int.Parse(Digits.ToAscii(line[..digits].ToString()), CultureInfo.InvariantCulture);
        return number > 0 ? new(at, length, number) : null;
    }
}
