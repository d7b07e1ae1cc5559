namespace Daftar.Comparison;

/// <param name="User">Processor time in the program, its children's that it waited for included; <paramref name="System"/> in the kernel for it.</param>
/// <param name="PeakBytes">Largest resident set.</param>
public sealed record Usage(TimeSpan Wall, TimeSpan User, TimeSpan System, long PeakBytes, int ExitCode)
{
    public TimeSpan Cpu => User + System;

    /// <summary>Each figure's own median: noise on a shared machine seldom strikes all of them in one round.</summary>
    public static Usage Median(IReadOnlyList<Usage> rounds) => new(
        Middle(rounds, usage => usage.Wall),
        Middle(rounds, usage => usage.User),
        Middle(rounds, usage => usage.System),
        Middle(rounds, usage => usage.PeakBytes),
        rounds.Max(usage => usage.ExitCode));

    private static T Middle<T>(IReadOnlyList<Usage> rounds, Func<Usage, T> figure) =>
        rounds.Select(figure).Order().ElementAt(rounds.Count / 2);
}
