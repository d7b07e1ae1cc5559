using Daftar.Diagnostics;
using Daftar.Theming;
using Daftar.Theming.Models;

namespace Daftar.Tests.Theming;

/// <summary>Of each file the first of the theme's folders counts, then the program's own theme.</summary>
public sealed class ThemeOverlayTests : IDisposable
{
    private readonly ThemeFolder _theme = new();

    public void Dispose() => _theme.Dispose();

    [Fact]
    public void A_site_without_a_theme_has_the_built_in_one()
    {
        Directory.Delete(Path.Combine(_theme.Root, "theme"), recursive: true);

        Assert.DoesNotContain(_theme.Load().Diagnostics, diagnostic => diagnostic.Severity != Severity.Info);
        Assert.Contains("<link rel=\"canonical\"", _theme.Render("page", SampleModel.Of(typeof(ContentPageModel))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_built_in_theme_is_that_of_the_repository()
    {
        var folder = Path.Combine(ThemeLoaderTests.RepositoryRoot(), "theme");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

        Assert.Equal(files, BuiltInTheme.Files);
        Assert.All(BuiltInTheme.Files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(folder, file)), BuiltInTheme.Read(file)));
    }

    [Fact]
    public void One_file_of_the_site_stands_in_place_of_the_programs()
    {
        Directory.Delete(Path.Combine(_theme.Root, "theme"), recursive: true);
        _theme.Write("partials/masthead.sbn-html", "<p>ours</p>").Write("theme.yml", "models: 1\n");

        var html = _theme.Render("page", SampleModel.Of(typeof(ContentPageModel)));

        Assert.Contains("<p>ours</p>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"masthead\"", html, StringComparison.Ordinal);
        Assert.Contains("class=\"colophon\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_folder_that_has_a_file_counts()
    {
        Write("one/partials/card.sbn-html", "one");
        Write("two/partials/card.sbn-html", "two");
        Write("two/partials/other.scriban-html", "other of two");
        Write("theme/partials/other.sbn-html", "other of theme");
        foreach (var folder in new[] { "one", "two" }) Write($"{folder}/theme.yml", "models: 1\n");
        _theme.Write("layouts/page.sbn-html", "{{ include \"card\" }}, {{ include \"other\" }}");

        var bag = new DiagnosticBag();
        var theme = ThemeLoader.Load(_theme.Root, ThemeFolder.Configuration("one", "two", "theme"), Daftar.Outputs.SiteOutputs.Layouts, bag);

        Assert.DoesNotContain(bag.ToSortedList(), diagnostic => diagnostic.Severity != Severity.Info);
        Assert.Equal("one, other of two", new BothWays((TemplateEngine)theme.Templates).Render("page", (ILayoutModel)SampleModel.Of(typeof(ContentPageModel))));
    }

    [Fact]
    public void Files_of_the_program_that_no_template_links_are_not_published() =>
        // The style of feeds is linked by the feeds themselves.
        Assert.Equal(["css/feed.css"], _theme.Load().Theme.Assets.Select(asset => asset.Path));

    [Fact]
    public void A_folder_that_is_not_there_is_an_error()
    {
        var bag = new DiagnosticBag();
        ThemeLoader.Load(_theme.Root, ThemeFolder.Configuration("mine", "theme"), Daftar.Outputs.SiteOutputs.Layouts, bag);

        Assert.Equal(
            "mine: error DAF400: 'ThemePaths' in statiq.json names this folder, but it does not exist. Correct the name, or remove it to use the built-in theme.",
            Assert.Single(bag.ToSortedList()).ToString("en"));
    }

    [Theory]
    [InlineData("models: 2", "theme/theme.yml(1,9): error DAF464: The theme was made for version 2 of the page models, but this program has version 1. Update the program.")]
    [InlineData("models: 0", "theme/theme.yml(1,9): error DAF464: The theme was made for version 0 of the page models, but this program has version 1. CHANGELOG.md lists the names that changed; correct the templates, and write 'models: 1'.")]
    [InlineData("models: new", "theme/theme.yml(1,1): error DAF463: This file may only contain the version of the page models that the theme uses. Write 'models: 1'.")]
    [InlineData("name: mine", "theme/theme.yml(1,1): error DAF463: This file may only contain the version of the page models that the theme uses. Write 'models: 1'.")]
    [InlineData(null, "theme/theme.yml: info DAF463: The theme does not state the version of the page models that it uses. Write 'models: 1' in this file.")]
    public void A_theme_says_which_models_it_was_made_for(string? text, string line)
    {
        if (text is null) _theme.Delete("theme.yml");
        else _theme.Write("theme.yml", text);

        Assert.Equal(line, Assert.Single(_theme.Lines()));
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_theme.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
