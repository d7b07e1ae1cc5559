using System.Runtime.InteropServices;

namespace Daftar.Outputs.Search.Counting;

/// <summary>
/// All lemmas of the index in ordinal order, each with its forms. Threads and earlier builds met the words in an order of
/// their own; this order is the same in every build. Words of the cache that no document has any more get no number.
/// </summary>
internal sealed class Vocabulary
{
    private Vocabulary(string[] lemmas, string[][] seen, string[][] weak, List<(string, int, int)> forms)
    {
        (Lemmas, Seen, Weak, Forms) = (lemmas, seen, weak, forms);
    }

    public IReadOnlyList<string> Lemmas { get; }

    /// <summary>By lemma, the forms that documents have; ordinal.</summary>
    public IReadOnlyList<string[]> Seen { get; }

    /// <summary>By lemma, forms that are first of all of another one; ordinal.</summary>
    public IReadOnlyList<string[]> Weak { get; }

    /// <summary>Forms by number, each with the numbers of its lemmas.</summary>
    public IReadOnlyList<(string Text, int Lemma, int Also)> Forms { get; }

    /// <summary>Also writes these numbers into the word lists of the documents.</summary>
    public static Vocabulary Of(CountedDocument[] counted)
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        var inUse = FormsInUse(counted);
        foreach (var (words, isUsed) in inUse)
        {
            for (var form = 0; form < isUsed.Length; form++)
            {
                if (!isUsed[form]) continue;
                var (text, lemma, also) = words.Forms[form];
                EntryOf(words.Lemmas[lemma]).Seen.Add((text, also < 0 ? null : words.Lemmas[also]));
                if (also >= 0) EntryOf(words.Lemmas[also]).Weak.Add(text);
            }
        }

        var lemmas = entries.Keys.ToArray();
        Array.Sort(lemmas, StringComparer.Ordinal);
        var (seen, weak) = (new string[lemmas.Length][], new string[lemmas.Length][]);
        for (var number = 0; number < lemmas.Length; number++) entries[lemmas[number]].Number = number;
        var forms = new List<(string, int, int)>();
        var formNumbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < lemmas.Length; number++)
        {
            var entry = entries[lemmas[number]];
            entry.Seen.Sort((a, b) => string.CompareOrdinal(a.Text, b.Text));
            var texts = new List<string>(entry.Seen.Count);
            foreach (var (text, also) in entry.Seen)
            {
                if (!formNumbers.TryAdd(text, forms.Count)) continue;
                forms.Add((text, number, also is null ? -1 : entries[also].Number));
                texts.Add(text);
            }

            seen[number] = [.. texts];
            weak[number] = entry.Weak.Count == 0 ? [] : [.. entry.Weak.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        }

        foreach (var (words, _) in inUse) words.Renumber(lemma => entries.TryGetValue(lemma, out var entry) ? entry.Number : -1, form => formNumbers.GetValueOrDefault(form, -1));
        return new(lemmas, seen, weak, forms);

        Entry EntryOf(string lemma) => CollectionsMarshal.GetValueRefOrAddDefault(entries, lemma, out _) ??= new();
    }

    private static Dictionary<WordList, bool[]> FormsInUse(CountedDocument[] counted)
    {
        var inUse = new Dictionary<WordList, bool[]>();
        foreach (var document in counted)
        {
            if (!inUse.TryGetValue(document.Words, out var isUsed)) inUse[document.Words] = isUsed = new bool[document.Words.Forms.Count];
            var forms = document.Forms.Span;
            for (var at = 0; at < forms.Length; at += CountedDocument.NumberSize) isUsed[CountedDocument.NumberAt(forms[at..])] = true;
        }

        return inUse;
    }

    private sealed class Entry
    {
        public int Number;
        public readonly List<(string Text, string? Also)> Seen = new(2);
        public readonly List<string> Weak = [];
    }
}
