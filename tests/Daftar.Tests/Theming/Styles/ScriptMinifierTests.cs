using System.Diagnostics;
using System.Text;
using Daftar.Tests.Outputs.Search;
using Daftar.Theming.Styles;

namespace Daftar.Tests.Theming.Styles;

public sealed class ScriptMinifierTests
{
    [Theory]
    [InlineData("  // a remark\n  a();\n\n\t  // another\n  b();\n", "a();b()")]
    [InlineData("(() => {\n  const wanted = document.title;\n  alert(wanted);\n})();", "(()=>{const n=document.title;alert(n)})()")]
    [InlineData("const shared = 1, other = shared;", "const shared=1,other=shared")]
    [InlineData("a.some.thing({ key: 'https://example.org' });", "a.some.thing({key:\"https://example.org\"})")]
    public void Comments_spaces_and_long_local_names_go(string script, string expected) =>
        Assert.Equal(expected, ScriptMinifier.Minify(script));

    [Fact]
    public void Licences_stay() => Assert.Equal("//! (c) the author\na()", ScriptMinifier.Minify("//! (c) the author\n// a remark\na();"));

    [Theory]
    [InlineData("  a(;  ", "a(;")]
    [InlineData("class A { static { this.b = 1; } }\n", "class A { static { this.b = 1; } }")]
    [InlineData("alert(String.raw`\\n`);\n", "alert(String.raw`\\n`);")]
    public void What_the_parser_does_not_know_stays_as_it_is(string script, string expected) =>
        Assert.Equal(expected, ScriptMinifier.Minify(script));

    // What scripts of other themes may use; each line of the file reports what came out.
    [Fact]
    public void A_shortened_script_does_the_same()
    {
        var script = File.ReadAllText(DataBeside.Path("script.txt"));
        var shortened = ScriptMinifier.Minify(script);
        Assert.True(shortened.Length < script.Length * 0.8, "Nothing was shortened.");
        Assert.Equal(Run(script), Run(shortened));
    }

    [Theory]
    [InlineData("new ")]
    [InlineData("a?b:")]
    [InlineData("a=>")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("`${")]
    [InlineData("function f(){")]
    public void What_no_parser_could_read_stays_as_it_is(string part)
    {
        var script = string.Concat(Enumerable.Repeat(part, 4000 / part.Length)).Trim();
        Assert.Equal(script, ScriptMinifier.Minify(script));
    }

    [Fact]
    public void Thousands_of_brackets_and_declarations_end_nothing()
    {
        var brackets = new string('(', 39_990) + "1";
        Assert.Equal(brackets, ScriptMinifier.Minify(brackets));
        var declarations = string.Concat(Enumerable.Repeat("let a=1;\n", 3000)).Trim();
        Assert.Equal(declarations, ScriptMinifier.Minify(declarations));
    }

    private static string Run(string script)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        node.StandardInput.Write(script);
        node.StandardInput.Close();
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.Equal(0, node.ExitCode);
        return output;
    }
}
