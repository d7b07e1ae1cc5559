using Daftar.Sources;

namespace Daftar.Tests.Sources;

public sealed class TextLocatorTests
{
    [Theory]
    [InlineData("ab\ncd", 4, 2, 2)]
    [InlineData("ab\r\ncd", 4, 2, 1)]
    [InlineData("ab\rcd", 3, 2, 1)]
    [InlineData("ab\n", 3, 2, 1)]
    [InlineData("ab", 99, 1, 3)]
    [InlineData("ab", -1, 1, 1)]
    public void An_offset_has_a_line_and_a_column(string text, int offset, int line, int column)
    {
        var place = new TextLocator(text, "a.md", 1).At(offset);
        Assert.Equal((line, column), (place.Line, place.Column));
    }

    [Fact]
    public void Offsets_in_any_order_have_the_places_that_counting_gives()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => "ab\r\n"[random.Next(4)]));
            var locator = new TextLocator(text, "a.md", 5);
            for (var ask = 0; ask < 20; ask++)
            {
                var offset = random.Next(text.Length + 1);
                var (line, column) = (5, 1);
                for (var i = 0; i < offset; i++)
                {
                    // The break of two characters ends with the second.
                    var ends = text[i] == '\n' || text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n');
                    (line, column) = ends ? (line + 1, 1) : (line, column + 1);
                }
                var place = locator.At(offset);
                Assert.Equal((text, offset, line, column), (text, offset, place.Line, place.Column));
            }
        }
    }

    /// <summary>A template of a megabyte is asked for a hundred thousand places, each of which would count the lines before it again.</summary>
    [Fact]
    public void Places_in_templates_are_those_that_a_locator_gives()
    {
        var random = new Random(7);
        for (var round = 0; round < 100; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => "ab\n"[random.Next(3)]));
            var file = new Daftar.Theming.TemplateFile("a", "a.sbn-html", text);
            for (var offset = -1; offset <= text.Length + 1; offset++) Assert.Equal(new TextLocator(text, "a.sbn-html", 1).At(offset), file.At(offset));
        }
        var large = new Daftar.Theming.TemplateFile("a", "a.sbn-html", string.Concat(Enumerable.Repeat("<a href=\"x\">", 80_000)));
        large.At(0);
        for (var place = 0; place < 80_000; place++) Assert.Equal((12 * place) + 1, large.At(12 * place).Column);
    }
}
