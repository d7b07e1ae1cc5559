using Daftar.Diagnostics;
using Daftar.Preview;

namespace Daftar.Cli.Preview;

/// <summary>What the preview shows at one moment: the last good site, and what is wrong with the content as it is now.</summary>
/// <param name="Version">Grows with every good update of the site; 0 as long as there was none.</param>
/// <param name="LinkRoot">The base path: empty, or such as <c>/repo</c>.</param>
/// <param name="Site">The last good site; null as long as there was none.</param>
/// <param name="Diagnostics">Of the latest update, in order.</param>
internal sealed record PreviewState(int Version, string LinkRoot, LiveSnapshot? Site, IReadOnlyList<Diagnostic> Diagnostics)
{
    public static PreviewState Empty { get; } = new(0, "", null, []);
}
