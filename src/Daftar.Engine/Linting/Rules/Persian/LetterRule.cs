using System.Buffers;
using Daftar.Languages;
using Daftar.Linting.Prose;

namespace Daftar.Linting.Rules.Persian;

/// <summary>Arabic ي ى ك ۀ ة and presentation forms where Persian has ی ک هٔ ه. Foreign passages never come this far.</summary>
internal sealed class LetterRule : LintRule
{
    private static readonly SearchValues<char> Arabic = SearchValues.Create(
        "يىك\u06C0ة" + string.Concat(Enumerable.Range(0xFB50, 0xFDFC - 0xFB50).Concat(Enumerable.Range(0xFE70, 0xFEFD - 0xFE70)).Select(c => (char)c)));

    public override void Inspect(LintText text, List<LintFinding> findings)
    {
        if (text.Span.IndexOfAny(Arabic) < 0) return;
        for (var i = 0; i < text.Words.Count; i++)
        {
            var (start, end) = text.Words[i];
            var word = text.Slice(start, end);
            if (word.IndexOfAny(Arabic) < 0) continue;
            // One letter alone is what the sentence is about, or an ending («خانه ي»).
            if (IsOneLetter(word) && (word.Length > 1 || IsQuoted(text, start, end) || !IsEnding(text, i) || IsOfList(text, i) || NamedCharacters.Are(text, start, end))) continue;
            var written = word.ToString();
            var better = PersianText.FoldForDisplay(written);
            if (HasForms(word)) better = better.Replace('ھ', 'ه');
            if (better[^1] == 'ة' && IsPersianWithHe(text, i, better)) better = better[..^1] + (IsLinked(text, i) ? "ه\u0654" : "ه");
            if (better != written) Add(findings, text, LintDiagnostics.ArabicLetter, start, end, better);
        }
    }

    // «ـيـ» is a shape of a letter.
    private static bool IsOneLetter(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (Letters.IsPersian(c) && ++letters > 1) return false;
        }
        return letters == 1;
    }

    // «خانه ي ما»; «نقاط ي» and «ك» alone are told of.
    private static bool IsEnding(LintText text, int index) =>
        text[text.Words[index].Start] is 'ي' or 'ى' && index > 0 && Gap.Between(text, text.Words[index - 1].End, text.Words[index].Start)
        && text[text.Words[index - 1].End - 1] is 'ه' or 'ا' or 'و' or 'ی' or 'ي' or 'ة';

    // «س ص ن ي ه ك»
    private static bool IsOfList(LintText text, int index) => IsBeside(text, index, -1) || IsBeside(text, index, 1);

    private static bool IsBeside(LintText text, int index, int step)
    {
        for (var i = index + step; i >= 0 && i < text.Words.Count; i += step)
        {
            var (left, right) = step < 0 ? (text.Words[i], text.Words[i + 1]) : (text.Words[i - 1], text.Words[i]);
            if (!Gap.Between(text, left.End, right.Start)) return false;
            var word = text.Slice(text.Words[i].Start, text.Words[i].End);
            if (word is not "و") return IsOneLetter(word);
        }
        return false;
    }

    // «به جای «ک» از «ك»», «ک عربی (ك)»
    private static bool IsQuoted(LintText text, int start, int end)
    {
        while (text[start - 1] is Letters.Zwnj or 'ـ') start--;
        while (text[end] is Letters.Zwnj or 'ـ') end++;
        return text[start - 1] is '«' or '“' or '"' or '\'' or '(' or '/' && text[end] is '»' or '”' or '"' or '\'' or ')' or '/';
    }

    private static bool HasForms(ReadOnlySpan<char> word) => word.IndexOfAnyInRange('\uFB50', '\uFDFB') >= 0 || word.IndexOfAnyInRange('\uFE70', '\uFEFC') >= 0;

    // «برنامة دولت» is an old way of writing «برنامهٔ دولت».
    private static bool IsLinked(LintText text, int index)
    {
        if (index + 1 >= text.Words.Count || !Gap.Between(text, text.Words[index].End, text.Words[index + 1].Start)) return false;
        Span<char> buffer = stackalloc char[64];
        return !Morphology.Contains(WordLists.FunctionWords, text.Folded(text.Words[index + 1], buffer));
    }

    // Beside the article, another ة or «بن» the word is Arabic or a name: «رحمة الله», «حذیفة بن یمان».
    private static bool IsArabic(ReadOnlySpan<char> word) =>
        word.StartsWith("ال", StringComparison.Ordinal) || word.EndsWith("ة", StringComparison.Ordinal)
        || word is "بن" or "ابن" or "ابی" or "أبی" or "ابو" or "أبو" or "بنت" or "أبي" or "ابي" or "ام" or "عن" or "فی" or "الی" or "إلی";

    // مدرسة is مدرسه, but دائرةالمعارف and «آیة الله» are spelt with ة.
    private static bool IsPersianWithHe(LintText text, int index, string word)
    {
        for (var i = Math.Max(0, index - 2); i < text.Words.Count && i <= index + 2; i++)
        {
            if (i != index && IsArabic(text.Slice(text.Words[i].Start, text.Words[i].End))) return false;
        }
        Span<char> buffer = stackalloc char[64];
        if (Morphology.Contains(WordLists.ArabicNames, LintText.Fold(word, buffer))) return false;
        return Morphology.Instance.ClassOf(LintText.Fold(word, buffer)) is Languages.Stemming.PersianWordClass.Noun;
    }
}
