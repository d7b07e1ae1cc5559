namespace Daftar.Languages.Stemming;

/// <summary>
/// Names from other scripts, which English spells in several ways by rule: Qandahar and Kandahar, Karimow and Karimov,
/// Akhundzadeh and Akhundzada. Each rule makes of a spelling what no other English word is, so that none is taken for a name.
/// </summary>
internal static class EnglishNames
{
    // Of fewer letters it is more likely another word: scoff, view.
    private const int ShortestWithEnding = 6;

    private static readonly (string Written, string Counted)[] Endings =
    [
        ("ow", "ov"), ("off", "ov"), ("ew", "ev"), ("eff", "ev"), ("ollah", "ullah"), ("allah", "ullah"), ("ulla", "ullah"), ("olla", "ullah"),
        ("eddin", "uddin"), ("oddin", "uddin"), ("addin", "uddin"), ("zadeh", "zada"), ("zadah", "zada"), ("zad", "zada"),
        ("zai", "zay"), ("istan", "estan"), ("udin", "uddin"),
    ];

    // A word with such an ending is a name for certain, so that what comes before may go by rules that other words would break.
    private static readonly string[] OfNamesAlone = ["ullah", "uddin", "zada", "ov"];

    private static readonly (string Written, string Counted)[] WithinNames = [("kh", "h"), ("q", "k"), ("oo", "u"), ("ou", "u"), ("ee", "i"), ("w", "v")];

    private static readonly (string Counted, string[] Written)[] Others =
        [("ov", ["ow"]), ("ullah", ["ollah", "allah", "ulla"]), ("uddin", ["eddin", "oddin"]), ("zada", ["zadeh", "zade"]), ("istan", ["estan"]), ("zai", ["zay"]), ("sky", ["skiy", "skyy"]), ("ei", ["ey"])];

    /// <summary>The word as it goes to the stemmer: without the letters that other spellings lack.</summary>
    public static string Spelled(string word)
    {
        if (word.Length < 4) return word;
        if (word.Contains('q')) word = WithoutQ(word);
        if (word.StartsWith("dj", StringComparison.Ordinal)) word = word[1..];
        if (word[^1] is 'i' && word.EndsWith("ei", StringComparison.Ordinal)) word = word[..^1] + "y";
        else if (word[^1] is 'y' && word[^2] is 'i' or 'y' && word.Length >= ShortestWithEnding) word = word[..^2] + "y";
        return WithoutGlide(word);
    }

    /// <summary>The stem in the spelling that is counted.</summary>
    public static string Stem(string stem)
    {
        if (stem.Length < ShortestWithEnding) return stem;
        foreach (var (written, counted) in Endings)
        {
            if (!stem.EndsWith(written, StringComparison.Ordinal) || stem.EndsWith(counted, StringComparison.Ordinal)) continue;
            stem = stem[..^written.Length] + counted;
            break;
        }

        foreach (var name in OfNamesAlone)
        {
            if (stem.EndsWith(name, StringComparison.Ordinal)) return Beginning(stem[..^name.Length], name == "ov") + name;
        }

        return stem;
    }

    // Noorullah is Nurullah, Rakhimov Rahimov; Komilov, as Tajiks write it, is Kamilov.
    private static string Beginning(string word, bool isRussian)
    {
        foreach (var (written, counted) in WithinNames) word = word.Replace(written, counted, StringComparison.Ordinal);
        return isRussian && FirstVowel(word) is var at && at >= 0 && word[at] == 'o' ? string.Concat(word.AsSpan(0, at), "a", word.AsSpan(at + 1)) : word;
    }

    private static int FirstVowel(string word) => word.AsSpan().IndexOfAny("aeiou");

    /// <summary>How others may spell a word that articles have.</summary>
    public static IEnumerable<string> Variants(string word)
    {
        if (word.Length < 4) yield break;
        if (Spelled(word) is var spelled && spelled != word) yield return spelled;
        if (word.Length < ShortestWithEnding) yield break;
        foreach (var (counted, others) in Others)
        {
            if (!word.EndsWith(counted, StringComparison.Ordinal)) continue;
            foreach (var other in others) yield return word[..^counted.Length] + other;
        }

        if (word.EndsWith("ov", StringComparison.Ordinal) && FirstVowel(word) is var at && at < word.Length - 2 && word[at] is 'a' or 'o')
            yield return string.Concat(word.AsSpan(0, at), word[at] == 'a' ? "o" : "a", word.AsSpan(at + 1));
        if (word.EndsWith("aev", StringComparison.Ordinal) || word.EndsWith("oev", StringComparison.Ordinal) || word.EndsWith("iev", StringComparison.Ordinal))
            yield return word[..^2] + "yev";
    }

    // Where u follows, q is English: question. Haqqani has one k.
    private static string WithoutQ(string word)
    {
        if (word.Contains("qq", StringComparison.Ordinal)) word = word.Replace("qq", "q", StringComparison.Ordinal);
        var letters = word.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == 'q' && (i + 1 == letters.Length || letters[i + 1] != 'u')) letters[i] = 'k';
        }

        return new(letters);
    }

    // Mirziyoyev, Nazarbayev, Aliyev.
    private static string WithoutGlide(string word)
    {
        var at = word.IndexOf("yev", 1, StringComparison.Ordinal);
        return at > 0 && word[at - 1] is 'a' or 'e' or 'i' or 'o' or 'u' ? word.Remove(at, 1) : word;
    }
}
