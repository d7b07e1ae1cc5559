using System.Xml;
using System.Xml.Linq;
using Daftar.Diagnostics;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers;

/// <summary>Reads XML of strangers: no entity is expanded, nothing is loaded, a part at a time.</summary>
internal static class SafeXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = DocumentLimits.FileBytes * 2,
        CheckCharacters = false,
    };

    /// <summary>The name of the outermost element; null for what is no XML.</summary>
    public static string? RootOf(SourceDocument source)
    {
        var start = source.Bytes.AsSpan(0, Math.Min(source.Bytes.Length, 200)).TrimStart("\u00EF\u00BB\u00BF \t\r\n"u8);
        if (!start.StartsWith("<"u8)) return null;
        try
        {
            using var reader = Open(source);
            return reader.MoveToContent() == XmlNodeType.Element ? reader.Name : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    public static XmlReader Open(SourceDocument source) => new ShallowXmlReader(XmlReader.Create(new MemoryStream(source.Bytes, writable: false), Settings));

    /// <summary>All elements of a name, wherever they stand, one after the other.</summary>
    public static IEnumerable<XElement> Elements(XmlReader reader, Func<string, bool> isWanted)
    {
        reader.MoveToContent();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && isWanted(reader.Name)) yield return (XElement)XNode.ReadFrom(reader);
            else reader.Read();
        }
    }

    public static Diagnostic Damaged(string path, XmlException exception) => exception is ShallowXmlReader.TooDeepException
        ? ImportDiagnostics.TooDeepXml(new(path, exception.LineNumber, exception.LinePosition), ShallowXmlReader.Most)
        : ImportDiagnostics.DamagedXml(new(path, exception.LineNumber, exception.LinePosition), exception.Message.Split(" Line ")[0].TrimEnd('.'));
}
