using Daftar.Languages.Stemming;
using Daftar.Linting.Prose;

namespace Daftar.Linting.Rules.Persian;

/// <summary>
/// «بزرگ تر», «مهم ترین»: بزرگ‌تر, مهم‌ترین; «کم تر», «بیش تر»: کمتر, بیشتر. A superlative stands before its noun: where none
/// follows, «ترین» is a name («جهانگیر خان ترین از حزب خود»).
/// </summary>
internal sealed class ComparativeRule : EndingRule
{
    public override void Inspect(LintText text, List<LintFinding> findings)
    {
        Span<char> buffer = stackalloc char[64];
        var words = text.Words;
        for (var i = 1; i < words.Count; i++)
        {
            var (start, end) = words[i];
            if (text[start] != 'ت' || end - start < 2 || text[start + 1] != 'ر' || !Gap.Between(text, words[i - 1].End, start)) continue;
            var ending = text.Folded((start, end), buffer);
            var isSuperlative = ending is "ترین" or "ترینها" or "ترینهای";
            if (!isSuperlative && ending is not ("تر" or "تری" or "ترها" or "ترهای")) continue;
            if (ending is "تری" && PrecedesCompound(text, i)) continue;
            if (IsLinked(text, i - 1) || !(isSuperlative ? IsSuperlative(text, i, ending.Length > 4) : IsComparative(text, i))) continue;
            var joined = text.Folded(words[i - 1], buffer) is "کم" or "بیش" or "بد";
            Add(findings, text, LintDiagnostics.Comparative, words[i - 1].End, start, joined ? "" : "\u200C");
        }
    }

    // «سطح بالای تری گلیسیرید», «دورگه تری پلوئید»: the three of chemists.
    private static bool PrecedesCompound(LintText text, int index)
    {
        Span<char> buffer = stackalloc char[64];
        var next = Next(text, index, buffer);
        foreach (var word in WordLists.AfterTri)
        {
            if (next.StartsWith(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static bool IsComparative(LintText text, int index)
    {
        Span<char> buffer = stackalloc char[64];
        var word = text.Folded(text.Words[index - 1], buffer);
        if (word.Length < 2 || Morphology.Contains(WordLists.FunctionWords, word)) return false;
        if (word is "کم" or "بیش") return true;
        var known = Morphology.Instance.ClassOf(word);
        if (Morphology.Contains(WordLists.Wet, word) || IsFollowedBy(text, index, "و", "تازه", "خشک")) return false;
        if (IsAdjective(word, known)) return true;
        return IsFollowedBy(text, index, "از") && text.Slice(text.Words[index].Start, text.Words[index].End) is "تر"
            || known is not PersianWordClass.Unknown && IsCompound(text, index - 1);
    }

    private static bool IsSuperlative(LintText text, int index, bool isPlural)
    {
        Span<char> buffer = stackalloc char[64];
        var word = text.Folded(text.Words[index - 1], buffer);
        if (word.Length < 2 || Morphology.Contains(WordLists.FunctionWords, word) || Morphology.Contains(WordLists.BeforeNames, word)) return false;
        if (word is "کم" or "بیش") return true;
        var known = Morphology.Instance.ClassOf(word);
        var isAdjective = IsAdjective(word, known) || IsCompound(text, index - 1) || (known is not PersianWordClass.Unknown && word.Length > 3 && word[^1] == 'ی');
        if (isPlural || IsFollowedByPlural(text, index)) return isAdjective;
        if (PrecedesNoun(text, index)) return isAdjective || known is not PersianWordClass.Unknown || word.Length > 4;
        return isAdjective && PrecedesSuperlative(text, index);
    }

    private static bool IsAdjective(ReadOnlySpan<char> word, PersianWordClass known) =>
        known is PersianWordClass.Adjective || Morphology.Contains(WordLists.AlsoCompares, word) || Morphology.Instance.IsParticiple(word);

    private static bool IsFollowedByPlural(LintText text, int index)
    {
        Span<char> buffer = stackalloc char[64];
        return Next(text, index, buffer) is "ها" or "های" or "هایی";
    }

    private static bool PrecedesNoun(LintText text, int index)
    {
        Span<char> buffer = stackalloc char[64];
        var next = Next(text, index, buffer);
        if (next.Length < 2 || Morphology.Contains(WordLists.FunctionWords, next)) return false;
        return Morphology.Instance.IsNominal(next) || !Morphology.Instance.IsFinite(next);
    }

    // «مهم ترین و بزرگ ترین شهر», «مهم ترین، بزرگ ترین»
    private static bool PrecedesSuperlative(LintText text, int index)
    {
        var words = text.Words;
        for (var i = index + 1; i < words.Count && i <= index + 3; i++)
        {
            if (text.Slice(words[i - 1].End, words[i].Start).IndexOfAnyExcept(' ', '،', Letters.Zwnj) >= 0) return false;
            if (text.Slice(words[i].Start, words[i].End).EndsWith("ترین", StringComparison.Ordinal)) return true;
        }
        return false;
    }

    // «کم هزینه تر», «پر جمعیت تر», «با ثبات ترین»
    private static bool IsCompound(LintText text, int index)
    {
        Span<char> buffer = stackalloc char[64];
        var previous = Previous(text, index, buffer);
        if (previous is "به") return text.Slice(text.Words[index].Start, text.Words[index].End) is "روز" or "صرفه" or "جا" or "موقع" or "هنگام" or "سزا";
        return previous is "کم" or "پر" or "بی" or "خوش" or "بد" or "با" or "هم" or "نا" or "تمام";
    }

    private static bool IsFollowedBy(LintText text, int index, string next, params ReadOnlySpan<string> then)
    {
        var words = text.Words;
        if (index + 1 >= words.Count || !Gap.Between(text, words[index].End, words[index + 1].Start)) return false;
        if (!text.Slice(words[index + 1].Start, words[index + 1].End).SequenceEqual(next)) return false;
        if (then.IsEmpty) return true;
        if (index + 2 >= words.Count) return false;
        foreach (var word in then)
        {
            if (text.Slice(words[index + 2].Start, words[index + 2].End).SequenceEqual(word)) return true;
        }
        return false;
    }
}
