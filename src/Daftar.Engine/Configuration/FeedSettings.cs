namespace Daftar.Configuration;

/// <summary>
/// Which feeds there are. Feeds of lists repeat what the language's own feed has, so that by default they are one file with
/// titles and leads: three formats with whole texts were half of a site's bytes.
/// </summary>
public sealed record FeedSettings
{
    /// <summary>Formats of each language's own feed, which carries whole texts.</summary>
    public IReadOnlyList<FeedFormat> Language { get; init; } = [FeedFormat.Atom, FeedFormat.Rss, FeedFormat.Json];

    /// <summary>Formats of the feeds of types, regions, issues and authors.</summary>
    public IReadOnlyList<FeedFormat> Lists { get; init; } = [FeedFormat.Atom];

    /// <summary>Whether feeds of lists carry whole texts as well.</summary>
    public bool HasWholeTextsInLists { get; init; }
}

/// <summary>In the order in which pages announce them.</summary>
public enum FeedFormat { Atom, Rss, Json }
