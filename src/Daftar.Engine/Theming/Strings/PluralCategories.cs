using Daftar.Languages;

namespace Daftar.Theming.Strings;

/// <summary>The categories that whole numbers of a language fall into, which are those that a text has to have.</summary>
internal static class PluralCategories
{
    /// <summary>Found by asking for the numbers at which the rules of CLDR differ: all up to 200, and a million.</summary>
    public static IReadOnlyList<PluralCategory> Of(string language)
    {
        var found = new SortedSet<PluralCategory> { PluralRules.Select(language, 1_000_000) };
        for (var n = 0; n <= 200; n++) found.Add(PluralRules.Select(language, n));
        return [.. found];
    }

    public static string Name(PluralCategory category) => category switch
    {
        PluralCategory.Zero => "zero",
        PluralCategory.One => "one",
        PluralCategory.Two => "two",
        PluralCategory.Few => "few",
        PluralCategory.Many => "many",
        _ => "other",
    };
}
