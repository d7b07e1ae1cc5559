namespace Daftar.Languages.Stemming;

/// <summary>
/// Whether English has a word. Of each word of the list a number of 64 bits is kept and not its text: 63,000 texts would take
/// longer to make than an archive's words take to ask for.
/// </summary>
internal sealed class EnglishDictionary
{
    private const ulong Start = 14695981039346656037UL;

    private readonly HashSet<ulong> _words = new(64_000);

    public EnglishDictionary()
    {
        foreach (var line in StemmingData.Lines("english-words.txt"))
        {
            var beginning = 0UL;
            foreach (var part in line.AsSpan().Split(' '))
            {
                var hash = Hash(beginning == 0 ? Start : beginning, line.AsSpan(part.Start.Value, part.End.Value - part.Start.Value));
                if (beginning == 0) beginning = hash;
                _words.Add(hash);
            }
        }
    }

    public bool Has(string word) => _words.Contains(Hash(Start, word));

    private static ulong Hash(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var letter in text) hash = (hash ^ letter) * 1099511628211UL;
        return hash;
    }
}
