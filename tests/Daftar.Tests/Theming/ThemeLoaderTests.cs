using System.Buffers;
using System.Text.RegularExpressions;
using Daftar.Theming;
using Daftar.Theming.Models;

namespace Daftar.Tests.Theming;

public sealed partial class ThemeLoaderTests : IDisposable
{
    private readonly ThemeFolder _theme = new();

    public void Dispose() => _theme.Dispose();

    [Theory]
    [InlineData("a: A\nb: B", "a: A", "theme/strings/fa.yml: error DAF441: The string 'b' is missing, but theme/strings/en.yml has it. Add it here, or remove it there.")]
    [InlineData("a: {one: A}", "a: A", "theme/strings/en.yml(4,1): error DAF442: The string 'a' has no plural form 'other', which the language 'en' needs. Add 'other:'.")]
    [InlineData("a: {one: A, few: A, other: A}", "a: A", "theme/strings/en.yml(4,13): warning DAF443: The string 'a' has the plural form 'few', which the language 'en' does not use. Remove it.")]
    [InlineData("a: [A]", "a: A", "theme/strings/en.yml(4,4): error DAF444: 'a' is a list. Write a text, or plural forms such as 'one' and 'other'.")]
    [InlineData("a:", "a: A", "theme/strings/en.yml(4,1): error DAF445: 'a' has no text. Write it, or \"\" for an empty text.")]
    [InlineData("a: A\nb: {c: B}", "a: A\nb: {c: B}", "theme/strings/en.yml(5,5): info DAF447: The string 'b.c' is not used. Remove it unless you need it later.")]
    public void What_is_wrong_with_texts_is_reported(string english, string persian, string line)
    {
        _theme.Text(english, persian);

        Assert.Contains(line, _theme.Lines("a"));
    }

    [Fact]
    public void A_file_of_texts_that_is_no_table_is_an_error()
    {
        _theme.Write("strings/en.yml", "- a\n");

        Assert.Equal(
            "theme/strings/en.yml(1,1): error DAF444: A strings file consists of keys and texts. Write 'key: text' on each line.",
            Assert.Single(_theme.Lines()));
    }

    [Fact]
    public void Texts_that_a_file_does_not_have_are_those_of_the_program()
    {
        _theme.Write("strings/fa.yml", ThemeFolder.PersianDates.Replace(", other: \"{day} {month} {year}\"", "", StringComparison.Ordinal).Replace("10: دی, ", "", StringComparison.Ordinal));

        Assert.Empty(_theme.Lines("feed.title"));
        // What the program's theme does not have either has to be there.
        Assert.Equal(
            ["theme/strings/en.yml: error DAF446: The string 'feed.colour' is missing, and the program needs it. Add it.", "theme/strings/fa.yml: error DAF446: The string 'feed.colour' is missing, and the program needs it. Add it."],
            _theme.Lines("feed.colour"));
    }

    [Fact]
    public void Addresses_of_assets_change_with_their_content()
    {
        _theme.Write("layouts/article.sbn-html", "{{ asset \"css/site.css\" }}").Write("assets/css/site.css", "p{}");
        var before = _theme.Render("article", SampleModel.Of(typeof(ArticlePageModel)));
        _theme.Write("assets/css/site.css", "p{color:red}");
        var after = _theme.Render("article", SampleModel.Of(typeof(ArticlePageModel)));

        Assert.Matches("^/repo/assets/css/site\\.css\\?v=[0-9a-f]{8}$", before);
        Assert.Matches("^/repo/assets/css/site\\.css\\?v=[0-9a-f]{8}$", after);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public void What_is_inlined_is_allowed_by_the_content_security_policy_and_not_copied()
    {
        _theme.Write("assets/css/critical.css", "p { color : red; }\r\n")
            .Write("assets/js/small.js", "document.title += '';\n")
            .Write("assets/icons/star.svg", "<?xml version=\"1.0\"?>\n<svg viewBox=\"0 0 1 1\">\n<path/></svg>\n")
            .Write("assets/font.woff2", "font")
            .Write("layouts/article.sbn-html", "<meta http-equiv=\"Content-Security-Policy\" content=\"{{ content_security_policy }}\"><p>\n{{ inline \"css/critical.css\" }}{{ inline \"js/small.js\" }}{{ icon \"star\" }}{{ icon kind }}");

        var lines = _theme.Render("article", SampleModel.Of(typeof(ArticlePageModel), full: false)).Split('\n');
        var withData = _theme.Render("article", SampleModel.Of(typeof(ArticlePageModel))).Split('\n');

        Assert.Equal(
            "<style>p{color :red}</style><script>document.title+=\"\"</script><svg class=\"icon\" aria-hidden=\"true\" viewBox=\"0 0 1 1\"><path/></svg>",
            lines[1]);
        Assert.Equal(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;self&#39;; img-src &#39;self&#39; data:; object-src &#39;none&#39;; base-uri &#39;none&#39;; form-action &#39;self&#39;; "
            + $"style-src &#39;self&#39; &#39;sha256-{Sha256("p{color :red}")}&#39;; script-src &#39;self&#39; &#39;sha256-{Sha256("document.title+=\"\"")}&#39;\"><p>",
            lines[0]);
        Assert.Equal(lines[0].Replace("\"><p>", $" &#39;sha256-{Sha256("{\"name\":1}")}&#39;\"><p>", StringComparison.Ordinal), withData[0]);
        Assert.Equal(["css/feed.css", "font.woff2"], _theme.Load().Theme.Assets.Select(asset => asset.Path));
    }

    [Fact]
    public void Every_file_of_the_theme_counts_in_its_digest()
    {
        var first = _theme.Load().Theme.Digest;
        Assert.Equal(first, _theme.Load().Theme.Digest);
        foreach (var path in new[] { "assets/a.txt", "partials/a.sbn-html", "layouts/page.sbn-html", "strings/ru.yml" })
        {
            var before = _theme.Load().Theme.Digest;
            _theme.Write(path, "changed: yes");
            Assert.NotEqual(before, _theme.Load().Theme.Digest);
        }
    }

    [Fact]
    public void The_theme_of_the_repository_has_no_errors_and_renders_every_layout()
    {
        var root = RepositoryRoot();
        var bag = new Diagnostics.DiagnosticBag();
        var theme = ThemeLoader.Load(root, ThemeFolder.Configuration(), Daftar.Outputs.SiteOutputs.Layouts, bag);

        Assert.Empty(bag.ToSortedList().Where(diagnostic => diagnostic.Severity != Diagnostics.Severity.Info).Select(diagnostic => diagnostic.ToString()));
        foreach (var layout in Daftar.Outputs.SiteOutputs.Layouts)
        {
            foreach (var full in new[] { true, false })
            {
                var output = new ArrayBufferWriter<byte>();
                theme.Templates.Render(layout.Name, (ILayoutModel)SampleModel.Of(layout.Model, "fa", "<", full), output);
                Assert.True(output.WrittenSpan.IndexOf("<<"u8) < 0);
            }
        }
    }

    [Fact]
    public void Every_text_that_the_code_reads_is_asked_for()
    {
        var read = Directory.EnumerateFiles(Path.Combine(RepositoryRoot(), "src", "Daftar.Engine"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/Theming/", StringComparison.Ordinal))
            .SelectMany(file => ReadOfText().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value);

        Assert.Empty(read.Except(Daftar.Outputs.SiteOutputs.RequiredStrings));
    }

    [GeneratedRegex("trings(?:\\[|\\.Count\\(|\\.Format\\()\"([^\"]+)\"")]
    private static partial Regex ReadOfText();

    internal static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Site.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    private static string Sha256(string text) =>
        Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}
