using System.Globalization;
using System.Text;

namespace Daftar.Languages;

/// <summary>Which way a language or a piece of text runs.</summary>
public static class Directions
{
    public const string RightToLeft = "rtl";
    public const string LeftToRight = "ltr";

    // Languages whose usual script runs from the right: those of CLDR's likely subtags that have a written press.
    private static readonly HashSet<string> RightToLeftLanguages = new(StringComparer.OrdinalIgnoreCase)
    {
        "ar", "arc", "ary", "arz", "aeb", "acm", "apc", "apd", "ajp", "ars", "azb", "bal", "bcc", "bgn", "bqi", "brh",
        "ckb", "dv", "fa", "glk", "haz", "he", "hnd", "hno", "isk", "iw", "ji", "khw", "ks", "lah", "lki", "lrc",
        "luz", "mzn", "nqo", "pbt", "pbu", "pes", "pnb", "prs", "ps", "rhg", "sd", "sdh", "skr", "syr", "syc", "trw",
        "ug", "ur", "uzs", "wbl", "yi", "yid", "yud",
    };

    private static readonly HashSet<string> RightToLeftScripts = new(StringComparer.OrdinalIgnoreCase)
    {
        "Adlm", "Arab", "Aran", "Armi", "Avst", "Hebr", "Mand", "Mend", "Nkoo", "Phli", "Rohg", "Samr", "Sogd", "Syrc",
        "Syre", "Syrj", "Syrn", "Thaa", "Yezi",
    };

    // Languages written in the Arabic script in these regions though not elsewhere (CLDR likely subtags, and Turkmen).
    private static readonly HashSet<string> RightToLeftRegions = new(StringComparer.OrdinalIgnoreCase)
    {
        "az-IQ", "az-IR", "ha-CM", "ha-SD", "kk-AF", "kk-CN", "kk-IR", "kk-MN", "ku-IQ", "ku-IR", "ku-LB", "ky-CN",
        "ms-CC", "pa-PK", "tg-PK", "tk-AF", "tk-IR", "uz-AF",
    };

    /// <summary>The value of <c>dir</c>: <c>rtl</c> or <c>ltr</c>.</summary>
    public static string Code(this TextDirection direction) => direction == TextDirection.RightToLeft ? RightToLeft : LeftToRight;

    /// <summary>
    /// The direction of a BCP 47 language tag. An explicit script wins (<c>uz-Arab</c>, <c>fa-Latn</c>), then the
    /// region (<c>uz-AF</c>), then the language's usual script. An unknown or empty tag is left to right.
    /// </summary>
    public static TextDirection OfLanguage(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        var parts = tag.Split(['-', '_']);
        if (parts.Length > 1 && parts[1].Length == 4 && char.IsAsciiLetter(parts[1][0]))
            return From(RightToLeftScripts.Contains(parts[1]));
        if (parts.Length > 1 && RightToLeftRegions.Contains($"{parts[0]}-{parts[1]}"))
            return TextDirection.RightToLeft;
        return From(RightToLeftLanguages.Contains(parts[0]));
    }

    /// <summary>
    /// A text for places that know no direction, such as a window's title or a feed: when it begins with a letter that runs against
    /// its language, an invisible mark before it keeps the whole from being laid out the other way; in a text that runs from the right
    /// another one keeps the signs of "C++" and "C#" behind their letter.
    /// </summary>
    public static string Marked(string text, string language)
    {
        var own = OfLanguage(language);
        if (own == TextDirection.RightToLeft) text = WithSignsBehindLetters(text);
        return OfText(text) is { } first && first != own ? (own == TextDirection.RightToLeft ? '\u200F' : '\u200E') + text : text;
    }

    private static string WithSignsBehindLetters(string text)
    {
        if (text.AsSpan().IndexOfAny('+', '#') < 0) return text;
        var marked = new StringBuilder(text.Length + 2);
        for (var i = 0; i < text.Length; i++)
        {
            marked.Append(text[i]);
            if (text[i] is not ('+' or '#') || i == 0 || !(char.IsAsciiLetterOrDigit(text[i - 1]) || text[i - 1] is '+' or '#')) continue;
            if (i + 1 < text.Length && (text[i + 1] is '+' or '#' || char.IsAsciiLetterOrDigit(text[i + 1]))) continue;
            var start = i;
            while (start > 0 && text[start] is '+' or '#') start--;
            if (char.IsAsciiLetter(text[start])) marked.Append('\u200E');
        }
        return marked.ToString();
    }

    /// <summary>
    /// The direction of the first character that has a strong one (rules P2 and P3 of UAX #9, as <c>dir="auto"</c>
    /// does); null when there is none, as in a number. Text between isolates is skipped.
    /// </summary>
    public static TextDirection? OfText(ReadOnlySpan<char> text)
    {
        var isolates = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case >= 0x2066 and <= 0x2068:
                    isolates++;
                    continue;
                case 0x2069:
                    isolates = Math.Max(0, isolates - 1);
                    continue;
            }

            if (isolates > 0)
                continue;
            if (StrongDirection(rune) is { } direction)
                return direction;
        }

        return null;
    }

    private static TextDirection? StrongDirection(Rune rune)
    {
        if (rune.Value == 0x200E)
            return TextDirection.LeftToRight;
        if (rune.Value is 0x200F or 0x061C)
            return TextDirection.RightToLeft;

        // Punctuation, marks, symbols and digits have no strong direction, in either block.
        var category = Rune.GetUnicodeCategory(rune);
        if (category is not (UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter))
            return null;

        return From(rune.Value
            is (>= 0x0590 and <= 0x08FF)
            or (>= 0xFB1D and <= 0xFDFF)
            or (>= 0xFE70 and <= 0xFEFF)
            or (>= 0x10800 and <= 0x10FFF)
            or (>= 0x1E800 and <= 0x1EFFF));
    }

    private static TextDirection From(bool rightToLeft) =>
        rightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight;
}
