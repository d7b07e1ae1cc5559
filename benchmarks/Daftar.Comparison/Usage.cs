namespace Daftar.Comparison;

/// <param name="Cpu">User and system time of the process and of the children it waited for.</param>
/// <param name="PeakBytes">Largest resident set.</param>
public sealed record Usage(TimeSpan Wall, TimeSpan Cpu, long PeakBytes, int ExitCode)
{
    /// <summary>Each figure's own median: noise on a shared machine seldom strikes all of them in one round.</summary>
    public static Usage Median(IReadOnlyList<Usage> rounds) => new(
        Middle(rounds, usage => usage.Wall),
        Middle(rounds, usage => usage.Cpu),
        Middle(rounds, usage => usage.PeakBytes),
        rounds.Max(usage => usage.ExitCode));

    private static T Middle<T>(IReadOnlyList<Usage> rounds, Func<Usage, T> figure) =>
        rounds.Select(figure).Order().ElementAt(rounds.Count / 2);
}
