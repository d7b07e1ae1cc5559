using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Outputs.Robots;

public sealed class RobotsOutputTests
{
    [Fact]
    public void Robots_txt_names_the_sitemaps_and_shuts_the_editor()
    {
        using var site = TestSite.Bilingual().Article("en", "a", 1, "2025-01-01");
        Assert.Equal(
            """
            User-agent: *
            Disallow: /repo/admin/

            Sitemap: https://org.example/repo/sitemap.xml
            Sitemap: https://org.example/repo/news-sitemap.xml

            """,
            site.Build("https://org.example/repo/").Text("robots.txt"));
    }
}
