using Daftar.Theming;
using Daftar.Theming.Styles;

namespace Daftar.Tests.Theming;

public sealed class CssMinifierTests
{
    [Theory]
    [InlineData("p {\n  color: red;\n  margin: 0 auto;\n}\n", "p{color:red;margin:0 auto}")]
    [InlineData("/* note */\na , b > c { x: y }", "a,b > c{x:y}")]
    [InlineData("a :hover{x:y}", "a :hover{x:y}")]
    [InlineData("p { width: calc(1px + 2px - 3px) }", "p{width:calc(1px + 2px - 3px)}")]
    [InlineData("p::before { content: \" /* kept */ ; \\\" } \"; }", "p::before{content:\" /* kept */ ; \\\" } \"}")]
    [InlineData("p { background: url( a b.svg ) ; }", "p{background:url( a b.svg )}")]
    [InlineData("@media (width > 40rem) and (prefers-color-scheme: dark) { p { x: y } }", "@media (width > 40rem) and (prefers-color-scheme:dark){p{x:y}}")]
    [InlineData("p{a:b}/* open", "p{a:b}")]
    [InlineData(":root{--empty: ; --gap: 1rem}", ":root{--empty: ;--gap:1rem}")]
    [InlineData(":root{--gap: 1rem;--empty: ;}", ":root{--gap:1rem;--empty: }")]
    public void Only_what_means_nothing_goes(string css, string expected) => Assert.Equal(expected, CssMinifier.Minify(css));
}
