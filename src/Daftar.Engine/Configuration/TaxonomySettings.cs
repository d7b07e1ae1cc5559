using Daftar.Diagnostics;

namespace Daftar.Configuration;

/// <summary>
/// A taxonomy as the site declares it: which key of an article names its terms, and what readers get of it. The terms
/// themselves stand in <c>input/taxonomies/ID.yml</c>.
/// </summary>
/// <param name="Id">The file's stem and the URL segment: <c>regions</c>.</param>
public sealed record TaxonomySettings(string Id)
{
    /// <summary>The taxonomy that says what kind of text an article is. Every site has it.</summary>
    public const string Types = "types";

    /// <summary>The key of an article's front matter.</summary>
    public string Key { get; init; } = Id;

    /// <summary>The name of one term in addresses of the search, in data and in keys of strings: <c>region</c>.</summary>
    public string Singular { get; init; } = Id;

    /// <summary>Whether an article has one term of it at most.</summary>
    public bool IsSingle { get; init; }

    /// <summary>What readers call the taxonomy, by language, where the theme's strings do not say.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>What readers call one term, likewise.</summary>
    public IReadOnlyDictionary<string, string> TermLabels { get; init; } = new Dictionary<string, string>();

    /// <summary>Pattern of the addresses of its lists; null for that of the setting <c>Urls</c>.</summary>
    public string? Url { get; init; }

    /// <summary>Another taxonomy with whose terms its terms have lists together, or null.</summary>
    public string? CrossWith { get; init; }

    /// <summary>Pattern of the addresses of those lists; null for the default.</summary>
    public string? CrossUrl { get; init; }

    /// <summary>Whether each list has feeds.</summary>
    public bool HasFeeds { get; init; } = true;

    /// <summary>Whether a search can be narrowed to its terms.</summary>
    public bool IsFacet { get; init; } = true;

    /// <summary>Whether an article's first term stands on its card and above its title.</summary>
    public bool IsOnCards { get; init; }

    /// <summary>Whether the home page lists its terms.</summary>
    public bool IsOnHome { get; init; }

    /// <summary>Whether its terms are series, whose articles are parts in the order of their days.</summary>
    public bool IsSeries { get; init; }

    /// <summary>How much a term that two articles share makes them related.</summary>
    public int Weight { get; init; } = 3;

    public SourcePlace Place { get; init; }

    /// <summary>Ids that say by themselves that the terms are series.</summary>
    public static bool NamesSeries(string id) => id is "series" or "dossiers";

    /// <summary>What a site has that declares nothing.</summary>
    public static IReadOnlyList<TaxonomySettings> Defaults { get; } =
    [
        new(Types) { Key = "type", Singular = "type", IsSingle = true, Weight = 0 },
        new("regions") { Singular = "region", CrossWith = "issues", IsOnCards = true, IsOnHome = true },
        new("issues") { Singular = "issue", IsOnHome = true },
    ];
}
