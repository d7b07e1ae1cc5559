namespace Daftar.Languages.Stemming;

/// <summary>
/// Arabic plurals by their patterns, for the rare ones that no table has: تصامیم of تصمیم, تحایف of تحفه. The pattern alone says
/// little, so it is asked only of words that the lexicon lacks, and answered only with a noun that it has.
/// </summary>
internal static class BrokenPlurals
{
    // Letters that no Arabic word has.
    private const string Foreign = "پچژگ";

    /// <summary>What the word may be the plural of, the likeliest first.</summary>
    public static IEnumerable<string> SingularsOf(string word)
    {
        if (word.Length is not (5 or 6) || word[2] != 'ا' || word.AsSpan().ContainsAny(Foreign)) return [];
        return word.Length == 6 ? word[4] == 'ی' ? OfSix(word) : [] : OfFive(word);
    }

    // تصامیم: تصمیم; مضامین: مضمون; مفاتیح: مفتاح; قوامیس: قاموس.
    private static IEnumerable<string> OfSix(string word)
    {
        var (first, second, third, last) = (word[0], word[1], word[3], word[5]);
        if (second == 'و')
        {
            yield return $"{first}ا{third}و{last}";
            yield return $"{first}ا{third}ی{last}";
        }

        foreach (var vowel in "یوا") yield return $"{first}{second}{third}{vowel}{last}";
    }

    // دفاتر: دفتر; مدارس: مدرسه; حواشی: حاشیه; تحایف: تحفه; عجایز: عجوزه.
    private static IEnumerable<string> OfFive(string word)
    {
        var (first, second, third, last) = (word[0], word[1], word[3], word[4]);
        if (second == 'و')
        {
            yield return $"{first}ا{third}{last}ه";
            yield return $"{first}ا{third}{last}";
        }

        yield return $"{first}{second}{third}{last}";
        yield return $"{first}{second}{third}{last}ه";
        if (third != 'ی') yield break;
        foreach (var vowel in "یاو") yield return $"{first}{second}{vowel}{last}ه";
        yield return $"{first}{second}{last}ه";
        yield return $"{first}{second}ی{last}";
    }
}
