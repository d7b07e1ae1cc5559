namespace Daftar.Outputs.Search.Counting;

/// <summary>The words that counted documents refer to by number: forms as the texts have them, and their lemmas.</summary>
internal sealed class WordList
{
    public List<string> Lemmas { get; } = [];

    /// <summary>A form, the number of its lemma, and of another that it belongs to at half the weight; negative when there is none.</summary>
    public List<(string Text, int Lemma, int Also)> Forms { get; } = [];

    /// <summary>The index's own number of each lemma and of each form; negative for those that no document has any more.</summary>
    public int[] LemmaNumbers { get; private set; } = [];
    public int[] FormNumbers { get; private set; } = [];

    public void Renumber(Func<string, int> lemmas, Func<string, int> forms)
    {
        LemmaNumbers = [.. Lemmas.Select(lemmas)];
        FormNumbers = [.. Forms.Select(form => forms(form.Text))];
    }
}
