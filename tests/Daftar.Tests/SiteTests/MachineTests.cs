using System.Diagnostics;

namespace Daftar.Tests.SiteTests;

/// <summary>Builds by the program itself, as it runs on machines that are set up differently.</summary>
public sealed class MachineTests
{
    [Fact]
    public void Neither_time_zone_nor_locale_of_the_machine_show()
    {
        using var site = TestSite.Bilingual();
        TestSite.CopyFolder(Path.Combine(TestSite.SitesFolder, "pages", "pair"), site.Root);
        var utc = Build(site, "utc", "UTC", "C");
        Assert.True(utc.Count > 60);
        Assert.Empty(SiteFiles.Changed(utc, Build(site, "auckland", "Pacific/Auckland", "fa_IR.UTF-8")));
        Assert.Empty(SiteFiles.Changed(utc, Build(site, "los-angeles", "America/Los_Angeles", "tr_TR.UTF-8")));
    }

    private static Dictionary<string, byte[]> Build(TestSite site, string name, string timeZone, string locale)
    {
        var output = Path.Combine(site.Root, "output-" + name);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "daftar.dll"), "build", "--root", site.Root, "--output", output])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["TZ"] = timeZone, ["LC_ALL"] = locale, ["LANG"] = locale },
        };
        using var process = Process.Start(start)!;
        var results = process.StandardOutput.ReadToEndAsync();
        var findings = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, findings + results.Result);
        return Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(output, path).Replace('\\', '/'), Path: path))
            .Where(file => !file.Name.StartsWith(".daftar", StringComparison.Ordinal))
            .ToDictionary(file => file.Name, file => File.ReadAllBytes(file.Path));
    }
}
