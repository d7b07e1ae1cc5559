using Daftar.Content;

namespace Daftar.Modelling;

/// <summary>Articles by how often they were recommended.</summary>
public static class RecommendedOrder
{
    /// <summary>Those recommended most first; of the same number the order stays.</summary>
    public static IReadOnlyList<Article> Of(IReadOnlyList<Article> articles) => [.. articles.OrderByDescending(article => article.Recommended)];
}
