using Daftar.Languages.Stemming;
using Daftar.Linting.Prose;

namespace Daftar.Linting.Rules.Persian;

/// <summary>«می شود», «میشود» and the like with نمی: می‌شود. Only before a form that a verb has.</summary>
internal sealed class VerbPrefixRule : LintRule
{
    private static readonly string[] Personal = ["شان", "ش"];

    public override void Inspect(LintText text, List<LintFinding> findings)
    {
        Span<char> buffer = stackalloc char[64];
        var words = text.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var (start, end) = words[i];
            var at = text[start];
            if (at is not ('م' or 'ن')) continue;
            var prefix = PrefixLength(text, start, end);
            if (prefix == 0) continue;
            if (end - start > prefix)
            {
                if (end - start >= prefix + 2 && text[start + prefix] != Letters.Zwnj && IsJoinedVerb(text, (start, end), prefix, buffer))
                    Add(findings, text, LintDiagnostics.VerbPrefix, start + prefix, start + prefix, "\u200C");
                continue;
            }
            if (i + 1 < words.Count && Gap.Between(text, end, words[i + 1].Start) && IsVerb(text, i, at == 'م', buffer))
                Add(findings, text, LintDiagnostics.VerbPrefix, end, words[i + 1].Start, "\u200C");
        }
    }

    private static int PrefixLength(LintText text, int start, int end)
    {
        var at = start;
        if (text[at] == 'ن') at++;
        return at + 1 < end && text[at] == 'م' && text[at + 1] is 'ی' or 'ي' ? at + 2 - start : 0;
    }

    private static bool IsVerb(LintText text, int index, bool mayBeNoun, Span<char> buffer)
    {
        var word = text.Folded(text.Words[index + 1], buffer);
        if (text[text.Words[index + 1].Start] == 'ا' && IsComing(word)) return false;
        if (word.IsEmpty || !IsFiniteForm(text, index + 1, word)) return false;
        return !mayBeNoun || !FollowsWineOrMay(text, index, word);
    }

    private static bool IsFiniteForm(LintText text, int index, ReadOnlySpan<char> word)
    {
        var morphology = Morphology.Instance;
        if (morphology.IsFinite(word)) return true;
        foreach (var ending in Personal)
        {
            if (word.Length > 4 && word.EndsWith(ending, StringComparison.Ordinal) && word[^(ending.Length + 1)] is 'د' or 'م' && morphology.IsFinite(word[..^ending.Length])) return true;
        }
        // می‌کرده است, می‌گفته‌اند
        if (word.EndsWith("هاند", StringComparison.Ordinal)) return morphology.IsParticiple(word[..^3]);
        if (!morphology.IsParticiple(word) || index + 1 >= text.Words.Count) return false;
        var next = text.Words[index + 1];
        return text.Slice(next.Start, next.End) is "است" or "اند" or "ام" or "ایم" or "اید" or "باشد" or "باشند";
    }

    private static bool FollowsWineOrMay(LintText text, int index, ReadOnlySpan<char> verb)
    {
        var (start, _) = text.Words[index];
        var before = start - 1;
        while (before >= 0 && text[before] == ' ') before--;
        if (before >= 0 && Letters.IsDigit(text[before])) return Morphology.Instance.IsNominal(verb) || verb.EndsWith("ه", StringComparison.Ordinal);
        if (index == 0 || !Gap.Between(text, text.Words[index - 1].End, start)) return false;
        Span<char> buffer = stackalloc char[64];
        var previous = text.Folded(text.Words[index - 1], buffer);
        return Morphology.Contains(WordLists.BeforeOtherMi, previous)
            && (previous is "ترزا" or "خانم" or "جام" or "ساغر" || Morphology.Instance.IsNominal(verb) || previous is "ماه");
    }

    // One word of its own («میدان», «میران») is never a verb; nor is the second person, which may be an adjective («میدانی»).
    private static bool IsJoinedVerb(LintText text, (int Start, int End) word, int prefix, Span<char> buffer)
    {
        var folded = text.Folded(word, buffer);
        if (folded.Length < prefix + 2) return false;
        var tail = folded[prefix..];
        if (text[word.Start + prefix] == 'ا' && (IsComing(tail) || !BeginsWithAlif(tail))) return false;
        if (tail[^1] is 'ی' || (tail.Length == 2 && tail is not ("شد" or "زد")) || tail.StartsWith("ر", StringComparison.Ordinal) && tail.Length == 3 && tail is not ("رود" or "رفت" or "رسد" or "روم")) return false;
        return Morphology.Instance.IsFinite(tail) && !Morphology.Instance.IsNominal(folded)
            && Morphology.Instance.ClassOf(folded) is not PersianWordClass.Comparative && !IsSubjunctiveOfDying(folded);
    }

    // «میافتد», «میاندازد»; «میاورد» is می‌آورد, which wants another letter, too.
    private static bool BeginsWithAlif(ReadOnlySpan<char> verb)
    {
        foreach (var beginning in (ReadOnlySpan<string>)["ان", "افت", "افز", "افک", "افش", "افرا", "افرو", "ایست", "ارز"])
        {
            if (verb.StartsWith(beginning, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    // «میاید»: می‌آید with a letter missing, which a half-space alone does not mend.
    private static bool IsComing(ReadOnlySpan<char> word) => word.Length <= 4 && word.StartsWith("ای", StringComparison.Ordinal);

    private static bool IsSubjunctiveOfDying(ReadOnlySpan<char> word) => word is "نمیرد" or "نمیرند" or "نمیرم" or "نمیریم" or "نمیرید";
}
