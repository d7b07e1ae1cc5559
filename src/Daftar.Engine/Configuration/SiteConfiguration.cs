using Daftar.Configuration.Fields;
using Daftar.Diagnostics;
using Daftar.Schema;

namespace Daftar.Configuration;

/// <summary>The settings of <c>statiq.json</c>, checked and with defaults filled in.</summary>
public sealed record SiteConfiguration
{
    /// <summary>The languages in the order of the file; the first one is the default (x-default).</summary>
    public required IReadOnlyList<SiteLanguage> Languages { get; init; }

    /// <summary>Scheme, host and port without a trailing slash, such as <c>https://example.org</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>The base path: empty, or rooted without a trailing slash, such as <c>/repo</c>.</summary>
    public required string LinkRoot { get; init; }

    /// <summary>The folder in which the settings lie.</summary>
    public string Root { get; init; } = ".";

    /// <summary>All values of <c>statiq.json</c>, for a setting that one place reads: it is declared in the schema and nowhere else.</summary>
    public FieldValues Values { get; init; } = FieldValues.Empty;

    /// <summary>Folders relative to the root, with forward slashes.</summary>
    public string InputPath { get; init; } = "input";
    /// <summary>Folders of the theme; of each file the first one that has it counts, then the program's own theme.</summary>
    public IReadOnlyList<string> ThemePaths { get; init; } = ["theme"];

    public string OutputPath { get; init; } = "output";
    public string CachePath { get; init; } = "cache";

    /// <summary>The zone of dates that carry no offset.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>Items on a list page.</summary>
    public int PageSize { get; init; } = 20;

    /// <summary>Entries in a feed.</summary>
    public int FeedSize { get; init; } = 20;

    /// <summary>Which feeds there are, and how much of a text they carry.</summary>
    public FeedSettings Feeds { get; init; } = new();

    /// <summary>How short links (<c>/4219/</c>) lead on.</summary>
    public ShortLinks ShortLinks { get; init; } = ShortLinks.Files;

    /// <summary>URL patterns by kind, without base path; see <see cref="UrlPatterns"/>.</summary>
    public required UrlPatterns Urls { get; init; }

    /// <summary>The taxonomies in the order of the file.</summary>
    public IReadOnlyList<TaxonomySettings> Taxonomies { get; init; } = TaxonomySettings.Defaults;

    /// <summary>Keys of articles that this site adds.</summary>
    public IReadOnlyList<CustomFieldSettings> CustomFields { get; init; } = [];

    /// <summary>The taxonomy whose first term stands on cards and above titles, or null.</summary>
    public TaxonomySettings? CardTaxonomy => Taxonomies.FirstOrDefault(taxonomy => taxonomy.IsOnCards);

    public TaxonomySettings? FindTaxonomy(string id) => Taxonomies.FirstOrDefault(taxonomy => taxonomy.Id == id);

    /// <summary>Repository page where a reader can propose a change, or null.</summary>
    public string? RepositoryUrl { get; init; }

    /// <summary>Address template of a web search limited to this site for readers without JavaScript, or null (off).</summary>
    public string? WebSearchUrl { get; init; }

    public bool GenerateSitemap { get; init; } = true;
    public bool GenerateSearchIndex { get; init; } = true;

    /// <summary>How much of the content is published as data.</summary>
    public ApiScope GenerateApi { get; init; } = ApiScope.Index;

    /// <summary>In which forms the API gives a text.</summary>
    public IReadOnlyList<ApiText> ApiTexts { get; init; } = [ApiText.Html];

    /// <summary>The browser editor at <c>/admin/</c>; null when the site has none.</summary>
    public AdminSettings? Admin { get; init; }

    /// <summary>Readers' comments; null when the site shows none.</summary>
    public CommentSettings? Comments { get; init; }

    /// <summary>The number of recommendations; null when the site does not show it.</summary>
    public RecommendSettings? Recommend { get; init; }

    /// <summary>Blocks of the home pages, in order.</summary>
    public IReadOnlyList<HomeBlock> HomeBlocks { get; init; } = [];

    /// <summary>How references to articles are offered.</summary>
    public CitationScope Citations { get; init; } = CitationScope.Links;

    /// <summary>Ids of the share links on article pages.</summary>
    public IReadOnlyList<string> Share { get; init; } = [];

    /// <summary>How many of the newest texts without a picture get a card of their own; 0 when no cards are drawn.</summary>
    public int ShareCards { get; init; } = 200;

    /// <summary>Language of messages: "en", "fa", "author" (that of the file), or null for the command line's.</summary>
    public string? DiagnosticsLanguage { get; init; }

    /// <summary>Kilobytes (of 1000 bytes) above which the check warns of an image.</summary>
    public int ImageLimit { get; init; } = 300;

    /// <summary>Bytes that the host takes at most, with the place of the setting.</summary>
    public (long Bytes, SourcePlace Place) SizeLimit { get; init; } = (1_000_000_000, new(ConfigurationLoader.FileName));

    /// <summary>Bytes that a first visit may cost, compressed, by kind of page, with the places of the settings.</summary>
    public IReadOnlyDictionary<string, (int Bytes, SourcePlace Place)> Budgets { get; init; } = new Dictionary<string, (int, SourcePlace)>();

    /// <summary>What is published beside the known kinds of files: extensions with their dot, and paths below the content folder.</summary>
    public IReadOnlyList<string> AlsoPublish { get; init; } = [];

    /// <summary>Whether articles say when they were changed last by the history of Git, where they do not say it themselves.</summary>
    public bool GitHistory { get; init; } = true;

    /// <summary>Whether articles dated later than the build's clock are left out until then.</summary>
    public bool HideFuture { get; init; } = true;

    /// <summary>The codes of the languages, in their order.</summary>
    public IReadOnlyList<string> LanguageCodes => _codes ??= [.. Languages.Select(language => language.Code)];

    private IReadOnlyList<string>? _codes;

    /// <summary>Digest of the bytes of <c>statiq.json</c> and of what replaced its values.</summary>
    public string SourceDigest { get; init; } = "";

    /// <summary>The language with this code; throws when there is none, which is our bug.</summary>
    public SiteLanguage Language(string code) =>
        FindLanguage(code) ?? throw new ArgumentException($"No language '{code}'.", nameof(code));

    public SiteLanguage? FindLanguage(string code)
    {
        foreach (var language in Languages)
        {
            if (language.Code == code) return language;
        }
        return null;
    }
}

/// <summary>A block of the home page: the newest articles of some types (all when none is named).</summary>
public sealed record HomeBlock(
    string Id, IReadOnlyDictionary<string, string> Title, IReadOnlyList<string> Types, int Count, bool Repeat, SourcePlace Place)
{
    /// <summary>Whether the block shows what was recommended most instead of the newest.</summary>
    public bool IsByRecommendation { get; init; }
}
