using Daftar.Content;

namespace Daftar.Modelling;

/// <summary>
/// An article's place in a series: its parts in the order of their days, and behind them those without a day. Finding it takes as many steps
/// as the number of parts has binary digits, so that an archive may be one series.
/// </summary>
/// <param name="List">The list of the series, newest first.</param>
/// <param name="Index">From 0.</param>
public sealed record SeriesPlace(ArticleList List, int Index)
{
    public int Count => List.Articles.Count;

    /// <summary>The parts that a page shows: those around this one, and all of a series that is hardly longer.</summary>
    public (int First, int Count) Shown(int most) =>
        Count <= most + 2 ? (0, Count) : (Math.Clamp(Index - (most / 2), 0, Count - most), most);

    public Article Part(int index) => List.Articles[Turned(List.Articles, index)];

    /// <summary>Of the series that the article is a part of, those that have another part, in the order of the settings and of the file.</summary>
    public static IEnumerable<SeriesPlace> Of(LanguageSite language, Article article)
    {
        foreach (var taxonomy in language.Taxonomies)
        {
            if (!taxonomy.Settings.IsSeries) continue;
            foreach (var term in article.TermsOf(taxonomy.Id))
            {
                if (language.FindList(ListKind.TermOf(taxonomy.Id), term.Id) is not { Articles.Count: > 1 } list) continue;
                if (Find(list.Articles, article) is var at and >= 0) yield return new(list, Turned(list.Articles, at));
            }
        }
    }

    /// <summary>The place in the series of an article of the list, or in the list of a part: those with a day are turned round, and so are those without.</summary>
    private static int Turned(IReadOnlyList<Article> articles, int at)
    {
        var dated = First(articles, article => article.PublishDate is null);
        return at < dated ? dated - 1 - at : dated + articles.Count - 1 - at;
    }

    private static int Find(IReadOnlyList<Article> articles, Article article)
    {
        var at = First(articles, other => ArticleOrder.NewestFirst(other, article) >= 0);
        while (at < articles.Count && articles[at] != article) at++;
        return at < articles.Count ? at : -1;
    }

    /// <summary>The first index for which the condition holds, which holds for all behind it too.</summary>
    private static int First(IReadOnlyList<Article> articles, Func<Article, bool> holds)
    {
        var (low, high) = (0, articles.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(articles[middle])) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
