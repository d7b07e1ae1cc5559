using System.Globalization;
using System.Text;

namespace Daftar.Comparison;

/// <summary>The results as Markdown: a table for each size, the ratios those of Daftar's figure to the other's.</summary>
internal static class ResultTable
{
    public static string Of(int size, int rounds, IReadOnlyList<Result> results)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"### {size:N0} articles\n\n{(rounds == 1 ? "One round." : $"Medians of {rounds} rounds.")}\n\n");
        text.Append("| | | wall | CPU: user + system | peak memory | files | bytes | Daftar's wall : CPU : memory |\n|---|---|--:|--:|--:|--:|--:|--:|\n");
        foreach (var scenario in results.GroupBy(result => result.Scenario).OrderBy(group => group.Key))
        {
            var daftar = scenario.FirstOrDefault(result => result.Name == "Daftar");
            foreach (var result in scenario)
            {
                var usage = result.Usage;
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {scenario.Key.Describe()} | {result.Name} | {usage.Wall.TotalSeconds:N2} s | {usage.User.TotalSeconds:N2} + {usage.System.TotalSeconds:N2} s | {usage.PeakBytes / 1048576.0:N0} MiB | {result.Files:N0} | {result.Bytes / 1e6:N1} MB | {Ratios(daftar, result)} |\n");
            }
        }

        return text.Append('\n').ToString();
    }

    private static string Ratios(Result? daftar, Result other)
    {
        if (daftar is null || ReferenceEquals(daftar, other))
        {
            return "";
        }

        var (ours, theirs) = (daftar.Usage, other.Usage);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ours.Wall / theirs.Wall:N2} : {ours.Cpu / theirs.Cpu:N2} : {(double)ours.PeakBytes / theirs.PeakBytes:N2}");
    }
}

internal sealed record Result(string Name, Scenario Scenario, Usage Usage, int Files, long Bytes);
