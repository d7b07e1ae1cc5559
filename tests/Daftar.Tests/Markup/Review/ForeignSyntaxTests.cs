using Daftar.Diagnostics;
using Daftar.Markup;

namespace Daftar.Tests.Markup.Review;

/// <summary>What other programs mean something by is named wherever it stands in a text, and nowhere in code.</summary>
public sealed class ForeignSyntaxTests
{
    // Within a line.
    private static readonly string[] Inlines =
    [
        "{{ page.title }}", "{% include a.html %}", "{{< youtube id >}}", "{{% notice %}}", "{#id}", "{.class}", "{:.lead}", "{width=50%}", "{lang=fa}", "{=html}",
        "[[Wiki]]", "[[Wiki|words]]", "![[picture.png]]", "[caption id=\"a\"]", "[su_box title=\"x\"]", "[gallery ids='1,2']", "[b]x[/b]", "[url=https://e.example]x[/url]",
        "==mark==", "H~2~O", "x^2^", "~struck out~", "~زیر~", "^بالا^", "$x^2$", "$n = 10$", "$\\{a\\}$", "\\(x\\)", "\\(a_1 + b\\)", "\\[ E = mc^2 \\]", "$$a$$", "\\textbf{x}", "\\cite{y}", "\\begin{a}x\\end{a}",
        "'''bold'''", "^[inline note]", "++more++", ":smile:", "<%= x %>", "${name}", ":ref:`target`", "{ref}`target`", "{++more++}", "{--less--}", "{~~a~>b~~}", "{>>why<<}",
        "{/* no */}", "{# no #}", "%%no%%", "[https://e.example A site]", "\"words\":https://e.example", "link:https://e.example[words]", "[@smith2003]", "[-@smith2003, p. 3]", "@[toc]",
        "||hidden||", "{code:java}", "&nbps;", "***  x ***",
    ];

    // At the beginning of a line.
    private static readonly string[] Blocks =
    [
        "::: note", "[TOC]", "^^^ Caption", "!!! note", "??? note", "> [!NOTE] Title", "*[HTML]: Hyper", ".. note:: x", "{| class=\"a\"", "== Heading ==", "=== Heading", "image::a.png[Words]",
        "#+TITLE: x", "=> https://e.example Words", "+---+---+", "import A from './a.js'", "export const a = 1", "h1. Heading", "h2. Heading", "h6. Heading", "####### seven", "- [] task", "- [-] task",
    ];

    public static TheoryData<string> Found => [.. Inlines.Concat(Blocks)];

    [Theory]
    [MemberData(nameof(Found))]
    public void It_is_named_in_every_kind_of_text(string syntax)
    {
        var isInline = Inlines.Contains(syntax);
        string[] texts = isInline
            ? [$"Text {syntax} text.", $"متن {syntax} متن.", $"- item {syntax}\n- item", $"> quoted {syntax}", $"## Heading {syntax}", $"متن\n{syntax} متن", $"Text **bold {syntax} bold**."]
            : [syntax, $"Text.\n\n{syntax}\n\nText.", $"متن.\n\n{syntax}\n\nمتن.", $"Text.\r\n\r\n{syntax.ReplaceLineEndings("\r\n")}\r\n\r\nText."];
        foreach (var text in texts)
        {
            var codes = Codes(text);
            Assert.True(codes.Contains("DAF347") || codes.Contains("DAF376"), $"{text}: {string.Join(' ', codes)}");
        }
        foreach (var code in (string[])[$"~~~~\n{syntax}\n~~~~", $"Text.\n\n    {syntax.Replace("\n", "\n    ", StringComparison.Ordinal)}"])
            Assert.DoesNotContain("DAF347", Codes(code));
    }

    [Theory]
    [InlineData("In ~/.config and ~/bin, ~50 of ~60, a ~b or ~c and ~~d~~; ^_^ and 2^n or f^-1.")]
    [InlineData("حدود ~۵۰ تا ~۶۰ نفر")]
    [InlineData("It cost $5 and $6, or US$10 and 20$.")]
    [InlineData("Set $A and $B, $HOME/bin and %PATH%.")]
    [InlineData("a == b, a || b, 5 + 3 += 2, a::b, C++ and C++17.")]
    [InlineData("At 12:30: tea. Note: this. (see: that) 1:2:3")]
    [InlineData("See [the text] and [@name](https://e.example) and [1] and [a, b].")]
    [InlineData("Imports of tea rose; exports fell.\nimport duties are high.\nexport rules too.")]
    [InlineData("A hash #tag, an at @name, 50% of it, 10^6, a_b, x^2.")]
    [InlineData("\\[1\\] and \\(see there\\) and C:\\Temp and \\*no\\*.")]
    [InlineData("- [x] done\n- [ ] open\n- [a](https://e.example) link\n- [1] source")]
    [InlineData("او گفت: «{صلح}» و [منبع] و (۱) و # و ۵۰٪.")]
    [InlineData("Term\n: Meaning\n\nTerm\n\n:   Meaning")]
    [InlineData("| a | b |\n|---|---|\n| 1 |  |")]
    [InlineData("E = mc² and \"so he said\": then he left.")]
    public void Ordinary_text_is_none(string text) =>
        Assert.DoesNotContain(Codes(text), code => code is "DAF347" or "DAF376");

    [Theory]
    [InlineData("Vendor all of it into the _vendor directory.")]
    [InlineData("It lies in a _parts folder and the _index file.")]
    public void The_names_of_programs_open_no_emphasis(string text) => Assert.DoesNotContain("DAF372", Codes(text));

    [Theory]
    [InlineData("{/* a */} and %%my note%% and {# c #}", "a comment of MDX", "a comment of Obsidian", "a comment of Jinja")]
    [InlineData(":ref:`a` and {ref}`b`", "a role of reStructuredText", "a role of MyST")]
    [InlineData("link:https://e.example[a]\n\nimage::b.png[c]", "a link of AsciiDoc", "a macro of AsciiDoc")]
    public void Each_kind_of_one_text_has_its_own_name(string text, params string[] names) =>
        Assert.All(names, name => Assert.Contains(Findings(text), finding => finding.ToString().Contains(name, StringComparison.Ordinal)));

    private static IReadOnlyList<string> Codes(string text) => [.. Findings(text).Select(finding => finding.Code)];

    private static IReadOnlyList<Diagnostic> Findings(string text)
    {
        var diagnostics = new DiagnosticBag();
        new MarkdownRenderer().Render(text, new MarkdownContext("a.md", 1, "en", path => path), diagnostics);
        return diagnostics.ToSortedList();
    }
}
