namespace Daftar.Theming.Models;

/// <summary>A series that an article is a part of. One without another part is not shown.</summary>
/// <param name="Id">The term's.</param>
/// <param name="Url">The list of the series, newest first.</param>
/// <param name="PartNumber">Which part the article is, in the digits of the language.</param>
/// <param name="Count">How many parts there are, and the same in the digits of the language.</param>
/// <param name="Parts">In order of date; in a long series, those around the article.</param>
public sealed record SeriesView(string Id, string Title, string Url, string PartNumber, int Count, string CountText, IReadOnlyList<SeriesPartView> Parts)
{
    /// <summary>The previous and the next part, or null at the ends.</summary>
    public LinkView? Previous { get; init; }
    public LinkView? Next { get; init; }

    /// <summary>Whether there are more parts than the list shows.</summary>
    public bool IsCut => Parts.Count < Count;
}

/// <param name="Number">In the digits of the language.</param>
public sealed record SeriesPartView(string Number, string Title, string Url, bool IsCurrent);

/// <summary>A block of the home page: the series of a taxonomy with the latest parts.</summary>
/// <param name="Id">The taxonomy's.</param>
/// <param name="Url">The page that lists all of them.</param>
public sealed record SeriesBlockView(string Id, string Title, string Url, IReadOnlyList<SeriesCardView> Items);

/// <param name="Description">A description of the series, or null.</param>
/// <param name="Count">How many parts there are, and the same in the digits of the language.</param>
/// <param name="Newest">The latest part.</param>
/// <param name="Date">Of the latest part; null when unknown.</param>
public sealed record SeriesCardView(string Title, string? Description, string Url, int Count, string CountText, LinkView Newest, DateView? Date);
