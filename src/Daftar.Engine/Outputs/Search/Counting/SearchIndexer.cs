using System.Collections.Concurrent;
using Daftar.Languages.Stemming;
using Daftar.Storage;

namespace Daftar.Outputs.Search.Counting;

/// <summary>
/// Counts the words of documents on several threads, of those that an earlier build has not counted. Each thread keeps its
/// own list of words, so there are no locks and nothing is allocated per word but for words that the thread has not met.
/// </summary>
internal static class SearchIndexer
{
    /// <param name="document">Gives the document of a number, 0 being the oldest; called once for each, on any thread.</param>
    /// <param name="cacheFile">Where counted words are kept from one build to the next; null for a build without.</param>
    /// <param name="cacheKey">Digest of what the words depend on beside the documents.</param>
    public static SearchIndex Build(
        int count, Func<int, SearchDocument> document, WordForms forms, int jobs, string? cacheFile = null, Digest cacheKey = default)
    {
        var cache = SearchCache.Open(cacheFile, cacheKey);
        var counted = new CountedDocument[count];
        var cards = new SearchCard[count];
        var days = new DateOnly?[count];
        var facets = new IReadOnlyList<(string, string)>[count];
        var digests = new Digest[count];
        // As many counters as threads, each for one thread at a time: every one learns all the words anew.
        var counters = new ConcurrentBag<WordCounter>();
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = jobs },
            () => counters.TryTake(out var free) ? free : new WordCounter(forms), (index, _, counter) =>
        {
            var entry = document(index);
            counted[index] = cache.Find(entry.Digest) ?? counter.Count(entry);
            (cards[index], days[index], facets[index], digests[index]) = (entry.Card, entry.Day, entry.Facets, entry.Digest);
            return counter;
        }, counters.Add);

        var vocabulary = Vocabulary.Of(counted);
        using var next = SearchCache.Create(cacheFile, cacheKey, vocabulary.Lemmas, vocabulary.Forms, count);
        var terms = Collect(counted, vocabulary, (number, words) => next?.Add(digests[number], words));
        next?.Complete();
        WordsInTwo.Add(terms, jobs);
        var names = NamesAlike.Add(terms, forms);
        LargeArchive.Collect(count);
        return new()
        {
            Forms = forms,
            Cards = cards,
            Days = days,
            Terms = terms,
            Names = names,
            Facets = Facets(facets),
        };
    }

    private static List<SearchTerm> Collect(
        CountedDocument[] counted, Vocabulary vocabulary, Action<int, CountedDocument> done)
    {
        var lemmas = vocabulary.Lemmas;
        var lists = PostingList.Allocate(counted, lemmas.Count);
        for (var number = 0; number < counted.Length; number++)
        {
            var document = counted[number];
            var numbers = document.Words.LemmaNumbers;
            var saturation = Saturation(document.Length);
            for (var next = 0; document.Read(ref next, out var word);)
                lists[numbers[word.Lemma]].Add(number, Level(word.Weight, saturation), word.Positions);

            done(number, document);
            counted[number] = null!;
        }

        var terms = new List<SearchTerm>(lemmas.Count);
        for (var i = 0; i < lemmas.Count; i++) terms.Add(lists[i].ToTerm(lemmas[i], vocabulary.Seen[i], vocabulary.Weak[i]));
        return terms;
    }

    // BM25's saturation with k = 1.2 and b = 0.75. The average length is a constant: were it measured, one more article
    // would change every file of the index.
    private static double Saturation(int length) => 1.2 * (0.25 + 0.75 * length / 800.0) * WordCounter.BodyWeight;

    private static byte Level(int weight, double saturation) => (byte)Math.Min(7, (int)(8 * weight / (weight + saturation)));

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
