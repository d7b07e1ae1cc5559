using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Html;
using Daftar.Importing.Readers.SavedText;
using Daftar.Importing.Readers.Word;

namespace Daftar.Importing.Readers;

/// <summary>All readers, in the order in which a document is shown to them: the first that recognises it reads it.</summary>
public static class DocumentReaders
{
    public static IReadOnlyList<IDocumentReader> All { get; } =
    [
        new WordReader(),
        new SavedHtmlReader(),
        new SavedPageTextReader(),
        // Any text is plain text, so this one comes last.
        new PlainTextReader(),
    ];
}
