using AngleSharp.Dom;

namespace Daftar.BrowserTests;

/// <summary>That links lead somewhere, wherever below a host the site stands.</summary>
[Collection(SiteCollection.Name)]
public sealed class LinkTests(SiteFixture fixture)
{
    private const string Canonical = "https://example.org" + SiteFixture.BasePath + "/";

    private static readonly string[] Attributes = ["href", "src", "action", "poster", "data-src"];

    [Fact]
    public void Every_internal_link_resolves_below_the_base_path()
    {
        var files = fixture.Site.Files.ToHashSet(StringComparer.Ordinal);
        var findings = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var page in fixture.Site.Files.Where(file => file.EndsWith(".html", StringComparison.Ordinal)))
        {
            var address = new Uri(Canonical + page.Replace("index.html", "", StringComparison.Ordinal));
            foreach (var link in LinksOf(page))
            {
                if (!Uri.TryCreate(address, link, out var target)) findings.Add($"{page}: '{link}' is no address");
                else if (target.Scheme is "http" or "https" && target.Host == address.Host && Problem(target, files) is { } problem)
                    findings.Add($"{page}: '{link}' {problem}");
            }
        }
        Findings.AssertNone(findings);
    }

    [Fact]
    public void Addresses_in_sitemaps_and_feeds_exist()
    {
        var files = fixture.Site.Files.ToHashSet(StringComparer.Ordinal);
        var findings = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in fixture.Site.Files.Where(file => file.EndsWith(".xml", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(Path.Combine(fixture.Site.Folder, file));
            foreach (System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(text, "https://example\\.org[^\\s\"'<&]*"))
            {
                if (Problem(new Uri(match.Value), files) is { } problem) findings.Add($"{file}: '{match.Value}' {problem}");
            }
        }
        Findings.AssertNone(findings);
    }

    private IEnumerable<string> LinksOf(string page) =>
        fixture.Site.Document(page).All.SelectMany(element => Attributes
            .Select(element.GetAttribute)
            .Concat(Candidates(element.GetAttribute("srcset")))
            .Where(value => !string.IsNullOrEmpty(value))
            .Select(value => value!));

    private static IEnumerable<string?> Candidates(string? sourceSet) =>
        sourceSet is null ? [] : sourceSet.Split(',').Select(candidate => candidate.Trim().Split(' ')[0]);

    /// <summary>What is wrong with the address, or null when it leads to a file, and its fragment to an element there.</summary>
    private string? Problem(Uri target, HashSet<string> files)
    {
        var path = Uri.UnescapeDataString(target.AbsolutePath);
        if (!path.StartsWith(SiteFixture.BasePath + "/", StringComparison.Ordinal)) return "leaves the base path";
        var file = path[(SiteFixture.BasePath.Length + 1)..];
        if (file.Length == 0 || file.EndsWith('/')) file += "index.html";
        if (!files.Contains(file)) return "leads to no file";
        var fragment = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        if (fragment.Length == 0 || !file.EndsWith(".html", StringComparison.Ordinal)) return null;
        return fixture.Site.Document(file).GetElementById(fragment) is null ? "leads to no element of its page" : null;
    }
}
