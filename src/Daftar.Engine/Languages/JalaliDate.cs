namespace Daftar.Languages;

/// <summary>
/// A day of the Jalali (Solar Hijri) calendar of Iran and Afghanistan. Leap years follow the 33-year rule, which
/// agrees with the calendar as published for 1178–1501 AP (1403 is leap); the 2820-year rule does not (1404).
/// </summary>
public readonly record struct JalaliDate(int Year, int Month, int Day)
{
    public const int MaxYear = 9377;

    private const int DaysIn33Years = 33 * 365 + 8;

    // 1 Farvardin 1403 was 20 March 2024.
    private static readonly int Epoch = new DateOnly(2024, 3, 20).DayNumber - DaysBeforeYear(1403);

    /// <exception cref="ArgumentOutOfRangeException">Before year 1 (March 622) or after year 9377.</exception>
    public static JalaliDate From(DateOnly date)
    {
        var days = date.DayNumber - Epoch;
        ArgumentOutOfRangeException.ThrowIfNegative(days, nameof(date));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(days, DaysBeforeYear(MaxYear + 1), nameof(date));

        // The mean year gives the year or the one after it; both are put right by one comparison.
        var year = (int)(days * 33L / DaysIn33Years) + 1;
        if (DaysBeforeYear(year) > days)
            year--;
        else if (DaysBeforeYear(year + 1) <= days)
            year++;

        var dayOfYear = days - DaysBeforeYear(year);
        var month = dayOfYear < 186 ? dayOfYear / 31 + 1 : (dayOfYear - 186) / 30 + 7;
        return new JalaliDate(year, month, dayOfYear - DaysBeforeMonth(month) + 1);
    }

    public static bool IsLeapYear(int year)
    {
        ThrowUnlessYear(year);
        return (8 * year + 29) % 33 < 8;
    }

    public static int DaysInMonth(int year, int month)
    {
        ThrowUnlessYear(year);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        if (month <= 6)
            return 31;
        return month < 12 || IsLeapYear(year) ? 30 : 29;
    }

    /// <summary>False for a day that the calendar does not have, such as 30 Esfand 1404.</summary>
    public static bool TryCreate(int year, int month, int day, out JalaliDate date)
    {
        date = default;
        if (year is < 1 or > MaxYear || month is < 1 or > 12 || day < 1 || day > DaysInMonth(year, month))
            return false;
        date = new JalaliDate(year, month, day);
        return true;
    }

    /// <exception cref="InvalidOperationException">The calendar has no such day; see <see cref="TryCreate"/>.</exception>
    public DateOnly ToGregorian()
    {
        if (!TryCreate(Year, Month, Day, out _))
            throw new InvalidOperationException($"The Jalali calendar has no day {this}.");
        return DateOnly.FromDayNumber(Epoch + DaysBeforeYear(Year) + DaysBeforeMonth(Month) + Day - 1);
    }

    /// <summary>As in ISO 8601, for messages and file names: 1404-10-08.</summary>
    public override string ToString() => FormattableString.Invariant($"{Year:0000}-{Month:00}-{Day:00}");

    // Leap years up to year y number (8y + 29) / 33, which makes 1, 5, 9, 13, 17, 22, 26 and 30 of each 33 leap.
    private static int DaysBeforeYear(int year) => 365 * (year - 1) + (8 * (year - 1) + 29) / 33;

    private static int DaysBeforeMonth(int month) => month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7);

    private static void ThrowUnlessYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, MaxYear);
    }
}
