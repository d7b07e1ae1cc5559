namespace Daftar.Languages;

/// <summary>Digits of one script for those of another: Persian ۰–۹, Arabic-Indic ٠–٩ and ASCII 0–9. Nothing else changes.</summary>
public static class Digits
{
    public static string ToPersian(string text) => Convert(text, '۰');

    public static string ToArabicIndic(string text) => Convert(text, '٠');

    /// <param name="system">CLDR's name, as in <see cref="Numbers.Systems"/>.</param>
    public static string To(string text, string system) => system switch
    {
        Numbers.Persian => ToPersian(text),
        Numbers.ArabicIndic => ToArabicIndic(text),
        _ => text,
    };

    public static string ToAscii(string text) => Convert(text, '0');

    /// <summary>Writes <paramref name="text"/> with digits counted from <paramref name="zero"/>, one character for one.</summary>
    /// <returns>How many characters were written: always the length of <paramref name="text"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than the text.</exception>
    public static int Write(ReadOnlySpan<char> text, char zero, Span<char> destination)
    {
        if (destination.Length < text.Length)
            throw new ArgumentException("The destination is shorter than the text.", nameof(destination));
        for (var i = 0; i < text.Length; i++)
        {
            var value = ValueOf(text[i]);
            destination[i] = value < 0 ? text[i] : (char)(zero + value);
        }

        return text.Length;
    }

    /// <summary>0 to 9 for a digit of the three scripts, -1 for any other character.</summary>
    public static int ValueOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '۰' and <= '۹' => c - '۰',
        >= '٠' and <= '٩' => c - '٠',
        _ => -1,
    };

    private static string Convert(string text, char zero)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var c in text)
        {
            var value = ValueOf(c);
            if (value >= 0 && c != zero + value)
                return string.Create(text.Length, (text, zero), static (span, state) => Write(state.text, state.zero, span));
        }

        return text;
    }
}
