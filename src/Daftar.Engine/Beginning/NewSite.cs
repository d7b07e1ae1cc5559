using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Beginning;

/// <summary>What is known of a site that shall be begun.</summary>
/// <param name="Languages">At least one; the first one is the site's own.</param>
/// <param name="Today">The day of the sample articles, by the site's clock.</param>
public sealed record NewSite(IReadOnlyList<NewSiteLanguage> Languages, DateOnly Today)
{
    /// <summary>The taxonomies beside <c>types</c>; those of the model site by default.</summary>
    public IReadOnlyList<NewSiteTaxonomy> Taxonomies { get; init; } = NewSiteTaxonomy.OfTheModel;

    /// <summary>IANA name of the zone of dates.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Address of the repository's web page, or null.</summary>
    public string? Repository { get; init; }

    /// <summary>Where the site will stand, such as <c>https://example.org/</c>; null for what the repository says.</summary>
    public Uri? Address { get; init; }

    /// <summary>Whether the whole built-in theme is copied; else the site refers to the one in the program.</summary>
    public bool HasOwnTheme { get; init; }

    /// <summary>Where the action that checks and publishes comes from: <c>owner/name/action@version</c>.</summary>
    public required string Action { get; init; }

    public bool IsIn(string language) => Languages.Any(known => known.Code == language);
}

/// <summary>A language of a new site, with the site's name in it.</summary>
public sealed record NewSiteLanguage(string Code, string Name, string SiteName)
{
    public required TextDirection Direction { get; init; }

    /// <summary>As the settings name it: <c>gregorian</c>, <c>jalali-iran</c>, <c>jalali-afghanistan</c>.</summary>
    public required string Calendar { get; init; }

    /// <summary>As the settings name them: <c>latn</c>, <c>arabext</c>, <c>arab</c>.</summary>
    public required string Digits { get; init; }

    /// <summary>The one of our two languages in which texts for its readers begin: <c>fa</c> for Persian and Dari, else <c>en</c>.</summary>
    public string Texts => InterfaceLanguages.For(Code);

    /// <summary>Whether those texts are in the language itself.</summary>
    public bool HasTexts => Texts == "fa" || Code == "en" || Code.StartsWith("en-", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A taxonomy of a new site.</summary>
/// <param name="Labels">Its name by language; where none is given the id stands in.</param>
/// <param name="Terms">Id and name of each term.</param>
public sealed record NewSiteTaxonomy(string Id, IReadOnlyDictionary<string, string> Labels, IReadOnlyList<(string Id, LocalizedText Label)> Terms)
{
    /// <summary>What the model site has beside its types.</summary>
    public static IReadOnlyList<NewSiteTaxonomy> OfTheModel { get; } =
    [
        new("regions", Named("Regions", "مناطق"),
        [
            ("central-asia", new("Central Asia", "آسیای مرکزی")),
            ("afghanistan", new("Afghanistan", "افغانستان")),
            ("pakistan", new("Pakistan", "پاکستان")),
        ]),
        new("issues", Named("Issues", "موضوع‌ها"),
        [
            ("political", new("Political", "سیاسی")),
            ("security", new("Security", "امنیتی")),
            ("economic", new("Economic", "اقتصادی")),
            ("social-cultural", new("Social and cultural", "اجتماعی و فرهنگی")),
        ]),
    ];

    /// <summary>One of the site's own, with a term to begin with.</summary>
    public static NewSiteTaxonomy Own(string id, IReadOnlyDictionary<string, string> labels) => new(id, labels, [("general", new("General", "عمومی"))]);

    /// <summary>Its name in a language of the site.</summary>
    public string LabelIn(NewSiteLanguage language) =>
        Labels.GetValueOrDefault(language.Code) ?? Labels.GetValueOrDefault(language.Texts) ?? Labels.Values.FirstOrDefault() ?? char.ToUpperInvariant(Id[0]) + Id[1..].Replace('-', ' ');

    private static Dictionary<string, string> Named(string english, string persian) => new() { ["en"] = english, ["fa"] = persian };
}
