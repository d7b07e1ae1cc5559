using Daftar.Storage;

namespace Daftar.Outputs.Search;

/// <summary>The fields of an article or page for the search index.</summary>
/// <param name="Url">The address with the base path.</param>
/// <param name="Day">Null when unknown.</param>
/// <param name="Names">Of authors, tags, the source and what custom fields show, which are found as the lead is.</param>
/// <param name="Facets">Values that a search can be narrowed to, such as region and afghanistan.</param>
/// <param name="Card">What a result shows.</param>
/// <param name="Digest">Of the source and the names: documents of the same digest have the same words.</param>
/// <param name="Body">Gives the body as it is put on the page, of which tags are ignored, and its headings; making it may take time.</param>
public sealed record SearchDocument(
    string Url,
    DateOnly? Day,
    string Title,
    string? Kicker,
    string? Lead,
    IReadOnlyList<string> Names,
    IReadOnlyList<(string Facet, string Id)> Facets,
    SearchCard Card,
    Digest Digest,
    Func<BodyContent> Body);

/// <summary>A result as the reader sees it; texts that are unknown are empty.</summary>
public sealed record SearchCard(string Title, string Url, string Date, string IsoDate, string Lead, string Type, string Region, string Authors, int NewsCode);
