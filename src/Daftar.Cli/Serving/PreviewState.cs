using Daftar.Diagnostics;
using Daftar.Writing;

namespace Daftar.Cli.Serving;

/// <summary>What the preview shows at one moment: the last good site, and what is wrong with the content as it is now.</summary>
/// <param name="Version">Grows whenever the site's files change; 0 as long as there was no good build.</param>
/// <param name="LinkRoot">The base path: empty, or such as <c>/repo</c>.</param>
/// <param name="Files">The last good site; empty as long as there was none.</param>
/// <param name="Diagnostics">Of the latest build, in order.</param>
internal sealed record PreviewState(
    int Version,
    string LinkRoot,
    IReadOnlyDictionary<string, MemoryFile> Files,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    public static PreviewState Empty { get; } = new(0, "", new Dictionary<string, MemoryFile>(), []);
}
