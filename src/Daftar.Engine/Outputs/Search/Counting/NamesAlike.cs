using Daftar.Languages.Stemming;

namespace Daftar.Outputs.Search.Counting;

/// <summary>
/// Where articles spell one name in several ways (Herat, Hirat), each spelling gets the documents of the others at half the
/// weight, so that what is written as asked for comes first and a search needs no more files. Spellings that no article has
/// are found by their keys, which the script makes by the same rules.
/// </summary>
internal static class NamesAlike
{
    // What more words share is no name but an accident of the rules.
    private const int MostWithOneKey = 16;

    /// <summary>Changes the terms of names; the keys of all names, for the script.</summary>
    public static IReadOnlyList<NameKey> Add(List<SearchTerm> terms, WordForms forms)
    {
        if (forms.Names is not { } names) return [];
        var byKey = Keys(terms, forms, names);
        var alike = new SortedDictionary<int, SortedSet<int>>();
        foreach (var (key, found) in byKey)
        {
            if (found.Count > MostWithOneKey) continue;
            for (var i = 0; i < found.Count; i++)
            {
                for (var k = i + 1; k < found.Count; k++)
                {
                    if (found[i].Term == found[k].Term || found[i].IsNoun && found[k].IsNoun || !names.AreAlike(key, found[i].Form, found[k].Form)) continue;
                    Of(found[i].Term).Add(found[k].Term);
                    Of(found[k].Term).Add(found[i].Term);
                }
            }
        }

        foreach (var (number, term) in alike.Select(pair => (pair.Key, With(terms[pair.Key], [.. pair.Value.Select(other => terms[other])]))).ToList()) terms[number] = term;
        var words = WordsBeside(byKey, forms, names);
        return
        [
            .. byKey.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair =>
                new NameKey(pair.Key, [.. pair.Value.Select(word => word.Form)], words.TryGetValue(pair.Key, out var beside) ? beside : [])),
        ];

        SortedSet<int> Of(int term) => alike.TryGetValue(term, out var others) ? others : alike[term] = [];
    }

    private static Dictionary<string, List<NameForm>> Keys(List<SearchTerm> terms, WordForms forms, NameSpellings names)
    {
        var byKey = new Dictionary<string, List<NameForm>>(StringComparer.Ordinal);
        var found = new List<NameForm>();
        for (var number = 0; number < terms.Count; number++)
        {
            found.Clear();
            foreach (var form in terms[number].Seen)
            {
                var kind = forms.NameKindOf(form, terms[number].Lemma);
                if (kind is NameKind.Word)
                {
                    found.Clear();
                    break;
                }

                if (kind is not NameKind.None) found.Add(new(number, form, kind is NameKind.Noun));
            }

            foreach (var name in found)
            {
                foreach (var key in names.KeysOf(name.Form))
                {
                    if (!byKey.TryGetValue(key, out var list)) byKey[key] = list = [];
                    list.Add(name);
                }
            }
        }

        return byKey;
    }

    private static Dictionary<string, List<string>> WordsBeside(Dictionary<string, List<NameForm>> byKey, WordForms forms, NameSpellings names)
    {
        var words = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var word in forms.WordsLike(byKey.Values.SelectMany(found => found).Where(name => name.IsNoun).Select(name => name.Form)).Order(StringComparer.Ordinal))
        {
            foreach (var key in names.KeysOf(word))
            {
                if (!byKey.TryGetValue(key, out var found) || found.Exists(name => name.Form == word) || !found.Exists(name => name.IsNoun && names.AreAlike(key, name.Form, word))) continue;
                if (!words.TryGetValue(key, out var list)) words[key] = list = [];
                list.Add(word);
            }
        }

        return words;
    }

    private static SearchTerm With(SearchTerm term, IReadOnlyList<SearchTerm> others)
    {
        var all = new SortedDictionary<int, (byte Level, ReadOnlyMemory<byte> Places)>();
        foreach (var (document, level, places) in Entries(term)) all[document] = (level, places);
        foreach (var other in others)
        {
            foreach (var (document, level, places) in Entries(other)) all.TryAdd(document, ((byte)(level / 2), places));
        }

        return term with
        {
            Documents = [.. all.Keys],
            Levels = [.. all.Values.Select(entry => entry.Level)],
            Positions = term.Positions is null ? null : [.. all.Values.SelectMany(entry => (byte[])[(byte)entry.Places.Length, .. entry.Places.Span])],
            Alike = [.. others.SelectMany(other => other.Seen)],
        };
    }

    private static IEnumerable<(int Document, byte Level, ReadOnlyMemory<byte> Places)> Entries(SearchTerm term)
    {
        var at = 0;
        for (var i = 0; i < term.Documents.Length; i++)
        {
            ReadOnlyMemory<byte> places = default;
            if (term.Positions is { } positions)
            {
                places = positions.AsMemory(at + 1, positions[at]);
                at += 1 + places.Length;
            }

            yield return (term.Documents[i], term.Levels[i], places);
        }
    }

    private readonly record struct NameForm(int Term, string Form, bool IsNoun);
}
