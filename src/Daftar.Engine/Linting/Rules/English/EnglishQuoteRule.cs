using Daftar.Linting.Prose;

namespace Daftar.Linting.Rules.English;

/// <summary>Straight quotes and apostrophes in English prose: “ ” ‘ ’. Feet and inches, and quotes that do not pair, stay.</summary>
internal sealed class EnglishQuoteRule : LintRule
{
    public override void Inspect(LintText text, List<LintFinding> findings)
    {
        if (text.IsPersian || text.Span.IndexOfAny('"', '\'') < 0) return;
        Doubles(text, findings);
        Singles(text, findings);
    }

    private static void Doubles(LintText text, List<LintFinding> findings)
    {
        var marks = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '"') continue;
            var isOpen = marks.Count % 2 == 0;
            if (isOpen ? !MayOpen(text, i) : !MayClose(text, i))
            {
                if (!char.IsAsciiDigit(text[i - 1])) Add(findings, text, LintDiagnostics.UnpairedQuote, i, i + 1, null);
                return;
            }
            marks.Add(i);
        }
        if (marks.Count % 2 == 1)
        {
            Add(findings, text, LintDiagnostics.UnpairedQuote, marks[^1], marks[^1] + 1, null);
            return;
        }
        for (var i = 0; i < marks.Count; i++)
            Add(findings, text, LintDiagnostics.StraightQuote, marks[i], marks[i] + 1, i % 2 == 0 ? "“" : "”");
    }

    private static void Singles(LintText text, List<LintFinding> findings)
    {
        var (open, lastClosing) = (-1, LastClosing(text));
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\'') continue;
            var (before, after) = (text[i - 1], text[i + 1]);
            if (char.IsAsciiDigit(before) && (char.IsAsciiDigit(after) || after is '"' or ' ')) continue;
            // «2'x2'» are feet, «the 60's» is none.
            if (char.IsAsciiDigit(before) && char.IsLetter(after) && !(after is 's' && !char.IsLetterOrDigit(text[i + 2]))) continue;
            if (char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)) Curl(i, "’");
            else if (MayOpen(text, i))
            {
                if (char.IsAsciiDigit(after)) Curl(i, "’");
                else open = lastClosing >= i + 2 ? Opened(i) : -1;
            }
            else if (open >= 0 && !char.IsLetterOrDigit(after))
            {
                Curl(i, "’");
                open = -1;
            }
            else if (char.IsLetter(before) && !char.IsLetterOrDigit(after)) Curl(i, "’");
        }

        int Opened(int at)
        {
            Curl(at, "‘");
            return at;
        }

        void Curl(int at, string mark) => Add(findings, text, LintDiagnostics.StraightQuote, at, at + 1, mark);
    }

    // A closing single quote follows something and is followed by nothing of a word; «'tis» has none.
    private static int LastClosing(LintText text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] == '\'' && text[i - 1] != ' ' && !char.IsLetterOrDigit(text[i + 1])) return i;
        }
        return -1;
    }

    private static bool MayOpen(LintText text, int at) =>
        text[at - 1] is ' ' or '\n' or '(' or '[' or '“' or '‘' or '"' or '\'' or '—' or '–' or '-' or '/' or LintText.Mark && text[at + 1] is not (' ' or '\n');

    private static bool MayClose(LintText text, int at) => text[at - 1] is not (' ' or '\n' or '(') && !char.IsLetterOrDigit(text[at + 1]);
}
