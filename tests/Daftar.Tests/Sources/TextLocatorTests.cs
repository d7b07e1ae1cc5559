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
}
