namespace Daftar.Languages;

/// <summary>
/// The languages that the program knows something of, and what their tags mean. A language that is not here is written as English is, in
/// its own direction. Rules that need more than a line stand beside this file: <see cref="Directions"/>, <see cref="PluralRules"/>,
/// <see cref="LanguageDetection"/>, <c>Collation</c> and <c>Stemming</c>.
/// </summary>
public static class KnownLanguages
{
    private const string PersianComma = "،";

    // In the order in which questions name them.
    private static readonly KnownLanguage[] Table =
    [
        new("fa", "فارسی") { Aliases = ["pes", "per", "fas"], Calendar = "jalali-iran", Digits = Numbers.Persian, Zone = "Asia/Tehran", Locale = "fa_IR", Comma = PersianComma },
        new("en", "English") { Aliases = ["eng"], Locale = "en_US" },
        new("fa-AF", "دری") { FormOf = "fa", Calendar = "jalali-afghanistan", Digits = Numbers.Persian, Zone = "Asia/Kabul", Comma = PersianComma },
        new("prs", "دری") { FormOf = "fa", Calendar = "jalali-afghanistan", Digits = Numbers.Persian, Zone = "Asia/Kabul", Locale = "fa_AF", Comma = PersianComma },
        new("ps", "پښتو") { Aliases = ["pbt", "pbu", "pus"], Calendar = "jalali-afghanistan", Digits = Numbers.Persian, Zone = "Asia/Kabul", Locale = "ps_AF", Comma = PersianComma },
        new("tg", "Тоҷикӣ") { Zone = "Asia/Dushanbe", Locale = "tg_TJ" },
        new("uz", "Oʻzbekcha") { Zone = "Asia/Tashkent", Locale = "uz_UZ" },
        new("tk", "Türkmençe") { Zone = "Asia/Ashgabat" },
        new("kk", "Қазақша") { Zone = "Asia/Almaty" },
        new("ky", "Кыргызча") { Zone = "Asia/Bishkek" },
        new("ur", "اردو") { Zone = "Asia/Karachi", Locale = "ur_PK", Comma = PersianComma },
        new("ckb", "کوردی") { Digits = Numbers.ArabicIndic, Zone = "Asia/Baghdad", Comma = PersianComma },
        new("ku", "Kurdî"),
        new("ug", "ئۇيغۇرچە") { Zone = "Asia/Urumqi", Comma = PersianComma },
        new("sd", "سنڌي") { Zone = "Asia/Karachi", Comma = PersianComma },
        new("he", "עברית") { Zone = "Asia/Jerusalem" },
        new("az", "Azərbaycanca") { Zone = "Asia/Baku" },
        new("hy", "Հայերեն") { Zone = "Asia/Yerevan" },
        new("hi", "हिन्दी") { Zone = "Asia/Kolkata" },
        new("ar", "العربية") { Digits = Numbers.ArabicIndic, Locale = "ar_AR", Comma = PersianComma },
        new("tr", "Türkçe") { Zone = "Europe/Istanbul" },
        new("ru", "Русский") { Locale = "ru_RU" },
        new("fr", "Français"),
        new("de", "Deutsch"),
        new("es", "Español"),
        new("it", "Italiano") { Zone = "Europe/Rome" },
        new("pt", "Português"),
        new("uk", "Українська") { Zone = "Europe/Kyiv" },
        new("pl", "Polski") { Zone = "Europe/Warsaw" },
        new("id", "Bahasa Indonesia") { Zone = "Asia/Jakarta" },
        new("ja", "日本語") { Zone = "Asia/Tokyo" },
        new("zh", "中文"),
    ];

    private static readonly Dictionary<string, string> Primaries = Table
        .SelectMany(language => language.Aliases.Append(language.Code).Select(tag => (tag, language.FormOf ?? language.Code)))
        .ToDictionary(pair => pair.tag, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<KnownLanguage> All => Table;

    /// <summary>
    /// The language that a tag means, whatever country, script or other name it adds: <c>fa</c> for <c>fa-AF</c>, <c>prs</c>
    /// and <c>pes</c>, <c>en</c> for <c>en-GB</c>. Letters, words and rules of typing go by it.
    /// </summary>
    public static string Primary(string tag)
    {
        var end = tag.AsSpan().IndexOfAny('-', '_');
        var first = end < 0 ? tag : tag[..end];
        return Primaries.TryGetValue(first, out var primary) ? primary : first.ToLowerInvariant();
    }

    /// <summary>What is known of a tag: its own line, or that of its language; null when there is neither.</summary>
    public static KnownLanguage? Find(string tag)
    {
        for (var part = tag; ; part = part[..part.LastIndexOfAny(['-', '_'])])
        {
            if (Array.Find(Table, language => language.Code.Equals(part, StringComparison.OrdinalIgnoreCase)) is { } known) return known;
            if (part.AsSpan().LastIndexOfAny('-', '_') < 0) break;
        }
        var primary = Primary(tag);
        return Array.Find(Table, language => language.Code == primary);
    }

    /// <summary>For <c>og:locale</c>.</summary>
    public static string LocaleOf(string tag) => Array.Find(Table, language => language.Code == tag)?.Locale ?? tag.Replace('-', '_');
}
