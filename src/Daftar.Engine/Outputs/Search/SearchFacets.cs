using Daftar.Modelling;

namespace Daftar.Outputs.Search;

/// <summary>The lists of the site that a search can be narrowed to, with the names that addresses and files use for them.</summary>
internal static class SearchFacets
{
    public static readonly IReadOnlyList<string> Names = ["region", "issue", "type", "author", "year"];

    public static IEnumerable<(string Name, ArticleList List)> Of(LanguageSite language) =>
        from list in language.Lists
        let name = NameOf(list.Kind)
        where name is not null
        select (name, list);

    private static string? NameOf(ListKind kind) => kind switch
    {
        ListKind.Region => "region",
        ListKind.Issue => "issue",
        ListKind.Type => "type",
        ListKind.Author => "author",
        ListKind.Year => "year",
        _ => null,
    };
}
