namespace Daftar.Tests.Publishing;

/// <summary>The shell steps of the workflows, run as a runner does.</summary>
public sealed class PublishingScriptTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    [Fact]
    public void Every_link_works_below_the_base_path()
    {
        Assert.True(site.Build.Exit == 0, site.Build.Error + site.Build.Output);
        var links = SiteLinks.Of(site.Output, "https://eaststudies.example").ToList();
        Assert.True(links.Count > 500, $"Only {links.Count} links were found.");
        Assert.Empty(links.Where(link => !link.Works(site.Output, "/repo")).Select(link => link.ToString()).Distinct());
    }

    [Fact]
    public void The_first_build_changes_something_and_the_next_nothing()
    {
        Assert.Equal("changed=true\n", site.Build.Outputs);
        var again = site.Run("build-site.sh", ("BASE_PATH", "/repo"));
        Assert.Equal((0, "changed=false\n"), (again.Exit, again.Outputs));
    }

    [Fact]
    public void A_site_that_the_host_would_refuse_is_not_handed_over()
    {
        var run = site.Run("build-site.sh", ("BASE_PATH", "/repo"), ("LIMIT", "1000"));
        Assert.Equal(1, run.Exit);
        Assert.Matches("::error title=The site is too large::[0-9]+ bytes, and the host accepts 1000\\.", run.Output);
    }

    [Fact]
    public void A_pull_request_gets_annotations_a_preview_and_a_summary()
    {
        using var own = new PublishedSite();
        own.Git("init", "--quiet", "--initial-branch=main");
        own.Git("add", "--all");
        own.Git("commit", "--quiet", "--message", "The site");
        own.Git("checkout", "--quiet", "-b", "work");
        var path = Path.Combine(own.Root, "input/articles/fa/new.md");
        File.WriteAllText(path, "---\ntitle: چای <b>و</b> قهوه\ntype: note\nnews_code: 9001\npublish_date: 2025-01-02\n---\n\nمتن.\n");
        own.Git("add", "--all");
        own.Git("commit", "--quiet", "--message", "A note");

        var preview = own.Run("preview.sh", ["main"]);
        Assert.True(preview.Exit == 0, preview.Error + preview.Output);
        Assert.StartsWith("<div dir=\"rtl\">", preview.Summary, StringComparison.Ordinal);
        Assert.Contains("- `/fa/note/9001/` چای &lt;b\\>و&lt;/b\\> قهوه", preview.Summary, StringComparison.Ordinal);
        var page = File.ReadAllText(Path.Combine(own.Root, "preview/fa/note/9001/index.html"));
        Assert.Contains("href=\"../../../fa/index.html\"", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?:href|src)=\"/", page);

        File.AppendAllText(path, "\n[x](javascript:alert(1)) <script>x</script>\n");
        var check = own.Run("check.sh", ("AGAINST", "main"));
        Assert.Equal(1, check.Exit);
        Assert.Matches("(?m)^::error file=input/articles/fa/new\\.md,line=10,col=1,title=DAF303::", check.Error);
        Assert.Contains("error DAF303", check.Summary, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", check.Summary, StringComparison.Ordinal);
    }
}
