using System.Globalization;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Modelling;

/// <summary>
/// Chooses what to read next: the editors' choice first, then earlier articles that share most with this one. Only
/// earlier ones are considered (unless there are too few), so that a new article changes no other page; and only the
/// latest few of each tag, issue, region and author, so that the work grows with the number of articles, not its square.
/// </summary>
internal sealed class RelatedArticles
{
    public const int Wanted = 3;
    private const int Remembered = 12;
    private const int TagWeight = 6;
    private const int AuthorWeight = 2;

    // No taxonomy can have these names.
    private const string TagKind = "tags";
    private const string AuthorKind = "authors";

    private readonly IReadOnlyList<Article> _articles;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, Article> _byCode;
    private readonly Dictionary<string, Article> _byTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _weights;
    private readonly Dictionary<(string Kind, string Id), Recent> _recent = [];
    private readonly Dictionary<int, int> _scores = [];

    /// <param name="articles">All articles of a language, newest first.</param>
    public RelatedArticles(IReadOnlyList<Article> articles, IReadOnlyList<TaxonomySettings> taxonomies, DiagnosticBag diagnostics)
    {
        _weights = taxonomies.ToDictionary(taxonomy => taxonomy.Id, taxonomy => taxonomy.Weight, StringComparer.Ordinal);
        _articles = articles;
        _diagnostics = diagnostics;
        _byCode = new(articles.Count, StringComparer.Ordinal);
        // Folding every title is only worth it when some article asks for one.
        var isAsked = articles.Any(article => article.Related.Count > 0);
        foreach (var article in articles)
        {
            _byCode.TryAdd(article.NewsCode.ToString(CultureInfo.InvariantCulture), article);
            if (isAsked) _byTitle.TryAdd(TitleKey(article.Title), article);
        }
    }

    /// <summary>For each article, in the same order, what its page shows.</summary>
    public RelatedChoice[] Choose()
    {
        var related = new RelatedChoice[_articles.Count];
        for (var index = _articles.Count - 1; index >= 0; index--)
        {
            related[index] = ChooseFor(index);
            Remember(index);
        }
        return related;
    }

    private RelatedChoice ChooseFor(int index)
    {
        var article = _articles[index];
        var missing = new List<string>(0);
        var chosen = EditorsChoice(article, missing);
        Fill(chosen, article, index);
        return new(chosen, missing);
    }

    private void Fill(List<Article> chosen, Article article, int index)
    {
        if (chosen.Count >= Wanted) return;

        Score(article);
        while (chosen.Count < Wanted && Best(chosen) is { } best) chosen.Add(best);
        // The first articles of an archive have few before them.
        for (var distance = 1; chosen.Count < Wanted && distance <= Wanted * 2; distance++)
        {
            AddNeighbour(chosen, index + distance);
            AddNeighbour(chosen, index - distance);
        }
    }

    private List<Article> EditorsChoice(Article article, List<string> missing)
    {
        var chosen = new List<Article>(Wanted);
        foreach (var reference in article.Related)
        {
            var isCode = reference.All(char.IsAsciiDigit);
            var found = isCode ? _byCode.GetValueOrDefault(reference) : _byTitle.GetValueOrDefault(TitleKey(reference));
            if (found is null)
            {
                _diagnostics.Add(isCode
                    ? ModellingDiagnostics.UnknownRelatedCode(article.Places.Related, reference)
                    : ModellingDiagnostics.UnknownRelatedTitle(article.Places.Related, reference));
                if (!isCode) missing.Add(reference);
            }
            else if (found != article && !chosen.Contains(found))
            {
                chosen.Add(found);
            }
        }
        return chosen;
    }

    /// <summary>The candidate with the highest score, the newer of two equals, that is not chosen yet.</summary>
    private Article? Best(List<Article> chosen)
    {
        var (best, bestScore) = (-1, 0);
        foreach (var (candidate, score) in _scores)
        {
            if (score < bestScore || (score == bestScore && candidate > best)) continue;
            if (!chosen.Contains(_articles[candidate])) (best, bestScore) = (candidate, score);
        }
        return best < 0 ? null : _articles[best];
    }

    private void Score(Article article)
    {
        _scores.Clear();
        foreach (var tag in article.Tags) Score(TagKind, tag.Id, TagWeight);
        foreach (var term in article.Terms) Score(term.Taxonomy, term.Id, _weights[term.Taxonomy]);
        foreach (var author in article.Authors) Score(AuthorKind, author.Id, AuthorWeight);
    }

    private void Score(string kind, string id, int weight)
    {
        if (!_recent.TryGetValue((kind, id), out var recent)) return;
        foreach (var candidate in recent.Items) _scores[candidate] = _scores.GetValueOrDefault(candidate) + weight;
    }

    private void Remember(int index)
    {
        var article = _articles[index];
        foreach (var tag in article.Tags) Remember(TagKind, tag.Id, index);
        foreach (var term in article.Terms) Remember(term.Taxonomy, term.Id, index);
        foreach (var author in article.Authors) Remember(AuthorKind, author.Id, index);
    }

    private void Remember(string kind, string id, int index)
    {
        if (!_recent.TryGetValue((kind, id), out var recent)) _recent[(kind, id)] = recent = new();
        recent.Add(index);
    }

    private void AddNeighbour(List<Article> chosen, int index)
    {
        if (chosen.Count < Wanted && index >= 0 && index < _articles.Count && !chosen.Contains(_articles[index])) chosen.Add(_articles[index]);
    }

    private static string TitleKey(string title) =>
        PersianText.FoldForSearch(title).Replace("\u200c", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The last few articles of a term, in a ring.</summary>
    private sealed class Recent
    {
        private readonly int[] _ring = new int[Remembered];
        private int _count;

        public ReadOnlySpan<int> Items => _ring.AsSpan(0, Math.Min(_count, Remembered));

        public void Add(int index) => _ring[_count++ % Remembered] = index;
    }
}

/// <param name="MissingTitles">Titles of the editors' choice that are not on this site.</param>
internal readonly record struct RelatedChoice(IReadOnlyList<Article> Articles, IReadOnlyList<string> MissingTitles);
