using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Views;

public sealed class MenuTests
{
    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\\\evil.example")]
    [InlineData("\\\\\\\\evil.example")]
    [InlineData("https://user:pass@evil.example/")]
    [InlineData("https://user@evil.example/")]
    [InlineData("https:///evil.example")]
    [InlineData("https://")]
    [InlineData("/\\t/evil.example")]
    [InlineData("java\\tscript:alert(1)")]
    [InlineData("http:\\\\\\\\evil.example")]
    [InlineData("https://evil.example\\\\@good.example/")]
    [InlineData("https://good.example\\u202e/")]
    [InlineData("https://ev\\u200bil.example/")]
    [InlineData("https://evil\\u00a0.example/")]
    public void Links_that_lead_elsewhere_than_they_seem_are_refused(string link)
    {
        using var site = TestSite.Bilingual();
        site.Replace("statiq.json", "\"Code\": \"en\",", $"\"Code\": \"en\", \"Menu\": [{{ \"Label\": \"x\", \"Link\": \"{link}\" }}],");
        var problem = Assert.Single(site.Problems());
        Assert.Matches(@"^statiq\.json\([0-9]+,[0-9]+\): error DAF548: The menu links to '", problem);
        Assert.EndsWith(
            "'. Browsers would go to a different host than the address seems to name, or the address contains a name and a password. Write a path that begins with one '/', or an address such as https://example.org/page.",
            problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" JaVaScRiPt:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("blob:https://example.org/a")]
    [InlineData("https:evil.example")]
    [InlineData("mailto:a@example.org")]
    [InlineData("?x")]
    public void Links_of_other_kinds_are_no_targets(string link)
    {
        using var site = TestSite.Bilingual();
        site.Replace("statiq.json", "\"Code\": \"en\",", $"\"Code\": \"en\", \"Menu\": [{{ \"Label\": \"x\", \"Link\": \"{link}\" }}],");
        Assert.Contains($"error DAF021: The menu of 'en' links to '{link.Trim()}', which does not exist.", Assert.Single(site.Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("java\\nscript:alert(1)")]
    [InlineData("/\\r\\n/evil.example")]
    [InlineData("\\u0001javascript:alert(1)")]
    [InlineData("\\u0000")]
    public void Links_with_line_breaks_and_control_characters_are_no_links(string link)
    {
        using var site = TestSite.Bilingual();
        site.Replace("statiq.json", "\"Code\": \"en\",", $"\"Code\": \"en\", \"Menu\": [{{ \"Label\": \"x\", \"Link\": \"{link}\" }}],");
        Assert.All(site.Problems(), problem => Assert.Matches(@"^statiq\.json\([0-9]+,[0-9]+\): error ", problem));
        Assert.NotEmpty(site.Findings);
    }
}
