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
    public void Links_that_lead_elsewhere_than_they_seem_are_refused(string link)
    {
        using var site = TestSite.Bilingual();
        site.Replace("statiq.json", "\"Code\": \"en\",", $"\"Code\": \"en\", \"Menu\": [{{ \"Label\": \"x\", \"Link\": \"{link}\" }}],");
        var problem = Assert.Single(site.Problems());
        Assert.Matches(@"^statiq\.json\([0-9]+,[0-9]+\): error DAF548: The menu links to '", problem);
        Assert.EndsWith(
            "', with which browsers go to another host than it seems, or which holds a name and a password. Write a path that begins with one '/', or an address such as https://example.org/page.",
            problem, StringComparison.Ordinal);
    }
}
