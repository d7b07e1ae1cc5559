using Daftar.Languages;

namespace Daftar.Beginning;

/// <summary>The languages of a new site as <see cref="KnownLanguages"/> has them.</summary>
public static class StarterLanguages
{
    /// <summary>The zone of dates of a site whose first language this is.</summary>
    public static string ZoneOf(string code) => KnownLanguages.Find(code)?.Zone ?? "UTC";

    public static NewSiteLanguage Create(string code, string siteName, TextDirection? direction = null, string? calendar = null)
    {
        var known = KnownLanguages.Find(code);
        return new(code, known?.Name ?? code, siteName)
        {
            Direction = direction ?? Directions.OfLanguage(code),
            Calendar = calendar ?? known?.Calendar ?? "gregorian",
            Digits = known?.Digits ?? Numbers.Latin,
        };
    }
}
