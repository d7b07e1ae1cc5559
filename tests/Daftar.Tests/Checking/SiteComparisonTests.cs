using Daftar.Checking;
using Daftar.Tests.Writing;

namespace Daftar.Tests.Checking;

public sealed class SiteComparisonTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SiteComparisonTests()
    {
        Page("before", "en/index.html", "Home", "One article.");
        Page("before", "en/report/1/index.html", "Tea", "Green.");
        Page("before", "en/report/2/index.html", "Gone", "Gone.");
        Page("before", "en/about/index.html", "About", "About us.");
        _folder.Write("before/en/feed.xml", "<feed/>").Write("before/.daftar/manifest", "1");
        _folder.Write("before/1/index.html", "<!doctype html><meta http-equiv=\"refresh\" content=\"0;url=/en/report/1/\">");

        Page("after", "en/index.html", "Home", "Two articles.");
        Page("after", "en/report/1/index.html", "Tea", "Green.", around: "<footer>New</footer>");
        Page("after", "en/report/3/index.html", "Coffee & @milk [x](y)", "Black.");
        Page("after", "en/about/index.html", "About", "About us.");
        _folder.Write("after/en/feed.xml", "<feed>2</feed>").Write("after/.daftar/manifest", "2");
        _folder.Write("after/3/index.html", "<!doctype html><meta http-equiv=\"refresh\" content=\"0;url=/en/report/3/\">");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Pages_are_sorted_into_added_changed_and_removed()
    {
        var comparison = SiteComparison.Compare(_folder["before"], _folder["after"]);
        Assert.Equal(["/en/report/3/"], comparison.Added.Select(page => page.Address));
        Assert.Equal([("/en/", false), ("/en/report/1/", true)], comparison.Changed.Select(page => (page.Address, page.OnlyAround)));
        Assert.Equal(["/en/report/2/"], comparison.Removed.Select(page => page.Address));
        // The feed, the redirect that went and the one that came.
        Assert.Equal(3, comparison.OtherFiles);
    }

    [Fact]
    public void The_summary_tells_it_and_nothing_in_a_title_acts()
    {
        var comparison = SiteComparison.Compare(_folder["before"], _folder["after"]);
        var english = ChangeSummary.Write(comparison, "en");
        Assert.Contains("| 1 | 1 | 1 | 1 | 3 |", english, StringComparison.Ordinal);
        Assert.Contains("### Added\n\n- `/en/report/3/` Coffee &amp; &#64;milk \\[x\\](y)\n", english, StringComparison.Ordinal);
        Assert.Contains("All added and changed pages are within the budget.", english, StringComparison.Ordinal);
        var persian = ChangeSummary.Write(comparison, "fa");
        Assert.Contains("| ۱ | ۱ | ۱ | ۱ | ۳ |", persian, StringComparison.Ordinal);
        Assert.Contains("### برداشته‌شده", persian, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_over_its_budget_stands_out()
    {
        var random = new Random(1);
        Page("after", "en/report/4/index.html", "Long", string.Concat(Enumerable.Range(0, 30_000).Select(_ => (char)random.Next('a', 'z'))));
        var summary = ChangeSummary.Write(SiteComparison.Compare(_folder["before"], _folder["after"]), "en");
        Assert.Contains("**1 of the added and changed pages exceed it.**", summary, StringComparison.Ordinal);
        Assert.Matches("\\| [0-9,]+ ⚠ \\| `/en/report/4/` \\|", summary);
    }

    [Fact]
    public void Equal_sites_are_called_equal() =>
        Assert.Contains("byte for byte", ChangeSummary.Write(SiteComparison.Compare(_folder["before"], _folder["before"]), "en"), StringComparison.Ordinal);

    private void Page(string site, string path, string title, string text, string around = "") => _folder.Write(
        $"{site}/{path}", $"<!doctype html><title>{System.Net.WebUtility.HtmlEncode(title)}</title><main>{text}</main>{around}");
}
