namespace Daftar.Importing;

/// <summary>What became of one source file.</summary>
/// <param name="Source">The file as the diagnostics name it.</param>
/// <param name="Target">The article's path relative to the root, with forward slashes; null when refused.</param>
/// <param name="NewsCode">The article's news code; 0 when refused.</param>
/// <param name="Text">The article's whole file as import writes it; null when refused.</param>
public sealed record ImportedFile(
    string Source, ImportStatus Status, string? Target, int NewsCode, string? Text, ImportFindings Findings);
