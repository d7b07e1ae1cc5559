using Daftar.Languages;

namespace Daftar.Beginning;

/// <summary>How the languages write that a new site is most likely to have. What is not here is written as English is, in its own direction.</summary>
public static class StarterLanguages
{
    private static readonly (string Code, string Name, string Calendar, string Digits, string Zone)[] Known =
    [
        ("fa", "فارسی", "jalali-iran", "arabext", "Asia/Tehran"),
        ("en", "English", "gregorian", "latn", "UTC"),
        ("fa-AF", "دری", "jalali-afghanistan", "arabext", "Asia/Kabul"),
        ("prs", "دری", "jalali-afghanistan", "arabext", "Asia/Kabul"),
        ("ps", "پښتو", "jalali-afghanistan", "arabext", "Asia/Kabul"),
        ("tg", "Тоҷикӣ", "gregorian", "latn", "Asia/Dushanbe"),
        ("uz", "Oʻzbekcha", "gregorian", "latn", "Asia/Tashkent"),
        ("tk", "Türkmençe", "gregorian", "latn", "Asia/Ashgabat"),
        ("kk", "Қазақша", "gregorian", "latn", "Asia/Almaty"),
        ("ky", "Кыргызча", "gregorian", "latn", "Asia/Bishkek"),
        ("ur", "اردو", "gregorian", "latn", "Asia/Karachi"),
        ("ckb", "کوردی", "gregorian", "arab", "Asia/Baghdad"),
        ("ku", "Kurdî", "gregorian", "latn", "UTC"),
        ("ug", "ئۇيغۇرچە", "gregorian", "latn", "Asia/Urumqi"),
        ("sd", "سنڌي", "gregorian", "latn", "Asia/Karachi"),
        ("he", "עברית", "gregorian", "latn", "Asia/Jerusalem"),
        ("az", "Azərbaycanca", "gregorian", "latn", "Asia/Baku"),
        ("hy", "Հայերեն", "gregorian", "latn", "Asia/Yerevan"),
        ("hi", "हिन्दी", "gregorian", "latn", "Asia/Kolkata"),
        ("ar", "العربية", "gregorian", "arab", "UTC"),
        ("tr", "Türkçe", "gregorian", "latn", "Europe/Istanbul"),
        ("ru", "Русский", "gregorian", "latn", "UTC"),
        ("fr", "Français", "gregorian", "latn", "UTC"),
        ("de", "Deutsch", "gregorian", "latn", "UTC"),
        ("es", "Español", "gregorian", "latn", "UTC"),
        ("it", "Italiano", "gregorian", "latn", "Europe/Rome"),
        ("pt", "Português", "gregorian", "latn", "UTC"),
        ("uk", "Українська", "gregorian", "latn", "Europe/Kyiv"),
        ("pl", "Polski", "gregorian", "latn", "Europe/Warsaw"),
        ("id", "Bahasa Indonesia", "gregorian", "latn", "Asia/Jakarta"),
        ("ja", "日本語", "gregorian", "latn", "Asia/Tokyo"),
        ("zh", "中文", "gregorian", "latn", "UTC"),
    ];

    /// <summary>Code and name of each, for questions.</summary>
    public static IReadOnlyList<(string Code, string Name)> All { get; } = [.. Known.Select(language => (language.Code, language.Name))];

    /// <summary>The zone of dates of a site whose first language this is.</summary>
    public static string ZoneOf(string code) => Array.Find(Known, known => Fits(known.Code, code)) is { Zone: { } zone } ? zone : "UTC";

    public static NewSiteLanguage Create(string code, string siteName, TextDirection? direction = null, string? calendar = null)
    {
        var known = Array.Find(Known, known => known.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
        if (known.Code is null) known = Array.Find(Known, known => Fits(known.Code, code));
        return new(code, known.Name ?? code, siteName)
        {
            Direction = direction ?? Directions.OfLanguage(code),
            Calendar = calendar ?? known.Calendar ?? "gregorian",
            Digits = known.Digits ?? "latn",
        };
    }

    private static bool Fits(string known, string code) =>
        known.Equals(code, StringComparison.OrdinalIgnoreCase) || code.StartsWith(known + "-", StringComparison.OrdinalIgnoreCase) && !code.StartsWith("fa-AF", StringComparison.OrdinalIgnoreCase);
}
