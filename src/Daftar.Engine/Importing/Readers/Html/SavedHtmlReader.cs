using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.Html;

/// <summary>Reads a page that a browser saved, with its <c>_files</c> or as a single file, of any site.</summary>
internal sealed class SavedHtmlReader : IDocumentReader
{
    public string Format => "html";

    public bool Recognises(SourceDocument source) => HtmlSource.IsHtml(source);

    public IReadOnlyList<ImportedDocument> Read(SourceDocument source, ReadingContext context)
    {
        if (source.Bytes.Length > DocumentLimits.PageBytes) return context.Refuse(ImportDiagnostics.TooLarge(source.Name, source.Bytes.Length, DocumentLimits.PageBytes));
        var html = HtmlSource.TextOf(source);
        if (HtmlDepth.Find(html, source.Name) is { } tooDeep) return context.Refuse(tooDeep);
        return HtmlArticle.Read(html, Format, source.Companions, null, context) is { } document ? [document] : context.Refuse(ImportDiagnostics.NoBody(source.Name));
    }
}
