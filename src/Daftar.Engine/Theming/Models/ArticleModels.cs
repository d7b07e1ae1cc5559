using System.Diagnostics.CodeAnalysis;
using Daftar.Markup;

namespace Daftar.Theming.Models;

/// <summary>Layout <c>article.sbn-html</c>.</summary>
public sealed record ArticlePageModel : PageModel
{
    public ArticlePageModel()
    {
    }

    [SetsRequiredMembers]
    public ArticlePageModel(PageModel frame, ArticleView article)
        : base(frame) => Article = article;

    public required ArticleView Article { get; init; }
}

/// <summary>Everything that the page of one article shows.</summary>
public sealed record ArticleView
{
    public required string Title { get; init; }
    public string? Kicker { get; init; }
    public string? Lead { get; init; }

    /// <summary>Whether the lead has more than 60 words, so that a phone shows its beginning first.</summary>
    public bool IsLeadLong { get; init; }
    public required LinkView Type { get; init; }

    /// <summary>The terms of all taxonomies but the type, by taxonomy, in the order of the settings.</summary>
    public IReadOnlyList<LinkGroupView> Terms { get; init; } = [];

    /// <summary>Those of the taxonomies <c>regions</c> and <c>issues</c>, which most sites have.</summary>
    public IReadOnlyList<LinkView> Regions { get; init; } = [];
    public IReadOnlyList<LinkView> Issues { get; init; } = [];
    public IReadOnlyList<LinkView> Tags { get; init; } = [];

    /// <summary>The fields that the site declares itself and the article has, in the order of the settings; not those with <c>"Shown": false</c>.</summary>
    public IReadOnlyList<CustomFieldView> CustomFields { get; init; } = [];

    /// <summary>Null when nobody knows the date.</summary>
    public DateView? Date { get; init; }
    public DateView? Updated { get; init; }

    /// <summary>The day on which the file last changed, from the Git history; null with <c>updated</c>, and if the day is not later than the text's own dates.</summary>
    public DateView? Changed { get; init; }
    public IReadOnlyList<CorrectionView> Corrections { get; init; } = [];

    /// <summary>The day of the last correction; null without any.</summary>
    public DateView? Corrected { get; init; }
    public IReadOnlyList<AuthorView> Authors { get; init; } = [];
    public string? Source { get; init; }

    /// <summary>In the digits of the language, and as in addresses.</summary>
    public required string NewsCode { get; init; }
    public required string NewsCodeLatin { get; init; }

    /// <summary>The permanent short address, with host.</summary>
    public required string ShortUrl { get; init; }
    public required int ReadingMinutes { get; init; }
    public required int WordCount { get; init; }
    public ImageView? Image { get; init; }

    /// <summary>Whether there is any picture, above the text or in it.</summary>
    public bool HasPictures { get; init; }
    /// <summary>Whether the page needs additional styles: for pictures, tables, footnotes, quotations or code.</summary>
    public bool IsRich { get; init; }
    public required Utf8Html BodyHtml { get; init; }

    /// <summary>Headings of the body, level 2 and 3, for a table of contents; empty when there are fewer than three.</summary>
    public IReadOnlyList<HeadingView> Contents { get; init; } = [];

    /// <summary>The series to which the article belongs.</summary>
    public IReadOnlyList<SeriesView> Series { get; init; } = [];
    public IReadOnlyList<CardView> Related { get; init; } = [];

    /// <summary>Related titles of the editors' choice that are not on this site: text without a link.</summary>
    public IReadOnlyList<string> RelatedTitles { get; init; } = [];

    /// <summary>The previous and next article by date in the language, or null at the ends.</summary>
    public LinkView? Older { get; init; }
    public LinkView? Newer { get; init; }
    public IReadOnlyList<ShareLinkView> Share { get; init; } = [];

    /// <summary>Citations of the article; null if the site does not show them.</summary>
    public CitationView? Citation { get; init; }

    /// <summary>A QR code of the short address, as an SVG.</summary>
    public required Utf8Html QrHtml { get; init; }

    /// <summary>"original", "translated", "machine", or null when the file does not say.</summary>
    public string? Translation { get; init; }
    public bool IsMachineTranslation => Translation == "machine";
    public string? Translator { get; init; }

    /// <summary>The article of which this is a translation, when it is one and the original is here.</summary>
    public LinkView? Original { get; init; }

    /// <summary>The language in which <c>original</c> is written, for <c>lang</c> and for <c>bidi</c>; null when there is none.</summary>
    public string? OriginalLanguage { get; init; }

    /// <summary>Names, in the reader's language, of what is not known about this document: date, author, source.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];
    public bool IsDraft { get; init; }

    /// <summary>Readers' comments; null if the site shows none, or if the article is closed and has none.</summary>
    public CommentsView? Comments { get; init; }

    /// <summary>How often the article was recommended; null on a site that does not show it.</summary>
    public RecommendView? Recommended { get; init; }
}

/// <param name="Bio">Null if there is none in this language.</param>
/// <param name="Count">Number of the author's articles in this language; null on article pages, which would otherwise all change with it.</param>
public sealed record AuthorView(string Name, string Url, string? Bio, string? Role, ImageView? Image, string? Website, string? Orcid, int? Count);

/// <param name="Texts">In the page's language first, then in the site's others.</param>
/// <param name="LinksHtml">A link for each format of reference managers.</param>
public sealed record CitationView(IReadOnlyList<CitationTextView> Texts, Utf8Html LinksHtml)
{
    /// <summary>Whether the links lead to files, whose text a script has to fetch before it can copy it.</summary>
    public bool HasFiles { get; init; }
}

/// <param name="Language">BCP 47 tag of the form, for <c>lang</c>.</param>
/// <param name="Direction">"rtl" or "ltr".</param>
/// <param name="TextHtml">The same text, with title and address in their own directions.</param>
public sealed record CitationTextView(string Language, string Direction, string Text, Utf8Html TextHtml);

/// <summary>A field that the site declares itself, with its value in the form of its kind; the other forms are empty.</summary>
/// <param name="Key">As in the front matter.</param>
/// <param name="Values">A text, a number in the digits of the language, the label of a choice, or the texts of a list.</param>
public sealed record CustomFieldView(string Key, string Label, IReadOnlyList<string> Values)
{
    public DateView? Date { get; init; }

    /// <summary>Of an address.</summary>
    public string? Url { get; init; }

    /// <summary>Whether it is a truth value, and true.</summary>
    public bool IsTrue { get; init; }
}

public sealed record CorrectionView(DateView Date, string Note);

public sealed record HeadingView(string Id, string Text, int Level);

/// <param name="Id">telegram, whatsapp, x, linkedin, email …: for an icon or a class.</param>
public sealed record ShareLinkView(string Id, string Label, string Url);
