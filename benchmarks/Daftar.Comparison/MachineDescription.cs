using System.Globalization;
using System.Runtime.InteropServices;

namespace Daftar.Comparison;

/// <summary>What a reader has to know to judge the figures.</summary>
internal static class MachineDescription
{
    public static string Text()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024.0 / 1024 / 1024;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Processor()}, {Environment.ProcessorCount} cores, {memory:N0} GiB of memory; {System()}; .NET {Environment.Version}{Load()}");
    }

    private static string Processor() =>
        Value("/proc/cpuinfo", "model name", ':') ?? RuntimeInformation.ProcessArchitecture.ToString();

    private static string System() =>
        Value("/etc/os-release", "PRETTY_NAME", '=')?.Trim('"') ?? RuntimeInformation.OSDescription;

    /// <summary>What else ran at the start: above a few tenths the wall times mean little.</summary>
    private static string Load() =>
        File.Exists("/proc/loadavg") ? $"; load average at the start {File.ReadAllText("/proc/loadavg").Split(' ')[0]}" : "";

    private static string? Value(string file, string key, char separator)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        var line = File.ReadLines(file).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal));
        return line?[(line.IndexOf(separator) + 1)..].Trim();
    }
}
