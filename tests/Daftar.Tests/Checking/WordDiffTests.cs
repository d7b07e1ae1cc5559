using Daftar.Checking.Fixing;

namespace Daftar.Tests.Checking;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("یک", "یک", "")]
    [InlineData("الف\nاو مي رود", "الف\nاو می\u200Cرود", "2: او [-مي رود-]{+می‹ZWNJ›رود+}")]
    [InlineData("او رفت\u200F و", "او رفت و", "1: او [-رفت‹RLM›-]{+رفت+} و")]
    [InlineData("آری،نه", "آری، نه", "1: آری،[-نه-]{+ نه+}")]
    [InlineData("one -- two", "one — two", "1: one [----]{+—+} two")]
    [InlineData("one  two\nthree  four", "one two\nthree four", "1: one [- two-]{+two+}|2: three [- four-]{+four+}")]
    [InlineData("1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3\none  two", "۱, ۲, ۳, ۴, ۵, ۶, ۷, ۸, ۹, ۱, ۲, ۳, ۴, ۵, ۶, ۷, ۸, ۹, ۱, ۲, ۳, ۴, ۵, ۶, ۷, ۸, ۹, ۱, ۲, ۳\none two", "1: [-1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3-]{+۱, ۲, ۳, ۴, ۵, ۶, ۷, ۸, ۹, ۱, ۲, ۳, ۴, ۵, ۶, ۷, ۸, ۹, ۱, ۲, ۳, ۴, ۵, ۶, ۷, ۸, ۹, ۱, ۲, ۳+}|2: one [- two-]{+two+}")]
    public void Changes_are_shown_with_the_words_around_them(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join('|', WordDiff.Lines(before, after)));

    [Fact]
    public void Far_from_each_other_changes_have_a_line_each()
    {
        var middle = string.Concat(Enumerable.Repeat("واژه ", 30));

        Assert.Equal(
            ["1: [-كتاب-]{+کتاب+} واژه واژه واژه واژه ", "1: واژه واژه واژه واژه [-كتاب-]{+کتاب+}"],
            WordDiff.Lines($"كتاب {middle}كتاب", $"کتاب {middle}کتاب"));
    }
}
