using Daftar.Diagnostics;
using Daftar.Importing.Documents;

namespace Daftar.Importing;

/// <summary>A document to import: a file, or a file within an archive.</summary>
/// <param name="Name">How diagnostics name it: relative to the root when it lies in there, else as it was given.</param>
/// <param name="From">How the article remembers it: as <paramref name="Name"/>, but outside the root the file's name alone.</param>
/// <param name="Place">Where its companions are looked for, to tell documents from pictures of documents.</param>
/// <param name="Open">Reads it; null when it may not be read, which was reported then.</param>
internal sealed record ImportSource(string Name, string From, string Place, Func<DiagnosticBag, SourceDocument?> Open)
{
    /// <summary>It was named by the command, not found in a folder or archive.</summary>
    public bool IsNamed { get; init; }

    /// <summary>One of several articles in the file.</summary>
    public ImportSource PartOf(string? part) => part is null ? this : this with { Name = $"{Name}#{part}", From = $"{From}#{part}" };
}
