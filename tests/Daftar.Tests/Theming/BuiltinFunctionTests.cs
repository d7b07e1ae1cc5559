using System.Text;
using Daftar.Tests.SiteTests;
using Daftar.Theming;
using Daftar.Theming.Models;
using Daftar.Theming.Templates;
using Daftar.Theming.Templates.Functions;

namespace Daftar.Tests.Theming;

/// <summary>Scriban's functions as themes have them: one example of our own for each. The native program runs the same file.</summary>
public sealed class BuiltinFunctionTests
{
    private static readonly string File = Path.Combine(TestSite.SitesFolder, "..", "Theming", "builtin-functions.txt");

    /// <summary>Templates with what they write.</summary>
    internal static IReadOnlyList<(string Template, string Result)> Examples()
    {
        var lines = System.IO.File.ReadAllLines(File).Where(line => !line.StartsWith("# ", StringComparison.Ordinal)).ToList();
        return [.. Enumerable.Range(0, lines.Count / 2).Select(i => (lines[2 * i], lines[2 * i + 1]))];
    }

    /// <summary>A layout with all examples, one in each line.</summary>
    internal static string Layout() => string.Concat(Examples().Select(example => example.Template + "\n"));

    [Fact]
    public void Groups_are_those_of_Scriban() =>
        Assert.Equal(Builtins.GroupNames.Order(), Builtins.All.Where(entry => entry.Value is Scriban.Runtime.ScriptObject).Select(entry => entry.Key).Order());

    [Fact]
    public void Every_function_has_an_example()
    {
        var text = Layout();
        Assert.DoesNotContain(Builtins.Names, name => !System.Text.RegularExpressions.Regex.IsMatch(text, $@"(?<![\w.]){System.Text.RegularExpressions.Regex.Escape(name)}\b"));
    }

    [Fact]
    public void Every_function_gives_what_its_example_says()
    {
        using var theme = new ThemeFolder();
        theme.Write("layouts/article.sbn-html", Layout());

        var html = theme.Render("article", SampleModel.Of(typeof(ArticlePageModel)));

        Assert.Equal(string.Join('\n', Examples().Select(example => $"{example.Template}\n{example.Result}")),
            string.Join('\n', Examples().Zip(html.Split('\n'), (example, line) => $"{example.Template}\n{line}")));
    }

    /// <summary>Each alone, so that our own runner runs those that it knows.</summary>
    [Fact]
    public void Functions_give_the_same_both_ways()
    {
        var runner = 0;
        var layouts = Daftar.Outputs.SiteOutputs.Layouts.Select(layout => layout.Name).ToList();
        foreach (var group in Examples().Chunk(layouts.Count))
        {
            using var theme = new ThemeFolder();
            for (var i = 0; i < group.Length; i++) theme.Write($"layouts/{layouts[i]}.sbn-html", group[i].Template);
            var both = new BothWays((TemplateEngine)theme.Load().Theme.Templates);
            for (var i = 0; i < group.Length; i++)
                Assert.Equal(group[i].Result, both.Render(layouts[i], (ILayoutModel)SampleModel.Of(Daftar.Outputs.SiteOutputs.Layouts[i].Model)));
            runner += both.Compared;
        }
        Assert.True(runner > 40);
    }

    [Theory]
    [InlineData("می‌خواهیم", 6, "می‌خواهیم")]
    [InlineData("می‌خواهیم بگوییم", 6, "می‌خواهیم…")]
    [InlineData("پیمان ملی، راه صلح", 11, "پیمان ملی…")]
    [InlineData("one two three", 8, "one two…")]
    [InlineData("one two three", 9, "one two…")]
    [InlineData("short", 10, "short")]
    [InlineData("  indented words here", 12, "  indented…")]
    [InlineData("", 3, "")]
    [InlineData("نخستین", 0, "نخستین")]
    [InlineData("é́é two", 3, "é́é…")]
    public void A_text_is_cut_behind_a_whole_word(string text, int length, string expected) => Assert.Equal(expected, TextCut.Truncate(text, length, "…"));

    [Fact]
    public void No_cut_ends_within_a_word_or_at_a_joiner()
    {
        var random = new Random(7);
        string[] words = ["می‌خواهیم", "کتاب‌ها", "و", "دربارهٔ", "آسیای", "central", "A.B", "«نقل»", "۱۴۰۲", "رَسْم"];
        for (var i = 0; i < 500; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 12)).Select(_ => words[random.Next(words.Length)]));
            var length = random.Next(0, text.Length + 5);
            var cut = TextCut.Truncate(text, length, "…");
            var kept = cut.TrimEnd('…').Split(' ');
            Assert.Equal(text.Split(' ').Take(kept.Length), kept);
            Assert.True(cut.Length <= Math.Max(length, kept[0].Length + 1), cut);
        }
    }
}
