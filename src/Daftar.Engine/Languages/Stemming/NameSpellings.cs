namespace Daftar.Languages.Stemming;

/// <summary>
/// Rules by which a name from another script is spelled in several ways (Hirat, Herat; دیکسن, دیکسون). They make keys of a
/// word; words that share a key are spellings of one name. The browser gets the same rules as data (<see cref="Text"/>), so
/// that a spelling which no article has is found too.
/// </summary>
/// <remarks>
/// A rule is what is written, with ^ at the beginning and $ at the end of the word, a tab, and what stands for it in a key:
/// several with | between. From left to right the longest rule that fits counts, and a letter stands in a key once where it
/// would stand twice in a row, unless a letter that is left out parted them. A long key gives one without vowels too.
/// </remarks>
public sealed class NameSpellings
{
    // What makes more keys than this goes by the first of each rule from there on.
    private const int MostKeys = 12;

    private readonly Dictionary<char, Rule[]> _rules;
    private readonly int _shortest;
    private readonly int _safe;
    private readonly string _vowels;

    // Of fewer consonants they are too many names without their vowels.
    private const int FewestConsonants = 5;

    // Before a key without vowels, so that it is not taken for one that has them.
    private const char WithoutVowelsSign = '~';

    private const int ShortestWithShortKey = 4;

    /// <param name="shortest">Letters of the shortest key.</param>
    /// <param name="safe">Letters of the shortest key that alone tells a name.</param>
    /// <param name="vowels">The vowels of keys; empty when the rules leave them out.</param>
    internal NameSpellings(string file, int shortest, int safe, string vowels)
    {
        (_shortest, _safe, _vowels) = (shortest, safe, vowels);
        var rules = StemmingData.Rows(file).Select(row => Rule.Of(row[0], row[1].Split('|')))
            .OrderByDescending(rule => rule.Written.Length).ThenByDescending(rule => rule.Anchors).ThenBy(rule => rule.Written, StringComparer.Ordinal).ToList();
        _rules = rules.GroupBy(rule => rule.Written[0]).ToDictionary(group => group.Key, group => group.ToArray());
        Text = FormattableString.Invariant($"{shortest}\t{safe}\t{vowels}\n") + string.Concat(rules.Select(rule => $"{rule.Source}\t{string.Join('|', rule.Keys)}\n"));
    }

    /// <summary>The shortest key, the shortest that is safe, the vowels; then the rules in the order in which they are tried.</summary>
    public string Text { get; }

    /// <summary>The keys of a word; none when it is too short to tell anything.</summary>
    public IReadOnlyList<string> KeysOf(string word)
    {
        List<string> keys = [""];
        var isParted = false;
        for (var at = 0; at < word.Length;)
        {
            var rule = RuleAt(word, at);
            var endings = rule is null ? [word[at].ToString()] : rule.Keys;
            var count = keys.Count * endings.Length > MostKeys ? 1 : endings.Length;
            var longer = new List<string>(keys.Count * count);
            foreach (var key in keys)
            {
                for (var i = 0; i < count; i++)
                {
                    if (Join(key, endings[i], isParted) is var joined && !longer.Contains(joined)) longer.Add(joined);
                }
            }

            keys = longer;
            at += rule?.Written.Length ?? 1;
            isParted = endings is [""];
        }

        keys.RemoveAll(key => key.Length < _shortest);
        for (int i = 0, count = _vowels.Length > 0 ? keys.Count : 0; i < count; i++)
        {
            if (WithoutVowels(keys[i]) is { } bare && !keys.Contains(bare)) keys.Add(bare);
        }

        return keys;
    }

    // Of Panjakent and Panjkent; a vowel at the beginning or the end stays.
    private string? WithoutVowels(string key)
    {
        var consonants = string.Concat(key[1..^1].Where(letter => !_vowels.Contains(letter)));
        var bare = $"{WithoutVowelsSign}{key[0]}{consonants}{key[^1]}";
        return bare.Count(letter => !_vowels.Contains(letter)) > FewestConsonants ? bare : null;
    }

    private bool IsSafe(string key) => key.Length >= _safe;

    /// <summary>
    /// Whether two words with this key are one name: with a short key, when one is the other with a letter put in,
    /// and of four letters, when they begin alike (not Aden and Eden).
    /// </summary>
    public bool AreAlike(string key, string first, string second) =>
        IsSafe(key) ? first[0] == second[0] || Math.Min(first.Length, second.Length) > ShortestWithShortKey : (first.Length < second.Length ? IsWithin(first, second) : IsWithin(second, first));

    private static bool IsWithin(string shorter, string longer)
    {
        if (shorter.Length < ShortestWithShortKey || longer.Length != shorter.Length + 1) return false;
        var at = 0;
        foreach (var letter in longer)
        {
            if (at < shorter.Length && shorter[at] == letter) at++;
        }

        return at == shorter.Length;
    }

    private Rule? RuleAt(string word, int at)
    {
        if (!_rules.TryGetValue(word[at], out var rules)) return null;
        foreach (var rule in rules)
        {
            if (rule.Fits(word, at)) return rule;
        }

        return null;
    }

    private static string Join(string key, string ending, bool isParted)
    {
        foreach (var letter in ending)
        {
            if (isParted || key.Length == 0 || key[^1] != letter) key += letter;
            isParted = false;
        }

        return key;
    }

    private sealed record Rule(string Source, string Written, bool AtBeginning, bool AtEnd, string[] Keys)
    {
        public int Anchors => (AtBeginning ? 1 : 0) + (AtEnd ? 1 : 0);

        public static Rule Of(string source, string[] keys) => new(source, source.Trim('^', '$'), source[0] == '^', source[^1] == '$', keys);

        public bool Fits(string word, int at) =>
            (!AtBeginning || at == 0) && (!AtEnd || at + Written.Length == word.Length) && word.AsSpan(at).StartsWith(Written, StringComparison.Ordinal);
    }
}

/// <summary>What a word is where names are told from words.</summary>
public enum NameKind
{
    /// <summary>A form of something else, or too short: it tells nothing.</summary>
    None,

    /// <summary>A word that is no name, and with it all that is counted under one lemma.</summary>
    Word,

    /// <summary>A noun of the dictionary that may be a name: it meets spellings that no dictionary has.</summary>
    Noun,

    /// <summary>What no dictionary has, so probably a name.</summary>
    Unknown,
}
