using System.Globalization;
using Daftar.Languages;

namespace Daftar.Schema;

/// <summary>A date as written: a wall clock's reading, perhaps without time of day, perhaps with an offset.</summary>
public readonly record struct DateLiteral(DateTime Local, bool HasTime, TimeSpan? Offset)
{
    private static readonly string[] TimeFormats =
    [
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF",
    ];

    /// <summary>Reads ISO 8601 in the extended form: <c>2025-12-29</c>, <c>2025-12-29T10:45[:00]</c>, with <c>Z</c> or <c>+03:30</c> or without.</summary>
    public static bool TryParse(string text, out DateLiteral date)
    {
        date = default;
        const DateTimeStyles style = DateTimeStyles.None;
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, style, out var day))
        {
            date = new(day, false, null);
            return IsSensible(day);
        }
        if (!TrySplitOffset(text, out var clock, out var offset)) return false;
        if (!DateTime.TryParseExact(clock, TimeFormats, CultureInfo.InvariantCulture, style, out var local)) return false;
        date = new(local, true, offset);
        return IsSensible(local);
    }

    /// <summary>
    /// What the text probably means, in the form that it should have: a Jalali date (1404-10-08) as the Gregorian day,
    /// Persian digits as ASCII ones, slashes as hyphens. Null when there is no good guess.
    /// </summary>
    public static string? Guess(string text)
    {
        var parts = Digits.ToAscii(text).Split(['/', '-', '.'], StringSplitOptions.TrimEntries);
        if (parts.Length != 3 || !parts.All(part => part.Length is > 0 and <= 4 && part.All(char.IsAsciiDigit))) return null;
        var numbers = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        if (numbers[0] is >= 1178 and <= 1501)
        {
            return JalaliDate.TryCreate(numbers[0], numbers[1], numbers[2], out var jalali)
                ? jalali.ToGregorian().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null;
        }
        var iso = string.Create(CultureInfo.InvariantCulture, $"{numbers[0]:0000}-{numbers[1]:00}-{numbers[2]:00}");
        return iso != text && TryParse(iso, out _) ? iso : null;
    }

    private static bool TrySplitOffset(string text, out string clock, out TimeSpan? offset)
    {
        (clock, offset) = (text, null);
        if (text.EndsWith('Z'))
        {
            (clock, offset) = (text[..^1].TrimEnd(), TimeSpan.Zero);
            return true;
        }
        if (text.Length < 16 || text[^3] != ':' || text[^6] is not ('+' or '-')) return true;
        if (!TimeSpan.TryParseExact(text[^5..], "hh\\:mm", CultureInfo.InvariantCulture, out var size)) return false;
        if (size > TimeSpan.FromHours(14)) return false;
        (clock, offset) = (text[..^6].TrimEnd(), text[^6] == '-' ? -size : size);
        return true;
    }

    // A Jalali year read as Gregorian would lie in the fourteenth or fifteenth century: surely a mistake.
    private static bool IsSensible(DateTime date) => date.Year is >= 1700 and <= 9000;
}
