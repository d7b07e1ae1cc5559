using System.Text.RegularExpressions;

namespace Daftar.Tests.SiteTests;

/// <summary>Tests use <c>tests/sample-site</c>; what editors change every day is none of their business.</summary>
public sealed partial class SampleContentTests
{
    [Fact]
    public void No_test_reads_the_live_content()
    {
        var tests = Path.GetFullPath(Path.Combine(TestSite.SitesFolder, "..", ".."));
        var readers = Directory.EnumerateFiles(tests, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file)
                .Where(line => LiveContentPattern().IsMatch(line))
                .Select(line => $"{Path.GetRelativePath(tests, file)}: {line.Trim()}"));
        Assert.Empty(readers);
    }

    [Theory]
    [InlineData("Path.Combine(NativeProgram.Repository, 'input')", true)]
    [InlineData("File.Copy(Path.Combine(Repository.Root, 'statiq.json'), target);", true)]
    [InlineData("PathOf('input', collection)", true)]
    [InlineData("Copy(Path.Combine(source, 'input'), folder);", true)]
    [InlineData("Path.Combine(NativeProgram.SampleSite, 'input')", false)]
    [InlineData("Path.Combine(_site.Root, 'input', 'images')", false)]
    public void Reads_of_the_live_content_are_seen(string line, bool isRead) =>
        Assert.Equal(isRead, LiveContentPattern().IsMatch(line.Replace('\'', '"')));

    // Quotes are single in the rows above, so that the rows themselves are not found.
    [GeneratedRegex("""\b(?:Repository(?:\.Root)?|repository|source|RepositoryRoot\(\)), "(?:input|statiq\.json)"|PathOf\("input",""")]
    private static partial Regex LiveContentPattern();
}
