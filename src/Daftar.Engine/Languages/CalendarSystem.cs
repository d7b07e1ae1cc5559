namespace Daftar.Languages;

/// <summary>
/// Which calendar dates are shown in. In <c>statiq.json</c>: <c>gregorian</c>, <c>jalali-iran</c>,
/// <c>jalali-afghanistan</c>; the two Jalali ones differ only in their month names.
/// </summary>
public enum CalendarSystem
{
    Gregorian,
    JalaliIran,
    JalaliAfghanistan,
}
