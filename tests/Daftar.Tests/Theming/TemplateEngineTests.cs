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
            var output = new ArrayBufferWriter<byte>();
            var isHome = i % 2 == 0;
            var model = (ILayoutModel)SampleModel.Of(isHome ? typeof(HomePageModel) : typeof(ArticlePageModel), text: text);
            theme.Templates.Render(isHome ? "home" : "article", model, output);
            Assert.Equal(
                isHome ? $"title{text}label{text}label{text}" : $"title{text}[label{text}title{text}][label{text}title{text}]",
                Encoding.UTF8.GetString(output.WrittenSpan));
        });
    }

    [Theory]
    [InlineData("a\n{{#if title}}\nb\n{{else}}\nc\n{{/if}}\nd\n", "a\nb\nd\n")]
    [InlineData("  {{#each article.regions}}  \n- {{label}}\n  {{/each}}\nend", "- label\n- label\nend")]
    [InlineData("a\n  {{! alone }}\nb {{! not alone }}\nc", "a\nb \nc")]
    [InlineData("a\n{{> plain}}\nb {{> plain}}\nc", "a\ntitleb title\nc")]
    [InlineData("{{title}}\n{{kind}}\n", "title\nkind\n")]
    [InlineData("{{#if title}}x{{/if}}\ny", "x\ny")]
    [InlineData("a\n\n{{~#if title~}}\n b \n{{~/if~}}\n\nc", "abc")]
    [InlineData("a {{~! gone ~}} b", "ab")]
    [InlineData("{{#if title}}\n{{/if}}", "")]
    public void A_line_with_nothing_but_a_block_leaves_no_line(string layout, string expected)
    {
        _theme.Write("layouts/article.hbs", layout).Write("partials/plain.hbs", "{{title}}");

        Assert.Equal(expected, _theme.Render("article", SampleModel.Of(typeof(ArticlePageModel))));
    }

    [Fact]
    public void A_partial_may_call_itself()
    {
        _theme.Write("layouts/article.hbs", "{{#each menu}}{{> entry depth=1}}{{/each}}")
            .Write("partials/entry.hbs", "<{{@index}}{{label}}{{#each items}}{{> entry depth=2}}{{/each}}{{depth}}>");
        var leaf = new MenuItemView("leaf", null, false, []);
        var inner = new MenuItemView("inner", null, false, [leaf, leaf]);
        var model = (ArticlePageModel)SampleModel.Of(typeof(ArticlePageModel)) with { Menu = [leaf, new("outer", null, false, [inner])] };

        Assert.Equal("<0leaf1><1outer<0inner<0leaf2><1leaf2>2>1>", _theme.Render("article", model));
    }

    [Fact]
    public void A_partial_that_frames_itself_is_reported_and_not_followed_for_ever()
    {
        _theme.Write("layouts/article.hbs", "{{> frame}}").Write("partials/frame.hbs", "{{#> frame}}x{{/frame}}");

        Assert.Equal(
            ["theme/partials/frame.hbs(1,6): error DAF430: The partial 'frame' stands inside itself with a new body each time, which has no end. Call it without a body, {{> frame}}."],
            _theme.Lines());
    }

    [Fact]
    public void Partials_that_call_one_another_without_end_are_stopped_and_named()
    {
        _theme.Write("layouts/article.hbs", "{{> ping}}").Write("partials/ping.hbs", "{{#if title}}{{> pong}}{{/if}}").Write("partials/pong.hbs", "\n{{> ping}}");
        var model = SampleModel.Of(typeof(ArticlePageModel));

        var exception = Assert.Throws<Daftar.Diagnostics.SiteException>(() => _theme.Render("article", model));
        Assert.Equal(
            "theme/partials/pong.hbs(2,5): error DAF431: The call of the partial 'ping' stands within 100 other calls, as if they had no end. Call it with a part of the value, such as each of its items, or only {{#if}} something ends.",
            exception.Diagnostic.ToString("en"));

        // The thread's buffers are as good as new.
        _theme.Write("layouts/article.hbs", "{{title}}").Delete("partials/ping.hbs").Delete("partials/pong.hbs");
        Assert.Equal("title", _theme.Render("article", model));
    }

    [Fact]
    public void An_item_and_a_number_of_a_list_can_be_asked_for()
    {
        _theme.Write("layouts/article.hbs", "{{article.regions.1.label}}{{#if article.regions.7}}!{{/if}}{{article.regions.7.label}}{{article.regions.length}}");

        Assert.Equal("label2", _theme.Render("article", SampleModel.Of(typeof(ArticlePageModel))));
    }

    [Fact]
    public void Rendering_allocates_next_to_nothing_beside_the_page()
    {
        _theme.Write("layouts/article.hbs", "{{#each article.regions}}{{> card}}{{@index}}{{/each}}{{#if (and title (eq kind \"kind\"))}}{{t \"none\"}}{{/if}}{{{article.bodyHtml}}}")
            .Text("none: Nothing", "none: هیچ")
            .Write("partials/card.hbs", "<b>{{label}}</b>{{#if url}}<a href=\"{{url}}\">{{@root.title}}</a>{{/if}}");
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
    public void A_layout_that_is_not_there_is_our_own_mistake()
    {
        var (theme, _) = _theme.Load();
        var model = (ILayoutModel)SampleModel.Of(typeof(ArticlePageModel));
        var exception = Assert.Throws<InvalidOperationException>(() => theme.Templates.Render("nothing", model, new ArrayBufferWriter<byte>()));
        Assert.Equal("No layout 'nothing'; loading should have reported it.", exception.Message);
    }
}
