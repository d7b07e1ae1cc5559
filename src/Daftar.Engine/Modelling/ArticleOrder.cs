using Daftar.Content;

namespace Daftar.Modelling;

/// <summary>The order of all lists.</summary>
public static class ArticleOrder
{
    /// <summary>By day, by news code (highest first) within a moment; those without a day last.</summary>
    public static int NewestFirst(Article a, Article b)
    {
        var byDate = Nullable.Compare(b.PublishDate?.Instant, a.PublishDate?.Instant);
        return byDate != 0 ? byDate : b.NewsCode.CompareTo(a.NewsCode);
    }
}
