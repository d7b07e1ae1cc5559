using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Mail;
using Daftar.Importing.Readers.Office;

namespace Daftar.Importing.Readers.Word;

/// <summary>A part of a Word document that holds text, with what its ids stand for: the main text, the footnotes, the endnotes.</summary>
internal sealed class WordPart(OfficePackage package, string path)
{
    private readonly IReadOnlyDictionary<string, Relationship> _relationships = package.Relationships(path);

    /// <summary>Where a link leads; null when it leads to a place within the document.</summary>
    public string? Address(string? id) => id is not null && _relationships.TryGetValue(id, out var target) && target.IsExternal ? target.Target : null;

    /// <summary>The path of another part that this one refers to; null when there is none of that kind.</summary>
    public string? Find(string type) => _relationships.Values.FirstOrDefault(target => target.Type == type && !target.IsExternal)?.Target;

    public IEnumerable<string> FindAll(string type) => _relationships.Values.Where(target => target.Type == type && !target.IsExternal).Select(target => target.Target);

    /// <summary>The words of another part, such as a diagram's; empty when the document does not have it.</summary>
    public string TextOf(string? id) =>
        id is not null && _relationships.TryGetValue(id, out var target) && !target.IsExternal && package.Xml(target.Target) is { } root ? string.Join(' ', root.Below("t").Select(text => text.Value)) : "";

    /// <summary>The words of a whole document within this one: a page, a mail, a text, a Word file; empty when they cannot be read.</summary>
    public string WordsOf(string? id)
    {
        if (id is null || !_relationships.TryGetValue(id, out var target) || target.IsExternal || package.Bytes(target.Target) is not { } bytes) return "";
        var source = new SourceDocument(target.Target, bytes);
        if (OfficePackage.Open(source) is { } inner)
        {
            using (inner) return string.Join(' ', inner.Xml("word/document.xml")?.Below("p").Select(paragraph => string.Concat(paragraph.Below("t").Select(text => text.Value))) ?? []);
        }
        return EmbeddedText.Of(source);
    }

    /// <summary>The picture behind an id; null when the document does not have it.</summary>
    public Picture? Picture(string? id, string? alt)
    {
        if (id is null || !_relationships.TryGetValue(id, out var target)) return null;
        return target.IsExternal ? new(target.Target, alt) : new(target.Target, alt, package.Bytes(target.Target));
    }
}
