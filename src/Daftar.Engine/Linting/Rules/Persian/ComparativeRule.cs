using Daftar.Languages.Stemming;
using Daftar.Linting.Prose;

namespace Daftar.Linting.Rules.Persian;

/// <summary>«بزرگ تر», «مهم ترین»: بزرگ‌تر, مهم‌ترین; «کم تر», «بیش تر»: کمتر, بیشتر.</summary>
internal sealed class ComparativeRule : LintRule
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
            if (!Compares(text, i, isSuperlative)) continue;
            var joined = text.Folded(words[i - 1], buffer) is "کم" or "بیش";
            Add(findings, text, LintDiagnostics.Comparative, words[i - 1].End, start, joined ? "" : "\u200C");
        }
    }

    private static bool Compares(LintText text, int index, bool isSuperlative)
    {
        Span<char> buffer = stackalloc char[64];
        var word = text.Folded(text.Words[index - 1], buffer);
        if (word.Length < 2 || Morphology.Contains(WordLists.FunctionWords, word)) return false;
        if (word is "کم" or "بیش") return true;
        var morphology = Morphology.Instance;
        var known = morphology.ClassOf(word);
        if (isSuperlative) return known is not PersianWordClass.Unknown || morphology.IsParticiple(word) || word.Length > 4;
        if (Morphology.Contains(WordLists.Wet, word) || FollowedBy(text, index, "و", "تازه", "خشک")) return false;
        if (known is PersianWordClass.Adjective || Morphology.Contains(WordLists.AlsoCompares, word) || morphology.IsParticiple(word)) return true;
        return FollowedBy(text, index, "از") && text.Slice(text.Words[index].Start, text.Words[index].End) is "تر" || known is not PersianWordClass.Unknown && IsCompound(text, index - 1);
    }

    // «کم هزینه تر», «پر جمعیت تر»
    private static bool IsCompound(LintText text, int index) =>
        index > 0 && Gap.Between(text, text.Words[index - 1].End, text.Words[index].Start)
        && text.Slice(text.Words[index - 1].Start, text.Words[index - 1].End) is "کم" or "پر" or "بی" or "خوش" or "بد";

    private static bool FollowedBy(LintText text, int index, string next, params ReadOnlySpan<string> then)
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
