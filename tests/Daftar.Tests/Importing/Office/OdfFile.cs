using System.IO.Compression;
using System.Text;

namespace Daftar.Tests.Importing.Office;

/// <summary>An OpenDocument text made of parts that a test writes itself.</summary>
internal sealed class OdfFile
{
    private const string Namespaces =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
        + "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
        + "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" xmlns:math=\"http://www.w3.org/1998/Math/MathML\"";

    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly string _body;
    private readonly StringBuilder _automatic = new();
    private readonly StringBuilder _named = new();
    private string _margins = "";
    private string _meta = "";

    public OdfFile(string body)
    {
        _body = body;
        Lists();
    }

    public static string P(string text, string style = "Standard") => $"<text:p text:style-name=\"{style}\">{text}</text:p>";

    public static string H(string text, int level, string style = "X") => $"<text:h text:style-name=\"{style}\" text:outline-level=\"{level}\">{text}</text:h>";

    public static string Span(string text, string style) => $"<text:span text:style-name=\"{style}\">{text}</text:span>";

    public static string Item(string content, string attributes = "") => $"<text:list-item {attributes}>{content}</text:list-item>";

    public static string List(string style, string items, string attributes = "") => $"<text:list text:style-name=\"{style}\" {attributes}>{items}</text:list>";

    public static string Note(string kind, string text) =>
        $"<text:note text:id=\"n\" text:note-class=\"{kind}\"><text:note-citation>1</text:note-citation><text:note-body>{P(text)}</text:note-body></text:note>";

    /// <summary>A style that the program made for what was set by hand.</summary>
    public OdfFile Automatic(string name, string family, string content, string parent = "")
    {
        _automatic.Append($"<style:style style:name=\"{name}\" style:family=\"{family}\"{(parent.Length > 0 ? $" style:parent-style-name=\"{parent}\"" : "")}>{content}</style:style>");
        return this;
    }

    public OdfFile Named(string name, string display, string parent = "", string family = "paragraph")
    {
        _named.Append($"<style:style style:name=\"{name}\" style:display-name=\"{display}\" style:family=\"{family}\"{(parent.Length > 0 ? $" style:parent-style-name=\"{parent}\"" : "")}/>");
        return this;
    }

    public OdfFile Picture(string name, byte[] bytes)
    {
        _parts["Pictures/" + name] = bytes;
        return this;
    }

    public OdfFile Meta(string xml)
    {
        _meta = xml;
        return this;
    }

    public OdfFile Margins(string xml)
    {
        _margins = xml;
        return this;
    }

    public OdfFile Xml(string path, string xml)
    {
        _parts[path] = Encoding.UTF8.GetBytes(xml);
        return this;
    }

    public byte[] ToBytes()
    {
        if (!_parts.ContainsKey("content.xml"))
            Xml("content.xml", $"<office:document-content {Namespaces}><office:automatic-styles>{_automatic}</office:automatic-styles><office:body><office:text>{_body}</office:text></office:body></office:document-content>");
        Xml("styles.xml", $"<office:document-styles {Namespaces}><office:styles>{_named}</office:styles><office:master-styles><style:master-page>{_margins}</style:master-page></office:master-styles></office:document-styles>");
        Xml("meta.xml", $"<office:document-meta {Namespaces}><office:meta>{_meta}</office:meta></office:document-meta>");
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var type = archive.CreateEntry("mimetype", CompressionLevel.NoCompression).Open()) type.Write("application/vnd.oasis.opendocument.text"u8);
            foreach (var (path, content) in _parts)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(content);
            }
        }
        return bytes.ToArray();
    }

    /// <summary>The same document as one file of XML (.fodt).</summary>
    public byte[] ToFlatBytes() => Encoding.UTF8.GetBytes(
        $"<?xml version=\"1.0\"?>\n<office:document {Namespaces} office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:meta>{_meta}</office:meta><office:styles>{_named}</office:styles>"
        + $"<office:automatic-styles>{_automatic}</office:automatic-styles><office:body><office:text>{_body}</office:text></office:body></office:document>");

    // B has bullets, N has numbers.
    private void Lists()
    {
        var levels = Enumerable.Range(1, 3).ToList();
        _automatic.Append($"<text:list-style style:name=\"B\">{string.Concat(levels.Select(level => $"<text:list-level-style-bullet text:level=\"{level}\" text:bullet-char=\"•\"/>"))}</text:list-style>");
        _automatic.Append($"<text:list-style style:name=\"N\">{string.Concat(levels.Select(level => $"<text:list-level-style-number text:level=\"{level}\" style:num-format=\"1\"/>"))}</text:list-style>");
    }
}
