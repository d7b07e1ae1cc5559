using System.Globalization;
using System.Text.Json;
using Daftar.Languages;
using Daftar.Modelling;

namespace Daftar.Outputs.Api;

/// <summary>A month of a language's calendar with the Gregorian days on which it begins and ends.</summary>
public readonly record struct ArchiveMonth(int Year, int Month, DateOnly First, DateOnly Last)
{
    public static ArchiveMonth Of(LanguageSite language, ArticleList list)
    {
        var (year, month) = (Number(list.Id.AsSpan(0, 4)), Number(list.Id.AsSpan(5)));
        if (language.Settings.Calendar == CalendarSystem.Gregorian)
            return new(year, month, new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));
        var first = new JalaliDate(year, month, 1).ToGregorian();
        return new(year, month, first, first.AddDays(JalaliDate.DaysInMonth(year, month) - 1));
    }

    /// <summary>The calendar's name as <c>statiq.json</c> has it.</summary>
    public static string CalendarOf(LanguageSite language) => language.Settings.Calendar switch
    {
        CalendarSystem.JalaliIran => "jalali-iran",
        CalendarSystem.JalaliAfghanistan => "jalali-afghanistan",
        _ => "gregorian",
    };

    internal void Write(Utf8JsonWriter json, SiteModel site, ArticleList list)
    {
        json.WriteNumber("year", Year);
        json.WriteNumber("month", Month);
        json.WriteString("label", list.Label);
        json.WriteString("first_day", First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("last_day", Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("url", site.Urls.Absolute(list.Url));
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
