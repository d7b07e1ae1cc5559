using Daftar.Importing.Documents;

namespace Daftar.Importing;

/// <summary>The result for one document: a file, or one article of a file with several.</summary>
/// <param name="Source">The file as the diagnostics name it; behind it <c>#</c> and the part, where it holds several articles.</param>
/// <param name="Target">The article's path relative to the root, with forward slashes; null when refused.</param>
/// <param name="NewsCode">The article's news code; 0 when refused.</param>
/// <param name="Text">The article's whole file as import writes it; null when refused.</param>
public sealed record ImportedFile(
    string Source, ImportStatus Status, string? Target, int NewsCode, string? Text, ImportFindings Findings)
{
    /// <summary>The file alone, without the part.</summary>
    public string File => Source.IndexOf('#', StringComparison.Ordinal) is > 0 and var hash ? Source[..hash] : Source;

    /// <summary>Keys that somebody has to fill in.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Paths of the pictures that came along, relative to the root.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];
}
