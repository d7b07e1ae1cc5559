using Daftar.Languages.Stemming;

namespace Daftar.Outputs.Search;

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
            if (words.Count > 0 && tokenizer.FollowsDirectly && forms.TryJoin(words[^1], word, out var joined)) words[^1] = joined;
            else if (words.Count == 0 || !forms.Suffixes.Contains(word)) words.Add(word);
        }

        var telling = words.Where(word => !forms.StopWords.Contains(word)).ToList();
        return (telling.Count > 0 ? telling : words).ConvertAll(forms.Lemma);
    }
}
