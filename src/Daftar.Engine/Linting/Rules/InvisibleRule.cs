using System.Buffers;
using Daftar.Linting.Prose;

namespace Daftar.Linting.Rules;

/// <summary>
/// Half-spaces that part nothing or stand doubled, what stands in for one (¬, zero-width space, soft hyphen, a direction
/// mark within a word), and direction marks without effect.
/// </summary>
internal sealed class InvisibleRule : LintRule
{
    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u200C\u200B¬\u00AD\u200E\u200F\u061C\uFEFF\u202B\u2067");

    // Signs between a mark and the next letter or digit.
    private const int LongestGap = 200;

    public override void Inspect(LintText text, List<LintFinding> findings)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var next = text.Span[i..].IndexOfAny(Invisible);
            if (next < 0) return;
            i += next;
            switch (text[i])
            {
                case Letters.Zwnj or '\u200B' or '¬' or '\u00AD':
                    i = Joiners(text, i, findings);
                    break;
                case '\u200E' or '\u200F' when Letters.IsPartOfWord(text[i - 1]) && Letters.IsPersian(text[i + 1]):
                    // Within a word it was meant for a half-space, and without it the letters would join: «گفت‏وگو».
                    Add(findings, text, LintDiagnostics.Joiner, i, i + 1, "\u200C");
                    break;
                case '\u200E' or '\u200F' or '\u061C' when HasNoEffect(text, i):
                    Add(findings, text, LintDiagnostics.DirectionMark, i, i + 1, "");
                    break;
                case '\uFEFF':
                    Add(findings, text, LintDiagnostics.DirectionMark, i, i + 1, "");
                    break;
                case '\u202B' or '\u2067':
                    Embedding(text, i, findings);
                    break;
            }
        }
    }

    private static int Joiners(LintText text, int start, List<LintFinding> findings)
    {
        var end = start + 1;
        while (text[end] is Letters.Zwnj or '\u200B' or '¬' or '\u00AD') end++;
        var run = text.Slice(start, end);
        var (before, after) = (text[start - 1], text[end]);
        if (Letters.IsPartOfWord(before) && Letters.IsPersian(after))
        {
            if (run is not "\u200C") Add(findings, text, LintDiagnostics.Joiner, start, end, "\u200C");
        }
        else if (run.IndexOfAny('¬', '\u00AD') < 0)
        {
            // «می‌» and «‌ها» name the prefix and the ending, and so do «می‌, نمی‌, بی‌».
            if (IsListed(text, start, end)) return end - 1;
            if (IsEdge(before) || IsEdge(after)) Add(findings, text, LintDiagnostics.Joiner, start, end, "");
            else if (run.Length > 1 && run.IndexOf('\u200B') < 0) Add(findings, text, LintDiagnostics.Joiner, start + 1, end, "");
        }
        return end - 1;
    }

    // A short word before a comma, whose last letter the half-space shows as it is joined to another.
    private static bool IsListed(LintText text, int start, int end)
    {
        if (text[end] is not (',' or '،' or '\n' or ' ')) return false;
        var at = start;
        while (Letters.IsPersian(text[at - 1])) at--;
        return text.Slice(at, start) is "می" or "نمی" or "ب" or "بی" or "هم" or "نا" or "غیر" or "ضد" or "پیش" or "پس" or "بر" or "در" or "فرا" or "باز" or "پر" or "کم" or "ن" or "م"
            && (text[at - 1] is ' ' or '\n' or ':' or ',' or '،' or '(' or '«') && (text[end] is not ' ' || text[end + 1] is '،' or ',' or 'و');
    }

    private static bool IsEdge(char c) => c is ' ' or '\n' or '.' or '،' or '؛' or ':' or '؟' or '!' or ')' or '(' or '/' or '…' or ',';

    /// <summary>Beside a letter of its own direction a mark changes nothing, unless digits follow before the next letter.</summary>
    private static bool HasNoEffect(LintText text, int at)
    {
        var isRight = text[at] != '\u200E';
        if (text[at] == '\u061C') return Letters.IsPersian(text[at - 1]);
        if (!IsLetterOf(text[at - 1], isRight) && !IsLetterOf(text[at + 1], isRight)) return false;
        if (!isRight || IsLetterOf(text[at + 1], isRight)) return true;
        for (var i = at + 1; i < text.Length && i - at < LongestGap && text[i] != '\n'; i++)
        {
            if (Letters.IsDigit(text[i]) || text[i] is LintText.Opaque) return false;
            if (char.IsLetter(text[i])) return true;
        }
        return true;
    }

    private static bool IsLetterOf(char c, bool isRight) => isRight ? Letters.IsPersian(c) : char.IsAsciiLetter(c);

    // Around nothing but Persian words an embedding from right to left is idle.
    private static void Embedding(LintText text, int start, List<LintFinding> findings)
    {
        var closing = text[start] == '\u202B' ? '\u202C' : '\u2069';
        for (var i = start + 1; i < text.Length && text[i] != '\n'; i++)
        {
            if (text[i] == closing)
            {
                if (!text.IsPersian) return;
                Add(findings, text, LintDiagnostics.DirectionMark, start, start + 1, "");
                Add(findings, text, LintDiagnostics.DirectionMark, i, i + 1, "");
                return;
            }
            if (!Letters.IsPartOfWord(text[i]) && text[i] is not (' ' or Letters.Zwnj or '،' or '؛' or '؟')) return;
        }
    }
}
