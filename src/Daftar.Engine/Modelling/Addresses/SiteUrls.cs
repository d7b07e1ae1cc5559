using System.Buffers;
using System.Globalization;
using Daftar.Configuration;
using Daftar.Content;

namespace Daftar.Modelling.Addresses;

/// <summary>Makes the addresses of the site from the patterns of the configuration.</summary>
public sealed class SiteUrls(SiteConfiguration configuration)
{
    // What stands in the path of a URL as it is (RFC 3986); a file of the content may have any name.
    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly UrlPattern _article = new(configuration.Urls.Article);
    private readonly UrlPattern _short = new(configuration.Urls.Short);
    private readonly UrlPattern _page = new(configuration.Urls.Page);
    private readonly UrlPattern _term = new(configuration.Urls.Term);
    private readonly Dictionary<string, UrlPattern> _terms = configuration.Taxonomies
        .Where(taxonomy => taxonomy.Url is not null).ToDictionary(taxonomy => taxonomy.Id, taxonomy => new UrlPattern(taxonomy.Url!), StringComparer.Ordinal);
    private readonly Dictionary<string, UrlPattern> _crossings = configuration.Taxonomies
        .Where(taxonomy => taxonomy.CrossWith is not null).ToDictionary(taxonomy => taxonomy.Id, taxonomy => new UrlPattern(CrossingPattern(taxonomy, configuration)), StringComparer.Ordinal);
    private readonly UrlPattern _author = new(configuration.Urls.Author);
    private readonly UrlPattern _tag = new(configuration.Urls.Tag);
    private readonly UrlPattern _archive = new(configuration.Urls.Archive);

    public SiteUrl Root => new("/");

    public SiteUrl Home(string language) => new($"/{language}/");

    public SiteUrl Article(Article article) => new(_article.Fill(
        ("lang", article.Language), ("type", article.Type.Id), ("code", Text(article.NewsCode)), ("slug", article.Stem)));

    /// <summary>The permanent address of a news code, the same in all languages.</summary>
    public SiteUrl Short(int newsCode) => new(_short.Fill(("code", Text(newsCode))));

    public SiteUrl Page(ContentPage page) => new(_page.Fill(("lang", page.Language), ("page", page.Stem)));

    public SiteUrl Term(string language, Term term) => Term(language, term.Taxonomy, term.Id);

    public SiteUrl Term(string language, string taxonomy, string term) =>
        new(_terms.GetValueOrDefault(taxonomy, _term).Fill(("lang", language), ("taxonomy", taxonomy), ("term", term)));

    /// <summary>The list of articles that have a term and one of another taxonomy.</summary>
    public SiteUrl Crossing(string language, Term term, Term other) => new(_crossings[term.Taxonomy].Fill(
        ("lang", language), ("taxonomy", term.Taxonomy), ("term", term.Id), ("other", other.Id), ("issue", other.Id)));

    public SiteUrl Author(string language, string author) => new(_author.Fill(("lang", language), ("author", author)));

    public SiteUrl Tag(string language, string tag) => new(_tag.Fill(("lang", language), ("tag", tag)));

    /// <summary>The list of a month, by the year and month of the language's calendar.</summary>
    public SiteUrl Month(string language, int year, int month) => new(_archive.Fill(
        ("lang", language),
        ("year", year.ToString("0000", CultureInfo.InvariantCulture)),
        ("month", month.ToString("00", CultureInfo.InvariantCulture))));

    public SiteUrl Year(string language, int year) => new(ArchiveBase(language) + year.ToString("0000", CultureInfo.InvariantCulture) + "/");

    public SiteUrl Archive(string language) => new(ArchiveBase(language));

    public SiteUrl Undated(string language) => new(ArchiveBase(language) + "undated/");

    /// <summary>The overview of a taxonomy, of the authors or of the tags: the folder in which their lists lie.</summary>
    public SiteUrl Index(string language, string kind) => kind switch
    {
        "authors" => Parent(Author(language, "x")),
        "tags" => Parent(Tag(language, "x")),
        _ => Parent(Term(language, kind, "x")),
    };

    /// <summary>The numbered page of an article's comments; 0 is the article's own.</summary>
    public SiteUrl Comments(SiteUrl article, int number) => number == 0 ? article : new($"{article.Value}comments/{Text(number)}/");

    /// <summary>The feed of an article's comments, or of a language's when given its home page.</summary>
    public SiteUrl CommentFeed(SiteUrl page) => new($"{page.Value}comments/feed.xml");

    public SiteUrl Search(string language) => new($"/{language}/search/");

    /// <summary>The numbered page of a list; number 0 is the list's own address, where the newest entries are.</summary>
    public SiteUrl ListPage(SiteUrl list, int number) => number == 0 ? list : new($"{list.Value}page/{Text(number)}/");

    /// <summary>The address within the host: with the base path, percent-encoded as a URL needs it.</summary>
    public string Link(SiteUrl url) => configuration.LinkRoot + Escape(url.Value);

    /// <summary>The address with scheme and host.</summary>
    public string Absolute(SiteUrl url) => configuration.Origin + Link(url);

    /// <summary>Scheme and host before a link that has the base path already.</summary>
    public string Absolute(string link) => configuration.Origin + link;

    private static string CrossingPattern(TaxonomySettings taxonomy, SiteConfiguration configuration) =>
        taxonomy.CrossUrl ?? (taxonomy is { Id: "regions", CrossWith: "issues" } ? configuration.Urls.RegionIssue : "/{lang}/{taxonomy}/{term}/{other}/");

    private string ArchiveBase(string language)
    {
        var pattern = configuration.Urls.Archive.Replace("{lang}", language, StringComparison.Ordinal);
        return pattern[..pattern.IndexOf("{year}", StringComparison.Ordinal)];
    }

    private static SiteUrl Parent(SiteUrl url) => new(url.Value[..(url.Value.TrimEnd('/').LastIndexOf('/') + 1)]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Escape(string path) =>
        path.AsSpan().IndexOfAnyExcept(Unreserved) < 0 ? path : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
