using System.Buffers;
using Daftar.Linting.Prose;

namespace Daftar.Linting.Rules.Persian;

/// <summary>Latin , ; ? % ... in Persian prose: ، ؛ ؟ ٪ …</summary>
internal sealed class MarkRule : LintRule
{
    private static readonly SearchValues<char> Latin = SearchValues.Create(",;?%.");

    public override void Inspect(LintText text, List<LintFinding> findings)
    {
        if (!text.IsPersian) return;
        for (var i = 0; i < text.Length; i++)
        {
            var next = text.Span[i..].IndexOfAny(Latin);
            if (next < 0) return;
            i += next;
            switch (text[i])
            {
                case ',' when Parts(text, i) && !EndsCall(text, i) && !IsInList(text, i) && !Sides.IsNamedMark(text, i):
                    Add(findings, text, LintDiagnostics.LatinMark, i, i + 1, "،");
                    break;
                case ';' when Parts(text, i) && text[i - 1] != ' ':
                    Add(findings, text, LintDiagnostics.LatinMark, i, i + 1, "؛");
                    break;
                case '?' when IsEnd(text[i - 1]) && text[i + 1] is ' ' or '\n' or '»' or ')' or '!' or LintText.Mark:
                    Add(findings, text, LintDiagnostics.LatinMark, i, i + 1, "؟");
                    break;
                // «10 % 3» is a remainder.
                case '%' when !(text[i + 1] == ' ' && Letters.IsDigit(text[i + 2]) && text[i - 1] == ' ') && (Letters.IsPersianDigit(text[i - 1]) || Letters.IsPersianDigit(text[i + 1]) || (text[i - 1] is ' ' && Letters.IsPersianDigit(text[i - 2]))):
                    Add(findings, text, LintDiagnostics.LatinMark, i, i + 1, "٪");
                    break;
                case '.':
                    i = Dots(text, i, findings);
                    break;
            }
        }
    }

    // «wrap(), unwrap(), و»: the commas of a list of names stay alike.
    private static bool EndsCall(LintText text, int at) =>
        text[at - 1] == ')' && text.LastBefore(at, "(") is > 0 and var open && char.IsAsciiLetterOrDigit(text[open - 1]);

    // «{منطقه: [شروع, پایان]}»
    private static bool IsInList(LintText text, int at)
    {
        var open = text.LastBefore(at, "[]{}\n");
        return open >= 0 && text[open] is '[' or '{' && text.FirstBehind(at, "[]{}\n") is > 0 and var close && text[close] is ']' or '}';
    }

    private static bool IsEnd(char c) => Letters.IsPartOfWord(c) || c is '»' or ')' || Letters.IsPersianDigit(c);

    private static bool Parts(LintText text, int at)
    {
        var next = at + 1;
        while (text[next] == ' ') next++;
        var before = text[at - 1] == ' ' ? text[at - 2] : text[at - 1];
        if (Letters.IsDigit(before)) return next > at + 1 && Letters.IsPersian(text[next]);
        return (Letters.IsPartOfWord(before) || before is '»' or ')') && (Letters.IsPersian(text[next]) || Letters.IsPersianDigit(text[next]) || text[next] is '«' or '\n' || (next > at + 1 && Letters.IsDigit(text[next])));
    }

    private static int Dots(LintText text, int start, List<LintFinding> findings)
    {
        var end = start + 1;
        while (text[end] == '.') end++;
        var isPath = text[start - 1] is '/' or '*' or '+' or '=' or LintText.Opaque || text[end] is '/' or LintText.Opaque;
        var isLatin = char.IsAsciiLetterOrDigit(text[start - 1]) || char.IsAsciiLetterOrDigit(text[end]);
        // «(from . import ...)»
        isLatin |= !Sides.IsPersianAfter(text, end) && Sides.IsForeignBefore(text, start);
        // «فضل ا...»: the name of God, abbreviated.
        var isName = text[start - 1] == 'ا' && !Letters.IsPartOfWord(text[start - 2]);
        // More is a blank to be filled in, «سال ......».
        if (end - start is >= 3 and <= 5 && !isPath && !isLatin && !isName) Add(findings, text, LintDiagnostics.ThreeDots, start, end, "…");
        return end - 1;
    }
}
