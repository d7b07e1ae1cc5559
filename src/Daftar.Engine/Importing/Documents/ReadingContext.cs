using Daftar.Diagnostics;
using Daftar.Importing.Wording;
using Daftar.Languages;

namespace Daftar.Importing.Documents;

/// <summary>The data about the site that a reader may use, and where it reports errors.</summary>
/// <param name="Languages">Codes of the languages a text may be in.</param>
/// <param name="Language">The language of all documents, or null to tell it from each one's text.</param>
/// <param name="Type">The type of documents that do not name theirs, or null when it is not known.</param>
/// <param name="Today">A date later than this is not believed.</param>
public sealed record ReadingContext(
    ImportVocabulary Vocabulary, IReadOnlyList<string> Languages, string? Language, string? Type, DateOnly Today, DiagnosticBag Diagnostics)
{
    /// <summary>Profiles of the sites whose saved pages are imported, the site's own before the built-in one.</summary>
    public IReadOnlyList<PageProfile> Profiles { get; init; } = [];

    /// <summary>The language of a text among the site's, or null when it is none of them or too short to tell.</summary>
    public string? LanguageOf(string text) => Language ?? LanguageDetection.Detect(text, Languages);

    /// <summary>Adds the diagnostic and gives back no document: <c>return context.Refuse(…);</c></summary>
    public IReadOnlyList<ImportedDocument> Refuse(Diagnostic diagnostic)
    {
        Diagnostics.Add(diagnostic);
        return [];
    }
}
