namespace Daftar.Configuration;

/// <summary>
/// Patterns of the site's addresses, rooted, with <c>{placeholders}</c>. The defaults are those of the old site, so
/// that no link breaks.
/// </summary>
public sealed record UrlPatterns
{
    public string Article { get; init; } = "/{lang}/{type}/{code}/";
    public string Short { get; init; } = "/{code}/";
    public string Term { get; init; } = "/{lang}/{taxonomy}/{term}/";
    public string RegionIssue { get; init; } = "/{lang}/regions/{term}/{issue}/";
    public string Author { get; init; } = "/{lang}/authors/{author}/";
    public string Tag { get; init; } = "/{lang}/tags/{tag}/";
    public string Archive { get; init; } = "/{lang}/archive/{year}/{month}/";
    public string Page { get; init; } = "/{lang}/{page}/";
}
