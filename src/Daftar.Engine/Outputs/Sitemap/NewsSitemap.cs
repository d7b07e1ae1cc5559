using System.Buffers;
using Daftar.Content;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Sitemap;

/// <summary>
/// <c>news-sitemap.xml</c>: the articles of the last two days for Google News. "Last" is seen from the newest article, not
/// from the clock: the same input has to give the same bytes, and a crawler passes over what is too old for it anyway.
/// </summary>
internal sealed class NewsSitemap(SiteModel site, IReadOnlyList<Article> articles) : PlannedFile(OutputPath.Of(Url))
{
    private const string NewsNamespace = "http://www.google.com/schemas/sitemap-news/0.9";

    // Google's limit for a news sitemap.
    private const int MostArticles = 1000;
    private static readonly TimeSpan Span = TimeSpan.FromDays(2);

    public static SiteUrl Url { get; } = new("/news-sitemap.xml");

    /// <summary>Newest first; none when no article has a date.</summary>
    public static IReadOnlyList<Article> Choose(SiteModel site)
    {
        var newest = site.Languages.SelectMany(language => Dated(language).Take(1)).Select(article => article.PublishDate!.Value.Instant)
            .DefaultIfEmpty().Max();
        return
        [
            .. site.Languages
                .SelectMany(language => Dated(language).TakeWhile(article => newest - article.PublishDate!.Value.Instant < Span))
                .OrderByDescending(article => article.PublishDate!.Value.Instant).ThenByDescending(article => article.NewsCode)
                .Take(MostArticles),
        ];
    }

    public override string Describe() => "news sitemap";

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        foreach (var article in articles)
            fingerprint.Add(site.Urls.Article(article).Value).Add(article.Title).Add(article.PublishDate!.Value.ToRfc3339());
    }

    public override void Render(RenderContext context, IBufferWriter<byte> output) => XmlFile.Write(output, xml =>
    {
        xml.WriteStartElement("urlset", SitemapFile.Namespace);
        xml.WriteAttributeString("xmlns", "news", null, NewsNamespace);
        foreach (var article in articles)
        {
            xml.WriteStartElement("url", SitemapFile.Namespace);
            xml.WriteElementString("loc", SitemapFile.Namespace, site.Urls.Absolute(site.Urls.Article(article)));
            xml.WriteStartElement("news", "news", NewsNamespace);
            xml.WriteStartElement("news", "publication", NewsNamespace);
            xml.WriteElementString("news", "name", NewsNamespace, XmlFile.Clean(site.Language(article.Language).Settings.Publisher));
            xml.WriteElementString("news", "language", NewsNamespace, article.Language.Split('-')[0]);
            xml.WriteEndElement();
            xml.WriteElementString("news", "publication_date", NewsNamespace, SitemapDate.Of(article.PublishDate!.Value));
            xml.WriteElementString("news", "title", NewsNamespace, XmlFile.Clean(article.Title));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });

    private static IEnumerable<Article> Dated(LanguageSite language) =>
        language.Articles.TakeWhile(article => article.PublishDate is not null).Where(article => !article.IsDraft);
}
