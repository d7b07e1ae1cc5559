using System.Globalization;
using System.Text;
using Daftar.Languages;

namespace Daftar.Content;

/// <summary>
/// The address of a tag. Other than in a title, signs are part of the name: C, C# and C++ are three things, «۵+۱» is not «۵-۱».
/// </summary>
internal static class TagSlug
{
    private static readonly Dictionary<int, string> Words = new()
    {
        ['+'] = "plus",
        ['#'] = "sharp",
        ['%'] = "percent",
        ['٪'] = "percent",
        ['@'] = "at",
        ['*'] = "star",
        ['='] = "equals",
        ['№'] = "number",
        ['°'] = "degree",
        ['$'] = "dollar",
        ['€'] = "euro",
        ['£'] = "pound",
        ['₽'] = "rouble",
        ['؋'] = "afghani",
        ['×'] = "times",
        ['÷'] = "by",
        ['<'] = "less",
        ['>'] = "more",
        ['~'] = "about",
        ['−'] = "minus",
    };

    /// <summary>Never empty: a tag of signs alone is named by them. A # at the beginning is how hashtags are typed, and no part of the name.</summary>
    public static string From(string name)
    {
        var text = name.TrimStart('#', ' ');
        if (text.Length == 0) text = name;
        var slug = Slug.From(WithWords(text, onlyKnown: true));
        return slug.Length > 0 ? slug : Slug.From(WithWords(text, onlyKnown: false));
    }

    private static string WithWords(string text, bool onlyKnown)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            // Pictures and mathematical signs have a name of their own; points, quotes and brackets are how a name is typed.
            var isSign = Rune.GetUnicodeCategory(rune) is UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol;
            if (Words.TryGetValue(rune.Value, out var word)) result.Append(' ').Append(word).Append(' ');
            else if (isSign || (!onlyKnown && !Rune.IsWhiteSpace(rune))) result.Append(CultureInfo.InvariantCulture, $" u{rune.Value:x4} ");
            else result.Append(rune.ToString());
        }
        return result.ToString();
    }
}
