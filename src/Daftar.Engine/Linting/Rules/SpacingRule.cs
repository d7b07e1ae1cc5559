using Daftar.Linting.Prose;

namespace Daftar.Linting.Rules;

/// <summary>Doubled spaces, spaces before a mark that closes and behind one that opens, and none behind ، and ؛.</summary>
internal sealed class SpacingRule(bool isPersian) : LintRule
{
    // Letters of a line that is a verse.
    private const int LongestVerse = 100;

    public override void Inspect(LintText text, List<LintFinding> findings)
    {
        var span = text.Span;
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i] is not (' ' or '،' or '؛')) continue;
            // Between two letters there is nothing to see; nearly all spaces stand there.
            if (i + 1 < span.Length && i > 0 && span[i] == ' ' && char.IsLetter(span[i + 1]) && char.IsLetter(span[i - 1])) continue;
            if (text[i] is '،' or '؛')
            {
                if (Letters.IsPersian(text[i + 1]) && (Letters.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '»' or ')'))
                    Add(findings, text, LintDiagnostics.NoSpaceAfter, i + 1, i + 1, " ");
                continue;
            }
            if (text[i] != ' ') continue;
            var start = i;
            while (text[i + 1] == ' ') i++;
            Space(text, start, i + 1, findings);
        }
    }

    private void Space(LintText text, int start, int end, List<LintFinding> findings)
    {
        var (before, after) = (text[start - 1], text[end]);
        if (before == '\n' || after == '\n' || IsRatio(text, start, end)) return;
        if (Closes(text, end) && (IsNamed(text, end) || (isPersian && Sides.IsNamedMark(text, end)))) return;
        if (isPersian && IsOfCode(text, start, end)) return;
        if (Closes(text, end) && !(end - start > 2 && text[end] == ':') && before is not ('(' or '[' or '«' or '.' or '-' or '–' or '—' or '/' or '|' or '=' or '+' or '×' or '÷' or '←' or '→'))
        {
            // «گفت :«ما», «آری ،نه»: the space stood on the wrong side.
            if (after is ':' or '،' or '؛' or '؟' && IsBeginning(text[end + 1], after)) Add(findings, text, LintDiagnostics.SpaceBefore, start, end + 1, $"{after} ");
            else Add(findings, text, LintDiagnostics.SpaceBefore, start, end, "");
        }
        else if (before is '«' or '(' && after is not (')' or '»'))
            Add(findings, text, LintDiagnostics.SpaceBefore, start, end, "");
        // «ٌ  ٚ»: vowel signs told of one by one.
        else if (end - start > 1 && !Letters.IsVowelSign(after) && before is not LintText.Opaque && after is not LintText.Opaque && !IsLayout(text, start, end))
            Add(findings, text, LintDiagnostics.DoubledSpace, start + 1, end, "");
    }

    // «find . -type f», «f( a , b )», columns of commands: what stands between Latin words only may be code.
    private static bool IsOfCode(LintText text, int start, int end)
    {
        if (text[end] is '،' or '؛' or '؟' or '»' || text[start - 1] == '«') return false;
        if (text[end] == ';' && text[end + 1] == ' ') return true;
        if (text[end] == '.' && Closes(text, end) && Sides.IsForeignBefore(text, start)) return Sides.IsBehindForeignWords(text, start) || !Sides.IsPersianAfter(text, end + 1);
        return !Sides.ArePersian(text, start, end);
    }

    // A mark that the text is about: «? ← ؟», «مانند ? و &».
    private static bool IsNamed(LintText text, int mark) =>
        text[mark + 1] == ' ' && (text[mark + 2] is '←' or '→'
            || (text[mark + 2] == 'و' && text[mark + 3] == ' ' && text[mark + 4] is '&' or '?' or '!' or ',' or ';' or ':' or '%' or '=' or '+' or '/' or '؟' or '،' or '؛'));

    // «۲ : ۱»
    private static bool IsRatio(LintText text, int start, int end) =>
        text[end] == ':' && text[end + 1] == ' ' && Letters.IsDigit(text[start - 1]) && Letters.IsDigit(text[end + 2]);

    private static bool IsBeginning(char c, char mark) => c is '«' or '“' || (mark != ':' && (Letters.IsLetterOrDigit(c) || c == LintText.Opaque));

    /// <summary>Columns, and the gap between the halves of a verse: four spaces, or one gap in the middle of every line.</summary>
    private static bool IsLayout(LintText text, int start, int end)
    {
        if (end - start > 3) return true;
        int lineStart = start, lineEnd = end;
        while (text[lineStart - 1] != '\n' && lineEnd - lineStart <= LongestVerse) lineStart--;
        while (text[lineEnd] != '\n' && lineEnd - lineStart <= LongestVerse) lineEnd++;
        if (!HasOneGapInTheMiddle(text, lineStart, lineEnd)) return false;
        if (end - start == 3 || Rhymes(text.Slice(lineStart, start), text.Slice(end, lineEnd))) return true;
        // Two spaces are a slip of the finger, unless the next line or the one before has them, too.
        return HasOneGapInTheMiddle(text, lineEnd + 1, EndOfLine(text, lineEnd + 1)) || HasOneGapInTheMiddle(text, StartOfLine(text, lineStart - 2), lineStart - 1);
    }

    // The halves of a verse: «… دانا بود  … برنا بود».
    private static bool Rhymes(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        const string Marks = " ./،؛:!؟…";
        first = first.TrimEnd(Marks);
        second = second.TrimEnd(Marks);
        return first.Length > 9 && second.Length > 9 && first[^2..].SequenceEqual(second[^2..]) && Letters.IsPersian(first[^1]) && Letters.IsPersian(first[^2]);
    }

    private static int EndOfLine(LintText text, int at)
    {
        while (at < text.Length && text[at] != '\n') at++;
        return at;
    }

    private static int StartOfLine(LintText text, int at)
    {
        while (at > 0 && text[at - 1] != '\n') at--;
        return at;
    }

    private static bool HasOneGapInTheMiddle(LintText text, int start, int end)
    {
        if (start < 0 || end > text.Length || end - start < 16 || end - start > LongestVerse) return false;
        var line = text.Slice(start, end);
        var gap = line.IndexOf("  ", StringComparison.Ordinal);
        if (gap < line.Length * 3 / 10 || gap > line.Length * 7 / 10) return false;
        var rest = line[gap..].TrimStart(' ');
        return rest.IndexOf("  ", StringComparison.Ordinal) < 0 && line.IndexOf('.') < 0;
    }

    private static bool Closes(LintText text, int at)
    {
        var next = text[at + 1];
        return text[at] switch
        {
            // ؛) smiles.
            '؛' => next != ')',
            '،' or '؟' or '»' => true,
            ')' => true,
            // :) and :smile: are no colons, " !important" is no exclamation.
            ':' or '!' or ',' or ';' or '?' => next is ' ' or '\n' or '»' or '«' or '”' or '"' or '!' or '?' or '؟' or LintText.Mark || (next == '*' && text[at + 2] == '*'),
            '.' => !(next == ' ' && text[at + 2] == '.') && next is ' ' or '\n' or '»' or ')' or '”' or '"',
            _ => false,
        };
    }
}
