namespace Daftar.Checking.Weights;

/// <summary>What a site weighs on its host, and on the line of a reader.</summary>
/// <param name="Bytes">Of all files, as they lie there.</param>
/// <param name="Parts">The heaviest first.</param>
/// <param name="Pages">What a first visit costs, a row for each kind of page that there is.</param>
public sealed record SiteWeight(long Bytes, IReadOnlyList<WeightPart> Parts, IReadOnlyList<PageCost> Pages);

/// <param name="Kind">What the files are: the name of a layout, or feeds, search, api, redirects, files.</param>
public sealed record WeightPart(string Kind, int Files, long Bytes);

/// <summary>Bytes that come with a first visit, compressed as hosts do, of the middle and of the longest page of a kind.</summary>
/// <param name="Kind">Name of the layout.</param>
/// <param name="Longest">Address of that page, without base path.</param>
public sealed record PageCost(string Kind, int Median, int Heaviest, string Longest)
{
    /// <summary>What the heaviest is made of. Measured when somebody asks, because it takes as long as the rest of the measuring.</summary>
    public required Lazy<PageCostParts> Parts { get; init; }
}

/// <param name="Style">Compressed bytes of style.</param>
/// <param name="Scripts">Compressed bytes of scripts and data, such as JSON-LD.</param>
public sealed record PageCostParts(int Style, int Scripts);
