using System.Globalization;
using Daftar.Theming;
using Daftar.Theming.Models;

namespace Daftar.Tests.Theming;

public sealed class HandlebarsTemplateEngineTests : IDisposable
{
    private readonly ThemeFolder _theme = new();

    public void Dispose() => _theme.Dispose();

    [Theory]
    [InlineData("{{title}}|{{site.title}}", "title|title")]
    [InlineData("{{#if isIndexed}}yes{{else}}no{{/if}}{{#unless isIndexed}}yes{{else}}no{{/unless}}", "yesno")]
    [InlineData("{{#if (not title)}}a{{else if (eq kind \"home\")}}b{{else if (gt menu.length 1)}}c{{else}}d{{/if}}", "c")]
    [InlineData("{{#if (and title (eq kind \"kind\"))}}a{{/if}}{{#if (or (not title) isIndexed)}}b{{/if}}{{#if (ne kind \"x\")}}c{{/if}}", "abc")]
    [InlineData("{{#each article.regions}}{{@index}}{{label}}{{#if @first}}F{{/if}}{{#if @last}}L{{/if}};{{/each}}", "0labelF;1labelL;")]
    [InlineData("{{#each article.regions}}{{#if label}}{{../kind}}{{#each ../menu}}{{../../kind}}{{/each}}{{/if}};{{/each}}", "kindkindkind;kindkindkind;")]
    [InlineData("{{#each article.regions as |region i|}}{{i}}{{region.label}}{{#with @root.site}}{{region.url}}{{title}}{{/with}};{{/each}}", "0labelurltitle;1labelurltitle;")]
    [InlineData("{{#with article.date}}{{iso}}{{else}}none{{/with}}", "iso")]
    [InlineData("{{#each article.unknown}}{{this}},{{/each}}{{article.unknown.length}}", "unknown,unknown,2")]
    [InlineData("{{#with article}}{{> name who=title text=\"x\"}}{{/with}}{{> name who=kind text=1}}{{> plain article}}", "title-title-x-title;title-kind-1-title;title")]
    [InlineData("{{#> frame}}{{#*inline \"main\"}}<{{kind}}>{{/inline}}{{/frame}}", "[<kind>]")]
    [InlineData("{{#> wrap}}{{kind}}{{/wrap}}", "(kind)")]
    [InlineData("{{! a comment }}{{!-- {{title}} --}}x", "x")]
    [InlineData("a {{~title~}} b", "atitleb")]
    [InlineData("{{#if title}}\n  {{title}}\n{{/if}}\n", "  title\n")]
    [InlineData("{{{article.bodyHtml}}}", "<p>bodyHtml</p>")]
    [InlineData("{{number article.wordCount}} {{number article.wordCount language=\"fa\"}} {{article.wordCount}}", "1,234 ۱٬۲۳۴ 1234")]
    public void Templates_mean_what_the_documentation_says(string layout, string expected)
    {
        _theme.Write("layouts/article.hbs", layout)
            .Write("partials/name.hbs", "{{title}}-{{who}}-{{text}}-{{@root.title}};")
            .Write("partials/plain.hbs", "{{title}}")
            .Write("partials/frame.hbs", "[{{> main}}]")
            .Write("partials/wrap.hbs", "({{> @partial-block}})");

        var model = SampleModel.Of(typeof(ArticlePageModel));

        Assert.Equal(expected, _theme.Render("article", model));
        Assert.Equal(expected, _theme.Render("article", model, TemplateCompilation.Interpreted));
    }

    [Fact]
    public void What_is_unknown_is_absent_and_not_an_error()
    {
        _theme.Write("layouts/article.hbs", "{{#if article.date}}date{{else}}none{{/if}}{{#with article.image}}image{{else}}none{{/with}}{{#each article.tags}}tag{{else}}none{{/each}}{{article.lead}}");

        Assert.Equal("nonenonenone", _theme.Render("article", SampleModel.Of(typeof(ArticlePageModel), full: false)));
    }

    [Theory]
    [InlineData("en", "No article|An article|5 articles|1,234,567 articles|By title|۲ مقاله")]
    [InlineData("fa", "هیچ مقاله|یک مقاله|۵ مقاله|۱٬۲۳۴٬۵۶۷ مقاله|از title|۲ مقاله")]
    public void Texts_are_those_of_the_pages_language(string language, string expected)
    {
        _theme.Text(
                "none: No article\nby: By {name}\narticles: {one: An article, other: \"{count} articles\"}",
                "none: هیچ مقاله\nby: از {name}\narticles: {one: یک مقاله, other: \"{count} مقاله\"}")
            .Write("layouts/article.hbs", "{{t \"none\"}}|{{t \"articles\" count=1}}|{{t \"articles\" count=5}}|{{t \"articles\" count=1234567}}|{{#each article.regions}}{{#if @first}}{{t \"by\" name=../title}}{{/if}}{{/each}}|{{t \"articles\" count=2 language=\"fa\"}}");

        Assert.Equal(expected, _theme.Render("article", SampleModel.Of(typeof(ArticlePageModel), language)));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("&lt;b&gt; & «فارسی» 😀")]
    public void Texts_cannot_become_markup(string attack)
    {
        _theme.Text("by: <b>{name}</b>", "by: <b>{name}</b>")
            .Write("layouts/article.hbs", "<a title=\"{{title}}\" href='{{title}}'>{{title}}{{#with article}}{{> card}}{{/with}}{{t \"by\" name=title}}</a>")
            .Write("partials/card.hbs", "{{#each regions}}{{label}}{{/each}}{{> deeper text=title}}")
            .Write("partials/deeper.hbs", "{{text}}");

        var html = _theme.Render("article", SampleModel.Of(typeof(ArticlePageModel), text: attack));

        var escaped = attack.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);
        Assert.Equal(
            $"<a title=\"title{escaped}\" href='title{escaped}'>title{escaped}label{escaped}label{escaped}title{escaped}&lt;b&gt;title{escaped}&lt;/b&gt;</a>",
            html);
    }

    [Fact]
    public void The_machines_culture_does_not_show()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("fa-IR") { NumberFormat = { NegativeSign = "منفی", DigitSubstitution = DigitShapes.NativeNational } };
        try
        {
            _theme.Write("layouts/article.hbs", "{{article.wordCount}} {{number article.wordCount}} {{#each menu}}{{@index}}{{/each}}");
            Assert.Equal("1234 1,234 01", _theme.Render("article", SampleModel.Of(typeof(ArticlePageModel))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Many_threads_render_at_once()
    {
        _theme.Write("layouts/article.hbs", "{{title}}{{#each article.regions}}{{> card}}{{/each}}")
            .Write("layouts/home.hbs", "{{title}}{{#each menu}}{{label}}{{/each}}")
            .Write("partials/card.hbs", "[{{label}}{{@root.title}}]");
        var (theme, _) = _theme.Load();

        Parallel.For(0, 400, i =>
        {
            var text = $"-{i}";
            var output = new StringWriter();
            var isHome = i % 2 == 0;
            theme.Templates.Render(isHome ? "home" : "article", SampleModel.Of(isHome ? typeof(HomePageModel) : typeof(ArticlePageModel), text: text), output);
            Assert.Equal(
                isHome ? $"title{text}label{text}label{text}" : $"title{text}[label{text}title{text}][label{text}title{text}]", output.ToString());
        });
    }

    [Fact]
    public void Pages_are_the_same_before_and_after_the_templates_are_compiled()
    {
        _theme.Write("layouts/article.hbs", "{{title}}{{#each article.regions}}{{> card}}{{/each}}{{number article.wordCount}}")
            .Write("partials/card.hbs", "[{{label}}{{@root.title}}]");
        var (theme, _) = _theme.Load(TemplateCompilation.Adaptive);
        var engine = (HandlebarsTemplateEngine)theme.Templates;
        var model = SampleModel.Of(typeof(ArticlePageModel));
        engine.Prepare();
        Assert.False(engine.IsCompiled);

        var pages = new HashSet<string>();
        for (var i = 0; i < HandlebarsTemplateEngine.PagesBeforeCompiling; i++) Render();
        Assert.True(SpinWait.SpinUntil(() => engine.IsCompiled, TimeSpan.FromMinutes(1)));
        Render();

        Assert.Equal(["title[labeltitle][labeltitle]1,234"], pages);

        void Render()
        {
            var output = new StringWriter();
            engine.Render("article", model, output);
            pages.Add(output.ToString());
        }
    }

    [Fact]
    public void A_layout_that_is_not_there_is_our_own_mistake()
    {
        var (theme, _) = _theme.Load();
        var exception = Assert.Throws<InvalidOperationException>(() => theme.Templates.Render("nothing", new object(), TextWriter.Null));
        Assert.Equal("No layout 'nothing'; loading should have reported it.", exception.Message);
    }
}
