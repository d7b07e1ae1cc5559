using System.Collections.Concurrent;

namespace Daftar.Languages.Collation;

/// <summary>
/// Alphabetical order of names and titles, the same on every machine. It follows Unicode CLDR's order for each
/// language (Persian: آ before ا, hamza forms as one letter after it, ه before ی, Latin behind) with tables of
/// our own, because what a machine's ICU says depends on its version and on whether it has one.
/// </summary>
public static class NameCollation
{
    private static readonly ConcurrentDictionary<string, NameComparer> Comparers = new(StringComparer.Ordinal);

    /// <summary>
    /// A total order: vowel signs, ZWNJ, accents, case and the script of digits do not count unless nothing else
    /// differs, and then UTF-16 order decides. Null comes first. A language without an alphabet of its own here is
    /// ordered as by the CLDR root: Latin, Cyrillic, Arabic.
    /// </summary>
    public static IComparer<string> For(string languageTag)
    {
        ArgumentNullException.ThrowIfNull(languageTag);
        var primary = KnownLanguages.Primary(languageTag);
        var language = CollationAlphabets.HasOwn(primary) ? primary : "";
        return Comparers.GetOrAdd(language, static key => new NameComparer(CollationAlphabets.For(key)));
    }
}
