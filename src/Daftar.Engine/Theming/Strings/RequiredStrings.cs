using Daftar.Configuration;
using Daftar.Languages;

namespace Daftar.Theming.Strings;

/// <summary>Texts that the program itself asks for, whatever the templates say.</summary>
public static class RequiredStrings
{
    /// <summary>What <see cref="DateFormatter"/> reads for a calendar.</summary>
    public static IEnumerable<string> OfDates(CalendarSystem calendar)
    {
        yield return "date.long";
        yield return "date.short";
        yield return "date.month";
        for (var day = 0; day < 7; day++) yield return $"weekdays.{day}";
        for (var month = 1; month <= 12; month++) yield return $"months.gregorian.{month}";
        if (calendar == CalendarSystem.Gregorian) yield break;

        yield return "date.other";
        var name = calendar == CalendarSystem.JalaliIran ? "jalali-iran" : "jalali-afghanistan";
        for (var month = 1; month <= 12; month++) yield return $"months.{name}.{month}";
    }

    /// <summary>What a theme may say about the site's taxonomies; where it does not, their labels stand.</summary>
    public static IEnumerable<string> OfTaxonomies(IReadOnlyList<TaxonomySettings> taxonomies)
    {
        foreach (var taxonomy in taxonomies)
        {
            yield return $"taxonomy.{taxonomy.Id}";
            yield return $"index.{taxonomy.Id}";
            yield return $"article.{taxonomy.Id}";
            yield return $"list.{taxonomy.Singular}";
            yield return $"search.{taxonomy.Singular}";
            if (taxonomies.FirstOrDefault(other => other.Id == taxonomy.CrossWith) is { } crossed) yield return $"list.{taxonomy.Singular}-{crossed.Singular}";
        }
    }

    /// <summary>Keys that a language needs or does not according to its calendar.</summary>
    internal static bool DependsOnCalendar(string key) =>
        key == "date.other" || key.StartsWith("months.", StringComparison.Ordinal);
}
