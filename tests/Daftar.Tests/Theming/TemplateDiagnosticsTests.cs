using Daftar.Theming;

namespace Daftar.Tests.Theming;

public sealed class TemplateDiagnosticsTests : IDisposable
{
    private readonly ThemeFolder _theme = new();

    public void Dispose() => _theme.Dispose();

    [Fact]
    public void A_correct_theme_has_nothing_to_report() => Assert.Empty(_theme.Lines());

    [Theory]
    [InlineData("<p>\n{{title", "theme/layouts/article.hbs(2,1): error DAF401: What begins here is never closed. Add the closing '}}', quote or parenthesis.")]
    [InlineData("{{t \"x}}", "theme/layouts/article.hbs(1,5): error DAF401: What begins here is never closed. Add the closing '}}', quote or parenthesis.")]
    [InlineData("{{!-- note", "theme/layouts/article.hbs(1,1): error DAF401: What begins here is never closed. Add the closing '}}', quote or parenthesis.")]
    [InlineData("{{title = }}", "theme/layouts/article.hbs(1,9): error DAF402: '=' is not expected here. Write {{name}}, {{helper argument key=value}} or {{#block}}…{{/block}}.")]
    [InlineData("{{}}", "theme/layouts/article.hbs(1,3): error DAF402: '}' is not expected here. Write {{name}}, {{helper argument key=value}} or {{#block}}…{{/block}}.")]
    [InlineData("{{{{raw}}}}", "theme/layouts/article.hbs(1,1): error DAF403: '{{{{' is a form of Handlebars that themes cannot use. See docs/theme.md for those that they can.")]
    [InlineData("{{#*other \"x\"}}{{/other}}", "theme/layouts/article.hbs(1,1): error DAF403: '{{#*other' is a form of Handlebars that themes cannot use. See docs/theme.md for those that they can.")]
    [InlineData("a\n  {{#if title}}b", "theme/layouts/article.hbs(2,3): error DAF404: The block 'if' that begins here is never closed. Add {{/if}}.")]
    [InlineData("a{{/if}}", "theme/layouts/article.hbs(1,2): error DAF405: {{/if}} closes a block that was never opened. Remove it, or open {{#if}} before it.")]
    [InlineData("{{#if title}}{{/each}}", "theme/layouts/article.hbs(1,14): error DAF405: {{/each}} stands where 'if' has to be closed, which was opened at theme/layouts/article.hbs(1,1). Write {{/if}}.")]
    [InlineData("{{else}}", "theme/layouts/article.hbs(1,1): error DAF406: {{else}} stands outside of any block. Remove it.")]
    [InlineData("{{#if title}}{{else}}{{else}}{{/if}}", "theme/layouts/article.hbs(1,22): error DAF406: The block 'if' has a second {{else}}. Remove one of them.")]
    [InlineData("{{> (name)}}", "theme/layouts/article.hbs(1,5): error DAF407: The name of a partial is computed here, so it cannot be checked. Write the name, or choose with {{#if}}.")]
    [InlineData("{{titel}}", "theme/layouts/article.hbs(1,3): error DAF410: There is no 'titel' in an ArticlePageModel. Did you mean 'title'?")]
    [InlineData("{{article.titel}}", "theme/layouts/article.hbs(1,3): error DAF410: There is no 'titel' in an ArticleView. Did you mean 'article.title'?")]
    [InlineData("{{article.nothingLikeIt}}", "theme/layouts/article.hbs(1,3): error DAF410: There is no 'nothingLikeIt' in an ArticleView. docs/theme.md lists what there is.")]
    [InlineData("{{#each menu}}{{site.title}}{{/each}}", "theme/layouts/article.hbs(1,17): error DAF410: There is no 'site' in a MenuItemView. Did you mean '../site.title'?")]
    [InlineData("{{#each menu as |entry|}}{{entyr.label}}{{/each}}", "theme/layouts/article.hbs(1,28): error DAF410: There is no 'entyr' in a MenuItemView. Did you mean 'entry'?")]
    [InlineData("{{#each article.unknown}}{{label}}{{/each}}", "theme/layouts/article.hbs(1,28): error DAF410: There is no 'label' in a text. docs/theme.md lists what there is.")]
    [InlineData("{{#if (eq titel \"a\")}}{{/if}}", "theme/layouts/article.hbs(1,11): error DAF410: There is no 'titel' in an ArticlePageModel. Did you mean 'title'?")]
    [InlineData("{{article.date}}", "theme/layouts/article.hbs(1,3): error DAF411: 'article.date' is a DateView, which cannot be written out. Choose one of its parts: iso, long, short, time, other.")]
    [InlineData("{{isIndexed}}", "theme/layouts/article.hbs(1,3): error DAF411: 'isIndexed' is a yes or no, which cannot be written out. Use it in {{#if}}.")]
    [InlineData("{{eq title title}}", "theme/layouts/article.hbs(1,3): error DAF411: 'eq' is a yes or no, which cannot be written out. Use it in {{#if}}.")]
    [InlineData("{{icno \"a\"}}", "theme/layouts/article.hbs(1,3): error DAF412: There is no helper 'icno'. Did you mean 'icon'?")]
    [InlineData("{{#iff title}}{{/iff}}", "theme/layouts/article.hbs(1,4): error DAF412: There is no block 'iff'. Did you mean 'if'?")]
    [InlineData("{{#article}}{{/article}}", "theme/layouts/article.hbs(1,4): error DAF412: There is no block 'article'. Blocks are if, unless, each and with.")]
    [InlineData("{{> crad}}", "theme/layouts/article.hbs(1,5): error DAF413: There is no partial 'crad'. Did you mean 'card'?")]
    [InlineData("{{> footer}}", "theme/layouts/article.hbs(1,5): error DAF413: There is no partial 'footer'. Add the file partials/footer.hbs.")]
    [InlineData("{{#if title url}}{{/if}}", "theme/layouts/article.hbs(1,4): error DAF414: 'if' cannot be used like this. Write {{#if value}}; for a property of that name write {{this.if}}.")]
    [InlineData("{{> card article size=\"big\"}}", "theme/layouts/article.hbs(1,5): error DAF414: The partial 'card' is given both a context and named values; it takes one or the other. Put it into {{#with}} and pass the names.")]
    [InlineData("{{number}}", "theme/layouts/article.hbs(1,3): error DAF414: 'number' cannot be used like this. Write {{number n language=code}}; for a property of that name write {{this.number}}.")]
    [InlineData("{{#if number}}{{/if}}", "theme/layouts/article.hbs(1,7): error DAF414: 'number' cannot be used like this. Write {{number n language=code}}; for a property of that name write {{this.number}}.")]
    [InlineData("{{number title}}", "theme/layouts/article.hbs(1,10): error DAF414: 'number' wants a number, and this is a text.")]
    [InlineData("{{../title}}", "theme/layouts/article.hbs(1,3): error DAF415: '../title' leads out of the template. Use @root for the page, or pass the value to the partial: {{> name key=value}}.")]
    [InlineData("{{@index}}", "theme/layouts/article.hbs(1,3): error DAF416: '@index' means nothing here. There is @root; @index, @first and @last only inside {{#each}}.")]
    [InlineData("{{#each menu}}{{@odd}}{{/each}}", "theme/layouts/article.hbs(1,17): error DAF416: '@odd' means nothing here. There are @root, @index, @first and @last.")]
    [InlineData("{{{title}}}", "theme/layouts/article.hbs(1,4): error DAF417: 'title' is not markup, so three braces would let its text become tags. Write two braces.")]
    [InlineData("{{{t \"a\"}}}", "theme/layouts/article.hbs(1,4): error DAF417: 't' is not markup, so three braces would let its text become tags. Write two braces.")]
    [InlineData("{{article.bodyHtml}}", "theme/layouts/article.hbs(1,3): error DAF418: 'article.bodyHtml' is markup, which readers would see as text. Write three braces: {{{article.bodyHtml}}}.")]
    [InlineData("{{#each article}}{{/each}}", "theme/layouts/article.hbs(1,9): error DAF419: 'article' is an ArticleView and not a list. Use {{#with}} or {{#if}}.")]
    [InlineData("{{#with menu}}{{/with}}", "theme/layouts/article.hbs(1,9): error DAF419: 'menu' is a list of MenuItemView and has no parts to go into. Use {{#if}}, or {{#each}} for a list.")]
    [InlineData("{{t \"readmore\"}}", "theme/layouts/article.hbs(1,5): error DAF420: There is no text 'readmore'. Did you mean 'read.more'?")]
    [InlineData("{{t \"nothing like it\"}}", "theme/layouts/article.hbs(1,5): error DAF420: There is no text 'nothing like it'. Add it to the files in strings/.")]
    [InlineData("{{t title}}", "theme/layouts/article.hbs(1,5): error DAF421: 't' wants a name in quotes, so that it can be checked. Choose between names with {{#if}}.")]
    [InlineData("{{asset url}}", "theme/layouts/article.hbs(1,9): error DAF421: 'asset' wants a name in quotes, so that it can be checked. Choose between names with {{#if}}.")]
    [InlineData("{{t \"articles\"}}", "theme/layouts/article.hbs(1,5): error DAF422: The text 'articles' needs a value for 'count'. Write {{t \"articles\" count=…}}.")]
    [InlineData("{{t \"by\"}}", "theme/layouts/article.hbs(1,5): error DAF422: The text 'by' needs a value for 'name'. Write {{t \"by\" name=…}}.")]
    [InlineData("{{t \"a\" name=title}}", "theme/layouts/article.hbs(1,9): warning DAF423: The text 'a' has no place for 'name' in any language. Remove the value, or write {name} in the text.")]
    [InlineData("{{asset \"css/sit.css\"}}", "theme/layouts/article.hbs(1,9): error DAF424: There is no file 'css/sit.css' in the theme's assets. Did you mean 'css/site.css'?")]
    [InlineData("{{icon \"serch\"}}", "theme/layouts/article.hbs(1,8): error DAF424: There is no file 'icons/serch.svg' in the theme's assets. Did you mean 'search'?")]
    [InlineData("<a href={{url}}>", "theme/layouts/article.hbs(1,9): error DAF425: The value of an attribute stands without quotes, so a space in it would begin another attribute. Put it in quotes.")]
    [InlineData("<p>\n<style>p{}</style>", "theme/layouts/article.hbs(2,1): error DAF426: Browsers will ignore <style>: the content security policy allows only files. Move it to a file and use {{inline}} or {{asset}}.")]
    [InlineData("<script>alert(1)</script>", "theme/layouts/article.hbs(1,1): error DAF426: Browsers will ignore <script>: the content security policy allows only files. Move it to a file and use {{inline}} or {{asset}}.")]
    [InlineData("<a onclick=\"x()\">", "theme/layouts/article.hbs(1,1): error DAF426: Browsers will ignore onclick=: the content security policy allows only files. Move it to a file and use {{inline}} or {{asset}}.")]
    [InlineData("<p style=\"color:red\">", "theme/layouts/article.hbs(1,1): error DAF426: Browsers will ignore style=: the content security policy allows only files. Move it to a file and use {{inline}} or {{asset}}.")]
    [InlineData("{{t \"a\" language=\"xx\"}}", "theme/layouts/article.hbs(1,9): error DAF427: The site has no language 'xx'. Use a language of statiq.json.")]
    [InlineData("{{inline \"font.woff2\"}}", "theme/layouts/article.hbs(1,10): error DAF429: 'font.woff2' cannot be put into a page: only .css, .js and .svg can, and only without '</style', '</script' and '<!--'. Use {{asset}}.")]
    public void What_is_wrong_in_a_layout_is_reported_with_its_place(string layout, string line)
    {
        _theme.Text(
                "a: A\nread.more: More\nby: \"By {name}\"\narticles: {one: An article, other: \"{count} articles\"}",
                "a: A\nread.more: ادامه\nby: \"{name}\"\narticles: {one: یک مقاله, other: \"{count} مقاله\"}")
            .Write("partials/card.hbs", "{{title}}")
            .Write("layouts/page.hbs", "{{> card}}{{t \"a\"}}{{t \"read.more\"}}{{t \"by\" name=title}}{{t \"articles\" count=menu.length}}")
            .Write("assets/css/site.css", "p{}")
            .Write("assets/font.woff2", "font")
            .Write("assets/icons/search.svg", "<svg></svg>")
            .Write("layouts/article.hbs", layout);

        Assert.Equal(line, Assert.Single(_theme.Lines()));
    }

    [Fact]
    public void A_partial_is_checked_for_each_kind_of_context_that_it_is_called_in()
    {
        _theme.Write("partials/card.hbs", "{{label}}\n{{title}}")
            .Write("layouts/article.hbs", "{{#each article.regions}}{{> card}}{{/each}}")
            .Write("layouts/list.hbs", "{{#each items}}{{> card}}{{/each}}{{> card}}");

        Assert.Equal(
            [
                "theme/partials/card.hbs(1,3): error DAF410: There is no 'label' in a CardView. docs/theme.md lists what there is.",
                "theme/partials/card.hbs(1,3): error DAF410: There is no 'label' in a ListPageModel. docs/theme.md lists what there is.",
                "theme/partials/card.hbs(2,3): error DAF410: There is no 'title' in a LinkView. Did you mean '@root.title'?",
            ],
            _theme.Lines());
    }

    [Fact]
    public void A_partial_that_calls_itself_is_checked_once()
    {
        _theme.Write("partials/menu.hbs", "{{#each items}}{{lable}}{{> menu}}{{/each}}")
            .Write("layouts/article.hbs", "{{#each menu}}{{> menu}}{{/each}}");

        Assert.Equal(["theme/partials/menu.hbs(1,18): error DAF410: There is no 'lable' in a MenuItemView. Did you mean 'label'?"], _theme.Lines());
    }

    [Fact]
    public void Inline_partials_are_checked_where_they_run()
    {
        _theme.Write("partials/frame.hbs", "{{#each menu}}{{> main}}{{/each}}")
            .Write("layouts/article.hbs", "{{#> frame}}{{#*inline \"main\"}}{{label}}{{kind}}{{/inline}}{{/frame}}");

        Assert.Equal(["theme/layouts/article.hbs(1,43): error DAF410: There is no 'kind' in a MenuItemView. Did you mean '../kind'?"], _theme.Lines());
    }

    [Fact]
    public void A_layout_that_no_page_uses_and_a_partial_that_no_layout_uses_are_mentioned()
    {
        _theme.Write("layouts/artcle.hbs", "").Write("layouts/unlike-any.hbs", "x").Write("layouts/artcle.hbs", "x").Write("partials/left-over.hbs", "x");

        Assert.Equal(
            [
                "theme/layouts/artcle.hbs: warning DAF408: No page uses a layout 'artcle'. Did you mean 'article'?",
                "theme/layouts/unlike-any.hbs: warning DAF408: No page uses a layout 'unlike-any'. Remove the file, or make it a partial.",
                "theme/partials/left-over.hbs: info DAF428: No layout uses the partial 'left-over', so it was not checked. Remove it unless it is for later.",
            ],
            _theme.Lines());
    }

    [Fact]
    public void A_layout_that_is_missing_is_an_error()
    {
        _theme.Delete("layouts/list.hbs");

        Assert.Equal(["theme/layouts: error DAF409: The layout 'list' is missing. Add the file layouts/list.hbs to the theme."], _theme.Lines());
    }

    [Fact]
    public void Messages_are_there_in_Persian()
    {
        _theme.Write("layouts/article.hbs", "{{titel}}");

        Assert.Equal(
            "theme/layouts/article.hbs(1,3): error DAF410: در ArticlePageModel چیزی به نام «titel» نیست. آیا منظورتان «title» بود؟",
            Assert.Single(_theme.Load().Diagnostics).ToString("fa"));
    }
}
