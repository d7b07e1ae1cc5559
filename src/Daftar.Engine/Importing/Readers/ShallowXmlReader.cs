using System.Xml;

namespace Daftar.Importing.Readers;

/// <summary>
/// XML whose elements stand within each other to a limit. Adding a node to a tree of the library asks all that it stands in, so that a hundred thousand
/// elements within each other take a minute.
/// </summary>
internal sealed class ShallowXmlReader(XmlReader inner) : XmlReader
{
    public const int Most = 1000;

    public override bool Read()
    {
        var isMore = inner.Read();
        return isMore && inner.Depth > Most ? throw new TooDeepException(inner as IXmlLineInfo) : isMore;
    }

    public override int AttributeCount => inner.AttributeCount;
    public override string BaseURI => inner.BaseURI;
    public override int Depth => inner.Depth;
    public override bool EOF => inner.EOF;
    public override bool IsEmptyElement => inner.IsEmptyElement;
    public override string LocalName => inner.LocalName;
    public override string NamespaceURI => inner.NamespaceURI;
    public override XmlNameTable NameTable => inner.NameTable;
    public override XmlNodeType NodeType => inner.NodeType;
    public override string Prefix => inner.Prefix;
    public override ReadState ReadState => inner.ReadState;
    public override string Value => inner.Value;
    public override string GetAttribute(int i) => inner.GetAttribute(i);
    public override string? GetAttribute(string name) => inner.GetAttribute(name);
    public override string? GetAttribute(string name, string? namespaceURI) => inner.GetAttribute(name, namespaceURI);
    public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix);
    public override bool MoveToAttribute(string name) => inner.MoveToAttribute(name);
    public override bool MoveToAttribute(string name, string? ns) => inner.MoveToAttribute(name, ns);
    public override bool MoveToElement() => inner.MoveToElement();
    public override bool MoveToFirstAttribute() => inner.MoveToFirstAttribute();
    public override bool MoveToNextAttribute() => inner.MoveToNextAttribute();
    public override bool ReadAttributeValue() => inner.ReadAttributeValue();
    public override void ResolveEntity() => inner.ResolveEntity();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Said to the person by <see cref="SafeXml.Damaged"/>.</summary>
    public sealed class TooDeepException(IXmlLineInfo? place) : XmlException("", null, place?.LineNumber ?? 1, place?.LinePosition ?? 1);
}
