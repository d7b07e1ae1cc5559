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
    private const int MostKeys = 8;

    private const int Longest = 24;
    private const int Width = 2 * Longest + 2;

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

    /// <summary>The keys of a word; none when it is too short or too long to be a name.</summary>
    public IReadOnlyList<string> KeysOf(string word)
    {
        if (word.Length > Longest) return [];
        // Asked of every word of an archive, so no text is made before a key is whole. No rule makes more than two letters of one.
        Span<char> letters = stackalloc char[MostKeys * Width];
        Span<int> lengths = stackalloc int[MostKeys];
        lengths[0] = 0;
        var (count, isParted) = (1, false);
        for (var at = 0; at < word.Length;)
        {
            var rule = RuleAt(word, at);
            if (rule is null)
            {
                for (var key = 0; key < count; key++) Append(letters, lengths, key, word[at], isParted);
                (at, isParted) = (at + 1, false);
                continue;
            }

            var endings = count * rule.Keys.Length > MostKeys ? 1 : rule.Keys.Length;
            for (var i = endings - 1; i >= 0; i--)
            {
                for (var key = 0; key < count; key++)
                {
                    var to = i * count + key;
                    letters.Slice(key * Width, lengths[key]).CopyTo(letters[(to * Width)..]);
                    lengths[to] = lengths[key];
                    Append(letters, lengths, to, rule.Keys[i], isParted);
                }
            }

            (count, at, isParted) = (count * endings, at + rule.Written.Length, rule.IsDropped);
        }

        return Whole(letters, lengths[..count]);
    }

    private static void Append(Span<char> letters, Span<int> lengths, int key, string ending, bool isParted)
    {
        foreach (var letter in ending)
        {
            Append(letters, lengths, key, letter, isParted);
            isParted = false;
        }
    }

    private static void Append(Span<char> letters, Span<int> lengths, int key, char letter, bool isParted)
    {
        ref var length = ref lengths[key];
        if (isParted || length == 0 || letters[key * Width + length - 1] != letter) letters[key * Width + length++] = letter;
    }

    private List<string> Whole(ReadOnlySpan<char> letters, ReadOnlySpan<int> lengths)
    {
        var keys = new List<string>(lengths.Length * 2);
        for (var key = 0; key < lengths.Length; key++) AddNew(keys, letters.Slice(key * Width, lengths[key]));
        if (_vowels.Length == 0) return keys;
        Span<char> bare = stackalloc char[Width + 1];
        for (int key = 0, count = keys.Count; key < count; key++)
        {
            var length = WithoutVowels(keys[key], bare);
            if (length > 0) AddNew(keys, bare[..length]);
        }

        return keys;
    }

    private void AddNew(List<string> keys, ReadOnlySpan<char> key)
    {
        if (key.Length < _shortest) return;
        foreach (var known in keys)
        {
            if (key.SequenceEqual(known)) return;
        }

        keys.Add(key.ToString());
    }

    // Of Panjakent and Panjkent; a vowel at the beginning or the end stays. Zero when too few consonants are left.
    private int WithoutVowels(string key, Span<char> bare)
    {
        var (length, consonants) = (0, 0);
        bare[length++] = WithoutVowelsSign;
        for (var i = 0; i < key.Length; i++)
        {
            var isVowel = _vowels.Contains(key[i]);
            if (!isVowel) consonants++;
            if (!isVowel || i == 0 || i == key.Length - 1) bare[length++] = key[i];
        }

        return consonants >= FewestConsonants ? length : 0;
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

    private sealed record Rule(string Source, string Written, bool AtBeginning, bool AtEnd, string[] Keys)
    {
        // A letter that is left out parts those before and behind it.
        public bool IsDropped { get; } = Keys is [""];

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
