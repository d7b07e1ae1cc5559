using Daftar.Markup;

namespace Daftar.Theming.Models;

/// <summary>
/// The model of every layout. All texts are plain text and are escaped when they are written; only members whose name ends
/// in <c>_html</c> or <c>_json</c> are markup.
/// </summary>
public abstract record PageModel : ILayoutModel
{
    protected PageModel()
    {
    }

    public required SiteView Site { get; init; }
    public required LanguageView Language { get; init; }

    /// <summary>home, article, list, archive, page, not-found, chooser, search.</summary>
    public required string Kind { get; init; }

    /// <summary>The page's own title, without the site's.</summary>
    public required string Title { get; init; }

    /// <summary>The title for the browser window. If it begins in the other script, it has an invisible direction mark before it.</summary>
    public string WindowTitle => Daftar.Languages.Directions.Marked(Title, Language.Code);
    public required string Description { get; init; }

    /// <summary>The page's address with the base path, and with the host.</summary>
    public required string Url { get; init; }
    public required string CanonicalUrl { get; init; }

    /// <summary>False for pages that search engines should not index.</summary>
    public bool IsIndexed { get; init; } = true;

    /// <summary>hreflang alternates: all languages in which this page exists, and x-default; empty when there is one only.</summary>
    public IReadOnlyList<AlternateView> Alternates { get; init; } = [];

    /// <summary>One link for each other language: to the translation, or to that language's home page.</summary>
    public required IReadOnlyList<LanguageLinkView> OtherLanguages { get; init; }

    public required IReadOnlyList<MenuItemView> Menu { get; init; }
    public required IReadOnlyList<MenuItemView> FooterMenu { get; init; }

    /// <summary>From the home page to the page above this one; empty on home pages.</summary>
    public IReadOnlyList<LinkView> Breadcrumbs { get; init; } = [];

    public IReadOnlyList<FeedLinkView> Feeds { get; init; } = [];

    /// <summary>Open Graph, Google Scholar and the like, ready for <c>&lt;meta&gt;</c>.</summary>
    public IReadOnlyList<MetaView> Meta { get; init; } = [];

    /// <summary>JSON-LD for a <c>&lt;script type="application/ld+json"&gt;</c>, or null.</summary>
    public Utf8Html? LinkedDataJson { get; init; }

    /// <summary>Where a reader can propose a change to this page's source, or null.</summary>
    public string? EditUrl { get; init; }

    /// <summary>The search page of this language, or null when the site has no search.</summary>
    public string? SearchUrl { get; init; }
}

/// <summary>The site as a whole, in the page's language.</summary>
/// <param name="Url">The home page of the language, with the base path.</param>
/// <param name="Root">The base path: "/" or "/repo/".</param>
/// <param name="Assets">The folder of the theme's files, ending in "/".</param>
public sealed record SiteView(
    string Title, string Description, string Publisher, string Url, string Root, string Assets, string? RepositoryUrl);

/// <param name="Code">BCP 47 tag for <c>lang</c>.</param>
/// <param name="Direction">"rtl" or "ltr" for <c>dir</c>.</param>
public sealed record LanguageView(string Code, string Name, string Direction)
{
    public bool IsRightToLeft => Direction == "rtl";
}

/// <param name="Language">An hreflang value: a BCP 47 tag or x-default.</param>
public sealed record AlternateView(string Language, string Url);

/// <param name="IsTranslation">True if the link leads to this page in the other language.</param>
public sealed record LanguageLinkView(string Code, string Name, string Direction, string Url, bool IsTranslation);

/// <param name="Url">Null for a heading without a page of its own.</param>
public sealed record MenuItemView(string Label, string? Url, bool IsCurrent, IReadOnlyList<MenuItemView> Items);

/// <param name="Url">Null when the thing has no page.</param>
public sealed record LinkView(string Label, string? Url)
{
    /// <summary>Id of the term, for a CSS class; null if the link is not a term.</summary>
    public string? Id { get; init; }
}

/// <param name="Type">The media type: application/atom+xml and so on.</param>
/// <param name="Title">What the feed is of.</param>
/// <param name="Format">The format's name for readers: Atom, RSS, JSON Feed.</param>
public sealed record FeedLinkView(string Type, string Title, string Url, string Format);

/// <summary>One meta element: <c>name</c> or <c>property</c> is set, and the other is null.</summary>
public sealed record MetaView(string? Name, string? Property, string Content);

/// <summary>A date for readers and for machines.</summary>
/// <param name="Iso">For <c>&lt;time datetime&gt;</c>, with offset when there is a time of day.</param>
/// <param name="Long">«دوشنبه ۸ دی ۱۴۰۴»; "Monday 29 December 2025".</param>
/// <param name="Short">«۸ دی ۱۴۰۴»; "29 Dec 2025".</param>
/// <param name="Time">«۱۰:۴۵», or null when the day alone is known.</param>
/// <param name="Other">The same day in the other calendar («۲۹ دسامبر ۲۰۲۵») where the language's own is not Gregorian; else null.</param>
public sealed record DateView(string Iso, string Long, string Short, string? Time, string? Other);

/// <summary>An image of the site. Width and height in pixels, or null when unknown.</summary>
/// <param name="Url">For browsers without WebP, and to open it by itself.</param>
public sealed record ImageView(string Url, string Alt, string? Caption, int? Width, int? Height)
{
    /// <summary>WebP in several widths, for <c>srcset</c> of a <c>source</c>, to which the layout adds <c>sizes</c>; null when there is none.</summary>
    public string? Sources { get; init; }

    /// <summary>Text shown until the reader loads the picture: "Photo, 38 KB"; null when nobody knows.</summary>
    public string? Weight { get; init; }
}

/// <summary>An article as lists show it.</summary>
/// <param name="Direction">"rtl"/"ltr" of the title's own language.</param>
/// <param name="Date">Null when unknown.</param>
/// <param name="Excerpt">The lead, or the beginning of the text, cut after a word; may be empty.</param>
public sealed record CardView(
    string Url,
    string Language,
    string Direction,
    string Title,
    string? Kicker,
    string Excerpt,
    LinkView Type,
    LinkView? Region,
    DateView? Date,
    IReadOnlyList<LinkView> Authors,
    ImageView? Image,
    bool IsMachineTranslation)
{
    /// <summary>Number of readers' comments; 0 on a site that shows none.</summary>
    public int CommentCount { get; init; }

    /// <summary>How often the article was recommended; 0 on a site that does not show it.</summary>
    public int Recommended { get; init; }
}

/// <summary>The part of a page's model that all kinds of pages share; page models are made from one.</summary>
public sealed record PageFrame : PageModel;
