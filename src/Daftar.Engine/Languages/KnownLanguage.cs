namespace Daftar.Languages;

/// <summary>How a language is written by those who publish in it. Settings and strings of a site go before it.</summary>
/// <param name="Code">BCP 47 tag.</param>
/// <param name="Name">The language's name in the language itself.</param>
public sealed record KnownLanguage(string Code, string Name)
{
    /// <summary>Other tags of the same language.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The language of which it is the form of a country, with the same letters, words and rules; null for a language of its own.</summary>
    public string? FormOf { get; init; }

    /// <summary>As the settings name it: <c>gregorian</c>, <c>jalali-iran</c>, <c>jalali-afghanistan</c>.</summary>
    public string Calendar { get; init; } = "gregorian";

    /// <summary>As the settings name them, for texts of no site and for a new one.</summary>
    public string Digits { get; init; } = Numbers.Latin;

    /// <summary>IANA name of the zone of most readers.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>Open Graph wants a territory: the one with the most readers. Null for the tag itself.</summary>
    public string? Locale { get; init; }

    /// <summary>What stands between two marks of notes.</summary>
    public string Comma { get; init; } = ",";
}
