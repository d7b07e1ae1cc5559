namespace Daftar.Tests.Cli;

public sealed class ThemeCommandTests : IDisposable
{
    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_sound_theme_has_nothing_to_say()
    {
        var run = _site.Run("theme", "check");

        Assert.Equal((0, "Nothing is wrong with the theme.\n"), (run.Exit, run.Output));
    }

    [Fact]
    public void Layouts_that_the_interpreter_runs_are_named()
    {
        _site.Folder.Write("theme/layouts/redirect.sbn-html", "<p>{{ x = title }}{{ x }}</p>");

        Assert.Contains("redirect: needs Scriban's interpreter because of 'x = title' at theme/layouts/redirect.sbn-html(1,7)", _site.Run("theme", "check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Dead_links_and_images_of_templates_are_found()
    {
        _site.Folder.Write("theme/partials/foot.sbn-html", """
            <a href="{{ site.root }}fa/nothing/">a</a>
            <a href="{{ site.url }}">b</a>
            <img src="{{ site.assets }}none.png" alt="">
            <img src="images/none.png" alt="">
            <a href="#content">c</a>
            """);

        Assert.Equal(
            """
            theme/partials/foot.sbn-html(1,10): warning DAF471: The address '/fa/nothing/' leads to nothing on this site. Correct it, or add the page or the file.
            theme/partials/foot.sbn-html(3,11): warning DAF471: The address '/assets/none.png' leads to nothing on this site. Correct it, or add the page or the file.
            theme/partials/foot.sbn-html(4,11): warning DAF472: The address 'images/none.png' is relative to the page, or lacks the site's base path. Write {{ site.root }}, {{ site.url }} or {{ asset "…" }} before it.
            """,
            string.Join('\n', _site.Run("theme", "check").Error.Split('\n').Where(line => line.Contains(" DAF47", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_page_can_be_traced()
    {
        var run = _site.Run("theme", "check", "--trace", "/fa/");

        Assert.Equal(0, run.Exit);
        Assert.StartsWith("layout: home\nmodel: HomePageModel\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nkind: \"home\"\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nlanguage: LanguageView\n  code: \"fa\"\n", run.Output, StringComparison.Ordinal);

        var missing = _site.Run("theme", "check", "--trace", "fa/indx.html");
        Assert.Contains("fa/indx.html: error DAF469: No layout renders this file. Did you mean 'fa/index.html'?", missing.Error, StringComparison.Ordinal);
        Assert.Equal(1, missing.Exit);
    }

    [Fact]
    public void A_file_of_the_built_in_theme_is_copied_once()
    {
        Directory.Delete(_site.Folder["theme"], recursive: true);

        var run = _site.Run("theme", "eject", "partials/card");
        Assert.Equal((0, "Copied theme/partials/card.sbn-html. It now replaces the built-in file.\n"), (run.Exit, run.Output));
        Assert.Equal(["theme/partials/card.sbn-html", "theme/theme.yml"], _site.Folder.Files("theme").Select(file => "theme/" + file).Order(StringComparer.Ordinal));

        _site.Folder.Write("theme/partials/card.sbn-html", "mine");
        Assert.Contains("theme/partials/card.sbn-html: error DAF470: This file already exists in the site's theme and was not changed.", _site.Run("theme", "eject", "theme/partials/card.sbn-html").Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_site.Folder["theme/partials/card.sbn-html"]));
        Assert.Contains("layouts/hom.sbn-html: error DAF470: The built-in theme has no such file. Did you mean 'layouts/home.sbn-html'?", _site.Run("theme", "eject", "layouts/hom.sbn-html").Error, StringComparison.Ordinal);
        Assert.Contains("assets/css/base.css\n", _site.Run("theme", "eject").Output, StringComparison.Ordinal);
    }
}
