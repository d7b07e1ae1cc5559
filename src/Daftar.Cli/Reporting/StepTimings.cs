using System.Diagnostics;
using System.Globalization;
using System.Text;
using Daftar.Diagnostics;

namespace Daftar.Cli.Reporting;

/// <summary>Where the time of a build went: wall and processor time of each step, how long it stood still for garbage collection, and its allocations.</summary>
internal sealed class StepTimings(TimeProvider clock)
{
    private readonly List<(BuildStep? Step, TimeSpan Wall, TimeSpan Processor, TimeSpan Collecting, long Allocated)> _steps = [];
    private BuildStep? _current;
    private long _started = clock.GetTimestamp();
    private TimeSpan _processor = TimeSpan.Zero;
    private TimeSpan _collecting = TimeSpan.Zero;
    private long _allocated;

    /// <summary>Takes the progress of a build, which is told by one thread when a step begins and by any within it.</summary>
    public void Follow(BuildProgress progress)
    {
        if (progress.Done == 0 && progress.Step != _current) End(progress.Step);
    }

    /// <summary>The table, a row for each step; call it once, when the build is done.</summary>
    public string ToTable(string language)
    {
        End(null);
        var table = new StringBuilder();
        Row(new LocalizedText("step", "گام").In(language), "wall s", "CPU s", "GC s", "MB");
        foreach (var (step, wall, processor, collecting, allocated) in _steps)
            Row(NameOf(step).In(language), Seconds(wall), Seconds(processor), Seconds(collecting), (allocated >> 20).ToString(CultureInfo.InvariantCulture));
        return table.ToString().TrimEnd('\n');

        void Row(string name, string wall, string processor, string collecting, string allocated) =>
            table.Append(CultureInfo.InvariantCulture, $"{name,-14} {wall,9} {processor,9} {collecting,9} {allocated,9}\n");
    }

    private void End(BuildStep? next)
    {
        var (now, processor, collecting, allocated) = (clock.GetTimestamp(), ProcessorTime(), GC.GetTotalPauseDuration(), GC.GetTotalAllocatedBytes());
        _steps.Add((_current, clock.GetElapsedTime(_started, now), processor - _processor, collecting - _collecting, allocated - _allocated));
        (_current, _started, _processor, _collecting, _allocated) = (next, now, processor, collecting, allocated);
    }

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static LocalizedText NameOf(BuildStep? step) => step is { } known ? ProgressDisplay.NameOf(known) : new("Starting", "آغاز");

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
