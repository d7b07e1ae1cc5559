using Daftar.Configuration;
using Daftar.Modelling;

namespace Daftar.Outputs.Search;

/// <summary>The lists of the site that a search can be narrowed to, with the names that addresses and files use for them.</summary>
internal static class SearchFacets
{
    /// <summary>All names of the site, those of taxonomies with many terms first.</summary>
    public static IReadOnlyList<string> NamesOf(SiteConfiguration configuration) =>
    [
        .. configuration.Taxonomies.Where(taxonomy => taxonomy.IsFacet).OrderBy(taxonomy => taxonomy.IsSingle).Select(taxonomy => taxonomy.Singular),
        "author", "year",
    ];

    public static IEnumerable<(string Name, ArticleList List)> Of(LanguageSite language) =>
        from list in language.Lists
        let name = NameOf(list)
        where name is not null
        select (name, list);

    /// <summary>The facet's name for readers.</summary>
    public static string LabelOf(LanguageSite language, string name) =>
        language.Taxonomies.FirstOrDefault(taxonomy => taxonomy.Settings.Singular == name)?.FacetLabel ?? language.Strings[$"search.{name}"];

    private static string? NameOf(ArticleList list) => list.Kind.Category switch
    {
        ListCategory.Term when list.Taxonomy!.Settings.IsFacet => list.Taxonomy.Settings.Singular,
        ListCategory.Author => "author",
        ListCategory.Year => "year",
        _ => null,
    };
}
