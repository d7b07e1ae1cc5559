using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Configuration;

/// <summary>One language of the site and how it writes.</summary>
public sealed record SiteLanguage
{
    /// <summary>The BCP 47 tag, which is also the folder and the URL segment: <c>fa</c>, <c>en</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The language's name in itself: «فارسی».</summary>
    public required string Name { get; init; }

    public required TextDirection Direction { get; init; }

    public required CalendarSystem Calendar { get; init; }

    /// <summary>CLDR's numbering system for numbers shown to readers: <c>latn</c>, <c>arabext</c> (Persian), <c>arab</c>.</summary>
    public required string Digits { get; init; }

    /// <summary>The site's title and description in this language.</summary>
    public required string SiteTitle { get; init; }
    public required string SiteDescription { get; init; }

    /// <summary>Who publishes, as named in metadata and the footer.</summary>
    public required string Publisher { get; init; }

    /// <summary>The menu in the header, and the one in the footer.</summary>
    public required IReadOnlyList<MenuEntry> Menu { get; init; }
    public required IReadOnlyList<MenuEntry> FooterMenu { get; init; }
}

/// <summary>
/// A menu entry of <c>statiq.json</c>: a label with a link, or a label with entries below it, or all terms of a
/// taxonomy (<c>"terms": "regions"</c>).
/// </summary>
/// <param name="Label">Text, or null to take the target's own title (a page, a term, or the taxonomy's string).</param>
/// <param name="Link">
/// <c>home</c>, <c>archive</c>, <c>search</c>, <c>page:about</c>, <c>regions:afghanistan</c>, <c>issues:political</c>,
/// <c>types:report</c>, or a URL; null for a heading.
/// </param>
/// <param name="Terms">Taxonomy whose terms stand below this entry: <c>regions</c>, <c>issues</c>, <c>types</c>; or null.</param>
/// <param name="Only">The terms to show, by id; all when empty.</param>
public sealed record MenuEntry(
    string? Label, string? Link, string? Terms, IReadOnlyList<string> Only, IReadOnlyList<MenuEntry> Entries, SourcePlace Place);
