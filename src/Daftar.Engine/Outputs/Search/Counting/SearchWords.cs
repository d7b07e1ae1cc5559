using Daftar.Languages.Stemming;

namespace Daftar.Outputs.Search.Counting;

/// <summary>Text as the lemmas that a search for it looks for; what the browser does, done with all knowledge at hand.</summary>
public static class SearchWords
{
    /// <summary>The lemmas of a query in order, affixes written apart joined to their word, stop words left out unless alone.</summary>
    public static IReadOnlyList<string> Lemmas(string text, WordForms forms)
    {
        var words = new List<string>();
        var tokenizer = new SearchTokenizer(forms);
        tokenizer.Start(text);
        while (tokenizer.MoveNext())
        {
            var word = tokenizer.Word.ToString();
            if (words.Count > 0 && tokenizer.FollowsDirectly && forms.TryJoin(words[^1], word, out var joined))
            {
                words[^1] = joined;
                JoinCompound(words, forms);
            }
            else if (words.Count == 0 || !forms.Suffixes.Contains(word))
            {
                words.Add(word);
                if (tokenizer.FollowsDirectly) JoinCompound(words, forms);
            }
        }

        var telling = words.Where(word => !forms.StopWords.Contains(word)).ToList();
        return (telling.Count > 0 ? telling : words).ConvertAll(forms.Lemma);
    }

    // سیاست گذاری, گفت و گو, بر می گردد.
    private static void JoinCompound(List<string> words, WordForms forms)
    {
        if (words.Count < 2) return;
        var (begin, end) = (RoleOf(words[^2]), RoleOf(words[^1]));
        var count = begin.Begins ? 2 : words.Count > 2 && words[^2] == "و" && RoleOf(words[^3]).Begins ? 3 : 0;
        if (count == 0 || end.End is null) return;
        var start = string.Concat(words.TakeLast(count).SkipLast(1));
        if (!(count == 2 && begin.BeginsAny && end.EndsAny) && !forms.IsCompound(start + end.End) && !forms.IsCompound(start + end.OtherEnd)) return;
        var joined = start + words[^1];
        words.RemoveRange(words.Count - count, count);
        words.Add(joined);

        CompoundRole RoleOf(string word) => forms.RoleOf(word, forms.Lemma(word));
    }
}
