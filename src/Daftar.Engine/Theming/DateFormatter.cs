using System.Collections.Concurrent;
using System.Globalization;
using Daftar.Content;
using Daftar.Languages;
using Daftar.Theming.Models;
using Daftar.Theming.Strings;

namespace Daftar.Theming;

/// <summary>
/// Writes dates as the readers of one language do. Patterns and the names of months and days come from the language's
/// strings (<c>date.long</c>, <c>months.jalali-iran.10</c>, <c>weekdays.1</c> …), so that a language needs no code.
/// </summary>
public sealed class DateFormatter
{
    private const int FirstJalaliYear = 623;

    private readonly CalendarSystem _calendar;
    private readonly ThemeStrings _strings;
    private readonly string _longPattern;
    private readonly string _shortPattern;
    private readonly string _otherPattern;
    private readonly string _monthPattern;
    private readonly string[] _weekdays;
    private readonly string[] _gregorianMonths;
    private readonly string[] _months;
    private readonly ConcurrentDictionary<DateOnly, DayView> _days = new();

    public DateFormatter(CalendarSystem calendar, ThemeStrings strings)
    {
        _calendar = calendar;
        _strings = strings;
        _longPattern = strings["date.long"];
        _shortPattern = strings["date.short"];
        _otherPattern = strings["date.other"];
        _monthPattern = strings["date.month"];
        _weekdays = [.. Enumerable.Range(0, 7).Select(day => strings[$"weekdays.{day}"])];
        _gregorianMonths = MonthNames(strings, "gregorian");
        _months = calendar switch
        {
            CalendarSystem.JalaliIran => MonthNames(strings, "jalali-iran"),
            CalendarSystem.JalaliAfghanistan => MonthNames(strings, "jalali-afghanistan"),
            _ => _gregorianMonths,
        };
    }

    public DateView Format(ContentDate date)
    {
        // A day stands on many cards, in lists and among related articles.
        var day = _days.GetOrAdd(date.Day, static (day, formatter) => formatter.Format(day), this);
        var time = date.HasTime ? Digits(date.Local.ToString("HH:mm", CultureInfo.InvariantCulture)) : null;
        return new DateView(date.HasTime ? date.ToRfc3339() : date.ToIso(), day.Long, day.Short, time, day.Other);
    }

    /// <summary>The day alone, always with the other calendar beside it where its months have names: readers of either look for it.</summary>
    public DateView DayInBothCalendars(ContentDate date)
    {
        var day = _days.GetOrAdd(date.Day, static (day, formatter) => formatter.Format(day), this);
        return new(date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.Long, day.Short, null, Other(day, date.Day));
    }

    /// <summary>«۸ دی ۱۴۰۴ (۲۹ دسامبر ۲۰۲۵)»; "29 December 2025 (8 Dey 1404)": for references, which readers of either calendar look up.</summary>
    public string InBothCalendars(ContentDate date)
    {
        var view = DayInBothCalendars(date);
        return view.Other is null ? view.Short : $"{view.Short} ({view.Other})";
    }

    private string? Other(DayView view, DateOnly day) => view.Other ?? (day.Year < FirstJalaliYear ? null : InJalali(day));

    private string? InJalali(DateOnly day)
    {
        var jalali = JalaliDate.From(day);
        return _strings.Find($"months.jalali-iran.{jalali.Month}") is { Other: var month } ? Fill(_otherPattern, day, jalali.Year, month, jalali.Day) : null;
    }

    /// <summary>The year and month of the language's calendar in which a day falls.</summary>
    public (int Year, int Month) MonthOf(DateOnly day)
    {
        var (year, month, _) = Split(day);
        return (year, month);
    }

    /// <summary>«دی ۱۴۰۴»; "December 2025".</summary>
    public string MonthAndYear(int year, int month) =>
        _monthPattern.Replace("{month}", _months[month - 1], StringComparison.Ordinal)
            .Replace("{year}", Digits(year), StringComparison.Ordinal);

    public string MonthName(int month) => _months[month - 1];

    public string Year(int year) => Digits(year);

    private DayView Format(DateOnly date)
    {
        var (year, month, day) = Split(date);
        var other = _calendar == CalendarSystem.Gregorian ? null : Fill(_otherPattern, date, date.Year, _gregorianMonths[date.Month - 1], date.Day);
        return new(Fill(_longPattern, date, year, _months[month - 1], day), Fill(_shortPattern, date, year, _months[month - 1], day), other);
    }

    private (int Year, int Month, int Day) Split(DateOnly day)
    {
        if (_calendar == CalendarSystem.Gregorian) return (day.Year, day.Month, day.Day);
        var jalali = JalaliDate.From(day);
        return (jalali.Year, jalali.Month, jalali.Day);
    }

    private string Fill(string pattern, DateOnly date, int year, string month, int day) =>
        pattern.Replace("{weekday}", _weekdays[(int)date.DayOfWeek], StringComparison.Ordinal)
            .Replace("{day}", Digits(day), StringComparison.Ordinal)
            .Replace("{month}", month, StringComparison.Ordinal)
            .Replace("{year}", Digits(year), StringComparison.Ordinal);

    private string Digits(int number) => Numbers.Format(number, _strings.Digits, group: false);

    private string Digits(string text) => Languages.Digits.To(text, _strings.Digits);

    private static string[] MonthNames(ThemeStrings strings, string calendar) =>
        [.. Enumerable.Range(1, 12).Select(month => strings[$"months.{calendar}.{month}"])];

    private sealed record DayView(string Long, string Short, string? Other);
}
