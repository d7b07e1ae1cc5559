using System.Xml;
using System.Xml.Linq;
using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Office;

namespace Daftar.Importing.Readers.Word;

/// <summary>
/// Word documents (.docx, also .docm and templates), in the transitional and the strict form of ISO/IEC 29500. Insertions
/// that somebody tracked are taken in; deletions and comments never are, and the report names them.
/// </summary>
public sealed class WordReader : IDocumentReader
{
    private const string DefaultPath = "word/document.xml";

    public string Format => "docx";

    public bool Recognises(SourceDocument source)
    {
        using var package = OfficePackage.Open(source);
        return package is not null && package.Has("[Content_Types].xml") && MainPath(package) is not null;
    }

    public IReadOnlyList<ImportedDocument> Read(SourceDocument source, ReadingContext context)
    {
        try
        {
            using var package = OfficePackage.Open(source)!;
            return Read(package, source, context);
        }
        catch (PackageTooLargeException exception)
        {
            return context.Refuse(OfficeDiagnostics.TooLarge(source.Name, exception));
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException)
        {
            return context.Refuse(OfficeDiagnostics.Damaged(source.Name, "Word", e.Message));
        }
    }

    private List<ImportedDocument> Read(OfficePackage package, SourceDocument source, ReadingContext context)
    {
        var path = MainPath(package)!;
        if (package.Xml(path)?.Child("body") is not { } body) return [.. context.Refuse(OfficeDiagnostics.NoText(source.Name))];
        var main = new WordPart(package, path);
        var findings = new ImportFindings();
        var losses = new OfficeLosses(findings);
        var styles = new WordStyles(Part(package, main, "styles"));
        var numbering = new WordNumbering(Part(package, main, "numbering"));
        var anchors = Anchors(body, styles);

        var items = WordBody.Read(body, main, styles, numbering, losses, anchors);
        var (facts, rest) = OfficeFacts.Of(items, Properties(package), losses);
        var blocks = OfficeBlocks.Of(rest, losses);
        if (InlineText.Of(blocks).Trim().Length == 0 && facts.Title is null) return [.. context.Refuse(OfficeDiagnostics.NoText(source.Name))];

        var notes = new List<Note>();
        foreach (var kind in new[] { "footnote", "endnote" }) notes.AddRange(Notes(package, main, kind, styles, numbering, losses));
        Comments(package, main, losses);
        Margins(package, main, losses);
        losses.Report();
        return [new() { Format = Format, Facts = facts, Blocks = blocks, Notes = notes, Findings = findings }];
    }

    private static string? MainPath(OfficePackage package)
    {
        try
        {
            var stated = package.Relationships("").Values.FirstOrDefault(target => target.Type == "officeDocument" && !target.IsExternal)?.Target;
            if (stated is null || !package.Has(stated)) stated = DefaultPath;
            return package.Has(stated) && (stated.StartsWith("word/", StringComparison.OrdinalIgnoreCase) || stated.Contains("document", StringComparison.OrdinalIgnoreCase)) ? stated : null;
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            return package.Has(DefaultPath) ? DefaultPath : null;
        }
    }

    private static XElement? Part(OfficePackage package, WordPart main, string type) => main.Find(type) is { } path ? package.Xml(path) : null;

    private static OfficeProperties Properties(OfficePackage package)
    {
        var root = package.Relationships("").Values.FirstOrDefault(target => target.Type == "core-properties") is { } part ? package.Xml(part.Target) : null;
        return new()
        {
            Title = root.TextOf("title"),
            Creator = root.TextOf("creator"),
            Keywords = root.TextOf("keywords"),
            Category = root.TextOf("category"),
            Description = root.TextOf("description"),
            Subject = root.TextOf("subject"),
            Created = root.TextOf("created"),
        };
    }

    private static HeadingPlaces Anchors(XElement body, WordStyles styles)
    {
        var anchors = new HeadingPlaces();
        foreach (var element in body.Descendants())
        {
            if (element.Name() == "bookmarkStart" && element.Parent?.Name() != "p") anchors.Mark(element.Attr("name"));
            if (element.Name() != "p") continue;
            foreach (var mark in element.Below("bookmarkStart")) anchors.Mark(mark.Attr("name"));
            var isHeading = styles.Paragraph(element.Child("pPr").Val("pStyle")).Role is TextRole.Heading;
            var words = WordInlines.PlainText(element);
            // A mark in an empty line stands for what comes below it.
            if (isHeading || words.Trim().Length > 0 || element.Below("drawing").Any()) anchors.EndParagraph(isHeading ? words : null);
        }
        anchors.EndParagraph(null);
        return anchors;
    }

    private static IEnumerable<Note> Notes(OfficePackage package, WordPart main, string kind, WordStyles styles, WordNumbering numbering, OfficeLosses losses)
    {
        if (main.Find(kind + "s") is not { } path || package.Xml(path) is not { } root) yield break;
        var part = new WordPart(package, path);
        foreach (var note in root.Children(kind))
        {
            // The lines that Word draws between text and notes are notes, too.
            if (note.Attr("type") is not (null or "normal") || note.Attr("id") is not { } id) continue;
            var items = WordBody.Read(note, part, styles, numbering, losses, new HeadingPlaces());
            yield return new($"{kind}-{id}", OfficeBlocks.Of(items, losses));
        }
    }

    private static void Comments(OfficePackage package, WordPart main, OfficeLosses losses)
    {
        foreach (var comment in Part(package, main, "comments").Children("comment"))
        {
            var text = string.Join(' ', comment.Children("p").Select(WordInlines.PlainText));
            losses.DropComment(comment.Attr("author"), text);
        }
    }

    private static void Margins(OfficePackage package, WordPart main, OfficeLosses losses)
    {
        foreach (var type in new[] { "header", "footer" })
        {
            var texts = main.FindAll(type).Select(path => package.Xml(path)).OfType<XElement>()
                .Select(root => string.Join(' ', root.Below("p").Select(WordInlines.PlainText)).Trim())
                .Where(text => text.Any(char.IsLetter)).Distinct(StringComparer.Ordinal);
            foreach (var text in texts) losses.DropMargin(type == "header", text);
        }
    }
}
