using System.Globalization;
using Daftar.Checking;
using Daftar.Diagnostics;
using Daftar.Importing;
using Daftar.Linting;
using Daftar.Markup;
using Daftar.Writing;

namespace Daftar.Hostile;

/// <summary>Processor time of the commands on each shape, by the clock; a test in Daftar.Tests holds the same shapes by counted work.</summary>
internal static class ShapeTimes
{
    /// <returns>1 when a shape takes longer than <paramref name="limit"/> seconds.</returns>
    public static int Run(string repository, int size, double limit, string? only)
    {
        var slow = 0;
        Console.WriteLine($"{"shape",-26} {"check",8} {"fix",8} {"build",8} {"import",8}   seconds of processor time, {size} bytes");
        foreach (var (name, make) in Shapes.All)
        {
            if (only is not null && !name.Contains(only, StringComparison.Ordinal)) continue;
            using var site = new ScratchSite(repository);
            var path = name.StartsWith("persian", StringComparison.Ordinal) ? "input/articles/fa/a.md" : "input/articles/en/a.md";
            var text = make(size);
            site.Write(path, text);
            var check = Seconds(() => SiteChecker.Check(new(site.Root, ScratchSite.Now) { Jobs = 1 }, new DiagnosticBag()));
            var fix = Seconds(() => LintFixer.Fix(MarkupFixer.Fix(text, _ => false), path, path.Contains("/fa/", StringComparison.Ordinal) ? "fa" : "en"));
            var build = Seconds(() =>
            {
                using var sink = new MemorySink();
                SiteBuilder.Build(new(site.Root, ScratchSite.Now) { Jobs = 1, UseCache = false }, _ => sink, new DiagnosticBag());
            });
            site.Write("documents/a.md", text);
            var import = Seconds(() => ImportSession.Run(new([Path.Combine(site.Root, "documents")], site.Root, DryRun: true) { Today = new(2026, 6, 1) }, new DiagnosticBag()));
            var isSlow = Math.Max(Math.Max(check, import), Math.Max(fix, build)) > limit;
            if (isSlow) slow++;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-26} {check,8:0.00} {fix,8:0.00} {build,8:0.00} {import,8:0.00}{(isSlow ? "   SLOW" : "")}"));
        }
        Console.WriteLine($"{slow} shapes take more than {limit.ToString(CultureInfo.InvariantCulture)} s.");
        return slow == 0 ? 0 : 1;
    }

    private static double Seconds(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
