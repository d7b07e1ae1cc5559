using System.Text;

namespace Daftar.Tests.SiteTests;

/// <summary>
/// Builds every site below <c>Sites/&lt;feature&gt;/&lt;case&gt;</c> and compares all of the output with <c>expected/</c>.
/// <c>UPDATE_EXPECTED=1</c> rewrites that folder; read the difference before committing it.
/// </summary>
public sealed class FixtureSiteTests
{
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
        var files = site.Build();

        var expected = Path.Combine(folder, "expected");
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1") Rewrite(expected, files);

        var wanted = Directory.EnumerateFiles(expected, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(expected, path).Replace('\\', '/'), File.ReadAllBytes);
        Assert.Equal(wanted.Keys.Order(StringComparer.Ordinal), files.Keys);
        foreach (var (path, bytes) in files)
            Assert.Equal($"{path}\n{Encoding.UTF8.GetString(wanted[path])}", $"{path}\n{Encoding.UTF8.GetString(bytes)}");
    }

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
