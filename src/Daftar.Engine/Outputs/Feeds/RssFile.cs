using System.Buffers;
using System.Globalization;
using System.Xml;
using Daftar.Content;
using Daftar.Languages;
using Daftar.Modelling;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Feeds;

/// <summary><c>rss.xml</c>: RSS 2.0, whole texts as <c>content:encoded</c>, with names of authors (<c>dc:creator</c>).</summary>
internal sealed class RssFile(SiteModel site, Feed feed, FeedContents contents) : FeedFile(site, feed, contents, "rss.xml")
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string Media = "http://search.yahoo.com/mrss/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public override void Render(RenderContext context, IBufferWriter<byte> output) => XmlFile.Write(output, xml =>
    {
        StyleReference(xml);
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        if (Feed.Articles.Any(article => article.Image is not null)) xml.WriteAttributeString("xmlns", "media", null, Media);
        xml.WriteStartElement("channel");
        Text(xml, "title", Feed.Title);
        xml.WriteElementString("link", HtmlUrl);
        Html(xml, "description", Feed.Description);
        xml.WriteElementString("language", Feed.Language.Code);
        xml.WriteElementString("lastBuildDate", Rfc822(Feed.Updated));
        xml.WriteStartElement("atom", "link", Atom);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteAttributeString("href", SelfUrl);
        xml.WriteEndElement();
        foreach (var article in Feed.Articles) Item(xml, article, context.Bodies);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    /// <summary>RFC 822 with a year of four digits, as RSS wants dates: <c>Mon, 29 Dec 2025 10:45:00 +0330</c>.</summary>
    public static string Rfc822(ContentDate date)
    {
        var offset = date.Offset;
        var sign = offset < TimeSpan.Zero ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"{date.Local:ddd, dd MMM yyyy HH:mm:ss} {sign}{offset:hhmm}");
    }

    private void Item(XmlWriter xml, Article article, BodyStore bodies)
    {
        xml.WriteStartElement("item");
        Text(xml, "title", Directions.Marked(article.Title, article.Language));
        xml.WriteElementString("link", Url(article));
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "true");
        xml.WriteString(Id(article));
        xml.WriteEndElement();
        xml.WriteElementString("pubDate", Rfc822(article.PublishDate!.Value));
        foreach (var author in article.Authors) xml.WriteElementString("dc", "creator", DublinCore, XmlFile.Clean(author.Name));
        foreach (var category in Categories(article)) Text(xml, "category", category);
        if (Summary(article) is { Length: > 0 } summary) Html(xml, "description", summary);
        if (Html(article, bodies) is { } html) xml.WriteElementString("content", "encoded", Content, XmlFile.Clean(html));
        if (ImageUrl(article) is { } image) Picture(xml, image, ImageType(article));
        TitleLink(xml, article);
        xml.WriteEndElement();
    }

    // An enclosure would have to say how many bytes there are.
    private static void Picture(XmlWriter xml, string url, string? type)
    {
        xml.WriteStartElement("media", "content", Media);
        xml.WriteAttributeString("url", url);
        xml.WriteAttributeString("medium", "image");
        if (type is not null) xml.WriteAttributeString("type", type);
        xml.WriteEndElement();
    }

    /// <summary>Readers take a description for HTML once they have read the XML, so that a "&lt;b" in a text has to be escaped twice.</summary>
    private static void Html(XmlWriter xml, string name, string text) => Text(xml, name,
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, XmlFile.Clean(text));
}
