namespace Daftar.Corpus.Planning;

/// <summary>One article file in one language: everything but its words, which its own random stream makes when it is written.</summary>
public sealed record ArticlePlan
{
    public required int Index { get; init; }
    public required string Stem { get; init; }
    public required string Language { get; init; }
    public required int NewsCode { get; init; }
    public required string Type { get; init; }
    public required DateTime Published { get; init; }
    public DateTime? Updated { get; init; }
    public required int[] Authors { get; init; }
    public required string Region { get; init; }
    public string? SecondRegion { get; init; }
    public required string Issue { get; init; }
    public required int[] Tags { get; init; }

    /// <summary>Indexes of other plans in the same language.</summary>
    public required int[] Related { get; init; }
    public bool HasAlias { get; init; }
    public bool IsTranslation { get; init; }
    public required int Words { get; init; }
}
