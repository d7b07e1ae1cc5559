using System.Text.RegularExpressions;

namespace Daftar.BrowserTests;

/// <summary>The kinds of pages a site has, each told by its path, so that tests can take one of each.</summary>
public static class PageKinds
{
    /// <summary>Kind and pattern of the path, with <c>LANG</c> for the language; the first that matches counts.</summary>
    private static readonly (string Kind, string Pattern)[] Patterns =
    [
        ("chooser", "^index\\.html$"),
        ("not-found", "^404\\.html$"),
        ("home", "^LANG/index\\.html$"),
        ("region × issue", "^LANG/regions/[^/]+/[^/]+/index\\.html$"),
        ("region", "^LANG/regions/[^/]+/index\\.html$"),
        ("issue", "^LANG/issues/[^/]+/index\\.html$"),
        ("type", "^LANG/types/[^/]+/index\\.html$"),
        ("series", "^LANG/series/[^/]+/index\\.html$"),
        ("author", "^LANG/authors/[^/]+/index\\.html$"),
        ("tag", "^LANG/tags/[^/]+/index\\.html$"),
        ("older list page", "^LANG/.+/page/[0-9]+/index\\.html$"),
        ("directory", "^LANG/(regions|issues|types|series|authors|tags)/index\\.html$"),
        ("archive", "^LANG/archive/index\\.html$"),
        ("archive year", "^LANG/archive/[0-9]+/index\\.html$"),
        ("archive undated", "^LANG/archive/undated/index\\.html$"),
        ("archive month", "^LANG/archive/[0-9]+/[0-9]+/index\\.html$"),
        ("search", "^LANG/search/index\\.html$"),
        ("article", "^LANG/[^/]+/[0-9]+/index\\.html$"),
        ("page", "^LANG/[^/]+/index\\.html$"),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Patterns.Select(pattern => pattern.Kind)];

    /// <summary>The kind of the page at this path, or null when it is of none.</summary>
    public static string? Of(string path, string language)
    {
        foreach (var (kind, pattern) in Patterns)
        {
            if (Regex.IsMatch(path, pattern.Replace("LANG", language, StringComparison.Ordinal))) return kind;
        }
        return null;
    }
}
