using System.Collections.Frozen;
using static Daftar.Languages.PluralCategory;

namespace Daftar.Languages;

/// <summary>
/// The cardinal plural rules of Unicode CLDR 48 (supplemental/plurals) for whole numbers, where the operands
/// v, f, t and e of its notation are 0 and i equals n.
/// </summary>
public static class PluralRules
{
    private static readonly FrozenDictionary<string, Func<ulong, PluralCategory>> Rules = Tabulate(
        ("""
         bm bo dz hnj id ig ii in ja jbo jv jw kde kea km ko lkt lo ms my nqo osa sah ses sg su th to tpi vi wo yo
         yue zh
         """, _ => Other),
        ("""
         af an asa ast az bal bem bez bg brx ce cgg chr ckb da de dv ee el en eo et eu fi fo fur fy gl gsw ha haw hu
         ia ie io jgo ji jmc ka kaj kcg kk kkj kl ks ksb ku ky lb lg lij mas mgo ml mn mr nah nb nd ne nl nn nnh no
         nr ny nyn om or os pap ps rm rof rwk saq sc sd sdh seh sn so sq ss ssy st sv sw syr ta te teo tig tk tn tr
         ts ug ur uz ve vo vun wae xh xog yi
         """, n => n == 1 ? One : Other),
        ("ak am as bho bn csw doi fa ff gu guw hi hy kab kn kok ln mg nso pa pcm prs si ti wa zu",
            n => n <= 1 ? One : Other),
        ("tzm", n => n <= 1 || n is >= 11 and <= 99 ? One : Other),
        ("shi", n => n <= 1 ? One : n <= 10 ? Few : Other),
        ("blo cv ksh lag", n => n == 0 ? Zero : n == 1 ? One : Other),
        ("fr pt", n => n <= 1 ? One : IsMillions(n) ? Many : Other),
        ("ca es it lld pt-PT scn vec", n => n == 1 ? One : IsMillions(n) ? Many : Other),
        ("is mk", n => n % 10 == 1 && n % 100 != 11 ? One : Other),
        ("ceb fil tl", n => n is 1 or 2 or 3 || n % 10 is not (4 or 6 or 9) ? One : Other),
        ("lv prg", n => n % 10 == 0 || n % 100 is >= 11 and <= 19 ? Zero : n % 10 == 1 ? One : Other),
        ("he iu iw naq sat se sma smi smj smn sms", n => n == 1 ? One : n == 2 ? Two : Other),
        ("cs sk", n => n == 1 ? One : n is >= 2 and <= 4 ? Few : Other),
        ("mo ro", n => n == 1 ? One : n == 0 || n % 100 is >= 1 and <= 19 ? Few : Other),
        ("bs hr sh sr", n => EndsInOne(n) ? One : EndsInTwoToFour(n) ? Few : Other),
        ("be ru uk", n => EndsInOne(n) ? One : EndsInTwoToFour(n) ? Few : Many),
        ("pl", n => n == 1 ? One : EndsInTwoToFour(n) ? Few : Many),
        ("lt", n => n % 100 is >= 11 and <= 19 ? Other : n % 10 == 1 ? One : n % 10 >= 2 ? Few : Other),
        ("sgs", n => n == 2 ? Two : n % 100 is >= 11 and <= 19 ? Other : n % 10 == 1 ? One : n % 10 >= 2 ? Few : Other),
        ("dsb hsb sl", n => (n % 100) switch { 1 => One, 2 => Two, 3 or 4 => Few, _ => Other }),
        ("ga", n => n switch { 1 => One, 2 => Two, >= 3 and <= 6 => Few, >= 7 and <= 10 => Many, _ => Other }),
        ("gd", n => n switch { 1 or 11 => One, 2 or 12 => Two, >= 3 and <= 19 => Few, _ => Other }),
        ("gv", n => n % 10 == 1 ? One : n % 10 == 2 ? Two : n % 20 == 0 ? Few : Other),
        ("cy", n => n switch { 0 => Zero, 1 => One, 2 => Two, 3 => Few, 6 => Many, _ => Other }),
        ("mt", n => n == 1 ? One : n == 2 ? Two
            : n == 0 || n % 100 is >= 3 and <= 10 ? Few : n % 100 is >= 11 and <= 19 ? Many : Other),
        ("ar ars", n => n <= 2 ? (PluralCategory)n : n % 100 is >= 3 and <= 10 ? Few : n % 100 >= 11 ? Many : Other),
        ("br", Breton),
        ("kw", Cornish));

    /// <summary>
    /// The category of <paramref name="n"/> (of its absolute value). The longest part of the tag that has rules
    /// decides: <c>pt-PT</c> has its own, <c>fa-AF</c> those of <c>fa</c>. A language CLDR gives no rules
    /// (Tajik <c>tg</c>) or does not know is always <see cref="PluralCategory.Other"/>.
    /// </summary>
    public static PluralCategory Select(string languageTag, long n)
    {
        ArgumentNullException.ThrowIfNull(languageTag);
        var absolute = n < 0 ? 0UL - (ulong)n : (ulong)n;
        var rules = Rules.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var tag = languageTag.AsSpan(); ; tag = tag[..tag.LastIndexOfAny('-', '_')])
        {
            if (rules.TryGetValue(tag, out var rule))
                return rule(absolute);
            if (tag.LastIndexOfAny('-', '_') < 0)
                return Other;
        }
    }

    private static FrozenDictionary<string, Func<ulong, PluralCategory>> Tabulate(
        params ReadOnlySpan<(string Languages, Func<ulong, PluralCategory> Rule)> families)
    {
        var rules = new Dictionary<string, Func<ulong, PluralCategory>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (languages, rule) in families)
        {
            foreach (var language in languages.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
                rules.Add(language, rule);
        }

        return rules.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsMillions(ulong n) => n != 0 && n % 1_000_000 == 0;

    private static bool EndsInOne(ulong n) => n % 10 == 1 && n % 100 != 11;

    private static bool EndsInTwoToFour(ulong n) => n % 10 is >= 2 and <= 4 && n % 100 is not (>= 12 and <= 14);

    private static PluralCategory Breton(ulong n)
    {
        var tens = n % 100 / 10;
        return (n % 10) switch
        {
            1 when tens is not (1 or 7 or 9) => One,
            2 when tens is not (1 or 7 or 9) => Two,
            3 or 4 or 9 when tens is not (1 or 7 or 9) => Few,
            0 when IsMillions(n) => Many,
            _ => Other,
        };
    }

    private static PluralCategory Cornish(ulong n)
    {
        var thousands = n % 100_000 / 1000;
        if (n <= 1)
            return n == 0 ? Zero : One;
        if (n % 100 is 2 or 22 or 42 or 62 or 82)
            return Two;
        if (n % 1000 == 0 && thousands is (>= 1 and <= 20) or 40 or 60 or 80)
            return Two;
        if (n % 1_000_000 == 100_000)
            return Two;
        if (n % 100 is 3 or 23 or 43 or 63 or 83)
            return Few;
        return n % 100 is 1 or 21 or 41 or 61 or 81 ? Many : Other;
    }
}
