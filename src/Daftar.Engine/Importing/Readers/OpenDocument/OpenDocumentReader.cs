using System.Text;
using System.Xml;
using System.Xml.Linq;
using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Office;

namespace Daftar.Importing.Readers.OpenDocument;

/// <summary>
/// OpenDocument texts (.odt, templates, and the flat .fodt) of LibreOffice and others, ISO/IEC 26300. Insertions that
/// somebody tracked are taken in; deletions and comments never are, and the report names them.
/// </summary>
public sealed class OpenDocumentReader : IDocumentReader
{
    private const string TextType = "application/vnd.oasis.opendocument.text";

    public string Format => "odt";

    public bool Recognises(SourceDocument source)
    {
        if (IsFlat(source)) return true;
        using var package = OfficePackage.Open(source);
        try
        {
            return package is not null && package.Has("content.xml") && package.Bytes("mimetype") is { } type
                && Encoding.ASCII.GetString(type).StartsWith(TextType, StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return false;
        }
    }

    public IReadOnlyList<ImportedDocument> Read(SourceDocument source, ReadingContext context)
    {
        try
        {
            using var package = OfficePackage.Open(source);
            if (package is null)
            {
                var flat = OfficePackage.Parse(source.Bytes, source.Name);
                return Read(new(null), flat, null, flat, source, context);
            }
            if (IsEncrypted(package)) return context.Refuse(OpenDocumentDiagnostics.Encrypted(source.Name));
            if (package.Xml("content.xml") is not { } content) return context.Refuse(OfficeDiagnostics.NoText(source.Name));
            return Read(new(package), content, package.Xml("styles.xml"), package.Xml("meta.xml"), source, context);
        }
        catch (PackageTooLargeException exception)
        {
            return context.Refuse(OfficeDiagnostics.TooLarge(source.Name, exception));
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException)
        {
            return context.Refuse(OpenDocumentDiagnostics.Damaged(source.Name, e.Message));
        }
    }

    private IReadOnlyList<ImportedDocument> Read(OdfPart part, XElement content, XElement? styles, XElement? meta, SourceDocument source, ReadingContext context)
    {
        if (content.Child("body").Child("text") is not { } text) return context.Refuse(OfficeDiagnostics.NoText(source.Name));
        var findings = new ImportFindings();
        var losses = new OfficeLosses(findings);
        var known = new OdfStyles(content, styles);
        var reading = new OdfContext(part, known, new(known), new(), Anchors(text, known), losses);

        var items = OdfBody.Read(text, reading);
        var (facts, rest) = OfficeFacts.Of(items, Properties(meta.Child("meta")), losses);
        var blocks = OfficeBlocks.Of(rest, losses);
        if (InlineText.Of(blocks).Trim().Length == 0 && facts.Title is null) return context.Refuse(OfficeDiagnostics.NoText(source.Name));

        var notes = new List<Note>();
        for (var index = 0; index < reading.Notes.All.Count; index++)
        {
            var (id, body) = reading.Notes.All[index];
            notes.Add(new(id, OdfBody.Blocks(body, reading)));
        }
        Margins(styles ?? content, losses);
        losses.Report();
        return [new() { Format = Format, Facts = facts, Blocks = blocks, Notes = notes, Findings = findings }];
    }

    private static bool IsFlat(SourceDocument source)
    {
        var start = source.Bytes.AsSpan(0, Math.Min(source.Bytes.Length, 4096));
        return start.IndexOf("<office:document"u8) >= 0 && start.IndexOf("opendocument.text"u8) >= 0;
    }

    private static bool IsEncrypted(OfficePackage package) =>
        package.Xml("META-INF/manifest.xml").Below("encryption-data").Any();

    // Links lead to bookmarks, or by the words of a heading: "#1.Rivers|outline".
    private static HeadingPlaces Anchors(XElement text, OdfStyles styles)
    {
        var anchors = new HeadingPlaces();
        var addresses = text.Below("a").Select(link => link.Attr("href")).OfType<string>().Where(address => address.StartsWith('#') && address.EndsWith("|outline", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).Select(address => (Name: address[1..], Words: Words(address[1..^8]))).ToLookup(address => address.Words, address => address.Name, StringComparer.Ordinal);
        foreach (var element in text.Descendants())
        {
            if (element.Name() is not ("p" or "h")) continue;
            foreach (var mark in element.Descendants().Where(mark => mark.Name() is "bookmark" or "bookmark-start" or "reference-mark" or "reference-mark-start")) anchors.Mark(mark.Attr("name"));
            var style = styles.Paragraph(element.Attr("style-name"));
            var isHeading = (element.Name() == "h" && style.Role is not TextRole.Title) || style.Role is TextRole.Heading;
            var words = isHeading ? OdfInlines.PlainText(element) : null;
            foreach (var name in words is null ? [] : addresses[Words(words)]) anchors.Mark(name);
            anchors.EndParagraph(words);
        }
        return anchors;
    }

    // Without the number that stands before a heading, and without spaces.
    private static string Words(string heading) =>
        string.Concat(heading.TrimStart("0123456789.۰۱۲۳۴۵۶۷۸۹ ".ToCharArray()).Where(c => !char.IsWhiteSpace(c)));

    private static OfficeProperties Properties(XElement? meta) => new()
    {
        Title = meta.TextOf("title"),
        // Who began the file; dc:creator is who saved it last.
        Creator = meta.TextOf("initial-creator") ?? meta.TextOf("creator"),
        Keywords = string.Join('،', meta.Children("keyword").Select(keyword => keyword.Value.Trim()).Where(keyword => keyword.Length > 0)) is { Length: > 0 } keywords ? keywords : null,
        Description = meta.TextOf("description"),
        Subject = meta.TextOf("subject"),
        Created = meta.TextOf("creation-date"),
    };

    private static void Margins(XElement styles, OfficeLosses losses)
    {
        var pages = styles.Child("master-styles").Children("master-page").SelectMany(page => page.Elements()).ToList();
        foreach (var isHeader in new[] { true, false })
        {
            var texts = pages.Where(part => part.Name().StartsWith(isHeader ? "header" : "footer", StringComparison.Ordinal))
                .Select(part => string.Join(' ', part.Elements().Select(OdfInlines.PlainText)).Trim())
                .Where(text => text.Any(char.IsLetter)).Distinct(StringComparer.Ordinal);
            foreach (var text in texts) losses.DropMargin(isHeader, text);
        }
    }
}
