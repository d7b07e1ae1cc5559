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
        var alike = new Dictionary<int, List<int>>();
        foreach (var (key, found) in byKey)
        {
            if (found.Count > MostWithOneKey) continue;
            for (var i = 0; i < found.Count; i++)
            {
                for (var k = i + 1; k < found.Count; k++)
                {
                    if (found[i].Term == found[k].Term || found[i].IsNoun && found[k].IsNoun || !names.AreAlike(key, found[i].Form, found[k].Form)) continue;
                    Add(found[i].Term, found[k].Term);
                    Add(found[k].Term, found[i].Term);
                }
            }
        }

        // None gets what another got: the spelling of a spelling may be another name.
        var changed = new List<(int, SearchTerm)>(alike.Count);
        foreach (var (number, others) in alike)
        {
            others.Sort();
            changed.Add((number, With(terms[number], others.ConvertAll(other => terms[other]))));
        }

        foreach (var (number, term) in changed) terms[number] = term;
        var words = WordsBeside(byKey, forms, names);
        return
        [
            .. byKey.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair =>
                new NameKey(pair.Key, [.. pair.Value.Select(word => word.Form)], words.TryGetValue(pair.Key, out var beside) ? beside : [])),
        ];

        void Add(int term, int other)
        {
            if (!alike.TryGetValue(term, out var others)) alike[term] = others = [];
            if (!others.Contains(other)) others.Add(other);
        }
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

                // The forms are in order, so one with an ending stands behind the one without.
                if (kind is not NameKind.None && !(found.Count > 0 && form.StartsWith(found[^1].Form, StringComparison.Ordinal)))
                    found.Add(new(number, form, kind is NameKind.Noun));
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

    private static SearchTerm With(SearchTerm term, List<SearchTerm> others)
    {
        var all = term;
        foreach (var other in others) all = Merged(all, other);
        return all with { Alike = [.. others.SelectMany(other => other.Seen)] };
    }

    // The documents of both; those that only the second has, at half the weight.
    private static SearchTerm Merged(SearchTerm first, SearchTerm second)
    {
        var (a, b) = (new TermDocuments(first), new TermDocuments(second));
        var documents = new List<int>(first.Documents.Length + second.Documents.Length);
        var levels = new List<byte>(documents.Capacity);
        var positions = first.Positions is null ? null : new List<byte>(first.Positions.Length + documents.Capacity);
        while (!a.IsAtEnd || !b.IsAtEnd)
        {
            var isFirst = !a.IsAtEnd && (b.IsAtEnd || a.Document <= b.Document);
            if (isFirst && !b.IsAtEnd && a.Document == b.Document) b.Next();
            Take(isFirst ? a : b, isFirst);
            if (isFirst) a.Next();
            else b.Next();
        }

        return first with { Documents = [.. documents], Levels = [.. levels], Positions = positions is null ? null : [.. positions] };

        void Take(in TermDocuments from, bool isWhole)
        {
            documents.Add(from.Document);
            levels.Add(isWhole ? from.Level : (byte)(from.Level / 2));
            positions?.Add((byte)from.Places.Length);
            positions?.AddRange(from.Places);
        }
    }

    private readonly record struct NameForm(int Term, string Form, bool IsNoun);
}
