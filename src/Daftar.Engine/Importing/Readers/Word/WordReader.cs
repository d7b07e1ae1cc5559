using System.Xml;
using System.Xml.Linq;
using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Office;
using Daftar.Languages;

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
        catch (PackageTooLargeException)
        {
            return context.Refuse(OfficeDiagnostics.TooLarge(source.Name));
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
        var losses = new WordLosses(findings);
        var styles = new WordStyles(Part(package, main, "styles"));
        var numbering = new WordNumbering(Part(package, main, "numbering"));
        var anchors = Anchors(body, styles);

        var items = WordBody.Read(body, main, styles, numbering, losses, anchors);
        var (facts, rest) = WordFacts.Of(items, Properties(package), losses);
        var blocks = WordBlocks.Of(rest, losses);
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

    private static XElement? Properties(OfficePackage package) =>
        package.Relationships("").Values.FirstOrDefault(target => target.Type == "core-properties") is { } properties ? package.Xml(properties.Target) : null;

    /// <summary>
    /// The ids that the page gives to the headings in which bookmarks lie, by the bookmarks' names; for a bookmark in other
    /// text that of the heading above it, since other text has no address.
    /// </summary>
    private static Dictionary<string, string> Anchors(XElement body, WordStyles styles)
    {
        var anchors = new Dictionary<string, string>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var pending = new List<string>();
        string? heading = null;
        foreach (var element in body.Descendants())
        {
            if (element.Name() == "bookmarkStart" && element.Parent?.Name() != "p" && element.Attr("name") is { } name)
            {
                pending.Add(name);
                continue;
            }
            if (element.Name() != "p") continue;
            var style = styles.Paragraph(element.Child("pPr").Val("pStyle"));
            if (style.Role is WordRole.Heading && Slug.From(WordInlines.PlainText(element)) is { Length: > 0 } slug)
            {
                var id = slug;
                for (var number = 1; !ids.Add(id); number++) id = $"{slug}-{number}";
                heading = id;
            }
            pending.AddRange(element.Below("bookmarkStart").Select(mark => mark.Attr("name")).OfType<string>());
            if (heading is not null) pending.ForEach(bookmark => anchors.TryAdd(bookmark, heading));
            pending.Clear();
        }
        return anchors;
    }

    private static IEnumerable<Note> Notes(OfficePackage package, WordPart main, string kind, WordStyles styles, WordNumbering numbering, WordLosses losses)
    {
        if (main.Find(kind + "s") is not { } path || package.Xml(path) is not { } root) yield break;
        var part = new WordPart(package, path);
        foreach (var note in root.Children(kind))
        {
            // The lines that Word draws between text and notes are notes, too.
            if (note.Attr("type") is not (null or "normal") || note.Attr("id") is not { } id) continue;
            var items = WordBody.Read(note, part, styles, numbering, losses, new Dictionary<string, string>());
            yield return new($"{kind}-{id}", WordBlocks.Of(items, losses));
        }
    }

    private static void Comments(OfficePackage package, WordPart main, WordLosses losses)
    {
        foreach (var comment in Part(package, main, "comments").Children("comment"))
        {
            var text = string.Join(' ', comment.Children("p").Select(WordInlines.PlainText));
            losses.Drop("comment, not published", "یادداشت حاشیه که منتشر نمی‌شود", $"{comment.Attr("author")}: {text}");
        }
    }

    // Running heads and feet repeat on every page; a page of the site has its own.
    private static void Margins(OfficePackage package, WordPart main, WordLosses losses)
    {
        foreach (var (type, english, persian) in new[] { ("header", "page header", "سرصفحه"), ("footer", "page footer", "پاصفحه") })
        {
            var texts = main.FindAll(type).Select(path => package.Xml(path)).OfType<XElement>()
                .Select(root => string.Join(' ', root.Below("p").Select(WordInlines.PlainText)).Trim())
                .Where(text => text.Any(char.IsLetter)).Distinct(StringComparer.Ordinal);
            foreach (var text in texts) losses.Drop(english, persian, text);
        }
    }
}
