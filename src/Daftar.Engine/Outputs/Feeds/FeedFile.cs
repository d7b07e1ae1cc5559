using System.Xml;
using Daftar.Content;
using Daftar.Media;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Theming;

namespace Daftar.Outputs.Feeds;

/// <summary>One format of a feed.</summary>
internal abstract class FeedFile(SiteModel site, Feed feed, FeedContents contents, string name) : PlannedFile(OutputPath.Of(feed.File(name)))
{
    protected SiteModel Site { get; } = site;
    protected Feed Feed { get; } = feed;

    protected string HtmlUrl { get; } = site.Urls.Absolute(feed.Url);
    protected string SelfUrl { get; } = site.Urls.Absolute(feed.File(name));

    public override string Describe() => $"feed of {Feed.Url}";

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        fingerprint.Add(Feed.Title).Add(Feed.HasTexts ? 1 : 0);
        foreach (var article in Feed.Articles)
        {
            fingerprint.Add(article.Digest).Add(Site.Urls.Article(article).Value);
            if (Feed.HasTexts) Site.AddLinks(fingerprint, article.Body, article.Language);
        }
    }

    protected string Url(Article article) => Site.Urls.Absolute(Site.Urls.Article(article));

    /// <summary>The short link: it stays when the article gets another type or title, so that no reader shows it again.</summary>
    protected string Id(Article article) => Site.Urls.Absolute(Site.Urls.Short(article.NewsCode));

    /// <summary>The whole text as HTML; null in a feed that carries leads alone.</summary>
    protected string? Html(Article article, BodyStore bodies) => Feed.HasTexts ? contents.Html(article, bodies) : null;

    protected static string Summary(Article article) => article.Lead ?? article.Body.Excerpt;

    protected string? AuthorUrl(Article article, AuthorReference author) =>
        author.Id.Length == 0 ? null : Site.Urls.Absolute(Site.Urls.Author(article.Language, author.Id));

    /// <summary>The style sheet by which browsers show the feed as a page; null when the theme has none.</summary>
    protected string? Style { get; } = site.Theme.Assets.Any(asset => asset.Path == Theme.FeedStyle) ? site.Urls.Link(new SiteUrl("/assets/" + Theme.FeedStyle)) : null;

    protected void StyleReference(XmlWriter xml)
    {
        if (Style is not null) xml.WriteProcessingInstruction("xml-stylesheet", $"type=\"text/css\" href=\"{Style}\"");
    }

    /// <summary>Where the feed is shown as a page, a title that can be pressed: style sheets make no links. Readers of feeds pass over what is in this namespace.</summary>
    protected void TitleLink(XmlWriter xml, Article article)
    {
        if (Style is null) return;
        xml.WriteStartElement("a", "http://www.w3.org/1999/xhtml");
        xml.WriteAttributeString("href", Url(article));
        xml.WriteString(XmlFile.Clean(article.Title));
        xml.WriteEndElement();
    }

    /// <summary>The media type of the article's picture; null without one.</summary>
    protected static string? ImageType(Article article) =>
        article.Image is { } image && FileKinds.OfName(image) is { MediaType.Length: > 0 } kind ? kind.MediaType : null;

    protected string? ImageUrl(Article article) => article.Image is { } image ? Site.Urls.Absolute(new SiteUrl("/" + image)) : null;

    /// <summary>Names of everything that the article is filed under, as readers see them.</summary>
    protected static IEnumerable<string> Categories(Article article) =>
        article.Terms.Prepend(article.Type)
            .Select(term => term.Labels.In(article.Language, term.Id))
            .Concat(article.Tags.Select(tag => tag.Name));
}
