using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Feeds;
using Daftar.Importing.Readers.Html;
using Daftar.Importing.Readers.Mail;
using Daftar.Importing.Readers.Markdowns;
using Daftar.Importing.Readers.OpenDocument;
using Daftar.Importing.Readers.Pdf;
using Daftar.Importing.Readers.Refusals;
using Daftar.Importing.Readers.SavedText;
using Daftar.Importing.Readers.Word;
using Daftar.Importing.Readers.WordPress;

namespace Daftar.Importing.Readers;

/// <summary>All readers, in the order in which a document is shown to them: the first that recognises it reads it.</summary>
public static class DocumentReaders
{
    public static IReadOnlyList<IDocumentReader> All { get; } =
    [
        new WordReader(),
        new OpenDocumentReader(),
        new PdfReader(),
        new RefusedFormats(),
        new WordPressReader(),
        new FeedReader(),
        new MailReader(),
        new OtherMarkdownReader(),
        new JsonFeedReader(),
        new SavedHtmlReader(),
        new SavedPageTextReader(),
        // Any text is plain text, so this one comes last.
        new PlainTextReader(),
    ];
}
