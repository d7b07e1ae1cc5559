using System.Globalization;
using Daftar.Content;
using Daftar.Languages;
using Daftar.Modelling.Addresses;
using Daftar.Theming;

namespace Daftar.Modelling;

/// <summary>Sorts the articles of a language into their lists, in one pass.</summary>
internal sealed class ListIndexer(string language, ContentSet content, SiteUrls urls, ThemeStrings strings, DateFormatter dates)
{
    private readonly Dictionary<(ListKind, string), List<Article>> _members = [];
    private readonly Dictionary<string, Tag> _tags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AuthorReference> _authors = new(StringComparer.Ordinal);

    /// <param name="articles">Newest first; the lists keep this order.</param>
    public List<ArticleList> Index(IReadOnlyList<Article> articles)
    {
        foreach (var article in articles) Sort(article);
        return
        [
            .. TermLists(ListKind.Type, "types"),
            .. TermLists(ListKind.Region, "regions"),
            .. TermLists(ListKind.Issue, "issues"),
            .. RegionIssueLists(),
            .. AuthorLists(),
            .. TagLists(),
            .. DateLists(),
        ];
    }

    private void Sort(Article article)
    {
        Add(ListKind.Type, article.Type.Id, article);
        foreach (var region in article.Regions)
        {
            Add(ListKind.Region, region.Id, article);
            foreach (var issue in article.Issues) Add(ListKind.RegionIssue, $"{region.Id}/{issue.Id}", article);
        }
        foreach (var issue in article.Issues) Add(ListKind.Issue, issue.Id, article);
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

    private IEnumerable<ArticleList> TermLists(ListKind kind, string taxonomy)
    {
        if (!content.Taxonomies.TryGetValue(taxonomy, out var declared)) yield break;
        foreach (var term in declared.Terms)
        {
            var label = term.Labels.In(language, term.Id);
            yield return new(kind, term.Id, term.Plurals.Find(language) ?? label, urls.Term(language, term), Members(kind, term.Id))
            {
                Term = term,
                Description = term.Descriptions.Find(language),
            };
        }
    }

    private IEnumerable<ArticleList> RegionIssueLists()
    {
        if (!content.Taxonomies.TryGetValue("regions", out var regions) || !content.Taxonomies.TryGetValue("issues", out var issues)) yield break;
        foreach (var region in regions.Terms)
        {
            foreach (var issue in issues.Terms)
            {
                var id = $"{region.Id}/{issue.Id}";
                if (!_members.TryGetValue((ListKind.RegionIssue, id), out var members)) continue;
                var label = strings["list.region-issue"]
                    .Replace("{region}", region.Labels.In(language, region.Id), StringComparison.Ordinal)
                    .Replace("{issue}", issue.Labels.In(language, issue.Id), StringComparison.Ordinal);
                yield return new(ListKind.RegionIssue, id, label, urls.RegionIssue(language, region.Id, issue.Id), members) { Term = region, Issue = issue };
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
        foreach (var (kind, id) in _members.Keys.Where(key => key.Item1 is ListKind.Year or ListKind.Month)
            .OrderBy(key => key.Item1).ThenByDescending(key => key.Item2, StringComparer.Ordinal))
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
