using System.Text;
using Daftar.Theming;

namespace Daftar.Tests.Theming;

/// <summary>What is told about templates that are wrong, before anything is rendered.</summary>
public sealed class TemplateDiagnosticsTests : IDisposable
{
    private const string Layout = "theme/layouts/article.sbn-html";

    private static readonly string Cases = Path.Combine(SiteTests.TestSite.SitesFolder, "..", "Theming", "broken-templates.txt");

    private readonly ThemeFolder _theme = new();

    public void Dispose() => _theme.Dispose();

    [Fact]
    public void A_correct_theme_has_nothing_to_report() => Assert.Empty(_theme.Lines());

    /// <summary>
    /// Each case is a template behind "&gt; ", with \n for a line break, and below it what is reported. With
    /// <c>UPDATE_EXPECTED=1</c> in the environment the test rewrites the file; read the difference.
    /// </summary>
    [Fact]
    public void What_is_wrong_in_a_layout_is_reported_with_its_place()
    {
        var text = File.ReadAllText(Cases);
        var actual = new StringBuilder();
        foreach (var line in text.Split('\n').Where(line => line.StartsWith("> ", StringComparison.Ordinal) || line.StartsWith('#')))
        {
            actual.Append(line).Append('\n');
            if (line.StartsWith('#')) continue;
            var lines = LinesOf(line[2..].Replace("\\n", "\n", StringComparison.Ordinal));
            if (lines.Length == 0) actual.Append("(nothing)\n");
            foreach (var reported in lines) actual.Append(reported.Replace(Layout, "", StringComparison.Ordinal)).Append('\n');
        }
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1") File.WriteAllText(Cases, actual.ToString());
        else Assert.Equal(text, actual.ToString());
        Assert.DoesNotContain("(nothing)", actual.ToString(), StringComparison.Ordinal);
    }

    private string[] LinesOf(string layout)
    {
        _theme.Text(
                "a: A\nread.more: More\nby: \"By {name}\"\narticles: {one: An article, other: \"{count} articles\"}",
                "a: A\nread.more: ادامه\nby: \"{name}\"\narticles: {one: یک مقاله, other: \"{count} مقاله\"}")
            .Write("partials/card.sbn-html", "{{ title }}")
            .Write("layouts/page.sbn-html", "{{ include \"card\" }}{{ t \"a\" }}{{ t \"read.more\" }}{{ t \"by\" name: title }}{{ t \"articles\" count: menu.size }}")
            .Write("assets/css/site.css", "p{}")
            .Write("assets/font.woff2", "font")
            .Write("assets/icons/search.svg", "<svg></svg>")
            .Write("layouts/article.sbn-html", layout);
        return _theme.Lines();
    }

    [Fact]
    public void A_partial_is_checked_for_each_kind_of_value_that_it_is_given()
    {
        _theme.Write("partials/card.sbn-html", "{{ $card.label }}\n{{ $card.title }}")
            .Write("layouts/article.sbn-html", "{{ for region in article.regions }}{{ include \"card\" card: region }}{{ end }}")
            .Write("layouts/list.sbn-html", "{{ for item in items }}{{ include \"card\" card: item }}{{ end }}{{ include \"card\" }}");

        Assert.Equal(
            [
                "theme/partials/card.sbn-html(1,4): error DAF410: There is no 'label' in a CardView. docs/theme.md lists the names.",
                "theme/partials/card.sbn-html(1,4): error DAF452: '$card' is not passed to this template. It gets no values. Write {{ include \"…\" card: value }} where it is called.",
                "theme/partials/card.sbn-html(2,4): error DAF410: There is no 'title' in a LinkView. docs/theme.md lists the names.",
                "theme/partials/card.sbn-html(2,4): error DAF452: '$card' is not passed to this template. It gets no values. Write {{ include \"…\" card: value }} where it is called.",
            ],
            _theme.Lines());
    }

    [Fact]
    public void A_partial_that_calls_itself_is_checked_once()
    {
        _theme.Write("partials/menu.sbn-html", "{{ for item in $items }}{{ item.lable }}{{ include \"menu\" items: item.items }}{{ end }}")
            .Write("layouts/article.sbn-html", "{{ include \"menu\" items: menu }}");

        Assert.Equal(["theme/partials/menu.sbn-html(1,28): error DAF410: There is no 'lable' in a MenuItemView. Did you mean 'item.label'?"], _theme.Lines());
    }

    [Fact]
    public void A_layout_that_no_page_uses_and_a_partial_that_no_layout_uses_are_mentioned()
    {
        _theme.Write("layouts/artcle.sbn-html", "").Write("layouts/unlike-any.sbn-html", "x").Write("layouts/artcle.sbn-html", "x").Write("partials/left-over.sbn-html", "x");

        Assert.Equal(
            [
                "theme/layouts/artcle.sbn-html: warning DAF408: No page uses a layout 'artcle'. Did you mean 'article'?",
                "theme/layouts/unlike-any.sbn-html: warning DAF408: No page uses a layout 'unlike-any'. Remove the file, or make it a partial.",
                "theme/partials/left-over.sbn-html: info DAF428: No layout uses the partial 'left-over', so it was not checked. Remove it unless you need it later.",
            ],
            _theme.Lines());
    }

    [Fact]
    public void Messages_are_there_in_Persian()
    {
        _theme.Write("layouts/article.sbn-html", "{{ titel }}");

        Assert.Equal(
            "theme/layouts/article.sbn-html(1,4): error DAF410: در ArticlePageModel چیزی به نام «titel» نیست. آیا منظورتان «title» بود؟",
            Assert.Single(_theme.Load().Diagnostics).ToString("fa"));
    }
}
