using System.Globalization;
using Daftar.Languages;

namespace Daftar.Importing.Wording;

/// <summary>The counter of recommendations on a page, told from those of visits and the like by its label.</summary>
internal static class RecommendedCount
{
    private static readonly HashSet<string> Labels =
    [
        .. ((string[])
        [
            "recommended", "recommend", "recommendations", "recommended by", "times recommended",
            "توصیه شده", "توصیه", "توصیه‌ها", "توصیه می‌کنم", "پیشنهاد", "پیشنهاد شده", "پیشنهادها", "تعداد توصیه", "تعداد پیشنهاد",
        ]).Select(SourceLine.KeyOf),
    ];

    /// <summary>The number, or null when the label counts something else or the value is no number.</summary>
    public static int? Of(string label, string value)
    {
        if (!Labels.Contains(SourceLine.KeyOf(label))) return null;
        var figures = Digits.ToAscii(value).Replace(",", "", StringComparison.Ordinal).Replace("٬", "", StringComparison.Ordinal).Trim();
        return int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
    }

    /// <summary>The same of a line with label and figure, such as "recommended: 12".</summary>
    public static int? Of(string line)
    {
        var end = line.Length;
        while (end > 0 && (Digits.ValueOf(line[end - 1]) >= 0 || line[end - 1] is ',' or '٬' || char.IsWhiteSpace(line[end - 1]))) end--;
        return end > 0 && end < line.Length ? Of(line[..end].Trim().TrimEnd(':', '：', '|', '-', '–', '—').Trim(), line[end..]) : null;
    }
}
