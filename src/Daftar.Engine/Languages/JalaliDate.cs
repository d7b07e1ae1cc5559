using System.Globalization;

namespace Daftar.Languages;

/// <summary>
/// A day of the Jalali (Solar Hijri) calendar of Iran and Afghanistan. Leap years follow the 33-year rule, which
/// agrees with the calendar as published in Iran for 1178–1501; the 2820-year rule does not (1403, 1404).
/// </summary>
public readonly record struct JalaliDate(int Year, int Month, int Day)
{
    public static JalaliDate From(DateOnly date) => throw new NotImplementedException();

    public DateOnly ToGregorian() => throw new NotImplementedException();

    public static bool IsLeapYear(int year) => throw new NotImplementedException();

    public static int DaysInMonth(int year, int month) => throw new NotImplementedException();

    public static bool TryCreate(int year, int month, int day, out JalaliDate date) => throw new NotImplementedException();
}
