namespace Daftar.Languages.Stemming;

/// <summary>For languages without rules: every word is its own and only form.</summary>
public sealed class PlainWordForms : WordForms
{
    public static readonly PlainWordForms Instance = new();

    public override string Lemma(string word) => word;

    public override IEnumerable<FormCluster> Forms(string lemma, IReadOnlyCollection<string> seen) => [];
}
