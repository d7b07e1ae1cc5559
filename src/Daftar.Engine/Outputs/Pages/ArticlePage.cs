using System.Globalization;
using System.Text;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Markup;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Outputs.Citing;
using Daftar.Outputs.Feeds;
using Daftar.Pictures;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Theming.Models;
using Daftar.Views;

namespace Daftar.Outputs.Pages;

/// <summary>The page of one article in one language.</summary>
internal sealed class ArticlePage(SiteModel site, LanguageViews views, Article article, bool hasComments = true)
    : PageFile(site.Urls.Article(article), "article")
{
    // Fewer headings than this are seen at a glance without a table of contents.
    private const int HeadingsWorthAList = 3;

    // A lead of more words pushes the text off the first screen of a telephone.
    private const int WordsOfALead = 60;

    // Of a comment beside its text.
    private const int BytesOfMarkup = 150;

    private readonly ArticleContext _context = views.Site.Contexts[article];

    public override SourcePlace? Place => article.Places.NewsCode;

    public override PageListing? Listing => article.IsDraft ? null : new(site.LastModified(article), Versions());

    public override int CommentBytes => !hasComments || site.Comments.Find(article) is not { } comments ? 0
        : comments.Pages[0].Sum(placed => BytesOfMarkup + Encoding.UTF8.GetByteCount(placed.Comment.Text));

    public override PageFile? WithoutComments => hasComments && site.Configuration.Comments is not null ? new ArticlePage(site, views, article, hasComments: false) : null;

    public override string Describe() => article.Path;

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        fingerprint.Add(article.Digest).Add(article.ImageSize?.Width ?? 0).Add(article.ImageSize?.Height ?? 0);
        foreach (var version in site.Versions(article)) fingerprint.Add(site.Urls.Article(version).Value).Add(version.Title).Add((long)(version.Translation ?? 0));
        AddCard(fingerprint, _context.Older);
        AddCard(fingerprint, _context.Newer);
        foreach (var related in _context.Related) AddCard(fingerprint, related);
        foreach (var title in _context.RelatedTitles) fingerprint.Add(title);
        site.AddLinks(fingerprint, article.Body, article.Language);
        CommentViews.AddDependencies(fingerprint, site, article, 0);
        SeriesViews.AddDependencies(fingerprint, views.Site, article);
        fingerprint.Add(article.Recommended).Add(site.ChangedOn(article)?.ToIso());
        ShareCards.AddDependencies(fingerprint, site, article);
    }

    protected override ILayoutModel CreateModel(RenderContext context)
    {
        var body = context.Bodies.Get(article.Body.Handle);
        return new ArticlePageModel(views.Frames.Create(Outline()), CreateView(body));
    }

    private PageOutline Outline()
    {
        var url = site.Urls.Article(article);
        var metadata = new ArticleMetadata(site, views, article);
        var description = Descriptions.Of(article.Lead ?? article.Body.Excerpt);
        return new("article", article.Title, description, url)
        {
            Versions = Versions(),
            Breadcrumbs = metadata.Breadcrumbs(),
            Feeds = FeedLinks.Of(site, views.Site, null),
            Meta = metadata.Meta(description),
            LinkedDataJson = metadata.LinkedData(description),
            IsIndexed = !article.IsDraft,
            SourcePath = article.Path,
        };
    }

    private Dictionary<string, SiteUrl> Versions()
    {
        var versions = site.Versions(article);
        return versions.Count < 2 ? [] : versions.ToDictionary(version => version.Language, site.Urls.Article, StringComparer.Ordinal);
    }

    private ArticleView CreateView(BodyContent body)
    {
        var (language, articles, original) = (views.Site, views.Articles, ArticleMetadata.OriginalOf(site, article));
        var code = article.NewsCode.ToString(CultureInfo.InvariantCulture);
        return new ArticleView
        {
            Title = article.Title,
            Kicker = article.Kicker,
            Lead = article.Lead,
            IsLeadLong = article.Lead is { } lead && Words.Count(lead) > WordsOfALead,
            Type = articles.Term(article.Type),
            Terms = articles.Groups(article),
            Regions = [.. article.TermsOf("regions").Select(articles.Term)],
            Issues = [.. article.TermsOf("issues").Select(articles.Term)],
            Tags = [.. article.Tags.Select(tag => new LinkView(tag.Name, site.Urls.Link(site.Urls.Tag(article.Language, tag.Id))))],
            CustomFields = CustomFieldViews.Of(site, language, article),
            Date = article.PublishDate is { } date ? language.Dates.Format(date) : null,
            Updated = article.Updated is { } updated ? language.Dates.Format(updated) : null,
            Changed = site.ChangedOn(article) is { } changed ? language.Dates.Format(changed) : null,
            Corrections = [.. article.Corrections.Select(entry => new CorrectionView(language.Dates.Format(entry.Date), entry.Note))],
            Corrected = article.Corrections.Count == 0 ? null : language.Dates.Format(article.Corrections.MaxBy(entry => entry.Date.Instant)!.Date),
            Authors = [.. article.Authors.Select(author => articles.Author(author, null))],
            Source = article.Source,
            NewsCode = Numbers.Format(article.NewsCode, language.Settings.Digits, group: false),
            NewsCodeLatin = code,
            ShortUrl = site.Urls.Absolute(site.Urls.Short(article.NewsCode)),
            ReadingMinutes = ReadingTime.Minutes(article.Body.WordCount),
            WordCount = article.Body.WordCount,
            Image = articles.Image(article, PictureUse.Article),
            HasPictures = article.Image is not null || article.Body.Pictures.Count > 0,
            IsRich = article.Image is not null || RichText.Is(body.Utf8),
            BodyHtml = articles.WithPictures(PrintedLinks.Mark(DocumentLinks.Resolve(body.Utf8, LinkTo))),
            Contents = Contents(body),
            Series = SeriesViews.Of(site, views, article),
            Related = articles.Cards(_context.Related),
            RelatedTitles = _context.RelatedTitles,
            Older = _context.Older is { } older ? articles.Link(older) : null,
            Newer = _context.Newer is { } newer ? articles.Link(newer) : null,
            Share = ShareLinks.Of(site, language, article),
            Citation = CitationViews.Of(site, language, article),
            QrHtml = QrCode.Svg(site.Urls.Absolute(site.Urls.Short(article.NewsCode))),
            Translation = article.Translation?.ToString().ToLowerInvariant(),
            Translator = article.Translator,
            Original = original is null ? null : articles.Link(original),
            OriginalLanguage = original?.Language,
            Unknown = Unknown(),
            IsDraft = article.IsDraft,
            Comments = hasComments ? CommentViews.Of(site, language, article, 0) : null,
            Recommended = CommentViews.Recommended(site, language, article),
        };
    }

    private static IReadOnlyList<HeadingView> Contents(BodyContent body)
    {
        var headings = body.Headings.Where(heading => heading.Level <= 3).Select(heading => new HeadingView(heading.Id, heading.Text, heading.Level)).ToList();
        return headings.Count < HeadingsWorthAList ? [] : headings;
    }

    private List<string> Unknown()
    {
        var unknown = new List<string>(3);
        if (article.PublishDate is null) unknown.Add(views.Site.Strings["unknown.date"]);
        if (article.Authors.Count == 0 && article.Needs.Contains("author")) unknown.Add(views.Site.Strings["unknown.author"]);
        if (article.Source is null && article.Needs.Contains("source")) unknown.Add(views.Site.Strings["unknown.source"]);
        return unknown;
    }

    private string LinkTo(string path) => site.Urls.Link(site.UrlOf(path, article.Language));

    private static void AddCard(FingerprintBuilder fingerprint, Article? other)
    {
        if (other is null) fingerprint.Add(0);
        else fingerprint.Add(other.CardDigest);
    }
}
