using System.Buffers;
using System.Globalization;
using System.Text;
using Daftar.Theming;
using Daftar.Theming.Models;

namespace Daftar.Tests.Theming;

public sealed class TemplateEngineTests : IDisposable
{
    private readonly ThemeFolder _theme = new();

    public void Dispose() => _theme.Dispose();

    [Theory]
    [InlineData("{{ title }}|{{ site.title }}", "title|title")]
    [InlineData("{{ if is_indexed }}yes{{ else }}no{{ end }}{{ if !is_indexed }}yes{{ else }}no{{ end }}", "yesno")]
    [InlineData("{{ if !title }}a{{ else if kind == \"home\" }}b{{ else if menu.size > 1 }}c{{ else }}d{{ end }}", "c")]
    [InlineData("{{ if title && kind == \"kind\" }}a{{ end }}{{ if !title || is_indexed }}b{{ end }}{{ if kind != \"x\" }}c{{ end }}", "abc")]
    [InlineData("{{ for region in article.regions }}{{ for.index }}{{ region.label }}{{ if for.first }}F{{ end }}{{ if for.last }}L{{ end }};{{ end }}", "0labelF;1labelL;")]
    [InlineData("{{ for region in article.regions }}{{ kind }}{{ for item in menu }}{{ kind }}{{ end }}{{ for.rindex }}{{ for.length }}{{ for.odd }};{{ end }}", "kindkindkind12false;kindkindkind02true;")]
    [InlineData("{{ for name in article.unknown }}{{ name }},{{ end }}{{ article.unknown.size }}", "unknown,unknown,2")]
    [InlineData("{{ for name in article.unknown limit: 1 }}{{ name }}{{ end }}{{ for name in article.unknown offset: 2 }}{{ name }}{{ else }}none{{ end }}", "unknownnone")]
    [InlineData("{{ include \"name\" who: article.title text: \"x\" }}{{ include \"name\" who: kind text: 1 }}", "title-x-title;kind-1-title;")]
    [InlineData("{{ case kind }}{{ when \"home\" }}a{{ when \"page\", \"kind\" }}b{{ else }}c{{ end }}", "b")]
    [InlineData("{{ # a comment }}{{ ## on\n two lines ## }}x", "x")]
    [InlineData("a {{~ title ~}} b", "atitleb")]
    [InlineData("{{~ if title ~}}\n  {{ title }}\n{{~ end ~}}\n", "  title\n")]
    [InlineData("{{ article.body_html }}", "<p>bodyHtml</p>")]
    [InlineData("{{ number article.word_count }} {{ number article.word_count language: \"fa\" }} {{ article.word_count }}", "1,234 ۱٬۲۳۴ 1234")]
    [InlineData("{{ article.word_count + 1 }} {{ 7 / 2 }} {{ 7 // 2 }} {{ 2 + 3 * 4 }} {{ \"a\" + title }}", "1235 3.5 3 14 atitle")]
    [InlineData("{{ article.lead ?? \"none\" }}{{ title == \"title\" ? \"<1>\" : 2 }}{{ (title | string.size) >= 5 ? \"long\" : \"short\" }}", "lead&lt;1&gt;long")]
    [InlineData("{{ title | string.upcase | string.append \"!\" }}{{ string.slice title 1 2 }}{{ title.size }}", "TITLE!it5")]
    [InlineData("{{ article.regions[1].label }}{{ if article.regions[7] }}!{{ end }}{{ article.regions[7].label }}{{ (article.regions | array.first).label }}", "labellabel")]
    [InlineData("{%{ {{ title }} }%}", " {{ title }} ")]
    public void Templates_mean_what_the_documentation_says(string layout, string expected)
    {
        _theme.Write("layouts/article.sbn-html", layout).Write("partials/name.sbn-html", "{{ $who }}-{{ $text }}-{{ title }};");

        Assert.Equal(expected, Both("article", SampleModel.Of(typeof(ArticlePageModel)), isInterpreted: false));
    }

    [Theory]
    [InlineData("{{ x = 1 }}{{ x = x + 1 }}{{ x }}", "2")]
    [InlineData("{{ capture x }}<b>{{ title }}</b>{{ end }}[{{ x }}]", "[<b>title&lt;</b>]")]
    [InlineData("{{ capture x }}a {{ title }}\"{{ end }}<p class=\"{{ x }}\">", "<p class=\"a title&lt;&quot;\">")]
    [InlineData("{{ func shout(a) }}<b>{{ a | string.upcase }}</b>{{ end }}[{{ shout title }}]", "[<b>TITLE&lt;</b>]")]
    [InlineData("{{ func shout(a); ret \"<b>\" + a; end }}[{{ shout title }}]", "[&lt;b&gt;title&lt;]")]
    [InlineData("{{ func box }}<div>{{ $$ }}</div>{{ end }}{{ wrap box }}<b>{{ title }}</b>{{ end }}", "<div><b>title&lt;</b></div>")]
    [InlineData("{{ x = include \"name\" who: kind text: 1 }}[{{ x }}]", "[kind&lt;-1-title&lt;;]")]
    [InlineData("{{ n = 0; while n < 3; n = n + 1; n; end }}", "123")]
    [InlineData("{{ for i in 1..3 }}{{ if i == 2; continue; end; i }}{{ end }}", "13")]
    [InlineData("{{ [1, 2, 3] | array.join \"<\" }}{{ {a: title}.a }}{{ $\"<{kind}>\" }}", "1&lt;2&lt;3title&lt;&lt;kind&lt;&gt;")]
    [InlineData("{{ article.regions | array.map \"label\" | array.join \",\" }}{{ x = article.authors | array.sort \"name\"; x[0].name }}", "label&lt;,label&lt;name&lt;")]
    public void More_of_the_language_is_run_by_Scriban(string layout, string expected)
    {
        _theme.Write("layouts/article.sbn-html", layout).Write("partials/name.sbn-html", "{{ $who }}-{{ $text }}-{{ title }};");

        Assert.Equal(expected, Both("article", SampleModel.Of(typeof(ArticlePageModel), text: "<"), isInterpreted: true));
    }

    [Fact]
    public void What_is_unknown_is_absent_and_not_an_error()
    {
        _theme.Write("layouts/article.sbn-html", "{{ if article.date }}date{{ else }}none{{ end }}{{ article.image.url }}{{ for tag in article.tags }}tag{{ else }}none{{ end }}{{ article.lead }}");

        Assert.Equal("nonenone", Both("article", SampleModel.Of(typeof(ArticlePageModel), full: false), isInterpreted: false));
    }

    [Theory]
    [InlineData("en", "No article|An article|5 articles|1,234,567 articles|By title|۲ مقاله")]
    [InlineData("fa", "هیچ مقاله|یک مقاله|۵ مقاله|۱٬۲۳۴٬۵۶۷ مقاله|از title|۲ مقاله")]
    public void Texts_are_those_of_the_pages_language(string language, string expected)
    {
        _theme.Text(
                "none: No article\nby: By {name}\narticles: {one: An article, other: \"{count} articles\"}",
                "none: هیچ مقاله\nby: از {name}\narticles: {one: یک مقاله, other: \"{count} مقاله\"}")
            .Write("layouts/article.sbn-html", "{{ t \"none\" }}|{{ t \"articles\" count: 1 }}|{{ t \"articles\" count: 5 }}|{{ t \"articles\" count: 1234567 }}|{{ for region in article.regions }}{{ if for.first }}{{ t \"by\" name: title }}{{ end }}{{ end }}|{{ t \"articles\" count: 2 language: \"fa\" }}");

        Assert.Equal(expected, Both("article", SampleModel.Of(typeof(ArticlePageModel), language), isInterpreted: false));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("&lt;b&gt; & «فارسی» 😀")]
    public void Texts_cannot_become_markup(string attack)
    {
        _theme.Text("by: <b>{name}</b>", "by: <b>{name}</b>")
            .Write("layouts/article.sbn-html", "<a title=\"{{ title }}\" class='{{ title }}'>{{ title }}{{ include \"card\" article: article }}{{ t \"by\" name: title }}</a>")
            .Write("partials/card.sbn-html", "{{ for region in $article.regions }}{{ region.label }}{{ end }}{{ include \"deeper\" text: title }}")
            .Write("partials/deeper.sbn-html", "{{ $text }}");

        var html = Both("article", SampleModel.Of(typeof(ArticlePageModel), text: attack), isInterpreted: false);

        var escaped = attack.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);
        Assert.Equal(
            $"<a title=\"title{escaped}\" class='title{escaped}'>title{escaped}label{escaped}label{escaped}title{escaped}&lt;b&gt;title{escaped}&lt;/b&gt;</a>",
            html);
    }

    [Fact]
    public void The_machines_culture_does_not_show()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("fa-IR") { NumberFormat = { NegativeSign = "منفی", DigitSubstitution = DigitShapes.NativeNational } };
        try
        {
            _theme.Write("layouts/article.sbn-html", "{{ article.word_count }} {{ number article.word_count }} {{ for item in menu }}{{ for.index }}{{ end }} {{ -7 / 2 }} {{ date.parse \"2026-01-05\" | date.to_string \"%d %B\" }}");
            Assert.Equal("1234 1,234 01 -3.5 05 January", Both("article", SampleModel.Of(typeof(ArticlePageModel)), isInterpreted: false));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{{ x = title }}")]
    public void Many_threads_render_at_once(string variable)
    {
        _theme.Write("layouts/article.sbn-html", variable + "{{ title }}{{ for region in article.regions }}{{ include \"card\" region: region }}{{ end }}")
            .Write("layouts/home.sbn-html", "{{ title }}{{ for item in menu }}{{ item.label }}{{ end }}")
            .Write("partials/card.sbn-html", "[{{ $region.label }}{{ title }}]");
        var (theme, _) = _theme.Load();

        Parallel.For(0, 400, i =>
        {
            var text = $"-{i}";
            var output = new ArrayBufferWriter<byte>();
            var isHome = i % 2 == 0;
            var model = (ILayoutModel)SampleModel.Of(isHome ? typeof(HomePageModel) : typeof(ArticlePageModel), text: text);
            theme.Templates.Render(isHome ? "home" : "article", model, output);
            Assert.Equal(
                isHome ? $"title{text}label{text}label{text}" : $"title{text}[label{text}title{text}][label{text}title{text}]",
                Encoding.UTF8.GetString(output.WrittenSpan));
        });
    }

    [Fact]
    public void A_partial_may_call_itself()
    {
        _theme.Write("layouts/article.sbn-html", "{{ for item in menu }}{{ include \"entry\" item: item depth: 1 }}{{ end }}")
            .Write("partials/entry.sbn-html", "[{{ $item.label }}{{ for sub in $item.items }}{{ for.index }}{{ include \"entry\" item: sub depth: 2 }}{{ end }}{{ $depth }}]");
        var leaf = new MenuItemView("leaf", null, false, []);
        var inner = new MenuItemView("inner", null, false, [leaf, leaf]);
        var model = (ArticlePageModel)SampleModel.Of(typeof(ArticlePageModel)) with { Menu = [leaf, new("outer", null, false, [inner])] };

        Assert.Equal("[leaf1][outer0[inner0[leaf2]1[leaf2]2]1]", Both("article", model, isInterpreted: false));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{{ x = 1 }}")]
    public void Partials_that_call_one_another_without_end_are_stopped_and_named(string variable)
    {
        _theme.Write("layouts/article.sbn-html", variable + "{{ include \"ping\" }}").Write("partials/ping.sbn-html", "{{ if title }}{{ include \"pong\" }}{{ end }}").Write("partials/pong.sbn-html", "\n{{ include \"ping\" }}");
        var model = SampleModel.Of(typeof(ArticlePageModel));

        var exception = Assert.Throws<Daftar.Diagnostics.SiteException>(() => _theme.Render("article", model));
        Assert.Equal(
            "theme/partials/pong.sbn-html(2,12): error DAF431: The call of the partial 'ping' is nested in 100 other calls, so it probably never ends. Call it with a part of the value, such as each of its items, or under a condition ({{ if }}).",
            exception.Diagnostic.ToString("en"));

        // The thread's buffers are as good as new.
        _theme.Write("layouts/article.sbn-html", "{{ title }}").Delete("partials/ping.sbn-html").Delete("partials/pong.sbn-html");
        Assert.Equal("title", _theme.Render("article", model));
    }

    [Fact]
    public void Rendering_allocates_next_to_nothing_beside_the_page()
    {
        _theme.Write("layouts/article.sbn-html", "{{ for region in article.regions }}{{ include \"card\" region: region }}{{ for.last }}{{ end }}{{ if title && kind == \"kind\" }}{{ t \"none\" }}{{ end }}{{ article.body_html }}")
            .Text("none: Nothing", "none: هیچ")
            .Write("partials/card.sbn-html", "<b>{{ $region.label }}</b>{{ if $region.url }}<a href=\"{{ $region.url }}\">{{ title }}</a>{{ end }}");
        var (theme, _) = _theme.Load();
        var model = (ArticlePageModel)SampleModel.Of(typeof(ArticlePageModel));
        var output = new ArrayBufferWriter<byte>(1 << 16);
        theme.Templates.Render("article", model, output);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            output.ResetWrittenCount();
            theme.Templates.Render("article", model, output);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100 * 64);
    }

    [Fact]
    public void Constants_of_a_template_are_joined_with_work_that_grows_with_its_size()
    {
        var (small, large) = (Work(2_500), Work(10_000));
        Assert.InRange(large, small, 6 * small);

        long Work(int count)
        {
            _theme.Write("layouts/article.sbn-html", string.Concat(Enumerable.Repeat("{{ 1 }}a", count)));
            var before = GC.GetAllocatedBytesForCurrentThread();
            _theme.Load();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void A_layout_that_is_not_there_is_our_own_mistake()
    {
        var (theme, _) = _theme.Load();
        var model = (ILayoutModel)SampleModel.Of(typeof(ArticlePageModel));
        var exception = Assert.Throws<InvalidOperationException>(() => theme.Templates.Render("nothing", model, new ArrayBufferWriter<byte>()));
        Assert.Equal("No layout 'nothing'; loading should have reported it.", exception.Message);
    }

    /// <summary>What a layout renders, by our own runner and by Scriban's interpreter alike.</summary>
    private string Both(string layout, object model, bool isInterpreted)
    {
        var (theme, diagnostics) = _theme.Load();
        Assert.Empty(diagnostics.Where(diagnostic => diagnostic.Severity == Daftar.Diagnostics.Severity.Error).Select(diagnostic => diagnostic.ToString()));
        var engine = (TemplateEngine)theme.Templates;
        Assert.Equal(isInterpreted, engine.IsInterpreted(layout));
        var byScriban = new ArrayBufferWriter<byte>();
        engine.Render(layout, (ILayoutModel)model, byScriban, byInterpreter: true);
        var text = Encoding.UTF8.GetString(byScriban.WrittenSpan);
        if (isInterpreted) return text;
        var byRunner = new ArrayBufferWriter<byte>();
        engine.Render(layout, (ILayoutModel)model, byRunner);
        Assert.Equal(text, Encoding.UTF8.GetString(byRunner.WrittenSpan));
        return text;
    }
}
