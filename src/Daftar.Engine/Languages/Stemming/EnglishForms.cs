using System.Globalization;

namespace Daftar.Languages.Stemming;

/// <summary>
/// What no stemmer knows of English: spellings (labour, organise, Kirghiz), irregular forms (women, fought), compounds
/// (cease-fire), numbers in words, and words that Porter's rules would run together (university, universe). Made from the data
/// files beside the code.
/// </summary>
internal sealed class EnglishForms
{
    private const int ShortestBeginning = 4;

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _beginnings = new(StringComparer.Ordinal);
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

        foreach (var (word, value) in NumberWords.English()) _words.TryAdd(word, Figures(value));
        foreach (var (first, second, value) in NumberWords.EnglishPairs())
        {
            AddCompound([first, second]);
            _words.TryAdd(first + second, Figures(value));
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
        for (var length = Math.Min(word.Length, 16); length >= ShortestBeginning; length--)
        {
            if (_beginnings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.AsSpan(0, length), out var beginning))
                // "instal" stands for install only where the second l is missing.
                return beginning.Length > length && word.StartsWith(beginning, StringComparison.Ordinal) ? word : beginning + word[length..];
        }

        return word;
    }

    /// <summary>Words with this beginning as some spell it: organise of organize.</summary>
    public IEnumerable<string> OtherSpellings(string word) =>
        _beginnings.Where(pair => word.StartsWith(pair.Value, StringComparison.Ordinal)).Select(pair => pair.Key + word[pair.Value.Length..]);

    private void AddCompound(string[] parts)
    {
        _firsts.Add(parts[0]);
        _seconds.Add(parts[1]);
        _compounds.Add(parts[0] + parts[1]);
    }

    private static string Figures(int value) => value.ToString(CultureInfo.InvariantCulture);
}
