using Daftar.Content;
using Daftar.Languages;
using Daftar.Modelling;
using Daftar.Pictures;
using Daftar.Pictures.Cards;
using Daftar.Storage;

namespace Daftar.Views;

/// <summary>Which cards a site has: of its newest texts without a picture, and those that older texts and all other pages share.</summary>
public static class ShareCards
{
    /// <summary>All that are to be drawn, each once.</summary>
    public static IReadOnlyCollection<ShareCard> Wanted(SiteModel site)
    {
        var count = site.Configuration.ShareCards;
        if (count == 0) return [];
        var articles = site.Languages.SelectMany(language => language.Articles).Where(article => Picture(site, article) is null)
            .OrderByDescending(article => article.PublishDate?.Instant ?? DateTimeOffset.MinValue).ThenByDescending(article => article.NewsCode).ToList();
        return articles.Take(count).Select(article => Own(site, article))
            .Concat(articles.Skip(count).Select(article => (article.Language, article.Type)).Distinct().Select(shared => Shared(site, shared.Language, shared.Type)))
            .Concat(site.Languages.SelectMany(language => language.Pages).Select(page => Own(site, page)))
            .Concat(SiteCards(site))
            .Distinct().ToList();
    }

    /// <summary>Those of the languages.</summary>
    public static IEnumerable<ShareCard> SiteCards(SiteModel site) => site.Languages.Select(Site);

    /// <summary>Adds what a link to an article is shown with.</summary>
    public static void AddDependencies(FingerprintBuilder fingerprint, SiteModel site, Article article) =>
        fingerprint.Add(Picture(site, article)?.Name).Add(Find(site, article)?.Url);

    /// <summary>The picture of an article in the size of a card; null when it has none that is large enough.</summary>
    public static PictureFile? Picture(SiteModel site, Article article) =>
        article.Image is { } path ? site.Pictures.Find(path, PictureUse.Share, article.ImageFocus)?.Fallback : null;

    /// <summary>The card of an article; null when none was drawn.</summary>
    public static DrawnCard? Find(SiteModel site, Article article) =>
        Find(site, Own(site, article)) ?? Find(site, Shared(site, article.Language, article.Type)) ?? Find(site, Site(site.Language(article.Language)));

    /// <summary>Whether a card was drawn for this article alone.</summary>
    public static bool HasOwn(SiteModel site, Article article) => site.Cards.Find(Own(site, article)) is not null;

    /// <summary>The card of a page; null when none was drawn.</summary>
    public static DrawnCard? Find(SiteModel site, ContentPage page) => Find(site, Own(site, page)) ?? Find(site, Site(site.Language(page.Language)));

    /// <summary>The card of all other pages of a language; null when none was drawn.</summary>
    public static DrawnCard? Find(SiteModel site, LanguageSite language) => Find(site, Site(language));

    private static DrawnCard? Find(SiteModel site, ShareCard card) =>
        site.Cards.Find(card) is { } name ? new(site.Urls.Absolute(new Modelling.Addresses.SiteUrl("/assets/cards/" + name)), card.Title) : null;

    private static ShareCard Own(SiteModel site, Article article) =>
        Of(site.Language(article.Language), article.Title, article.Type.Labels.In(article.Language, article.Type.Id));

    private static ShareCard Own(SiteModel site, ContentPage page) => Of(site.Language(page.Language), page.Title, "");

    private static ShareCard Shared(SiteModel site, string language, Term type) =>
        Of(site.Language(language), type.Plurals.Find(language) ?? type.Labels.In(language, type.Id), "");

    private static ShareCard Site(LanguageSite language)
    {
        var card = Of(language, language.Settings.SiteTitle, "");
        return card with { Foot = language.Settings.SiteDescription };
    }

    private static ShareCard Of(LanguageSite language, string title, string label) =>
        new(title, label, language.Settings.SiteTitle, language.Settings.Direction == TextDirection.RightToLeft);
}

/// <param name="Url">Absolute.</param>
/// <param name="Title">What is written on it.</param>
public sealed record DrawnCard(string Url, string Title);
