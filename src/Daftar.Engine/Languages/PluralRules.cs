namespace Daftar.Languages;

/// <summary>CLDR's cardinal plural rules for whole numbers.</summary>
public static class PluralRules
{
    /// <summary>The category of <paramref name="n"/>; <see cref="PluralCategory.Other"/> for an unknown language.</summary>
    public static PluralCategory Select(string languageTag, long n) => throw new NotImplementedException();
}
