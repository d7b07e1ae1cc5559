namespace Daftar.Configuration;

/// <summary>How readers' comments are shown and come in; a site without them shows none.</summary>
public sealed record CommentSettings
{
    /// <summary>Where the form is sent; null for a site without a form.</summary>
    public string? Form { get; init; }

    /// <summary>File names of the repository's issue forms by language; empty without them.</summary>
    public IReadOnlyDictionary<string, string> IssueForms { get; init; } = new Dictionary<string, string>();

    /// <summary>The address to which comments are mailed, or null.</summary>
    public string? Mail { get; init; }

    /// <summary>Days after its publication on which an article takes comments; null for ever.</summary>
    public int? OpenDays { get; init; }

    /// <summary>Comments on the article's own page and on each older page.</summary>
    public int PageSize { get; init; } = 50;
}

/// <summary>How the number of recommendations is shown.</summary>
/// <param name="Link">Where a reader recommends an article, with <c>{code}</c>; null for a number without a link.</param>
/// <param name="OrdersLists">Whether lists begin with what was recommended most, not with the newest.</param>
public sealed record RecommendSettings(string? Link, bool OrdersLists);
