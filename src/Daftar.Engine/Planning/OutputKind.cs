using Daftar.Configuration;
using Daftar.Schema;
using Daftar.Theming;

namespace Daftar.Planning;

/// <summary>A kind of output as the list of outputs has it.</summary>
/// <param name="Create">Gives the output for a site, or null when the site's settings do without.</param>
public sealed record OutputKind(Func<SiteConfiguration, IOutput?> Create)
{
    /// <summary>Keys of texts that it takes from the theme's strings; a theme that lacks one is told so.</summary>
    public IReadOnlyList<string> Strings { get; init; } = [];

    /// <summary>The layouts that it renders, each with the model that is its root.</summary>
    public IReadOnlyList<LayoutModel> Layouts { get; init; } = [];

    /// <summary>Keys of its own in <c>statiq.json</c>; it reads them from <see cref="SiteConfiguration.Values"/>.</summary>
    public IReadOnlyList<FieldSchema> Settings { get; init; } = [];
}
