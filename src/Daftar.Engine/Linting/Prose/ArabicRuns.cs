using System.Collections.Frozen;
using Daftar.Languages;

namespace Daftar.Linting.Prose;

/// <summary>
/// Three or more Arabic words in a row within a Persian sentence, without vowel signs: «الحمد لله رب العالمين». Two of
/// them have to be plainly Arabic (the article, the hamza under or above alif, a name of God), or one with two particles.
/// </summary>
internal static class ArabicRuns
{
    private const int FewestWords = 3;

    private enum Kind
    {
        None,
        Neutral,
        Shared,
        Particle,
        Plain,
    }

    // Folded as search folds: ى is ی, أ is ا.
    private static readonly FrozenSet<string> Particles = Set(
        "الی هذا هذه ذلک تلک انا انت نحن قال قل بسم صلی علیه علیها علیهم علیک علیکم لم لن قد ثم لهم الیه راجعون انما لعن رضی لیس لیست الذی الذین التی");

    // Persian has them, too.
    private static readonly FrozenSet<string> Shared = Set(
        "من فی علی عن و ما لا هو هی ان کان رب یا سلم آله اله الا بن ابن ابو ابی کل عند مع حتی او هم له لک به رسول عبد سبحان عز جل قدس سره");

    private static readonly FrozenSet<string> Plains = Set("الله لله بالله والله اللهم تالله فالله");

    // Persian words that begin like the article.
    private static readonly FrozenSet<string> NoArticle = Set(
        "البته الان الگو الهام الهی الهه الف الفبا الزام الزامی التهاب الحاق الماس البرز الک الکل الکلی الکن التماس التزام القا القای التیام الهیات المان المپیک المپیاد الوار الوان الیاف التفات الحاد الحق الغا الغای العاده الاغ الم الفت الکتریک الکترونیک الکترونیکی الکترون الکترود الیزابت الیوت الکس الکساندر الجزایر الناز الیکا الوند اله الیاس الیه");

    // Where one of these stands, the sentence is Persian again.
    private static readonly FrozenSet<string> PersianWords = Set(
        "از در به با که را است این آن برای شد بود نیز اما ولی می کرد کرده شده دارد گفت گوید های ها بر چون اگر یک تا هر خود شود یعنی");

    public static void Protect(LintText text)
    {
        int runStart = -1, runEnd = 0, words = 0, pendingWords = 0, plain = 0, particles = 0;
        var at = 0;
        while (at < text.Length)
        {
            if (!Letters.IsPartOfWord(text[at]))
            {
                // «الأربعاء ٢٤ ذو القعدة ١٤٣٨»
                if (Letters.IsArabicDigit(text[at]) && runStart >= 0) runEnd = at + 1;
                else if (text[at] is not (' ' or LintText.Mark)) Flush();
                at++;
                continue;
            }
            var start = at;
            while (Letters.IsPartOfWord(text[at]) || text[at] == Letters.Zwnj) at++;
            var kind = KindOf(text.Slice(start, at));
            if (kind == Kind.None)
            {
                Flush();
                continue;
            }
            if (kind == Kind.Neutral)
            {
                if (runStart >= 0) pendingWords++;
                continue;
            }
            if (pendingWords > 2) Flush();
            if (runStart < 0) runStart = start;
            words += pendingWords + 1;
            pendingWords = 0;
            if (kind == Kind.Plain) plain++;
            else if (kind == Kind.Particle) particles++;
            runEnd = at;
        }
        Flush();

        void Flush()
        {
            if (runStart >= 0 && words >= FewestWords && (plain >= 2 || (plain == 1 && particles >= 2))) text.Protect(runStart, runEnd);
            (runStart, words, pendingWords, plain, particles) = (-1, 0, 0, 0, 0);
        }
    }

    /// <summary>Whether the whole of a short passage is Arabic, though it has no article: «ليس كمثله شيء».</summary>
    public static bool IsArabic(ReadOnlySpan<char> passage)
    {
        int words = 0, plain = 0, endings = 0;
        for (var at = 0; at < passage.Length;)
        {
            if (!Letters.IsPartOfWord(passage[at]))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < passage.Length && (Letters.IsPartOfWord(passage[at]) || passage[at] == Letters.Zwnj)) at++;
            var kind = KindOf(passage[start..at]);
            if (kind == Kind.None) return false;
            words++;
            if (kind is Kind.Particle or Kind.Plain) plain++;
            else if (passage[at - 1] is 'ى' or 'ة') endings++;
        }
        // «مستوى العنوان»
        if (words == 2 && plain == 1 && endings == 1) return true;
        return words is >= FewestWords and <= 8 && plain * 3 >= words;
    }

    private static Kind KindOf(ReadOnlySpan<char> word)
    {
        if (word.Contains(Letters.Zwnj) || word.IndexOfAny("پچژگ") >= 0) return Kind.None;
        Span<char> buffer = stackalloc char[64];
        var folded = LintText.Fold(word, buffer);
        if (folded.IsEmpty || Contains(PersianWords, folded)) return Kind.None;
        if (Contains(Plains, folded) || word.IndexOfAny("أإٱ") >= 0) return Kind.Plain;
        if (Contains(Particles, folded)) return Kind.Particle;
        if (Contains(Shared, folded)) return Kind.Shared;
        return HasArticle(folded) ? Kind.Plain : Kind.Neutral;
    }

    // ال, and ب, و, ف, ک, ل before it.
    private static bool HasArticle(ReadOnlySpan<char> word)
    {
        if (word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal)) return !Contains(NoArticle, word);
        return word.Length > 5 && word[0] is 'ب' or 'و' or 'ف' && word[1..].StartsWith("ال", StringComparison.Ordinal) && !Contains(NoArticle, word[1..]) && !word.StartsWith("بالا", StringComparison.Ordinal) && !word.StartsWith("والا", StringComparison.Ordinal);
    }

    private static bool Contains(FrozenSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ').Select(word => PersianText.FoldForSearch(word)).ToFrozenSet(StringComparer.Ordinal);
}
