using Daftar.Checking;
using Daftar.Diagnostics;
using Daftar.Hostile;
using Daftar.Tests.SiteTests;
using Daftar.Writing;

namespace Daftar.Tests.Hostile;

/// <summary>
/// Sites that were made to keep a build busy, with many articles, terms, tags, old addresses, comments, settings, rules of style, parts of
/// templates: work grows with their size. Counted by the memory that checking and building ask for; benchmarks/Daftar.Hostile times the same shapes.
/// </summary>
public sealed class HostileSitesTests
{
    private static readonly Lazy<long> OfNothing = new(() => (Work([]), Work([])).Item2);

    // Of one size, whichever is asked for.
    private static readonly string[] Same = ["png-bomb", "folders-deep", "redirects-same"];

    public static TheoryData<string> Names => [.. SiteShapes.All.Concat(ContainerShapes.All)
        .Where(shape => !shape.Value(1000).Any(file => file.Path.StartsWith("documents/", StringComparison.Ordinal))).Select(shape => shape.Key).Except(Same)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Four_times_the_site_takes_about_four_times_the_work(string name)
    {
        var make = SiteShapes.All.GetValueOrDefault(name) ?? ContainerShapes.All[name];
        var (small, large) = (Work(make(8_000)) - OfNothing.Value, Work(make(32_000)) - OfNothing.Value);
        Assert.True(large < (6 * Math.Max(small, 0)) + 6_000_000, $"{small} bytes of memory for 8 KB, {large} for 32 KB");
    }

    private static long Work(IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        using var site = TestSite.Bilingual();
        foreach (var (path, bytes) in files) site.Write(path, bytes);
        using var sink = new MemorySink();
        var before = GC.GetAllocatedBytesForCurrentThread();
        SiteChecker.Check(new(site.Root, TestSite.Now) { Jobs = 1 }, new DiagnosticBag());
        SiteBuilder.Build(new(site.Root, TestSite.Now) { Jobs = 1, UseCache = false, Overrides = new Dictionary<string, string> { ["ShareCards"] = "0" } }, _ => sink, new DiagnosticBag());
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
