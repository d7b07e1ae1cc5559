namespace Daftar.Languages.Characters;

/// <summary>The letters that are folded, as data. Letters of Pashto, Urdu, Kurdish and Tajik that differ stay apart.</summary>
internal static class FoldingTables
{
    /// <summary>The same letter to a reader of Persian, differently encoded.</summary>
    public static readonly (char From, string To)[] ForDisplay =
    [
        ('ي', "ی"), ('ى', "ی"), ('ك', "ک"),
        // U+06C0 falls apart into another base letter (U+06D5) under NFD; ه and hamza above survive.
        ('\u06C0', "ه\u0654"),
    ];

    /// <summary>The same letter to a search; an empty string drops the character.</summary>
    public static readonly (char From, string To)[] ForSearch =
    [
        .. Each("آأإٱٲٳٵ", "ا"),
        .. Each("ؤٶٷ", "و"),
        .. Each("يىئٸ", "ی"),
        .. Each("كڪ", "ک"),
        .. Each("ةۀەہۂۃھ", "ه"),
        .. Each("ۓ", "ے"),
        .. Each("ءٴـ", ""),

        // Vowel signs, hamza and madda above, Koranic marks.
        .. Range('\u0610', '\u061A', ""),
        .. Range('\u064B', '\u065F', ""),
        .. Each("\u0670", ""),
        .. Range('\u06D6', '\u06DC', ""),
        .. Range('\u06DF', '\u06E8', ""),
        .. Range('\u06EA', '\u06ED', ""),
        .. Range('\u08D3', '\u08E1', ""),
        .. Range('\u08E3', '\u08FF', ""),

        // Accents left alone after composition, soft hyphen, bidi marks, joiners, byte order mark.
        .. Range('\u0300', '\u036F', ""),
        .. Each("\u00AD\u061C\u200D\u200E\u200F\u2060\uFEFF", ""),
        .. Range('\u202A', '\u202E', ""),
        .. Range('\u2066', '\u2069', ""),

        // A zero-width space in Persian text is nearly always a mistyped ZWNJ; the not sign is one that Word left behind.
        ('\u200B', "\u200C"), ('\u00AC', "\u200C"),

        .. DigitsFrom('٠'),
        .. DigitsFrom('۰'),
        ('٫', "."), ('٬', ","), ('٪', "%"),

        // Uzbek oʻ and the English possessive, typed with whatever key was at hand.
        .. Each("ʻʼ‘’`´", "'"),

        // Letters that decomposition does not reach, and small forms that lower-casing does not.
        .. Each("ı", "i"), .. Each("Øø", "o"), .. Each("Łł", "l"), .. Each("ĐđÐð", "d"), .. Each("Ħħ", "h"),
        .. Each("Þþ", "th"), .. Each("ßẞ", "ss"), .. Each("Ææ", "ae"), .. Each("Œœ", "oe"),
        .. Each("Ёё", "е"), ('ς', "σ"),
    ];

    /// <summary>
    /// For a Persian index: letters of Pashto and Urdu that a reader with a Persian keyboard types as the Persian letter
    /// (ننګرهار as ننگرهار, ډاکټر as داکتر).
    /// </summary>
    public static readonly (char From, string To)[] ForPersianSearch =
    [
        .. ForSearch.Where(row => row.From != 'ۓ'),
        .. Each("ګ", "گ"), .. Each("ۍېےۓێ", "ی"), .. Each("ټٹ", "ت"), .. Each("ډڈ", "د"), .. Each("ړڑڕ", "ر"), .. Each("ڼں", "ن"), .. Each("ښ", "ش"),
        .. Each("ۆ", "و"),
    ];

    /// <summary>For a Pashto index, where ګ and گ are two ways to write one letter.</summary>
    public static readonly (char From, string To)[] ForPashtoSearch = [.. ForSearch, .. Each("ګ", "گ")];

    /// <summary>For an Urdu index, where ھ only marks breath and is another letter than ہ: بھائی is a brother, بہائی a Baha'i.</summary>
    public static readonly (char From, string To)[] ForUrduSearch = [.. ForSearch.Where(row => row.From != 'ھ')];

    private static IEnumerable<(char, string)> Each(string letters, string to) => letters.Select(c => (c, to));

    private static IEnumerable<(char, string)> Range(char first, char last, string to) =>
        Enumerable.Range(first, last - first + 1).Select(c => ((char)c, to));

    private static IEnumerable<(char, string)> DigitsFrom(char zero) =>
        Enumerable.Range(0, 10).Select(value => ((char)(zero + value), ((char)('0' + value)).ToString()));
}
