using System.Globalization;

namespace Daftar.Languages;

/// <summary>Numbers as readers of a language expect them.</summary>
public static class Numbers
{
    /// <summary>CLDR's names of the numbering systems that readers may be shown.</summary>
    public const string Latin = "latn";
    public const string Persian = "arabext";
    public const string ArabicIndic = "arab";

    public static IReadOnlyList<string> Systems { get; } = [Latin, Persian, ArabicIndic];

    // Sign, nineteen digits, six separators.
    private const int MaxLength = 26;

    /// <summary>
    /// <paramref name="digits"/> is a CLDR numbering system: <c>latn</c> (1,234), <c>arabext</c> (۱٬۲۳۴, Persian)
    /// or <c>arab</c> (١٬٢٣٤). A minus stands before the digits, behind a left-to-right mark where the script
    /// runs from the right, so that it is also shown there.
    /// </summary>
    /// <exception cref="ArgumentException">Another numbering system.</exception>
    public static string Format(long n, string digits, bool group)
    {
        var (zero, separator) = digits switch
        {
            Latin => ('0', ','),
            Persian => ('۰', '٬'),
            ArabicIndic => ('٠', '٬'),
            _ => throw new ArgumentException($"'{digits}' is not one of latn, arabext, arab.", nameof(digits)),
        };

        Span<char> plain = stackalloc char[MaxLength];
        n.TryFormat(plain, out var length, "D", CultureInfo.InvariantCulture);
        var number = plain[..length];
        var negative = n < 0;
        if (negative)
            number = number[1..];

        Span<char> result = stackalloc char[MaxLength + 2];
        var written = 0;
        if (negative)
        {
            if (zero != '0')
                result[written++] = '\u200E';
            result[written++] = zero == '0' ? '-' : '−';
        }

        for (var i = 0; i < number.Length; i++)
        {
            if (group && i > 0 && (number.Length - i) % 3 == 0)
                result[written++] = separator;
            result[written++] = (char)(zero + (number[i] - '0'));
        }

        return new string(result[..written]);
    }

    /// <summary>A number with a part behind the point, as the machine writes it: "3.5" is «۳٫۵» in Persian. What is no such number stays as it is.</summary>
    /// <inheritdoc cref="Format(long, string, bool)" path="/param"/>
    public static string FormatFraction(string number, string digits)
    {
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? number : number[..point];
        var fraction = point < 0 ? "" : number[(point + 1)..];
        if (!long.TryParse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) || !fraction.All(char.IsAsciiDigit)) return number;
        var shown = Format(n, digits, group: true);
        // A minus zero is lost in a whole number.
        if (n == 0 && whole.StartsWith('-')) shown = digits == Latin ? "-0" : "\u200E−" + shown;
        return fraction.Length == 0 ? shown : shown + (digits == Latin ? "." : "٫") + string.Concat(fraction.Select(digit => Format(digit - '0', digits, group: false)));
    }
}
