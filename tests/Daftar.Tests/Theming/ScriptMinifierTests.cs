using Daftar.Theming;
using Daftar.Theming.Styles;

namespace Daftar.Tests.Theming;

public sealed class ScriptMinifierTests
{
    [Theory]
    [InlineData("  // a remark\n  a();\n\n\t  // another\n  b();\n", "a();b();")]
    [InlineData("//! (c) the author\na() // stays\n", "//! (c) the author\na() // stays")]
    [InlineData("  const a = `x ${y} z`;\n  // a remark\n", "const a = `x ${y} z`;")]
    [InlineData("  if (a === b && c) { d = { e: 1, f : 2 }; }", "if(a===b&&c){d={e:1,f:2};}")]
    [InlineData("  a = ' = ( ' + \" ; \" + b ? c : d - -e;", "a=' = ( ' + \" ; \" + b?c:d - -e;")]
    [InlineData("  a = / = /.test(b);\n  if (c < !--d) e();", "a = / = /.test(b);\nif(c < !--d)e();")]
    [InlineData("  const a = ' = \\' = ';", "const a = ' = \\' = ';")]
    [InlineData("  return a\n  [b].map(c)", "return a\n[b].map(c)")]
    [InlineData("  f(a, (b) => {\n    c;\n  }\n);\n  d\n  ++e;", "f(a,(b)=>{c;}\n);d\n++e;")]
    [InlineData("  const url = 'https://example.org';", "const url = 'https://example.org';")]
    public void Comments_and_indentation_go_and_lines_stay(string script, string expected) =>
        Assert.Equal(expected, ScriptMinifier.Minify(script));

    [Theory]
    [InlineData("const a = `one\n  // two\n  three`;")]
    [InlineData("const a = `one ${b(`two\n  // three\n  four`)}`;")]
    [InlineData("const a = `}${`\n  // no remark`}`;")]
    [InlineData("const a = 'one\\\n  // two';")]
    [InlineData("/*\n  // within\n*/\n  a();")]
    [InlineData("const a = /`/;\n  // a remark\n  b();")]
    public void What_may_lie_within_a_text_is_left_alone(string script) =>
        Assert.Equal(script.Trim(), ScriptMinifier.Minify(script));
}
