using Daftar.Linting.Prose;

namespace Daftar.Linting.Rules.Persian;

/// <summary>"…" around Persian words: «…». Only when the quotes of a block pair without doubt; inside « » and around them they stay.</summary>
internal sealed class PersianQuoteRule : LintRule
{
    public override void Inspect(LintText text, List<LintFinding> findings)
    {
        if (!text.IsPersian || !text.Span.Contains('"')) return;
        var pairs = new List<(int Open, int Close)>();
        int open = -1, depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '«') depth++;
            else if (c == '»') depth--;
            if (c != '"') continue;
            if (depth != 0) return;
            if (open < 0)
            {
                if (!Opens(text, i)) { Report(text, i, findings); return; }
                open = i;
            }
            else
            {
                if (!Closes(text, i)) { Report(text, open, findings); return; }
                pairs.Add((open, i));
                open = -1;
            }
        }
        if (open >= 0) { Report(text, open, findings); return; }
        foreach (var (first, last) in pairs)
        {
            if (!HasPersian(text, first, last) || IsOfCommand(text, first) || text.Slice(first, last).IndexOfAny('«', '»') >= 0) continue;
            Add(findings, text, LintDiagnostics.StraightQuote, first, first + 1, "«");
            Add(findings, text, LintDiagnostics.StraightQuote, last, last + 1, "»");
        }
    }

    private static void Report(LintText text, int at, List<LintFinding> findings)
    {
        // «ثبات "2»: a name that begins with the mark.
        if (char.IsAsciiLetterOrDigit(text[at + 1]) && text[at + 2] is ')' or ' ' or '،' or '.') return;
        Add(findings, text, LintDiagnostics.UnpairedQuote, at, at + 1, null);
    }

    private static bool Opens(LintText text, int at) =>
        text[at - 1] is ' ' or '\n' or '(' or '[' or LintText.Mark or ':' or '،' or '\u200F' && text[at + 1] is not (' ' or '\n');

    // A space before it is one too many when something ends behind it, too: «"نام " گفت».
    private static bool Closes(LintText text, int at) => text[at - 1] == ' '
        ? !Letters.IsLetterOrDigit(text[at + 1])
        : text[at - 1] is not '\n' && !char.IsAsciiLetterOrDigit(text[at + 1]);

    // «echo "سلام"», «title: "نام"»: before it the line has Latin words only.
    private static bool IsOfCommand(LintText text, int quote)
    {
        var hasLatin = false;
        for (var i = quote - 1; text[i] != '\n'; i--)
        {
            if (Letters.IsPersian(text[i])) return false;
            hasLatin |= char.IsAsciiLetter(text[i]) || text[i] == LintText.Opaque;
        }
        return hasLatin;
    }

    private static bool HasPersian(LintText text, int start, int end)
    {
        foreach (var c in text.Slice(start, end))
        {
            if (Letters.IsPersian(c)) return true;
        }
        return false;
    }
}
