namespace Daftar.Markup;

/// <summary>
/// Tells a note's number that an author set up by hand, word&lt;sup&gt;1&lt;/sup&gt;, from an exponent: m&lt;sup&gt;2&lt;/sup&gt;, 10&lt;sup&gt;6&lt;/sup&gt;.
/// </summary>
internal static class NoteNumbers
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    // What is squared or cubed and is longer than two letters.
    private static readonly string[] Units =
    [
        "متر", "کیلومتر", "سانتی‌متر", "سانتیمتر", "میلی‌متر", "میلیمتر", "دسی‌متر", "مایل", "فوت", "اینچ", "یارد", "ثانیه",
        "mile", "miles", "metre", "metres", "meter", "meters", "foot", "feet", "inch", "inches", "yard", "yards", "yds", "second", "seconds", "sec",
    ];

    /// <param name="before">The text up to the raised part.</param>
    /// <param name="raised">The text of the raised part.</param>
    public static bool IsNote(ReadOnlySpan<char> before, ReadOnlySpan<char> raised)
    {
        raised = raised.Trim(" []()*");
        if (raised.IsEmpty || raised.Length > 7 || before.IsEmpty) return false;
        foreach (var c in raised)
        {
            if (!char.IsDigit(c) && c is not (',' or '،' or ' ' or '-' or '–')) return false;
        }
        var last = before[^1];
        // A note's mark stands behind a word or a mark of punctuation, never behind a number or a formula's letter.
        if (last is '.' or ',' or ';' or ':' or '!' or '?' or '،' or '؛' or '؟' or '»' or '”' or '’' or '"') return true;
        if (!char.IsLetter(last)) return false;
        var start = before.Length;
        while (start > 0 && (char.IsLetter(before[start - 1]) || before[start - 1] == '\u200C')) start--;
        var word = before[start..];
        if (word.Length < 3) return false;
        foreach (var unit in Units)
        {
            if (word.Equals(unit, StringComparison.OrdinalIgnoreCase)) return false;
        }
        return true;
    }

    /// <summary>Whether a raised number would run together with the number before it.</summary>
    public static bool IsExponentOfNumber(ReadOnlySpan<char> before, ReadOnlySpan<char> raised) =>
        !before.IsEmpty && char.IsDigit(before[^1]) && !raised.IsEmpty && char.IsDigit(raised[0]);

    /// <summary>A digit of any script as a raised one; anything else as it is.</summary>
    public static char Raised(char c) => char.IsDigit(c) && char.GetNumericValue(c) is >= 0 and < 10 and var value ? Superscripts[(int)value] : c;
}
