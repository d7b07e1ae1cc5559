namespace Daftar.Tests.Checking.Changes;

public sealed class PublishedAddressCheckTests : IDisposable
{
    private const string Gone = "input/articles/en/tea.md: error DAF729: The published article 7 is no longer at /en/report/7/ and /7/. Add these addresses to 'aliases' of the text that replaces it, or of a page that says why it was withdrawn: run 'daftar redirect 7 --to CODE' or 'daftar new tombstone 7'.";

    private readonly ChangedSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_deleted_article_needs_a_redirect_or_a_page_that_tells_why()
    {
        _site.Delete("input/articles/en/tea.md");
        Assert.Equal([Gone], _site.Unreachable());
        Assert.Equal(["input/articles/en/tea.md: error DAF729: مطلب منتشرشدهٔ ۷ دیگر در /en/report/7/ و /7/ نیست. این نشانی‌ها را به «aliases» متنی که جای آن را می‌گیرد یا صفحه‌ای که سبب برداشتنش را می‌گوید بیفزایید: «daftar redirect 7 --to CODE» و «daftar new tombstone 7» همین کار را می‌کنند."], _site.Unreachable("fa"));
        _site.Commit();
        Assert.Equal([Gone], _site.Unreachable());

        _site.Write("input/pages/en/withdrawn-7.md", "---\ntitle: Withdrawn\naliases: [/en/report/7/, /7/]\n---\n\nThe author took it back.\n");
        Assert.Empty(_site.Unreachable());
    }

    [Fact]
    public void Another_file_name_with_the_same_code_keeps_the_address()
    {
        _site.Git("mv", "input/articles/en/tea.md", "input/articles/en/green-tea.md");
        _site.Git("mv", "input/articles/fa/tea.md", "input/articles/fa/green-tea.md");
        Assert.Empty(_site.Unreachable());
    }

    [Theory]
    [InlineData("type: report", "type: note", "/en/report/7/", "this address")]
    [InlineData("news_code: 7", "news_code: 70", "/en/report/7/ and /7/", "these addresses")]
    [InlineData("---\n\n", "draft: true\n---\n\n", "/en/report/7/ and /7/", "these addresses")]
    [InlineData("publish_date: 2026-01-02", "publish_date: 2030-01-02", "/en/report/7/ and /7/", "these addresses")]
    public void What_takes_an_article_from_its_address_is_told(string old, string now, string addresses, string these)
    {
        _site.Write("input/articles/en/tea.md", _site.Read("input/articles/en/tea.md").Replace(old, now, StringComparison.Ordinal));
        var line = Assert.Single(_site.Unreachable());
        Assert.Matches(@"^input/articles/en/tea\.md\(4,12\): error DAF729: ", line);
        Assert.Contains($"is no longer at {addresses}. Add {these} to 'aliases'", line, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_could_open_may_go()
    {
        _site.Write("input/articles/en/draft.md", ChangedSite.Article("Draft", 20, "Text.", keys: "draft: true\n"));
        _site.Write("input/articles/en/later.md", ChangedSite.Article("Later", 21, "Text.").Replace("2026-01-02", "2031-01-02", StringComparison.Ordinal));
        _site.Publish();
        _site.Delete("input/articles/en/draft.md");
        _site.Delete("input/articles/en/later.md");
        Assert.Empty(_site.Unreachable());
    }

    [Fact]
    public void Old_addresses_that_the_article_answered_are_not_lost_with_it()
    {
        _site.Write("input/articles/en/tea.md", ChangedSite.Article("Tea", 7, "Green.", keys: "aliases: [/tea.html, /old/tea]\n"));
        _site.Publish();
        _site.Delete("input/articles/en/tea.md");
        Assert.Contains("is no longer at /en/report/7/ and /7/ and /tea.html and /old/tea/.", Assert.Single(_site.Unreachable()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_the_text_alone_is_nothing_to_tell()
    {
        _site.Write("input/articles/en/tea.md", _site.Read("input/articles/en/tea.md").Replace("hot", "cold", StringComparison.Ordinal));
        Assert.Empty(_site.Unreachable());
    }
}
