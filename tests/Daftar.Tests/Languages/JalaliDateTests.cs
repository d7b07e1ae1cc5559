using System.Globalization;
using Daftar.Languages;
using FsCheck;
using FsCheck.Fluent;

namespace Daftar.Tests.Languages;

public sealed class JalaliDateTests
{
    [Theory]
    [InlineData("2025-12-29", 1404, 10, 8)]
    [InlineData("2024-03-20", 1403, 1, 1)]
    [InlineData("2025-03-20", 1403, 12, 30)]
    [InlineData("2025-03-21", 1404, 1, 1)]
    [InlineData("1979-02-11", 1357, 11, 22)]
    [InlineData("2021-08-15", 1400, 5, 24)]
    [InlineData("0622-03-21", 1, 1, 1)]
    public void A_day_is_the_same_day_in_both_calendars(string gregorian, int year, int month, int day)
    {
        var date = DateOnly.ParseExact(gregorian, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(new JalaliDate(year, month, day), JalaliDate.From(date));
        Assert.Equal(date, new JalaliDate(year, month, day).ToGregorian());
    }

    [Fact]
    public void Leap_years_are_those_of_the_published_calendar()
    {
        int[] published = [1354, 1358, 1362, 1366, 1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412];
        Assert.Equal(published, Enumerable.Range(1354, 1413 - 1354).Where(JalaliDate.IsLeapYear));
    }

    [Fact]
    public void Every_day_from_1178_to_1501_agrees_with_the_framework_calendar()
    {
        var calendar = new PersianCalendar();
        for (var date = new JalaliDate(1178, 1, 1).ToGregorian(); date < new JalaliDate(1502, 1, 1).ToGregorian(); date = date.AddDays(1))
        {
            var time = date.ToDateTime(TimeOnly.MinValue);
            var expected = new JalaliDate(calendar.GetYear(time), calendar.GetMonth(time), calendar.GetDayOfMonth(time));
            Assert.Equal(expected, JalaliDate.From(date));
        }
    }

    [Fact]
    public void There_and_back_is_the_same_day()
    {
        var first = new JalaliDate(1, 1, 1).ToGregorian().DayNumber;
        var last = new JalaliDate(JalaliDate.MaxYear, 12, 29).ToGregorian().DayNumber;
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(first, last).ToArbitrary(), day =>
        {
            var date = DateOnly.FromDayNumber(day);
            var jalali = JalaliDate.From(date);
            return JalaliDate.TryCreate(jalali.Year, jalali.Month, jalali.Day, out _) && jalali.ToGregorian() == date;
        }));
    }

    [Theory]
    [InlineData(1403, 12, 30, true)]
    [InlineData(1404, 12, 30, false)]
    [InlineData(1404, 6, 31, true)]
    [InlineData(1404, 7, 31, false)]
    [InlineData(1404, 13, 1, false)]
    [InlineData(1404, 0, 1, false)]
    [InlineData(1404, 1, 0, false)]
    [InlineData(0, 1, 1, false)]
    [InlineData(9378, 1, 1, false)]
    public void Only_days_of_the_calendar_can_be_created(int year, int month, int day, bool exists) =>
        Assert.Equal(exists, JalaliDate.TryCreate(year, month, day, out _));

    [Fact]
    public void A_day_that_does_not_exist_has_no_gregorian_date()
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => new JalaliDate(1404, 12, 30).ToGregorian());
        Assert.Equal("The Jalali calendar has no day 1404-12-30.", thrown.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => JalaliDate.From(new DateOnly(622, 3, 20)));
        Assert.Throws<ArgumentOutOfRangeException>(() => JalaliDate.From(DateOnly.MaxValue));
    }
}
