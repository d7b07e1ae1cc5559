namespace Daftar.Corpus.Planning;

/// <summary>The taxonomies of the model site, with weights as its archive has them.</summary>
public static class CorpusTerms
{
    public static readonly Term[] Types =
    [
        new("analysis", "Analysis", "تحلیل", "Analyses", "تحلیل‌ها", 34),
        new("report", "Report", "گزارش", "Reports", "گزارش‌ها", 28),
        new("note", "Note", "یادداشت", "Notes", "یادداشت‌ها", 20),
        new("interview", "Interview", "گفت‌وگو", "Interviews", "گفت‌وگوها", 10),
        new("special-report", "Special report", "گزارش ویژه", "Special reports", "گزارش‌های ویژه", 5),
        new("roundtable", "Round table", "میزگرد", "Round tables", "میزگردها", 3),
    ];

    public static readonly Term[] Regions =
    [
        new("afghanistan", "Afghanistan", "افغانستان", null, null, 40),
        new("central-asia", "Central Asia", "آسیای مرکزی", null, null, 35),
        new("pakistan", "Pakistan", "پاکستان", null, null, 25),
    ];

    public static readonly Term[] Issues =
    [
        new("political", "Political", "سیاسی", null, null, 40),
        new("security", "Security", "امنیتی", null, null, 25),
        new("economic", "Economic", "اقتصادی", null, null, 22),
        new("social-cultural", "Social and cultural", "اجتماعی و فرهنگی", null, null, 13),
    ];

    public static Term Draw(Term[] terms, ref RandomSource random)
    {
        var at = random.Below(100);
        foreach (var term in terms)
        {
            at -= term.Weight;
            if (at < 0)
            {
                return term;
            }
        }

        return terms[^1];
    }

    /// <param name="Weight">Share in a hundred; those of a taxonomy add up to 100.</param>
    public sealed record Term(string Id, string English, string Persian, string? EnglishPlural, string? PersianPlural, int Weight)
    {
        public string Label(string language) => language == "fa" ? Persian : English;
    }
}
