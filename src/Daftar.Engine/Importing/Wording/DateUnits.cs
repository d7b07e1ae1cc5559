using System.Globalization;
using System.Text.RegularExpressions;

namespace Daftar.Importing.Wording;

internal enum DateCalendar
{
    Gregorian,
    Solar,
    Lunar,
}

/// <summary>Day, month and year that stand together, with the calendar that they are of.</summary>
internal readonly record struct DateUnit(DateCalendar Calendar, int Year, int Month, int Day);

/// <summary>
/// Finds dates in a line, each as a unit: a day never goes with the month of another calendar. Months are known in English,
/// in Persian as Iran and Afghanistan name them, in Pashto, and those of the lunar year.
/// </summary>
internal static partial class DateUnits
{
    /// <summary>The solar year that is now; a later one is no solar year. (1447 is lunar, and the year 2068 of the solar calendar.)</summary>
    private const int LastSolarYear = 1420;

    // Each row: the names of a month, as keys (lower case, Persian letters, no spaces).
    private static readonly Dictionary<string, int> Gregorian = Names(
        "january jan ژانویه جنوری ژانویۀ", "february feb فوریه فبروری فوریۀ", "march mar مارس مارچ", "april apr آوریل اپریل",
        "may می مه", "june jun ژوئن جون", "july jul ژوئیه جولای ژولای جولایی", "august aug اوت آگوست اگست اگوست",
        "september sep sept سپتامبر سپتمبر", "october oct اکتبر اکتوبر", "november nov نوامبر نومبر", "december dec دسامبر دسمبر");

    private static readonly Dictionary<string, int> Solar = Names(
        "فروردین حمل farvardin hamal وری", "اردیبهشت ثور ordibehesht sawr غویی", "خرداد جوزا khordad jawza غبرگولی غبرګولی", "تیر سرطان tir saratan چنگاښ چنګاښ",
        "مرداد امرداد اسد mordad asad زمری", "شهریور سنبله shahrivar sonbola وږی وږي", "مهر میزان mehr mizan تله", "آبان عقرب aban aqrab لړم",
        "آذر قوس azar qaws لیندۍ لیندی", "دی جدی dey jadi مرغومی", "بهمن دلو bahman dalw سلواغه", "اسفند حوت esfand hut کب");

    private static readonly Dictionary<string, int> Lunar = Names(
        "محرم محرمالحرام muharram", "صفر صفرالمظفر safar", "ربیعالاول ربیعاول", "ربیعالثانی ربیعالاخر ربیعالآخر ربیعثانی", "جمادیالاول جمادیالاولی جمادیاول",
        "جمادیالثانی جمادیالاخر جمادیالآخر جمادیالثانیه جمادیثانی", "رجب رجبالمرجب rajab", "شعبان شعبانالمعظم shaban", "رمضان رمضانالمبارک ramadan ramazan", "شوال شوالالمکرم shawwal",
        "ذیقعده ذیالقعده ذوالقعده ذیقعدهالحرام", "ذیحجه ذیالحجه ذوالحجه ذیحجهالحرام");

    private static readonly Dictionary<string, int> Ordinals = OrdinalNames();

    public static bool IsMonth(string key) => Gregorian.ContainsKey(key) || Solar.ContainsKey(WithoutMonthWord(key)) || Lunar.ContainsKey(key);

    /// <param name="text">With Persian letters, ASCII digits and without half-spaces.</param>
    public static IEnumerable<DateUnit> In(string text)
    {
        text = LunarPair().Replace(text, "$1ال$2");
        text = Ordinal().Replace(text, match => Ordinals.TryGetValue(SourceLine.KeyOf(match.Value), out var day) ? day.ToString(CultureInfo.InvariantCulture) + " " : match.Value);
        var units = new List<(int At, DateUnit Unit)>();
        foreach (Match match in Figures().Matches(text))
        {
            var (first, second, third) = (Number(match.Groups[1]), Number(match.Groups[2]), Number(match.Groups[3]));
            var isYearFirst = match.Groups[1].Length == 4;
            if (!isYearFirst && match.Groups[3].Length != 4) continue;
            var (year, month, day) = isYearFirst ? (first, second, third) : (third, second, first);
            units.Add((match.Index, new(CalendarOf(year, text, match.Index + match.Length), year, month, day)));
        }
        foreach (Match match in DayMonthYear().Matches(text)) Add(match, match.Groups[1], match.Groups[2], match.Groups[3]);
        foreach (Match match in MonthDayYear().Matches(text)) Add(match, match.Groups[2], match.Groups[1], match.Groups[3]);
        foreach (Match match in YearMonthDay().Matches(text)) Add(match, match.Groups[3], match.Groups[2], match.Groups[1]);
        return units.OrderBy(unit => unit.At).Select(unit => unit.Unit);

        void Add(Match match, Group day, Group month, Group year)
        {
            var key = SourceLine.KeyOf(month.Value);
            if (Solar.TryGetValue(WithoutMonthWord(key), out var solar)) Put(DateCalendar.Solar, solar);
            else if (Gregorian.TryGetValue(key, out var gregorian)) Put(DateCalendar.Gregorian, gregorian);
            else if (Lunar.TryGetValue(WithoutMonthWord(key), out var lunar)) Put(DateCalendar.Lunar, lunar);

            void Put(DateCalendar calendar, int number) => units.Add((match.Index, new(calendar, Number(year), number, Number(day))));
        }
    }

    internal static Dictionary<string, int> Names(params string[] rows)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var name in rows[i].Split(' ')) names[SourceLine.KeyOf(name)] = i + 1;
        }
        return names;
    }

    /// <summary>By what stands behind the figures, else by the year.</summary>
    private static DateCalendar CalendarOf(int year, string text, int end)
    {
        var behind = text.AsSpan(end, Math.Min(30, text.Length - end));
        if (LunarMark().IsMatch(behind)) return DateCalendar.Lunar;
        if (SolarMark().IsMatch(behind)) return DateCalendar.Solar;
        return year switch { >= 1600 => DateCalendar.Gregorian, <= LastSolarYear => DateCalendar.Solar, _ => DateCalendar.Lunar };
    }

    /// <summary>«دیماه» is «دی».</summary>
    private static string WithoutMonthWord(string key) => key.Length > 4 && key.EndsWith("ماه", StringComparison.Ordinal) ? key[..^3] : key;

    private static int Number(Capture figures) => int.Parse(figures.ValueSpan, CultureInfo.InvariantCulture);

    private static Dictionary<string, int> OrdinalNames()
    {
        string[] units = ["یکم", "دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم", "نهم"];
        string[] teens = ["دهم", "یازدهم", "دوازدهم", "سیزدهم", "چهاردهم", "پانزدهم", "شانزدهم", "هفدهم", "هجدهم", "نوزدهم", "بیستم"];
        var names = new Dictionary<string, int>(StringComparer.Ordinal) { ["اول"] = 1, ["نخست"] = 1, ["سیام"] = 30, ["سیویکم"] = 31, ["هژدهم"] = 18, ["بیستویک"] = 21 };
        for (var i = 0; i < units.Length; i++)
        {
            names[SourceLine.KeyOf(units[i])] = i + 1;
            names[SourceLine.KeyOf("بیستو" + units[i])] = 21 + i;
        }
        for (var i = 0; i < teens.Length; i++) names[SourceLine.KeyOf(teens[i])] = 10 + i;
        return names;
    }

    [GeneratedRegex(@"(?<![0-9])([0-9]{1,4})\s?[-/.]\s?([0-9]{1,2})\s?[-/.]\s?([0-9]{1,4})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    [GeneratedRegex(@"(?<![0-9])([0-9]{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s,،./-]*([\p{L}\p{M}]+(?:\s+ماه(?!\p{L}))?)\.?[\s,،./-]*(?:سال\s+)?([0-9]{4})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"(?<![\p{L}\p{M}])([\p{L}\p{M}]+)\.?\s+([0-9]{1,2})(?:st|nd|rd|th)?[\s,،]+([0-9]{4})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"(?<![0-9])([0-9]{4})[\s,،-]+([\p{L}\p{M}]+)[\s,،-]+([0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearMonthDay();

    [GeneratedRegex(@"(?<!\p{L})(?:(?:بیست|سی)\s?و\s?)?(?:یکم|اول|نخست|دوم|سوم|چهارم|پنجم|ششم|هفتم|هشتم|نهم|دهم|یازدهم|دوازدهم|سیزدهم|چهاردهم|پانزدهم|شانزدهم|هفدهم|هجدهم|هژدهم|نوزدهم|بیستم|سی\s?ام)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    /// <summary>«ربیع الاول», «جمادی الثانی» in two words.</summary>
    [GeneratedRegex(@"(ربیع|جمادی|ذی|ذو)\s?(?:ال|-)?\s?(اول|اولی|ثانی|ثانیه|اخر|آخر|قعده|حجه)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex LunarPair();

    [GeneratedRegex(@"^\s*(?:\(\s*)?(?:هجری\s*)?(?:قمری|ه\s?\.?\s?ق(?!\p{L})|ق(?!\p{L})|AH)", RegexOptions.CultureInvariant)]
    private static partial Regex LunarMark();

    [GeneratedRegex(@"^\s*(?:\(\s*)?(?:هجری\s*)?(?:شمسی|خورشیدی|ه\s?\.?\s?ش(?!\p{L})|ش(?!\p{L}))", RegexOptions.CultureInvariant)]
    private static partial Regex SolarMark();
}
