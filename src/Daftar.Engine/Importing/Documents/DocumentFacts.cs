using Daftar.Importing.Wording;

namespace Daftar.Importing.Documents;

/// <summary>
/// What a document says about itself, each fact with where it stands. A fact that the document does not give is null or
/// empty; a reader never makes one up.
/// </summary>
public sealed record DocumentFacts
{
    public Fact<string>? Title { get; init; }
    public Fact<string>? Kicker { get; init; }
    public Fact<string>? Lead { get; init; }

    /// <summary>Id of a type of the site. A type in words goes into <see cref="Labels"/>.</summary>
    public Fact<string>? Type { get; init; }

    /// <summary>Ids of regions and issues of the site. Words for them go into <see cref="Labels"/>.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];
    public IReadOnlyList<string> Issues { get; init; } = [];

    /// <summary>
    /// Sections and categories as the document words them. Each becomes a type, region or issue by the site's labels and
    /// aliases; one that is none becomes a tag or is reported, as it says.
    /// </summary>
    public IReadOnlyList<TermLabel> Labels { get; init; } = [];
    public IReadOnlyList<string> Tags { get; init; } = [];

    public Fact<PageDate>? Published { get; init; }
    public Fact<PageDate>? Updated { get; init; }
    public Fact<int>? NewsCode { get; init; }

    /// <summary>Names as the document gives them, each once.</summary>
    public IReadOnlyList<SourceAuthor> Authors { get; init; } = [];
    public Fact<string>? Source { get; init; }
    public Fact<string>? Translator { get; init; }

    /// <summary>Code of the language, such as <c>fa</c> or <c>fa-AF</c>; null to tell it from the text.</summary>
    public string? Language { get; init; }

    /// <summary>The picture that stands for the whole text; where it is among the blocks too, the reader leaves it out there.</summary>
    public Picture? Image { get; init; }
    public IReadOnlyList<Inline> ImageCaption { get; init; } = [];

    /// <summary>Titles or news codes of texts that belong to this one.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>Where the text was on the web, whole addresses; their paths become <c>aliases</c>, and links to them are made to lead here.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>The text was not public where it comes from: it is kept off the site.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The document is a page such as "About us", not an article.</summary>
    public bool IsPage { get; init; }

    /// <summary>Keys that somebody has to look at although they have a value, or that the document would have and we cannot read.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];
}

/// <param name="Bio">What the document says about the author; null when nothing.</param>
/// <param name="Id">The name under which the old system knows the author; null when there is none.</param>
public sealed record SourceAuthor(string Name, string? Bio = null, string? Id = null);

/// <param name="Line">Where it stands, counted from 1; 0 when the document has no lines.</param>
/// <param name="Kind">What it is where it comes from; decides what an unknown one becomes.</param>
public sealed record TermLabel(string Text, TermLabelKind Kind = TermLabelKind.Section, int Line = 0);

public enum TermLabelKind
{
    /// <summary>A section or category: one that the site does not know is reported and kept as a tag.</summary>
    Section,

    /// <summary>A keyword: one that the site does not know is a tag.</summary>
    Tag,
}
