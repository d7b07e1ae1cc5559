using Daftar.Configuration;
using Daftar.Content;
using Daftar.History;
using Daftar.Modelling.Addresses;
using Daftar.Pictures;
using Daftar.Pictures.Cards;
using Daftar.Schema;
using Daftar.Storage;
using Daftar.Theming;
using Daftar.Theming.Models;
using Daftar.Theming.Strings;

namespace Daftar.Modelling;

/// <summary>
/// The finished model of the site: the content with everything that follows from all of it together (order, neighbours,
/// related articles, members of lists, menus, addresses). Read only once built.
/// </summary>
public sealed record SiteModel
{
    public required SiteConfiguration Configuration { get; init; }
    public required ContentSet Content { get; init; }
    public required Theme Theme { get; init; }
    public required SiteUrls Urls { get; init; }

    /// <summary>The keys of an article on this site.</summary>
    public CollectionSchema ArticleSchema { get; init; } = ContentSchema.Articles;

    /// <summary>In the order of <c>statiq.json</c>.</summary>
    public required IReadOnlyList<LanguageSite> Languages { get; init; }

    /// <summary>The published articles by path, for links from file to file.</summary>
    public required IReadOnlyDictionary<string, SiteUrl> DocumentUrls { get; init; }

    /// <summary>What readers wrote.</summary>
    public required SiteComments Comments { get; init; }

    /// <summary>When the first of the articles that wait for their date becomes due, or an article closes for comments; null when nothing of the kind is ahead.</summary>
    public DateTimeOffset? NextPublication { get; init; }

    /// <summary>
    /// Digest of all that every file may depend on: settings, theme, strings, taxonomies, authors, program version.
    /// </summary>
    public required Digest GlobalDigest { get; init; }

    /// <summary>The sizes that were made of the site's pictures.</summary>
    public PictureCatalog Pictures { get; init; } = PictureCatalog.None;

    /// <summary>The cards that were drawn for links to texts without a picture.</summary>
    public CardCatalog Cards { get; init; } = CardCatalog.None;

    /// <summary>When files were changed last, by the history of Git.</summary>
    public ChangeHistory Changes { get; init; } = ChangeHistory.None;

    /// <summary>
    /// The day on which an article's file was changed last, by the history of Git. Null when the article says itself when it was updated, when
    /// nothing is known, and when the text knows of a day as late.
    /// </summary>
    public ContentDate? ChangedOn(Article article)
    {
        if (article.Updated is not null || Changes.Find(article.Path) is not { } moment) return null;
        var changed = ContentDate.DayOf(moment, Configuration.TimeZone);
        return article.LastModified is { } last && changed.Day <= last.Day ? null : changed;
    }

    /// <summary>The last day of which the article or the history of Git knows; null when nothing is known.</summary>
    public ContentDate? LastModified(Article article) => ChangedOn(article) ?? article.LastModified;

    public LanguageSite Language(string code) =>
        FindLanguage(code) ?? throw new ArgumentException($"No language '{code}'.", nameof(code));

    public LanguageSite? FindLanguage(string code)
    {
        foreach (var language in Languages)
        {
            if (language.Code == code) return language;
        }
        return null;
    }

    /// <summary>
    /// Where a link to a Markdown file leads: to its page, or to the home page while the file is not published.
    /// </summary>
    public SiteUrl UrlOf(string path, string language) =>
        DocumentUrls.TryGetValue(path, out var url) ? url : Urls.Home(language);

    /// <summary>Adds what a body's links depend on: the addresses of the files that it links to.</summary>
    public void AddLinks(FingerprintBuilder fingerprint, BodySummary body, string language)
    {
        foreach (var link in body.InternalLinks)
        {
            if (!link.Href.StartsWith(DocumentLinks.Prefix, StringComparison.Ordinal)) continue;
            fingerprint.Add(UrlOf(link.Href[DocumentLinks.Prefix.Length..].Split('#', '?')[0], language).Value);
        }
    }

    /// <summary>The versions of an article in all languages, itself included, in the order of the site's languages.</summary>
    public IReadOnlyList<Article> Versions(Article article)
    {
        var versions = new List<Article>(Languages.Count);
        foreach (var language in Languages)
        {
            if (language.Code == article.Language) versions.Add(article);
            else if (language.ArticlesByStem.TryGetValue(article.Stem, out var version)) versions.Add(version);
        }
        return versions;
    }
}

/// <summary>The site in one language.</summary>
public sealed record LanguageSite
{
    public required SiteLanguage Settings { get; init; }
    public required ThemeStrings Strings { get; init; }
    public required DateFormatter Dates { get; init; }

    public string Code => Settings.Code;

    /// <summary>
    /// All articles that are published, newest first; by news code, highest first, within a moment; undated ones last.
    /// </summary>
    public required IReadOnlyList<Article> Articles { get; init; }

    public required IReadOnlyDictionary<string, Article> ArticlesByStem { get; init; }

    /// <summary>What each article's page shows of other articles.</summary>
    public required IReadOnlyDictionary<Article, ArticleContext> Contexts { get; init; }

    /// <summary>The site's taxonomies as readers of this language call them, in the order of the settings.</summary>
    public required IReadOnlyList<LanguageTaxonomy> Taxonomies { get; init; }

    public required IReadOnlyList<ContentPage> Pages { get; init; }

    public required IReadOnlyDictionary<string, ContentPage> PagesByStem { get; init; }

    /// <summary>
    /// All lists with their members: declared terms (also empty ones, since menus lead to them) and whatever else has
    /// members. By kind, then in the order in which readers shall see them.
    /// </summary>
    public required IReadOnlyList<ArticleList> Lists { get; init; }

    /// <summary>The lists by kind and id.</summary>
    public required IReadOnlyDictionary<(ListKind Kind, string Id), ArticleList> ListsById { get; init; }

    public LanguageTaxonomy? FindTaxonomy(string id)
    {
        foreach (var taxonomy in Taxonomies)
        {
            if (taxonomy.Id == id) return taxonomy;
        }
        return null;
    }

    public IEnumerable<ArticleList> ListsOf(ListKind kind) => Lists.Where(list => list.Kind == kind);

    public ArticleList? FindList(ListKind kind, string id) => ListsById.GetValueOrDefault((kind, id));
}

/// <summary>What surrounds an article on its page.</summary>
/// <param name="Older">The next older article of the language that has a date, or null.</param>
/// <param name="Related">The editors' choice, filled up to three.</param>
/// <param name="RelatedTitles">Titles of the editors' choice that are not on this site.</param>
public sealed record ArticleContext(
    Article? Older, Article? Newer, IReadOnlyList<Article> Related, IReadOnlyList<string> RelatedTitles);

/// <summary>What a list is of.</summary>
public enum ListCategory { Term, Crossing, Author, Tag, Year, Month, Undated }

/// <summary>What a list is of, and of which taxonomy, if of one.</summary>
public readonly record struct ListKind(ListCategory Category, string? Taxonomy = null)
{
    public static ListKind Author { get; } = new(ListCategory.Author);
    public static ListKind Tag { get; } = new(ListCategory.Tag);
    public static ListKind Year { get; } = new(ListCategory.Year);
    public static ListKind Month { get; } = new(ListCategory.Month);
    public static ListKind Undated { get; } = new(ListCategory.Undated);

    /// <summary>Of one term.</summary>
    public static ListKind TermOf(string taxonomy) => new(ListCategory.Term, taxonomy);

    /// <summary>Of a term and one of the taxonomy that it is crossed with.</summary>
    public static ListKind CrossingOf(string taxonomy) => new(ListCategory.Crossing, taxonomy);
}

/// <summary>A list of articles that has pages and perhaps feeds of its own.</summary>
/// <param name="Id">Unique within kind and language: a term's id, <c>afghanistan/political</c>, <c>1404/10</c>.</param>
/// <param name="Label">The name shown to readers.</param>
/// <param name="Url">The newest page.</param>
/// <param name="Articles">Newest first.</param>
public sealed record ArticleList(ListKind Kind, string Id, string Label, SiteUrl Url, IReadOnlyList<Article> Articles)
{
    /// <summary>A sentence above the list, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The taxonomy of <see cref="Term"/>; null when it is not a list of a term.</summary>
    public LanguageTaxonomy? Taxonomy { get; init; }

    /// <summary>The term behind it, or null.</summary>
    public Term? Term { get; init; }

    /// <summary>The second term of a crossing, or null.</summary>
    public Term? Other { get; init; }

    /// <summary>The record behind an author's list, or null.</summary>
    public Author? Author { get; init; }
}
