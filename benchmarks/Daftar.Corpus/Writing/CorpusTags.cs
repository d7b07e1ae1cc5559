using Daftar.Corpus.Text;

namespace Daftar.Corpus.Writing;

/// <summary>The free tags of a language, by rank.</summary>
internal static class CorpusTags
{
    private const string HalfSpace = "\u200c";

    /// <summary>Most tags are one word, every third one two; ranks never share a name.</summary>
    public static string Name(string language, int rank)
    {
        var nouns = language == "fa" ? PersianWords.Nouns : EnglishWords.Nouns;
        var first = nouns[rank % nouns.Length];
        if (rank < nouns.Length && rank % 3 != 0)
        {
            return first;
        }

        var second = nouns[((rank * 7) + 3) % nouns.Length];
        return language == "fa" ? first + HalfSpace + "های " + second : first + " " + EnglishInflection.Plural(second);
    }
}
