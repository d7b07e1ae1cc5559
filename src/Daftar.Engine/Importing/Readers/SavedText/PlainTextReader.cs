using Daftar.Importing.Documents;
using Daftar.Importing.Wording;
using Daftar.Sources;

namespace Daftar.Importing.Readers.SavedText;

/// <summary>Reads text that holds an article and nothing else. Which lines are headings and lists it has to guess.</summary>
internal sealed class PlainTextReader : IDocumentReader
{
    public string Format => PlainArticleParser.Format;

    public bool Recognises(SourceDocument source) => source.Text is not null;

    public IReadOnlyList<ImportedDocument> Read(SourceDocument source, ReadingContext context)
    {
        var text = source.Text!;
        if (text.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal)) return context.Refuse(ImportDiagnostics.UnknownXml(source.Name));
        if (ContentText.Markdown(text).FrontMatter is { IsClosed: true } matter && matter.YamlText.Contains(':')) return context.Refuse(ImportDiagnostics.AlreadyArticle(source.Name));

        var findings = TextDocument.FindingsOf(source, context);
        return PlainArticleParser.Read(SourceLine.Split(text), findings) is { } article
            ? [TextDocument.Of(article, findings, context)]
            : context.Refuse(ImportDiagnostics.NoFormat(source.Name));
    }
}
