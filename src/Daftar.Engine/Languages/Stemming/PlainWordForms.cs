using Daftar.Languages.Characters;

namespace Daftar.Languages.Stemming;

/// <summary>For languages without rules: every word is its own and only form.</summary>
public sealed class PlainWordForms : WordForms
{
    public static readonly PlainWordForms Instance = new(SearchFolding.Default);
    public static readonly PlainWordForms Pashto = new(SearchFolding.Pashto);
    public static readonly PlainWordForms Urdu = new(SearchFolding.Urdu);

    private PlainWordForms(SearchFolding folding) => Folding = folding;

    public override SearchFolding Folding { get; }

    public override string Lemma(string word) => word;

    public override IEnumerable<FormCluster> Forms(string lemma, IReadOnlyCollection<string> seen) => [];
}
