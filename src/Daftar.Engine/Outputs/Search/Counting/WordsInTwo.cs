using System.Collections.Concurrent;

namespace Daftar.Outputs.Search.Counting;

/// <summary>
/// Where some documents have a word in one piece (احمدشاه, ceasefire), those that have it in two («احمد شاه», «cease fire») get
/// it too, so that a search for the one piece finds both. The other direction is the script's: it asks for words that stand
/// side by side as one. Places are kept modulo 256, so that two words which are far apart may seem neighbours; a pair counts
/// only when it is found several times as often as that would happen by chance (کار and گاه are no کارگاه).
/// </summary>
internal static class WordsInTwo
{
    private const int Shortest = 5;
    private const int ShortestPart = 2;
    private const double MoreThanChance = 3;
    private const byte Level = 2;

    public static void Add(List<SearchTerm> terms, int jobs)
    {
        var byForm = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < terms.Count; number++)
        {
            foreach (var form in terms[number].Seen) byForm.TryAdd(form, number);
        }

        var found = new ConcurrentDictionary<int, SearchTerm>();
        Parallel.For(0, terms.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, number =>
        {
            // Few words are two others, and few pairs of those are found as one.
            List<int>? neighbours = null;
            foreach (var (first, second) in Parts(terms[number])) AddNeighbours(terms[first], terms[second], neighbours ??= []);
            if (neighbours is not { Count: > 0 }) return;
            int[] documents = [.. neighbours.Except(terms[number].Documents).Order()];
            if (documents.Length > 0) found[number] = With(terms[number], documents);
        });
        foreach (var (number, term) in found) terms[number] = term;

        IEnumerable<(int, int)> Parts(SearchTerm term)
        {
            if (term.Positions is null || SearchCode.Is(term.Lemma)) yield break;
            var lookup = byForm.GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var form in term.Seen)
            {
                if (form.Length < Shortest) continue;
                for (var length = ShortestPart; length <= form.Length - ShortestPart; length++)
                {
                    if (lookup.TryGetValue(form.AsSpan(0, length), out var first) && lookup.TryGetValue(form.AsSpan(length), out var second)
                        && terms[first].Positions is not null && terms[second].Positions is not null && terms[first].Lemma != term.Lemma && terms[second].Lemma != term.Lemma)
                        yield return (first, second);
                }
            }
        }
    }

    // Both lists ascend, and so do their places.
    private static void AddNeighbours(SearchTerm first, SearchTerm second, List<int> found)
    {
        var (a, b, before, byChance) = (new TermDocuments(first), new TermDocuments(second), found.Count, 0.0);
        while (!a.IsAtEnd && !b.IsAtEnd)
        {
            if (a.Document < b.Document) a.Next();
            else if (a.Document > b.Document) b.Next();
            else
            {
                if (StandBefore(a, b)) found.Add(a.Document);
                byChance += a.Places.Length * b.Places.Length / 256.0;
                a.Next();
                b.Next();
            }
        }

        if (found.Count - before <= MoreThanChance * byChance) found.RemoveRange(before, found.Count - before);
    }

    private static SearchTerm With(SearchTerm term, int[] more)
    {
        var count = term.Documents.Length + more.Length;
        var (documents, levels, positions) = (new int[count], new byte[count], new List<byte>(term.Positions!.Length + more.Length));
        var (next, at) = (0, new TermDocuments(term));
        foreach (var document in more)
        {
            for (; !at.IsAtEnd && at.Document < document; at.Next()) Copy();
            (documents[next], levels[next++]) = (document, Level);
            positions.Add(0);
        }

        for (; !at.IsAtEnd; at.Next()) Copy();
        return term with { Documents = documents, Levels = levels, Positions = [.. positions] };

        void Copy()
        {
            (documents[next], levels[next++]) = (at.Document, at.Level);
            positions.Add((byte)at.Places.Length);
            positions.AddRange(at.Places);
        }
    }

    private static bool StandBefore(in TermDocuments first, in TermDocuments second)
    {
        foreach (var place in first.Places)
        {
            if (second.Places.Contains((byte)(place + 1))) return true;
        }

        return false;
    }
}
