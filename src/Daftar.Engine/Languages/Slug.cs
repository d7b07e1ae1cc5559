using System.Globalization;
using System.Text;

namespace Daftar.Languages;

/// <summary>A title as the readable part of a URL or file name.</summary>
public static class Slug
{
    /// <summary>
    /// Lower case; letters and digits of any script stay, spaces, ZWNJ and punctuation become one hyphen,
    /// apostrophes, harakat, tatweel and bidi marks vanish. Arabic ي and ك become ی and ک, so that a title gives
    /// one slug however it was typed. Empty when the title has neither letter nor digit.
    /// </summary>
    public static string From(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        // Canonically equal texts are one: é as one character, and as e with an accent behind it.
        var text = PersianText.FoldForDisplay(title.IsNormalized() ? title : title.Normalize());
        var slug = new StringBuilder(text.Length);
        var gap = false;
        Span<char> letters = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsSilent(rune))
                continue;
            if (!IsKept(rune))
            {
                gap = true;
                continue;
            }

            if (gap && slug.Length > 0)
                slug.Append('-');
            gap = false;
            slug.Append(letters[..Rune.ToLowerInvariant(rune).EncodeToUtf16(letters)]);
        }

        return slug.ToString();
    }

    private static bool IsSilent(Rune rune) => rune.Value
        is '\'' or '’' or '‘' or 'ʼ' or 'ʻ' or 0x00AD or 0x0640 or 0x061C or 0x200D or 0x200E or 0x200F
        or (>= 0x064B and <= 0x065F) or 0x0670 or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2069) or 0xFEFF;

    private static bool IsKept(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
