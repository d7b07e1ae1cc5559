namespace Daftar.Languages.Stemming;

/// <summary>
/// Numbers in words as figures: دوازده is 12, «سی و پنج», سی‌وپنج and ۳۵ are one word, twenty-five is 25. What is also another
/// word stays as it is: ده (ten, a village), سی (thirty, the letter C), one.
/// </summary>
internal static class NumberWords
{
    private static readonly string[] PersianUnits = ["یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه"];
    private static readonly string[] PersianTeens = ["ده", "یازده", "دوازده", "سیزده", "چهارده", "پانزده", "شانزده", "هفده", "هجده", "نوزده"];
    private static readonly string[] PersianTens = ["بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"];
    private static readonly string[] PersianHundreds = ["صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"];

    private static readonly string[] EnglishUnits = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private static readonly string[] EnglishTeens =
        ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] EnglishTens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>Single words and what they are in figures.</summary>
    public static IEnumerable<(string Word, int Value)> Persian()
    {
        for (var i = 1; i < PersianTeens.Length; i++) yield return (PersianTeens[i], 10 + i);
        yield return ("هژده", 18);
        yield return ("هیجده", 18);
        foreach (var (word, value) in Each(PersianTens, 20, 10))
        {
            if (word is not ("سی" or "نود")) yield return (word, value);
        }

        foreach (var (word, value) in Each(PersianHundreds, 100, 100)) yield return (word, value);
        yield return ("یکصد", 100);
    }

    /// <summary>Numbers of two words, with the و that stands between them.</summary>
    public static IEnumerable<(string First, string Second, int Value)> PersianPairs()
    {
        foreach (var (ten, value) in Each(PersianTens, 20, 10))
            foreach (var (unit, more) in Each(PersianUnits, 1, 1)) yield return (ten, unit, value + more);
        foreach (var (hundred, value) in Each(PersianHundreds, 100, 100).Append(("یکصد", 100)))
        {
            foreach (var (unit, more) in Each(PersianUnits, 1, 1).Concat(Each(PersianTeens, 10, 1)).Concat(Each(PersianTens, 20, 10)))
                yield return (hundred, unit, value + more);
        }
    }

    public static IEnumerable<(string Word, int Value)> English() => Each(EnglishTeens[1..], 11, 1).Concat(Each(EnglishTens, 20, 10));

    public static IEnumerable<(string First, string Second, int Value)> EnglishPairs()
    {
        foreach (var (ten, value) in Each(EnglishTens, 20, 10))
            foreach (var (unit, more) in Each(EnglishUnits, 1, 1)) yield return (ten, unit, value + more);
    }

    private static IEnumerable<(string Word, int Value)> Each(string[] words, int first, int step) => words.Select((word, i) => (word, first + i * step));
}
