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
    [InlineData("۸ دی‌ماه ۱۴۰۴ ساعت ۱۰:۳۰ ب.ظ", "2025-12-29T22:30:00")]
    [InlineData("هشتم دی ۱۴۰۴", "2025-12-29")]
    [InlineData("بیست و یکم دی ماه ۱۴۰۴", "2026-01-11")]
    [InlineData("سی‌ام آذر ۱۴۰۴", "2025-12-21")]
    [InlineData("۸ محرم ۱۴۴۷ برابر با ۱۳ سرطان ۱۴۰۴", "2025-07-04")]
    [InlineData("۹ رجب ۱۴۴۷ / ۸ دی ۱۴۰۴", "2025-12-29")]
    [InlineData("9 Rajab 1447, 29 December 2025", "2025-12-29")]
    [InlineData("۱۳ چنګاښ ۱۴۰۴", "2025-07-04")]
    [InlineData("۱۴۴۷/۰۷/۰۹ - ۱۴۰۴/۱۰/۰۸", "2025-12-29")]
    [InlineData("2025-12-29T10:45:00+03:30", "2025-12-29T10:45:00+03:30")]
    [InlineData("Fri, 26 May 2023 09:30:00 GMT", "2023-05-26T09:30:00Z")]
    public void Dates_are_read_in_either_calendar(string text, string expected) =>
        Assert.Equal(expected, PublishDates.Read(text)?.ToIso());

    [Theory]
    [InlineData("31 February 2026")]
    [InlineData("۳۰ اسفند ۱۴۰۴")]
    [InlineData("۳۱ مهر ۱۴۰۴")]
    [InlineData("29 December 2025 - 25:10")]
    [InlineData("soon")]
    [InlineData("December 2025")]
    [InlineData("১০:৩০")]
    [InlineData("१२/०३/२०२५ १०:३०")]
    [InlineData("১২ January ২০২৫")]
    public void What_does_not_exist_is_no_date(string text) => Assert.Null(PublishDates.Read(text));

    [Theory]
    [InlineData("۱۴۴۷/۰۷/۰۹", true)]
    [InlineData("۹ رجب ۱۴۴۷", true)]
    [InlineData("۱۲ ربیع الاول ۱۴۴۷", true)]
    [InlineData("1404/7/8 هجری قمری", true)]
    [InlineData("۹ ذی‌الحجه ۱۴۴۶", true)]
    [InlineData("۹ رجب ۱۴۴۷ / ۸ دی ۱۴۰۴", false)]
    [InlineData("۸ دی ۱۴۰۴ ه‍.ش", false)]
    public void A_lunar_date_is_known_and_not_converted(string text, bool isLunar) => Assert.Equal(isLunar, PublishDates.IsLunarAlone(text));

    [Theory]
    [InlineData("سه شنبه ۹ دی ۱۴۰۴", true)]
    [InlineData("شنبه ۹ دی ۱۴۰۴", false)]
    [InlineData("Tuesday 30 December 2025", true)]
    public void A_weekday_is_compared(string text, bool fits) => Assert.Equal(fits, PublishDates.Read(text)!.Value.WeekdayFits);
}
