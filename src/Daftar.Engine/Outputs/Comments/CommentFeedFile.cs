using System.Buffers;
using System.Xml;
using Daftar.Content;
using Daftar.Languages;
using Daftar.Markup;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Views;
using static Daftar.Outputs.Feeds.AtomXml;

namespace Daftar.Outputs.Comments;

/// <summary>A comment with the article below which it stands.</summary>
internal sealed record CommentFeedEntry(Article Article, ArticleComments Comments, Comment Comment);

/// <summary>The newest comments as Atom (RFC 4287): of one article, or of a language.</summary>
/// <param name="article">Null for the language's feed.</param>
internal sealed class CommentFeedFile(SiteModel site, LanguageSite language, Article? article, IReadOnlyList<CommentFeedEntry> newestFirst)
    : PlannedFile(OutputPath.Of(site.Urls.CommentFeed(PageOf(site, language, article))))
{
    public override string Describe() => $"feed of comments {article?.Path ?? language.Code}";

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        fingerprint.Add(article?.Title);
        foreach (var entry in newestFirst)
        {
            fingerprint.Add(entry.Comment.Digest).Add(entry.Comment.Id).Add(entry.Article.Title)
                .Add(site.Urls.Article(entry.Article).Value).Add(entry.Comments.PageOf(entry.Comment));
        }
    }

    public override void Render(RenderContext context, IBufferWriter<byte> output) => XmlFile.Write(output, xml =>
    {
        var page = PageOf(site, language, article);
        var title = article is null
            ? $"{language.Strings["comments.title"]} — {language.Settings.SiteTitle}"
            : language.Strings.Format("comments.on", "title", article.Title);
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, language.Code);
        xml.WriteElementString("id", Namespace, site.Urls.Absolute(site.Urls.CommentFeed(page)));
        Text(xml, "title", Directions.Marked(title, language.Code));
        Link(xml, "self", "application/atom+xml", site.Urls.Absolute(site.Urls.CommentFeed(page)));
        Link(xml, "alternate", "text/html", site.Urls.Absolute(page));
        xml.WriteElementString("updated", Namespace, newestFirst[0].Comment.Date.ToRfc3339());
        foreach (var entry in newestFirst) Entry(xml, entry);
        xml.WriteEndElement();
    });

    private void Entry(XmlWriter xml, CommentFeedEntry entry)
    {
        var (comment, url) = (entry.Comment, site.Urls.Article(entry.Article));
        var title = language.Strings.Format("comments.by", "name", comment.Name).Replace("{title}", entry.Article.Title, StringComparison.Ordinal);
        var direction = Directions.OfText(comment.Text) ?? language.Settings.Direction;
        xml.WriteStartElement("entry", Namespace);
        // The short link stays when the article gets another type, and so does the comment's id.
        xml.WriteElementString("id", Namespace, $"{site.Urls.Absolute(site.Urls.Short(entry.Article.NewsCode))}#c-{comment.Id}");
        Text(xml, "title", Directions.Marked(title, language.Code));
        Link(xml, "alternate", "text/html", site.Urls.Absolute(CommentViews.Address(site, url, entry.Comments, comment)));
        xml.WriteElementString("published", Namespace, comment.Date.ToRfc3339());
        xml.WriteElementString("updated", Namespace, comment.Date.ToRfc3339());
        xml.WriteStartElement("author", Namespace);
        Text(xml, "name", comment.Name);
        xml.WriteEndElement();
        HtmlContent(xml, $"<div dir=\"{direction.Code()}\">\n{CommentHtml.Of(comment.Text, direction)}\n</div>");
        xml.WriteEndElement();
    }

    private static SiteUrl PageOf(SiteModel site, LanguageSite language, Article? article) =>
        article is null ? site.Urls.Home(language.Code) : site.Urls.Article(article);
}
