namespace Daftar.Importing;

/// <summary>The result of an import for each file, in order of file names.</summary>
/// <param name="AuthorRecords">Paths of author records that were written or completed, relative to the root.</param>
public sealed record ImportResult(IReadOnlyList<ImportedFile> Files, IReadOnlyList<string> AuthorRecords, bool DryRun)
{
    public int Count(ImportStatus status) => Files.Count(file => file.Status == status);
}
