using Daftar.Diagnostics;
using Daftar.Importing;
using Daftar.Importing.Articles;
using Daftar.Importing.Documents;
using Daftar.Importing.Wording;

namespace Daftar.Tests.Importing;

public sealed class ImportedPicturesTests
{
    private static readonly byte[] Png = TestPictures.OnePixel;

    [Fact]
    public void Pictures_are_named_after_the_article_each_once()
    {
        var article = Article([new Figure(new("a/map.png", "Map", Png), []), new Figure(new("b/same.png", null, [.. Png]), []), new Figure(new("https://example.org/x.png"), [])]);
        var pictures = ArticlePictures.Of(article with { Image = new("lead.gif", "Dam", TestPictures.Gif) }, "dam");

        Assert.Equal("images/dam-1.gif", pictures.LeadingPath);
        Assert.Equal(["images/dam-1.gif", "images/dam-2.png"], pictures.Files.Select(file => file.Path));
        Assert.Equal("![Map](/images/dam-2.png)\n\n![](/images/dam-2.png)\n\n![](https://example.org/x.png)\n", article.BodyWith(pictures.PathOf, address => address));
    }

    [Theory]
    [InlineData("https://old.example/fa/news/2/", "two.md")]
    [InlineData("http://www.old.example/fa/news/2#part", "two.md")]
    [InlineData("/fa/news/2", "two.md")]
    [InlineData("/fa/news/3", "https://old.example/fa/news/3")]
    [InlineData("#note", "#content")]
    [InlineData("https://old.example/fa/news/1#note", "#content")]
    [InlineData("mailto:a@example.org", "mailto:a@example.org")]
    public void Links_between_imported_texts_lead_to_their_files(string address, string expected)
    {
        PlacedArticle Placed(string name, string old) =>
            new(new("", "", "", _ => null), Article([]) with { Addresses = [old] }, null, $"input/articles/en/{name}.md", 1);
        var one = Placed("one", "https://old.example/fa/news/1");

        Assert.Equal(expected, ArticleLinks.Of([one, Placed("two", "https://old.example/fa/news/2")]).Resolve(one, address));
    }

    private static ImportedArticle Article(IReadOnlyList<Block> blocks) => new()
    {
        Language = "en",
        Title = "Dam",
        Type = "report",
        Blocks = blocks,
        Format = "toy",
        Sha256 = "",
        Findings = new(),
    };
}
