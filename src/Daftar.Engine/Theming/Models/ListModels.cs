using System.Diagnostics.CodeAnalysis;
using Daftar.Markup;

namespace Daftar.Theming.Models;

/// <summary>Layout <c>home.sbn-html</c>: the home page of a language.</summary>
public sealed record HomePageModel : PageModel
{
    public HomePageModel()
    {
    }

    [SetsRequiredMembers]
    public HomePageModel(PageModel frame)
        : base(frame)
    {
    }

    /// <summary>The newest article, shown large; null on an empty site.</summary>
    public CardView? Lead { get; init; }
    public IReadOnlyList<BlockView> Blocks { get; init; } = [];

    /// <summary>The series with the latest parts, a block for each taxonomy of series.</summary>
    public IReadOnlyList<SeriesBlockView> Series { get; init; } = [];

    /// <summary>Regions and issues with their counts, for a directory of the archive.</summary>
    public IReadOnlyList<TermGroupView> Directory { get; init; } = [];

    /// <summary>Whether any article of the page has a picture.</summary>
    public bool HasPictures => Lead?.Image is not null || Blocks.Any(block => block.Items.Any(card => card.Image is not null));
}

/// <summary>A block of the home page as <c>statiq.json</c> declares it; blocks without articles are left out.</summary>
/// <param name="Url">The list whose first articles the block shows, or null.</param>
public sealed record BlockView(string Id, string Title, string? Url, IReadOnlyList<CardView> Items);

/// <summary>An article's terms of one taxonomy.</summary>
/// <param name="Id">The taxonomy's, for the theme.</param>
public sealed record LinkGroupView(string Id, string Title, IReadOnlyList<LinkView> Terms);

/// <param name="Id">regions, issues, types.</param>
public sealed record TermGroupView(string Id, string Title, IReadOnlyList<CountedLinkView> Terms);

/// <param name="Count">Number of articles in the linked list, and the same in the digits of the language.</param>
public sealed record CountedLinkView(string Label, string Url, int Count, string CountText, bool IsCurrent = false);

/// <summary>Layout <c>list.sbn-html</c>: articles of a region, an issue, a type, an author, a tag or a month, newest first.</summary>
public sealed record ListPageModel : PageModel
{
    public ListPageModel()
    {
    }

    [SetsRequiredMembers]
    public ListPageModel(PageModel frame, string heading, IReadOnlyList<CardView> items)
        : base(frame)
    {
        Heading = heading;
        Items = items;
    }

    public required string Heading { get; init; }

    /// <summary>A label above the heading: «منطقه», "Author"; null if the heading needs none.</summary>
    public string? HeadingLabel { get; init; }
    public string? Introduction { get; init; }

    /// <summary>Set on an author's page.</summary>
    public AuthorView? Author { get; init; }

    public required IReadOnlyList<CardView> Items { get; init; }

    /// <summary>Number of articles on all pages of the list; only set on the first page (older pages never change).</summary>
    public int? Total { get; init; }

    /// <summary>Narrower lists: the issues within a region, the years and months of the archive.</summary>
    public IReadOnlyList<TermGroupView> Narrower { get; init; } = [];
    public PagerView? Pager { get; init; }

    /// <summary>Whether any article of the page, or the author, has a picture.</summary>
    public bool HasPictures => Author?.Image is not null || Items.Any(card => card.Image is not null);
}

/// <summary>
/// Pages are numbered from the oldest (1), so that a page once full never changes; the first page that a reader
/// sees has no number.
/// </summary>
/// <param name="PageNumber">In the digits of the language; null on the newest page.</param>
public sealed record PagerView(string? PageNumber, string? NewerUrl, string? OlderUrl, string NewestUrl, string OldestUrl);

/// <summary>Layout <c>archive.sbn-html</c>: the years and months in which something was published.</summary>
public sealed record ArchivePageModel : PageModel
{
    public ArchivePageModel()
    {
    }

    [SetsRequiredMembers]
    public ArchivePageModel(PageModel frame, string heading, IReadOnlyList<ArchiveYearView> years)
        : base(frame)
    {
        Heading = heading;
        Years = years;
    }

    public required string Heading { get; init; }
    public required IReadOnlyList<ArchiveYearView> Years { get; init; }

    /// <summary>Articles without a date, or null when there are none.</summary>
    public CountedLinkView? Undated { get; init; }
}

public sealed record ArchiveYearView(CountedLinkView Year, IReadOnlyList<CountedLinkView> Months);

/// <summary>Layout <c>index.sbn-html</c>: all terms of a taxonomy, all authors, all tags.</summary>
public sealed record IndexPageModel : PageModel
{
    public IndexPageModel()
    {
    }

    [SetsRequiredMembers]
    public IndexPageModel(PageModel frame, string heading, IReadOnlyList<TermGroupView> groups)
        : base(frame)
    {
        Heading = heading;
        Groups = groups;
    }

    public required string Heading { get; init; }
    public required IReadOnlyList<TermGroupView> Groups { get; init; }
}

/// <summary>Layout <c>page.sbn-html</c>: About, Contact, Links.</summary>
public sealed record ContentPageModel : PageModel
{
    public ContentPageModel()
    {
    }

    [SetsRequiredMembers]
    public ContentPageModel(PageModel frame, Utf8Html bodyHtml)
        : base(frame) => BodyHtml = bodyHtml;

    public string? Lead { get; init; }
    public required Utf8Html BodyHtml { get; init; }
    public IReadOnlyList<HeadingView> Contents { get; init; } = [];

    /// <summary>Whether the text needs additional styles: for pictures, tables, footnotes, quotations or code.</summary>
    public bool IsRich { get; init; }
    public DateView? Updated { get; init; }
}

/// <summary>Layout <c>not-found.sbn-html</c>: <c>404.html</c>, in all languages at once.</summary>
public sealed record NotFoundPageModel : PageModel
{
    public NotFoundPageModel()
    {
    }

    [SetsRequiredMembers]
    public NotFoundPageModel(PageModel frame, IReadOnlyList<ChoiceView> choices)
        : base(frame) => Choices = choices;

    public required IReadOnlyList<ChoiceView> Choices { get; init; }
}

/// <summary>Layout <c>chooser.sbn-html</c>: the site's root, in all languages.</summary>
public sealed record ChooserPageModel : PageModel
{
    public ChooserPageModel()
    {
    }

    [SetsRequiredMembers]
    public ChooserPageModel(PageModel frame, IReadOnlyList<ChoiceView> choices)
        : base(frame) => Choices = choices;

    public required IReadOnlyList<ChoiceView> Choices { get; init; }
}

/// <summary>A language on pages that belong to no language. Use <c>t</c> with <c>language:</c> for its strings.</summary>
public sealed record ChoiceView(LanguageView Language, string SiteTitle, string SiteDescription, string HomeUrl, IReadOnlyList<CardView> Latest, IReadOnlyList<MenuItemView> Menu)
{
    /// <summary>The search page of the language, or null when the site has no search.</summary>
    public string? SearchUrl { get; init; }
}

/// <summary>Layout <c>redirect.sbn-html</c>: a page that only redirects (short links, aliases).</summary>
public sealed record RedirectPageModel(string TargetUrl, string CanonicalUrl, string Title, LanguageView Language) : ILayoutModel
{
    /// <summary>Open Graph data of the target page, which services show next to a shared link.</summary>
    public IReadOnlyList<MetaView> Meta { get; init; } = [];
}
