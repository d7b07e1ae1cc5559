using System.Collections.Frozen;
using Daftar.Languages.Stemming;
using Daftar.Linting.Prose;

namespace Daftar.Linting.Rules.Persian;

/// <summary>
/// «گفته اند», «خسته ام», «خانه ای», «خانه ی», «شدهاند»: گفته‌اند, خسته‌ام, خانه‌ای, خانه‌ی, شده‌اند. Behind a letter
/// that joins only اند, ایم and اید, which nothing else is; «کتاب اش» and «پایبند اند» are left, because کتابش and کتاب‌اش are both
/// written, and پایبندند. Nothing is joined before a name («ترانه ام کلثوم»), between two nouns («راک اند رول») or behind «هٔ».
/// </summary>
internal sealed class EncliticRule : EndingRule
{
    public override void Inspect(LintText text, List<LintFinding> findings)
    {
        Span<char> buffer = stackalloc char[64];
        var words = text.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var (start, end) = words[i];
            var ending = text.Slice(start, end);
            if (i > 0 && end - start <= 3 && IsEnding(ending) && Gap.Between(text, words[i - 1].End, start) && Takes(text, i, ending))
                Add(findings, text, LintDiagnostics.Enclitic, words[i - 1].End, start, "\u200C");
            var lost = LostAfterParticiple(text, start, end, buffer);
            if (lost > 0) Add(findings, text, LintDiagnostics.Enclitic, lost, lost, "\u200C");
        }
    }

    private static bool IsEnding(ReadOnlySpan<char> word) =>
        word is "ام" or "ات" or "اش" or "اند" or "ایم" or "اید" or "ای" or "اي" or "ی" or "ي" or "شان" or "مان" or "تان";

    private static bool Takes(LintText text, int index, ReadOnlySpan<char> ending)
    {
        Span<char> buffer = stackalloc char[64];
        var word = text.Folded(text.Words[index - 1], buffer);
        if (word.Length < 2 || IsLinked(text, index - 1)) return false;
        if (ending is "ام" && word is "سی") return !NextIsLetterName(text, index) && !PreviousIsLetterName(text, index - 1);
        var morphology = Morphology.Instance;
        var isParticiple = morphology.IsParticiple(word);
        if (ending is "اند" or "ایم" or "اید")
        {
            if (isParticiple) return true;
            if (Morphology.Contains(WordLists.FunctionWords, word) || Morphology.Contains(WordLists.NoEndingAfter, word)) return false;
            return EndsClause(text, index) && word.Length > 2 && word[^1] is not ('ا' or 'و' or 'د' or 'ذ' or 'ر' or 'ز' or 'ژ') && (morphology.IsNominal(word) || Morphology.EndsInSilentHe(word));
        }
        if (ending is "ی" or "ي") return word is "همه" or "درباره" or "باره" || (Morphology.EndsInSilentHe(word) && !Morphology.Contains(WordLists.NoEndingAfter, word) && text[text.Words[index].End] == ' ');
        if (NextIsLetterName(text, index)) return false;
        if (ending is "ام" && (NextBeginsWithArticle(text, index) || Next(text, index, WordLists.MothersOf))) return false;
        if (ending is "شان" && Next(text, index, WordLists.AfterDignity)) return false;
        if (!isParticiple && (!Morphology.EndsInSilentHe(word) || Morphology.Contains(WordLists.NoEndingAfter, word))) return false;
        return ending is not ("ای" or "اي") || !NextIsCalled(text, index);
    }

    private static bool NextIsLetterName(LintText text, int index) => Next(text, index, WordLists.LetterNames);

    private static bool NextIsCalled(LintText text, int index) => Next(text, index, WordLists.Called);

    private static bool Next(LintText text, int index, FrozenSet<string> list)
    {
        Span<char> buffer = stackalloc char[64];
        return Morphology.Contains(list, Next(text, index, buffer));
    }

    private static bool NextBeginsWithArticle(LintText text, int index) =>
        index + 1 < text.Words.Count && text.Words[index + 1] is var next && text.Slice(next.Start, next.End).StartsWith("ال", StringComparison.Ordinal);

    private static bool PreviousIsLetterName(LintText text, int index)
    {
        if (index == 0 || !Gap.Between(text, text.Words[index - 1].End, text.Words[index].Start)) return false;
        Span<char> buffer = stackalloc char[64];
        return Morphology.Contains(WordLists.LetterNames, text.Folded(text.Words[index - 1], buffer));
    }

    // «کردهاند»: saved pages and converters lose the half-space altogether.
    private static int LostAfterParticiple(LintText text, int start, int end, Span<char> buffer)
    {
        var at = end - 3;
        if (at - start < 3 || text[end - 1] is not ('د' or 'م') || !(text.Slice(at, end) is "اند" or "ایم" or "اید" || text.Slice(++at, end) is "ام")) return 0;
        if (text[at - 1] != 'ه') return 0;
        var participle = LintText.Fold(text.Slice(start, at), buffer);
        if (!Morphology.Instance.IsParticiple(participle)) return 0;
        Span<char> whole = stackalloc char[64];
        return Morphology.Instance.ClassOf(LintText.Fold(text.Slice(start, end), whole)) is PersianWordClass.Unknown ? at : 0;
    }
}
