using Daftar.Modelling;
using Daftar.Storage;
using Daftar.Theming;

namespace Daftar.Planning;

/// <summary>The data for rendering: the site, the theme's layouts and the rendered texts. There is one for the whole build; it is read-only.</summary>
public sealed record RenderContext(SiteModel Site, ITemplateEngine Templates, BodyStore Bodies)
{
    /// <summary>The folder in which the content folder lies, for outputs that read a source once more instead of keeping it in memory.</summary>
    public string Root { get; init; } = ".";

    /// <summary>Where an output may keep what it learnt for the next build; null for a build without a cache.</summary>
    public string? CacheFolder { get; init; }
}
