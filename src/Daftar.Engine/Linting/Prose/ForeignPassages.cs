using System.Buffers;
using Daftar.Languages;

namespace Daftar.Linting.Prose;

/// <summary>
/// Passages in another language that is written like Persian: a verse in Arabic, a sentence in Pashto or Urdu. The unit
/// is what stands between quotation marks, brackets or full stops; a few Arabic words within a Persian sentence
/// («الحمد لله رب العالمين») are known by their articles and particles.
/// </summary>
internal static class ForeignPassages
{
    private static readonly SearchValues<char> Bounds = SearchValues.Create("«»“”\"()[]{}﴾﴿.!؟?؛;\n" + LintText.Opaque);

    private static readonly SearchValues<char> Traces = SearchValues.Create("يكةىأإ" + string.Concat(
        Enumerable.Range(0x0600, 0x0200).Select(c => (char)c).Where(c => Letters.IsVowelSign(c) || Letters.IsArabicDigit(c) || Letters.IsOfAnotherLanguage(c))));

    private static readonly string[] Candidates = ["fa", "ar"];

    // «(به عربی: جمهورية مصر العربية)»
    private static readonly string[] Labels = ["عربی:", "عربي:", "پشتو:", "اردو:", "کردی:", "سندی:", "بلوچی:", "اویغوری:", "کشمیری:", "عثمانی:"];

    private const int LongestLabelled = 80;

    public static void Protect(LintText text)
    {
        if (!HasTrace(text.Span)) return;
        var wasForeign = false;
        for (var start = 0; start < text.Length;)
        {
            var length = text.Span[start..].IndexOfAny(Bounds);
            var end = length < 0 ? text.Length : start + length;
            // A word in brackets behind a foreign sentence is in its language: «نوع الاستدعاء. (افتراضي)».
            if (end > start && text.Span[start..end].IndexOfAnyExcept(" ،,") >= 0)
            {
                wasForeign = IsForeign(text.Span[start..end], isQuoted: text[start - 1] is '«' or '“' or '"' or '﴿' or '﴾') || (wasForeign && IsShort(text.Span[start..end]));
                if (wasForeign) text.Protect(start, end);
                else ProtectLabelled(text, start, end);
            }
            start = end + 1;
        }
        ArabicRuns.Protect(text);
    }

    private static void ProtectLabelled(LintText text, int start, int end)
    {
        foreach (var label in Labels)
        {
            var at = text.Span[start..end].IndexOf(label, StringComparison.Ordinal);
            if (at < 0) continue;
            var named = start + at + label.Length;
            var last = EndOfLabelled(text, named, end);
            if (last - named is > 1 and <= LongestLabelled) text.Protect(named, last);
        }
    }

    // Up to the next comma, and beyond it as long as the letters are Arabic ones.
    private static int EndOfLabelled(LintText text, int start, int end)
    {
        for (var at = start; ;)
        {
            var length = text.Span[at..end].IndexOf('،');
            if (length < 0) return end;
            var comma = at + length;
            var next = text.Span[(comma + 1)..end];
            var part = next.IndexOf('،') is >= 0 and var second ? next[..second] : next;
            if (part.IndexOfAny("پچژگیک") >= 0 || part.IndexOfAny("يكةىأإ") < 0) return comma;
            at = comma + 1;
        }
    }

    private static bool IsShort(ReadOnlySpan<char> passage) =>
        passage.Trim().Count(' ') < 3 && passage.IndexOfAny("پچژگیک") < 0;

    private static bool HasTrace(ReadOnlySpan<char> text) => text.IndexOfAny(Traces) >= 0;

    private static bool IsForeign(ReadOnlySpan<char> passage, bool isQuoted)
    {
        int letters = 0, signs = 0, arabic = 0, persian = 0;
        // What was copied from a PDF has forms of letters, and ھ for any ه.
        var isCopied = passage.IndexOfAnyInRange('\uFB50', '\uFDFB') >= 0 || passage.IndexOfAnyInRange('\uFE70', '\uFEFC') >= 0;
        foreach (var c in passage)
        {
            if (Letters.IsOfAnotherLanguage(c) && !(isCopied && c == 'ھ')) return true;
            if (Letters.IsVowelSign(c)) signs++;
            else if (Letters.IsPersian(c)) letters++;
            if (c is 'ة' or 'أ' or 'إ' or 'ى') arabic++;
            if (c is 'پ' or 'چ' or 'ژ' or 'گ' or 'ی' or 'ک') persian++;
        }
        if (signs >= 4 && signs * 4 >= letters && persian == 0) return true;
        if (persian > 0 || letters < 6) return false;
        if (ArabicRuns.IsArabic(passage)) return true;
        if (arabic == 0 && !HasArticle(passage) && !(isQuoted && HasNoPersianWord(passage))) return false;
        return LanguageDetection.Detect(passage.ToString(), Candidates) == "ar";
    }

    // «من كنت مولاه فهذا علي مولاه»: four words or more, and none of those that nearly every Persian sentence has.
    private static bool HasNoPersianWord(ReadOnlySpan<char> passage)
    {
        if (passage.IndexOfAny('ي', 'ك') < 0) return false;
        var words = 0;
        foreach (var part in passage.Split(' '))
        {
            var word = passage[part];
            if (word.IsEmpty) continue;
            if (word is "را" or "که" or "كه" or "از" or "به" or "با" or "در" or "بر" or "است" or "این" or "اين" or "آن" or "می" or "مي" or "ها" or "هاي" or "های" or "تا" or "هم" or "براي" or "شد" or "بود") return false;
            words++;
        }
        return words >= 4;
    }

    private static bool HasArticle(ReadOnlySpan<char> passage)
    {
        for (var i = 0; i + 3 < passage.Length; i++)
        {
            if ((i == 0 || !Letters.IsPartOfWord(passage[i - 1])) && passage[i] == 'ا' && passage[i + 1] == 'ل' && Letters.IsPersian(passage[i + 3])) return true;
        }
        return false;
    }
}
