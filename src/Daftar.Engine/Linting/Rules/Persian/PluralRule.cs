using Daftar.Languages.Stemming;
using Daftar.Linting.Prose;

namespace Daftar.Linting.Rules.Persian;

/// <summary>
/// «کتاب ها», «خانههای»: کتاب‌ها, خانه‌های. کتابها is a spelling of its own right and stays; so do a host («خرید هاست») and high
/// tech («صنایع های تک»).
/// </summary>
internal sealed class PluralRule : EndingRule
{
    public override void Inspect(LintText text, List<LintFinding> findings)
    {
        Span<char> buffer = stackalloc char[64];
        var words = text.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var (start, end) = words[i];
            if (text[start] == 'ه' && end - start >= 2 && text[start + 1] == 'ا')
            {
                if (i > 0 && IsEnding(text.Folded((start, end), buffer)) && Gap.Between(text, words[i - 1].End, start) && IsPlural(text, i))
                    Add(findings, text, LintDiagnostics.Plural, words[i - 1].End, start, "\u200C");
                continue;
            }
            var lost = LostAfterHe(text, start, end, buffer);
            if (lost > 0) Add(findings, text, LintDiagnostics.Plural, lost, lost, "\u200C");
        }
    }

    private static bool IsEnding(ReadOnlySpan<char> word) =>
        word is "ها" or "های" or "هایی" or "هایم" or "هایت" or "هایش" or "هایمان" or "هایتان" or "هایشان" or "هاست" or "هایند";

    private static bool IsPlural(LintText text, int index)
    {
        Span<char> buffer = stackalloc char[64];
        var word = text.Folded(text.Words[index - 1], buffer);
        if (word.Length < 2 || word is "تن" || Morphology.Contains(WordLists.FunctionWords, word) || IsLinked(text, index - 1)) return false;
        var (start, end) = text.Words[index];
        if (end - start == 4 && text[end - 1] == 'ت') return IsMany(text, index, word);
        if (end - start == 2 && IsCall(text, index, word)) return false;
        if (end - start == 3 && IsHigh(text, index)) return false;
        // «رفتی ها!» calls out; «های و هوی» and «های های» are sounds.
        if (end - start == 2 && text[text[end] == ' ' ? end + 1 : end] == '!') return false;
        if (index + 1 >= text.Words.Count || end - start != 3) return true;
        var next = text.Slice(text.Words[index + 1].Start, text.Words[index + 1].End);
        if (next is "های" or "هوی") return false;
        return next is not "و" || index + 2 >= text.Words.Count || text.Slice(text.Words[index + 2].Start, text.Words[index + 2].End) is not ("هوی" or "هو");
    }

    // «سال هاست که» and «این هاست.» end in است; any other هاست may be a host.
    private static bool IsMany(LintText text, int index, ReadOnlySpan<char> word) =>
        Morphology.Contains(WordLists.CountedTimes, word) || (Morphology.Contains(WordLists.Pronouns, word) && EndsClause(text, index))
        || (text[text.Words[index].End] is '.' or '؟' or '!' or '؛' && Morphology.Instance.IsNominal(word) && !Morphology.Contains(WordLists.BeforeHost, word));

    // «می‌گویم ها», «رفتم ها!»: behind a verb it calls.
    private static bool IsCall(LintText text, int index, ReadOnlySpan<char> word)
    {
        var morphology = Morphology.Instance;
        if (morphology.IsNominal(word)) return false;
        foreach (var prefix in (ReadOnlySpan<string>)["می", "نمی"])
        {
            if (word.Length > prefix.Length + 1 && word.StartsWith(prefix, StringComparison.Ordinal) && morphology.IsFinite(word[prefix.Length..])) return true;
        }
        return word[^1] is not ('ی' or 'ه') && morphology.IsFinite(word) && text[text.Words[index].End] is not ' ';
    }

    // «صنایع های تک در» is high tech, «سلول های تک یاخته» single-celled.
    private static bool IsHigh(LintText text, int index)
    {
        Span<char> buffer = stackalloc char[64];
        var next = Next(text, index, buffer);
        if (next is not "تک") return Morphology.Contains(WordLists.AfterHigh, next);
        return Morphology.Instance.ClassOf(Previous(text, index, buffer)) is PersianWordClass.Plural || EndsClause(text, index + 1);
    }

    private static int LostAfterHe(LintText text, int start, int end, Span<char> buffer)
    {
        for (var i = start + 2; i + 1 < end; i++)
        {
            if (text[i - 1] != 'ه' || text[i] != 'ه' || text[i + 1] != 'ا') continue;
            return IsEnding(LintText.Fold(text.Slice(i, end), buffer)) ? i : 0;
        }
        return 0;
    }
}
