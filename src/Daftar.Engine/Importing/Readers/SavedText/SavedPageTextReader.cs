using Daftar.Importing.Documents;
using Daftar.Importing.Wording;

namespace Daftar.Importing.Readers.SavedText;

/// <summary>Reads an article page of the model site, or of one like it, that was saved or copied as text.</summary>
internal sealed class SavedPageTextReader : IDocumentReader
{
    public string Format => SavedPageParser.Format;

    // The names of the site's sections are only one of the marks of a page, and reading asks for them again.
    public bool Recognises(SourceDocument source) =>
        source.Text is { } text && new PageLayout(SourceLine.Split(text), ImportVocabulary.ModelSite).IsSavedPage();

    public IReadOnlyList<ImportedDocument> Read(SourceDocument source, ReadingContext context)
    {
        var lines = SourceLine.Split(source.Text!);
        var findings = TextDocument.FindingsOf(source, context);
        var article = SavedPageParser.Read(lines, new(lines, context.Vocabulary), context.Vocabulary, source.Name, context.Today, findings, context.Diagnostics);
        return article is null ? [] : [TextDocument.Of(article, findings, context)];
    }
}
