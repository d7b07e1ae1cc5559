using Daftar.Importing.Documents;
using Daftar.Importing.Wording;

namespace Daftar.Importing.Readers.SavedText;

/// <summary>An article found in lines of text, as a document of blocks.</summary>
internal static class TextDocument
{
    public static ImportFindings FindingsOf(SourceDocument source, ReadingContext context)
    {
        var findings = new ImportFindings();
        if (source.Decoded.Diagnostic is { } notice) context.Diagnostics.Add(notice);
        if (source.Decoded.Encoding is not "UTF-8" and var encoding) findings.Guess($"encoding: {encoding}", $"کدگذاری: {encoding}");
        return findings;
    }

    public static ImportedDocument Of(SourceArticle article, ImportFindings findings, ReadingContext context)
    {
        var language = context.LanguageOf(string.Join('\n', article.Body.Select(line => line.Text).Prepend(article.Lead).Prepend(article.Title)));
        var isConversation = (article.Type ?? context.Type) is "interview" or "roundtable";
        var (blocks, notes) = TextNotes.Find(TextBlocks.Of(article.Body, language ?? "en", isConversation, findings), findings);
        return new()
        {
            Format = article.Format,
            Facts = Facts(article),
            Blocks = blocks,
            Notes = notes,
            Answers = article.Answers,
            Findings = findings,
        };
    }

    private static DocumentFacts Facts(SourceArticle article) => new()
    {
        Title = Fact(article.Title),
        Kicker = Fact(article.Kicker),
        Lead = Fact(article.Lead),
        Type = Fact(article.Type),
        Regions = article.Regions,
        Issues = article.Issues,
        Tags = article.Tags,
        Published = article.Date is { } date ? new(date, "text") : null,
        NewsCode = article.NewsCode is { } code ? new(code, "text") : null,
        Authors = [.. article.Authors.Select(name => new SourceAuthor(name, article.Bios.GetValueOrDefault(name)))],
        Source = Fact(article.Source),
        Translator = Fact(article.Translator),
        ImageCaption = article.Caption is { } caption ? [new TextRun(caption)] : [],
        Related = article.Related,
        // Pages of the model site do not show their issues; only a text without any page leaves them to be asked for.
        Needs = article.Issues.Count == 0 && article.Format == PlainArticleParser.Format ? ["issues"] : [],
    };

    private static Fact<string>? Fact(string? value) => value is null ? null : new(value, "text");
}
