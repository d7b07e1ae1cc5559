using System.Buffers;
using Daftar.Diagnostics;
using Daftar.Theming.Models;

namespace Daftar.Tests.Theming.Mistakes;

/// <summary>Templates that would never end, fill the memory or exhaust the stack: each is stopped and told at its place.</summary>
public sealed class RunawayTemplateTests : IDisposable
{
    private readonly ThemeFolder _theme = new();

    public void Dispose() => _theme.Dispose();

    [Theory]
    [InlineData("{{ x = {}; x.a = x; x }}", "DAF461")]
    [InlineData("{{ x = []; x[0] = x; x }}", "DAF461")]
    [InlineData("{{ x = {}; y = {a: x}; x.b = y; \"a\" + x }}", "DAF461")]
    [InlineData("{{ while true }}{{ end }}", "DAF474")]
    [InlineData("{{ for i in 1..2000000000 }}{{ end }}", "DAF474")]
    [InlineData("{{ for i in 1..100000; for j in 1..100000; end; end }}", "DAF474")]
    [InlineData("{{ func f; f; end; f }}", "DAF474")]
    [InlineData("{{ func f(x); if x < 60; f (x + 1); f (x + 1); end; end; f 1 }}", "DAF474")]
    [InlineData("{{ n = 2000000000; \"a\" * n }}", "DAF462")]
    [InlineData("{{ n = 2000000000; \"a\" | string.pad_left n }}", "DAF462")]
    [InlineData("{{ string.pad_right \"a\" 2000000000 }}", "DAF462")]
    [InlineData("{{ x = \"aaaaaaaaaa\"; for i in 1..40; x = x + x; end; x.size }}", "DAF462")]
    [InlineData("{{ \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\" | regex.match \"^(a+)+$\" }}", "DAF461")]
    [InlineData("{{ include \"twice\" n: 0 }}", "DAF474")]
    [InlineData("{{ x = include \"twice\" n: 0; x }}", "DAF474")]
    [InlineData("{{ include \"self\" }}", "DAF431")]
    public void What_never_ends_is_told(string layout, string code)
    {
        _theme.Write("partials/twice.sbn-html", "{{ if $n < 60 }}{{ include \"twice\" n: ($n + 1) }}{{ include \"twice\" n: ($n + 1) }}{{ end }}")
            .Write("partials/self.sbn-html", "{{ include \"self\" }}")
            .Write("layouts/article.sbn-html", layout);

        Assert.Equal(code, Told().Code);
    }

    [Fact]
    public void Loops_within_loops_are_counted_together()
    {
        _theme.Write("layouts/article.sbn-html", string.Concat(Enumerable.Repeat("{{ for x in menu }}", 40)) + "x" + string.Concat(Enumerable.Repeat("{{ end }}", 40)));

        var told = Told();

        Assert.Equal("DAF474", told.Code);
        Assert.Equal("theme/layouts/article.sbn-html", told.Place.Path);
        Assert.True(told.Place.Line > 0);
    }

    [Fact]
    public void A_page_with_many_turns_is_made()
    {
        _theme.Write("layouts/article.sbn-html", "{{ n = 0; for i in 1..300; for j in 1..300; n += 1; end; end; n }}");

        Assert.Equal("90000", _theme.Render("article", SampleModel.Of(typeof(ArticlePageModel))));
    }

    private Diagnostic Told()
    {
        var (theme, diagnostics) = _theme.Load();
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error) is { } found) return found;
        var exception = Assert.Throws<SiteException>(() => theme.Templates.Render("article", (ILayoutModel)SampleModel.Of(typeof(ArticlePageModel)), new ArrayBufferWriter<byte>()));
        Assert.True(exception.Diagnostic.Place.Line > 0, exception.Diagnostic.ToString());
        return exception.Diagnostic;
    }
}
