namespace Daftar.Hosting;

/// <summary>
/// Metadata of the documents that the pipeline "Daftar" has after its process phase. Beside these there is every key of
/// the content model and of the site's own taxonomies in Pascal case: Corrections, Translation, Series.
/// </summary>
public static class DaftarKeys
{
    /// <summary>Text: "article", "page", or of a list "term", "crossing", "author", "tag", "year", "month", "undated".</summary>
    public const string Kind = nameof(Kind);

    /// <summary>Text: the file's name without extension, or a list's id. The same in all languages.</summary>
    public const string Stem = nameof(Stem);

    /// <summary>Text: the code of the language.</summary>
    public const string Language = nameof(Language);

    /// <summary>Text: the page's address below the host, with the base path; with the host in <see cref="Url"/>.</summary>
    public const string Link = nameof(Link);
    public const string Url = nameof(Url);

    /// <summary>Whole number.</summary>
    public const string NewsCode = nameof(NewsCode);

    /// <summary>DateTimeOffset, or nothing when nobody knows the date.</summary>
    public const string PublishDate = nameof(PublishDate);

    /// <summary>Text: the names, with commas between them. As lists: <see cref="Authors"/>, <see cref="AuthorIds"/>.</summary>
    public const string Author = nameof(Author);
    public const string Authors = nameof(Authors);
    public const string AuthorIds = nameof(AuthorIds);

    /// <summary>Text: who published it first. (The file is the document's property of this name.)</summary>
    public const string Source = nameof(Source);

    /// <summary>Text: the id of the type.</summary>
    public const string Type = nameof(Type);

    /// <summary>Lists of ids.</summary>
    public const string Regions = nameof(Regions);
    public const string Issues = nameof(Issues);
    public const string Tags = nameof(Tags);

    public const string Kicker = nameof(Kicker);
    public const string Lead = nameof(Lead);
    public const string Excerpt = nameof(Excerpt);

    /// <summary>Whole number.</summary>
    public const string WordCount = nameof(WordCount);

    /// <summary>Of a list: its articles as documents, newest first.</summary>
    public const string Articles = nameof(Articles);

    /// <summary>Of a list of a term: the taxonomy's id.</summary>
    public const string Taxonomy = nameof(Taxonomy);

    /// <summary>The engine's own value: Article, ContentPage, or ArticleList.</summary>
    public const string Model = nameof(Model);
}
