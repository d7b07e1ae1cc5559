using Daftar.Sources;
using Daftar.Tests.Cli;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Sources;

public sealed class ForbiddenCharactersTests
{
    [Theory]
    [InlineData("tea\tand\r\nbread 🫖", -1)]
    [InlineData("a\0b", 1)]
    [InlineData("ab\u001B", 2)]
    [InlineData("\u0085", 0)]
    [InlineData("a\uFFFE", 1)]
    public void They_are_found_in_any_text(string text, int index) => Assert.Equal(index, ForbiddenCharacters.IndexIn(text));

    // Attributes cannot hold halves of characters.
    [Fact]
    public void Halves_of_characters_are_found_and_whole_ones_are_not()
    {
        Assert.Equal(2, ForbiddenCharacters.IndexIn("🫖\uD83E"));
        Assert.Equal(0, ForbiddenCharacters.IndexIn("\uDED6🫖"));
        Assert.Equal(0, ForbiddenCharacters.IndexIn("\uD83E🫖\0"));
        Assert.Equal(4, ForbiddenCharacters.IndexIn("🫖🫖\uDED6"));
    }

    [Fact]
    public void Removing_them_leaves_all_else_and_line_breaks() => Assert.Equal("abc\nd🫖\ne", ForbiddenCharacters.Remove("a\0b\u0001c\vd🫖\uD83E\u0085e\uFFFF"));

    [Fact]
    public void A_trace_of_a_command_says_what_stood_there()
    {
        using var site = TestSite.Bilingual();
        site.Write("input/articles/en/a.md", "---\ntitle: A\ntype: report\nnews_code: 5\npublish_date: 2025-01-02\n---\nx = \frac{1}{2}\n");
        Assert.Equal(
            ["input/articles/en/a.md(7,5): error DAF546: The text contains U+000C, a character that is not allowed in a page. A program made it from '\\f', probably in a formula. Write a backslash and the letter instead."],
            site.Problems());
    }

    // Some program read the backslash of \frac, \beta and \vec; without the trace nobody could tell.
    [Fact]
    public void What_is_left_of_a_backslash_stays() =>
        Assert.Equal("x = \frac{1}{2} + \beta and $\vec{v}$\nPage", ForbiddenCharacters.Remove("x = \frac{1}{2} + \beta and $\vec{v}$\fPage"));

    [Theory]
    [InlineData("\"A\\0b\"", "U+0000, an invisible character that is not allowed in a page")]
    [InlineData("\"A\\x1Bb\"", "U+001B, an invisible character that is not allowed in a page")]
    [InlineData("\"A\\x85b\"", "U+0085, an invisible character that is not allowed in a page")]
    public void In_a_field_they_are_refused_by_name(string title, string named)
    {
        using var site = TestSite.Bilingual();
        site.Write("input/articles/en/a.md", $"---\ntitle: {title}\ntype: report\nnews_code: 5\npublish_date: 2025-01-02\n---\nText.\n");
        Assert.Equal([$"input/articles/en/a.md(2,8): error DAF545: The value of 'title' contains {named}. Remove it."], site.Problems());
    }

    [Theory]
    [InlineData("theme/layouts/list.sbn-html", "a\nb\u0001", "(2,2)", "U+0001")]
    [InlineData("theme/partials/extra.sbn-html", "\u001B[31m", "(1,1)", "U+001B")]
    [InlineData("theme/assets/css/extra.css", "a{}\nb{content:\"\u0002\"}", "(2,12)", "U+0002")]
    [InlineData("theme/assets/extra.js", "'\u0000'", "(1,2)", "U+0000")]
    public void In_a_theme_they_are_refused_by_name(string path, string text, string place, string named)
    {
        using var site = TestSite.Bilingual();
        site.Write(path, text);
        Assert.Contains($"{path}{place}: error DAF884: There is an invisible character here, {named}, which is not allowed in a page. Remove it; in a script, write an escape sequence.", site.Problems());
        Assert.Equal(
            "a.js(1,2): error DAF884: این‌جا نویسهٔ U+0000 آمده است که دیده نمی‌شود و در صفحه مجاز نیست. آن را بردارید؛ در اسکریپت، آن را با گریز (escape) بنویسید.",
            Daftar.Theming.ThemeDiagnostics.ForbiddenCharacter(new("a.js", 1, 2), "U+0000").ToString("fa"));
    }

    private const string Head = "---\ntitle: A\ntype: report\nnews_code: 5\npublish_date: 2025-01-02\n";

    /// <summary>A field of each kind of record, with # where the character stands.</summary>
    public static TheoryData<string, string> Fields => new()
    {
        { "input/articles/en/a.md", Head + "lead: \"A#b\"\n---\nText.\n" },
        { "input/articles/en/a.md", Head + "tags: [a, \"A#b\"]\n---\nText.\n" },
        { "input/articles/en/a.md", Head + "author: [\"A#b\"]\n---\nText.\n" },
        { "input/articles/en/a.md", Head + "aliases: [\"/a#b\"]\n---\nText.\n" },
        { "input/articles/en/a.md", Head + "image_caption: \"A#b\"\n---\nText.\n" },
        { "input/articles/en/a.md", Head + "corrections: [{date: 2025-01-03, note: \"A#b\"}]\n---\nText.\n" },
        { "input/pages/en/a.md", "---\ntitle: \"A#b\"\n---\nText.\n" },
        { "input/authors/a.yml", "name:\n  en: \"A#b\"\n" },
        { "input/authors/a.yml", "name:\n  en: A\nbio:\n  en: \"A#b\"\n" },
        { "input/taxonomies/regions.yml", "label: {en: R, fa: ر}\nterms:\n  - id: a\n    label: {en: \"A#b\", fa: ا}\n" },
        { "input/taxonomies/regions.yml", "label:\n  en: \"A#b\"\n  fa: ا\nterms: []\n" },
        { "input/comments/1/2025-01-03-1.yml", "name: \"A#b\"\ndate: 2025-01-03\ntext: a\n" },
        { "input/comments/1/2025-01-03-1.yml", "name: A\ndate: 2025-01-03\ntext: \"A#b\"\n" },
        { "theme/strings/en.yml", "body:\n  back: \"A#b\"\n" },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void In_a_field_of_any_record_they_are_refused_and_halves_of_characters_are_called_so(string path, string text)
    {
        using var site = TestSite.Bilingual().Article("en", "tea", 1, "2025-01-01");
        foreach (var (written, expected) in new[] { (@"\0", "contains U+0000, an invisible character"), (@"\x1B", "contains U+001B, an invisible character"), (@"\uFFFE", "contains U+FFFE, an invisible character"), (@"\uD83E", @"'\uD83E' is not a valid character"), (@"\U00110000", @"'\U00110000' is not a valid character"), (@"\x1-", @"'\x1' is not a valid character") })
        {
            site.Write(path, text.Replace("#", written, StringComparison.Ordinal));
            Assert.Contains(site.Problems(), problem => problem.StartsWith(path + "(", StringComparison.Ordinal) && problem.Contains(": error ", StringComparison.Ordinal) && problem.Contains(expected, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(@"\u0000", "contains U+0000")]
    [InlineData(@"\u001b", "contains U+001B")]
    [InlineData(@"\ud800", "a text contains half a character")]
    public void In_settings_they_are_refused_too(string written, string expected)
    {
        using var site = TestSite.Bilingual();
        site.Replace("statiq.json", "\"Code\": \"en\",", $"\"Code\": \"en\", \"Name\": \"A{written}b\",");
        Assert.Contains(site.Problems(), problem => problem.StartsWith("statiq.json(", StringComparison.Ordinal) && problem.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void The_whole_line_says_what_the_number_of_a_character_lacks() => Assert.Equal(
        [@"input/articles/en/a.md(2,10): error DAF101: This is not valid YAML: '\uD83E' is not a valid character. Write the character itself, or its full number such as \U0001F600. Check the indentation and the quotes around here."],
        TestSite.Bilingual().Write("input/articles/en/a.md", Head.Replace("title: A", @"title: ""A\uD83Eb""", StringComparison.Ordinal) + "---\nText.\n").Problems());

    [Fact]
    public void In_a_body_each_is_named_once_and_mended()
    {
        using var site = new SmallSite();
        site.WriteArticle("tea", 1, "Tea", "Green\u0001 and\u0001\n\nblack\vtea.\u009D 🍵🌿");
        var findings = site.Run("check").Error.Split('\n').Where(line => line.Contains("DAF546", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            [
                "input/articles/en/tea.md(8,6): error DAF546: The text contains U+0001, an invisible character that is not allowed in a page. Remove it, or run 'daftar check --fix'.",
                "input/articles/en/tea.md(10,6): error DAF546: The text contains U+000B, an invisible character that is not allowed in a page. Remove it, or run 'daftar check --fix'.",
                "input/articles/en/tea.md(10,11): error DAF546: The text contains U+009D, an invisible character that is not allowed in a page. Remove it, or run 'daftar check --fix'.",
            ],
            findings);
        Assert.Equal("Fixed input/articles/en/tea.md\nNothing is wrong.\n", site.Run("check", "--fix").Output);
        Assert.EndsWith("Green and\n\nblack\ntea. 🍵🌿\n", site.Folder.Read("input/articles/en/tea.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_in_the_bytes_is_named()
    {
        using var site = TestSite.Bilingual();
        site.Write("input/articles/en/a.md", [.. "---\ntitle: "u8, 0xED, 0xA0, 0xBE, .. "\n---\n"u8]);
        Assert.Equal(
            ["input/articles/en/a.md(2,8): error DAF547: The text contains U+D83E, half of a character (a lone surrogate), which UTF-8 does not allow. Type the character again, or remove it."],
            site.Problems());
    }
}
