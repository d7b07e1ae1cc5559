using System.Buffers;
using System.Xml;
using Daftar.Content;
using Daftar.Languages;
using Daftar.Modelling;
using Daftar.Planning;
using Daftar.Storage;
using static Daftar.Outputs.Feeds.AtomXml;

namespace Daftar.Outputs.Feeds;

/// <summary><c>feed.xml</c>: Atom (RFC 4287).</summary>
internal sealed class AtomFile(SiteModel site, Feed feed, FeedContents contents) : FeedFile(site, feed, contents, "feed.xml")
{
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
        if (Html(article, bodies) is { } html) HtmlContent(xml, html);
        TitleLink(xml, article);
        xml.WriteEndElement();
    }
}
