using System.Xml;
using System.Xml.Linq;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.WordPress;

/// <summary>Reads the export file of WordPress (WXR): posts and pages with authors, terms, excerpts and featured pictures.</summary>
internal sealed class WordPressReader : IDocumentReader
{
    public string Format => "wordpress";

    public bool Recognises(SourceDocument source) =>
        SafeXml.RootOf(source) == "rss" && source.Bytes.AsSpan(0, Math.Min(source.Bytes.Length, 20_000)).IndexOf("wordpress.org/export/"u8) >= 0;

    public IReadOnlyList<ImportedDocument> Read(SourceDocument source, ReadingContext context)
    {
        if (source.Bytes.Length > DocumentLimits.TextBytes) return context.Refuse(ImportDiagnostics.ExportTooLarge(source.Name, source.Bytes.Length, DocumentLimits.TextBytes));
        try
        {
            var export = new WordPressExport();
            // Twice through the file: pictures and authors may stand behind the posts that name them.
            using (var first = SafeXml.Open(source)) export.ReadNames(first);
            var documents = new List<ImportedDocument>();
            using (var second = SafeXml.Open(source))
            {
                foreach (var item in SafeXml.Elements(second, name => name == "item"))
                {
                    if (WordPressItem.Read(item, export, source, context) is { } document) documents.Add(document);
                }
            }
            foreach (var (type, count) in export.Skipped)
                context.Diagnostics.Add(ImportDiagnostics.SkippedItems(source.Name, count, type));
            return documents.Count > 0 ? documents : context.Refuse(ImportDiagnostics.NoItems(source.Name));
        }
        catch (XmlException exception)
        {
            return context.Refuse(SafeXml.Damaged(source.Name, exception));
        }
    }
}
