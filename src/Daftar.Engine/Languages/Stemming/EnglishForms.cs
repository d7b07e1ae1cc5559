namespace Daftar.Languages.Stemming;

/// <summary>
/// What no stemmer knows of English: spellings (labour, organise, Kirghiz), irregular forms (women, fought), compounds
/// (cease-fire), numbers in words, and words that Porter's rules would run together (university, universe). Made from the data
/// files beside the code.
/// </summary>
internal sealed class EnglishForms
{
    private const int ShortestBeginning = 4;
    private const int ShortestCounted = 3;

    // Words on -men that are no plural of one on -man.
    private static readonly HashSet<string> NotOfMan =
        ["specimen", "regimen", "abdomen", "acumen", "bitumen", "turkmen", "cyclamen", "albumen", "dolmen", "foramen", "women"];

    // Words on -ily that are no adverb of one on -y.
    private static readonly HashSet<string> NotOfY = ["family", "homily", "sicily", "subfamily", "superfamily"];

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _beginnings = new(StringComparer.Ordinal);
    // Of the beginnings with the same first letters the longest one's length.
    private readonly Dictionary<string, int> _longest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Counted, string Other)>> _othersOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _apart = new(StringComparer.Ordinal);
    private readonly HashSet<string> _compounds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _firsts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seconds = new(StringComparer.Ordinal);

    public EnglishForms()
    {
        foreach (var row in StemmingData.Rows("english-forms.tsv"))
        {
            var target = row[0][^1] == '-' ? _beginnings : _words;
            foreach (var other in row.Skip(1)) target.TryAdd(other, row[0].TrimEnd('-'));
        }

        foreach (var line in StemmingData.Lines("english-apart.txt"))
        {
            var forms = line.Split(' ');
            // A full stop is in no word, so that no stem is this lemma by chance.
            foreach (var form in forms) _apart.TryAdd(form, forms[0] + ".");
        }

        foreach (var line in StemmingData.Lines("english-compounds.txt"))
        {
            foreach (var compound in line.Split(' ')) AddCompound(compound.Split('-'));
        }

        foreach (var (word, figures) in NumberWords.English()) _words.TryAdd(word, figures);
        foreach (var (first, second, figures) in NumberWords.EnglishPairs())
        {
            AddCompound([first, second]);
            _words.TryAdd(first + second, figures);
        }

        foreach (var line in StemmingData.Lines("english-adjectives.txt"))
        {
            foreach (var adjective in line.Split(' ')) AddComparison(adjective);
        }

        foreach (var (other, counted) in _beginnings)
        {
            var start = counted[..Math.Min(ShortestBeginning, counted.Length)];
            if (!_othersOf.TryGetValue(start, out var others)) _othersOf[start] = others = [];
            others.Add((counted, other));
            if (other.Length >= ShortestBeginning) _longest[other[..ShortestBeginning]] = Math.Max(other.Length, _longest.GetValueOrDefault(other[..ShortestBeginning]));
        }
    }

    /// <summary>Each other form or spelling and the one that is counted.</summary>
    public IEnumerable<KeyValuePair<string, string>> Words => _words;

    /// <summary>Forms that stay apart, each with its lemma.</summary>
    public IReadOnlyDictionary<string, string> Apart => _apart;

    public bool IsCompound(ReadOnlySpan<char> word) => _compounds.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public bool BeginsCompound(string word) => _firsts.Contains(word);

    public bool EndsCompound(string word) => _seconds.Contains(word);

    /// <summary>The word in the spelling that is counted.</summary>
    public string Spelled(string word)
    {
        if (_words.TryGetValue(word, out var counted)) return counted;
        var longest = 0;
        if (word.Length >= ShortestBeginning) _longest.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.AsSpan(0, ShortestBeginning), out longest);
        for (var length = Math.Min(word.Length, longest); length >= ShortestBeginning; length--)
        {
            if (_beginnings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.AsSpan(0, length), out var beginning))
                // "instal" stands for install only where the second l is missing.
                return beginning.Length > length && word.StartsWith(beginning, StringComparison.Ordinal) ? word : beginning + word[length..];
        }

        return word.Length > 5 && word.EndsWith("men", StringComparison.Ordinal) && !NotOfMan.Contains(word) ? word[..^2] + "an" : OfEnding(word);
    }

    // Porter leaves heavily apart from heavy, panicked and trafficking from panic and traffic, and likeable is likable too; but kicked
    // has a k of its own.
    private static string OfEnding(string word)
    {
        if (word.Length > 5 && word.EndsWith("ily", StringComparison.Ordinal) && !IsVowel(word[^4]) && !NotOfY.Contains(word)) return word[..^3] + "y";
        if (word.Length > 7 && word.EndsWith("eable", StringComparison.Ordinal) && word[^6] is not ('c' or 'g')) return word[..^5] + "able";
        foreach (var ending in (ReadOnlySpan<string>)["ed", "ing", "er", "ers"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.AsSpan()[..^ending.Length] is var stem && stem.Length > 5
                && stem.EndsWith("ick", StringComparison.Ordinal) && stem[..^3].ContainsAny("aeiou")) return word.Remove(stem.Length - 1, 1);
        }

        return word;
    }

    /// <summary>Words with this beginning as some spell it: organise of organize; statesmen of statesman.</summary>
    public IEnumerable<string> OtherSpellings(string word)
    {
        if (word.Length > 5 && word.EndsWith("man", StringComparison.Ordinal)) yield return word[..^2] + "en";
        if (word.Length < ShortestCounted) yield break;
        // Asked of every word, so by the first letters and not one beginning after the other.
        for (var length = Math.Min(ShortestBeginning, word.Length); length >= ShortestCounted; length--)
        {
            if (!_othersOf.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.AsSpan(0, length), out var others)) continue;
            foreach (var (counted, other) in others)
            {
                if ((length == ShortestBeginning || counted.Length == length) && word.StartsWith(counted, StringComparison.Ordinal)) yield return other + word[counted.Length..];
            }
        }
    }

    // small, smaller, smallest; safe, safer; heavy, heavier; big, bigger; sharp, sharply.
    private void AddComparison(string adjective)
    {
        var last = adjective[^1];
        var isShort = !IsVowel(last) && last is not ('w' or 'y' or 'x') && IsVowel(adjective[^2]) && adjective.Count(IsVowel) == 1;
        var stem = last == 'e' ? adjective[..^1] : last == 'y' && !IsVowel(adjective[^2]) ? adjective[..^1] + "i" : isShort ? adjective + last : adjective;
        foreach (var ending in (ReadOnlySpan<string>)["er", "est"]) _words.TryAdd(stem + ending, adjective);
        // Porter leaves the ly of sharply and slowly.
        if (last is 'p' or 'x' or 's' || last == 'w' && adjective.Length > 3) _words.TryAdd(adjective + "ly", adjective);
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private void AddCompound(string[] parts)
    {
        _firsts.Add(parts[0]);
        _seconds.Add(parts[1]);
        _compounds.Add(parts[0] + parts[1]);
    }
}
