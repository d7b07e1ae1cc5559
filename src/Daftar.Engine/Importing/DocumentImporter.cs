using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Sources;

namespace Daftar.Importing;

/// <summary>What is the same for all documents of an import.</summary>
/// <param name="Languages">Codes of the languages a text may be in.</param>
/// <param name="Language">The language of all documents, or null to tell it from each one's text.</param>
/// <param name="Type">Type of documents that do not name theirs, or null to guess <c>report</c>.</param>
public sealed record ImportOptions(
    ImportVocabulary Vocabulary, IReadOnlyList<string> Languages, string? Language = null, string? Type = null);

/// <summary>Turns one document into an article. It knows nothing of files, and nothing of other documents.</summary>
public static partial class DocumentImporter
{
    public const string GuessedType = "report";

    /// <param name="path">How diagnostics name the document.</param>
    /// <returns>Null when the document is refused, which was reported then.</returns>
    public static ImportedDocument? Import(ReadOnlySpan<byte> bytes, string path, ImportOptions options, DiagnosticBag diagnostics)
    {
        if (DocumentDecoder.Decode(bytes, path, diagnostics) is not var (text, encoding)) return null;
        if (IsHtml(text)) return Refuse(ImportDiagnostics.Html(path), diagnostics);
        if (FrontMatter.Split(text) is { IsClosed: true } matter && matter.YamlText.Contains(':')) return Refuse(ImportDiagnostics.AlreadyArticle(path), diagnostics);

        var findings = new ImportFindings();
        if (encoding != "UTF-8") findings.Guess($"encoding: {encoding}", $"کدگذاری: {encoding}");
        if (Read(text, path, options, findings, diagnostics) is not { } article) return null;
        if (LanguageOf(article, options) is not { } language)
            return Refuse(ImportDiagnostics.UnknownLanguage(path, string.Join(", ", options.Languages)), diagnostics);
        return Build(article, language, options, Convert.ToHexStringLower(SHA256.HashData(bytes)), findings);
    }

    private static ImportedDocument? Refuse(Diagnostic diagnostic, DiagnosticBag diagnostics)
    {
        diagnostics.Add(diagnostic);
        return null;
    }

    private static bool IsHtml(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<?xml", StringComparison.Ordinal) || Tag().Count(text) >= 5;
    }

    private static SourceArticle? Read(string text, string path, ImportOptions options, ImportFindings findings, DiagnosticBag diagnostics)
    {
        var lines = SourceLine.Split(text);
        var layout = new PageLayout(lines, options.Vocabulary);
        if (layout.IsSavedPage()) return SavedPageReader.Read(lines, layout, options.Vocabulary, path, findings, diagnostics);
        if (PlainTextReader.Read(lines, findings) is { } article) return article;
        diagnostics.Add(ImportDiagnostics.NoFormat(path));
        return null;
    }

    private static string? LanguageOf(SourceArticle article, ImportOptions options)
    {
        if (options.Language is { } language) return language;
        var text = string.Join('\n', article.Body.Select(line => line.Text).Prepend(article.Lead).Prepend(article.Title));
        return LanguageDetection.Detect(text, options.Languages);
    }

    private static ImportedDocument Build(
        SourceArticle article, string language, ImportOptions options, string sha256, ImportFindings findings)
    {
        var mending = new TextMending(language);
        var type = article.Type ?? options.Type ?? GuessedType;
        var document = new ImportedDocument
        {
            Language = language,
            Title = mending.Mend(article.Title!),
            Kicker = Mend(article.Kicker),
            Lead = Mend(article.Lead),
            Type = type,
            NewsCode = article.NewsCode,
            PublishDate = article.Date?.ToIso(),
            Authors = [.. article.Authors.Select(name => new ImportedAuthor(mending.Mend(name), Mend(article.Bios.GetValueOrDefault(name))))],
            Source = Mend(article.Source),
            Regions = article.Regions,
            Issues = article.Issues,
            Tags = [.. article.Tags.Select(mending.Mend)],
            ImageCaption = Mend(article.Caption),
            Related = [.. article.Related.Select(mending.Mend)],
            Translator = Mend(article.Translator),
            Needs = NeedsOf(article, options),
            Body = BodyConverter.Convert(article.Body, language, type is "interview" or "roundtable", mending, findings),
            Format = article.Format,
            Sha256 = sha256,
            Findings = findings,
        };
        mending.Report(findings);
        ImportAccount.Of(document, article.Type is null && options.Type is not null, options.Language is not null);
        return document;

        string? Mend(string? text) => text is null ? null : mending.Mend(text);
    }

    /// <summary>The keys that somebody has to fill in, in the order of the front matter.</summary>
    private static List<string> NeedsOf(SourceArticle article, ImportOptions options)
    {
        var needs = new List<string>();
        if (article.Type is null && options.Type is null) needs.Add("type");
        if (article.Date is null) needs.Add("publish_date");
        if (article.Authors.Count == 0) needs.Add("author");
        if (article.Source is null) needs.Add("source");
        if (article.Regions.Count == 0) needs.Add("regions");
        // Pages of the model site do not show their issues; only a text without any page leaves them to be asked for.
        if (article.Issues.Count == 0 && article.Format == PlainTextReader.Format) needs.Add("issues");
        return needs;
    }

    [GeneratedRegex(@"</?(?:p|div|span|a|br|table|tr|td|li|ul|body|head|script|meta|img|h[1-6])(?:\s[^<>]*)?/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
