using System.Globalization;
using Daftar.Languages;
using Daftar.Theming.Strings;

namespace Daftar.Theming.Templates;

/// <summary>Values in texts of the theme.</summary>
internal static class ThemeText
{
    /// <summary>The text with a value in place of <c>{name}</c>.</summary>
    public static string Fill(string text, string name, object? value, ThemeStrings strings) =>
        text.Replace("{" + name + "}", Format(value, strings.Digits), StringComparison.Ordinal);

    /// <summary>Numbers have the digits and the separators of a language; all else is as it is.</summary>
    public static string Format(object? value, string digits) => value switch
    {
        null => "",
        string text => text,
        int number => Numbers.Format(number, digits, group: true),
        long number => Numbers.Format(number, digits, group: true),
        double or decimal => Numbers.FormatFraction(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), digits),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
