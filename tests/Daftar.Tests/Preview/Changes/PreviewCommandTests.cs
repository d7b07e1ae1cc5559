using Daftar.Tests.Checking.Changes;

namespace Daftar.Tests.Preview.Changes;

public sealed class PreviewCommandTests : IDisposable
{
    private readonly ChangedSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void One_sentence_makes_one_page()
    {
        _site.Write("input/articles/en/tea.md", _site.Read("input/articles/en/tea.md").Replace("drunk hot", "drunk <b>cold</b> or hot", StringComparison.Ordinal));
        var run = _site.Run("preview", "--summary", _site["summary.md"]);

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal("1 changed pages: preview/preview.html\n", run.Output);
        Assert.Equal(["en/report/7/index.html", "preview.html"], Files());
        Assert.Equal(
            """
            ## What changes for readers

            | pages added | changed | removed | other new files |
            |---|---|---|---|
            | 0 | 1 | 0 | 0 |

            ### Changed

            - `/en/report/7/` Tea · site

            """, _site.Read("summary.md"));
        var preview = _site.Read("preview/preview.html");
        Assert.Contains("<p dir=\"auto\" lang=\"en\">It is drunk <ins>&lt;b&gt;cold&lt;/b&gt; or </ins>hot.</p>", preview, StringComparison.Ordinal);
        Assert.Contains("<a href=\"en/report/7/index.html\">", preview, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_pages_are_read_on_the_live_site()
    {
        _site.Write("input/articles/en/tea.md", _site.Read("input/articles/en/tea.md").Replace("hot", "cold", StringComparison.Ordinal));
        _site.Run("preview");

        var page = _site.Read("preview/en/report/7/index.html");
        Assert.Contains("href=\"https://example.org/base/en/\"", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?:href|src)=\"/", page);
    }

    [Fact]
    public void A_new_text_brings_its_page_its_picture_and_the_lists_that_show_it()
    {
        Directory.CreateDirectory(_site["input/images"]);
        File.WriteAllBytes(_site["input/images/dot.png"], Importing.TestPictures.OnePixel);
        _site.Write("input/articles/fa/coffee.md", ChangedSite.Article("قهوه", 9, "![نقطه](/images/dot.png)", keys: ""));
        var run = _site.Run("preview", "--summary", _site["summary.md"]);

        Assert.Equal(0, run.Exit);
        var files = Files();
        Assert.Contains("fa/report/9/index.html", files);
        Assert.Contains("fa/index.html", files);
        Assert.Contains(files, file => file.EndsWith("dot.png", StringComparison.Ordinal));
        Assert.DoesNotContain("en/report/7/index.html", files);
        Assert.Matches("src=\"\\.\\./\\.\\./\\.\\./[^\"]*dot\\.png\"", _site.Read("preview/fa/report/9/index.html"));
        // A change of Persian texts alone is told in Persian.
        Assert.StartsWith("<div dir=\"rtl\">\n\n## آنچه برای خوانندگان تغییر می‌کند\n", _site.Read("summary.md"), StringComparison.Ordinal);
        Assert.Contains("### تازه\n\n- `/fa/report/9/` قهوه · site\n", _site.Read("summary.md"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"fa\" dir=\"rtl\">", _site.Read("preview/preview.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_everything_is_cut_with_the_changed_texts_first()
    {
        for (var i = 0; i < 80; i++) _site.Write($"input/articles/en/a-{i:00}.md", ChangedSite.Article($"Old {i}", 100 + i, "Text."));
        _site.Publish();
        _site.Write("statiq.json", _site.Read("statiq.json").Replace("\"en\": \"site\"", "\"en\": \"Another name\"", StringComparison.Ordinal));
        _site.Write("input/articles/en/tea.md", _site.Read("input/articles/en/tea.md").Replace("hot", "cold", StringComparison.Ordinal));
        _site.Run("preview");

        Assert.Equal(60, Files().Count(file => file.EndsWith(".html", StringComparison.Ordinal) && file != "preview.html"));
        Assert.Contains("en/report/7/index.html", Files());
        Assert.Matches("[0-9]+ more pages change; they are not shown here\\.", _site.Read("preview/preview.html"));
    }

    [Fact]
    public void Nothing_is_told_where_nothing_changes()
    {
        _site.Run("preview", "--summary", _site["summary.md"]);
        Assert.Equal("## What changes for readers\n\nNo page of the site changes.\n", _site.Read("summary.md"));
    }

    [Fact]
    public void A_folder_that_is_no_preview_is_left_alone()
    {
        _site.Write("papers/thesis.txt", "Years of work.\n");
        Assert.Equal(
            new Cli.Run(2, "", "papers: error DAF731: This folder contains files that are not from a preview. They were not deleted; choose another folder with --output.\n"),
            _site.Run("preview", "--output", "papers"));
        Assert.Equal("Years of work.\n", _site.Read("papers/thesis.txt"));
        Assert.Equal("papers: error DAF731: این پوشه پرونده‌هایی دارد که از پیش‌نمایش نیست. آن‌ها پاک نشدند؛ با ‎--output پوشهٔ دیگری بنویسید.\n", _site.Run("preview", "--output", "papers", "--lang", "fa").Error);
    }

    [Theory]
    [InlineData("preview.html", "<p>Mine.")]
    [InlineData("preview.html", null)]
    public void A_folder_with_a_page_of_that_name_is_left_alone_too(string name, string? text)
    {
        _site.Write("papers/thesis.txt", "Years of work.\n");
        if (text is null) Directory.CreateDirectory(_site["papers/" + name]);
        else _site.Write("papers/" + name, text);
        Assert.StartsWith("papers: error DAF731: ", _site.Run("preview", "--output", "papers").Error, StringComparison.Ordinal);
        Assert.Equal("Years of work.\n", _site.Read("papers/thesis.txt"));
    }

    [Theory]
    [InlineData(".daftar-0123456789abcdef.tmp", "<!DOC")]
    [InlineData("preview.html", "<!DOCTYPE html>\n<title>Unfinished preview</title>\n<p>This preview was not finished. Run the command again.</p>\n")]
    public void What_a_killed_command_left_is_taken_away_by_the_next_one(string left, string text)
    {
        _site.Write("preview/" + left, text);
        if (left == "preview.html") _site.Write("preview/en/old/index.html", "Half a pa");
        _site.Write("input/articles/en/tea.md", _site.Read("input/articles/en/tea.md").Replace("hot", "cold", StringComparison.Ordinal));
        Assert.Equal((0, ""), (_site.Run("preview").Exit, _site.Run("preview").Error));
        Assert.Equal(["en/report/7/index.html", "preview.html"], Files());
    }

    [Fact]
    public void What_cannot_be_compared_is_said()
    {
        Assert.Equal(
            new Cli.Run(2, "", "--against: error DAF903: Git does not know the branch or commit 'nowhere'. Fetch it first, or correct the name.\n"),
            _site.Run("preview", "--against", "nowhere"));
        Directory.Move(_site[".git"], _site["git"]);
        Assert.Equal(
            new Cli.Run(2, "", "daftar preview: error DAF730: A preview needs Git, and the site has to be in a repository, because the preview shows the differences from another branch.\n"),
            _site.Run("preview"));
        Assert.Equal(
            "daftar preview: error DAF730: پیش‌نمایش به گیت نیاز دارد و وبگاه باید در یک مخزن باشد، چون پیش‌نمایش تفاوت با شاخه‌ای دیگر را نشان می‌دهد.\n",
            _site.Run("preview", "--lang", "fa").Error);
    }

    private List<string> Files() =>
        [.. Directory.EnumerateFiles(_site["preview"], "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_site["preview"], file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
