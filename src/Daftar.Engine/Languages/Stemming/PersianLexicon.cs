using Daftar.Languages.Characters;

namespace Daftar.Languages.Stemming;

/// <summary>What a headword is, as far as endings are concerned.</summary>
internal enum PersianWordClass
{
    Unknown,
    Noun,
    Adjective,
    Plural,
    Comparative,
    Other,
}

/// <summary>Persian headwords and tables, read once from the data files beside the code.</summary>
internal sealed class PersianLexicon
{
    private readonly Dictionary<string, PersianWordClass> _classes = new(60_000, StringComparer.Ordinal);
    private readonly HashSet<string> _compounds = new(20_000, StringComparer.Ordinal);

    private readonly HashSet<string> _beginnings = new(StringComparer.Ordinal);

    private readonly HashSet<string> _ends = new(StringComparer.Ordinal);

    private PersianLexicon()
    {
        foreach (var line in StemmingData.Lines("persian-lexicon.txt")) Add(line);
        foreach (var line in StemmingData.Lines("persian-names.txt"))
        {
            foreach (var name in line.Split(' ')) Add('N' + SearchFolding.Persian.Fold(name));
        }

        foreach (var row in StemmingData.Rows("persian-spellings.tsv")) Spellings.TryAdd(Fold(row[0]), Fold(row[1]));
        foreach (var row in StemmingData.Rows("persian-acronyms.tsv")) Spellings.TryAdd(Fold(row[0]), Fold(row[1]));
        foreach (var row in StemmingData.Rows("persian-also.tsv")) Also.TryAdd(Fold(row[0]), Fold(row[1]));
        foreach (var line in StemmingData.Lines("persian-apart.txt")) Apart.UnionWith(line.Split(' ').Select(Fold));
        AddNumbers();
        foreach (var row in StemmingData.Rows("persian-plurals.tsv")) Plurals.TryAdd(Fold(row[0]), Fold(row[1]));
    }

    public static PersianLexicon Load() => new();

    public Dictionary<string, string> Spellings { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Plurals { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that are also a form of another, and that one.</summary>
    public Dictionary<string, string> Also { get; } = new(StringComparer.Ordinal);

    /// <summary>Words with ی that are not a form of the noun before it.</summary>
    public HashSet<string> Apart { get; } = new(StringComparer.Ordinal);

    public IEnumerable<string> PluralHeadwords => _classes.Where(pair => pair.Value == PersianWordClass.Plural).Select(pair => pair.Key);

    public static IEnumerable<string[]> Verbs() => StemmingData.Rows("persian-verbs.tsv").Select(row => row.Select(Fold).ToArray());

    /// <summary>All headwords with their class.</summary>
    public IReadOnlyDictionary<string, PersianWordClass> Classes => _classes;

    public PersianWordClass ClassOf(string word) => _classes.GetValueOrDefault(word);

    /// <summary>Whether the word is a noun, adjective or plural, so that endings can stand behind it.</summary>
    public bool IsNominal(string word) => ClassOf(word) is PersianWordClass.Noun or PersianWordClass.Adjective or PersianWordClass.Plural;

    public bool IsCompound(ReadOnlySpan<char> word) => _compounds.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public bool BeginsCompound(string word) => _beginnings.Contains(word);

    public bool EndsCompound(string word) => _ends.Contains(word);

    private static string Fold(string text) => SearchFolding.Persian.Fold(text).Replace("\u200C", "", StringComparison.Ordinal);

    // «سی و پنج» is سیوپنج, which is 35.
    private void AddNumbers()
    {
        foreach (var (word, value) in NumberWords.Persian()) Spellings.TryAdd(word, Digits(value));
        foreach (var (first, between, second, value) in NumberWords.PersianPairs())
        {
            var joined = first + between + second;
            _compounds.Add(joined);
            _beginnings.Add(first);
            _ends.Add(second);
            Spellings.TryAdd(joined, Digits(value));
        }

        static string Digits(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private void Add(string line)
    {
        var word = line[1..];
        if (word.Contains('\u200C'))
        {
            var joined = word.Replace("\u200C", "", StringComparison.Ordinal);
            _compounds.Add(joined);
            _beginnings.Add(word[..word.IndexOf('\u200C', StringComparison.Ordinal)]);
            _ends.Add(word[(word.LastIndexOf('\u200C') + 1)..]);
            word = joined;
        }

        _classes[word] = line[0] switch
        {
            'N' => PersianWordClass.Noun,
            'A' => PersianWordClass.Adjective,
            'P' => PersianWordClass.Plural,
            'C' => PersianWordClass.Comparative,
            _ => PersianWordClass.Other,
        };
    }
}
