using System.IO.Enumeration;
using System.Text;

namespace Daftar.Tests.SiteTests;

/// <summary>
/// Builds every site below <c>Sites/&lt;feature&gt;/&lt;case&gt;</c> and compares what the case is about with <c>expected/</c>:
/// all paths with <c>expected/files.txt</c>; of a page what begins with <c>&lt;main&gt;</c>, since one change of the head
/// would rewrite every page of every case; other files, and pages without <c>&lt;main&gt;</c>, whole. A case may name the
/// files that it compares in <c>compare.txt</c> and the pages that it compares with their heads in <c>whole.txt</c>, a pattern
/// such as <c>en/*.xml</c> in each line. <c>UPDATE_EXPECTED=1</c> rewrites <c>expected/</c>; read the difference before
/// committing it.
/// </summary>
public sealed class FixtureSiteTests
{
    private const string ListOfFiles = "files.txt";

    public static TheoryData<string> Cases()
    {
        var cases = new TheoryData<string>();
        foreach (var feature in Directory.EnumerateDirectories(TestSite.SitesFolder).Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(feature).StartsWith('_')) continue;
            foreach (var folder in Directory.EnumerateDirectories(feature).Order(StringComparer.Ordinal))
                cases.Add($"{Path.GetFileName(feature)}/{Path.GetFileName(folder)}");
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_output_is_what_the_fixture_expects(string name)
    {
        var folder = Path.Combine(TestSite.SitesFolder, name);
        using var site = TestSite.Bilingual();
        TestSite.CopyFolder(folder, site.Root);
        var actual = Compared(site.Build(), Patterns(folder, "compare.txt") ?? ["*"], Patterns(folder, "whole.txt") ?? []);

        var expected = Path.Combine(folder, "expected");
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1") Rewrite(expected, actual);

        var wanted = Directory.EnumerateFiles(expected, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(expected, path).Replace('\\', '/'), File.ReadAllBytes);
        Assert.Equal(Encoding.UTF8.GetString(wanted[ListOfFiles]), Encoding.UTF8.GetString(actual[ListOfFiles]));
        Assert.Equal(wanted.Keys.Order(StringComparer.Ordinal), actual.Keys);
        foreach (var (path, bytes) in actual)
            Assert.Equal($"{path}\n{Encoding.UTF8.GetString(wanted[path])}", $"{path}\n{Encoding.UTF8.GetString(bytes)}");
    }

    [Theory]
    [InlineData("compare.txt")]
    [InlineData("whole.txt")]
    public void Every_pattern_of_a_case_matches_a_file(string list)
    {
        foreach (var folder in ((IEnumerable<object[]>)Cases()).Select(row => Path.Combine(TestSite.SitesFolder, (string)row[0])))
        {
            var files = File.ReadAllLines(Path.Combine(folder, "expected", ListOfFiles));
            foreach (var pattern in Patterns(folder, list) ?? [])
                Assert.True(files.Any(file => FileSystemName.MatchesSimpleExpression(pattern, file, ignoreCase: false)), $"{folder}/{list}: '{pattern}' matches nothing.");
        }
    }

    private static SortedDictionary<string, byte[]> Compared(IReadOnlyDictionary<string, byte[]> files, string[] compare, string[] whole)
    {
        var compared = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [ListOfFiles] = Encoding.UTF8.GetBytes(string.Join('\n', files.Keys) + "\n"),
        };
        foreach (var (path, bytes) in files.Where(file => Matches(compare, file.Key)))
            compared[path] = path.EndsWith(".html", StringComparison.Ordinal) && !Matches(whole, path) ? MainOf(bytes) : bytes;
        return compared;
    }

    private static byte[] MainOf(byte[] page) =>
        page.AsSpan().IndexOf("<main"u8) is >= 0 and var start ? page[start..] : page;

    private static bool Matches(string[] patterns, string path) =>
        patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, path, ignoreCase: false));

    private static string[]? Patterns(string folder, string list) =>
        File.Exists(Path.Combine(folder, list)) ? File.ReadAllLines(Path.Combine(folder, list)) : null;

    private static void Rewrite(string expected, IReadOnlyDictionary<string, byte[]> files)
    {
        if (Directory.Exists(expected)) Directory.Delete(expected, recursive: true);
        foreach (var (path, bytes) in files)
        {
            var full = Path.Combine(expected, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
        }
    }
}
