using Daftar.Diagnostics;
using Daftar.Sources;

namespace Daftar.Tests.Sources;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("---\na: 1\n---\nBody", "a: 1\n", "Body", 4)]
    [InlineData("---\r\na: 1\r\n---\r\n\r\nBody", "a: 1\r\n", "\r\nBody", 4)]
    [InlineData("\uFEFF---  \na: 1\n---\t\nBody", "a: 1\n", "Body", 4)]
    [InlineData("---\n---\n", "", "", 3)]
    [InlineData("---\na: |\n  x\n  ---\n---", "a: |\n  x\n  ---\n", "", 6)]
    public void Front_matter_and_body_are_parted_at_the_closing_line(string text, string yaml, string body, int bodyLine)
    {
        var parts = FrontMatter.Split(text);

        Assert.True(parts is { HasFrontMatter: true, IsClosed: true });
        Assert.Equal(yaml, parts.YamlText);
        Assert.Equal(yaml, text.Substring(parts.YamlStart, parts.YamlText.Length));
        Assert.Equal(body, text[parts.BodyStart..]);
        Assert.Equal(bodyLine, parts.BodyFirstLine);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Body")]
    [InlineData("\n---\na: 1\n---\n")]
    [InlineData("--- a: 1\n")]
    [InlineData("----\na: 1\n----\n")]
    public void A_text_that_does_not_begin_with_the_line_is_all_body(string text)
    {
        var parts = FrontMatter.Split(text);

        Assert.False(parts.HasFrontMatter);
        Assert.Equal(0, parts.BodyStart);
        Assert.Equal(1, parts.BodyFirstLine);
    }

    [Fact]
    public void A_missing_closing_line_can_be_told()
    {
        Assert.True(FrontMatter.Split("---\na: 1\n\nBody\n") is { HasFrontMatter: true, IsClosed: false, YamlText: "a: 1\n\nBody\n" });
        Assert.Equal(
            "a.md(1,1): error DAF120: The front matter that begins here has no closing line. Put a line '---' after its last key.",
            YamlDiagnostics.UnclosedFrontMatter(new SourcePlace("a.md", 1, 1)).ToString());
    }
}
