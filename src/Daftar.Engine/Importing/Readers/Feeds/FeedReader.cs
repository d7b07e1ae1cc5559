using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.Feeds;

/// <summary>Reads a feed that was saved as a file: RSS, Atom or RDF. Each item is an article.</summary>
internal sealed class FeedReader : IDocumentReader
{
    public string Format => "feed";

    public bool Recognises(SourceDocument source) => SafeXml.RootOf(source) is "rss" or "feed" or "rdf:RDF";

    public IReadOnlyList<ImportedDocument> Read(SourceDocument source, ReadingContext context)
    {
        if (source.Bytes.Length > DocumentLimits.TextBytes) return context.Refuse(ImportDiagnostics.ExportTooLarge(source.Name, source.Bytes.Length, DocumentLimits.TextBytes));
        try
        {
            string? site = null, language = null;
            var documents = new List<ImportedDocument>();
            using var reader = SafeXml.Open(source);
            foreach (var element in SafeXml.Elements(reader, name => name is "item" or "entry" or "title" or "language"))
            {
                switch (element.Name.LocalName)
                {
                    case "title": site ??= element.Value.Trim(); break;
                    case "language": language ??= element.Value.Trim(); break;
                    default:
                        if (Item(element) is { } item) documents.Add(FeedDocument.Of(item with { Site = site, Language = item.Language ?? language }, source, context));
                        break;
                }
            }
            return documents.Count > 0 ? documents : context.Refuse(ImportDiagnostics.NoItems(source.Name));
        }
        catch (XmlException exception)
        {
            return context.Refuse(SafeXml.Damaged(source.Name, exception));
        }
    }

    private static FeedItem Item(XElement element)
    {
        var summary = Html("description") ?? Html("summary");
        return new()
        {
            Title = Text("title"),
            Link = Link(),
            Id = Text("guid") ?? Text("id"),
            Date = Text("pubDate") ?? Text("published") ?? Text("date") ?? Text("issued") ?? Text("updated"),
            Updated = Text("updated"),
            Authors = Authors(),
            Categories = [.. element.Elements().Where(child => child.Name.LocalName is "category" or "subject").Select(child => (string?)child.Attribute("label") ?? (string?)child.Attribute("term") ?? child.Value.Trim()).Where(name => name.Length > 0).Distinct()],
            Summary = summary,
            Content = Html("encoded") ?? Html("content"),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)))),
        };

        XElement? Child(string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name && !child.Name.NamespaceName.Contains("media", StringComparison.OrdinalIgnoreCase));

        string? Text(string name) => Child(name)?.Value.Trim() is { Length: > 0 } text ? text : null;

        // Atom may write the text as elements instead of as escaped text.
        string? Html(string name) => Child(name) is not { } child ? null
            : (string?)child.Attribute("type") == "xhtml" ? string.Concat(child.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)))
            : (string?)child.Attribute("type") == "text" ? System.Net.WebUtility.HtmlEncode(child.Value.Trim())
            : child.Value.Trim() is { Length: > 0 } text ? text : null;

        string? Link() => element.Elements().Where(child => child.Name.LocalName == "link")
            .Select(child => (string?)child.Attribute("rel") is null or "alternate" ? (string?)child.Attribute("href") ?? child.Value.Trim() : null).FirstOrDefault(link => !string.IsNullOrEmpty(link));

        List<string> Authors() => [.. element.Elements().Where(child => child.Name.LocalName is "creator" or "author")
            .Select(child => child.Elements().FirstOrDefault(name => name.Name.LocalName == "name")?.Value ?? child.Value).Select(FeedDocument.NameOf).Where(name => name.Length > 0).Distinct()];
    }
}
