using System.Globalization;
using System.Text;

namespace Daftar.Outputs.Search.Packing;

/// <summary>
/// Where words stand, for quotes: two thirds of the index, fetched by few. So they lie together in files of some 24,000
/// characters, by a hash of the file or list that they belong to; what is longer than two of those has a file of its own.
/// </summary>
internal sealed class PositionFiles
{
    private const int Wanted = 24_000;
    private const int LongestInPack = 32_000;
    private const int MostPacks = 1 << 12;

    private readonly IReadOnlyList<SearchTerm> _terms;
    private readonly Func<int, string> _listOf;
    private readonly List<(string Owner, List<int> Terms)>[] _packs;
    private readonly List<(string Owner, int Term)> _own = [];

    /// <param name="listOf">The list of a term as a file of words has it.</param>
    public PositionFiles(IReadOnlyList<SearchTerm> terms, Func<int, string> listOf, IReadOnlyList<(string Name, List<ShardEntry> Entries)> files)
    {
        (_terms, _listOf) = (terms, listOf);
        var owners = files.Select(file => (file.Name, Terms: TermsOf(file.Entries))).Where(owner => owner.Terms.Exists(IsInline)).ToList();
        for (var number = 0; number < terms.Count; number++)
        {
            if (terms[number].Positions is null || IsInShard(number)) continue;
            var name = NameOf(number);
            if (HasOwn(terms[number])) _own.Add((name, number));
            else owners.Add((name, [number]));
        }

        var size = owners.Sum(owner => owner.Terms.Sum(number => (long)(terms[number].Positions?.Length ?? 0)));
        var count = 1;
        while (count < MostPacks && count * (long)Wanted * 3 / 2 < size) count *= 2;
        _packs = new List<(string, List<int>)>[count];
        for (var pack = 0; pack < count; pack++) _packs[pack] = [];
        foreach (var owner in owners) _packs[Hash(owner.Name) & (count - 1)].Add(owner);
    }

    /// <summary>Files of several owners; a power of two.</summary>
    public int Count => _packs.Length;

    public IReadOnlyList<(string Owner, int Term)> Own => _own;

    public static bool HasOwn(SearchTerm term) => term.Positions?.Length > LongestInPack;

    /// <summary>A line for each owner: its name, a tab, the positions of its terms with semicolons between.</summary>
    public void WritePack(int number, StringBuilder text, Action<string, string> write)
    {
        if (_packs[number].Count == 0) return;
        text.Clear();
        foreach (var (owner, terms) in _packs[number])
        {
            text.Append(owner).Append('\t');
            for (var i = 0; i < terms.Count; i++)
            {
                if (i > 0) text.Append(';');
                if (terms.Count == 1 || IsInline(terms[i])) Append(text, _terms[terms[i]]);
            }

            text.Append('\n');
        }

        write(string.Create(CultureInfo.InvariantCulture, $"p/{number}.txt"), text.ToString());
    }

    public void WriteOwn(int number, StringBuilder text, Action<string, string> write)
    {
        text.Clear();
        Append(text, _terms[_own[number].Term]);
        write($"p/{_own[number].Owner}.txt", text.ToString());
    }

    // For each document with commas between, the places modulo 64, a character each.
    private static void Append(StringBuilder text, SearchTerm term)
    {
        var positions = term.Positions!;
        for (var i = 0; i < positions.Length;)
        {
            if (i > 0) text.Append(',');
            for (var count = positions[i++]; count > 0; count--) text.Append(IndexText.Digits[positions[i++] & 63]);
        }
    }

    private static List<int> TermsOf(List<ShardEntry> entries)
    {
        var terms = new List<int>();
        foreach (var entry in entries)
        {
            if (terms.Count == 0 || terms[^1] != entry.Term) terms.Add(entry.Term);
        }

        return terms;
    }

    private bool IsInShard(int number) => _listOf(number)[0] is not ('@' or '*');

    private bool IsInline(int number) => IsInShard(number) && _terms[number].Positions is not null;

    private string NameOf(int number) => _listOf(number)[1.._listOf(number).IndexOf(':', StringComparison.Ordinal)];

    /// <summary>The script computes the same.</summary>
    internal static int Hash(string name)
    {
        var hash = 0u;
        foreach (var c in name) hash = hash * 31 + c;
        return (int)(hash & int.MaxValue);
    }
}
