using BenchmarkDotNet.Attributes;
using Daftar.Diagnostics;
using Daftar.Writing;

namespace Daftar.Benchmarks;

/// <summary>The whole line from files to finished pages, into memory: all but the disk.</summary>
public class BuildBenchmarks
{
    private string _root = "";

    [Params(100, 1000)]
    public int Articles { get; set; }

    [GlobalSetup]
    public void Prepare() => _root = SampleSite.Write(Articles);

    [GlobalCleanup]
    public void Remove() => Directory.Delete(_root, recursive: true);

    [Benchmark]
    public int BuildToMemory()
    {
        var diagnostics = new DiagnosticBag();
        var request = new SiteBuildRequest(_root, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var summary = SiteBuilder.Build(request, _ => new MemorySink(), diagnostics);
        return summary?.Articles ?? throw new InvalidOperationException(string.Join('\n', diagnostics.ToSortedList()));
    }
}
