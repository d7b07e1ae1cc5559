namespace Daftar.Checking.Fixing;

/// <summary>What to put right.</summary>
/// <param name="Root">The site's root folder.</param>
public sealed record FixRequest(string Root)
{
    /// <summary>Paths relative to the root; empty means every article and page.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>False only tells what would change.</summary>
    public bool Writes { get; init; } = true;

    public int Jobs { get; init; } = Environment.ProcessorCount;
}
