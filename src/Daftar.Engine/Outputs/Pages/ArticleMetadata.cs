using System.Globalization;
using System.Text.Json;
using Daftar.Content;
using Daftar.Languages;
using Daftar.Markup;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Outputs.Citing;
using Daftar.Pictures.Cards;
using Daftar.Theming.Models;
using Daftar.Views;

namespace Daftar.Outputs.Pages;

/// <summary>The metadata of an article's page: JSON-LD, Open Graph, Google Scholar, breadcrumbs.</summary>
internal sealed class ArticleMetadata(SiteModel site, LanguageViews views, Article article)
{
    private readonly LanguageSite _language = views.Site;
    private readonly string _url = site.Urls.Absolute(site.Urls.Article(article));

    /// <summary>Home › type › region, as the old site had it.</summary>
    public IReadOnlyList<LinkView> Breadcrumbs()
    {
        var home = new LinkView(_language.Strings["navigation.home"], site.Urls.Link(site.Urls.Home(article.Language)));
        var type = new LinkView(
            article.Type.Plurals.Find(article.Language) ?? article.Type.Labels.In(article.Language, article.Type.Id),
            site.Urls.Link(site.Urls.Term(article.Language, article.Type)));
        return views.Articles.MainTerm(article) is { } main ? [home, type, main] : [home, type];
    }

    /// <summary>Open Graph data, which services show next to a link to the article.</summary>
    public List<MetaView> Sharing(string description)
    {
        var meta = new List<MetaView>(28);
        Property("og:type", "article");
        Property("og:title", Directions.Marked(article.Title, article.Language));
        Property("og:description", description);
        Property("og:url", _url);
        Property("og:site_name", _language.Settings.SiteTitle);
        Property("og:locale", KnownLanguages.LocaleOf(article.Language));
        meta.AddRange(SharedPicture());
        return meta;

        void Property(string property, string content) => meta.Add(new(null, property, content));
    }

    public IReadOnlyList<MetaView> Meta(string description)
    {
        var meta = Sharing(description);
        foreach (var version in site.Versions(article))
        {
            if (version != article) Property("og:locale:alternate", KnownLanguages.LocaleOf(version.Language));
        }
        if (article.PublishDate is { } published) Property("article:published_time", published.ToRfc3339());
        if ((article.Updated ?? site.ChangedOn(article)) is { } updated) Property("article:modified_time", updated.ToRfc3339());
        Property("article:section", article.Type.Labels.In(article.Language, article.Type.Id));
        foreach (var tag in article.Tags) Property("article:tag", tag.Name);
        Name("citation_title", article.Title);
        foreach (var author in article.Authors)
        {
            Name("citation_author", author.Name);
            if (author.Record?.Orcid is { } orcid) Name("citation_author_orcid", "https://orcid.org/" + orcid);
        }
        if (article.PublishDate is { } date) Name("citation_publication_date", date.Local.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture));
        Name("citation_language", article.Language);
        var publisher = article.Source ?? _language.Settings.Publisher;
        var kind = CitationKind.Of(article.Type.Id);
        if (kind.Zotero is { } type) Name("z:itemType", type);
        if (kind.IsReport)
        {
            Name("citation_technical_report_institution", publisher);
            Name("citation_technical_report_number", article.NewsCode.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            Name("citation_publisher", publisher);
        }
        Name("citation_public_url", _url);
        return meta;

        void Property(string property, string content) => meta.Add(new(null, property, content));
        void Name(string name, string content) => meta.Add(new(name, null, content));
    }

    /// <summary>schema.org's NewsArticle (Report for reports) with its breadcrumbs.</summary>
    public Utf8Html LinkedData(string description) => PageMetadata.LinkedData(json =>
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        WriteArticle(json, description);
        WriteBreadcrumbs(json);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private void WriteArticle(Utf8JsonWriter json, string description)
    {
        json.WriteStartObject();
        // To Google a Report alone is no article.
        json.WriteStartArray("@type");
        json.WriteStringValue("NewsArticle");
        if (article.Type.Id == "report") json.WriteStringValue("Report");
        json.WriteEndArray();
        json.WriteString("@id", site.Urls.Absolute(site.Urls.Short(article.NewsCode)));
        json.WriteString("headline", article.Title);
        if (article.Kicker is { } kicker) json.WriteString("alternativeHeadline", kicker);
        json.WriteString("description", description);
        json.WriteString("url", _url);
        json.WriteString("inLanguage", article.Language);
        json.WriteString("identifier", article.NewsCode.ToString(CultureInfo.InvariantCulture));
        json.WriteNumber("wordCount", article.Body.WordCount);
        json.WriteString("articleSection", article.Type.Labels.In(article.Language, article.Type.Id));
        json.WriteBoolean("isAccessibleForFree", true);
        if (article.PublishDate is { } published) json.WriteString("datePublished", published.ToRfc3339());
        if (site.LastModified(article) is { } modified && modified != article.PublishDate) json.WriteString("dateModified", modified.ToRfc3339());
        if (article.Authors.Count > 0) WriteAuthors(json);
        if ((ImageUrl() ?? ShareCards.Find(site, article)?.Url) is { } image)
        {
            json.WriteStartArray("image");
            json.WriteStringValue(image);
            json.WriteEndArray();
        }
        WriteCorrections(json);
        if (OriginalOf(site, article) is { } original)
        {
            json.WriteStartObject("translationOfWork");
            json.WriteString("@type", "NewsArticle");
            json.WriteString("@id", site.Urls.Absolute(site.Urls.Short(original.NewsCode)));
            json.WriteString("inLanguage", original.Language);
            json.WriteEndObject();
        }
        WriteKeywords(json);
        WriteOrganization(json, "publisher", _language.Settings.Publisher, PageMetadata.Logo(site));
        if (article.Source is { } source && source != _language.Settings.Publisher) WriteOrganization(json, "sourceOrganization", source);
        WriteWholes(json);
        json.WriteEndObject();
    }

    /// <summary>The collections that contain it: the site, and its series.</summary>
    private void WriteWholes(Utf8JsonWriter json)
    {
        var series = SeriesPlace.Of(_language, article).ToList();
        json.WritePropertyName("isPartOf");
        if (series.Count > 0) json.WriteStartArray();
        WriteWhole("WebSite", _language.Settings.SiteTitle, site.Urls.Absolute(site.Urls.Home(article.Language)));
        foreach (var place in series) WriteWhole("CreativeWorkSeries", place.List.Label, site.Urls.Absolute(place.List.Url));
        if (series.Count > 0) json.WriteEndArray();
        if (series is [var only]) json.WriteNumber("position", only.Index + 1);

        void WriteWhole(string type, string name, string url)
        {
            json.WriteStartObject();
            json.WriteString("@type", type);
            json.WriteString("name", name);
            json.WriteString("url", url);
            json.WriteEndObject();
        }
    }

    private void WriteAuthors(Utf8JsonWriter json)
    {
        json.WriteStartArray("author");
        foreach (var author in article.Authors)
        {
            json.WriteStartObject();
            json.WriteString("@type", CitedName.IsOfBody(author.Name) ? "Organization" : "Person");
            json.WriteString("name", author.Name);
            if (author.Id.Length > 0) json.WriteString("url", site.Urls.Absolute(site.Urls.Author(article.Language, author.Id)));
            if (author.Record?.Orcid is { } orcid) json.WriteString("sameAs", "https://orcid.org/" + orcid);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteKeywords(Utf8JsonWriter json)
    {
        if (article.Terms.Count + article.Tags.Count == 0) return;
        json.WriteStartArray("keywords");
        foreach (var term in article.Terms) json.WriteStringValue(term.Labels.In(article.Language, term.Id));
        foreach (var tag in article.Tags) json.WriteStringValue(tag.Name);
        json.WriteEndArray();
    }

    private void WriteCorrections(Utf8JsonWriter json)
    {
        if (article.Corrections.Count == 0) return;
        json.WriteStartArray("correction");
        foreach (var correction in article.Corrections)
        {
            json.WriteStartObject();
            json.WriteString("@type", "CorrectionComment");
            json.WriteString("text", correction.Note);
            json.WriteString("datePublished", correction.Date.ToRfc3339());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteOrganization(Utf8JsonWriter json, string property, string name, string? logo = null)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", "Organization");
        json.WriteString("name", name);
        if (logo is not null) json.WriteString("logo", logo);
        json.WriteEndObject();
    }

    private void WriteBreadcrumbs(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        var position = 1;
        foreach (var crumb in Breadcrumbs())
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", position++);
            json.WriteString("name", crumb.Label);
            if (crumb.Url is { } url) json.WriteString("item", site.Urls.Absolute(url));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The article of which this is a translation: the version that says it is the original, or else the only one that is no translation; null when it is none, or the original is not here.</summary>
    public static Article? OriginalOf(SiteModel site, Article article)
    {
        if (article.Translation is not (TranslationStatus.Translated or TranslationStatus.Machine)) return null;
        var others = site.Versions(article).Where(version => version != article).ToList();
        return others.Find(version => version.Translation == TranslationStatus.Original) ?? others.Find(version => version.Translation is null);
    }

    /// <summary>The article's picture cropped as services do it, else its card, else the picture as it is.</summary>
    private IEnumerable<MetaView> SharedPicture()
    {
        if (ShareCards.Picture(site, article) is { } picture)
            return PageMetadata.Picture(site.Urls.Absolute(new SiteUrl("/assets/pictures/" + picture.Name)), picture.Width, picture.Height, article.ImageAlt);
        if (ShareCards.Find(site, article) is { } card) return PageMetadata.Picture(card.Url, ShareCard.Width, ShareCard.Height, card.Title);
        return ImageUrl() is { } own
            ? PageMetadata.Picture(own, article.ImageSize?.Width, article.ImageSize?.Height, article.ImageAlt)
            : [new MetaView("twitter:card", null, "summary")];
    }

    private string? ImageUrl() => article.Image is { } image ? site.Urls.Absolute(new SiteUrl("/" + image)) : null;
}
