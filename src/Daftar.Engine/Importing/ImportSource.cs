using Daftar.Diagnostics;
using Daftar.Importing.Documents;

namespace Daftar.Importing;

/// <summary>A document to import.</summary>
/// <param name="Path">How the disk knows it.</param>
/// <param name="Name">How diagnostics name it: relative to the root when it lies in there, else as it was given.</param>
/// <param name="From">How the article remembers it: as <paramref name="Name"/>, but outside the root the file's name alone.</param>
internal sealed record ImportSource(string Path, string Name, string From)
{
    /// <summary>The file's bytes; null when there are too many of them, which was reported then.</summary>
    public SourceDocument? Open(DiagnosticBag diagnostics)
    {
        var size = new FileInfo(Path).Length;
        if (size <= DocumentLimits.FileBytes)
            return new(Name, File.ReadAllBytes(Path), new FolderCompanions(System.IO.Path.GetDirectoryName(Path)!));
        diagnostics.Add(ImportDiagnostics.TooLarge(Name, size, DocumentLimits.FileBytes));
        return null;
    }

    /// <summary>One of several articles in the file.</summary>
    public ImportSource PartOf(string? part) => part is null ? this : this with { Name = $"{Name}#{part}", From = $"{From}#{part}" };
}
