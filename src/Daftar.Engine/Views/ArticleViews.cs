using Daftar.Content;
using Daftar.Markup;
using Daftar.Modelling;
using Daftar.Pictures;
using Daftar.Theming.Models;

namespace Daftar.Views;

/// <summary>Shows articles, authors and terms of one language as the theme wants them.</summary>
public sealed class ArticleViews(SiteModel site, LanguageSite language)
{
    // About three lines of a list on a telephone; what leads a page has room for twice as much.
    private const int CardExcerpt = 180;
    private const int LeadExcerpt = 360;

    private readonly string _direction = PageFrames.ViewOf(language.Settings).Direction;
    private readonly string? _cardTaxonomy = site.Configuration.CardTaxonomy?.Id;
    private readonly PictureViews _pictures = new(site, language);
    private readonly Dictionary<Term, LinkView> _terms = site.Content.Taxonomies.Values
        .SelectMany(taxonomy => taxonomy.Terms)
        .ToDictionary(term => term, term => new LinkView(term.Labels.In(language.Code, term.Id), site.Urls.Link(site.Urls.Term(language.Code, term))) { Id = term.Id });

    public LinkView Term(Term term) => _terms[term];

    public IReadOnlyList<CardView> Cards(IReadOnlyList<Article> articles)
    {
        var cards = new CardView[articles.Count];
        for (var index = 0; index < cards.Length; index++) cards[index] = Card(articles[index]);
        return cards;
    }

    /// <param name="isLead">It leads its page.</param>
    public CardView Card(Article article, bool isLead = false) => new(
        site.Urls.Link(site.Urls.Article(article)),
        article.Language,
        _direction,
        article.Title,
        article.Kicker,
        Excerpt.Of(article.Lead ?? article.Body.Excerpt, isLead ? LeadExcerpt : CardExcerpt),
        Term(article.Type),
        MainTerm(article),
        article.PublishDate is { } date ? language.Dates.Format(date) : null,
        Authors(article),
        Image(article, PictureUse.Card),
        article.Translation == TranslationStatus.Machine)
    {
        CommentCount = article.CommentCount,
        Recommended = article.Recommended,
    };

    /// <summary>The term that stands for the article beside its type, or null.</summary>
    public LinkView? MainTerm(Article article) =>
        _cardTaxonomy is not null && article.FirstTermOf(_cardTaxonomy) is { } term ? Term(term) : null;

    /// <summary>All terms of the article but its type, a group for each taxonomy that it has terms of.</summary>
    public IReadOnlyList<LinkGroupView> Groups(Article article) =>
    [
        .. language.Taxonomies.Where(taxonomy => article.FirstTermOf(taxonomy.Id) is not null)
            .Select(taxonomy => new LinkGroupView(taxonomy.Id, taxonomy.ArticleLabel, [.. article.TermsOf(taxonomy.Id).Select(Term)])),
    ];

    public LinkView Link(Article article) => new(article.Title, site.Urls.Link(site.Urls.Article(article)));

    public IReadOnlyList<LinkView> Authors(Article article)
    {
        if (article.Authors.Count == 0) return [];
        return [.. article.Authors.Select(author => new LinkView(author.Name, AuthorLink(author)))];
    }

    /// <param name="count">How many articles the author has in this language, where it is shown.</param>
    public AuthorView Author(AuthorReference author, int? count) => new(
        author.Name,
        AuthorLink(author) ?? "",
        author.Record?.Bios.Find(language.Code),
        author.Record?.Roles.Find(language.Code),
        author.Record?.Image is { } image ? _pictures.View(image, PictureUse.Portrait, author.Record.ImageFocus, author.Name, null, null) : null,
        author.Record?.Website,
        author.Record?.Orcid,
        count);

    public ImageView? Image(Article article, PictureUse use) =>
        article.Image is not { } image ? null
        : _pictures.View(image, use, use == PictureUse.Article ? null : article.ImageFocus, article.ImageAlt ?? "", article.ImageCaption, article.ImageSize);

    /// <summary>The HTML of a body with its pictures in their sizes.</summary>
    public Utf8Html WithPictures(Utf8Html body) => _pictures.Expand(body);

    private string? AuthorLink(AuthorReference author) =>
        author.Id.Length == 0 ? null : site.Urls.Link(site.Urls.Author(language.Code, author.Id));
}
