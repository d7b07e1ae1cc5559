using System.Globalization;
using System.Text;
using Daftar.Languages.Stemming;
using Daftar.Outputs.Search.Counting;

namespace Daftar.Outputs.Search.Packing;

/// <summary>Forms of one word that stand together in a shard, with the list of the word.</summary>
/// <param name="Base">What all forms begin with.</param>
/// <param name="Ending">
/// A letter of <see cref="WordForms.Endings"/>, '\0' when there are only others, <see cref="ShardEntries.Weak"/>, or
/// <see cref="SearchCode.Sign"/> for a news code.
/// </param>
/// <param name="Others">More endings: forms seen in documents that the letter does not stand for.</param>
internal sealed record ShardEntry(int Term, string Base, char Ending, IReadOnlyList<string> Others)
{
    /// <summary>The order within a file: what is of one term stands together.</summary>
    public static readonly Comparer<ShardEntry> Order = Comparer<ShardEntry>.Create((a, b) =>
        a.Term != b.Term ? a.Term.CompareTo(b.Term)
        : string.CompareOrdinal(a.Base, b.Base) is var order and not 0 ? order : a.Ending.CompareTo(b.Ending));
}

/// <summary>
/// Spreads words over files by their first letters. A node becomes a file while it is light; a heavy one gives a file or
/// node of its own to each next letter that is heavy enough, and puts the rest together in a power of two of files by
/// letter. All of it follows from weights and fixed limits, so a new article moves nothing but what it makes too heavy.
/// </summary>
internal sealed class ShardTree
{
    private const int DeepestLetter = 24;

    private readonly WordForms _forms;
    private readonly Func<int, int> _weightOfTerm;
    private readonly int _limit;
    private readonly StringBuilder _outline = new();
    private readonly List<(string Name, List<ShardEntry> Entries)> _files = [];

    private ShardTree(WordForms forms, Func<int, int> weightOfTerm, int limit)
    {
        (_forms, _weightOfTerm, _limit) = (forms, weightOfTerm, limit);
    }

    /// <summary>For the browser: <c>node = digit {letter ["(" node ")"]}</c>; the digit is the binary logarithm of the number of rest files.</summary>
    public string Outline => _outline.ToString();

    /// <summary>Files by name, each with its entries; an entry is in every file that one of its forms belongs to.</summary>
    public IReadOnlyList<(string Name, List<ShardEntry> Entries)> Files => _files;

    /// <param name="weightOfTerm">Characters that a term's list takes in a file.</param>
    /// <param name="limit">Characters at which a file is split.</param>
    public static ShardTree Build(List<ShardEntry> entries, WordForms forms, Func<int, int> weightOfTerm, int limit)
    {
        var tree = new ShardTree(forms, weightOfTerm, limit);
        entries.Sort(ShardEntry.Order);
        tree.AddNode("", entries);
        return tree;
    }

    /// <summary>The name of a node's file: letters and digits of ASCII as they are, all else as "-" and four hexadecimal digits.</summary>
    public static string NameOf(string prefix)
    {
        var name = new StringBuilder(prefix.Length * 5);
        foreach (var c in prefix)
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) name.Append(c);
            else name.Append('-').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return name.ToString();
    }

    private void AddNode(string prefix, List<ShardEntry> entries)
    {
        var byLetter = new SortedDictionary<char, List<ShardEntry>>();
        foreach (var entry in entries)
        {
            // Mostly the prefix is shorter than what all forms begin with.
            if (entry.Base.Length > prefix.Length)
            {
                ListOf(entry.Base[prefix.Length]).Add(entry);
                continue;
            }

            foreach (var letter in LettersAt(entry, prefix)) ListOf(letter).Add(entry);
        }

        var children = byLetter.Select(pair => (Letter: pair.Key, Entries: pair.Value, Weight: Weight(pair.Value))).ToLookup(
            child => child.Letter != '\0' && child.Weight > _limit / 2);
        var (own, rest) = (children[true].ToList(), children[false].ToList());
        var weight = rest.Sum(child => child.Weight);
        var logarithm = 0;
        while (weight >> logarithm > _limit && logarithm < 6) logarithm++;
        _outline.Append((char)('0' + logarithm));
        for (var bucket = 0; bucket < 1 << logarithm; bucket++) AddRest(prefix, bucket, rest, (1 << logarithm) - 1);
        foreach (var child in own)
        {
            _outline.Append(child.Letter);
            if (child.Weight <= _limit || prefix.Length >= DeepestLetter)
            {
                _files.Add((NameOf(prefix + child.Letter), child.Entries));
                continue;
            }

            _outline.Append('(');
            AddNode(prefix + child.Letter, child.Entries);
            _outline.Append(')');
        }

        List<ShardEntry> ListOf(char letter)
        {
            if (!byLetter.TryGetValue(letter, out var list)) byLetter[letter] = list = [];
            return list;
        }
    }

    private void AddRest(string prefix, int bucket, List<(char Letter, List<ShardEntry> Entries, int Weight)> rest, int mask)
    {
        var entries = rest.Where(child => (child.Letter & mask) == bucket).SelectMany(child => child.Entries).Distinct().Order(ShardEntry.Order).ToList();
        _files.Add((FormattableString.Invariant($"{NameOf(prefix)}.{bucket}"), entries));
    }

    // The letters that stand behind the prefix in forms of the entry; '\0' for a form that ends there.
    private HashSet<char> LettersAt(ShardEntry entry, string prefix)
    {
        var letters = new HashSet<char>();
        foreach (var form in FormsOf(entry))
        {
            if (form.StartsWith(prefix, StringComparison.Ordinal)) letters.Add(form.Length > prefix.Length ? form[prefix.Length] : '\0');
        }

        return letters;
    }

    private IEnumerable<string> FormsOf(ShardEntry entry)
    {
        foreach (var other in entry.Others) yield return entry.Base + other;
        if (!_forms.Endings.TryGetValue(entry.Ending, out var endings)) yield break;
        foreach (var ending in endings) yield return entry.Base + ending;
    }

    private int Weight(List<ShardEntry> entries)
    {
        var weight = 0;
        var last = -1;
        foreach (var entry in entries)
        {
            weight += entry.Base.Length + 4;
            foreach (var other in entry.Others) weight += other.Length;
            // Entries of one term stand together; its list stands in the file once.
            if (entry.Term != last) weight += _weightOfTerm(last = entry.Term);
        }

        return weight;
    }
}
