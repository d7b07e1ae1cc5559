using Daftar.Configuration;

namespace Daftar.Importing;

/// <summary>The documents to import, and the target.</summary>
/// <param name="Paths">Files, or folders that are walked; relative ones are taken from the current folder. They may lie anywhere.</param>
/// <param name="Root">The site's root; nothing is written outside <see cref="InputPath"/> below it.</param>
/// <param name="Force">Write over an article that a person has edited since it was imported.</param>
/// <param name="DryRun">Find out and report everything, write nothing.</param>
/// <param name="Language">Code of the language of all the documents, or null to tell it from each one's text.</param>
/// <param name="Type">Id of the type of articles that do not name theirs, or null for <c>report</c>, listed under <c>needs</c>.</param>
public sealed record ImportRequest(
    IReadOnlyList<string> Paths,
    string Root,
    bool Force = false,
    bool DryRun = false,
    string? Language = null,
    string? Type = null)
{
    /// <summary>The languages that a text may be found to be in, the site's.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en", "fa"];

    /// <summary>The day of the import: a date later than this is not believed.</summary>
    public DateOnly Today { get; init; } = DateOnly.MaxValue;

    /// <summary>Pattern of the articles' addresses on the site.</summary>
    public string ArticleAddress { get; init; } = "/{lang}/{type}/{code}/";

    /// <summary>The taxonomies of the site: words of documents are looked for among their terms.</summary>
    public IReadOnlyList<TaxonomySettings> Taxonomies { get; init; } = TaxonomySettings.Defaults;

    /// <summary>A table of facts about the documents (.csv or .xlsx), joined by file name or news code; null for none.</summary>
    public string? Metadata { get; init; }

    /// <summary>The content folder relative to the root, with forward slashes.</summary>
    public string InputPath { get; init; } = "input";
}
