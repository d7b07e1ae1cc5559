using System.Globalization;
using Daftar.Content;

namespace Daftar.Modelling;

/// <summary>Puts edited articles into a model without building it anew, as the preview does for every keystroke that is saved.</summary>
public static class SiteModelUpdate
{
    /// <summary>
    /// The model with the articles replaced, or null when an edit changes more than what pages show of the article
    /// itself: its place in lists, its address, or what others relate to. Costs a copy of the lists that it is in.
    /// </summary>
    public static SiteModel? TryReplace(SiteModel site, ContentSet content, IReadOnlyList<(Article Old, Article New)> articles)
    {
        var languages = site.Languages;
        foreach (var (old, edited) in articles)
        {
            if (!IsSamePlace(old, edited)) return null;
            if (site.FindLanguage(old.Language) is not { } language) return null;
            // Others may name it by its title.
            if (old.Title != edited.Title && language.Articles.Any(article => article.Related.Count > 0)) return null;
            // A draft or an article of tomorrow is nowhere on the site.
            if (!language.Contexts.ContainsKey(old)) continue;
            languages = [.. languages.Select(other => other.Code == language.Code ? Replace(other, old, edited) : other)];
        }
        return site with { Content = content, Languages = languages };
    }

    private static bool IsSamePlace(Article a, Article b) =>
        a.NewsCode == b.NewsCode && a.Type == b.Type && a.PublishDate == b.PublishDate && a.IsDraft == b.IsDraft
        && a.Stem == b.Stem && a.Language == b.Language
        && a.Terms.SequenceEqual(b.Terms)
        && a.Tags.SequenceEqual(b.Tags) && a.Authors.SequenceEqual(b.Authors)
        && a.Related.SequenceEqual(b.Related) && a.Aliases.SequenceEqual(b.Aliases);

    private static LanguageSite Replace(LanguageSite language, Article old, Article edited)
    {
        var lists = language.Lists.ToArray();
        foreach (var (kind, id) in Memberships(language, old))
        {
            var index = Array.FindIndex(lists, list => list.Kind == kind && list.Id == id);
            if (index >= 0) lists[index] = lists[index] with { Articles = Replace(lists[index].Articles, old, edited) };
        }
        var byStem = new Dictionary<string, Article>(language.ArticlesByStem, StringComparer.Ordinal) { [edited.Stem] = edited };
        return language with
        {
            Articles = Replace(language.Articles, old, edited),
            ArticlesByStem = byStem,
            Contexts = Replace(language.Contexts, old, edited),
            Lists = lists,
            ListsById = lists.ToDictionary(list => (list.Kind, list.Id)),
        };
    }

    private static IEnumerable<(ListKind Kind, string Id)> Memberships(LanguageSite language, Article article)
    {
        yield return (ListKind.TermOf(article.Type.Taxonomy), article.Type.Id);
        foreach (var term in article.Terms) yield return (ListKind.TermOf(term.Taxonomy), term.Id);
        foreach (var crossing in ListCollector.Crossings(article, language.Taxonomies)) yield return crossing;
        foreach (var author in article.Authors) yield return (ListKind.Author, author.Id);
        foreach (var tag in article.Tags) yield return (ListKind.Tag, tag.Id);
        if (article.PublishDate is { } date)
        {
            var (year, month) = language.Dates.MonthOf(date.Day);
            yield return (ListKind.Year, year.ToString("0000", CultureInfo.InvariantCulture));
            yield return (ListKind.Month, string.Create(CultureInfo.InvariantCulture, $"{year:0000}/{month:00}"));
        }
        else
        {
            yield return (ListKind.Undated, "undated");
        }
    }

    private static Article[] Replace(IReadOnlyList<Article> articles, Article old, Article edited)
    {
        var copy = articles as Article[] is { } array ? (Article[])array.Clone() : [.. articles];
        var index = Array.IndexOf(copy, old);
        if (index >= 0) copy[index] = edited;
        return copy;
    }

    private static Dictionary<Article, ArticleContext> Replace(IReadOnlyDictionary<Article, ArticleContext> contexts, Article old, Article edited)
    {
        var copy = new Dictionary<Article, ArticleContext>(contexts.Count);
        foreach (var (article, context) in contexts)
        {
            var replaced = context;
            if (context.Older == old) replaced = replaced with { Older = edited };
            if (context.Newer == old) replaced = replaced with { Newer = edited };
            if (context.Related.Contains(old)) replaced = replaced with { Related = Replace(context.Related, old, edited) };
            copy[article == old ? edited : article] = replaced;
        }
        return copy;
    }
}
