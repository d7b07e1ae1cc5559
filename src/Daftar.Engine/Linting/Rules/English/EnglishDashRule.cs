using Daftar.Linting.Prose;

namespace Daftar.Linting.Rules.English;

/// <summary>
/// "--" between words: an em dash, with the spaces that were there; a space on one side only becomes one on both.
/// Between figures an en dash. «--option» is a program's, and stays.
/// </summary>
internal sealed class EnglishDashRule : LintRule
{
    public override void Inspect(LintText text, List<LintFinding> findings)
    {
        if (text.Span.IndexOf("--", StringComparison.Ordinal) < 0) return;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '-') continue;
            var start = i;
            while (text[i + 1] == '-') i++;
            var end = i + 1;
            if (end - start is < 2 or > 3) continue;
            var (before, after) = (text[start - 1], text[end]);
            // "<!--" is told as what it is.
            if (before is '\n' or '!' or LintText.Mark or LintText.Opaque || after is LintText.Opaque) continue;
            if (before == ' ' && after is not (' ' or '\n')) continue;
            if (before != ' ' && after == ' ') Add(findings, text, LintDiagnostics.DoubleHyphen, start, end + 1, " — ");
            else Add(findings, text, LintDiagnostics.DoubleHyphen, start, end, char.IsAsciiDigit(before) && char.IsAsciiDigit(after) ? "–" : "—");
        }
    }
}
