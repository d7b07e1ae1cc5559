using Daftar.Theming.Models;

namespace Daftar.Tests.Theming.Mistakes;

/// <summary>What somebody writes who knows Scriban and not these themes: it works as Scriban's documentation says, or is told.</summary>
public sealed class KnownLanguageTests : IDisposable
{
    private readonly ThemeFolder _theme = new();

    public void Dispose() => _theme.Dispose();

    [Theory]
    [InlineData("{{ \"41\" | string.to_int + 1 }}", "42")]
    [InlineData("{{ func f; ret $.by + $[\"by\"] + $.size; end; f 1 by: 3 }}", "7")]
    [InlineData("{{ func f(a, rest...); ret a + rest[0] + (rest[1] ?? 0); end; f 1 2 3 }} {{ 1 | f 2 }}", "6 3")]
    [InlineData("{{ func each; for $i in 1..$0; $$; end; end; wrap each 3; $i; \";\"; end }}", "1;2;3;")]
    [InlineData("{{ math.plus ^[3, 4] }} {{ f(x, y) = x - y; pair = [5, 2]; f ^pair }}", "7 3")]
    [InlineData("{%%%{ {{ a }%} {{ }%%%}", " {{ a }%} {{ ")]
    [InlineData("{{ 1.5m }} {{ 100000000000000000000 }} {{ 0x10u }} {{ 2.5m + 1 }}", "1.5 100000000000000000000 16 3.5")]
    [InlineData("{{ for pair in {a: 1, b: 2}; pair.key; \"=\"; pair.value; \" \"; end }}", "a=1 b=2 ")]
    [InlineData("{{ for item in (1..5) offset: 1.6; item; end }}", "345")]
    [InlineData("{{ add = do; ret $0 + $1; end; 1 | add 2 }}", "3")]
    [InlineData("{{ func run; ret $0 4; end; run do; ret $0 * 2; end }}", "8")]
    public void It_works(string layout, string expected)
    {
        _theme.Write("layouts/article.sbn-html", layout);

        Assert.Equal(expected, _theme.Render("article", SampleModel.Of(typeof(ArticlePageModel))));
    }

    [Theory]
    [InlineData("{{ number 1234.5 }} {{ number (-0.25) }} {{ number 2.0 }}", "۱٬۲۳۴٫۵ \u200E−۰٫۲۵ ۲")]
    public void Numbers_with_a_point_have_the_digits_of_the_language(string layout, string expected)
    {
        _theme.Write("layouts/article.sbn-html", layout);

        Assert.Equal(expected, _theme.Render("article", SampleModel.Of(typeof(ArticlePageModel), "fa")));
    }

    [Theory]
    [InlineData("{{ title | string.slice -3 }}", "(1,12): error DAF414: A minus after 'string.slice' is read as a subtraction. Put the negative number in parentheses: string.slice (-1).")]
    [InlineData("{{ title | string.slice -3 2 }}", "(1,12): error DAF414: A minus after 'string.slice' is read as a subtraction. Put the negative number in parentheses: string.slice (-1).")]
    [InlineData("{{ this.title }}", "(1,4): error DAF403: Themes cannot use 'this': write the name itself.")]
    [InlineData("{{ do; title; end }}", "(1,4): error DAF453: This function is defined but never called. Give it a name, {{ f = do }}…{{ end }}, and write {{ f }}.")]
    [InlineData("{{ $0 }}", "(1,4): error DAF452: '$' has no meaning here: '$' has the arguments of a function or a partial, and '$$' is the block of {{ wrap }} in a function. Use the names of the page.")]
    [InlineData("a {%{ b", "(1,3): error DAF401: The braces that begin here are never closed. Add the closing '}}'.")]
    [InlineData("{{ title | regex.match \"(\" }}", "(1,24): error DAF461: This could not be computed: regex.match: Invalid pattern '(' at offset 1. Not enough )'s. Change the template or the value ('daftar theme check --trace FILE' shows the value).")]
    [InlineData("{{ 7 // 0 }}", "(1,4): error DAF461: This could not be computed: a number is divided by zero. Change the template or the value ('daftar theme check --trace FILE' shows the value).")]
    [InlineData("{{ 5 | object.format \"Q9\" }}", "(1,8): error DAF461: This could not be computed: object.format: Format specifier was invalid. Change the template or the value ('daftar theme check --trace FILE' shows the value).")]
    [InlineData("{{ title * title }}", "(1,4): error DAF414: '*' cannot be used with 'title', which is a text.")]
    [InlineData("{{ bidi menu }}", "(1,9): error DAF411: 'menu' is a list of MenuItemView, which cannot be written. Choose one of its members: size.")]
    [InlineData("{{ t \u200C}}", "(1,6): error DAF402: 'U+200C' is not expected here. Write {{ name }}, {{ function argument key: value }} or {{ if value }}…{{ end }}.")]
    [InlineData("{{^if title}}x{{/if}}", "(1,1): error DAF448: '{{^if' is written as in Handlebars or Liquid. Themes are written in Scriban: write {{ else }}.")]
    [InlineData("<form action=\"https://elsewhere.example/post\"></form>", "(1,15): error DAF473: Browsers will not send a form to 'https://elsewhere.example/post': the content security policy allows only this site and the addresses of forms and of the web search in statiq.json. Add the address there, or use a link instead of a form.")]
    public void It_is_told(string layout, string line)
    {
        _theme.Write("layouts/article.sbn-html", layout);

        Assert.Equal("theme/layouts/article.sbn-html" + line, _theme.Lines()[0]);
    }

    [Fact]
    public void A_partial_named_with_its_ending_is_found_again()
    {
        _theme.Write("partials/card.sbn-html", "x").Write("layouts/article.sbn-html", "{{ include \"card.sbn-html\" }}");

        Assert.Contains("theme/layouts/article.sbn-html(1,12): error DAF413: There is no partial 'card.sbn-html'. Did you mean 'card'?", _theme.Lines());
    }

    /// <summary>A value of a contributor behind what the template makes of a tag or an address would become a part of it.</summary>
    [Theory]
    [InlineData("{{ capture x }}<p {{ end }}{{ x }}{{ title }}>", "DAF458")]
    [InlineData("{{ capture x }}<a href=\"{{ end }}{{ x }}{{ title }}\">", "DAF458")]
    [InlineData("{{ func f }}<p {{ end }}{{ x = f; x }}{{ title }}>", "DAF458")]
    [InlineData("{{ x = include \"tag\"; x }}{{ title }}>", "DAF458")]
    [InlineData("{{ func box }}{{ $$ }}{{ end }}{{ wrap box }}<p {{ end }}{{ title }}>", "DAF458")]
    [InlineData("{{ func f }}<p {{ end }}{{ o = {}; o.f = @f; o.f }}{{ title }}>", "DAF458")]
    [InlineData("<a href=\"{{ if title }}javascript:{{ end }}{{ title }}\">", "DAF459")]
    [InlineData("<a href=\"{{ \"java\" }}{{ \"script:\" }}{{ title }}\">", "DAF459")]
    [InlineData("<a href=\"&#106;avascript:{{ title }}\">", "DAF459")]
    [InlineData("<a href=\"java&#9;script&colon;{{ title }}\">", "DAF459")]
    [InlineData("<{{ \"script\" }}>{{ title }}</script>", "DAF457")]
    [InlineData("<{{ title ? \"script\" : \"style\" }}>{{ title }}</script>", "DAF458")]
    [InlineData("{{ func box }}<p title=\"{{ $$ }}\">{{ end }}{{ wrap box }}{{ title }}{{ end }}", "DAF418")]
    public void A_value_cannot_come_into_a_tag_or_behind_a_scheme(string layout, string code)
    {
        _theme.Write("partials/tag.sbn-html", "<p ").Write("layouts/article.sbn-html", layout);

        Assert.Contains(_theme.Load().Diagnostics, diagnostic => diagnostic.Code == code && diagnostic.Place.Line > 0);
    }

    [Theory]
    [InlineData("{{ o = {}; o.f = do }}{{ title }}{{ end }}<a href=\"{{ o.f }}\">x</a>", "<a href=\"#\">x</a>")]
    [InlineData("{{ func f }}{{ title }}{{ end }}{{ o = [@f] }}<a href=\"{{ o[0] }}\">x</a>", "<a href=\"#\">x</a>")]
    [InlineData("{{ func f }}<b>{{ title }}</b>{{ end }}{{ o = {f: @f} }}<p title=\"{{ o.f }}\">x</p>", "<p title=\"&lt;b&gt;javascript:alert(&quot;1&quot;)&lt;/b&gt;\">x</p>")]
    public void A_function_that_is_kept_in_an_object_keeps_to_the_rules(string layout, string expected)
    {
        _theme.Write("layouts/article.sbn-html", layout);
        var model = (ArticlePageModel)SampleModel.Of(typeof(ArticlePageModel)) with { Title = "javascript:alert(\"1\")" };

        Assert.Equal(expected, _theme.Render("article", model));
    }
}
