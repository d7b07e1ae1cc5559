using System.Text.RegularExpressions;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Architecture;

/// <summary>What SECURITY.md and docs/crash-safety.md promise names what holds it, and that is there.</summary>
public sealed partial class SafetyPromisesTests
{
    private static string Repository { get; } = Path.GetFullPath(Path.Combine(TestSite.SitesFolder, "..", "..", ".."));

    [Fact]
    public void Every_rule_names_a_test()
    {
        var rows = RulePattern().Matches(Section("### What content cannot do, and the tests")).Select(row => (Rule: row.Groups[1].Value, Tests: NamePattern().Matches(row.Groups[2].Value).Count)).Skip(1).ToList();
        Assert.True(rows.Count > 10, $"{rows.Count} rules");
        Assert.DoesNotContain(rows, row => row.Tests == 0);
        Assert.Empty(ParagraphPattern().Matches(Section("### The way to the reader")).Select(paragraph => paragraph.Value).Where(paragraph => !NamePattern().IsMatch(paragraph)).ToList());
    }

    [Theory]
    [InlineData("SECURITY.md")]
    [InlineData("docs/crash-safety.md")]
    public void What_is_named_is_there(string document)
    {
        var tests = Directory.EnumerateFiles(Path.Combine(Repository, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && TestPattern().IsMatch(File.ReadAllText(file)))
            .Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);
        var text = File.ReadAllText(Path.Combine(Repository, document));
        Assert.Empty(NamePattern().Matches(text).Select(name => name.Groups[1].Value).Where(name => name != "XssVectors" && !tests.Contains(name)).ToList());
        Assert.Empty(PathPattern().Matches(text).Select(path => path.Groups[1].Value)
            .Where(path => !Path.Exists(Path.Combine(Repository, path)) && !Path.Exists(Path.Combine(Repository, "tests/Daftar.Tests", path))).ToList());
    }

    private static string Section(string heading)
    {
        var text = File.ReadAllText(Path.Combine(Repository, "SECURITY.md"));
        var start = text.IndexOf(heading, StringComparison.Ordinal);
        Assert.True(start >= 0, heading);
        var end = text.IndexOf("\n#", start + heading.Length, StringComparison.Ordinal);
        return text[start..end];
    }

    [GeneratedRegex(@"^\| (.+) \| (.+) \|$", RegexOptions.Multiline)]
    private static partial Regex RulePattern();

    [GeneratedRegex(@"`(?:[A-Za-z.]+/)*(XssVectors|[A-Z]\w*Tests)(?:\.cs)?`")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"`((?:benchmarks|scripts|tests)/[\w./-]+)[ `]")]
    private static partial Regex PathPattern();

    [GeneratedRegex(@"^- .+(?:\n  .+)*", RegexOptions.Multiline)]
    private static partial Regex ParagraphPattern();

    [GeneratedRegex(@"\[(?:Fact|Theory)\b")]
    private static partial Regex TestPattern();
}
