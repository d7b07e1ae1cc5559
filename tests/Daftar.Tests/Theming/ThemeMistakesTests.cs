namespace Daftar.Tests.Theming;

/// <summary>What theme authors get wrong beside the templates' language: files from elsewhere, broken style sheets.</summary>
public sealed class ThemeMistakesTests : IDisposable
{
    private readonly ThemeFolder _theme = new();

    public void Dispose() => _theme.Dispose();

    [Theory]
    [InlineData("<script src=\"https://cdn.example/x.js\"></script>", "(1,14): error DAF465: Browsers will not load <script> from 'https://cdn.example/x.js': the content security policy allows only files of this site. Put the file in the theme's assets and write {{ asset }} or {{ inline }}.")]
    [InlineData("<link rel=\"stylesheet\" href=\"//fonts.example/css?f=a\">", "(1,30): error DAF465: Browsers will not load <link> from '//fonts.example/css?f=a': the content security policy allows only files of this site. Put the file in the theme's assets and write {{ asset }} or {{ inline }}.")]
    [InlineData("<link href='http://a.example/i.png' rel=icon>", "(1,13): error DAF465: Browsers will not load <link> from 'http://a.example/i.png': the content security policy allows only files of this site. Put the file in the theme's assets and write {{ asset }} or {{ inline }}.")]
    [InlineData("<p>\n<img alt=\"\" src=\"https://a.example/b.png\">", "(2,18): error DAF465: Browsers will not load <img> from 'https://a.example/b.png': the content security policy allows only files of this site. Put the file in the theme's assets and write {{ asset }} or {{ inline }}.")]
    [InlineData("<iframe src=\"https://video.example/1\"></iframe>", "(1,14): error DAF465: Browsers will not load <iframe> from 'https://video.example/1': the content security policy allows only files of this site. Put the file in the theme's assets and write {{ asset }} or {{ inline }}.")]
    [InlineData("<a href=\"javascript:go()\">go</a>", "(1,1): error DAF426: Browsers will ignore javascript:: the content security policy allows only files. Move it to a file and use {{ inline }} or {{ asset }}.")]
    public void Files_from_other_hosts_are_reported(string layout, string line)
    {
        _theme.Write("layouts/article.sbn-html", layout);

        Assert.Equal("theme/layouts/article.sbn-html" + line, Assert.Single(_theme.Lines()));
    }

    [Theory]
    [InlineData("<a href=\"https://example.org/\">out</a>")]
    [InlineData("<link rel=\"canonical\" href=\"https://example.org/\">")]
    [InlineData("<img src=\"data:image/png;base64,AA==\" alt=\"\">")]
    [InlineData("<a href=\"mailto:a@example.org\">mail</a>")]
    public void Links_to_other_hosts_are_not(string layout)
    {
        _theme.Write("layouts/article.sbn-html", layout);

        Assert.Empty(_theme.Lines());
    }

    [Theory]
    [InlineData("p { color: red", "(1,3): error DAF466: The style sheet is broken here: '{' is never closed in theme/assets/css/a.css. Browsers ignore the rest of the rule or of the file.")]
    [InlineData("p { color: red } }", "(1,18): error DAF466: The style sheet is broken here: '}' closes nothing. Browsers ignore the rest of the rule or of the file.")]
    [InlineData("/* note\np { }", "(1,1): error DAF466: The style sheet is broken here: the comment that begins here is never closed. Browsers ignore the rest of the rule or of the file.")]
    [InlineData("p::before { content: \"a; }\nb { }", "(1,22): error DAF466: The style sheet is broken here: the text in quotes that begins here is not closed on the same line. Browsers ignore the rest of the rule or of the file.")]
    [InlineData("p { width: calc(1px + 2px; }", "(1,16): error DAF466: The style sheet is broken here: '(' is not closed before '}'. Browsers ignore the rest of the rule or of the file.")]
    [InlineData("p { color red; }", "(1,5): error DAF466: The style sheet is broken here: a declaration has no colon between its name and its value. Browsers ignore the rest of the rule or of the file.")]
    [InlineData("p { color: ; }", "(1,5): error DAF466: The style sheet is broken here: a declaration has no value. Browsers ignore the rest of the rule or of the file.")]
    [InlineData("p {\n  color: red\n  margin: 0;\n}", "(2,13): error DAF466: The style sheet is broken here: a semicolon is missing at the end of this line. Browsers ignore the rest of the rule or of the file.")]
    [InlineData("@font-face { src: url(https://fonts.example/a.woff2) }", "(1,23): error DAF467: Browsers will not load 'https://fonts.example/a.woff2': the content security policy allows only files of this site. Put the file in the theme's assets.")]
    [InlineData("@import \"https://a.example/x.css\";", "(1,10): error DAF467: Browsers will not load 'https://a.example/x.css': the content security policy allows only files of this site. Put the file in the theme's assets.")]
    [InlineData("p { background: url('../img/none.png') }", "(1,22): error DAF468: There is no file '../img/none.png' in the theme's assets. Add it, or correct the address, which is relative to the style sheet.")]
    public void Broken_style_sheets_are_reported(string css, string line)
    {
        _theme.Write("assets/css/a.css", css);

        Assert.Equal("theme/assets/css/a.css" + line, Assert.Single(_theme.Lines()));
    }

    [Theory]
    [InlineData("a:hover > b::after, [lang|=\"fa\"] { content: \"}\" ; --x: ; grid-template: \"a b\" 1fr\n  / auto; }")]
    [InlineData("@media (width > 40em) { p { color: red } .b { margin: 0 } }\n@import url(b.css);\n:root { --a: { x: y }; }")]
    [InlineData(".card { color: red; & a { color: blue } &:hover { margin: 0 } }")]
    [InlineData("p { background: url(\"data:image/svg+xml,%3Csvg%3E\"); src: local(a), url(b.css) }")]
    [InlineData("p { /* why: because */ color: red; /* and: so */ }\n/* last */")]
    [InlineData("p {\n  transition:\n    color 1s,\n    margin 2s;\n}")]
    public void Sound_style_sheets_are_not(string css)
    {
        _theme.Write("assets/css/a.css", css).Write("assets/css/b.css", "b { margin: 0 }");

        Assert.Empty(_theme.Lines());
    }
}
