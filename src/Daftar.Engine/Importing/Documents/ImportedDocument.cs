namespace Daftar.Importing.Documents;

/// <summary>
/// A document as its reader understood it: text as blocks, facts, and the account of what was lost. It is made whole by
/// the reader; nothing fills it in later.
/// </summary>
public sealed record ImportedDocument
{
    /// <summary>The reader's <see cref="IDocumentReader.Format"/>.</summary>
    public required string Format { get; init; }

    public required DocumentFacts Facts { get; init; }
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Texts of the notes whose marks stand among the blocks.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>Comments and recommendations; <c>daftar comment import</c> takes them.</summary>
    public ReaderAnswers Answers { get; init; } = ReaderAnswers.None;

    /// <summary>Everything that the reader dropped, changed and guessed. Nothing is dropped without an entry here.</summary>
    public ImportFindings Findings { get; init; } = new();

    /// <summary>Which of several articles of one file this is, such as <c>post-12</c>; null when the file is one article.</summary>
    public string? Part { get; init; }

    /// <summary>Digest of what a table says about the document; null when none does.</summary>
    public string? Row { get; init; }

    /// <summary>Digest of the part of the file that this article comes from, in lower-case hexadecimal; null for the whole file's.</summary>
    public string? Sha256 { get; init; }
}
