using System.Diagnostics.CodeAnalysis;

namespace Daftar.Theming.Models;

/// <summary>Layout <c>search.sbn-html</c>: the search page, which helps without JavaScript too.</summary>
public sealed record SearchPageModel : PageModel
{
    public SearchPageModel()
    {
    }

    [SetsRequiredMembers]
    public SearchPageModel(PageModel frame, string indexUrl, string texts, string others)
        : base(frame)
    {
        IndexUrl = indexUrl;
        Texts = texts;
        Others = others;
    }

    /// <summary>The folder of the index of this language, ending in "/".</summary>
    public required string IndexUrl { get; init; }

    /// <summary>JSON for an attribute: the messages of the script, with plural forms.</summary>
    public required string Texts { get; init; }

    /// <summary>JSON for an attribute: the other languages' indexes by language code.</summary>
    public required string Others { get; init; }

    /// <summary>The facets of the search; every value is also a list of the site.</summary>
    public IReadOnlyList<SearchFacetView> Facets { get; init; } = [];

    /// <summary>Languages with a search index; this one is first.</summary>
    public IReadOnlyList<LanguageView> Indexes { get; init; } = [];

    /// <summary>CLDR's name of the digits that the script uses: latn, arabext, arab.</summary>
    public string Digits { get; init; } = "";

    /// <summary>A year and a day as a reader of this language writes them.</summary>
    public string DateExample { get; init; } = "";

    /// <summary>A web search limited to this site, for readers without JavaScript; null when the site names none.</summary>
    public WebSearchView? WebSearch { get; init; }
}

/// <param name="Name">region, issue, type, author, year.</param>
public sealed record SearchFacetView(string Name, string Title, IReadOnlyList<SearchFacetValueView> Values);

/// <param name="Url">The list of the site with the same articles.</param>
public sealed record SearchFacetValueView(string Id, string Label, string Url, string CountText);

/// <param name="Field">Name of the field that takes the words.</param>
/// <param name="Value">The initial value of the field, which limits the search to this site.</param>
public sealed record WebSearchView(string Action, string Field, string Value, IReadOnlyList<HiddenFieldView> Hidden);

public sealed record HiddenFieldView(string Name, string Value);
