using System.Runtime.CompilerServices;
using Daftar.Checking;
using Daftar.Diagnostics;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Checking;

/// <summary>
/// A site in which every file is broken in its own way, checked in one run; broken-files.md holds what is said of each file, in
/// English and in Persian.
/// </summary>
public sealed class BrokenFilesTests(BrokenFilesTests.BrokenSite site) : IClassFixture<BrokenFilesTests.BrokenSite>
{
    private static readonly string Folder = SourceFolder();

    public static TheoryData<string> Files => [.. Spec().Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_broken_file_is_answered_in_both_languages(string file) =>
        Assert.Equal(Spec()[file], site.Findings.Where(finding => finding.Place.Path == file).SelectMany(Lines));

    [Fact]
    public void Nothing_else_is_said() =>
        Assert.Equal(Spec().Keys.Order(StringComparer.Ordinal), site.Findings.Select(finding => finding.Place.Path).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Forty_files_are_broken_and_nearly_all_in_different_ways()
    {
        Assert.True(Spec().Count >= 40);
        Assert.True(site.Findings.Select(finding => finding.Code).Distinct().Count() >= 35);
    }

    /// <summary>The lines below each heading of the spec.</summary>
    private static Dictionary<string, List<string>> Spec()
    {
        var spec = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? lines = null;
        foreach (var line in File.ReadLines(Path.Combine(Folder, "broken-files.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) spec.Add(line[3..], lines = []);
            else if (line.StartsWith("    ", StringComparison.Ordinal)) lines!.Add(line[4..]);
        }
        return spec;
    }

    private static string[] Lines(Diagnostic finding) => [finding.ToString("en"), finding.ToString("fa")];

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    public sealed class BrokenSite
    {
        public BrokenSite()
        {
            using var site = TestSite.Bilingual();
            TestSite.CopyFolder(Path.Combine(Folder, "Fixtures", "broken"), site.Root);
            var found = new DiagnosticBag();
            SiteChecker.Check(new(site.Root, TestSite.Now), found);
            Findings = found.ToSortedList();
            if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1") Update();
        }

        public IReadOnlyList<Diagnostic> Findings { get; }

        private void Update() => File.WriteAllLines(Path.Combine(Folder, "broken-files.md"),
        [
            "# What `daftar check` says of the files in Fixtures/broken, all in one run",
            .. Findings.GroupBy(finding => finding.Place.Path).SelectMany(file =>
                (string[])["", $"## {file.Key}", "", .. file.SelectMany(Lines).Select(line => "    " + line)]),
        ]);
    }
}
