using Daftar.Diagnostics;

namespace Daftar.Beginning;

/// <summary>The types of articles that a new site begins with.</summary>
internal static class StarterTypes
{
    public static IReadOnlyList<(string Id, LocalizedText Label, LocalizedText Plural)> All { get; } =
    [
        ("report", new("Report", "گزارش"), new("Reports", "گزارش‌ها")),
        ("analysis", new("Analysis", "تحلیل"), new("Analyses", "تحلیل‌ها")),
        ("note", new("Note", "یادداشت"), new("Notes", "یادداشت‌ها")),
        ("interview", new("Interview", "گفت‌وگو"), new("Interviews", "گفت‌وگوها")),
        ("roundtable", new("Round table", "میزگرد"), new("Round tables", "میزگردها")),
        ("special-report", new("Special report", "گزارش ویژه"), new("Special reports", "گزارش‌های ویژه")),
    ];
}
