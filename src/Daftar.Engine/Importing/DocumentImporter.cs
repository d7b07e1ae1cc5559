using Daftar.Diagnostics;
using Daftar.Importing.Articles;
using Daftar.Importing.Documents;
using Daftar.Importing.Metadata;
using Daftar.Importing.Readers;
using Daftar.Importing.Readers.Html;
using Daftar.Importing.Wording;
using Daftar.Languages;

namespace Daftar.Importing;

/// <summary>Data shared by all documents of an import.</summary>
/// <param name="Languages">Codes of the languages a text may be in.</param>
/// <param name="Language">The language of all documents, or null to tell it from each one's text.</param>
/// <param name="Type">Type of documents that do not name theirs, or null to guess <c>report</c>.</param>
public sealed record ImportOptions(
    ImportVocabulary Vocabulary, IReadOnlyList<string> Languages, string? Language = null, string? Type = null)
{
    /// <summary>A date later than this is not believed.</summary>
    public DateOnly Today { get; init; } = DateOnly.MaxValue;

    public IReadOnlyList<PageProfile> Profiles { get; init; } = [PageProfiles.NewsStudio];

    /// <summary>A table of facts about the documents; null for none.</summary>
    public MetadataTable? Metadata { get; init; }

    public IReadOnlyList<IDocumentReader> Readers { get; init; } = DocumentReaders.All;

    /// <summary>The site's language that a tag such as <c>fa-IR</c> stands for; null when the site has none.</summary>
    public string? Known(string tag)
    {
        if (Languages.FirstOrDefault(code => code.Equals(tag, StringComparison.OrdinalIgnoreCase)) is { } same) return same;
        var primary = KnownLanguages.Primary(tag);
        return Languages.FirstOrDefault(code => KnownLanguages.Primary(code) == primary);
    }
}

/// <summary>Turns one document into articles, mostly one. It knows nothing of the site's files, and nothing of other documents.</summary>
public static class DocumentImporter
{
    /// <returns>Empty when the document is refused, which was reported then.</returns>
    public static IReadOnlyList<ImportedArticle> Import(SourceDocument source, ImportOptions options, DiagnosticBag diagnostics)
    {
        var context = new ReadingContext(options.Vocabulary, options.Languages, options.Language, options.Type, options.Today, diagnostics) { Profiles = options.Profiles };
        foreach (var reader in options.Readers)
        {
            if (!reader.Recognises(source)) continue;
            return [.. reader.Read(source, context).Select(document => options.Metadata?.Apply(source, document) ?? document)
                .Select(document => ArticleBuilder.Build(source, document, options, context)).OfType<ImportedArticle>()];
        }
        diagnostics.Add(source.Decoded is { Text: null, Diagnostic: { } reason } ? reason : ImportDiagnostics.NoFormat(source.Name));
        return [];
    }
}
