using Daftar.Configuration;

namespace Daftar.Planning;

/// <summary>A kind of output as the list of outputs has it.</summary>
/// <param name="Create">Gives the output for a site, or null when the site's settings do without.</param>
public sealed record OutputKind(Func<SiteConfiguration, IOutput?> Create)
{
    /// <summary>Keys of texts that it takes from the theme's strings; a theme that lacks one is told so.</summary>
    public IReadOnlyList<string> Strings { get; init; } = [];
}
