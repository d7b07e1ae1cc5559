using Daftar.Storage;

namespace Daftar.Pictures.Cards;

/// <summary>What is written on the picture that services show beside a link to a text without one of its own.</summary>
/// <param name="Label">Above the title; empty for none.</param>
/// <param name="Foot">Below the rule: who publishes; empty for none.</param>
public sealed record ShareCard(string Title, string Label, string Foot, bool IsRightToLeft)
{
    /// <summary>The size that the services ask for.</summary>
    public const int Width = 1200, Height = 630;

    // To be raised with every change of what is drawn: names follow from it.
    private const int Recipe = 2;

    /// <summary>Of all that the bytes depend on.</summary>
    internal Digest KeyFor(CardStyle style) => Digest.Of($"{style.Digest}\n{Recipe}\n{IsRightToLeft}\n{Title}\n{Label}\n{Foot}");
}
