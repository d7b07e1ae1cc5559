using System.Globalization;

namespace Daftar.Languages.Stemming;

/// <summary>
/// Numbers in words as figures: دوازده is 12, «سی و پنج», سی‌وپنج and ۳۵ are one word, «دو هزار» is 2000, twenty-five is 25; so are
/// «بیست و یکم» 21 and twenty-first 21st. What is also another word stays as it is: ده (ten, a village), سی (thirty, the letter C), one.
/// </summary>
internal static class NumberWords
{
    private static readonly string[] PersianUnits = ["یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه"];
    private static readonly string[] PersianTeens = ["ده", "یازده", "دوازده", "سیزده", "چهارده", "پانزده", "شانزده", "هفده", "هجده", "نوزده"];
    private static readonly string[] PersianTens = ["بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"];
    private static readonly string[] PersianHundreds = ["صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"];

    private static readonly string[] PersianOrdinals = ["یکم", "دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم", "نهم"];
    private const string PersianThousand = "هزار";

    private static readonly string[] EnglishUnits = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private static readonly string[] EnglishTeens =
        ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] EnglishTeenths =
        ["tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"];

    private static readonly string[] EnglishOrdinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

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
        yield return (PersianThousand, 1000);
        for (var i = 1; i < PersianTeens.Length; i++) yield return (PersianTeens[i] + "م", 10 + i);
    }

    /// <summary>Numbers of two words, with what stands between them: و, or nothing before a thousand.</summary>
    public static IEnumerable<(string First, string Between, string Second, int Value)> PersianPairs()
    {
        foreach (var (first, second, value) in PersianSums()) yield return (first, "و", second, value);
        foreach (var (word, value) in Each(PersianUnits, 1, 1).Concat(Each(PersianTeens, 10, 1)).Concat(Each(PersianTens, 20, 10)).Concat(Each(PersianHundreds, 100, 100)))
            yield return (word, "", PersianThousand, value * 1000);
    }

    private static IEnumerable<(string First, string Second, int Value)> PersianSums()
    {
        foreach (var (ten, value) in Each(PersianTens, 20, 10))
            foreach (var (unit, more) in Each(PersianUnits, 1, 1).Concat(Each(PersianOrdinals, 1, 1))) yield return (ten, unit, value + more);
        foreach (var (hundred, value) in Each(PersianHundreds, 100, 100).Append(("یکصد", 100)))
        {
            foreach (var (unit, more) in Each(PersianUnits, 1, 1).Concat(Each(PersianTeens, 10, 1)).Concat(Each(PersianTens, 20, 10)))
                yield return (hundred, unit, value + more);
        }
    }

    /// <summary>Single words and what they are in figures: eleven is 11, twelfth is 12th.</summary>
    public static IEnumerable<(string Word, string Figures)> English() =>
    [
        .. Each(EnglishTeens[1..], 11, 1).Concat(Each(EnglishTens, 20, 10)).Select(pair => (pair.Item1, Figures(pair.Item2))),
        ("hundred", "100"), ("thousand", "1000"), ("first", "1st"), .. EnglishOrdinals[2..].Select((word, i) => (word, Figures(i + 3) + word[^2..])), .. Each(EnglishTeenths[1..], 11, 1).Select(pair => (pair.Item1, Figures(pair.Item2) + "th")),
    ];

    /// <summary>Numbers of two words: twenty-five, twenty-first, two hundred, ten thousand.</summary>
    public static IEnumerable<(string First, string Second, string Figures)> EnglishPairs()
    {
        foreach (var (ten, value) in Each(EnglishTens, 20, 10))
        {
            foreach (var (unit, more) in Each(EnglishUnits, 1, 1)) yield return (ten, unit, Figures(value + more));
            foreach (var (unit, more) in Each(EnglishOrdinals, 1, 1)) yield return (ten, unit, Figures(value + more) + unit[^2..]);
        }

        foreach (var (word, value) in Each(EnglishUnits, 1, 1)) yield return (word, "hundred", Figures(value * 100));
        foreach (var (word, value) in Each(EnglishUnits, 1, 1).Concat(Each(EnglishTeens, 10, 1)).Concat(Each(EnglishTens, 20, 10)))
            yield return (word, "thousand", Figures(value * 1000));
    }

    private static string Figures(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<(string Word, int Value)> Each(string[] words, int first, int step) => words.Select((word, i) => (word, first + i * step));
}
