using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Modelling;

namespace Daftar.Tests.Modelling;

public sealed class PagedListTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 1)]
    [InlineData(19, 0, 19)]
    [InlineData(20, 0, 20)]
    [InlineData(21, 0, 21)]
    [InlineData(39, 0, 39)]
    [InlineData(40, 1, 20)]
    [InlineData(41, 1, 21)]
    [InlineData(60, 2, 20)]
    public void The_newest_page_has_between_one_and_two_pages_worth(int count, int numbered, int newest)
    {
        var list = new PagedList(Articles(count), 20);
        Assert.Equal((numbered, newest), (list.NumberedPages, list.Page(0).Count));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(39)]
    [InlineData(40)]
    [InlineData(41)]
    [InlineData(100)]
    public void Following_the_older_links_shows_every_article_once_in_order(int count)
    {
        var articles = Articles(count);
        var list = new PagedList(articles, 20);
        var seen = new List<Article>();
        for (int? page = 0; page is not null; page = list.Older(page.Value)) seen.AddRange(list.Page(page.Value));
        Assert.Equal(articles, seen);
    }

    [Fact]
    public void Newer_leads_back_the_way_that_older_came()
    {
        var list = new PagedList(Articles(75), 20);
        for (var page = 0; list.Older(page) is { } older; page = older) Assert.Equal(page, list.Newer(older));
        Assert.Null(list.Newer(0));
    }

    [Theory]
    [InlineData(39)]
    [InlineData(40)]
    [InlineData(41)]
    [InlineData(59)]
    [InlineData(60)]
    public void Numbered_pages_keep_their_articles_when_one_is_published(int count)
    {
        var articles = Articles(count + 1);
        var before = new PagedList([.. articles.Skip(1)], 20);
        var after = new PagedList(articles, 20);
        for (var page = 1; page <= before.NumberedPages; page++) Assert.Equal(before.Page(page), after.Page(page));
    }

    [Fact]
    public void There_is_no_page_beyond_the_last() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PagedList(Articles(40), 20).Page(2));

    /// <summary>Newest first.</summary>
    private static List<Article> Articles(int count)
    {
        var type = new Term("types", "report", 0, LanguageTexts.Empty, LanguageTexts.Empty, LanguageTexts.Empty, [], new SourcePlace("types.yml"));
        return
        [
            .. Enumerable.Range(1, count).Reverse().Select(code => new Article
            {
                Path = $"input/articles/en/{code}.md",
                Stem = $"{code}",
                Language = "en",
                Title = $"Title {code}",
                Type = type,
                NewsCode = code,
                Body = new(new(0), 0, "", []),
                Places = default,
                Digest = default,
                CardDigest = default,
            }),
        ];
    }
}
