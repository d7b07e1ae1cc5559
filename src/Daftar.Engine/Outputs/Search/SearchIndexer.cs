using Daftar.Languages.Stemming;

namespace Daftar.Outputs.Search;

/// <summary>
/// Counts the words of documents on several threads. Each thread keeps its own list of words, so there are no locks and
/// nothing is allocated per word but for words that the thread has not met.
/// </summary>
internal static class SearchIndexer
{
    /// <param name="document">Gives the document of a number, 0 being the oldest; called once for each, on any thread.</param>
    public static SearchIndex Build(int count, Func<int, SearchDocument> document, WordForms forms, int jobs)
    {
        var counted = new CountedDocument[count];
        var cards = new SearchCard[count];
        var days = new DateOnly?[count];
        var facets = new IReadOnlyList<(string, string)>[count];
        var counters = new List<WordCounter>();
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, () => new WordCounter(forms), (index, _, counter) =>
        {
            var entry = document(index);
            counted[index] = counter.Count(entry);
            (cards[index], days[index], facets[index]) = (entry.Card, entry.Day, entry.Facets);
            return counter;
        }, counter =>
        {
            lock (counters) counters.Add(counter);
        });

        return new()
        {
            Forms = forms,
            Cards = cards,
            Days = days,
            Terms = Terms(counted, counters),
            Facets = Facets(facets),
        };
    }

    private static List<SearchTerm> Terms(CountedDocument[] counted, List<WordCounter> counters)
    {
        // The threads met the words in an order of their own; the lemmas' own order is the same in every build.
        var seen = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var counter in counters) counter.AddTo(seen);
        var lemmas = seen.Keys.Order(StringComparer.Ordinal).ToArray();
        var numbers = new Dictionary<string, int>(lemmas.Length, StringComparer.Ordinal);
        for (var i = 0; i < lemmas.Length; i++) numbers[lemmas[i]] = i;
        foreach (var counter in counters) counter.Renumber(numbers);
        return Collect(counted, lemmas, seen);
    }

    private static List<SearchTerm> Collect(CountedDocument[] counted, string[] lemmas, Dictionary<string, HashSet<string>> seen)
    {
        var postings = new PostingBuffer[lemmas.Length];
        for (var i = 0; i < lemmas.Length; i++) postings[i] = new();
        for (var number = 0; number < counted.Length; number++)
        {
            var document = counted[number];
            for (var next = 0; document.Read(ref next, out var word);)
            {
                postings[document.Counter.Number(word.Lemma)].Add(number, Level(word.Weight, document.Length), word.Positions);
            }

            counted[number] = null!;
        }

        var terms = new List<SearchTerm>(lemmas.Length);
        for (var i = 0; i < lemmas.Length; i++)
        {
            terms.Add(postings[i].ToTerm(lemmas[i], [.. seen[lemmas[i]].Order(StringComparer.Ordinal)]));
            postings[i] = null!;
        }

        return terms;
    }

    // BM25's saturation with k = 1.2 and b = 0.75. The average length is a constant: were it measured, one more article
    // would change every file of the index.
    private static byte Level(int weight, int length)
    {
        var saturation = 1.2 * (0.25 + 0.75 * length / 800.0);
        return (byte)Math.Min(7, (int)(8 * weight / (weight + saturation)));
    }

    private static List<(string, string, int[])> Facets(IReadOnlyList<(string Facet, string Id)>[] facets)
    {
        var lists = new SortedDictionary<(string, string), List<int>>(Comparer<(string Facet, string Id)>.Create((a, b) =>
            string.CompareOrdinal(a.Facet, b.Facet) is var byFacet && byFacet != 0 ? byFacet : string.CompareOrdinal(a.Id, b.Id)));
        for (var number = 0; number < facets.Length; number++)
        {
            foreach (var facet in facets[number].Distinct())
            {
                if (!lists.TryGetValue(facet, out var list)) lists[facet] = list = [];
                list.Add(number);
            }
        }

        return lists.Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value.ToArray())).ToList();
    }
}
