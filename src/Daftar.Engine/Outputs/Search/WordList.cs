namespace Daftar.Outputs.Search;

/// <summary>The words that counted documents refer to by number: forms as the texts have them, and their lemmas.</summary>
internal sealed class WordList
{
    public List<string> Lemmas { get; } = [];

    /// <summary>A form and the number of its lemma.</summary>
    public List<(string Text, int Lemma)> Forms { get; } = [];

    /// <summary>The index's own number of each lemma and of each form; negative for those that no document has any more.</summary>
    public int[] LemmaNumbers { get; private set; } = [];
    public int[] FormNumbers { get; private set; } = [];

    public void Renumber(Dictionary<string, int> lemmas, Dictionary<string, int> forms)
    {
        LemmaNumbers = [.. Lemmas.Select(lemma => lemmas.GetValueOrDefault(lemma, -1))];
        FormNumbers = [.. Forms.Select(form => forms.GetValueOrDefault(form.Text, -1))];
    }
}
