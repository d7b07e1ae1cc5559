using System.Text.RegularExpressions;

namespace Daftar.Tests.SiteTests;

/// <summary>The codes of all diagnostics: each means one thing and is explained.</summary>
public sealed partial class DiagnosticCodesTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(TestSite.SitesFolder, "..", "..", ".."));

    // Variants of one message stand beside each other.
    [Fact]
    public void A_code_belongs_to_one_area() =>
        Assert.Empty(Codes().Distinct().GroupBy(use => use.Code).Where(uses => uses.Count() > 1)
            .Select(uses => $"{uses.Key}: {string.Join(", ", uses.Select(use => use.File))}"));

    [Fact]
    public void Every_code_is_explained_and_every_explanation_has_its_code() =>
        Assert.Equal(Codes().Select(use => use.Code).Distinct().Order(StringComparer.Ordinal), Headings().Order(StringComparer.Ordinal));

    [Fact]
    public void The_explanations_stand_in_order() => Assert.Equal(Headings().Order(StringComparer.Ordinal), Headings());

    private static List<(string Code, string File)> Codes() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*Diagnostics.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Append(Path.Combine(Root, "hosts", "Daftar.Statiq", "HostedSite.cs"))
            .SelectMany(file => CodePattern().Matches(File.ReadAllText(file)).Select(match => (match.Groups[1].Value, Path.GetFileName(file)))),
    ];

    private static List<string> Headings() =>
        [.. HeadingPattern().Matches(File.ReadAllText(Path.Combine(Root, "docs", "diagnostics.md"))).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("Diagnostic\\.(?:Error|Warning|Info)\\(\\s*\"(DAF\\d{3})\"")]
    private static partial Regex CodePattern();

    [GeneratedRegex("^## (DAF\\d{3})$", RegexOptions.Multiline)]
    private static partial Regex HeadingPattern();
}
