using Daftar.Linting.Prose;

namespace Daftar.Linting.Rules.Persian;

/// <summary>
/// Words stretched by tatweel: «ســلام», «خیــّـام». One that stands for a hyphen is no decoration and stays («فضاـزمان»,
/// «علمیـپژوهشی»), and so does one at the edge of a word («هـ. ش», «ـها»).
/// </summary>
internal sealed class TatweelRule : LintRule
{
    private const char Tatweel = '\u0640';

    public override void Inspect(LintText text, List<LintFinding> findings)
    {
        if (!text.Span.Contains(Tatweel)) return;
        foreach (var (start, end) in text.Words)
        {
            var word = text.Slice(start, end);
            if (!word.Contains(Tatweel) || !IsStretched(word)) continue;
            Add(findings, text, LintDiagnostics.Tatweel, start, end, word.ToString().Replace("\u0640", "", StringComparison.Ordinal));
        }
    }

    private static bool IsStretched(ReadOnlySpan<char> word)
    {
        if (word[0] == Tatweel || word[^1] == Tatweel) return false;
        var runs = 0;
        var (isCertain, letter) = (false, '\0');
        for (var i = 0; i < word.Length; i++)
        {
            if (Letters.IsPersian(word[i]) || word[i] == Letters.Zwnj) letter = word[i];
            if (word[i] != Tatweel) continue;
            // Behind a letter that joins nothing it stretches nothing: it is a hyphen.
            if (i > 0 && !JoinsOnward(letter)) return false;
            runs++;
            isCertain |= i + 1 < word.Length && word[i + 1] == Tatweel;
            while (i + 1 < word.Length && word[i + 1] == Tatweel) i++;
        }
        return isCertain || runs > 1 || word.IndexOf('\u0651') >= 0 || !IsTwoWords(word);
    }

    private static bool IsTwoWords(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[64];
        var at = word.IndexOf(Tatweel);
        var morphology = Morphology.Instance;
        var whole = string.Concat(word[..at], word[(at + 1)..]);
        if (morphology.IsKnown(LintText.Fold(whole, buffer))) return false;
        return at > 2 && word.Length - at > 3;
    }

    private static bool JoinsOnward(char letter) =>
        letter is not ('\0' or Letters.Zwnj or 'ا' or 'آ' or 'أ' or 'إ' or 'د' or 'ذ' or 'ر' or 'ز' or 'ژ' or 'و' or 'ؤ' or 'ء' or 'ة' or 'ۀ' or 'ى');
}
