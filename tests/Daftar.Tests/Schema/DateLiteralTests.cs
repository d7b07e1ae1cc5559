using Daftar.Schema;

namespace Daftar.Tests.Schema;

public sealed class DateLiteralTests
{
    [Theory]
    [InlineData("2025-12-29", "2025-12-29 00:00:00 False")]
    [InlineData("2025-12-29T10:45", "2025-12-29 10:45:00 True")]
    [InlineData("2025-12-29T10:45:30", "2025-12-29 10:45:30 True")]
    [InlineData("2025-12-29 10:45:30", "2025-12-29 10:45:30 True")]
    [InlineData("2025-12-29T10:45:00Z", "2025-12-29 10:45:00 True 00:00")]
    [InlineData("2025-12-29T10:45:00+03:30", "2025-12-29 10:45:00 True 03:30")]
    [InlineData("2025-12-29T10:45:00 -05:00", "2025-12-29 10:45:00 True -05:00")]
    [InlineData("2025-12-29 10:45 Z", "2025-12-29 10:45:00 True 00:00")]
    [InlineData("2024-02-29", "2024-02-29 00:00:00 False")]
    public void Dates_are_read_as_ISO_8601(string text, string wanted)
    {
        Assert.True(DateLiteral.TryParse(text, out var date));
        var offset = date.Offset is { } known ? (known < TimeSpan.Zero ? " -" : " ") + known.ToString("hh\\:mm", null) : "";
        Assert.Equal(wanted, FormattableString.Invariant($"{date.Local:yyyy-MM-dd HH:mm:ss} {date.HasTime}{offset}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025-02-29")]
    [InlineData("2025-13-01")]
    [InlineData("2025-1-1")]
    [InlineData("1404-10-08")]
    [InlineData("2025-12-29T25:00")]
    [InlineData("2025-12-29T10:45+99:00")]
    [InlineData("2025-12-29T10:45:00+0330")]
    [InlineData("yesterday")]
    [InlineData("۲۰۲۵-۱۲-۲۹")]
    public void Other_texts_are_no_dates(string text) => Assert.False(DateLiteral.TryParse(text, out _));

    [Theory]
    [InlineData("1404-10-08", "2025-12-29")]
    [InlineData("۱۴۰۴/۱۰/۰۸", "2025-12-29")]
    [InlineData("2025/12/29", "2025-12-29")]
    [InlineData("2025-1-9", "2025-01-09")]
    [InlineData("1404-12-30", null)]
    [InlineData("2025-02-30", null)]
    [InlineData("29 December", null)]
    public void What_was_probably_meant_is_guessed(string text, string? guess) => Assert.Equal(guess, DateLiteral.Guess(text));
}
