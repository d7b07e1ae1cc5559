using Daftar.Importing.Wording;

namespace Daftar.Tests.Importing;

public sealed class PublishDatesTests
{
    [Theory]
    [InlineData("Monday 29 December 2025 - 10:45", "2025-12-29T10:45:00")]
    [InlineData("December 29, 2025 at 4:05 PM", "2025-12-29T16:05:00")]
    [InlineData("29 Dec 2025", "2025-12-29")]
    [InlineData("2025-12-29 | 10:45:30", "2025-12-29T10:45:30")]
    [InlineData("29/12/2025", "2025-12-29")]
    [InlineData("دوشنبه ۸ دی ۱۴۰۴ - ۱۰:۴۵", "2025-12-29T10:45:00")]
    [InlineData("دوشنبه 8 دي 1404 ساعت 10:45", "2025-12-29T10:45:00")]
    [InlineData("۸ جدی ۱۴۰۴", "2025-12-29")]
    [InlineData("۱۴۰۴/۱۰/۰۸ - ۱۰:۴۵", "2025-12-29T10:45:00")]
    [InlineData("۲۹ دسامبر ۲۰۲۵", "2025-12-29")]
    [InlineData("سه شنبه ۳۰ اسفند ۱۴۰۳", "2025-03-20")]
    public void Dates_are_read_in_either_calendar(string text, string expected) =>
        Assert.Equal(expected, PublishDates.Read(text)?.ToIso());

    [Theory]
    [InlineData("31 February 2026")]
    [InlineData("۳۰ اسفند ۱۴۰۴")]
    [InlineData("۳۱ مهر ۱۴۰۴")]
    [InlineData("29 December 2025 - 25:10")]
    [InlineData("soon")]
    [InlineData("December 2025")]
    public void What_does_not_exist_is_no_date(string text) => Assert.Null(PublishDates.Read(text));

    [Theory]
    [InlineData("سه شنبه ۹ دی ۱۴۰۴", true)]
    [InlineData("شنبه ۹ دی ۱۴۰۴", false)]
    [InlineData("Tuesday 30 December 2025", true)]
    public void A_weekday_is_compared(string text, bool fits) => Assert.Equal(fits, PublishDates.Read(text)!.Value.WeekdayFits);
}
