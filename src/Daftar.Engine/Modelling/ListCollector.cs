using System.Globalization;
using Daftar.Content;
using Daftar.Languages;
using Daftar.Languages.Collation;
using Daftar.Modelling.Addresses;
using Daftar.Theming;
using Daftar.Theming.Strings;

namespace Daftar.Modelling;

/// <summary>Sorts the articles of a language into their lists, in one pass.</summary>
internal sealed class ListCollector(
    string language, IReadOnlyList<LanguageTaxonomy> taxonomies, ContentSet content, SiteUrls urls, ThemeStrings strings, DateFormatter dates)
{
    private readonly Dictionary<(ListKind, string), List<Article>> _members = [];
    private readonly Dictionary<string, Tag> _tags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AuthorReference> _authors = new(StringComparer.Ordinal);

    /// <param name="articles">Newest first; the lists keep this order.</param>
    public List<ArticleList> Collect(IReadOnlyList<Article> articles)
    {
        foreach (var article in articles) Sort(article);
        return
        [
            .. taxonomies.SelectMany(TermLists),
            .. taxonomies.Where(taxonomy => taxonomy.Settings.CrossWith is not null).SelectMany(CrossingLists),
            .. AuthorLists(),
            .. TagLists(),
            .. DateLists(),
        ];
    }

    private void Sort(Article article)
    {
        Add(ListKind.TermOf(article.Type.Taxonomy), article.Type.Id, article);
        foreach (var term in article.Terms) Add(ListKind.TermOf(term.Taxonomy), term.Id, article);
        foreach (var (kind, id) in Crossings(article, taxonomies)) Add(kind, id, article);
        foreach (var author in article.Authors)
        {
            if (author.Id.Length == 0) continue;
            _authors.TryAdd(author.Id, author);
            Add(ListKind.Author, author.Id, article);
        }
        foreach (var tag in article.Tags)
        {
            _tags.TryAdd(tag.Id, tag);
            Add(ListKind.Tag, tag.Id, article);
        }
        if (article.PublishDate is { } date)
        {
            var (year, month) = dates.MonthOf(date.Day);
            Add(ListKind.Year, YearId(year), article);
            Add(ListKind.Month, MonthId(year, month), article);
        }
        else
        {
            Add(ListKind.Undated, "undated", article);
        }
    }

    private void Add(ListKind kind, string id, Article article)
    {
        if (!_members.TryGetValue((kind, id), out var members)) _members[(kind, id)] = members = [];
        members.Add(article);
    }

    /// <summary>The lists of pairs of terms that an article is in.</summary>
    public static IEnumerable<(ListKind Kind, string Id)> Crossings(Article article, IReadOnlyList<LanguageTaxonomy> taxonomies)
    {
        foreach (var taxonomy in taxonomies)
        {
            if (taxonomy.Settings.CrossWith is not { } crossed) continue;
            foreach (var term in article.TermsOf(taxonomy.Id))
            {
                foreach (var other in article.TermsOf(crossed)) yield return (ListKind.CrossingOf(taxonomy.Id), $"{term.Id}/{other.Id}");
            }
        }
    }

    private IEnumerable<ArticleList> TermLists(LanguageTaxonomy taxonomy)
    {
        if (!content.Taxonomies.TryGetValue(taxonomy.Id, out var declared)) yield break;
        var kind = ListKind.TermOf(taxonomy.Id);
        foreach (var term in declared.Terms)
        {
            var label = term.Labels.In(language, term.Id);
            yield return new(kind, term.Id, term.Plurals.Find(language) ?? label, urls.Term(language, term), Members(kind, term.Id))
            {
                Taxonomy = taxonomy,
                Term = term,
                Description = term.Descriptions.Find(language),
            };
        }
    }

    private IEnumerable<ArticleList> CrossingLists(LanguageTaxonomy taxonomy)
    {
        var crossed = taxonomies.First(other => other.Id == taxonomy.Settings.CrossWith);
        if (!content.Taxonomies.TryGetValue(taxonomy.Id, out var terms) || !content.Taxonomies.TryGetValue(crossed.Id, out var others)) yield break;
        var kind = ListKind.CrossingOf(taxonomy.Id);
        var (one, two) = (taxonomy.Settings.Singular, crossed.Settings.Singular);
        var pattern = strings.Find($"list.{one}-{two}")?.Other ?? $"{{{one}}}: {{{two}}}";
        foreach (var term in terms.Terms)
        {
            foreach (var other in others.Terms)
            {
                var id = $"{term.Id}/{other.Id}";
                if (!_members.TryGetValue((kind, id), out var members)) continue;
                var label = pattern
                    .Replace($"{{{one}}}", term.Labels.In(language, term.Id), StringComparison.Ordinal)
                    .Replace($"{{{two}}}", other.Labels.In(language, other.Id), StringComparison.Ordinal);
                yield return new(kind, id, label, urls.Crossing(language, term, other), members) { Taxonomy = taxonomy, Term = term, Other = other };
            }
        }
    }

    private IEnumerable<ArticleList> AuthorLists()
    {
        var collation = NameCollation.For(language);
        return _authors.Values
            .OrderBy(author => author.Name, collation).ThenBy(author => author.Id, StringComparer.Ordinal)
            .Select(author => new ArticleList(ListKind.Author, author.Id, author.Name, urls.Author(language, author.Id), Members(ListKind.Author, author.Id))
            {
                Author = author.Record,
            });
    }

    private IEnumerable<ArticleList> TagLists()
    {
        var collation = NameCollation.For(language);
        return _tags.Values
            .OrderBy(tag => tag.Name, collation).ThenBy(tag => tag.Id, StringComparer.Ordinal)
            .Select(tag => new ArticleList(ListKind.Tag, tag.Id, tag.Name, urls.Tag(language, tag.Id), Members(ListKind.Tag, tag.Id)));
    }

    private IEnumerable<ArticleList> DateLists()
    {
        foreach (var (kind, id) in _members.Keys.Where(key => key.Item1 == ListKind.Year || key.Item1 == ListKind.Month)
            .OrderBy(key => key.Item1.Category).ThenByDescending(key => key.Item2, StringComparer.Ordinal))
        {
            var parts = id.Split('/').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
            yield return kind == ListKind.Year
                ? new(kind, id, dates.Year(parts[0]), urls.Year(language, parts[0]), Members(kind, id))
                : new(kind, id, dates.MonthAndYear(parts[0], parts[1]), urls.Month(language, parts[0], parts[1]), Members(kind, id));
        }
        if (_members.TryGetValue((ListKind.Undated, "undated"), out var undated))
            yield return new(ListKind.Undated, "undated", strings["archive.undated"], urls.Undated(language), undated);
    }

    private IReadOnlyList<Article> Members(ListKind kind, string id) => _members.TryGetValue((kind, id), out var members) ? members : [];

    private static string YearId(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static string MonthId(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}/{month:00}");
}
