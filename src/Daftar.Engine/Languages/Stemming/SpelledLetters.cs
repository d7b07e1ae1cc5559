namespace Daftar.Languages.Stemming;

/// <summary>
/// Names that Persian reads letter by letter: بی‌بی‌سی, بی بی سی and BBC are one word, counted under its Persian spelling.
/// A, E and I are all spelled ای once آ is folded, G and J are both جی, so CIA could be CEA; no text has both.
/// </summary>
internal static class SpelledLetters
{
    private const int FewestLetters = 2;
    private const int MostLatin = 4;
    private const int MostReadings = 9;

    // By letter from a to z, as search folds them.
    private static readonly string[] Names =
    [
        "ای", "بی", "سی", "دی", "ای", "اف", "جی", "اچ", "ای", "جی", "کی", "ال", "ام", "ان", "او", "پی", "کیو", "ار", "اس", "تی", "یو",
        "وی", "دبلیو", "ایکس", "وای", "زد",
    ];

    private static readonly (string Variant, string Name)[] Variants =
        [("ایچ", "اچ"), ("دابلیو", "دبلیو"), ("دبلیوو", "دبلیو"), ("اکس", "ایکس"), ("ایف", "اف"), ("ایس", "اس"), ("زت", "زد")];

    // «او آن» is a pronoun and another, «بی ام» may be anything: two letters written apart need one that is nothing else.
    private static readonly HashSet<string> Telling = ["اف", "جی", "اچ", "ایچ", "پی", "کیو", "تی", "یو", "دبلیو", "دابلیو", "ایکس", "زد"];

    /// <summary>What a letter may be called, each with the name that we count it under, longest first.</summary>
    private static readonly (string Written, string Name)[] Written =
        [.. Names.Distinct().Select(name => (name, name)).Concat(Variants).OrderByDescending(pair => pair.Item1.Length)];

    public static IReadOnlySet<string> All { get; } = Written.Select(pair => pair.Written).ToHashSet(StringComparer.Ordinal);

    public static bool IsTelling(string letter) => Telling.Contains(letter);

    /// <summary>The spelling of a short word in Latin letters, or null.</summary>
    public static string? OfLatin(string word) =>
        word.Length is >= FewestLetters and <= MostLatin && word.All(char.IsAsciiLetterLower) ? string.Concat(word.Select(letter => Names[letter - 'a'])) : null;

    /// <summary>The word under one spelling of each letter, or null when it is not made of letters' names alone.</summary>
    public static string? Canonical(string word)
    {
        var letters = new List<string>();
        if (!Read(word, letters)) return null;
        return letters.Count > FewestLetters || letters.Count == FewestLetters && letters.Exists(IsTelling) ? string.Concat(letters) : null;
    }

    /// <summary>Latin words of which this is the spelling; none when there are too many.</summary>
    public static IReadOnlyList<string> LatinOf(string word)
    {
        var letters = new List<string>();
        if (!Read(word, letters) || letters.Count is < FewestLetters or > MostLatin) return [];
        List<string> readings = [""];
        foreach (var name in letters)
        {
            var possible = Enumerable.Range(0, Names.Length).Where(i => Names[i] == name).Select(i => (char)('a' + i)).ToList();
            readings = [.. readings.SelectMany(_ => possible, (start, letter) => start + letter)];
            if (readings.Count > MostReadings) return [];
        }

        return readings;
    }

    private static bool Read(ReadOnlySpan<char> word, List<string> letters)
    {
        if (word.IsEmpty) return letters.Count >= FewestLetters;
        foreach (var (written, name) in Written)
        {
            if (!word.StartsWith(written, StringComparison.Ordinal)) continue;
            letters.Add(name);
            if (Read(word[written.Length..], letters)) return true;
            letters.RemoveAt(letters.Count - 1);
        }

        return false;
    }
}
