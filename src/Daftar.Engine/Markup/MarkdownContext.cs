using Daftar.Languages;
namespace Daftar.Markup;

/// <summary>The context of a Markdown text.</summary>
/// <param name="Path">The file, relative to the site's root, for diagnostics.</param>
/// <param name="FirstLine">The line of the file on which the body begins, counted from 1.</param>
/// <param name="Language">The page's language tag; decides digits, and which blocks get a <c>dir</c> of their own.</param>
/// <param name="ResolveLink">
/// Maps an internal link target or image path, as written but without query and fragment, to a URL of the site with its base path; null
/// when there is nothing of that name, which is then reported as a dead link.
/// </param>
public sealed record MarkdownContext(string Path, int FirstLine, string Language, Func<string, string?> ResolveLink)
{
    /// <summary>Size of the image that <c>ResolveLink</c> was asked for, by its path as written; null when not known.</summary>
    public Func<string, ImageSize?> SizeOf { get; init; } = static _ => null;

    /// <summary>Like <c>ResolveLink</c>, for pictures, which have to be files of the site; null asks that.</summary>
    public Func<string, string?>? ResolveImage { get; init; }

    /// <summary>Where a picture that cannot be shown lies, relative to the root; null when it is nowhere.</summary>
    public Func<string, string?> LiesAt { get; init; } = static _ => null;

    /// <summary>CLDR's name of the digits in which notes are numbered: those of the settings, else those of the language.</summary>
    public string Digits { get; init; } = KnownLanguages.Find(Language)?.Digits ?? Numbers.Latin;

    /// <summary>Name of the footnotes' section for assistive technology.</summary>
    public string FootnotesLabel { get; init; } = InterfaceLanguages.IsPersian(Language) ? "پانوشت‌ها" : "Footnotes";

    /// <summary>Name of the arrow that leads from a footnote back to the text.</summary>
    public string BackToTextLabel { get; init; } = InterfaceLanguages.IsPersian(Language) ? "بازگشت به متن" : "Back to the text";

    /// <summary>Name of a table's frame, which scrolls and can be reached by keyboard.</summary>
    public string TableLabel { get; init; } = InterfaceLanguages.IsPersian(Language) ? "جدول" : "Table";

    /// <summary>Ids that the page uses itself; headings keep away from them.</summary>
    public IReadOnlySet<string> ReservedIds { get; init; } = DefaultReservedIds;

    /// <summary>Those of them that the theme's own pages truly have, so that a link may lead there.</summary>
    public IReadOnlySet<string> PageIds { get; init; } = DefaultPageIds;

    // The main part of every page; browsers take #top for the beginning of any page. A test compares them with the theme.
    private static readonly HashSet<string> DefaultPageIds = new(StringComparer.Ordinal) { "content", "top" };

    private static readonly HashSet<string> DefaultReservedIds = new(StringComparer.Ordinal)
    {
        "main", "content", "top", "menu", "nav", "navigation", "search", "q", "results", "header", "footer", "toc",
        "contents", "related", "share", "author", "language", "languages", "theme", "skip", "title", "lead",
    };
}
