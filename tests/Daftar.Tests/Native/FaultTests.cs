using System.Diagnostics;
using System.Globalization;
using Daftar.Tests.SiteTests;
using Daftar.Tests.Writing;

namespace Daftar.Tests.Native;

/// <summary>
/// A sample of what benchmarks/faults.sh tries in full: a file operation of a command fails, by an error or by a kill. Every
/// source file is then the old one or the new one, a command that said that it was done had done it, and the same command
/// again ends with what it makes when nothing fails.
/// </summary>
public sealed class FaultTests(NativeProgram native) : IClassFixture<NativeProgram>, IDisposable
{
    // Together with the two ways to fail, some two hundred in all.
    private const int Sample = 17;

    private readonly TemporaryFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("fresh", "build --jobs 1")]
    [InlineData("edited", "build --jobs 1")]
    [InlineData("edited", "build --jobs 1 --clean")]
    [InlineData("fresh", "check --fix --no-lint --jobs 1")]
    [InlineData("fresh", "import seeds")]
    [InlineData("fresh", "new term --taxonomy regions --label en=Atlantis --label fa=آتلانتیس")]
    public void A_command_that_fails_anywhere_loses_nothing_and_succeeds_the_next_time(string state, string command)
    {
        if (Shim() is not { } shim) return;
        Prepare(state);
        Copy("before", "after");
        Assert.Equal(0, Run("after", command, shim, 0, "error", "count"));
        var operations = _work.Read("count").Length;
        var (before, after) = (Files("before"), Files("after"));
        Assert.True(operations > 20, $"{operations} operations");

        var wrong = new List<string>();
        // Another part of the operations for each command, the same in each run.
        var random = new Random(command.Length);
        foreach (var at in Enumerable.Range(1, operations).OrderBy(_ => random.Next()).Take(Sample).Order())
        {
            foreach (var how in new[] { "error", "kill" })
            {
                Copy("before", "now");
                var exit = Run("now", command, shim, at, how);
                var now = Files("now");
                var torn = now.Where(file => IsSource(file.Key) && !Same(file, before) && !Same(file, after)).Select(file => file.Key)
                    .Concat(before.Keys.Where(path => IsSource(path) && after.ContainsKey(path) && !now.ContainsKey(path))).ToList();
                if (torn.Count > 0) wrong.Add($"{at} {how}: {string.Join(", ", torn)} is neither old nor new");
                if (exit == 0 && !AreSame(after, now)) wrong.Add($"{at} {how}: it said that it was done");
                Run("now", command, shim, 0, "error");
                now = Files("now");
                if (!AreSame(after, now))
                    wrong.Add($"{at} {how}: afterwards {string.Join(", ", after.Where(file => !Same(file, now)).Concat(now.Where(file => !Same(file, after))).Select(file => file.Key).Distinct().Take(5))} differ");
            }
        }
        Assert.Empty(wrong);
    }

    private void Prepare(string state)
    {
        using var site = TestSite.Bilingual();
        site.Replace("statiq.json", "\"GenerateSearchIndex\": false", "\"GenerateSearchIndex\": true");
        for (var code = 1; code <= 4; code++)
        {
            site.Article("en", $"tea-{code}", code, $"2025-01-0{code}", "tags: [tea]", $"Green \"tea\" {code} .");
            site.Article("fa", $"tea-{code}", 10 + code, $"2025-01-0{code}", "", $"چاي مي‌نوشيم {code} .");
        }
        TestSite.CopyFolder(site.Root, _work["before"]);
        TestSite.CopyFolder(Path.Combine(NativeProgram.Repository, "seeds"), _work["before/seeds"]);
        if (state != "edited") return;
        Assert.Equal(0, native.Run(_work["before"], "build").Exit);
        File.AppendAllText(_work["before/input/articles/en/tea-1.md"], "\nMore.\n");
        File.Delete(_work["before/input/articles/fa/tea-2.md"]);
        File.Move(_work["before/input/articles/en/tea-3.md"], _work["before/input/articles/en/renamed.md"]);
    }

    /// <summary>The library that makes operations fail; null where there is no C compiler, and so no native program either.</summary>
    private string? Shim()
    {
        if (!OperatingSystem.IsLinux()) return null;
        try
        {
            using var compiler = Process.Start("cc", ["-shared", "-fPIC", "-O2", "-o", _work["faults.so"], Path.Combine(NativeProgram.Repository, "benchmarks", "faults", "faults.c")]);
            compiler.WaitForExit();
            return compiler.ExitCode == 0 ? _work["faults.so"] : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private int Run(string folder, string command, string shim, int at, string how, string? count = null)
    {
        var start = new ProcessStartInfo(Path.Combine(NativeProgram.Folder, "daftar"), command.Split(' ')) { WorkingDirectory = _work[folder], RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LD_PRELOAD"] = shim;
        start.Environment["FAULT_UNDER"] = _work[folder];
        start.Environment["FAULT_AT"] = at.ToString(CultureInfo.InvariantCulture);
        start.Environment["FAULT_HOW"] = how;
        if (count is not null) start.Environment["FAULT_COUNT"] = _work[count];
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _ = error.Result;
        return process.ExitCode;
    }

    private void Copy(string from, string to)
    {
        if (Directory.Exists(_work[to])) Directory.Delete(_work[to], recursive: true);
        TestSite.CopyFolder(_work[from], _work[to]);
        // The manifest's own time stamp says which files somebody touched after the build.
        foreach (var file in Directory.EnumerateFiles(_work[from], "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(Path.Combine(_work[to], Path.GetRelativePath(_work[from], file)), File.GetLastWriteTimeUtc(file));
    }

    /// <summary>All that counts: caches and what a killed command leaves behind names with a dot do not.</summary>
    private Dictionary<string, byte[]> Files(string folder) => _work.Files(folder)
        .Where(path => !path.StartsWith("cache/", StringComparison.Ordinal) && !path.Contains(".daftar", StringComparison.Ordinal))
        .ToDictionary(path => path, path => File.ReadAllBytes(_work[$"{folder}/{path}"]), StringComparer.Ordinal);

    private static bool IsSource(string path) => !path.StartsWith("output/", StringComparison.Ordinal);

    private static bool Same(KeyValuePair<string, byte[]> file, Dictionary<string, byte[]> others) =>
        others.TryGetValue(file.Key, out var other) && file.Value.AsSpan().SequenceEqual(other);

    private static bool AreSame(Dictionary<string, byte[]> one, Dictionary<string, byte[]> other) =>
        one.Count == other.Count && one.All(file => Same(file, other));
}
