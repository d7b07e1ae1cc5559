using System.Globalization;
using System.Text.RegularExpressions;
using Daftar.Languages;

namespace Daftar.Importing.Wording;

/// <summary>A date as a page gives it.</summary>
/// <param name="Time">Null when the page gives a day only.</param>
/// <param name="WeekdayFits">False when the page names a weekday that the date does not fall on.</param>
public readonly record struct PageDate(DateOnly Day, TimeOnly? Time, bool WeekdayFits)
{
    /// <summary>The offset from UTC that the document gives with the time; null when it gives none.</summary>
    public TimeSpan? Offset { get; init; }

    public string ToIso()
    {
        if (Time is not { } time) return Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = Day.ToDateTime(time).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return Offset switch
        {
            null => text,
            { Ticks: 0 } => text + "Z",
            { } offset => text + (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture),
        };
    }

    public static PageDate Of(DateTimeOffset moment) =>
        new(DateOnly.FromDateTime(moment.DateTime), TimeOnly.FromDateTime(moment.DateTime), true) { Offset = moment.Offset };
}

/// <summary>
/// Reads dates as pages of the model site and its like write them: Gregorian or Jalali, in English or Persian (with
/// the month names of Iran and of Afghanistan), in words or in figures, with or without a time.
/// </summary>
internal static partial class PublishDates
{
    private static readonly Dictionary<string, int> Weekdays = DateUnits.Names(
        "sunday sun یکشنبه", "monday mon دوشنبه", "tuesday tue سهشنبه", "wednesday wed چهارشنبه",
        "thursday thu پنجشنبه پنچشنبه", "friday fri جمعه آدینه", "saturday sat شنبه");

    /// <summary>
    /// Whether the text gives a date of the lunar calendar alone. It is not converted: which day a month begins on differs
    /// from country to country.
    /// </summary>
    public static bool IsLunarAlone(string text) =>
        Read(text) is null && DateUnits.In(Digits.ToAscii(PersianText.FoldForDisplay(text)).Replace("\u200C", "", StringComparison.Ordinal)).Any(date => date.Calendar == DateCalendar.Lunar);

    /// <summary>The date in <paramref name="text"/>, or null when there is none or none that exists.</summary>
    public static PageDate? Read(string text)
    {
        var plain = Digits.ToAscii(PersianText.FoldForDisplay(text)).Replace("\u200C", "", StringComparison.Ordinal);
        if (MachineDate(plain.Trim()) is { } machine) return machine;
        var time = TimeOf(ref plain);
        if (plain is null) return null;
        if (DayOf(plain) is not { } day) return null;
        var weekday = WeekdayOf(plain);
        return new(day, time, weekday is null || weekday == (int)day.DayOfWeek);
    }

    /// <summary>A date for machines: ISO 8601 with a time and an offset, or that of mails and feeds.</summary>
    private static PageDate? MachineDate(string text)
    {
        if (!IsoMoment().IsMatch(text) && !MailMoment().IsMatch(text)) return null;
        // "+0330", as PHP and mails write it, is "+03:30" in ISO.
        var whole = ShortOffset().Replace(text, "$1:$2");
        if (!DateTimeOffset.TryParse(whole.Replace("UT", "GMT", StringComparison.Ordinal).Replace("GMTC", "GMT", StringComparison.Ordinal), CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) || moment.Year is < 1800 or > 2200) return null;
        return PageDate.Of(moment);
    }

    /// <summary>A line that is a date and nothing else, like the one of today at the top of a saved page.</summary>
    public static bool IsDateAlone(string text)
    {
        if (text.Length > 60 || Read(text) is null) return false;
        var plain = Digits.ToAscii(PersianText.FoldForDisplay(text)).Replace("\u200C", "", StringComparison.Ordinal);
        foreach (Match word in Word().Matches(plain))
        {
            var key = SourceLine.KeyOf(word.Value);
            if (!DateUnits.IsMonth(key) && !Weekdays.ContainsKey(key)
                && key is not ("ساعت" or "ماه" or "at" or "am" or "pm" or "سه" or "چهار" or "پنج" or "یک" or "دو" or "هش" or "هجری" or "خورشیدی" or "برابربا" or "مطابق" or "شمسی" or "میلادی" or "امروز" or "today" or "gmt" or "utc" or "th" or "st" or "nd" or "rd"))
                return false;
        }
        return true;
    }

    /// <summary>Whether the name of a month or of a day of the week stands among the words: a person's name holds none.</summary>
    public static bool HoldsName(string text) => text.Split(' ').Select(SourceLine.KeyOf).Any(key => Weekdays.ContainsKey(key.TrimEnd(',', '،', '.')) || (key.Length > 3 && DateUnits.IsMonth(key.TrimEnd(',', '.')) && text.Any(char.IsDigit)));

    /// <summary>A line that is a time of day alone, "10:45".</summary>
    public static bool IsTimeAlone(string text) =>
        TimeAlone().IsMatch(Digits.ToAscii(PersianText.FoldForDisplay(text)).Trim());

    /// <summary>Takes the time out of the text; makes the text null when it holds a time that does not exist.</summary>
    private static TimeOnly? TimeOf(ref string? text)
    {
        var match = Time().Match(text!);
        if (!match.Success) return null;
        var hour = Number(match.Groups[1]);
        var minute = Number(match.Groups[2]);
        var second = match.Groups[3].Success ? Number(match.Groups[3]) : 0;
        var half = match.Groups[4].Value.ToLowerInvariant();
        if (half is "pm" or "بعدازظهر" or "بعد از ظهر" or "ب.ظ" && hour < 12) hour += 12;
        else if (half is "am" or "قبل از ظهر" or "ق.ظ" && hour == 12) hour = 0;
        text = hour < 24 && minute < 60 && second < 60 ? text!.Remove(match.Index, match.Length) : null;
        return text is null ? null : new TimeOnly(hour, minute, second);
    }

    /// <summary>The day, of the first date in the text that is of the Gregorian or the solar calendar and exists.</summary>
    private static DateOnly? DayOf(string text)
    {
        foreach (var date in DateUnits.In(text))
        {
            if (date.Calendar is not (DateCalendar.Gregorian or DateCalendar.Solar)) continue;
            // The first of them decides: where it does not exist, another one nearby is another date.
            return Make(date);
        }
        return null;
    }

    private static DateOnly? Make(DateUnit date)
    {
        var (year, month, day) = (date.Year, date.Month, date.Day);
        if (date.Calendar == DateCalendar.Solar)
            return year is >= 1200 and <= 1500 && JalaliDate.TryCreate(year, month, day, out var jalali) ? jalali.ToGregorian() : null;
        if (year is < 1800 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        return new(year, month, day);
    }

    private static int? WeekdayOf(string text)
    {
        // «سه شنبه» is Tuesday although «شنبه» alone is Saturday.
        var joined = SpacedWeekday().Replace(text, "$1شنبه");
        foreach (Match word in Word().Matches(joined))
        {
            if (Weekdays.TryGetValue(SourceLine.KeyOf(word.Value), out var weekday)) return weekday - 1;
        }
        return null;
    }

    private static int Number(Capture figures) => int.Parse(figures.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9])([0-9]{1,2})[:٫]([0-9]{2})(?:[:٫]([0-9]{2}))?\s*(am|pm|بعد ?از ?ظهر|قبل از ظهر|ب\.ظ|ق\.ظ)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Time();

    [GeneratedRegex(@"^(?:ساعت|at)?\s*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\s*(?:am|pm)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TimeAlone();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?\s?(?:Z|[+-][0-9]{2}:?[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoMoment();

    [GeneratedRegex(@"^(?:[A-Z][a-z]{2}, )?[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}(?::[0-9]{2})? (?:[+-][0-9]{4}|GMT|UTC?|Z)$", RegexOptions.CultureInvariant)]
    private static partial Regex MailMoment();

    [GeneratedRegex(@"([+-][0-9]{2})([0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortOffset();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"(یک|دو|سه|چهار|پنج) شنبه", RegexOptions.CultureInvariant)]
    private static partial Regex SpacedWeekday();
}
