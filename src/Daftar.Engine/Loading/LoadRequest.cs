using Daftar.Configuration;

namespace Daftar.Loading;

/// <summary>What to load.</summary>
/// <param name="Root">The site's root folder.</param>
/// <param name="Jobs">How many threads may work; the result does not depend on it.</param>
public sealed record LoadRequest(string Root, SiteConfiguration Configuration, int Jobs)
{
    /// <summary>Names of the footnotes' section and of the arrow back, by language.</summary>
    public IReadOnlyDictionary<string, BodyLabels> Labels { get; init; } = new Dictionary<string, BodyLabels>();
}

public sealed record BodyLabels(string Footnotes, string BackToText);

/// <summary>What loading gives: the content, and the bodies' HTML, which the caller disposes of.</summary>
public sealed record LoadedContent(Content.ContentSet Content, Content.BodyStore Bodies);
