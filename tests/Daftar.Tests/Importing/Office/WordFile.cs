using System.IO.Compression;
using System.Text;

namespace Daftar.Tests.Importing.Office;

/// <summary>A Word file made of parts that a test writes itself.</summary>
internal sealed class WordFile
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";

    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly StringBuilder _relationships = new();

    public WordFile(string body)
    {
        Xml("word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
    }

    public static string P(string text, string style = "", string more = "") =>
        $"<w:p><w:pPr>{(style.Length > 0 ? $"<w:pStyle w:val=\"{style}\"/>" : "")}{more}</w:pPr>{R(text)}</w:p>";

    public static string R(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Item(string text, int list, int level = 0) =>
        P(text, more: $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    public WordFile Styles(params (string Id, string Name, string More)[] styles) => Part("styles",
        $"<w:styles {Namespaces}>{string.Concat(styles.Select(style => $"<w:style w:type=\"paragraph\" w:styleId=\"{style.Id}\"><w:name w:val=\"{style.Name}\"/>{style.More}</w:style>"))}</w:styles>");

    /// <summary>List 1 has bullets, lists 2 and 3 have numbers; 3 begins anew.</summary>
    public WordFile Lists() => Part("numbering",
        $"<w:numbering {Namespaces}><w:abstractNum w:abstractNumId=\"0\">{Levels("bullet")}</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">{Levels("decimal")}</w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num></w:numbering>");

    public WordFile Notes(string kind, params (string Id, string Text)[] notes) => Part(kind + "s",
        $"<w:{kind}s {Namespaces}><w:{kind} w:type=\"separator\" w:id=\"-1\"><w:p/></w:{kind}>{string.Concat(notes.Select(note => $"<w:{kind} w:id=\"{note.Id}\">{P(note.Text)}</w:{kind}>"))}</w:{kind}s>");

    public WordFile Part(string type, string xml)
    {
        _relationships.Append($"<Relationship Id=\"rId-{type}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" Target=\"{type}.xml\"/>");
        return Xml($"word/{type}.xml", xml);
    }

    public WordFile Link(string id, string address)
    {
        _relationships.Append($"<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"{address}\" TargetMode=\"External\"/>");
        return this;
    }

    /// <summary>A document of another kind that this one carries whole.</summary>
    public WordFile Embedded(string id, string name, string text)
    {
        _relationships.Append($"<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk\" Target=\"{name}\"/>");
        return Xml("word/" + name, text);
    }

    public WordFile Picture(string id, string name, byte[] bytes)
    {
        _relationships.Append($"<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/{name}\"/>");
        _parts["word/media/" + name] = bytes;
        return this;
    }

    public WordFile Properties(string xml) => Xml("docProps/core.xml",
        $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\">{xml}</cp:coreProperties>");

    public WordFile Xml(string path, string xml)
    {
        _parts[path] = Encoding.UTF8.GetBytes(xml);
        return this;
    }

    public byte[] ToBytes()
    {
        Xml("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        Xml("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
            + "<Relationship Id=\"b\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>");
        Xml("word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{_relationships}</Relationships>");
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in _parts)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(content);
            }
        }
        return bytes.ToArray();
    }

    private static string Levels(string format) => string.Concat(Enumerable.Range(0, 3).Select(level =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/></w:lvl>"));
}
