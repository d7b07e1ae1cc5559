using System.Globalization;
using System.Text.RegularExpressions;

namespace Daftar.ImportSuites.Limits;

/// <summary>
/// Each hostile document beside a good one: the good one has to go through, within 10 seconds of processor time and 1 GB,
/// and nobody has to read a stack trace.
/// </summary>
internal static partial class LimitSuite
{
    private const double MostSeconds = 10;
    private const long MostBytes = 1_000_000_000;

    /// <param name="program">The native program.</param>
    /// <param name="only">A part of the name of the documents to try; null for all.</param>
    /// <returns>Whether all kept the limits.</returns>
    public static bool Run(string program, string? only)
    {
        Console.WriteLine("| document | what became of it | processor time, s | peak, MB | the other file |");
        Console.WriteLine("|---|---|--:|--:|---|");
        var isGood = true;
        foreach (var (name, what, write) in HostileDocuments.All)
        {
            if (only is not null && !name.Contains(only, StringComparison.Ordinal)) continue;
            using var run = new ImportRun();
            write(Path.Combine(run.Documents, name));
            File.WriteAllText(Path.Combine(run.Documents, "zz-good.txt"), "A Good Page\n\nThe market of the town was open all week, and everybody knew why it had been so.\n");
            var usage = run.Start(program);
            var isThrough = File.Exists(Path.Combine(run.Site, "input/articles/en/good-page.md"));
            var codes = Code().Matches(run.Log).Select(match => match.Value).Distinct().ToList();
            var outcome = codes.Count > 0 ? "refused: " + string.Join(", ", codes) : string.Create(CultureInfo.InvariantCulture, $"read: {run.Articles - (isThrough ? 1 : 0)} articles");
            var isKept = isThrough && usage.ExitCode is 0 or 1 && usage.Cpu.TotalSeconds <= MostSeconds && usage.PeakBytes <= MostBytes && !StackTrace().IsMatch(run.Log);
            isGood &= isKept;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {outcome} | {usage.Cpu.TotalSeconds:F1} | {usage.PeakBytes / 1e6:F0} | {(isThrough ? "through" : "LOST")}{(isKept ? "" : " ✗")} |"));
        }
        return isGood;
    }

    [GeneratedRegex(@"\berror DAF\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\s+at \w+\.|Unhandled exception|Stack overflow", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex StackTrace();
}
