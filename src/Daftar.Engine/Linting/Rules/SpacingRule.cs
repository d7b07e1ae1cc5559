using Daftar.Linting.Prose;

namespace Daftar.Linting.Rules;

/// <summary>Doubled spaces, spaces before a mark that closes and behind one that opens, and none behind ، and ؛.</summary>
internal sealed class SpacingRule : LintRule
{
    public override void Inspect(LintText text, List<LintFinding> findings)
    {
        for (var i = 0; i < text.Length; i++)
        {
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

    private static void Space(LintText text, int start, int end, List<LintFinding> findings)
    {
        var (before, after) = (text[start - 1], text[end]);
        if (before == '\n' || after == '\n') return;
        if (Closes(text, end) && before is not ('(' or '[' or '«' or '.' or '-' or '–' or '—' or '/' or '|'))
        {
            // «گفت :«ما»: the space stood on the wrong side.
            if (after is ':' or '،' or '؛' && text[end + 1] == '«') Add(findings, text, LintDiagnostics.SpaceBefore, start, end + 1, $"{after} ");
            else Add(findings, text, LintDiagnostics.SpaceBefore, start, end, "");
        }
        else if (before is '«' or '(' && after is not (')' or '»'))
            Add(findings, text, LintDiagnostics.SpaceBefore, start, end, "");
        else if (end - start > 1 && before is not LintText.Opaque && after is not LintText.Opaque)
            Add(findings, text, LintDiagnostics.DoubledSpace, start + 1, end, "");
    }

    private static bool Closes(LintText text, int at)
    {
        var next = text[at + 1];
        return text[at] switch
        {
            '،' or '؛' or '؟' or '»' => true,
            ')' => true,
            // :) and :smile: are no colons, " !important" is no exclamation.
            ':' or '!' or ',' or ';' or '?' => next is ' ' or '\n' or '»' or '«' or '”' or '"' or '!' or '?' or '؟',
            '.' => next is ' ' or '\n' or '»' or ')' or '”' or '"',
            _ => false,
        };
    }
}
