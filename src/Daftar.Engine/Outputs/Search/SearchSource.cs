using Daftar.Content;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Views;

namespace Daftar.Outputs.Search;

/// <summary>
/// The pages and articles of a language as documents of the index: what has no date first, then from old to new, so that
/// a new article is the last one and a range of dates is a range of numbers. Drafts are left out, even of a preview.
/// </summary>
internal sealed class SearchSource
{
    private const int LeadLength = 110;

    private readonly RenderContext _context;
    private readonly LanguageViews _language;
    private readonly ContentPage[] _pages;
    private readonly Article[] _articles;
    private readonly Dictionary<Article, List<(string Facet, string Id)>> _facets = [];

    public SearchSource(RenderContext context, LanguageViews language)
    {
        (_context, _language) = (context, language);
        _pages = [.. language.Site.Pages.Where(page => !page.IsDraft).OrderBy(page => page.Path, StringComparer.Ordinal)];
        _articles =
        [
            .. language.Site.Articles.Where(article => !article.IsDraft)
                .OrderBy(article => article.PublishDate is null ? 0 : 1)
                .ThenBy(article => article.PublishDate?.Day)
                .ThenBy(article => article.NewsCode),
        ];
        foreach (var (name, list) in SearchFacets.Of(language.Site))
        {
            foreach (var article in list.Articles) FacetsOf(article).Add((name, list.Id));
        }
    }

    public int Count => _pages.Length + _articles.Length;

    /// <summary>The document of a number; safe on any thread.</summary>
    public SearchDocument Document(int number) =>
        number < _pages.Length ? Document(_pages[number]) : Document(_articles[number - _pages.Length]);

    private SearchDocument Document(ContentPage page)
    {
        var url = _context.Site.Urls.Link(_context.Site.Urls.Page(page));
        var card = new SearchCard(page.Title, url, "", "", Cut(page.Lead ?? page.Body.Excerpt), "", "", "", 0);
        return new(url, null, page.Title, null, page.Lead, [], [], card, page.Digest, () => _context.Bodies.Get(page.Body.Handle));
    }

    private SearchDocument Document(Article article)
    {
        var card = _language.Articles.Card(article);
        var authors = string.Join('\n', article.Authors.Select(author => author.Name));
        List<string> names = [.. article.Authors.Select(author => author.Name), .. article.Tags.Select(tag => tag.Name)];
        if (article.Source is { } source) names.Add(source);
        names.AddRange(CustomFieldViews.WordsOf(_context.Site.Configuration, article));
        return new(
            card.Url, article.PublishDate?.Day, article.Title, article.Kicker, article.Lead, names, _facets.GetValueOrDefault(article) ?? [],
            new(article.Title, card.Url, card.Date?.Short ?? "", card.Date?.Iso ?? "", Cut(card.Excerpt), card.Type.Label, card.Region?.Label ?? "", authors, article.NewsCode),
            names.Count == 0 ? article.Digest : Digest.Of($"{article.Digest} {string.Join('\n', names)}"), () => _context.Bodies.Get(article.Body.Handle));
    }

    private List<(string Facet, string Id)> FacetsOf(Article article)
    {
        if (!_facets.TryGetValue(article, out var facets)) _facets[article] = facets = [];
        return facets;
    }

    private static string Cut(string text)
    {
        if (text.Length <= LeadLength) return text;
        var end = text.LastIndexOf(' ', LeadLength);
        return string.Concat(text.AsSpan(0, end > LeadLength / 2 ? end : LeadLength), "…");
    }
}
