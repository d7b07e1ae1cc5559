namespace Daftar.Importing.Documents;

/// <summary>
/// Reads documents of one format. A reader has no state and knows nothing of the site's files; to add one, write a class
/// in a folder of <c>Readers/</c> and name it in <see cref="Readers.DocumentReaders"/>.
/// </summary>
public interface IDocumentReader
{
    /// <summary>A short name for <c>imported.format</c>, such as <c>docx</c>.</summary>
    string Format { get; }

    /// <summary>Whether the document is of this format, by what it holds and not by its name. Quick: it is asked of every file.</summary>
    bool Recognises(SourceDocument source);

    /// <summary>
    /// The articles in the document, mostly one. Empty when it was refused, in which case the reader has added a
    /// diagnostic that says why and what to do.
    /// </summary>
    IReadOnlyList<ImportedDocument> Read(SourceDocument source, ReadingContext context);
}
