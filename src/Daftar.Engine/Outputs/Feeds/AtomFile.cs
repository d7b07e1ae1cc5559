using System.Buffers;
using System.Xml;
using Daftar.Content;
using Daftar.Languages;
using Daftar.Modelling;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Feeds;

/// <summary><c>feed.xml</c>: Atom (RFC 4287).</summary>
internal sealed class AtomFile(SiteModel site, Feed feed, FeedContents contents) : FeedFile(site, feed, contents, "feed.xml")
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public override void Render(RenderContext context, IBufferWriter<byte> output) => XmlFile.Write(output, xml =>
    {
        var settings = Feed.Language.Settings;
        StyleReference(xml);
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, settings.Code);
        xml.WriteElementString("id", Namespace, HtmlUrl);
        Text(xml, "title", Feed.Title);
        Text(xml, "subtitle", Feed.Description);
        Link(xml, "self", "application/atom+xml", SelfUrl);
        Link(xml, "alternate", "text/html", HtmlUrl);
        xml.WriteElementString("updated", Namespace, Feed.Updated.ToRfc3339());
        xml.WriteStartElement("author", Namespace);
        Text(xml, "name", settings.Publisher);
        xml.WriteEndElement();
        foreach (var article in Feed.Articles) Entry(xml, article, context.Bodies);
        xml.WriteEndElement();
    });

    private void Entry(XmlWriter xml, Article article, BodyStore bodies)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, Id(article));
        Text(xml, "title", Directions.Marked(article.Title, article.Language));
        Link(xml, "alternate", "text/html", Url(article));
        if (ImageUrl(article) is { } image && ImageType(article) is { } type) Link(xml, "enclosure", type, image);
        xml.WriteElementString("published", Namespace, article.PublishDate!.Value.ToRfc3339());
        xml.WriteElementString("updated", Namespace, article.LastModified!.Value.ToRfc3339());
        foreach (var author in article.Authors)
        {
            xml.WriteStartElement("author", Namespace);
            Text(xml, "name", author.Name);
            if (AuthorUrl(article, author) is { } uri) xml.WriteElementString("uri", Namespace, uri);
            xml.WriteEndElement();
        }
        foreach (var category in Categories(article))
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", XmlFile.Clean(category));
            xml.WriteEndElement();
        }
        if (Summary(article) is { Length: > 0 } summary) Text(xml, "summary", summary);
        if (Html(article, bodies) is { } html) Content(xml, html);
        TitleLink(xml, article);
        xml.WriteEndElement();
    }

    private static void Content(XmlWriter xml, string html)
    {
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(XmlFile.Clean(html));
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, XmlFile.Clean(text));

    private static void Link(XmlWriter xml, string relation, string type, string href)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }
}
