namespace Daftar.Corpus.Text;

/// <summary>Place and family names put together from syllables: a long tail of rare words, as names are in real text.</summary>
internal static class Names
{
    public static string[] Combine(string[] heads, string[] middles, string[] tails, int count)
    {
        var names = new List<string>(count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var random = new RandomSource(0xDA7A, (ulong)heads.Length);
        while (names.Count < count)
        {
            var name = random.Pick(heads) + (random.Chance(600) ? random.Pick(middles) : "") + random.Pick(tails);
            if (seen.Add(name))
            {
                names.Add(name);
            }
        }

        return [.. names];
    }
}
