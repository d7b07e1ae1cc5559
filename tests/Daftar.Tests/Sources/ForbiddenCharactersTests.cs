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

    [Theory]
    [InlineData("\"A\\0b\"", "U+0000, a character that nobody sees and no page can hold")]
    [InlineData("\"A\\x1Bb\"", "U+001B, a character that nobody sees and no page can hold")]
    [InlineData("\"A\\x85b\"", "U+0085, a character that nobody sees and no page can hold")]
    public void In_a_field_they_are_refused_by_name(string title, string named)
    {
        using var site = TestSite.Bilingual();
        site.Write("input/articles/en/a.md", $"---\ntitle: {title}\ntype: report\nnews_code: 5\npublish_date: 2025-01-02\n---\nText.\n");
        Assert.Equal([$"input/articles/en/a.md(2,8): error DAF545: The value of 'title' holds {named}. Remove it."], site.Problems());
    }

    [Fact]
    public void In_a_body_each_is_named_once_and_mended()
    {
        using var site = new SmallSite();
        site.WriteArticle("tea", 1, "Tea", "Green\u0001 and\u0001\n\nblack\vtea.\u009D");
        var findings = site.Run("check").Error.Split('\n').Where(line => line.Contains("DAF546", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            [
                "input/articles/en/tea.md(8,6): error DAF546: The text holds U+0001, a character that nobody sees and no page can hold. Remove it; 'daftar check --fix' does.",
                "input/articles/en/tea.md(10,6): error DAF546: The text holds U+000B, a character that nobody sees and no page can hold. Remove it; 'daftar check --fix' does.",
                "input/articles/en/tea.md(10,11): error DAF546: The text holds U+009D, a character that nobody sees and no page can hold. Remove it; 'daftar check --fix' does.",
            ],
            findings);
        Assert.Equal("Fixed input/articles/en/tea.md\nNothing is wrong.\n", site.Run("check", "--fix").Output);
        Assert.EndsWith("Green and\n\nblack\ntea.\n", site.Folder.Read("input/articles/en/tea.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_in_the_bytes_is_named()
    {
        using var site = TestSite.Bilingual();
        site.Write("input/articles/en/a.md", [.. "---\ntitle: "u8, 0xED, 0xA0, 0xBE, .. "\n---\n"u8]);
        Assert.Equal(
            ["input/articles/en/a.md(2,8): error DAF547: Here stands U+D83E, half of a character (a lone surrogate), which UTF-8 does not allow. Type the character again, or remove it."],
            site.Problems());
    }
}
