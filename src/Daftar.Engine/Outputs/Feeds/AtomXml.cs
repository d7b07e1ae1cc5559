using System.Xml;

namespace Daftar.Outputs.Feeds;

/// <summary>The elements of Atom (RFC 4287) that feeds of articles and of comments have in common.</summary>
internal static class AtomXml
{
    public const string Namespace = "http://www.w3.org/2005/Atom";

    public static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, XmlFile.Clean(text));

    public static void Link(XmlWriter xml, string relation, string type, string href)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    public static void HtmlContent(XmlWriter xml, string html)
    {
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(XmlFile.Clean(html));
        xml.WriteEndElement();
    }
}
